/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/planning.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/assessment.h"
#include "cli/json.h"
#include "cli/remarks.h"
#include "cli/terminal.h"
#include "cli/ways-out.h"

static char *
format_count (guint64 count)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT, count);
}

/* The same of a search that was stopped; of an answer without a plan, whether any can be. */
static char *
describe_stop (const SulhAnswer *answer)
{
  g_autofree char *percent = NULL;

  if (!answer->plan)
    return g_strdup (answer->proof == SULH_PROOF_BEST ? _ ("Proved: no sequence holds.")
                                                      : _ ("Not proved: sequences may exist."));
  if (answer->proof == SULH_PROOF_NONE)
    return g_strdup (_ ("The search was stopped: this is the best so far, and better sequences may "
                        "exist."));
  percent = sulh_terminal_decimal (ceil (1000 * answer->gap) / 10, 1);
  return g_strdup_printf (
      _ ("The search was stopped: this is the best so far, and no other sequence "
         "is better by more than %s %%."),
      percent);
}

/* The same of an order that is better with overlaps than the best of one after the other. */
static char *
describe_reordered_proof (const SulhAnswer *answer)
{
  g_autofree char *percent = NULL;

  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup (_ ("Proved: with overlaps or without, no other sequence is better."));
    case SULH_PROOF_WITHIN:
      percent = sulh_terminal_decimal (ceil (1000 * answer->gap) / 10, 1);
      return g_strdup_printf (_ ("Proved: with overlaps or without, no other sequence is better by "
                                 "more than %s %%."),
                              percent);
    default:
      return g_strdup (_ ("Not proved: better sequences may exist."));
    }
}

/* The same where exchanges may overlap. */
static char *
describe_serial_proof (const SulhAnswer *answer)
{
  g_autofree char *percent = NULL;

  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup (
          answer->plan ? _ ("Proved: one exchange after the other, no other sequence is better.")
                       : _ ("Proved: one exchange after the other, no sequence holds."));
    case SULH_PROOF_WITHIN:
      percent = sulh_terminal_decimal (ceil (1000 * answer->gap) / 10, 1);
      return g_strdup_printf (_ ("Proved: one exchange after the other, no other sequence is "
                                 "better by more than %s %%."),
                              percent);
    default:
      return g_strdup (_ ("Not proved: better sequences may exist."));
    }
}

/* How sure the answer is; a gap is rounded up, so that what is said is true. */
static char *
describe_proof (const SulhAnswer *answer)
{
  g_autofree char *percent = NULL;

  if (answer->overlap && answer->overlap->reordered)
    return describe_reordered_proof (answer);
  if (answer->overlap)
    return describe_serial_proof (answer);
  if (answer->stopped)
    return describe_stop (answer);
  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup (answer->plan ? _ ("Proved: no other sequence is better.")
                                    : _ ("Proved: no sequence holds."));
    case SULH_PROOF_WITHIN:
      percent = sulh_terminal_decimal (ceil (1000 * answer->gap) / 10, 1);
      return g_strdup_printf (_ ("Proved: no other sequence is better by more than %s %%."),
                              percent);
    default:
      return g_strdup (_ ("Not proved: better sequences may exist."));
    }
}

static void
print_values (const SulhPlanning *planning)
{
  const SulhAssessment *assessment = planning->answer->assessment;
  g_autofree char *joint = sulh_terminal_decimal (assessment->joint_value, 4);
  g_autofree char *budget = sulh_assessment_format_budget (assessment->budget);
  g_autoptr (GString) values = g_string_new (NULL);

  for (int i = 0; i < assessment->n_principals; i++)
    {
      g_autofree char *value = sulh_terminal_decimal (assessment->value[i], 4);

      g_string_append (values, i > 0 ? _ ("; ") : "");
      /* Translators: the name of a party, and what a plan is worth to it. */
      g_string_append_printf (values, _ ("%s: %s points"),
                              sulh_assessment_name (planning->scenario, assessment->principal[i]),
                              value);
    }
  /* Translators: a number, and for each party its own. */
  sulh_terminal_print_format (_ ("Joint value: %s (%s)\n"), joint, values->str);
  sulh_terminal_print_format (_ ("Smallest shock budget: %s\n"), budget);
}

