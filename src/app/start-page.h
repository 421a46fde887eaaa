/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page a person sees first: the worked examples, a new scenario, a file. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_START_PAGE (sulh_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SulhStartPage, sulh_start_page, SULH, START_PAGE, AdwBin)

/* Signal: "example-chosen" with the #GFile of the example. */

G_END_DECLS
