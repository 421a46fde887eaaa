/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With which minor version of the format something came into it. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

guint sulh_since_get_name (SulhKind kind, const char *name);
guint sulh_since_get_choice (SulhKind kind, const char *name, int choice);
guint sulh_since_measure (const SulhPart *scenario, const GArray *foreign);

G_END_DECLS