/* A plan that holds can still cost its parties more than they bear. */
static void
print_remarks (const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    sulh_remark_print (remarks->pdata[i]);
  if (remarks->len > 0)
    sulh_terminal_print ("\n");
}

static gboolean
is_in_plan (const SulhPlan *plan, const char *exchange)
{
  for (guint i = 0; i < plan->rungs->len; i++)
    if (g_strcmp0 (sulh_plan_get_rung (plan, i)->exchange, exchange) == 0)
      return TRUE;
  return FALSE;
}

/* In the order of the file; the caller frees the list, not the exchanges. */
static GPtrArray *
list_left_out (const SulhPlanning *planning)
{
  const GPtrArray *exchanges = planning->scenario->exchanges;
  GPtrArray *left_out = g_ptr_array_new ();

  for (guint i = 0; i < exchanges->len; i++)
    if (!is_in_plan (planning->answer->plan, ((SulhPart *)exchanges->pdata[i])->id))
      g_ptr_array_add (left_out, exchanges->pdata[i]);
  return left_out;
}

static void
print_left_out (const SulhPlanning *planning)
{
  g_autoptr (GPtrArray) left_out = list_left_out (planning);
  g_autoptr (GString) names = g_string_new (NULL);

  if (left_out->len == 0)
    return;
  for (guint i = 0; i < left_out->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            sulh_part_get_label (left_out->pdata[i]));
  sulh_terminal_print_format (_ ("Not in the plan: %s.\n\n"), names->str);
}

/* Which design options a plan takes, where it takes any. */
static void
print_designs (const SulhPlan *plan)
{
  gboolean any = FALSE;

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);
      const int places[] = { rung->first_option, rung->second_option, rung->channel_option };
      g_autoptr (GString) numbers = g_string_new (NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
        if (places[i] > 0)
          g_string_append_printf (numbers, "%s%d", numbers->len > 0 ? ", " : "", places[i]);
      if (numbers->len == 0)
        continue;
      any = TRUE;
      /* Translators: the number of a rung; the places of options in a list, such as "1, 3". */
      sulh_terminal_print_format (_ ("Rung %u takes these design options of its exchange: %s.\n"),
                                  k + 1, numbers->str);
    }
  if (any)
    sulh_terminal_print ("\n");
}

/* Which rungs the search did not move. */
static void
print_kept (const SulhPlanning *planning)
{
  const SulhPlan *plan = planning->answer->plan;
  gboolean any = FALSE;

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);
      const SulhExchange *exchange
          = sulh_scenario_find_exchange (planning->scenario, rung->exchange);

      if (!exchange || !exchange->timing || sulh_date_is_open (exchange->timing->pinned))
        continue;
      any = TRUE;
      sulh_terminal_print_format (
          _ ("Rung %u is kept on day %d, to which its exchange is pinned.\n"), k + 1,
          sulh_date_get_day (exchange->timing->pinned));
    }
  if (any)
    sulh_terminal_print ("\n");
}

static void
print_plan (const SulhPlanning *planning)
{
  const SulhAssessment *assessment = planning->answer->assessment;

  sulh_terminal_print_sentence ("", assessment->summary);
  sulh_terminal_print ("\n");
  sulh_assessment_print_table (assessment, planning->scenario);
  sulh_terminal_print ("\n");
  print_designs (planning->answer->plan);
  print_kept (planning);
  print_left_out (planning);
  sulh_assessment_print_sentences (assessment);
  sulh_terminal_print ("\n");
  print_remarks (planning->remarks);
  print_values (planning);
}

