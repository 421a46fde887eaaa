/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future of a plan, played like a film: its days, its words, and trust on each day. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_FILM_WINDOW (sulh_film_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhFilmWindow, sulh_film_window, SULH, FILM_WINDOW, AdwWindow)

void sulh_film_start (GtkWindow *parent, const SulhScenario *scenario, const SulhPlan *plan);

G_END_DECLS
