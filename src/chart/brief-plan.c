/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan in words: rung by rung, who gives what, and what holds each side there. */
#include "chart/brief-private.h"

#include <glib/gi18n-lib.h>

#include "chart/rungs.h"

static void
append_side (const SulhFlow *flow, GString *words, const SulhSide *side)
{
  g_autofree char *giver = sulh_brief_isolate_part (flow, side->giver);
  g_autofree char *gives = side->gives ? sulh_brief_isolate (flow, side->gives) : NULL;
  g_autofree char *regime
      = side->verification ? sulh_brief_isolate_part (flow, side->verification) : NULL;

  if (words->len > 0)
    g_string_append_c (words, ' ');
  if (gives == NULL)
    g_string_append_printf (words, _ ("%s performs."), giver);
  else /* Translators: a party, and what it gives. */
    g_string_append_printf (words, _ ("%s: %s."), giver, gives);
  if (regime)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, _ ("Verified by: %s."), regime);
    }
}

/* Returns: (transfer full): what both sides give. */
static char *
say_terms (const SulhFlow *flow, const char *id)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (flow->brief->matter.scenario, id);
  GString *words = g_string_new (NULL);

  for (guint i = 0; exchange && i < exchange->sides->len; i++)
    append_side (flow, words, exchange->sides->pdata[i]);
  return g_string_free (words, FALSE);
}

/* Returns: (transfer full): why each side goes on there, or does not. */
static char *
say_why (const SulhAssessment *assessment, const SulhRungReading *rung)
{
  GString *words = g_string_new (NULL);

  for (int p = 0; p < assessment->n_principals; p++)
    if (rung->party[p].sentence && sulh_rung_reading_tells_of (rung, p))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", rung->party[p].sentence);
  return g_string_free (words, FALSE);
}

static void
add_rung (SulhFlow *flow, const SulhAssessment *assessment, guint index)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *shown = sulh_brief_isolate (flow, number);
  g_autofree char *day = sulh_brief_say_day (flow->brief, rung->day);
  g_autofree char *terms = say_terms (flow, rung->exchange);
  g_autofree char *why = say_why (assessment, rung);

  sulh_flow_add_row (flow, (SulhCell[SULH_FLOW_COLUMNS]){
                               { shown, day },
                               { sulh_rungs_get_name (flow->brief->matter.scenario, rung), terms },
                               { sulh_rung_reading_holds (rung) ? NULL : _ ("Does not hold"), why },
                           });
}

/* Exchanges that the plan does without. */
static void
add_left_out (SulhFlow *flow, const SulhAssessment *assessment)
{
  const SulhScenario *scenario = flow->brief->matter.scenario;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhPart *exchange = scenario->exchanges->pdata[i];
      g_autofree char *name = sulh_brief_isolate (flow, sulh_part_get_label (exchange));
      gboolean is_in = FALSE;

      for (guint k = 0; k < assessment->rungs->len && !is_in; k++)
        is_in = g_strcmp0 (sulh_assessment_get_rung (assessment, k)->exchange, exchange->id) == 0;
      if (!is_in)
        g_string_append_printf (names, "%s%s", names->len > 0 ? _ ("; ") : "", name);
    }
  if (names->len == 0)
    return;
  sentence = g_strdup_printf (_ ("Not in the plan: %s."), names->str);
  sulh_flow_add_words (flow, sentence);
}

/** sulh_brief_add_plan: as many pages as it takes; one that says why if there is no plan */
void
sulh_brief_add_plan (const SulhBrief *brief, GPtrArray *pages)
{
  static const double columns[SULH_FLOW_COLUMNS] = { 0.15, 0.39, 0.46 };
  const SulhAssessment *assessment = brief->matter.assessment;
  const char *headings[SULH_FLOW_COLUMNS]
      = { _ ("Rung, day"), _ ("Who gives what"), _ ("What holds each side there") };
  SulhFlow flow;

  sulh_flow_open (&flow, brief, pages, _ ("The plan in words"), NULL);
  if (assessment == NULL || assessment->rungs->len == 0)
    {
      sulh_flow_add_words (&flow, brief->reason ? brief->reason : _ ("No plan is shown."));
      sulh_flow_close (&flow);
      return;
    }
  sulh_flow_add_words (&flow, assessment->summary ? assessment->summary : "");
  sulh_flow_set_columns (&flow, columns, headings);
  for (guint i = 0; i < assessment->rungs->len; i++)
    add_rung (&flow, assessment, i);
  add_left_out (&flow, assessment);
  sulh_flow_close (&flow);
}
