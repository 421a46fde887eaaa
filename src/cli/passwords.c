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

/* What is to be opened, or only the head of it, of which there is nothing but a key to be had. */
typedef struct
{
  const char *name;
  GBytes *sealed;
  gboolean is_head;
  GBytes *clear;
  SulhSealKey *key;
} Opening;

static gboolean
try_secret (Opening *opening, const SulhSecret *secret, GError **error)
{
  if (opening->is_head)
    opening->key = sulh_seal_key_find (opening->sealed, secret, error);
  else
    opening->clear = sulh_seal_open (opening->sealed, secret, &opening->key, error);
  return opening->key != NULL;
}

static gboolean
open_from_descriptor (SulhPasswords *passwords, Opening *opening, GError **error)
{
  SulhSecret *secret = read_next (passwords, error);

  if (secret == NULL)
    return FALSE;
  remember (passwords, secret);
  return try_secret (opening, secret, error);
}

/* Versions of one document mostly have one password. */
static gboolean
open_with_last (const SulhPasswords *passwords, Opening *opening)
{
  return passwords->last && try_secret (opening, passwords->last, NULL);
}

static gboolean
open_by_asking (SulhPasswords *passwords, Opening *opening, GError **error)
{
  g_autofree char *question = g_strdup_printf (_ ("Password of %s: "), opening->name);

  if (open_with_last (passwords, opening))
    return TRUE;
  for (guint i = 1;; i++)
    {
      SulhSecret *secret = sulh_prompt_password (question, error);
      g_autoptr (GError) trouble = NULL;

      if (secret == NULL)
        return FALSE;
      remember (passwords, secret);
      if (try_secret (opening, secret, &trouble))
        return TRUE;
      if (i == MOST_TRIES || !g_error_matches (trouble, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD))
        {
          g_propagate_error (error, g_steal_pointer (&trouble));
          return FALSE;
        }
      sulh_terminal_complain ("%s: %s", opening->name, trouble->message);
    }
}

static gboolean
open_sealed (SulhPasswords *passwords, Opening *opening, GError **error)
{
  return passwords->descriptor >= 0 ? open_from_descriptor (passwords, opening, error)
                                    : open_by_asking (passwords, opening, error);
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
  Opening opening = { .name = name, .sealed = sealed };

  *key = NULL;
  if (!open_sealed (passwords, &opening, error))
    return NULL;
  *key = opening.key;
  return opening.clear;
}

/**
 * sulh_passwords_find_key:
 * @passwords: where they come from
 * @name: what the person knows it by
 * @head: what a sealed draft starts with
 * @error: return location
 *
 * The same where no more than the head is at hand.
 *
 * Returns: (transfer full) (nullable): the key
 */
SulhSealKey *
sulh_passwords_find_key (SulhPasswords *passwords, const char *name, GBytes *head, GError **error)
{
  Opening opening = { .name = name, .sealed = head, .is_head = TRUE };

  return open_sealed (passwords, &opening, error) ? opening.key : NULL;
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
