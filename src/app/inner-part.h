/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting parts into a part and taking them out again, as one edit each. */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

gboolean sulh_inner_part_can_add (const SulhPart *owner, const SulhField *field);
gboolean sulh_inner_part_can_remove (const SulhField *field);
gboolean sulh_inner_part_add (SulhSession *session, const SulhPart *owner, const SulhField *field,
                              char **fault);
gboolean sulh_inner_part_remove (SulhSession *session, const SulhPart *owner,
                                 const SulhField *field, guint index, char **fault);

G_END_DECLS
