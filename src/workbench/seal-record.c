/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>
#include <string.h>

#include "workbench/seal-private.h"

/* A record is a nonce of its own, then what XChaCha20-Poly1305 makes of the padded piece. */
#define NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define ADDED crypto_aead_xchacha20poly1305_ietf_ABYTES
#define STEP 256

G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_KEYBYTES == SULH_SEAL_KEY_SIZE);
G_STATIC_ASSERT (SULH_SEAL_RECORD_HEAD_SIZE == SULH_SEAL_HEAD_SIZE);

static gconstpointer
get_place (GBytes *place, gsize *length)
{
  *length = 0;
  return place ? g_bytes_get_data (place, length) : NULL;
}

GBytes *
sulh_seal_dup_head (const SulhSealKey *key)
{
  guint8 *bytes = g_malloc (SULH_SEAL_HEAD_SIZE);

  sulh_seal_head_write (&key->head, bytes);
  return g_bytes_new_take (bytes, SULH_SEAL_HEAD_SIZE);
}

GBytes *
sulh_seal_wrap_record (const SulhSealKey *key, GBytes *clear, GBytes *place)
{
  gsize n_clear, n_padded, n_place;
  const guint8 *data = g_bytes_get_data (clear, &n_clear);
  const guint8 *beside = get_place (place, &n_place);
  gsize most = (n_clear / STEP + 1) * STEP;
  guint8 *record = g_malloc (NONCE + most + ADDED);
  guint8 *padded = record + NONCE; /* sealed where it stands */

  randombytes_buf (record, NONCE);
  if (n_clear > 0)
    memcpy (padded, data, n_clear);
  if (sodium_pad (&n_padded, padded, n_clear, STEP, most) != 0)
    g_assert_not_reached ();
  crypto_aead_xchacha20poly1305_ietf_encrypt (padded, NULL, padded, n_padded, beside, n_place, NULL,
                                              record, key->keys->record);
  return g_bytes_new_take (record, NONCE + n_padded + ADDED);
}

GBytes *
sulh_seal_unwrap_record (const SulhSealKey *key, GBytes *sealed, GBytes *place, GError **error)
{
  gsize length, n_place, n_clear;
  const guint8 *record = g_bytes_get_data (sealed, &length);
  const guint8 *beside = get_place (place, &n_place);
  g_autoptr (GBytes) padded = NULL;
  gsize n_padded = length - MIN (length, NONCE + ADDED);
  guint8 *data = g_malloc (MAX (n_padded, 1));

  padded = sulh_seal_bytes_new_wiped (data, n_padded);
  if (n_padded > 0 && n_padded % STEP == 0
      && crypto_aead_xchacha20poly1305_ietf_decrypt (data, NULL, NULL, record + NONCE,
                                                     length - NONCE, beside, n_place, record,
                                                     key->keys->record)
             == 0
      && sodium_unpad (&n_clear, data, n_padded, STEP) == 0)
    return g_bytes_new_from_bytes (padded, 0, n_clear);
  sulh_seal_refuse (error, SULH_SEAL_ERROR_DAMAGED);
  return NULL;
}
