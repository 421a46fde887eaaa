/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that asks why an exchange stands where it does, or is left out, and the answers. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_WHY_BOX (sulh_why_box_get_type ())
G_DECLARE_FINAL_TYPE (SulhWhyBox, sulh_why_box, SULH, WHY_BOX, AdwBin)

void sulh_why_box_set_subject (SulhWhyBox *self, const SulhScenario *scenario, const SulhPlan *plan,
                               const char *exchange);

G_END_DECLS
