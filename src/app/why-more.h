/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else can be asked about an exchange of a plan: why not later, on that day, before this. */
#pragma once

#include <gtk/gtk.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_WHY_MORE (sulh_why_more_get_type ())
G_DECLARE_FINAL_TYPE (SulhWhyMore, sulh_why_more, SULH, WHY_MORE, GtkPopover)

GtkWidget *sulh_why_more_new (const SulhScenario *scenario, const SulhPlan *plan,
                              const char *exchange);

G_END_DECLS
