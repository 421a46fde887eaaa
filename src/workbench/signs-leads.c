/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/signs-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Progress is told of after so many futures. */
#define OFTEN 16

/* One future: when it was first set back, or until when it was not. */
typedef struct
{
  int day;
  gboolean set_back;
} Life;

typedef struct
{
  const GPtrArray *indicators;
  SulhSignsStage *stage;
  GArray *log;
  int begins;
  Life *lives;
  int *turns; /* of each future and indicator */
  gboolean *spoke;
  guint runs;
  SulhFuturesFunc func;
  gpointer user_data;
} Work;

static void
read_future (guint run, const SulhFuture *future, const GArray *notes, gpointer user_data)
{
  Work *work = user_data;
  Life *life = &work->lives[run];
  int from;

  sulh_signs_stage_write (work->stage, notes, work->log);
  life->set_back = future->setback != SULH_NO_SETBACK;
  life->day = life->set_back ? future->setback : future->day;
  from = work->log->len > 0 ? MIN (sulh_event_log_get (work->log, 0)->day, work->begins)
                            : work->begins;
  sulh_signs_find_turns (work->log, work->indicators, from, work->begins, life->day,
                         work->turns + (gsize)run * work->indicators->len, work->spoke);
  if (work->func && (run + 1) % OFTEN == 0)
    work->func (run + 1, work->runs, work->user_data);
}

/* Of all futures without a setback up to @day, the share that has one soon after. Cost: futures. */
static double
find_chance (const Work *work, int day)
{
  guint at_risk = 0, soon = 0;

  for (guint r = 0; r < work->runs; r++)
    {
      const Life *life = &work->lives[r];

      if (life->day <= day)
        continue;
      at_risk++;
      soon += life->set_back && life->day <= day + SULH_SIGNS_AHEAD;
    }
  return at_risk > 0 ? (double)soon / at_risk : 0;
}

/* The same day is asked for again and again. */
static double
recall_chance (const Work *work, GHashTable *chances, int day)
{
  double *known = g_hash_table_lookup (chances, GINT_TO_POINTER (day));

  if (known == NULL)
    {
      known = g_new (double, 1);
      *known = find_chance (work, day);
      g_hash_table_insert (chances, GINT_TO_POINTER (day), known);
    }
  return *known;
}

/* What nothing in a future can change: there is only the record of the time before. */
static gboolean
is_played (const SulhIndicator *indicator)
{
  return indicator->measure != SULH_INDICATOR_MEASURE_DISCIPLINE
         && indicator->measure != SULH_INDICATOR_MEASURE_SEPARATION
         && indicator->measure != SULH_INDICATOR_MEASURE_QUIET_STEPS;
}

static double
find_quantile (const GArray *sorted, double share)
{
  if (sorted->len == 0)
    return NAN;
  return g_array_index (sorted, int, (guint)((sorted->len - 1) * share + 0.5));
}

static void
count_lead (const Work *work, guint i, GHashTable *chances, SulhSignsLead *lead)
{
  g_autoptr (GArray) ahead = g_array_new (FALSE, FALSE, sizeof (int));
  double by_chance = 0;
  guint soon = 0;
  SulhEstimate share;

  for (guint r = 0; r < work->runs; r++)
    {
      const Life *life = &work->lives[r];
      int turn = work->turns[(gsize)r * work->indicators->len + i];
      int days = life->day - turn;

      lead->setbacks += life->set_back;
      if (turn == SULH_DAY_LAST)
        continue;
      lead->turned++;
      by_chance += recall_chance (work, chances, turn);
      if (!life->set_back)
        continue;
      lead->hits++;
      soon += days <= SULH_SIGNS_AHEAD;
      g_array_append_val (ahead, days);
    }
  g_array_sort (ahead, sulh_day_compare);
  for (guint q = 0; q < 3; q++)
    lead->lead[q] = find_quantile (ahead, 0.25 * (q + 1));
  share = sulh_statistics_share (soon, MAX (1, lead->turned));
  lead->soon = (SulhFuturesShare){ soon, share.value, share.lower, share.upper };
  lead->by_chance = lead->turned > 0 ? by_chance / lead->turned : 0;
}

static void
lead_clear (gpointer data)
{
  SulhSignsLead *lead = data;

  g_free (lead->id);
  g_free (lead->name);
}

static GArray *
count_leads (const Work *work)
{
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (SulhSignsLead));
  g_autoptr (GHashTable) chances = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  g_array_set_clear_func (leads, lead_clear);
  for (guint i = 0; i < work->indicators->len; i++)
    {
      const SulhIndicator *indicator = work->indicators->pdata[i];
      SulhSignsLead lead = { .id = g_strdup (indicator->part.id),
                             .name = g_strdup (sulh_signs_name (indicator)),
                             .foretells = sulh_rules_sign_foretells (indicator),
                             .speaks = work->spoke[i] && is_played (indicator),
                             .lead = { NAN, NAN, NAN } };

      if (lead.foretells && lead.speaks)
        count_lead (work, i, chances, &lead);
      g_array_append_val (leads, lead);
    }
  return leads;
}

GArray *
sulh_signs_measure_leads (const SulhScenario *scenario, const SulhPlan *plan,
                          const SulhFuturesRequest *request, GCancellable *cancellable,
                          SulhFuturesFunc func, gpointer user_data, GError **error)
{
  const SulhPlayOptions options
      = { .seed = request->seed, .horizon = request->horizon, .dynamics = SULH_DYNAMICS_ALL };
  g_autoptr (GPtrArray) indicators = sulh_rules_list_indicators (scenario);
  g_autoptr (SulhSignsStage) stage = NULL;
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autofree Life *lives = NULL;
  g_autofree int *turns = NULL;
  g_autofree gboolean *spoke = g_new0 (gboolean, indicators->len + 1);
  Work work = { .indicators = indicators,
                .log = log,
                .spoke = spoke,
                .runs = request->runs,
                .func = func,
                .user_data = user_data };

  if (request->runs < 1 || request->runs > SULH_SIGNS_RUNS_MOST)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The number of futures must lie between 1 and %d."), SULH_SIGNS_RUNS_MOST);
      return NULL;
    }
  work.begins = plan->rungs->len > 0 ? sulh_date_get_day (sulh_plan_get_rung (plan, 0)->on) : 0;
  work.stage = stage = sulh_signs_stage_new (scenario, plan);
  work.lives = lives = g_new0 (Life, request->runs);
  work.turns = turns = g_new0 (int, (gsize)request->runs * indicators->len + 1);
  if (!sulh_simulation_play_each (scenario, plan, &options, request->runs, read_future, &work,
                                  cancellable, error))
    return NULL;
  return count_leads (&work);
}
