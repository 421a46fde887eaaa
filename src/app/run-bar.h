/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The run bar: how far a search has come, the best so far, and Stop. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_RUN_BAR (sulh_run_bar_get_type ())
G_DECLARE_FINAL_TYPE (SulhRunBar, sulh_run_bar, SULH, RUN_BAR, AdwBin)

void sulh_run_bar_set_session (SulhRunBar *self, SulhSession *session);

G_END_DECLS
