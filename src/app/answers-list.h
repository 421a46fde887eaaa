/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several plans side by side with their figures; choosing one puts it on the table. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_ANSWERS_LIST (sulh_answers_list_get_type ())
G_DECLARE_FINAL_TYPE (SulhAnswersList, sulh_answers_list, SULH, ANSWERS_LIST, AdwBin)

void sulh_answers_list_set_session (SulhAnswersList *self, SulhSession *session);

G_END_DECLS
