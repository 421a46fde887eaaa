/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of one kind that are selected together, and changed together. */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

guint sulh_session_count_alike (SulhSession *self);
SulhScenario *sulh_session_edit_alike (SulhSession *self, SulhScenario *scenario,
                                       const SulhPart *next, const SulhField *field);
char *sulh_session_tell_unlike (SulhSession *self, const SulhField *field);

G_END_DECLS
