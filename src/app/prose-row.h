/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a form in which paragraphs are written: a note, a summary. */
#pragma once

#include "app/form-line.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_PROSE_ROW (sulh_prose_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhProseRow, sulh_prose_row, SULH, PROSE_ROW, SulhFormLine)

GtkWidget *sulh_prose_row_new (SulhSession *session, const SulhField *field, const char *context,
                               const char *gesture);
void sulh_prose_row_show (SulhProseRow *self, const SulhPart *part);

G_END_DECLS
