/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a number may stand where it stands. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

char *sulh_number_find_fault (const SulhNumber *number, const SulhField *field);

G_END_DECLS
