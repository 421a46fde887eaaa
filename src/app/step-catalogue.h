/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue of ready-made steps: found by words, put or dragged onto a day of the timeline. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_STEP_CATALOGUE (sulh_step_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (SulhStepCatalogue, sulh_step_catalogue, SULH, STEP_CATALOGUE, GtkPopover)

GtkWidget *sulh_step_catalogue_new (SulhSession *session, SulhChartHand *hand, int day);
gboolean sulh_step_catalogue_try (SulhStepCatalogue *self, int day);
gboolean sulh_step_catalogue_put (SulhStepCatalogue *self, int day);

G_END_DECLS
