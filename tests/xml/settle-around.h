/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes what surrounds the exchanges, made by chance, agree with itself. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

void settle_around (gpointer part, GPtrArray **ids);

G_END_DECLS
