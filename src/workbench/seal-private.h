/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of sealing, for its files and for tests, which cannot wait for a costly key. */
#pragma once

#include "workbench/seal-head.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

#define SULH_SEAL_KEY_SIZE 32

/**
 * SulhSealKeys:
 * @check: for the key check of the head
 * @stream: for files
 * @record: for records
 *
 * Each use has a key of its own, derived from the one that comes from the password.
 */
typedef struct
{
  guint8 check[SULH_SEAL_KEY_SIZE];
  guint8 stream[SULH_SEAL_KEY_SIZE];
  guint8 record[SULH_SEAL_KEY_SIZE];
} SulhSealKeys;

struct _SulhSealKey
{
  int ref_count;
  SulhSealHead head; /* no secret; its stream header is empty */
  SulhSealKeys *keys; /* locked in memory */
};

SulhSealKey *sulh_seal_key_new_at_cost (const SulhSecret *password, SulhSealCost cost,
                                        GError **error);
SulhSealKey *sulh_seal_key_find_from_cost (GBytes *sealed, const SulhSecret *password,
                                           guint64 least_memory, GError **error);

/* Bytes that are wiped when the last one lets them go. */
GBytes *sulh_seal_bytes_new_wiped (guint8 *data, gsize length);

gboolean sulh_seal_refuse (GError **error, SulhSealError code);

G_END_DECLS
