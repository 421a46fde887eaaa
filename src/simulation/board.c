/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A hundred years. */
#define HORIZON_MOST 36500

/* Of the evidence up to which keeping pays: to a millionth of the budget. */
#define STEADFAST_HALVINGS 20

/* Days looked at where nobody says how many. */
#define HORIZON_LEAST 365

static void
reserve (SulhBoard *board, const SulhScenario *scenario, const SulhPlan *plan)
{
  SulhWorld counts = {
    .n_rungs = plan->rungs->len,
    .n_sources = sulh_board_count_sources (scenario),
    .n_channels = scenario->channels->len,
    .n_mediators = sulh_board_count_mediators (scenario),
  };

  counts.rungs_at = sizeof counts;
  counts.sources_at = counts.rungs_at + counts.n_rungs * sizeof (SulhBoardRung);
  counts.channels_at = counts.sources_at + counts.n_sources * sizeof (SulhBoardSource);
  counts.mediators_at = counts.channels_at + counts.n_channels * sizeof (SulhBoardChannel);
  board->size = counts.mediators_at + counts.n_mediators * sizeof (SulhBoardMediator);
  board->world = g_malloc0 (board->size);
  *board->world = counts;
  board->ranges = g_array_new (FALSE, FALSE, sizeof (SulhBoardRange));
  board->impacts = g_array_new (FALSE, FALSE, sizeof (SulhBoardImpact));
}

void
sulh_board_watch (SulhBoard *board, const SulhPart *part, const SulhNumber *number, double *target,
                  double scale, gboolean weighed)
{
  gsize offset = (gsize)((char *)target - (char *)board->world);
  g_autofree char *purpose = NULL;
  SulhBoardRange range;

  if (!sulh_number_is_set (number) || sulh_number_is_point (number) || scale == 0)
    return;
  purpose = g_strdup_printf ("range %" G_GSIZE_FORMAT,
                             (gsize)((const char *)number - (const char *)part));
  range = (SulhBoardRange){
    .minimum = sulh_number_get_minimum (number),
    .mode = number->mode,
    .maximum = sulh_number_get_maximum (number),
    .stream = sulh_draw_stream (part->id ? part->id : part->name, purpose),
    .target = offset,
    .scale = scale,
  };
  g_array_append_val (board->ranges, range);
  board->weighed |= weighed;
}

void
sulh_board_read (SulhBoard *board, const SulhPart *part, const SulhNumber *number, double *target)
{
  if (!sulh_number_is_set (number))
    return;
  *target = number->mode;
  sulh_board_watch (board, part, number, target, 1, FALSE);
}

int
sulh_board_find_principal (const SulhBoard *board, const char *id)
{
  for (int i = 0; id && i < 2; i++)
    if (g_strcmp0 (board->agenda->principal[i]->part.id, id) == 0)
      return i;
  return SULH_NONE;
}

/* What a run draws is derived from its key alone, so that two plans live in the same world. */
void
sulh_board_draw_world (const SulhBoard *board, const SulhDraws *draws, SulhWorld *world)
{
  memcpy (world, board->world, board->size);
  for (guint r = 0; r < board->ranges->len; r++)
    {
      const SulhBoardRange *range = &g_array_index (board->ranges, SulhBoardRange, r);
      double u = sulh_draw_four (draws, range->stream, 0, 0).u[0];
      double drawn = sulh_draw_triangular (u, range->minimum, range->mode, range->maximum);
      double *target = (double *)((char *)world + range->target);

      *target += range->scale * (drawn - range->mode);
    }
  if (board->weighed)
    sulh_board_prepare (board, world);
}

/* Beliefs and prepared rungs from their numbers: R3, R5 and R13. */
void
sulh_board_prepare (const SulhBoard *board, SulhWorld *world)
{
  const SulhAgenda *agenda = board->agenda;

  for (int i = 0; i < 2; i++)
    {
      const SulhBoardSide *side = &world->side[i];
      SulhBelief *belief = &world->belief[i];

      belief->alpha = belief->prior_alpha = side->level * side->firmness;
      belief->beta = belief->prior_beta = (1 - side->level) * side->firmness;
    }
  for (guint k = 0; k < world->n_rungs; k++)
    {
      SulhBoardRung *rung = sulh_world_get_rung (world, k);
      SulhStage stage = rung->stage;

      sulh_rules_leverage_apply (agenda->leverages, agenda->n_leverages, rung->day, &stage);
      sulh_rules_stage_prepare (&world->parameters, world->outlook, &stage, &rung->prepared);
    }
}

/* How far each is tempted at rung @k after @extra evidence against both: R6 and R7. */
static void
tempt (const SulhTrack *track, guint k, double extra, double temptation[2])
{
  g_autofree double *trust = g_new (double, 2 * track->n_rungs);
  SulhBelief belief[2] = { track->rungs[k].belief[0], track->rungs[k].belief[1] };
  SulhBackStep back = { .worth = { 0, 0 } };

  for (int i = 0; i < 2; i++)
    belief[i].beta += extra;
  for (gsize l = k + 1; l < track->n_rungs; l++)
    {
      sulh_rules_stage_forward (&track->rungs[l - 1].stage, belief);
      for (int i = 0; i < 2; i++)
        {
          sulh_rules_belief_forget (&belief[i], &track->parameters, track->rungs[l - 1].gap);
          trust[2 * l + i] = sulh_rules_trust (&belief[i]);
        }
    }
  for (gsize l = track->n_rungs; l-- > k + 1;)
    {
      double next[2] = { back.worth[0], back.worth[1] };

      sulh_rules_stage_back (&track->parameters, &track->rungs[l].stage, &trust[2 * l], next,
                             &back);
    }
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &track->rungs[k].stage.side[i];

      temptation[i] = sulh_rules_temptation (&track->parameters, side->deterrent,
                                             side->discount * fmax (0, back.worth[i]), side->cost);
    }
}

