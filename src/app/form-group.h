/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a form about one part: those that matter first, the others when they are asked for.
 */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_FORM_GROUP (sulh_form_group_get_type ())
G_DECLARE_FINAL_TYPE (SulhFormGroup, sulh_form_group, SULH, FORM_GROUP, AdwPreferencesGroup)

GtkWidget *sulh_form_group_new (const char *title, const char *name);
void sulh_form_group_add (SulhFormGroup *self, GtkWidget *row, const SulhPart *part,
                          const SulhField *field);
void sulh_form_group_finish (SulhFormGroup *self);
gboolean sulh_form_group_is_open (SulhFormGroup *self);
void sulh_form_group_set_open (SulhFormGroup *self, gboolean open);

GtkWidget *sulh_form_row_new (SulhSession *session, const SulhField *field, const char *context,
                              const char *gesture);
void sulh_form_row_show (GtkWidget *row, const SulhPart *part);
void sulh_form_row_tell_unlike (GtkWidget *row, const char *values);

G_END_DECLS
