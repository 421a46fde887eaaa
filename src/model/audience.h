/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may see a part, or one field of it, besides the team that works on the scenario. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

#define SULH_AUDIENCE_ALL "all" /* everybody */
#define SULH_AUDIENCE_TEAM "team" /* nobody but the team */

gboolean sulh_audience_is_word (const char *word);
gboolean sulh_audience_allows (const char *const *audience, const char *id);

const char *const *sulh_part_get_audience (gconstpointer part);
void sulh_part_set_audience (gpointer part, const char *const *audience);

const char *const *sulh_part_get_field_audience (gconstpointer part, const char *field);
void sulh_part_set_field_audience (gpointer part, const char *field, const char *const *audience);
guint sulh_part_count_field_audiences (gconstpointer part);
const char *const *sulh_part_get_nth_field_audience (gconstpointer part, guint n,
                                                     const char **field);
gboolean sulh_kind_can_limit_field (SulhKind kind, const char *field);

G_END_DECLS
