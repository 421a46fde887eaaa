/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a way of saving, and what came of it. */
#pragma once

#include "shim.h"
#include "writers.h"

/**
 * Tally:
 * @n_runs: how often it was tried
 * @n_torn: the file held neither the old nor the new text
 * @n_lied: it was said to be saved, and was not
 * @n_silent: what somebody else wrote was overwritten without a word
 * @n_untold: it failed without a message
 * @n_stuck: the next save, without any fault, failed too
 * @n_left: something was left in the folder after that
 * @skipped: (nullable): why it could not be tried here
 *
 * What came of trials of one kind.
 */
typedef struct
{
  guint n_runs;
  guint n_torn;
  guint n_lied;
  guint n_silent;
  guint n_untold;
  guint n_stuck;
  guint n_left;
  const char *skipped;
} Tally;

guint tally_count_losses (const Tally *tally);
guint tally_count_faults (const Tally *tally);

Tally trial_of_failures (const Writer *writer, Place *place, gboolean is_full,
                         gboolean cannot_swap);
Tally trial_of_deaths (const Writer *writer, Place *place);
Tally trial_of_kills (const Writer *writer, Place *place, guint n_kills);
Tally trial_of_power_cuts (const Writer *writer, Place *place);
Tally trial_of_order (const Writer *writer, Place *place);
Tally trial_of_others (const Writer *writer, Place *place);
Tally trial_of_names (const Writer *writer, const char *example);
Tally trial_of_drafts (Place *place, const int *errors, guint n_errors);
Tally trial_of_small_disk (const Writer *writer, const char *example);
Tally trial_of_small_files (const Writer *writer, const char *example);
