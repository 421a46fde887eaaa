/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>
#include <string.h>

#include "workbench/seal-private.h"

#define CHUNK 65536
#define STEP 4096 /* lengths are rounded up to it, since a length tells something too */
#define ADDED crypto_secretstream_xchacha20poly1305_ABYTES
#define WHOLE (CHUNK + ADDED)
#define TAG_NEXT crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
#define TAG_LAST crypto_secretstream_xchacha20poly1305_TAG_FINAL

G_STATIC_ASSERT (ADDED == 17);
G_STATIC_ASSERT (crypto_secretstream_xchacha20poly1305_HEADERBYTES == SULH_SEAL_STREAM_SIZE);
G_STATIC_ASSERT (crypto_secretstream_xchacha20poly1305_KEYBYTES == SULH_SEAL_KEY_SIZE);

typedef crypto_secretstream_xchacha20poly1305_state Stream;

/* Length with the mark of the end and the zeros after it. */
static gsize
round_up (gsize n_clear)
{
  return (n_clear / STEP + 1) * STEP;
}

static gsize
measure (gsize n_padded)
{
  return SULH_SEAL_HEAD_SIZE + n_padded + (n_padded + CHUNK - 1) / CHUNK * ADDED;
}

static guint8 *
pad (GBytes *clear, gsize *n_padded)
{
  gsize n_clear;
  const guint8 *data = g_bytes_get_data (clear, &n_clear);
  guint8 *padded = g_malloc (round_up (n_clear));

  if (n_clear > 0)
    memcpy (padded, data, n_clear);
  if (sodium_pad (n_padded, padded, n_clear, STEP, round_up (n_clear)) != 0)
    g_assert_not_reached ();
  return padded;
}

/* The head belongs to the first chunk: neither can be used without the other. */
static void
push_chunks (Stream *stream, const guint8 *padded, gsize left, const guint8 *head, guint8 *to)
{
  const guint8 *first = head;

  while (left > 0)
    {
      gsize length = MIN (left, CHUNK);

      crypto_secretstream_xchacha20poly1305_push (stream, to, NULL, padded, length, first,
                                                  first ? SULH_SEAL_HEAD_SIZE : 0,
                                                  length == left ? TAG_LAST : TAG_NEXT);
      first = NULL;
      padded += length;
      to += length + ADDED;
      left -= length;
    }
}

/* Whether these can be the lengths of whole steps in whole chunks, before anything is opened. */
static gboolean
measure_padded (gsize n_chunks_bytes, gsize *n_padded)
{
  gsize n_whole = n_chunks_bytes / WHOLE;
  gsize rest = n_chunks_bytes % WHOLE;

  *n_padded = n_whole * CHUNK + (rest > 0 ? rest - MIN (rest, ADDED) : 0);
  return *n_padded > 0 && *n_padded % STEP == 0 && (rest == 0 || rest > ADDED);
}

/* The last chunk must say that it is the last, and no other may. */
static gboolean
pull_chunks (Stream *stream, const guint8 *from, gsize left, const guint8 *head, guint8 *to)
{
  const guint8 *first = head;

  while (left > 0)
    {
      gsize length = MIN (left, WHOLE);
      guchar tag;

      if (crypto_secretstream_xchacha20poly1305_pull (stream, to, NULL, &tag, from, length, first,
                                                      first ? SULH_SEAL_HEAD_SIZE : 0)
          != 0)
        return FALSE;
      if (tag != (length == left ? TAG_LAST : TAG_NEXT))
        return FALSE;
      first = NULL;
      from += length;
      to += length - ADDED;
      left -= length;
    }
  return TRUE;
}

static gboolean
unwrap_chunks (const SulhSealKey *key, const SulhSealHead *head, const guint8 *file, gsize length,
               guint8 *padded)
{
  Stream stream;
  gboolean is_whole
      = crypto_secretstream_xchacha20poly1305_init_pull (&stream, head->stream, key->keys->stream)
            == 0
        && pull_chunks (&stream, file + SULH_SEAL_HEAD_SIZE, length - SULH_SEAL_HEAD_SIZE, file,
                        padded);

  sodium_memzero (&stream, sizeof stream);
  return is_whole;
}

gsize
sulh_seal_measure_most (gsize n_clear)
{
  return measure (round_up (n_clear));
}

GBytes *
sulh_seal_wrap (const SulhSealKey *key, GBytes *clear)
{
  SulhSealHead head = key->head;
  gsize n_padded, length;
  g_autofree guint8 *padded = pad (clear, &n_padded);
  guint8 *file;
  Stream stream;

  length = measure (n_padded);
  file = g_malloc (length);
  crypto_secretstream_xchacha20poly1305_init_push (&stream, head.stream, key->keys->stream);
  sulh_seal_head_write (&head, file);
  push_chunks (&stream, padded, n_padded, file, file + SULH_SEAL_HEAD_SIZE);
  sodium_memzero (&stream, sizeof stream);
  sodium_memzero (padded, n_padded);
  return g_bytes_new_take (file, length);
}

GBytes *
sulh_seal_unwrap (const SulhSealKey *key, GBytes *sealed, GError **error)
{
  gsize length, n_padded, n_clear;
  const guint8 *file = g_bytes_get_data (sealed, &length);
  g_autoptr (GBytes) padded = NULL;
  SulhSealHead head;
  guint8 *data;

  if (!sulh_seal_head_read (&head, sealed, error))
    return NULL;
  if (!sulh_seal_key_fits (key, sealed))
    {
      sulh_seal_refuse (error, SULH_SEAL_ERROR_PASSWORD);
      return NULL;
    }
  if (measure_padded (length - SULH_SEAL_HEAD_SIZE, &n_padded))
    {
      data = g_malloc (n_padded);
      padded = sulh_seal_bytes_new_wiped (data, n_padded);
      if (unwrap_chunks (key, &head, file, length, data)
          && sodium_unpad (&n_clear, data, n_padded, STEP) == 0 && round_up (n_clear) == n_padded)
        return g_bytes_new_from_bytes (padded, 0, n_clear);
    }
  sulh_seal_refuse (error, SULH_SEAL_ERROR_DAMAGED);
  return NULL;
}
