/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of help: its title, its text, its pictures, and the links to other pages. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_HELP_VIEW (sulh_help_view_get_type ())
G_DECLARE_FINAL_TYPE (SulhHelpView, sulh_help_view, SULH, HELP_VIEW, AdwBin)

/* Signal: "page-wanted" with the id of the page that a link leads to. */

GtkWidget *sulh_help_view_new (const GPtrArray *pages, const SulhHelpPage *page);

G_END_DECLS
