/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file named on the command line that a command writes. */
#pragma once

#include "cli/input.h"

G_BEGIN_DECLS

/* The row of the table of options; @force is where it goes. */
#define SULH_OUTPUT_FORCE_ENTRY(force)                                                             \
  {                                                                                                \
    "force", 'f', 0, G_OPTION_ARG_NONE, &(force),                                                  \
        N_ ("Also replace what others changed, or one of several names"), NULL                     \
  }

/**
 * SulhOutput:
 * @name: (nullable): as it was typed; %NULL prints what is written
 * @input: (nullable): what was read; where it came from is written only if it still holds that
 * @spares_others: whether another file that is there already needs @force
 * @force: whether the person said that it may be written in any case
 *
 * Where to write, and on which terms.
 */
typedef struct
{
  const char *name;
  const SulhInput *input;
  gboolean spares_others;
  gboolean force;
} SulhOutput;

gboolean sulh_output_is_input (const char *name, const SulhInput *input);
SulhExit sulh_output_write (const SulhOutput *output, GBytes *bytes);
SulhExit sulh_output_write_scenario (const SulhOutput *output, const SulhScenario *scenario,
                                     const SulhSealKey *key);

G_END_DECLS
