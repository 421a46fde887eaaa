/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposes, while somebody writes the source, what fits at the cursor. */
#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define SULH_TYPE_SOURCE_COMPLETION (sulh_source_completion_get_type ())
G_DECLARE_FINAL_TYPE (SulhSourceCompletion, sulh_source_completion, SULH, SOURCE_COMPLETION,
                      GObject)

void sulh_source_completion_attach (GtkSourceView *text);

G_END_DECLS
