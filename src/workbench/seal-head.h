/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first bytes of a sealed file: how its key comes from the password, in clear. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * All numbers are little-endian:
 *
 *     0    8  magic
 *     8    2  version of the format: 1
 *    10    2  how the key is derived: 1 is Argon2id, version 1.3, in one lane
 *    12    8  passes
 *    20    8  memory, bytes
 *    28   16  salt
 *    44   32  key check: keyed BLAKE2b of bytes 0 to 43, so that no second key fits
 *    76   24  header of the stream
 *   100   16  BLAKE2b of bytes 0 to 99 without a key, which tells damage from a wrong password
 *   116       the chunks
 */
#define SULH_SEAL_MAGIC "\x89SULH\r\n\x1a"
#define SULH_SEAL_MAGIC_SIZE 8
#define SULH_SEAL_SALT_SIZE 16
#define SULH_SEAL_CHECK_OFFSET 44
#define SULH_SEAL_CHECK_SIZE 32
#define SULH_SEAL_STREAM_OFFSET 76
#define SULH_SEAL_STREAM_SIZE 24
#define SULH_SEAL_SUM_OFFSET 100
#define SULH_SEAL_SUM_SIZE 16
#define SULH_SEAL_HEAD_SIZE 116

/* More would stop the machine of whoever opens the file; less would be guessed too fast. */
#define SULH_SEAL_MOST_PASSES 20
#define SULH_SEAL_MOST_MEMORY (G_GUINT64_CONSTANT (2) << 30)
#define SULH_SEAL_LEAST_MEMORY (G_GUINT64_CONSTANT (64) << 20)

/**
 * SulhSealCost:
 * @passes: passes over the memory
 * @memory: bytes
 *
 * What one guess of the password costs.
 */
typedef struct
{
  guint64 passes;
  guint64 memory;
} SulhSealCost;

/**
 * SulhSealHead:
 *
 * What the head of a sealed file says.
 */
typedef struct
{
  SulhSealCost cost;
  guint8 salt[SULH_SEAL_SALT_SIZE];
  guint8 check[SULH_SEAL_CHECK_SIZE];
  guint8 stream[SULH_SEAL_STREAM_SIZE];
} SulhSealHead;

void sulh_seal_head_write (const SulhSealHead *head, guint8 *bytes);
gboolean sulh_seal_head_read (SulhSealHead *head, GBytes *file, GError **error);

G_END_DECLS
