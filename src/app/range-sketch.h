/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small drawing of how likely the values between the least and the greatest are. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_RANGE_SKETCH (sulh_range_sketch_get_type ())
G_DECLARE_FINAL_TYPE (SulhRangeSketch, sulh_range_sketch, SULH, RANGE_SKETCH, GtkWidget)

GtkWidget *sulh_range_sketch_new (void);
void sulh_range_sketch_show (SulhRangeSketch *self, const SulhNumber *number,
                             const SulhField *field);

G_END_DECLS
