/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/ranking.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "simulation/simulation.h"

/* Of the normal distribution, for 95 % between both ends. */
#define BAND 1.959963984540054

/* Days that are looked at where nobody says how many, as for a single plan. */
#define HORIZON_LEAST 365
#define HORIZON_MOST 36500

/* Smallest budgets that differ by less are one (readings A14). */
#define BUDGET_TOLERANCE 1e-6

/* A plan, and how each of its futures ends. */
typedef struct
{
  const SulhAlternative *alternative;
  float *carried_out; /* 1 or 0 */
  float *days;
  gboolean placed;
} Player;

typedef struct
{
  Player *players;
  guint n;
  guint runs;
} Field;

/* Passes on the progress of one plan as that of all. */
typedef struct
{
  SulhFuturesFunc func;
  gpointer user_data;
  guint before;
  guint total;
} Progress;

static void
field_clear (Field *field)
{
  for (guint p = 0; p < field->n; p++)
    {
      g_free (field->players[p].carried_out);
      g_free (field->players[p].days);
    }
  g_free (field->players);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Field, field_clear)

static void
pass_on (guint done, guint total, gpointer user_data)
{
  const Progress *progress = user_data;

  if (progress->func)
    progress->func (progress->before + done, progress->total, progress->user_data);
}

/* One horizon for all, so that days can be compared: that of the longest plan. */
static int
find_horizon (const SulhAlternatives *plans, const SulhFuturesRequest *request)
{
  int horizon = HORIZON_LEAST;

  if (request->horizon > 0)
    return request->horizon;
  for (guint p = 0; p < plans->list->len; p++)
    horizon = MAX (horizon, 2 * sulh_alternatives_get (plans, p)->figures.days);
  return MIN (horizon, HORIZON_MOST);
}

static void
keep (Player *player, const SulhStress *stress)
{
  g_autofree SulhLifetime *lives = sulh_statistics_lives (stress);

  player->carried_out = g_new (float, stress->runs);
  player->days = g_new (float, stress->runs);
  for (guint i = 0; i < stress->runs; i++)
    {
      player->carried_out[i] = stress->futures[i].ending == SULH_ENDING_COMPLETED;
      player->days[i] = (float)lives[i].time;
    }
}

