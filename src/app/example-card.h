/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A worked example or a template on the start page: what it is, what it is for, and a button. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_TYPE_EXAMPLE_CARD (sulh_example_card_get_type ())
G_DECLARE_FINAL_TYPE (SulhExampleCard, sulh_example_card, SULH, EXAMPLE_CARD, GtkFlowBoxChild)

/* Signal: "opened" with the key of the card. */

GtkWidget *sulh_example_card_new (const char *key, const char *title, const char *summary,
                                  const char *open, const char *name);

G_END_DECLS
