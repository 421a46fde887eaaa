/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Philox 4×32-10, random numbers by counting (Salmon, Moraes, Dror and Shaw, 2011). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The four numbers that belong to @counter under @key. Equal input gives equal output on every
 * machine, and no number depends on one drawn before it. */
void sulh_philox (const guint32 counter[4], const guint32 key[2], guint32 output[4]);

G_END_DECLS