static void
print_no_plan (const SulhPlanning *planning)
{
  const SulhAnswer *answer = planning->answer;

  sulh_terminal_print_sentence ("", answer->reason);
  sulh_terminal_print ("\n");
  if (answer->assessment)
    {
      sulh_terminal_print (_ ("The sequence that comes nearest:\n\n"));
      sulh_assessment_print_table (answer->assessment, planning->scenario);
      sulh_terminal_print ("\n");
    }
  if (answer->ways_out)
    sulh_ways_out_print (answer->ways_out, planning->file);
}

static void
print_work (const SulhAnswer *answer)
{
  g_autofree char *proof = describe_proof (answer);
  g_autofree char *sets = format_count (answer->sets);
  g_autofree char *labels = format_count (answer->labels);
  g_autofree char *transitions = format_count (answer->transitions);

  sulh_terminal_print_format ("%s\n", proof);
  if (answer->overlap)
    sulh_terminal_print_sentence ("", answer->overlap->sentence);
  if (answer->crowded)
    sulh_terminal_print (
        _ ("So many sequences are as good as this one that not all of them were compared.\n"));
  sulh_terminal_print_format (
      _ ("Work: %s sets of exchanges, %s pairs of values, %s rungs evaluated\n"), sets, labels,
      transitions);
}

static void
print_count (const SulhPlanning *planning)
{
  g_autofree char *feasible = format_count (planning->feasible);
  g_autofree char *total = format_count (planning->total);

  sulh_terminal_print_format (_ ("Sequences that both could start and continue: %s of %s\n"),
                              feasible, total);
}

static void
print_survival (const SulhPlanning *planning)
{
  const SulhSurvival *survival = planning->survival;
  g_autofree char *seed = format_count (planning->seed);

  sulh_terminal_print_format (
      _ ("Futures in which the plan reaches its last rung: %u of %u (seed %s)\n"),
      survival->completed, survival->runs, seed);
  if (survival->first_break)
    sulh_terminal_print_format (_ ("Where most of the others break off: %s\n"),
                                sulh_assessment_name (planning->scenario, survival->first_break));
  if (survival->first_cause)
    sulh_terminal_print_format (_ ("Most frequent cause: %s\n"),
                                sulh_assessment_name (planning->scenario, survival->first_cause));
}

static void
write_work (SulhJson *json, const SulhAnswer *answer)
{
  sulh_json_open_object (json, "work");
  sulh_json_add_count (json, "sets", answer->sets);
  sulh_json_add_count (json, "labels", answer->labels);
  sulh_json_add_count (json, "transitions", answer->transitions);
  sulh_json_close_object (json);
}

