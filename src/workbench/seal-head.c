/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/seal-head.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "workbench/seal-private.h"

#define VERSION 1
#define ARGON2ID 1

#define VERSION_OFFSET 8
#define METHOD_OFFSET 10
#define PASSES_OFFSET 12
#define MEMORY_OFFSET 20
#define SALT_OFFSET 28

static void
put (guint8 *at, guint64 number, guint size)
{
  for (guint i = 0; i < size; i++)
    at[i] = (guint8)(number >> (8 * i));
}

static guint64
take (const guint8 *at, guint size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number |= (guint64)at[i] << (8 * i);
  return number;
}

static void
sum (const guint8 *bytes, guint8 *result)
{
  crypto_generichash (result, SULH_SEAL_SUM_SIZE, bytes, SULH_SEAL_SUM_OFFSET, NULL, 0);
}

/* The version comes first: what follows it belongs to this version only. */
static gboolean
check_form (const guint8 *bytes, gsize length, GError **error)
{
  guint8 found[SULH_SEAL_SUM_SIZE];

  if (length < METHOD_OFFSET)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_DAMAGED);
  if (take (bytes + VERSION_OFFSET, 2) != VERSION)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_UNKNOWN);
  if (length < SULH_SEAL_HEAD_SIZE)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_DAMAGED);
  sum (bytes, found);
  if (sodium_memcmp (found, bytes + SULH_SEAL_SUM_OFFSET, sizeof found) != 0)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_DAMAGED);
  if (take (bytes + METHOD_OFFSET, 2) != ARGON2ID)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_UNKNOWN);
  return TRUE;
}

/**
 * sulh_seal_head_write:
 * @head: a head
 * @bytes: (out caller-allocates) (array fixed-size=116): where to
 */
void
sulh_seal_head_write (const SulhSealHead *head, guint8 *bytes)
{
  memcpy (bytes, SULH_SEAL_MAGIC, SULH_SEAL_MAGIC_SIZE);
  put (bytes + VERSION_OFFSET, VERSION, 2);
  put (bytes + METHOD_OFFSET, ARGON2ID, 2);
  put (bytes + PASSES_OFFSET, head->cost.passes, 8);
  put (bytes + MEMORY_OFFSET, head->cost.memory, 8);
  memcpy (bytes + SALT_OFFSET, head->salt, sizeof head->salt);
  memcpy (bytes + SULH_SEAL_CHECK_OFFSET, head->check, sizeof head->check);
  memcpy (bytes + SULH_SEAL_STREAM_OFFSET, head->stream, sizeof head->stream);
  sum (bytes, bytes + SULH_SEAL_SUM_OFFSET);
}

/**
 * sulh_seal_head_read:
 * @head: (out caller-allocates): what the head says
 * @file: a sealed file
 * @error: return location: damage, a newer version, or a cost beyond all reason
 *
 * Costs a hash of 100 bytes, whatever the file claims.
 *
 * Returns: whether there is reason to ask for a password
 */
gboolean
sulh_seal_head_read (SulhSealHead *head, GBytes *file, GError **error)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (file, &length);

  if (!check_form (bytes, length, error))
    return FALSE;
  head->cost.passes = take (bytes + PASSES_OFFSET, 8);
  head->cost.memory = take (bytes + MEMORY_OFFSET, 8);
  memcpy (head->salt, bytes + SALT_OFFSET, sizeof head->salt);
  memcpy (head->check, bytes + SULH_SEAL_CHECK_OFFSET, sizeof head->check);
  memcpy (head->stream, bytes + SULH_SEAL_STREAM_OFFSET, sizeof head->stream);
  if (head->cost.passes > SULH_SEAL_MOST_PASSES || head->cost.memory > SULH_SEAL_MOST_MEMORY)
    return sulh_seal_refuse (error, SULH_SEAL_ERROR_COSTLY);
  return TRUE;
}
