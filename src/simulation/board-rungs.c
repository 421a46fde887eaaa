/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <math.h>

/* model.md 2.18: 0.02 of all rungs never come, 0.2 of those that take longer than five years;
 * here for each of the two performances. */
#define NEVER 0.01
#define NEVER_LONG 0.1
#define LONG_DURATION 1825

static gconstpointer
find (const SulhBoard *board, SulhKind kind, const char *id)
{
  return sulh_rules_reading_find (board->agenda->reading, kind, id);
}

/* What @giver does for the other, or NULL. */
static const SulhSide *
find_side (const SulhBoard *board, const SulhExchange *exchange, int giver)
{
  const SulhSide *side
      = sulh_exchange_find_side (exchange, board->agenda->principal[giver]->part.id);
  const char *other = board->agenda->principal[SULH_OTHER (giver)]->part.id;

  return side && g_strcmp0 (side->receiver, other) == 0 ? side : NULL;
}

/* A party gains by delay if a day of it brings more than it costs (F05). */
static gboolean
gains_by_delay (const SulhParty *party, const SulhEnforcement *enforcement)
{
  double penalty = enforcement ? enforcement->delay_penalty.mode : 0;

  return party->incentives && party->incentives->delay_gain.mode > penalty;
}

static void
lay_consequence (SulhBoard *board, const SulhSide *side, int giver, SulhBoardAct *act)
{
  const SulhConsequence *consequence = find (board, SULH_KIND_CONSEQUENCE, side->consequence);
  const SulhEnforcement *enforcement = consequence ? consequence->enforcement : NULL;

  act->notice = act->longest = INFINITY;
  act->delays = gains_by_delay (board->agenda->principal[giver], enforcement);
  if (!consequence)
    return;
  sulh_board_read (board, &consequence->part, &consequence->grace, &act->grace);
  if (!enforcement)
    return;
  act->remedied = enforcement->reversible;
  sulh_board_read (board, &consequence->part, &enforcement->latency, &act->remedy_days);
  if (enforcement->justified || enforcement->notice.mode > 0)
    act->notice = enforcement->notice.mode;
  if (sulh_number_is_set (&enforcement->longest_delay))
    act->longest = enforcement->longest_delay.mode;
}

static void
lay_effects (SulhBoard *board, const SulhSide *side, SulhBoardAct *act)
{
  const SulhEffects *effects = side->effects;

  act->hazard_left = 1;
  if (!effects)
    return;
  sulh_board_read (board, &side->part, &effects->tension, &act->tension);
  sulh_board_read (board, &side->part, &effects->expectation, &act->expectation);
  act->hazard_left = 1 - effects->hazard_cut.mode;
  sulh_board_watch (board, &side->part, &effects->hazard_cut, &act->hazard_left, -1, FALSE);
  act->extension = (int)lround (effects->deadline_extension.mode);
}

static void
lay_kind (SulhBoard *board, const SulhSide *side, SulhBoardAct *act)
{
  const SulhStepKind *step = side->step;

  act->kind = step && step->kind ? (int)(sulh_draw_stream (step->kind, "kind") >> 1) : 0;
  for (guint b = 0; step && b < step->benchmarks->len; b++)
    act->benchmark += ((const SulhBenchmark *)step->benchmarks->pdata[b])->capital.mode;
  (void)board;
}

static const SulhVerification *
find_regime (const SulhBoard *board, const SulhSide *side, const SulhOption *option)
{
  return find (board, SULH_KIND_VERIFICATION, option ? option->verification : side->verification);
}

static void
lay_act (SulhBoard *board, SulhBoardRung *rung, const SulhDesign *design, int i)
{
  const SulhExchange *exchange = rung->item->exchange;
  const SulhSide *side = find_side (board, exchange, i);
  SulhBoardAct *act = &rung->act[i];
  const SulhVerification *regime;
  double cost = rung->stage.side[i].cost;
  double gain = rung->stage.side[SULH_OTHER (i)].gain;

  act->hazard_left = 1;
  if (!side)
    return;
  regime = find_regime (board, side, design->options[i]);
  act->performs = cost > 0;
  act->stream = sulh_draw_stream (exchange->part.id, side->giver);
  sulh_board_read (board, &side->part, &side->duration, &act->duration);
  if (regime)
    sulh_board_read (board, &regime->part, &regime->delay, &act->delay);
  act->never = act->duration > LONG_DURATION ? NEVER_LONG : NEVER;
  act->spent = cost > 0 ? design->spent[i] / cost : 0;
  act->earned = gain > 0 ? design->earned[SULH_OTHER (i)] / gain : 0;
  act->shown = design->shown[SULH_OTHER (i)];
  lay_consequence (board, side, i, act);
  lay_effects (board, side, act);
  lay_kind (board, side, act);
}

