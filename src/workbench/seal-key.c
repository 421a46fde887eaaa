/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "workbench/no-dump.h"
#include "workbench/seal-private.h"

#define PURPOSE "SulhSeal" /* exactly 8 letters, as libsodium wants */

enum
{
  CHECK_KEY = 1,
  STREAM_KEY = 2,
  RECORD_KEY = 3,
};

static SulhSealKey *
key_alloc (void)
{
  SulhSealKey *key = g_new0 (SulhSealKey, 1);

  if (sodium_init () < 0)
    g_error ("The system gives no random numbers");
  sulh_no_dump_hold ();
  key->ref_count = 1;
  key->keys = sodium_malloc (sizeof *key->keys);
  if (key->keys == NULL)
    g_error ("There is no memory for a key");
  return key;
}

/* One password however it was typed: an accent may come with its letter or after it. */
static char *
normalize (const SulhSecret *password, GError **error)
{
  const char *text = sulh_secret_get_text (password);
  gsize length = sulh_secret_get_length (password);

  if (length == 0)
    g_set_error_literal (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD,
                         _ ("The password is empty. Type one."));
  else if (!g_utf8_validate (text, (gssize)length, NULL))
    g_set_error_literal (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD,
                         _ ("The password is not written in UTF-8. Check where it comes from."));
  else
    return g_utf8_normalize (text, (gssize)length, G_NORMALIZE_NFC);
  return NULL;
}

static gboolean
derive_master (const SulhSealHead *head, const char *text, guint8 *master, GError **error)
{
  if (crypto_pwhash (master, SULH_SEAL_KEY_SIZE, text, strlen (text), head->salt, head->cost.passes,
                     head->cost.memory, crypto_pwhash_ALG_ARGON2ID13)
      == 0)
    return TRUE;
  return sulh_seal_refuse (error, SULH_SEAL_ERROR_MEMORY);
}

/* The second and third keys are told apart from the first by their number alone. */
static void
derive_uses (SulhSealKeys *keys, const guint8 *master)
{
  crypto_kdf_derive_from_key (keys->check, sizeof keys->check, CHECK_KEY, PURPOSE, master);
  crypto_kdf_derive_from_key (keys->stream, sizeof keys->stream, STREAM_KEY, PURPOSE, master);
  crypto_kdf_derive_from_key (keys->record, sizeof keys->record, RECORD_KEY, PURPOSE, master);
}

static gboolean
derive (SulhSealKey *key, const SulhSecret *password, GError **error)
{
  char *text = normalize (password, error);
  guint8 *master;
  gboolean is_derived;

  if (text == NULL)
    return FALSE;
  master = sodium_malloc (SULH_SEAL_KEY_SIZE);
  is_derived = master != NULL && derive_master (&key->head, text, master, error);
  if (is_derived)
    derive_uses (key->keys, master);
  sodium_free (master);
  sodium_memzero (text, strlen (text));
  g_free (text);
  return is_derived;
}

static void
compute_check (const SulhSealKey *key, guint8 *check)
{
  guint8 bytes[SULH_SEAL_HEAD_SIZE];

  sulh_seal_head_write (&key->head, bytes);
  crypto_generichash (check, SULH_SEAL_CHECK_SIZE, bytes, SULH_SEAL_CHECK_OFFSET, key->keys->check,
                      sizeof key->keys->check);
}

/**
 * sulh_seal_key_new_at_cost:
 * @password: the password
 * @cost: what each guess is to cost; no document may be sealed for less than the door asks
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a key with a salt of its own
 */
SulhSealKey *
sulh_seal_key_new_at_cost (const SulhSecret *password, SulhSealCost cost, GError **error)
{
  g_autoptr (SulhSealKey) key = key_alloc ();

  key->head.cost = cost;
  randombytes_buf (key->head.salt, sizeof key->head.salt);
  if (!derive (key, password, error))
    return NULL;
  compute_check (key, key->head.check);
  return g_steal_pointer (&key);
}

/**
 * sulh_seal_key_find_from_cost:
 * @sealed: a sealed file, or its head only
 * @password: the password
 * @least_memory: bytes that its key must take at least
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the key that sealed it
 */
SulhSealKey *
sulh_seal_key_find_from_cost (GBytes *sealed, const SulhSecret *password, guint64 least_memory,
                              GError **error)
{
  g_autoptr (SulhSealKey) key = key_alloc ();
  guint8 check[SULH_SEAL_CHECK_SIZE];

  if (!sulh_seal_head_read (&key->head, sealed, error))
    return NULL;
  if (key->head.cost.passes < 1 || key->head.cost.memory < least_memory)
    {
      sulh_seal_refuse (error, SULH_SEAL_ERROR_CHEAP);
      return NULL;
    }
  if (!derive (key, password, error))
    return NULL;
  compute_check (key, check);
  if (sodium_memcmp (check, key->head.check, sizeof check) != 0)
    {
      sulh_seal_refuse (error, SULH_SEAL_ERROR_PASSWORD);
      return NULL;
    }
  memset (key->head.stream, 0, sizeof key->head.stream);
  return g_steal_pointer (&key);
}

SulhSealKey *
sulh_seal_key_new (const SulhSecret *password, SulhSealGuard guard, GError **error)
{
  const SulhSealCost cost = {
    .passes = 3,
    .memory = G_GUINT64_CONSTANT (256) << (guard == SULH_SEAL_GUARD_HIGH ? 22 : 20),
  };

  return sulh_seal_key_new_at_cost (password, cost, error);
}

SulhSealKey *
sulh_seal_key_find (GBytes *sealed, const SulhSecret *password, GError **error)
{
  return sulh_seal_key_find_from_cost (sealed, password, SULH_SEAL_LEAST_MEMORY, error);
}

SulhSealKey *
sulh_seal_key_ref (SulhSealKey *key)
{
  g_atomic_int_inc (&key->ref_count);
  return key;
}

void
sulh_seal_key_unref (SulhSealKey *key)
{
  if (!g_atomic_int_dec_and_test (&key->ref_count))
    return;
  sodium_free (key->keys);
  sulh_no_dump_release ();
  g_free (key);
}
