/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline: everything in the scenario in groups, with search. */
#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_OUTLINE (sulh_outline_get_type ())
G_DECLARE_FINAL_TYPE (SulhOutline, sulh_outline, SULH, OUTLINE, GtkBox)

void sulh_outline_set_session (SulhOutline *self, SulhSession *session);
void sulh_outline_reveal (SulhOutline *self);
void sulh_outline_find (SulhOutline *self);
void sulh_outline_find_next (SulhOutline *self, int direction);

G_END_DECLS