static gboolean
play_all (const SulhScenario *scenario, const SulhFuturesRequest *request, int horizon,
          Progress *progress, GCancellable *cancellable, Field *field, GError **error)
{
  const SulhPlayOptions options
      = { .seed = request->seed, .horizon = horizon, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share
      = { .runs = request->runs, .jobs = request->jobs, .func = pass_on, .user_data = progress };

  for (guint p = 0; p < field->n; p++)
    {
      const SulhPlan *plan = field->players[p].alternative->plan;
      g_autoptr (SulhStress) stress
          = sulh_simulation_stress (scenario, plan, &options, &share, cancellable, error);

      if (stress == NULL)
        return FALSE;
      keep (&field->players[p], stress);
      progress->before += request->runs;
    }
  return TRUE;
}

/* The mean of @values, less that of @others future by future if there are others. */
static SulhExperimentMean
find_mean (const float *values, const float *others, guint runs)
{
  double sum = 0;
  double squares = 0;
  SulhEstimate estimate;

  for (guint i = 0; i < runs; i++)
    {
      double value = (double)values[i] - (others ? (double)others[i] : 0);

      sum += value;
      squares += value * value;
    }
  estimate = sulh_statistics_mean (sum, squares, runs);
  return (SulhExperimentMean){ estimate.value, estimate.error };
}

static gboolean
can_be_told (SulhExperimentMean difference)
{
  return difference.mean > BAND * difference.error;
}

static SulhExperimentMean
compare (const Field *field, guint p, guint q, gboolean by_days)
{
  const Player *first = &field->players[p];
  const Player *second = &field->players[q];

  return by_days ? find_mean (first->days, second->days, field->runs)
                 : find_mean (first->carried_out, second->carried_out, field->runs);
}

/* Takes those out of @in than which another in it is better by more than the error. The one with
 * the highest mean always stays. */
static void
keep_unbeaten (const Field *field, gboolean by_days, gboolean *in)
{
  g_autofree gboolean *beaten = g_new0 (gboolean, field->n);

  for (guint p = 0; p < field->n; p++)
    for (guint q = 0; in[p] && !beaten[p] && q < field->n; q++)
      beaten[p] = in[q] && q != p && can_be_told (compare (field, q, p, by_days));
  for (guint p = 0; p < field->n; p++)
    in[p] &= !beaten[p];
}

static guint
find_next (const Field *field)
{
  g_autofree gboolean *in = g_new (gboolean, field->n);
  guint best = field->n;

  for (guint p = 0; p < field->n; p++)
    in[p] = !field->players[p].placed;
  keep_unbeaten (field, FALSE, in);
  keep_unbeaten (field, TRUE, in);
  for (guint p = 0; p < field->n; p++)
    if (in[p]
        && (best == field->n
            || field->players[p].alternative->figures.budget
                   > field->players[best].alternative->figures.budget + BUDGET_TOLERANCE))
      best = p;
  return best;
}

/* What sets @before before @after, which is the next. */
static void
give_ground (const Field *field, SulhRankedPlan *before, guint after)
{
  double budget = field->players[before->index].alternative->figures.budget;

  before->more = compare (field, before->index, after, FALSE);
  before->longer = compare (field, before->index, after, TRUE);
  if (can_be_told (before->more))
    before->ground = SULH_RANKING_SURVIVAL;
  else if (can_be_told (before->longer))
    before->ground = SULH_RANKING_DAYS;
  else if (budget > field->players[after].alternative->figures.budget + BUDGET_TOLERANCE)
    before->ground = SULH_RANKING_BUDGET;
  else
    before->ground = SULH_RANKING_VALUE;
}

static SulhRankedPlan
place (const Field *field, guint p)
{
  Player *player = &field->players[p];
  SulhRankedPlan ranked = { .index = p, .ground = SULH_RANKING_LAST };
  guint completed = 0;
  SulhEstimate share;

  player->placed = TRUE;
  for (guint i = 0; i < field->runs; i++)
    completed += player->carried_out[i] > 0;
  share = sulh_statistics_share (completed, field->runs);
  ranked.completed = (SulhFuturesShare){ completed, share.value, share.lower, share.upper };
  ranked.days = find_mean (player->days, NULL, field->runs);
  return ranked;
}

static GArray *
rank (const Field *field)
{
  GArray *ranking = g_array_new (FALSE, FALSE, sizeof (SulhRankedPlan));

  for (guint i = 0; i < field->n; i++)
    {
      SulhRankedPlan ranked = place (field, find_next (field));

      if (i > 0)
        give_ground (field, &g_array_index (ranking, SulhRankedPlan, i - 1), ranked.index);
      g_array_append_val (ranking, ranked);
    }
  return ranking;
}

GArray *
sulh_ranking_play (const SulhScenario *scenario, const SulhAlternatives *plans,
                   const SulhFuturesRequest *request, GCancellable *cancellable,
                   SulhFuturesFunc func, gpointer user_data, GError **error)
{
  guint n = plans->list->len;
  g_auto (Field) field = { g_new0 (Player, n), n, request->runs };
  Progress progress = { func, user_data, 0, request->runs * n };

  for (guint p = 0; p < n; p++)
    field.players[p].alternative = sulh_alternatives_get (plans, p);
  if (!play_all (scenario, request, find_horizon (plans, request), &progress, cancellable, &field,
                 error))
    return NULL;
  return rank (&field);
}

static const struct
{
  const char *nick;
  const char *words;
} grounds[] = {
  [SULH_RANKING_LAST] = { "", "" },
  [SULH_RANKING_SURVIVAL] = { "survival", N_ ("carried out more often") },
  [SULH_RANKING_DAYS] = { "days", N_ ("talks last longer") },
  [SULH_RANKING_BUDGET] = { "budget", N_ ("larger budget") },
  [SULH_RANKING_VALUE] = { "value", N_ ("joint value") },
};

const char *
sulh_ranking_ground_words (SulhRankingGround ground)
{
  return *grounds[ground].words ? _ (grounds[ground].words) : "";
}

const char *
sulh_ranking_ground_nick (SulhRankingGround ground)
{
  return grounds[ground].nick;
}
