/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario named on the command line: a file, or "-" for what another program sends. */
#pragma once

#include "cli/command.h"
#include "cli/passwords.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhInput:
 * @passwords: (nullable): where passwords come from, to be set before reading; the terminal if
 * %NULL
 * @large: whether the person agreed to read it although it is large, to be set before reading
 * @audience: (nullable): for whom, to be set before reading; the scenario is what they may see
 * @language: (nullable): that a worked example is to be read in, to be set before reading
 * @audience_name: (nullable): its name, where the copy holds that
 * @name: as it was typed
 * @mark: what the file held
 * @bytes: (nullable): what was read, in clear
 * @key: (nullable): what it is sealed with, to seal what is written back
 * @scenario: (nullable): what it says, or %NULL if it is at fault
 * @findings: what is wrong with it
 * @error: (nullable): why it could not be read
 */
typedef struct
{
  SulhPasswords *passwords;
  gboolean large;
  const char *audience;
  const char *language;
  char *audience_name;
  const char *name;
  SulhFileMark mark;
  GBytes *bytes;
  SulhSealKey *key;
  SulhScenario *scenario;
  GPtrArray *findings;
  GError *error;
} SulhInput;

/* The option of every command that reads a scenario. */
#define SULH_INPUT_LARGE_ENTRY(large)                                                              \
  {                                                                                                \
    "large", 0, 0, G_OPTION_ARG_NONE, &(large),                                                    \
        N_ ("Also read files of more than 8 MB, up to 100 MB"), NULL                               \
  }

SulhExit sulh_input_load (SulhInput *input, const char *name);
SulhExit sulh_input_judge (const GError *error);
SulhExit sulh_input_read (SulhInput *input, const char *name);
SulhExit sulh_input_read_or_complain (SulhInput *input, const char *name);
void sulh_input_complain (const SulhInput *input, const GPtrArray *findings);
void sulh_input_clear (SulhInput *input);
gboolean sulh_input_is_standard (const char *name);
GFile *sulh_input_find_file (const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhInput, sulh_input_clear)

G_END_DECLS
