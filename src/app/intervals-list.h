/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers that would change the plan, weak evidence first. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_INTERVALS_LIST (sulh_intervals_list_get_type ())
G_DECLARE_FINAL_TYPE (SulhIntervalsList, sulh_intervals_list, SULH, INTERVALS_LIST, AdwBin)

void sulh_intervals_list_set_session (SulhIntervalsList *self, SulhSession *session);

G_END_DECLS
