/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/answers.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "cli/assessment.h"
#include "cli/futures.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/report.h"
#include "cli/search.h"
#include "cli/table.h"
#include "cli/terminal.h"

/* A table of more plans nobody compares. */
#define PARETO_IN_WORDS 12

/* Of the normal distribution, for 95 % between both ends. */
#define BAND 1.959963984540054

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
take_cell (GStrvBuilder *cells, char *text)
{
  g_strv_builder_add (cells, text);
  g_free (text);
}

static void
add_cells (SulhTable *table, GStrvBuilder *cells)
{
  g_auto (GStrv) row = g_strv_builder_end (cells);

  sulh_table_add_cells (table, (const char *const *)row);
}

static void
add_row (SulhTable *table, const SulhAlternative *alternative, guint number, gboolean pareto)
{
  const SulhFigures *figures = &alternative->figures;
  g_autofree char *survival = sulh_terminal_decimal (100 * figures->survival, 1);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  take_cell (cells, g_strdup_printf ("%u", number));
  for (int i = 0; i < figures->n_values; i++)
    take_cell (cells, sulh_terminal_decimal (figures->value[i], 2));
  take_cell (cells, sulh_terminal_decimal (figures->joint_value, 4));
  take_cell (cells, g_strdup_printf (_ ("%s %%"), survival));
  take_cell (cells, g_strdup_printf ("%d", figures->days));
  take_cell (cells, sulh_assessment_format_budget (figures->budget));
  take_cell (cells,
             pareto || number == 1 ? g_strdup ("") : sulh_terminal_decimal (alternative->apart, 2));
  add_cells (table, cells);
}

static void
print_table (const SulhAlternatives *found, const SulhScenario *scenario, gboolean pareto)
{
  g_autofree char *alignment = g_strnfill (6 + (gsize)found->n_principals, 'r');
  g_autoptr (SulhTable) table = sulh_table_new (alignment);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, _ ("Plan"));
  for (int i = 0; i < found->n_principals; i++)
    g_strv_builder_add (cells, sulh_assessment_name (scenario, found->principal[i]));
  g_strv_builder_add_many (cells, _ ("Joint value"), _ ("Survival"), _ ("Days"), _ ("Budget"),
                           pareto || found->list->len < 2 ? "" : _ ("Apart"), NULL);
  add_cells (table, cells);
  for (guint i = 0; i < found->list->len; i++)
    add_row (table, sulh_alternatives_get (found, i), i + 1, pareto);
  sulh_table_print (table);
}

static char *
with_error (double value, double error, guint digits, const char *sign)
{
  g_autofree char *mean = sulh_terminal_decimal (value, digits);
  g_autofree char *half = sulh_terminal_decimal (BAND * error, digits);

  return g_strdup_printf ("%s%s ± %s", value > 0 ? sign : "", mean, half);
}

static void
add_ranked_row (SulhTable *table, const SulhAlternatives *found, const SulhRankedPlan *ranked,
                guint number)
{
  const SulhFigures *figures = &sulh_alternatives_get (found, ranked->index)->figures;
  gboolean last = ranked->ground == SULH_RANKING_LAST;
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *completed = sulh_report_percent (ranked->completed.share);
  g_autofree char *more
      = last ? g_strdup ("")
             : with_error (100 * ranked->more.mean, 100 * ranked->more.error, 1, "+");
  g_autofree char *days = sulh_terminal_decimal (ranked->days.mean, 0);
  g_autofree char *longer
      = last ? g_strdup ("") : with_error (ranked->longer.mean, ranked->longer.error, 1, "+");
  g_autofree char *budget = sulh_assessment_format_budget (figures->budget);
  g_autofree char *joint = sulh_terminal_decimal (figures->joint_value, 4);

  sulh_table_add_row (table, place, completed, more, days, longer, budget, joint,
                      sulh_ranking_ground_words (ranked->ground), NULL);
}

