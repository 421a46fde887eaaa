/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How parts hold the audiences of their fields: shared between copies, freed with the last. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

SulhFieldAudiences *sulh_field_audiences_ref (SulhFieldAudiences *self);
void sulh_field_audiences_unref (SulhFieldAudiences *self);
gboolean sulh_field_audiences_equal (const SulhFieldAudiences *a, const SulhFieldAudiences *b);

G_END_DECLS
