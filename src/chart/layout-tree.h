/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quad tree over bodies in a plane, from which all of them together push one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhTree SulhTree;

SulhTree *sulh_tree_new (guint n_most);
void sulh_tree_free (SulhTree *tree);
void sulh_tree_plant (SulhTree *tree, guint n, const float *x, const float *y, const float *mass);
void sulh_tree_push (const SulhTree *tree, float x, float y, float *push_x, float *push_y);
const guint *sulh_tree_get_order (const SulhTree *tree);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTree, sulh_tree_free)

G_END_DECLS
