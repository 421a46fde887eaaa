/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new scenario from a template: which one, who takes which role, and when it begins. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_TEMPLATE_WINDOW (sulh_template_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhTemplateWindow, sulh_template_window, SULH, TEMPLATE_WINDOW, AdwWindow)

/* Signal: "created" with the #SulhScenario, as a pointer that the receiver may take a reference of.
 */

SulhTemplateWindow *sulh_template_window_new (GtkWindow *parent, const char *id);
gboolean sulh_template_window_has_templates (SulhTemplateWindow *self);

G_END_DECLS
