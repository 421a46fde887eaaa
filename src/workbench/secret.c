/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/secret.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/no-dump.h"

/* Bits a password is worth: the first from which it is fair, the second from which it is strong. */
#define FAIR_BITS 55.0
#define STRONG_BITS 80.0

struct _SulhSecret
{
  gsize length;
  char text[SULH_SECRET_LONGEST + 1];
};

SulhSecret *
sulh_secret_new (void)
{
  SulhSecret *secret;

  if (sodium_init () < 0)
    g_error ("The system gives no random numbers");
  sulh_no_dump_hold ();
  secret = sodium_malloc (sizeof *secret);
  if (secret == NULL)
    g_error ("There is no memory for a password");
  memset (secret, 0, sizeof *secret);
  return secret;
}

/**
 * sulh_secret_new_from_text:
 * @text: a password; what is beyond %SULH_SECRET_LONGEST is left out
 *
 * Returns: (transfer full): a copy that is locked in memory
 */
SulhSecret *
sulh_secret_new_from_text (const char *text)
{
  SulhSecret *secret = sulh_secret_new ();

  sulh_secret_append (secret, text, MIN (strlen (text), SULH_SECRET_LONGEST));
  return secret;
}

void
sulh_secret_free (SulhSecret *secret)
{
  sodium_free (secret);
  sulh_no_dump_release ();
}

gboolean
sulh_secret_append (SulhSecret *secret, const char *bytes, gsize length)
{
  if (length > SULH_SECRET_LONGEST - secret->length)
    return FALSE;
  memcpy (secret->text + secret->length, bytes, length);
  secret->length += length;
  return TRUE;
}

static gboolean
refuse_line (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, sentence);
  return FALSE;
}

/* A line may end with the input; no input at all is no password. */
static gboolean
read_into (SulhSecret *secret, int descriptor, GError **error)
{
  char byte;

  while (TRUE)
    {
      gssize count = read (descriptor, &byte, 1);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        {
          sulh_cause_set_read_error (error, errno);
          return FALSE;
        }
      if (count == 0 && secret->length == 0)
        return refuse_line (error, _ ("No password was given. Write it as one line."));
      if (count == 0 || byte == '\n')
        return TRUE;
      if (!sulh_secret_append (secret, &byte, 1))
        return refuse_line (error, _ ("The password is too long. Use 1024 bytes or fewer."));
    }
}

SulhSecret *
sulh_secret_read_line (int descriptor, GError **error)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new ();

  return read_into (secret, descriptor, error) ? g_steal_pointer (&secret) : NULL;
}

const char *
sulh_secret_get_text (const SulhSecret *secret)
{
  return secret->text;
}

gsize
sulh_secret_get_length (const SulhSecret *secret)
{
  return secret->length;
}

gboolean
sulh_secret_equal (const SulhSecret *a, const SulhSecret *b)
{
  return sodium_memcmp (a, b, sizeof *a) == 0;
}

SulhSecret *
sulh_secret_copy (const SulhSecret *secret)
{
  SulhSecret *copy = sulh_secret_new ();

  memcpy (copy, secret, sizeof *copy);
  return copy;
}

/* How many characters there are of the kind that @character is. */
static guint
count_kind (gunichar character)
{
  if (character >= 0x80)
    return 60; /* letters of one more script */
  if (g_ascii_isdigit ((char)character))
    return 10;
  return g_ascii_isalpha ((char)character) ? 26 : 33;
}

/* Each character is worth what its kinds allow; one that repeats or continues a row ("aaa",
 * "1234", "cba") is worth next to nothing. */
SulhStrength
sulh_secret_judge (const char *text)
{
  gboolean has_kind[128] = { FALSE };
  gunichar before = 0;
  gint64 step_before = G_MAXINT64;
  double n_steps = 0;
  guint n_kinds = 0;
  double bits;

  if (*text == '\0')
    return SULH_STRENGTH_NONE;
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gint64 step = (gint64)character - (gint64)before;
      guint kind = count_kind (character) + (g_unichar_isupper (character) ? 1 : 0);

      n_steps += ABS (step) <= 1 || step == step_before ? 0.2 : 1;
      n_kinds += has_kind[kind] ? 0 : count_kind (character);
      has_kind[kind] = TRUE;
      step_before = step;
      before = character;
    }
  bits = n_steps * log2 (n_kinds);
  if (bits >= STRONG_BITS)
    return SULH_STRENGTH_STRONG;
  return bits >= FAIR_BITS ? SULH_STRENGTH_FAIR : SULH_STRENGTH_WEAK;
}
