/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/strikes.h"

#include <glib/gi18n-lib.h>

#include "simulation/simulation.h"

#define WEEK 7

static gboolean
has_strike (const SulhScenario *scenario, SulhStrike strike)
{
  for (guint i = 0; strike == SULH_STRIKE_SPOILER && i < scenario->actors->len; i++)
    if (((const SulhActor *)scenario->actors->pdata[i])->spoiling)
      return TRUE;
  for (guint i = 0; i < scenario->shocks->len; i++)
    if (SULH_STRIKE_MILITARY + ((const SulhShock *)scenario->shocks->pdata[i])->family
        == (int)strike)
      return TRUE;
  return FALSE;
}

static const char *
name_strike (SulhStrike strike)
{
  if (strike == SULH_STRIKE_NONE)
    return _ ("No further shock");
  if (strike == SULH_STRIKE_SPOILER)
    return _ ("Act of a spoiler");
  return _ (sulh_choice_get_label (sulh_shock_family_choices (), strike - SULH_STRIKE_MILITARY));
}

/* Kinds of which the scenario has any, and last none at all, to compare with. */
static guint
list_kinds (const SulhScenario *scenario, SulhStrike kinds[SULH_N_STRIKES])
{
  guint n = 0;

  for (int strike = SULH_STRIKE_MILITARY; strike < SULH_N_STRIKES; strike++)
    if (has_strike (scenario, (SulhStrike)strike))
      kinds[n++] = (SulhStrike)strike;
  kinds[n++] = SULH_STRIKE_NONE;
  return n;
}

static int
get_day (const SulhPlan *plan, guint rung)
{
  return sulh_date_get_day (sulh_plan_get_rung (plan, rung)->on);
}

/* The weeks of the plan; of a long plan as many as have room, evenly spread. */
static void
list_days (SulhStrikes *strikes, const SulhPlan *plan)
{
  int length = get_day (plan, plan->rungs->len - 1) - get_day (plan, 0);
  guint weeks = (guint)MAX (1, length / WEEK + 1);
  guint each = (weeks + SULH_STRIKES_WEEKS_MOST - 1) / SULH_STRIKES_WEEKS_MOST;

  strikes->n_weeks = (weeks + each - 1) / each;
  strikes->days = g_new0 (int, strikes->n_weeks);
  for (guint w = 0; w < strikes->n_weeks; w++)
    strikes->days[w] = (int)(w * each * WEEK);
}

static void
count (const SulhStruck *struck, guint runs, SulhStrikesCell *cell)
{
  for (guint r = 0; r < runs; r++)
    {
      if (!struck[r].struck)
        continue;
      cell->futures++;
      cell->holds += struck[r].holds;
      cell->stalls += struck[r].stalls;
      cell->collapses += !struck[r].holds && !struck[r].stalls;
      cell->contained += struck[r].holds && struck[r].contained;
      cell->mended += struck[r].holds && !struck[r].contained && struck[r].mended;
    }
}

static gboolean
check_request (const SulhPlan *plan, const SulhFuturesRequest *request, GError **error)
{
  if (plan->rungs->len == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("The plan has no rungs. Choose a plan that has some."));
  else if (request->runs < 1 || request->runs > SULH_STRIKES_RUNS_MOST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The number of futures must lie between 1 and %d."), SULH_STRIKES_RUNS_MOST);
  else
    return TRUE;
  return FALSE;
}

SulhStrikes *
sulh_strikes_play (const SulhScenario *scenario, const SulhPlan *plan,
                   const SulhFuturesRequest *request, GCancellable *cancellable,
                   SulhFuturesFunc func, gpointer user_data, GError **error)
{
  SulhPlayOptions options = { .seed = request->seed,
                              .horizon = request->horizon,
                              .dynamics = SULH_DYNAMICS_ALL,
                              .strike_within = SULH_STRIKES_WITHIN };
  g_autoptr (SulhStrikes) strikes = NULL;
  g_autofree SulhStruck *struck = NULL;
  SulhStrike kinds[SULH_N_STRIKES];

  if (!check_request (plan, request, error))
    return NULL;
  strikes = g_new0 (SulhStrikes, 1);
  struck = g_new0 (SulhStruck, request->runs);
  strikes->runs = request->runs;
  strikes->n_kinds = list_kinds (scenario, kinds);
  strikes->names = g_new0 (char *, strikes->n_kinds + 1);
  list_days (strikes, plan);
  strikes->cells = g_new0 (SulhStrikesCell, strikes->n_kinds * strikes->n_weeks);
  for (guint k = 0; k < strikes->n_kinds; k++)
    strikes->names[k] = g_strdup (name_strike (kinds[k]));
  for (guint c = 0; c < strikes->n_kinds * strikes->n_weeks; c++)
    {
      options.strike = kinds[c / strikes->n_weeks];
      options.strike_day = get_day (plan, 0) + strikes->days[c % strikes->n_weeks];
      if (!sulh_simulation_strike (scenario, plan, &options, request->runs, struck, cancellable,
                                   error))
        return NULL;
      count (struck, request->runs, &strikes->cells[c]);
      if (func)
        func ((c + 1) * request->runs, strikes->n_kinds * strikes->n_weeks * request->runs,
              user_data);
    }
  return g_steal_pointer (&strikes);
}

void
sulh_strikes_free (SulhStrikes *strikes)
{
  g_strfreev (strikes->names);
  g_free (strikes->days);
  g_free (strikes->cells);
  g_free (strikes);
}
