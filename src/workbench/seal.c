/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/seal.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "workbench/seal-private.h"

/* Bytes to be wiped, and how many. */
typedef struct
{
  guint8 *data;
  gsize length;
} Wiped;

static const char *const sentences[] = {
  [SULH_SEAL_ERROR_SEALED] = N_ ("The file is sealed. Open it with its password."),
  [SULH_SEAL_ERROR_PASSWORD] = N_ ("The password is not right. Check capital letters and the "
                                   "keyboard layout, and try again."),
  [SULH_SEAL_ERROR_DAMAGED]
  = N_ ("The sealed file is damaged and cannot be opened. Use another copy of it."),
  [SULH_SEAL_ERROR_UNKNOWN]
  = N_ ("A newer version of Sulh sealed this file. Open it with that version."),
  [SULH_SEAL_ERROR_COSTLY] = N_ ("Opening the seal would take more memory or time than any seal "
                                 "of Sulh; nothing was tried. Ask where the file comes from."),
  [SULH_SEAL_ERROR_CHEAP] = N_ ("The seal is weaker than any that Sulh makes, so that it protects "
                                "nothing; it was not opened. Ask where the file comes from."),
  [SULH_SEAL_ERROR_MEMORY] = N_ ("There is not enough memory for the seal. Close other programs "
                                 "and try again."),
};

G_DEFINE_QUARK (sulh - seal - error - quark, sulh_seal_error)

gboolean
sulh_seal_refuse (GError **error, SulhSealError code)
{
  g_set_error_literal (error, SULH_SEAL_ERROR, (int)code, _ (sentences[code]));
  return FALSE;
}

gboolean
sulh_seal_demand_password (GError **error)
{
  return sulh_seal_refuse (error, SULH_SEAL_ERROR_SEALED);
}

static void
wipe (gpointer data)
{
  Wiped *wiped = data;

  sodium_memzero (wiped->data, wiped->length);
  g_free (wiped->data);
  g_free (wiped);
}

/**
 * sulh_seal_bytes_new_wiped:
 * @data: (transfer full): the bytes
 * @length: how many
 *
 * Returns: (transfer full): @data, which is wiped when it is freed
 */
GBytes *
sulh_seal_bytes_new_wiped (guint8 *data, gsize length)
{
  Wiped *wiped = g_new (Wiped, 1);

  *wiped = (Wiped){ .data = data, .length = length };
  return g_bytes_new_with_free_func (data, length, wipe, wiped);
}

gboolean
sulh_seal_is_sealed (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length >= SULH_SEAL_MAGIC_SIZE
         && memcmp (data, SULH_SEAL_MAGIC, SULH_SEAL_MAGIC_SIZE) == 0;
}

/* The key check holds for all before it, cost and salt too, so that it alone decides. */
gboolean
sulh_seal_key_fits (const SulhSealKey *key, GBytes *sealed)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (sealed, &length);
  guint8 own[SULH_SEAL_HEAD_SIZE];

  if (length < SULH_SEAL_HEAD_SIZE)
    return FALSE;
  sulh_seal_head_write (&key->head, own);
  return memcmp (own, data, SULH_SEAL_STREAM_OFFSET) == 0;
}

GBytes *
sulh_seal_open (GBytes *sealed, const SulhSecret *password, SulhSealKey **key, GError **error)
{
  g_autoptr (SulhSealKey) found = sulh_seal_key_find (sealed, password, error);
  GBytes *clear = found ? sulh_seal_unwrap (found, sealed, error) : NULL;

  if (clear)
    *key = g_steal_pointer (&found);
  return clear;
}
