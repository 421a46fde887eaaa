/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Philox 4×32-10, random numbers by counting (Salmon, Moraes, Dror and Shaw, 2011). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SULH_PHILOX_ROUNDS 10
#define SULH_PHILOX_MULTIPLIER_0 0xD2511F53u
#define SULH_PHILOX_MULTIPLIER_1 0xCD9E8D57u
#define SULH_PHILOX_WEYL_0 0x9E3779B9u
#define SULH_PHILOX_WEYL_1 0xBB67AE85u

/* The four numbers that belong to @counter under @key. Equal input gives equal output on every
 * machine, and no number depends on one drawn before it. */
void sulh_philox (const guint32 counter[4], const guint32 key[2], guint32 output[4]);

G_END_DECLS
