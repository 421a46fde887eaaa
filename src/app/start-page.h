/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page a person sees first: what was open last, the templates, the worked examples. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_START_PAGE (sulh_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SulhStartPage, sulh_start_page, SULH, START_PAGE, AdwBin)

/*
 * Signals: "example-chosen" with the #GFile of the example, "template-chosen" with the id of the
 * template, "file-chosen" with a #GFile that was opened before.
 */

void sulh_start_page_set_settings (SulhStartPage *self, SulhSettings *settings);

G_END_DECLS
