/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a part as a person reads and types it. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

char *sulh_field_format (const SulhScenario *scenario, const SulhPart *part,
                         const SulhField *field);
SulhPart *sulh_field_parse (const SulhScenario *scenario, const SulhPart *part,
                            const SulhField *field, const char *text, char **fault);
gboolean sulh_field_read_day (const char *text, guint32 *day);

char *sulh_field_placeholder (const SulhField *field);
char *sulh_field_name (const SulhField *field, const char *context);
char *sulh_field_describe_value (const SulhScenario *scenario, const SulhPart *part,
                                 const SulhField *field);
char *sulh_field_describe (const SulhScenario *scenario, const SulhPart *part,
                           const SulhField *field);

G_END_DECLS
