/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the form: one of a closed list, yes or no, or another part. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_CHOICE_ROW (sulh_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhChoiceRow, sulh_choice_row, SULH, CHOICE_ROW, AdwComboRow)

GtkWidget *sulh_choice_row_new (SulhSession *session, const SulhField *field, const char *context,
                                const char *gesture);
void sulh_choice_row_show (SulhChoiceRow *self, const SulhPart *part);

G_END_DECLS
