/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stress of graphs with thousands of nodes, in little memory. */
#pragma once

#include "chart/layout-private.h"

G_BEGIN_DECLS

typedef struct _SulhFarModel SulhFarModel;

void sulh_far_sketch (const SulhLayoutGraph *graph, guint64 seed, guint rounds,
                      const gboolean *fixed, SulhSpots *spots);

SulhFarModel *sulh_far_model_new (const SulhLayoutGraph *graph);
void sulh_far_model_free (SulhFarModel *model);
guint sulh_far_majorize (const SulhFarModel *model, guint sweeps, const gboolean *fixed,
                         SulhSpots *spots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFarModel, sulh_far_model_free)

G_END_DECLS
