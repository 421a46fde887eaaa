/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heading of the outline: what stands below it can be folded away. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_OUTLINE_HEADING (sulh_outline_heading_get_type ())
G_DECLARE_FINAL_TYPE (SulhOutlineHeading, sulh_outline_heading, SULH, OUTLINE_HEADING,
                      GtkListBoxRow)

GtkWidget *sulh_outline_heading_new (const char *group, SulhKind kind);
const char *sulh_outline_heading_get_group (SulhOutlineHeading *self);
void sulh_outline_heading_set_open (SulhOutlineHeading *self, gboolean is_open);

G_END_DECLS
