/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with the source: underlined where it is, said on hover and in a list below. */
#pragma once

#include <gtksourceview/gtksource.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_SOURCE_FAULTS (sulh_source_faults_get_type ())
G_DECLARE_FINAL_TYPE (SulhSourceFaults, sulh_source_faults, SULH, SOURCE_FAULTS, GObject)

/* Emits "chosen" with the place of a fault, as an offset in the text. */

SulhSourceFaults *sulh_source_faults_new (GtkTextView *view, GtkListBox *list);
void sulh_source_faults_take (SulhSourceFaults *self, GPtrArray *findings);
guint sulh_source_faults_count (SulhSourceFaults *self);
gboolean sulh_source_faults_keep_from_reading (SulhSourceFaults *self);

G_END_DECLS
