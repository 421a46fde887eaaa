/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/futures.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/terminal.h"

#define HORIZON_MOST 36500

void
sulh_futures_options_clear (SulhFuturesOptions *options)
{
  g_strfreev (options->names);
  g_free (options->plan);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

const char *
sulh_futures_options_find_misuse (const SulhFuturesOptions *options)
{
  if (options->seed < 0)
    return _ ("--seed must not be negative.");
  if (options->horizon < 0 || options->horizon > HORIZON_MOST)
    return _ ("--horizon must lie between 1 and 36500 days.");
  return NULL;
}

static SulhExit
find_best (const SulhInput *input, GCancellable *cancellable, SulhPlan **plan)
{
  g_autoptr (SulhAnswer) answer = NULL;
  SulhExit outcome = sulh_search_best (input, cancellable, &answer);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (answer->plan)
    *plan = sulh_part_ref (answer->plan);
  else
    sulh_terminal_complain ("%s: %s", input->name, answer->reason);
  return *plan ? SULH_EXIT_DONE : SULH_EXIT_NO_PLAN;
}

SulhExit
sulh_futures_find_plan (const SulhFuturesOptions *options, SulhInput *input,
                        GCancellable *cancellable, SulhPlan **plan)
{
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhExit outcome;

  input->passwords = options->passwords;
  input->large = options->large;
  outcome = sulh_input_read_or_complain (input, options->names[0]);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (!options->plan)
    return find_best (input, cancellable, plan);
  outcome = sulh_search_named (input, options->plan, &assessment);
  if (outcome == SULH_EXIT_DONE)
    *plan = sulh_part_ref (sulh_scenario_find (input->scenario, options->plan));
  return outcome;
}

void
sulh_futures_show_progress (guint done, guint total, gpointer shown)
{
  if (!isatty (STDERR_FILENO))
    return;
  *(gboolean *)shown = TRUE;
  fprintf (stderr, "\r%u / %u", done, total);
}

void
sulh_futures_clear_progress (gboolean shown)
{
  if (shown)
    fprintf (stderr, "\r%30s\r", "");
}
