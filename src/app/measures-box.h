/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the plan on the table does by the three tests, the four principles and the three ties. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_MEASURES_BOX (sulh_measures_box_get_type ())
G_DECLARE_FINAL_TYPE (SulhMeasuresBox, sulh_measures_box, SULH, MEASURES_BOX, AdwBin)

void sulh_measures_box_set_session (SulhMeasuresBox *self, SulhSession *session);

G_END_DECLS
