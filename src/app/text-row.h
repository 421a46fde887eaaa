/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the form: a name, a line of text or a date. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_TEXT_ROW (sulh_text_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhTextRow, sulh_text_row, SULH, TEXT_ROW, AdwEntryRow)

GtkWidget *sulh_text_row_new (SulhSession *session, const SulhField *field, const char *context,
                              const char *gesture);
void sulh_text_row_show (SulhTextRow *self, const SulhPart *part);

G_END_DECLS
