/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the passwords of a command come from: the terminal, or a file that is open already. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhPasswords:
 * @descriptor: where to read them, one a line, or -1 to ask at the terminal
 * @last: (nullable): the password that was given last
 *
 * Never the command line and never the environment: other programs can read those.
 */
typedef struct
{
  int descriptor;
  SulhSecret *last;
} SulhPasswords;

/* The option of every command that reads a scenario; @passwords must exist before. */
#define SULH_PASSWORDS_ENTRY(passwords)                                                            \
  {                                                                                                \
    "password-fd", 0, 0, G_OPTION_ARG_INT, &(passwords)->descriptor,                               \
        N_ ("Read the password of a sealed file from this file descriptor"), N_ ("N")              \
  }

SulhPasswords *sulh_passwords_new (void);
void sulh_passwords_free (SulhPasswords *passwords);
GBytes *sulh_passwords_open (SulhPasswords *passwords, const char *name, GBytes *sealed,
                             SulhSealKey **key, GError **error);
SulhSealKey *sulh_passwords_find_key (SulhPasswords *passwords, const char *name, GBytes *head,
                                      GError **error);
SulhSecret *sulh_passwords_choose (SulhPasswords *passwords, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPasswords, sulh_passwords_free)

G_END_DECLS
