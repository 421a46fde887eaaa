/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form: the fields of what is selected, made from the model's tables. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_PART_FORM (sulh_part_form_get_type ())
G_DECLARE_FINAL_TYPE (SulhPartForm, sulh_part_form, SULH, PART_FORM, AdwBin)

void sulh_part_form_set_session (SulhPartForm *self, SulhSession *session);
void sulh_part_form_edit_name (SulhPartForm *self);

G_END_DECLS
