/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the form: a number, a count or a date, edited as it is typed. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_VALUE_ROW (sulh_value_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhValueRow, sulh_value_row, SULH, VALUE_ROW, AdwActionRow)

GtkWidget *sulh_value_row_new (SulhSession *session, const SulhField *field, const char *context,
                               const char *gesture);
void sulh_value_row_show (SulhValueRow *self, const SulhPart *part);

G_END_DECLS
