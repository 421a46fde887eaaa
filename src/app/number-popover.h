/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All there is to say of one number: its range, where it comes from, and why it has its default. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_NUMBER_POPOVER (sulh_number_popover_get_type ())
G_DECLARE_FINAL_TYPE (SulhNumberPopover, sulh_number_popover, SULH, NUMBER_POPOVER, GtkPopover)

GtkWidget *sulh_number_popover_new (SulhSession *session, const SulhField *field,
                                    const char *gesture);
void sulh_number_popover_show (SulhNumberPopover *self, const SulhPart *part);

G_END_DECLS
