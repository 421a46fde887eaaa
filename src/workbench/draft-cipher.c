/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/draft-cipher.h"

static GBytes *
seal (gpointer data, GBytes *clear, GBytes *place)
{
  return sulh_seal_wrap_record (data, clear, place);
}

static GBytes *
unseal (gpointer data, GBytes *sealed, GBytes *place)
{
  return sulh_seal_unwrap_record (data, sealed, place, NULL);
}

/**
 * sulh_draft_cipher_new:
 * @key: the key of a document
 *
 * Returns: (transfer full): a cipher that holds @key
 */
SulhJournalCipher *
sulh_draft_cipher_new (SulhSealKey *key)
{
  SulhJournalCipher *cipher = g_new0 (SulhJournalCipher, 1);

  cipher->head = sulh_seal_dup_head (key);
  cipher->seal = seal;
  cipher->unseal = unseal;
  cipher->data = sulh_seal_key_ref (key);
  return cipher;
}

void
sulh_draft_cipher_free (SulhJournalCipher *cipher)
{
  g_bytes_unref (cipher->head);
  sulh_seal_key_unref (cipher->data);
  g_free (cipher);
}