static void
write_left_out (SulhJson *json, const SulhPlanning *planning)
{
  g_autoptr (GPtrArray) left_out = list_left_out (planning);

  sulh_json_open_list (json, "left_out");
  for (guint i = 0; i < left_out->len; i++)
    {
      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "exchange", ((SulhPart *)left_out->pdata[i])->id);
      sulh_json_add_text (json, "name", sulh_part_get_label (left_out->pdata[i]));
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

/* The proof of the answer is then about plans of one exchange after the other. */
static void
write_overlap (SulhJson *json, const SulhAnswer *answer)
{
  const SulhOverlap *overlap = answer->overlap;

  sulh_json_open_object (json, "overlap");
  if (answer->plan)
    {
      sulh_json_add_number (json, "joint_value", overlap->joint);
      sulh_json_add_number (json, "given_up", overlap->given_up);
      sulh_json_add_day (json, "end", overlap->end);
      sulh_json_add_day (json, "least_end", overlap->least_end);
      sulh_json_add_flag (json, "shortest", overlap->end <= overlap->least_end);
      sulh_json_add_flag (json, "unfinished", overlap->unfinished);
      sulh_json_add_flag (json, "reordered", overlap->reordered);
    }
  sulh_json_add_number (json, "serial_joint_value", overlap->serial_joint);
  if (!isnan (overlap->serial_joint))
    sulh_json_add_day (json, "serial_end", overlap->serial_end);
  sulh_json_add_number (json, "bound", overlap->bound);
  sulh_json_add_count (json, "orders_tried", overlap->orders);
  sulh_json_add_text (json, "sentence", overlap->sentence);
  sulh_json_close_object (json);
}

static void
write_answer (SulhJson *json, const SulhPlanning *planning)
{
  static const char *const proofs[] = { "best", "within", "none" };
  const SulhAnswer *answer = planning->answer;

  sulh_json_add_flag (json, "found", answer->plan != NULL);
  sulh_json_add_text (json, "proof", proofs[answer->proof]);
  if (answer->proof == SULH_PROOF_WITHIN)
    sulh_json_add_number (json, "gap", answer->gap);
  sulh_json_add_flag (json, "stopped", answer->stopped);
  write_work (json, answer);
  if (answer->overlap)
    write_overlap (json, answer);
  if (answer->plan == NULL)
    {
      sulh_json_add_text (json, "reason", answer->reason);
      sulh_json_add_number (json, "lowest_trust", answer->lowest_trust);
    }
  if (answer->assessment)
    sulh_assessment_write_json (answer->assessment, planning->scenario, json,
                                answer->plan ? "plan" : "nearest", -1);
  if (planning->applied)
    sulh_way_out_write_json (sulh_ways_out_get_way (planning->applied, planning->way - 1),
                             planning->way, json, "applied");
  if (answer->ways_out)
    sulh_ways_out_write_json (answer->ways_out, json);
  if (answer->plan == NULL)
    return;
  write_left_out (json, planning);
  sulh_remarks_write_json (planning->remarks, json, "findings");
}

static void
write_count (SulhJson *json, const SulhPlanning *planning)
{
  sulh_json_open_object (json, "count");
  sulh_json_add_count (json, "feasible", planning->feasible);
  sulh_json_add_count (json, "total", planning->total);
  sulh_json_close_object (json);
}

static void
write_survival (SulhJson *json, const SulhPlanning *planning)
{
  sulh_json_open_object (json, "survival");
  sulh_json_add_count (json, "seed", planning->seed);
  sulh_json_add_count (json, "runs", planning->survival->runs);
  sulh_json_add_count (json, "completed", planning->survival->completed);
  sulh_json_add_text (json, "first_break", planning->survival->first_break);
  sulh_json_add_text (json, "first_cause", planning->survival->first_cause);
  sulh_json_close_object (json);
}

void
sulh_planning_print_words (const SulhPlanning *planning)
{
  sulh_terminal_print_format ("%s\n", sulh_part_get_label (planning->scenario));
  if (planning->scenario->illustrative)
    sulh_terminal_print (_ ("The values are an illustration, not a coding of a record.\n"));
  if (planning->applied)
    sulh_terminal_print_sentence (
        _ ("With this change: "),
        sulh_ways_out_get_way (planning->applied, planning->way - 1)->sentence);
  if (planning->answer->plan)
    print_plan (planning);
  else
    print_no_plan (planning);
  print_work (planning->answer);
  if (planning->is_counted)
    print_count (planning);
  if (planning->survival)
    print_survival (planning);
}

void
sulh_planning_print_json (const SulhPlanning *planning)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", planning->file);
  sulh_json_add_text (json, "scenario", planning->scenario->part.id);
  sulh_json_add_text (json, "name", planning->scenario->part.name);
  write_answer (json, planning);
  if (planning->is_counted)
    write_count (json, planning);
  if (planning->survival)
    write_survival (json, planning);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

void
sulh_planning_clear (SulhPlanning *planning)
{
  g_clear_pointer (&planning->answer, sulh_answer_unref);
  g_clear_pointer (&planning->remarks, g_ptr_array_unref);
  g_clear_pointer (&planning->survival, sulh_survival_free);
  g_clear_pointer (&planning->changed, sulh_part_unref);
  g_clear_pointer (&planning->applied, sulh_ways_out_unref);
}
