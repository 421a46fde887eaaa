/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short tour that points at the places of a window one after another, and never blocks it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_TYPE_TOUR (sulh_tour_get_type ())
G_DECLARE_FINAL_TYPE (SulhTour, sulh_tour, SULH, TOUR, GtkPopover)

void sulh_tour_start (GtkWidget *host);

G_END_DECLS
