/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a program of the terminal begins and ends: language, the command that is asked for, answer.
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/**
 * SulhOtherwise:
 * @argc: words on the command line
 * @argv: these, the program first
 *
 * Does what no command of a table does.
 *
 * Returns: what to answer
 */
typedef SulhExit (*SulhOtherwise) (int argc, char **argv);

int sulh_entry_run (const SulhCommand *const *commands, SulhOtherwise otherwise, int argc,
                    char **argv);
const SulhCommand *sulh_entry_find (const SulhCommand *const *commands, const char *name);

G_END_DECLS
