/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/answers.h"

#include <glib/gi18n-lib.h>

#include "cli/assessment.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/search.h"
#include "cli/table.h"
#include "cli/terminal.h"

/* A table of more plans nobody compares. */
#define PARETO_IN_WORDS 12

static SulhAlternatives *
search (const SulhInput *input, const SulhAnswersAsked *asked, GCancellable *cancellable,
        GError **error)
{
  SulhProgressLine line = { 0 };
  SulhAlternatives *found;

  if (asked->pareto)
    found = sulh_review_list_pareto (input->scenario, asked->as_json ? 0 : PARETO_IN_WORDS,
                                     cancellable, sulh_progress_line_show, &line, error);
  else
    found = sulh_review_list_distinct (input->scenario, asked->distinct, cancellable,
                                       sulh_progress_line_show, &line, error);
  sulh_progress_line_clear (&line);
  return found;
}

static void
add_row (SulhTable *table, const SulhAlternative *alternative, guint number, gboolean pareto)
{
  const SulhFigures *figures = &alternative->figures;
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *first = sulh_terminal_decimal (figures->value[0], 2);
  g_autofree char *second = sulh_terminal_decimal (figures->value[1], 2);
  g_autofree char *joint = sulh_terminal_decimal (figures->joint_value, 4);
  g_autofree char *survival = sulh_terminal_decimal (100 * figures->survival, 1);
  g_autofree char *percent = g_strdup_printf (_ ("%s %%"), survival);
  g_autofree char *days = g_strdup_printf ("%d", figures->days);
  g_autofree char *budget = sulh_assessment_format_budget (figures->budget);
  g_autofree char *apart = sulh_terminal_decimal (alternative->apart, 2);

  sulh_table_add_row (table, place, first, second, joint, percent, days, budget,
                      pareto || number == 1 ? "" : apart, NULL);
}

static void
print_table (const SulhAlternatives *found, const SulhScenario *scenario, gboolean pareto)
{
  g_autoptr (SulhTable) table = sulh_table_new ("rrrrrrrr");

  sulh_table_add_row (table, _ ("Plan"), sulh_assessment_name (scenario, found->principal[0]),
                      sulh_assessment_name (scenario, found->principal[1]), _ ("Joint value"),
                      _ ("Survival"), _ ("Days"), _ ("Budget"),
                      pareto || found->list->len < 2 ? "" : _ ("Apart"), NULL);
  for (guint i = 0; i < found->list->len; i++)
    add_row (table, sulh_alternatives_get (found, i), i + 1, pareto);
  sulh_table_print (table);
}

static void
print_sequences (const SulhAlternatives *found, const SulhScenario *scenario)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      const SulhPlan *plan = sulh_alternatives_get (found, i)->plan;
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < plan->rungs->len; k++)
        g_string_append_printf (
            names, "%s%s", k > 0 ? "; " : "",
            sulh_assessment_name (scenario, sulh_plan_get_rung (plan, k)->exchange));
      sulh_terminal_print_format (_ ("Plan %u: %s.\n"), i + 1, names->str);
    }
}

static void
print_distinct_proof (const SulhAlternatives *found, guint asked)
{
  if (!found->complete)
    sulh_terminal_print (_ ("Not proved: better ones may exist.\n"));
  else if (found->list->len < asked)
    sulh_terminal_print (_ ("Proved: no other plan that holds differs from these in substance.\n"));
  else
    sulh_terminal_print (
        _ ("Proved: each is the best of all that differ in substance from those before it.\n"));
}

static void
print_pareto_proof (const SulhAlternatives *found)
{
  if (found->complete)
    sulh_terminal_print_format (
        g_dngettext (GETTEXT_PACKAGE,
                     "Proved: %" G_GUINT64_FORMAT " plan is beaten by no other in all figures.\n",
                     "Proved: %" G_GUINT64_FORMAT " plans are beaten by no other in all figures.\n",
                     (gulong)found->n_all),
        found->n_all);
  else
    sulh_terminal_print (_ ("Not proved: the search ended before it saw all plans.\n"));
  if (found->list->len < found->n_all)
    sulh_terminal_print_format (
        _ ("Shown are %u: the best in each figure and those that differ most; --json gives all.\n"),
        found->list->len);
}

static void
print_words (const SulhAlternatives *found, const SulhScenario *scenario,
             const SulhAnswersAsked *asked)
{
  sulh_terminal_print_format ("%s\n\n", sulh_part_get_label (scenario));
  print_table (found, scenario, asked->pareto);
  sulh_terminal_print ("\n");
  print_sequences (found, scenario);
  sulh_terminal_print ("\n");
  if (asked->pareto)
    print_pareto_proof (found);
  else
    print_distinct_proof (found, asked->distinct);
  sulh_terminal_print (
      _ ("Each party's points are its own. Survival is the chance that no single piece of bad\n"
         "news breaks the plan; news that adds up is left aside.\n"));
}

static void
write_rungs (SulhJson *json, const SulhPlan *plan, const SulhScenario *scenario)
{
  sulh_json_open_list (json, "rungs");
  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "exchange", rung->exchange);
      sulh_json_add_text (json, "name", sulh_assessment_name (scenario, rung->exchange));
      sulh_json_add_day (json, "day", rung->on.earliest);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_alternative (SulhJson *json, const SulhAlternatives *found, guint index,
                   const SulhScenario *scenario, gboolean pareto)
{
  const SulhAlternative *alternative = sulh_alternatives_get (found, index);
  const SulhFigures *figures = &alternative->figures;

  sulh_json_open_object (json, NULL);
  sulh_json_add_number (json, "joint_value", figures->joint_value);
  sulh_json_open_list (json, "parties");
  for (int i = 0; i < 2; i++)
    {
      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "party", found->principal[i]);
      sulh_json_add_number (json, "value", figures->value[i]);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_add_number (json, "survival", figures->survival);
  sulh_json_add_day (json, "days", figures->days);
  sulh_json_add_number (json, "budget", figures->budget);
  if (!pareto)
    sulh_json_add_number (json, "apart", alternative->apart);
  write_rungs (json, alternative->plan, scenario);
  sulh_json_close_object (json);
}

static void
print_json (const SulhAlternatives *found, const SulhInput *input, const SulhAnswersAsked *asked)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_text (json, "scenario", input->scenario->part.id);
  sulh_json_add_text (json, "name", input->scenario->part.name);
  sulh_json_add_text (json, "list", asked->pareto ? "pareto" : "distinct");
  sulh_json_add_flag (json, "complete", found->complete);
  sulh_json_open_list (json, "answers");
  for (guint i = 0; i < found->list->len; i++)
    write_alternative (json, found, i, input->scenario, asked->pareto);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/**
 * sulh_answers_print:
 * @input: a scenario that can be used
 * @asked: for what
 * @is_empty: (out): whether no plan holds; nothing is printed then
 *
 * Searches, and prints the answers side by side.
 *
 * Returns: what to answer to the shell
 */
SulhExit
sulh_answers_print (const SulhInput *input, const SulhAnswersAsked *asked, gboolean *is_empty)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAlternatives) found = search (input, asked, cancellable, &error);

  *is_empty = FALSE;
  if (found == NULL)
    return sulh_search_failed (input, error);
  *is_empty = found->list->len == 0;
  if (*is_empty)
    return SULH_EXIT_DONE;
  if (asked->as_json)
    print_json (found, input, asked);
  else
    print_words (found, input->scenario, asked);
  if (found->complete || !g_cancellable_is_cancelled (cancellable))
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
  return SULH_EXIT_INTERRUPTED;
}
