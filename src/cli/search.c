/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/search.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

static char *
list_plans (const SulhScenario *scenario)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < scenario->plans->len; i++)
    {
      const SulhPart *plan = scenario->plans->pdata[i];

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", plan->id);
    }
  return g_string_free (list, FALSE);
}

static SulhExit
complain_about_plan (const SulhInput *input, const char *id)
{
  g_autofree char *plans = list_plans (input->scenario);

  if (*plans)
    sulh_terminal_complain (_ ("%s: There is no plan “%s”. Plans of this scenario: %s."),
                            input->name, id, plans);
  else
    sulh_terminal_complain (_ ("%s: There is no plan “%s”. The scenario holds no plans."),
                            input->name, id);
  return SULH_EXIT_USAGE;
}

static const SulhPlan *
find_plan (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part && part->kind == SULH_KIND_PLAN ? (const SulhPlan *)part : NULL;
}

/**
 * sulh_search_failed:
 * @input: what was searched
 * @error: why nothing was found
 *
 * Returns: what to answer to the shell, once the message is printed
 */
SulhExit
sulh_search_failed (const SulhInput *input, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
      return SULH_EXIT_INTERRUPTED;
    }
  sulh_terminal_complain ("%s: %s", input->name, error->message);
  return g_error_matches (error, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_UNFIT) ? SULH_EXIT_FAULT
                                                                             : SULH_EXIT_FAILED;
}

static SulhAnswer *
search (const SulhInput *input, guint64 rungs, GCancellable *cancellable, GError **error)
{
  SulhProgressLine line = { 0 };
  SulhAnswer *answer = sulh_review_plan_within (input->scenario, rungs, cancellable,
                                                sulh_progress_line_show, &line, error);

  sulh_progress_line_clear (&line);
  return answer;
}

/* Whoever interrupts a command that does something else with the plan wants none of it. */
static SulhAnswer *
search_to_the_end (const SulhInput *input, GCancellable *cancellable, GError **error)
{
  SulhAnswer *answer = search (input, 0, cancellable, error);

  if (answer && g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&answer, sulh_answer_unref);
  return answer;
}

/* A chart needs no plan; only what has too much in it can be split. */
static const char *
find_remedy (const SulhScenario *scenario, const GError *refusal)
{
  if (scenario->parties->len > SULH_PRINCIPALS_MOST
      || g_error_matches (refusal, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_TOO_LARGE))
    return _ ("Draw it with --plan none, or split the scenario.");
  return _ ("Draw it with --plan none.");
}

static SulhExit
complain (const SulhInput *input, GError *error)
{
  if (error->domain == SULH_REVIEW_ERROR)
    {
      g_autofree char *cause = g_steal_pointer (&error->message);

      error->message = g_strdup_printf ("%s %s", cause, find_remedy (input->scenario, error));
    }
  return sulh_search_failed (input, error);
}

/**
 * sulh_search_so_far:
 * @input: a scenario that can be used
 * @rungs: rungs evaluated before the search stops by itself; 0 for no such limit
 * @cancellable: to stop
 * @answer: (out) (transfer full): what the search answers, with or without a plan; stopped, the
 *   best so far
 *
 * Shows how far it has come.
 *
 * Returns: whether there is an answer; if not, a message with a remedy was printed
 */
SulhExit
sulh_search_so_far (const SulhInput *input, guint64 rungs, GCancellable *cancellable,
                    SulhAnswer **answer)
{
  g_autoptr (GError) error = NULL;

  *answer = search (input, rungs, cancellable, &error);
  return *answer ? SULH_EXIT_DONE : complain (input, error);
}

/**
 * sulh_search_best:
 * @input: a scenario that can be used
 * @cancellable: to stop
 * @answer: (out) (transfer full): what the search answers, with or without a plan
 *
 * Shows how far it has come.
 *
 * Returns: whether there is an answer; if not, a message with a remedy was printed
 */
SulhExit
sulh_search_best (const SulhInput *input, GCancellable *cancellable, SulhAnswer **answer)
{
  g_autoptr (GError) error = NULL;

  *answer = search_to_the_end (input, cancellable, &error);
  return *answer ? SULH_EXIT_DONE : complain (input, error);
}

/**
 * sulh_search_ways_out:
 * @input: a scenario that has no plan
 * @cancellable: to stop
 * @answer: the answer without a plan, to which they are added
 *
 * Shows how far it has come.
 *
 * Returns: whether they are known; if not, a message was printed
 */
SulhExit
sulh_search_ways_out (const SulhInput *input, GCancellable *cancellable, SulhAnswer *answer)
{
  SulhProgressLine line = { 0 };
  g_autoptr (GError) error = NULL;

  answer->ways_out = sulh_review_find_ways_out (input->scenario, cancellable,
                                                sulh_progress_line_show, &line, &error);
  sulh_progress_line_clear (&line);
  return answer->ways_out ? SULH_EXIT_DONE : sulh_search_failed (input, error);
}

/**
 * sulh_search_if_fit:
 * @input: a scenario that can be used
 * @cancellable: to stop
 * @answer: (out) (transfer full) (nullable): what the search answers, or %NULL if the search is
 *   not made for such a scenario
 *
 * For those who can do without a plan: a refusal is a message, and no failure.
 *
 * Returns: whether to go on; if not, a message was printed
 */
SulhExit
sulh_search_if_fit (const SulhInput *input, GCancellable *cancellable, SulhAnswer **answer)
{
  g_autoptr (GError) error = NULL;

  *answer = search_to_the_end (input, cancellable, &error);
  if (*answer)
    return SULH_EXIT_DONE;
  if (error->domain != SULH_REVIEW_ERROR)
    return sulh_search_failed (input, error);
  sulh_terminal_complain (_ ("%s: Drawn without a plan. %s"), input->name, error->message);
  return SULH_EXIT_DONE;
}

/**
 * sulh_search_is_stored:
 * @input: a scenario that can be used
 * @id: an id
 *
 * Returns: whether a plan of the scenario has this id, also if it is a word with a meaning
 */
gboolean
sulh_search_is_stored (const SulhInput *input, const char *id)
{
  return find_plan (input->scenario, id) != NULL;
}

/**
 * sulh_search_named:
 * @input: a scenario that can be used
 * @id: id of one of its plans
 * @assessment: (out) (transfer full): what the rules say of that plan
 *
 * Returns: whether there is an assessment; if not, a message was printed
 */
SulhExit
sulh_search_named (const SulhInput *input, const char *id, SulhAssessment **assessment)
{
  const SulhPlan *plan = find_plan (input->scenario, id);

  if (plan == NULL)
    return complain_about_plan (input, id);
  *assessment = sulh_review_assess (input->scenario, plan);
  if (*assessment)
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: A plan can only be judged among 2 to %d parties; this "
                             "scenario has %u. Draw it with --plan none, or split the scenario."),
                          input->name, SULH_PRINCIPALS_MOST, input->scenario->parties->len);
  return SULH_EXIT_FAULT;
}