static void
print_ranked_table (const SulhAlternatives *found, const GArray *ranking)
{
  g_autoptr (SulhTable) table = sulh_table_new ("rrrrrrrl");

  sulh_table_add_row (table, _ ("Plan"), _ ("Carried out"), _ ("than the next"), _ ("Days"),
                      _ ("than the next"), _ ("Budget"), _ ("Joint value"), _ ("Before it by"),
                      NULL);
  for (guint i = 0; i < ranking->len; i++)
    add_ranked_row (table, found, &g_array_index (ranking, SulhRankedPlan, i), i + 1);
  sulh_table_print (table);
}

/* The place in the list of what stands at @i. */
static guint
find_index (const GArray *ranking, guint i)
{
  return ranking ? g_array_index (ranking, SulhRankedPlan, i).index : i;
}

static void
print_sequences (const SulhAlternatives *found, const SulhScenario *scenario, const GArray *ranking)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      const SulhPlan *plan = sulh_alternatives_get (found, find_index (ranking, i))->plan;
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < plan->rungs->len; k++)
        g_string_append_printf (
            names, "%s%s", k > 0 ? _ ("; ") : "",
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

/* Of all calendars on which exchanges overlap nobody can say that they were tried. */
static void
print_pareto_proof (const SulhAlternatives *found, gboolean overlaps)
{
  if (found->complete)
    sulh_terminal_print_format (
        g_dngettext (GETTEXT_PACKAGE,
                     "Proved: %" PRIu64 " plan is beaten by no other in all figures.\n",
                     "Proved: %" PRIu64 " plans are beaten by no other in all figures.\n",
                     (gulong)found->n_all),
        found->n_all);
  else if (overlaps)
    sulh_terminal_print (
        _ ("Not proved: exchanges may overlap, and not every such calendar was tried.\n"));
  else
    sulh_terminal_print (_ ("Not proved: the search ended before it saw all plans.\n"));
  if (found->list->len < found->n_all)
    sulh_terminal_print_format (
        _ ("Shown are %u: the best in each figure and those that differ most; --json gives all.\n"),
        found->list->len);
}

/* Which plan would be first if only values counted. */
static void
print_first_by_value (const GArray *ranking)
{
  guint place = 0;

  while (place < ranking->len && find_index (ranking, place) != 0)
    place++;
  if (place > 0)
    sulh_terminal_print_format (_ ("By joint value alone plan %u is the first.\n"), place + 1);
}

static void
print_how_ranked (const GArray *ranking, const SulhAnswersAsked *asked)
{
  print_first_by_value (ranking);
  sulh_terminal_print_format (
      ngettext ("Every plan was played in the same %u future (seed %" PRIu64 ").\n",
                "Every plan was played in the same %u futures (seed %" PRIu64 ").\n", asked->runs),
      asked->runs, asked->seed);
  sulh_terminal_print (
      _ ("“Than the next” is the difference to the plan below, future by future, in percentage\n"
         "points and in days, with the band of 95 %. A difference within its band decides\n"
         "nothing. Days is how long the talks are not broken off, on average. The futures show\n"
         "what the assumptions lead to; they are no forecast.\n"));
}

static void
print_words (const SulhAlternatives *found, const SulhScenario *scenario,
             const SulhAnswersAsked *asked, const GArray *ranking)
{
  gboolean overlaps = scenario->assumptions->overlap;

  sulh_terminal_print_format ("%s\n\n", sulh_part_get_label (scenario));
  if (ranking)
    print_ranked_table (found, ranking);
  else
    print_table (found, scenario, asked->pareto);
  sulh_terminal_print ("\n");
  print_sequences (found, scenario, ranking);
  sulh_terminal_print ("\n");
  if (asked->pareto)
    print_pareto_proof (found, overlaps);
  else
    print_distinct_proof (found, asked->distinct);
  if (overlaps && (found->complete || !asked->pareto))
    sulh_terminal_print (
        _ ("Exchanges may overlap: that is about one exchange after the other; each "
           "plan was then put\non a shorter calendar of its own.\n"));
  if (ranking)
    print_how_ranked (ranking, asked);
  else
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
write_mean (SulhJson *json, const char *name, SulhExperimentMean mean)
{
  sulh_json_open_object (json, name);
  sulh_json_add_number (json, "mean", mean.mean);
  sulh_json_add_number (json, "error", mean.error);
  sulh_json_close_object (json);
}

static void
write_rank (SulhJson *json, const SulhRankedPlan *ranked)
{
  sulh_report_write_share (json, "completed", &ranked->completed);
  write_mean (json, "days_lasted", ranked->days);
  if (ranked->ground == SULH_RANKING_LAST)
    return;
  write_mean (json, "completed_more_than_next", ranked->more);
  write_mean (json, "days_longer_than_next", ranked->longer);
  sulh_json_add_text (json, "before_next_by", sulh_ranking_ground_nick (ranked->ground));
}

static void
write_alternative (SulhJson *json, const SulhAlternatives *found, guint index,
                   const SulhScenario *scenario, gboolean pareto, const SulhRankedPlan *ranked)
{
  const SulhAlternative *alternative = sulh_alternatives_get (found, index);
  const SulhFigures *figures = &alternative->figures;

  sulh_json_open_object (json, NULL);
  sulh_json_add_number (json, "joint_value", figures->joint_value);
  sulh_json_open_list (json, "parties");
  for (int i = 0; i < found->n_principals; i++)
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
  if (ranked)
    write_rank (json, ranked);
  write_rungs (json, alternative->plan, scenario);
  sulh_json_close_object (json);
}

static void
print_json (const SulhAlternatives *found, const SulhInput *input, const SulhAnswersAsked *asked,
            const GArray *ranking)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_text (json, "scenario", input->scenario->part.id);
  sulh_json_add_text (json, "name", input->scenario->part.name);
  sulh_json_add_text (json, "list", asked->pareto ? "pareto" : "distinct");
  sulh_json_add_flag (json, "complete", found->complete);
  if (ranking)
    {
      sulh_json_add_count (json, "seed", asked->seed);
      sulh_json_add_count (json, "futures", asked->runs);
    }
  sulh_json_open_list (json, "answers");
  for (guint i = 0; i < found->list->len; i++)
    write_alternative (json, found, find_index (ranking, i), input->scenario, asked->pareto,
                       ranking ? &g_array_index (ranking, SulhRankedPlan, i) : NULL);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* Plays what was found, if that was asked for. */
static SulhExit
rank (const SulhInput *input, const SulhAnswersAsked *asked, const SulhAlternatives *found,
      GCancellable *cancellable, GArray **ranking)
{
  const SulhFuturesRequest request
      = { .seed = asked->seed, .runs = asked->runs, .share = 1, .shares = 1 };
  g_autoptr (GError) error = NULL;
  gboolean shown = FALSE;

  if (asked->runs == 0)
    return SULH_EXIT_DONE;
  *ranking = sulh_ranking_play (input->scenario, found, &request, cancellable,
                                sulh_futures_show_progress, &shown, &error);
  sulh_futures_clear_progress (shown);
  return *ranking ? SULH_EXIT_DONE : sulh_search_failed (input, error);
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

  g_autoptr (GArray) ranking = NULL;
  SulhExit outcome;

  *is_empty = FALSE;
  if (found == NULL)
    return sulh_search_failed (input, error);
  *is_empty = found->list->len == 0;
  if (*is_empty)
    return SULH_EXIT_DONE;
  outcome = rank (input, asked, found, cancellable, &ranking);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (asked->as_json)
    print_json (found, input, asked, ranking);
  else
    print_words (found, input->scenario, asked, ranking);
  if (found->complete || !g_cancellable_is_cancelled (cancellable))
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
  return SULH_EXIT_INTERRUPTED;
}
