/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what two lists have in common stands in the same order, and what moved if not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhReorder:
 * @n_moved: the fewest parts that have to move to get from one order to the other
 * @moved: one that moved: its place in the second list
 */
typedef struct
{
  guint n_moved;
  guint moved;
} SulhReorder;

SulhReorder sulh_order_compare (const guint *to_of, guint n_from);

G_END_DECLS
