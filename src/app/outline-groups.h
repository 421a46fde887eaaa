/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of the outline: one for each kind of part, in the order in which they are read. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

const char *sulh_outline_groups_get_label (SulhKind kind);
GArray *sulh_outline_groups_list (void);

G_END_DECLS
