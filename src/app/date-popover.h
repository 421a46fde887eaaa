/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month to choose a day from, which tells the day in another calendar too. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_DATE_POPOVER (sulh_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (SulhDatePopover, sulh_date_popover, SULH, DATE_POPOVER, GtkPopover)

GtkWidget *sulh_date_popover_new (const char *name);
void sulh_date_popover_show_day (SulhDatePopover *self, guint32 calendar_day);

G_END_DECLS
