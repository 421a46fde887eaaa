/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/passwords.h"

#include <glib/gi18n-lib.h>

#include "cli/prompt.h"
#include "cli/terminal.h"

#define MOST_TRIES 3

static void
remember (SulhPasswords *passwords, SulhSecret *secret)
{
  g_clear_pointer (&passwords->last, sulh_secret_free);
  passwords->last = secret;
}

/* The last line serves for all files that come after it. */
static SulhSecret *
read_next (SulhPasswords *passwords, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  SulhSecret *secret = sulh_secret_read_line (passwords->descriptor, &trouble);

  if (secret)
    return secret;
  if (passwords->last)
    return sulh_secret_copy (passwords->last);
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

static GBytes *
open_from_descriptor (SulhPasswords *passwords, GBytes *sealed, SulhSealKey **key, GError **error)
{
  SulhSecret *secret = read_next (passwords, error);

  if (secret == NULL)
    return NULL;
  remember (passwords, secret);
  return sulh_seal_open (sealed, secret, key, error);
}

/* Versions of one document mostly have one password. */
static GBytes *
open_with_last (const SulhPasswords *passwords, GBytes *sealed, SulhSealKey **key)
{
  return passwords->last ? sulh_seal_open (sealed, passwords->last, key, NULL) : NULL;
}

static GBytes *
open_by_asking (SulhPasswords *passwords, const char *name, GBytes *sealed, SulhSealKey **key,
                GError **error)
{
  g_autofree char *question = g_strdup_printf (_ ("Password of %s: "), name);
  GBytes *known = open_with_last (passwords, sealed, key);

  for (guint i = 1; known == NULL; i++)
    {
      SulhSecret *secret = sulh_prompt_password (question, error);
      g_autoptr (GError) trouble = NULL;
      GBytes *clear;

      if (secret == NULL)
        return NULL;
      remember (passwords, secret);
      clear = sulh_seal_open (sealed, secret, key, &trouble);
      if (clear)
        return clear;
      if (i == MOST_TRIES || !g_error_matches (trouble, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD))
        {
          g_propagate_error (error, g_steal_pointer (&trouble));
          return NULL;
        }
      sulh_terminal_complain ("%s: %s", name, trouble->message);
    }
  return known;
}

static void
say_strength (const SulhSecret *secret)
{
  if (sulh_secret_judge (sulh_secret_get_text (secret)) == SULH_STRENGTH_WEAK)
    sulh_terminal_complain (_ ("This password is weak: a computer may guess it. Four or more "
                               "unrelated words are easy to keep in mind and hard to guess."));
}

static SulhSecret *
ask_twice (GError **error)
{
  for (guint i = 1;; i++)
    {
      g_autoptr (SulhSecret) first = sulh_prompt_password (_ ("New password: "), error);
      g_autoptr (SulhSecret) second
          = first ? sulh_prompt_password (_ ("The same again: "), error) : NULL;

      if (second == NULL)
        return NULL;
      if (sulh_secret_equal (first, second))
        return g_steal_pointer (&first);
      if (i == MOST_TRIES)
        {
          g_set_error_literal (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD,
                               _ ("The two passwords differ; nothing was sealed."));
          return NULL;
        }
      sulh_terminal_complain (_ ("The two passwords differ. Type both again."));
    }
}

/**
 * sulh_passwords_new:
 *
 * Returns: (transfer full): passwords that are asked for at the terminal
 */
SulhPasswords *
sulh_passwords_new (void)
{
  SulhPasswords *passwords = g_new0 (SulhPasswords, 1);

  passwords->descriptor = -1;
  return passwords;
}

void
sulh_passwords_free (SulhPasswords *passwords)
{
  g_clear_pointer (&passwords->last, sulh_secret_free);
  g_free (passwords);
}

/**
 * sulh_passwords_open:
 * @passwords: where they come from
 * @name: the file, as it was typed
 * @sealed: what it holds
 * @key: (out) (transfer full): its key, to seal it again
 * @error: return location
 *
 * A person may try three times, a program once.
 *
 * Returns: (transfer full) (nullable): what was sealed
 */
GBytes *
sulh_passwords_open (SulhPasswords *passwords, const char *name, GBytes *sealed, SulhSealKey **key,
                     GError **error)
{
  return passwords->descriptor >= 0 ? open_from_descriptor (passwords, sealed, key, error)
                                    : open_by_asking (passwords, name, sealed, key, error);
}

/**
 * sulh_passwords_choose:
 * @passwords: where they come from
 * @name: the file that is to be sealed
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new password; at the terminal it is typed twice
 */
SulhSecret *
sulh_passwords_choose (SulhPasswords *passwords, const char *name, GError **error)
{
  SulhSecret *secret;

  if (passwords->descriptor >= 0)
    return sulh_secret_read_line (passwords->descriptor, error);
  sulh_terminal_complain (_ ("%s: Choose a password. Without it nobody can open the sealed file "
                             "again; it cannot be recovered."),
                          name);
  secret = ask_twice (error);
  if (secret)
    say_strength (secret);
  return secret;
}
