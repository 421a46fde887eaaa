/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a form that names several parts, each to be taken out and others to be put in. */
#pragma once

#include "app/form-line.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_REFS_ROW (sulh_refs_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhRefsRow, sulh_refs_row, SULH, REFS_ROW, SulhFormLine)

GtkWidget *sulh_refs_row_new (SulhSession *session, const SulhField *field, const char *context,
                              const char *gesture);
void sulh_refs_row_show (SulhRefsRow *self, const SulhPart *part);

G_END_DECLS
