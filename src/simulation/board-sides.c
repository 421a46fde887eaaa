/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <math.h>

static void
lay_expectations (SulhBoard *board, const SulhParty *party, SulhBoardSide *side)
{
  const SulhExpectations *expectations = party->expectations;

  if (!expectations)
    return;
  sulh_board_read (board, &party->part, &expectations->gain, &side->expected);
  sulh_board_read (board, &party->part, &expectations->drain, &side->drain);
  sulh_board_read (board, &party->part, &expectations->optimism, &side->optimism);
  sulh_board_read (board, &party->part, &expectations->window, &side->window);
}

static void
lay_layers (SulhBoard *board, const SulhTrust *trust, SulhBoardSide *side)
{
  const SulhLayers *layers = trust->layers;

  if (!layers)
    return;
  sulh_board_read (board, &trust->part, &layers->fast_half_life, &side->fast_half_life);
  sulh_board_read (board, &trust->part, &layers->ability, &side->ability);
  sulh_board_read (board, &trust->part, &layers->habit, &side->habit);
  sulh_board_read (board, &trust->part, &layers->observability, &side->observability);
  side->routine = layers->routine;
}

static void
lay_belief (SulhBoard *board, int i)
{
  const SulhScenario *scenario = board->scenario;
  SulhBoardSide *side = &board->world->side[i];
  const SulhBelief *belief = &board->world->belief[i];
  const SulhTrust *trust
      = sulh_scenario_find_trust (scenario, board->agenda->principal[i]->part.id,
                                  board->agenda->principal[SULH_OTHER (i)]->part.id);

  side->firmness = belief->alpha + belief->beta;
  side->level = side->firmness > 0 ? belief->alpha / side->firmness : 0;
  if (!trust)
    return;
  sulh_board_watch (board, &trust->part, &trust->level, &side->level, 1, TRUE);
  sulh_board_watch (board, &trust->part, &trust->firmness, &side->firmness, 1, TRUE);
  lay_layers (board, trust, side);
}

/* Days until a party answers: its own time, and that of the bodies that must agree in turn (A04).
 */
static void
lay_decision (SulhBoard *board, const SulhParty *party, SulhBoardSide *side)
{
  const SulhPolitics *politics = party->politics;

  sulh_board_read (board, &party->part, &party->clock->decision_latency, &side->decision);
  if (!politics)
    return;
  side->decision += politics->layers * politics->layer_latency.mode;
  sulh_board_watch (board, &party->part, &politics->layer_latency, &side->decision,
                    politics->layers, FALSE);
}

/* A party that takes delay for care reads less bad faith into it, one that takes it for bad faith
 * more: misread (1 - delay), at most 1; likewise with what pressure destroys (B04, B05). */
static void
lay_reading (SulhBoard *board, const SulhParty *party, SulhBoardSide *side)
{
  const SulhPerception *perception = party->perception;
  double misreads = board->scenario->assumptions->misreading.mode;

  if (perception && sulh_number_is_set (&perception->misreading))
    misreads = perception->misreading.mode;
  if (perception)
    misreads *= 1 - perception->delay.mode;
  side->misreads = CLAMP (misreads, 0, 1);
  if (perception)
    side->resists = 1 - perception->pressure.mode;
}

static void
lay_side (SulhBoard *board, int i)
{
  const SulhParty *party = board->agenda->principal[i];
  SulhWorld *world = board->world;
  SulhBoardSide *side = &world->side[i];
  SulhOutlook *outlook = &world->outlook[i];

  *side = (SulhBoardSide){ .ability = 1, .observability = 1, .resists = 1 };
  lay_belief (board, i);
  lay_decision (board, party, side);
  lay_reading (board, party, side);
  lay_expectations (board, party, side);
  sulh_board_watch (board, &party->part, &party->clock->rate, &outlook->rate, 1, TRUE);
  sulh_board_watch (board, &party->part, &party->clock->present_bias, &outlook->present_bias, 1,
                    TRUE);
  sulh_board_watch (board, &party->part, &party->half_cost, &outlook->half_cost, 1, TRUE);
  sulh_board_watch (board, &party->part, &party->outside_option, &outlook->outside, 1, TRUE);
  sulh_board_watch (board, &party->part, &party->capital, &world->home[i].start, 1, FALSE);
  sulh_board_watch (board, &party->part, &party->capital_floor, &world->home[i].floor, 1, FALSE);
  world->pressure *= sulh_rules_pressed (party).hazard;
}

static void
lay_assumptions (SulhBoard *board)
{
  const SulhAssumptions *given = board->scenario->assumptions;
  SulhWorld *world = board->world;

  sulh_board_read (board, &given->part, &given->circuit_breaker, &world->circuit_breaker);
  sulh_board_read (board, &given->part, &given->no_channel, &world->no_channel);
  sulh_board_read (board, &given->part, &given->unread_signals, &world->unread);
  sulh_board_read (board, &given->part, &given->act_escalation, &world->act_escalation);
  sulh_board_read (board, &given->part, &given->spiral, &world->spiral);
  sulh_board_read (board, &given->part, &given->spiral_half_life, &world->spiral_half_life);
  sulh_board_read (board, &given->part, &given->second_guessing, &world->second_guessing);
  sulh_board_read (board, &given->part, &given->second_guessing_half_life, &world->acts_half_life);
  sulh_board_read (board, &given->part, &given->most_acts, &world->most_acts);
  sulh_board_read (board, &given->part, &given->acts_scale, &world->acts_scale);
}

static void
lay_process (SulhBoard *board)
{
  const SulhProcess *process = board->scenario->process;
  SulhWorld *world = board->world;

  world->pause_tolerance = world->stall_tolerance = -1;
  if (!process)
    return;
  sulh_board_read (board, &process->part, &process->pause_tolerance, &world->pause_tolerance);
  sulh_board_read (board, &process->part, &process->stall_tolerance, &world->stall_tolerance);
  sulh_board_read (board, &process->part, &process->fatigue, &world->fatigue);
  sulh_board_read (board, &process->part, &process->idle_escalation, &world->idle);
  sulh_board_read (board, &process->part, &process->managed_pause, &world->managed_pause);
}

static void
lay_tension (SulhBoard *board)
{
  const SulhScenario *scenario = board->scenario;
  SulhWorld *world = board->world;

  if (scenario->conditions)
    sulh_board_read (board, &scenario->conditions->part, &scenario->conditions->tension,
                     &world->tension);
  if (scenario->escalation_ladders->len == 0)
    return;
  board->stages = scenario->escalation_ladders->pdata[0];
  if (!scenario->conditions || board->stages->level.mode > 0)
    sulh_board_read (board, &board->stages->part, &board->stages->level, &world->tension);
  sulh_board_read (board, &board->stages->part, &board->stages->half_life,
                   &world->tension_half_life);
}

void
sulh_board_lay_sides (SulhBoard *board)
{
  const SulhAgenda *agenda = board->agenda;
  SulhWorld *world = board->world;

  world->parameters = agenda->parameters;
  world->pressure = 1;
  for (int i = 0; i < 2; i++)
    {
      world->outlook[i] = agenda->outlook[i];
      world->home[i] = agenda->home[i];
      world->belief[i] = agenda->belief[i][SULH_OTHER (i)];
      board->deadline[i] = agenda->deadline[i];
    }
  for (int i = 0; i < 2; i++)
    lay_side (board, i);
  lay_assumptions (board);
  lay_process (board);
  lay_tension (board);
}
