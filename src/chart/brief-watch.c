/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to watch next: where the plan is weakest, dates, signs, what may strike, what was foretold.
 */
#include "chart/brief-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/rungs.h"
#include "chart/sheet.h"

static const double wide[SULH_FLOW_COLUMNS] = { 0.34, 0.66 };

static void
add_pair (SulhFlow *flow, const char *head, const char *text)
{
  sulh_flow_add_row (flow, (SulhCell[SULH_FLOW_COLUMNS]){ { head, NULL }, { NULL, text } });
}

static char *
say_budget (double budget)
{
  return budget >= SULH_BUDGET_LARGEST ? g_strdup ("50+") : sulh_sheet_format (budget, 2);
}

/* The rung that the least evidence of bad faith breaks. */
static void
add_tightest (SulhFlow *flow, const SulhAssessment *assessment)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, (guint)assessment->tightest);
  g_autofree char *name
      = sulh_brief_isolate (flow, sulh_rungs_get_name (flow->brief->matter.scenario, rung));
  g_autofree char *budget = say_budget (assessment->budget);
  g_autofree char *day = sulh_brief_say_day (flow->brief, rung->day);
  g_autofree char *head = g_strdup_printf (_ ("Rung %d, %s"), assessment->tightest + 1, day);
  g_autofree char *text
      = g_strdup_printf (_ ("%s. From here on, evidence of bad faith worth %s observations breaks "
                            "the plan; no other rung bears less."),
                         name, budget);

  add_pair (flow, head, text);
}

/* Where one party has least to spare. */
static void
add_margin (SulhFlow *flow, const SulhAssessment *assessment, int party)
{
  int least = -1;
  double margin = INFINITY;

  for (guint i = 0; i < assessment->rungs->len; i++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (assessment, i);
      const SulhStanding *standing = &rung->party[party];
      double here = standing->reliability - standing->need;

      if (!sulh_rung_reading_involves (rung, party) || !isfinite (here) || here >= margin)
        continue;
      margin = here;
      least = (int)i;
    }
  if (least < 0)
    return;
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, (guint)least);
  g_autofree char *name = sulh_brief_isolate_part (flow, assessment->principal[party]);
  g_autofree char *has = sulh_sheet_format (rung->party[party].reliability, 2);
  g_autofree char *needs = sulh_sheet_format (rung->party[party].need, 2);
  g_autofree char *text = g_strdup_printf (
      _ ("Has least to spare at rung %d: expects a reliability of %s and needs %s."), least + 1,
      has, needs);

  add_pair (flow, name, text);
}

static void
add_weakest (SulhFlow *flow)
{
  const SulhAssessment *assessment = flow->brief->matter.assessment;

  if (assessment == NULL || assessment->rungs->len == 0)
    return;
  sulh_flow_add_heading (flow, _ ("Where the plan is weakest"));
  sulh_flow_set_columns (flow, wide, NULL);
  if (assessment->holds && !isnan (assessment->budget))
    add_tightest (flow, assessment);
  for (int p = 0; p < assessment->n_principals; p++)
    add_margin (flow, assessment, p);
}

/* Something with a day. */
typedef struct
{
  SulhDate date;
  char *head;
  char *text;
} Day;

static void
day_clear (gpointer data)
{
  g_free (((Day *)data)->head);
  g_free (((Day *)data)->text);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *first = a, *second = b;
  int earliest = first->date.earliest != SULH_DAY_FIRST ? first->date.earliest : first->date.latest;
  int other = second->date.earliest != SULH_DAY_FIRST ? second->date.earliest : second->date.latest;

  return earliest != other ? (earliest > other) - (earliest < other)
                           : g_strcmp0 (first->text, second->text);
}

static void
take_day (SulhFlow *flow, GArray *days, SulhDate date, char *text)
{
  Day day = { date, sulh_brief_say_date (flow->brief, date), text };

  g_array_append_val (days, day);
}

static char *
say_event (const SulhFlow *flow, const SulhEvent *event)
{
  g_autofree char *name = sulh_brief_isolate (flow, sulh_part_get_label (event));
  g_autofree char *whose = event->of ? sulh_brief_isolate_part (flow, event->of) : NULL;
  const char *status = sulh_choice_get_label (sulh_event_status_choices (), event->status);

  /* Translators: an event, whose it is, and whether it is set. */
  return whose ? g_strdup_printf (_ ("%s (%s). %s."), name, whose, status)
               : g_strdup_printf ("%s. %s.", name, status);
}

/* From day zero on: what is over needs no watching. */
static GArray *
list_days (SulhFlow *flow)
{
  const SulhScenario *scenario = flow->brief->matter.scenario;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));

  g_array_set_clear_func (days, day_clear);
  for (guint i = 0; i < scenario->events->len; i++)
    {
      const SulhEvent *event = scenario->events->pdata[i];

      if (event->status != SULH_EVENT_HELD && event->status != SULH_EVENT_MISSED
          && !sulh_date_is_open (event->on) && event->on.latest >= 0)
        take_day (flow, days, event->on, say_event (flow, event));
    }
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      const SulhParty *party = scenario->parties->pdata[i];
      g_autofree char *name = sulh_brief_isolate (flow, sulh_part_get_label (party));

      if (party->clock && !sulh_date_is_open (party->clock->deadline))
        take_day (flow, days, party->clock->deadline,
                  g_strdup_printf (_ ("Last day that counts for %s."), name));
    }
  g_array_sort (days, compare_days);
  return days;
}

