/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where there is no plan: the demands that cannot hold together, and the ways out. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_WAYS_BOX (sulh_ways_box_get_type ())
G_DECLARE_FINAL_TYPE (SulhWaysBox, sulh_ways_box, SULH, WAYS_BOX, AdwBin)

void sulh_ways_box_set_session (SulhWaysBox *self, SulhSession *session);

G_END_DECLS
