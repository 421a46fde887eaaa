/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A worked example on the start page: what it is, what it teaches, and Open. */
#pragma once

#include <gtk/gtk.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_EXAMPLE_CARD (sulh_example_card_get_type ())
G_DECLARE_FINAL_TYPE (SulhExampleCard, sulh_example_card, SULH, EXAMPLE_CARD, GtkFlowBoxChild)

/* Signal: "opened" with the #GFile of the example. */

GtkWidget *sulh_example_card_new (const SulhExample *example);

G_END_DECLS