static void
add_days (SulhFlow *flow)
{
  g_autoptr (GArray) days = list_days (flow);

  if (days->len == 0)
    return;
  sulh_flow_add_heading (flow, _ ("Dates"));
  sulh_flow_set_columns (flow, wide, NULL);
  for (guint i = 0; i < days->len; i++)
    add_pair (flow, g_array_index (days, Day, i).head, g_array_index (days, Day, i).text);
}

static char *
say_indicator (const SulhIndicator *indicator)
{
  const char *measure
      = sulh_choice_get_label (sulh_indicator_measure_choices (), indicator->measure);
  g_autofree char *good = sulh_number_format_values (&indicator->good);
  g_autofree char *bad = sulh_number_format_values (&indicator->bad);
  g_autofree char *within = sulh_number_format_values (&indicator->within);
  GString *words = g_string_new (measure);

  if (sulh_number_is_set (&indicator->within))
    g_string_append_printf (words, _ (", counted over %s days"), within);
  g_string_append_c (words, '.');
  if (sulh_number_is_set (&indicator->good))
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, _ ("A good sign from %s on."), good);
    }
  if (sulh_number_is_set (&indicator->bad))
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, _ ("A bad sign from %s on."), bad);
    }
  return g_string_free (words, FALSE);
}

static void
add_signs (SulhFlow *flow)
{
  const GPtrArray *indicators = flow->brief->matter.scenario->indicators;

  if (indicators->len == 0)
    return;
  sulh_flow_add_heading (flow, _ ("Signs of a channel that works, or stalls"));
  sulh_flow_set_columns (flow, wide, NULL);
  for (guint i = 0; i < indicators->len; i++)
    {
      g_autofree char *text = say_indicator (indicators->pdata[i]);

      add_pair (flow, sulh_part_get_label (indicators->pdata[i]), text);
    }
}

/* A chance of a day is easier to grasp as the days between two. */
static char *
say_shock (const SulhFlow *flow, const SulhShock *shock)
{
  const char *family = sulh_choice_get_label (sulh_shock_family_choices (), shock->family);
  g_autofree char *blamed = shock->blamed ? sulh_brief_isolate_part (flow, shock->blamed) : NULL;
  GString *words = g_string_new (family);
  double hazard = sulh_number_is_set (&shock->hazard) ? shock->hazard.mode : 0;

  g_string_append_c (words, '.');
  if (hazard > 0 && 1 / hazard < 36500)
    {
      gulong days = (gulong)lround (MAX (1, 1 / hazard));

      g_string_append_c (words, ' ');
      g_string_append_printf (
          words,
          ngettext ("Assumed to come once in %lu day.", "Assumed to come once in %lu days.", days),
          days);
    }
  if (blamed)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, _ ("Laid at the door of %s."), blamed);
    }
  return g_string_free (words, FALSE);
}

static void
add_shocks (SulhFlow *flow)
{
  const GPtrArray *shocks = flow->brief->matter.scenario->shocks;

  if (shocks->len == 0)
    return;
  sulh_flow_add_heading (flow, _ ("What may strike"));
  sulh_flow_set_columns (flow, wide, NULL);
  for (guint i = 0; i < shocks->len; i++)
    {
      g_autofree char *text = say_shock (flow, shocks->pdata[i]);

      add_pair (flow, sulh_part_get_label (shocks->pdata[i]), text);
    }
}

static char *
say_prediction (const SulhFlow *flow, const SulhPrediction *prediction)
{
  const char *outcome
      = sulh_choice_get_label (sulh_prediction_outcome_choices (), prediction->outcome);
  g_autofree char *due = sulh_brief_say_date (flow->brief, prediction->due);
  GString *words = g_string_new (outcome);

  if (sulh_number_is_set (&prediction->chance))
    {
      g_autofree char *chance = sulh_sheet_format (100 * prediction->chance.mode, 0);

      g_string_append_printf (words, _ (", with a chance of %s %%"), chance);
    }
  g_string_append_c (words, '.');
  if (!sulh_date_is_open (prediction->due))
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, _ ("It will be known: %s."), due);
    }
  return g_string_free (words, FALSE);
}

static void
add_predictions (SulhFlow *flow)
{
  const GPtrArray *predictions = flow->brief->matter.scenario->predictions;
  gboolean any = FALSE;

  for (guint i = 0; i < predictions->len; i++)
    {
      const SulhPrediction *prediction = predictions->pdata[i];
      g_autofree char *text = NULL;

      if (prediction->result != SULH_PREDICTION_RESULT_OPEN)
        continue;
      if (!any)
        {
          sulh_flow_add_heading (flow, _ ("Predictions that are still open"));
          sulh_flow_set_columns (flow, wide, NULL);
        }
      any = TRUE;
      text = say_prediction (flow, prediction);
      add_pair (flow, sulh_part_get_label (prediction), text);
    }
}

/** sulh_brief_add_watch: as many pages as it takes */
void
sulh_brief_add_watch (const SulhBrief *brief, GPtrArray *pages)
{
  SulhFlow flow;

  sulh_flow_open (&flow, brief, pages, _ ("What to watch next"), NULL);
  add_weakest (&flow);
  add_days (&flow);
  add_signs (&flow);
  add_shocks (&flow);
  add_predictions (&flow);
  if (flow.n_rows == 0)
    sulh_flow_add_words (&flow, _ ("Nothing is noted yet. Events, signs and shocks of the scenario "
                                   "would stand here."));
  sulh_flow_close (&flow);
}