/* The numbers of a performance that the tests of a rung read and that may be ranges. */
static void
watch_terms (SulhBoard *board, SulhBoardRung *rung, const SulhDesign *design, int i)
{
  const SulhSide *side = find_side (board, rung->item->exchange, i);
  SulhTerms *giver = &rung->stage.side[i];
  SulhTerms *receiver = &rung->stage.side[SULH_OTHER (i)];
  const SulhVerification *regime;
  const SulhConsequence *consequence;

  if (!side)
    return;
  regime = find_regime (board, side, design->options[i]);
  consequence = find (board, SULH_KIND_CONSEQUENCE, side->consequence);
  sulh_board_watch (board, &side->part, &side->cost, &giver->cost, 1, TRUE);
  sulh_board_watch (board, &side->part, &side->cost, &giver->penalty,
                    consequence ? consequence->share.mode : 0.5, TRUE);
  sulh_board_watch (board, &side->part, &side->gain, &receiver->gain, 1, TRUE);
  sulh_board_watch (board, &side->part, &side->reversibility, &giver->reversibility, 1, TRUE);
  sulh_board_watch (board, &side->part, &side->visibility, &giver->visibility, 1, TRUE);
  sulh_board_watch (board, &side->part, &side->quality, &giver->quality, 1, TRUE);
  if (regime)
    sulh_board_watch (board, &regime->part, &regime->detection, &giver->detection,
                      sulh_rules_performance_detection (side, 1)
                          - sulh_rules_performance_detection (side, 0),
                      TRUE);
  if (consequence)
    {
      sulh_board_watch (board, &consequence->part, &consequence->share, &giver->penalty,
                        side->cost.mode, TRUE);
      sulh_board_watch (board, &consequence->part, &consequence->compensation,
                        &receiver->compensation, 1, TRUE);
    }
}

/* Days that the mediators of a group need to agree among themselves (D39). */
static double
find_talks (const SulhBoard *board, const SulhChannel *channel)
{
  double days = 0;

  for (guint g = 0; channel && channel->through && g < board->scenario->contact_groups->len; g++)
    {
      const SulhContactGroup *group = board->scenario->contact_groups->pdata[g];

      for (char **id = channel->through; *id; id++)
        if (group->members && g_strv_contains ((const char *const *)group->members, *id))
          {
            days = fmax (days, group->delay.mode * (1 - group->coherence.mode));
            break;
          }
    }
  return days;
}

static int
find_channel (const SulhBoard *board, const char *id)
{
  for (guint c = 0; id && c < board->world->n_channels; c++)
    if (g_strcmp0 (sulh_world_get_channel (board->world, c)->channel->part.id, id) == 0)
      return (int)c;
  return SULH_NONE;
}

static double
find_term (const SulhTiming *timing, int day)
{
  if (timing && sulh_number_is_set (&timing->term))
    return timing->term.mode;
  if (timing && !sulh_date_is_open (timing->expires))
    return MAX (0, sulh_date_get_day (timing->expires) - day);
  return NAN;
}

static void
lay_rung (SulhBoard *board, const SulhRung *planned, SulhBoardRung *rung, int day)
{
  const SulhAgenda *agenda = board->agenda;
  int item = sulh_rules_agenda_find (agenda, planned->exchange);
  guint number = sulh_rules_design_find (agenda, (guint)item, planned);
  const SulhDesign *design = &agenda->items[item].designs[number];
  const SulhOption *channel = design->options[2];
  const SulhExchange *exchange = agenda->items[item].exchange;

  rung->item = &agenda->items[item];
  rung->day = day;
  rung->last = agenda->items[item].window.last;
  rung->term = find_term (exchange->timing, day);
  rung->channel = find_channel (board, channel ? channel->channel : exchange->channel);
  if (rung->channel != SULH_NONE)
    rung->talks
        = find_talks (board, sulh_world_get_channel (board->world, (guint)rung->channel)->channel);
  for (int i = 0; i < 2; i++)
    lay_act (board, rung, design, i);
  for (int i = 0; i < 2; i++)
    watch_terms (board, rung, design, i);
  sulh_board_lay_setting (board, rung);
}

/* Days from the start of a rung until all of it is carried out and verified. */
static int
find_length (const SulhBoardRung *rung)
{
  double length = 0;

  for (int i = 0; i < 2; i++)
    length = fmax (length, rung->act[i].duration + rung->act[i].delay);
  return (int)sulh_rules_whole_days (length);
}

/* The day of a rung as the rules read it: its own, or after the gap of the one before. */
static int
find_day (const SulhRung *planned, const SulhBoardRung *before)
{
  int due = before ? before->day + (int)lround (before->stage.gap) : 0;

  if (sulh_date_is_open (planned->on))
    return due;
  return before ? MAX (before->day, sulh_date_get_day (planned->on))
                : sulh_date_get_day (planned->on);
}

void
sulh_board_lay_rungs (SulhBoard *board, const SulhPlan *plan)
{
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (board->agenda, plan, &n);
  SulhBoardRung *before = NULL;

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      SulhBoardRung *rung = sulh_world_get_rung (board->world, k);
      const SulhRung *planned = sulh_plan_get_rung (plan, k);

      rung->stage = sulh_rules_setup_stage (board->agenda, rungs, k);
      lay_rung (board, planned, rung, find_day (planned, before));
      if (before)
        {
          rung->slack = rung->day - before->day - find_length (before);
          before->stage.gap = rung->day - before->day;
        }
      before = rung;
    }
  board->begins = sulh_world_get_rung (board->world, 0)->day;
  board->last = before->day + find_length (before);
}
