/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue of ready-made steps: found by words, put on the timeline at a day. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_STEP_CATALOGUE (sulh_step_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (SulhStepCatalogue, sulh_step_catalogue, SULH, STEP_CATALOGUE, GtkPopover)

GtkWidget *sulh_step_catalogue_new (SulhSession *session, SulhChartHand *hand, int day);

G_END_DECLS
