/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How parts hold what is foreign to this program: shared between copies, freed with the last. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

SulhForeign *sulh_foreign_ref (SulhForeign *self);
void sulh_foreign_unref (SulhForeign *self);
gboolean sulh_foreign_equal (const SulhPart *a, const SulhPart *b);

G_END_DECLS