/* Within the budget values only fall as evidence against both grows, so that keeping pays up to one
 * point. */
static void
measure_steadfastness (SulhBoard *board, const SulhTrack *track, guint k)
{
  double temptation[2];

  for (int i = 0; i < 2; i++)
    {
      double low = -1;
      double high = fmin (board->budgets[k], SULH_BUDGET_LARGEST);

      tempt (track, k, 0, temptation);
      if (temptation[i] >= 0)
        low = 0;
      for (int halving = 0; low >= 0 && halving < STEADFAST_HALVINGS; halving++)
        {
          double middle = (low + high) / 2;

          tempt (track, k, middle, temptation);
          if (temptation[i] >= 0)
            low = middle;
          else
            high = middle;
        }
      board->steadfast[k][i] = low;
    }
}

/* What the plan from each rung on can bear if all goes well until then: R14. */
static void
measure_budgets (SulhBoard *board)
{
  g_autofree SulhStage *stages = g_new (SulhStage, board->world->n_rungs);
  SulhLadder ladder = board->agenda->reading->ladder;
  g_autoptr (SulhTrack) track = NULL;

  for (guint k = 0; k < board->world->n_rungs; k++)
    stages[k] = sulh_world_get_rung (board->world, k)->stage;
  ladder.stages = stages;
  ladder.n_stages = board->world->n_rungs;
  ladder.first_day = board->begins;
  track = sulh_rules_track_new (&ladder);
  board->budgets = g_new (double, board->world->n_rungs);
  board->planned = g_malloc0_n (board->world->n_rungs, sizeof *board->planned);
  board->steadfast = g_malloc0_n (board->world->n_rungs, sizeof *board->steadfast);
  for (guint k = 0; k < board->world->n_rungs; k++)
    {
      board->budgets[k] = sulh_rules_shock_budget (track, k);
      if (board->budgets[k] >= SULH_BUDGET_LARGEST)
        board->budgets[k] = INFINITY;
      memcpy (board->planned[k], track->rungs[k].belief, sizeof board->planned[k]);
      measure_steadfastness (board, track, k);
    }
}

/* The sentence that says why @plan cannot be played, or NULL. */
static const char *
find_fault (const SulhScenario *scenario, const SulhPlan *plan, int horizon)
{
  if (scenario->parties->len < 2)
    return _ ("A plan needs two parties.");
  if (scenario->parties->len > 2)
    return _ ("Futures are played between two parties, and this scenario has "
              "more. Leave out "
              "those that the plan can do without.");
  if (plan->rungs->len == 0)
    return _ ("The plan has no rungs. Add an exchange to it, or look for a plan "
              "first.");
  if (plan->rungs->len > G_MAXINT16)
    return _ ("The plan has more rungs than can be played. Shorten it.");
  if (horizon < 0 || horizon > HORIZON_MOST)
    return _ ("Futures can be followed for 1 day to 36,500 days. Choose a "
              "horizon within that.");
  return NULL;
}

/* Every rung must name an exchange between the two. */
static const char *
find_stray_rung (const SulhBoard *board, const SulhPlan *plan)
{
  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      if (sulh_rules_agenda_find (board->agenda, rung->exchange) == SULH_NOBODY)
        return rung->exchange ? rung->exchange : "";
    }
  return NULL;
}

static void
lay (SulhBoard *board, const SulhPlan *plan, int horizon)
{
  SulhDate start = sulh_plan_get_rung (plan, 0)->on;
  int length;

  board->first = sulh_date_is_open (start) ? 0 : MIN (0, sulh_date_get_day (start));
  sulh_board_lay_sides (board);
  sulh_board_lay_channels (board);
  sulh_board_lay_rungs (board, plan);
  length = board->last - board->begins;
  board->horizon = board->begins + (horizon > 0 ? horizon : MAX (HORIZON_LEAST, 2 * length));
  sulh_board_lay_calendar (board);
  sulh_board_lay_sources (board);
  sulh_board_lay_turns (board);
  sulh_board_prepare (board, board->world);
  measure_budgets (board);
}

SulhBoard *
sulh_board_new (const SulhScenario *scenario, const SulhPlan *plan, int horizon, GError **error)
{
  const char *fault = find_fault (scenario, plan, horizon);
  g_autoptr (SulhBoard) board = NULL;

  if (fault)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, fault);
      return NULL;
    }
  board = g_new0 (SulhBoard, 1);
  board->scenario = sulh_part_ref (scenario);
  board->agenda = sulh_rules_agenda_new (scenario, plan->aims);
  fault = find_stray_rung (board, plan);
  if (fault)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The plan names the exchange “%s”, which the scenario does "
                      "not have. Take "
                      "that rung out of the plan."),
                   fault);
      return NULL;
    }
  reserve (board, scenario, plan);
  lay (board, plan, horizon);
  return g_steal_pointer (&board);
}

void
sulh_board_free (SulhBoard *board)
{
  g_clear_pointer (&board->agenda, sulh_rules_agenda_free);
  g_clear_pointer (&board->ranges, g_array_unref);
  g_clear_pointer (&board->impacts, g_array_unref);
  g_free (board->world);
  g_free (board->forces);
  g_free (board->force_turns.days);
  g_free (board->impact_turns.days);
  g_free (board->force_factors);
  g_free (board->impact_factors);
  g_free (board->budgets);
  g_free (board->planned);
  g_free (board->steadfast);
  g_free (board->bridges);
  sulh_part_unref (board->scenario);
  g_free (board);
}
