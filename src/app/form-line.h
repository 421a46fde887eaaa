/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a form that only holds what can have the focus: the keyboard goes through it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_FORM_LINE (sulh_form_line_get_type ())
G_DECLARE_DERIVABLE_TYPE (SulhFormLine, sulh_form_line, SULH, FORM_LINE, AdwPreferencesRow)

struct _SulhFormLineClass
{
  AdwPreferencesRowClass parent_class;
};

GtkWidget *sulh_form_line_new (GtkWidget *child);

G_END_DECLS
