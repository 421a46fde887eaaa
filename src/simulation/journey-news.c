/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* News is drawn by blocks of days that begin where the calendar says and not where a plan does, so
 * that two plans meet the same news. */
#define BLOCK 256

/* Further draws about the same piece of news. */
#define DRAWN_ABOUT_ACT (1u << 31)

/* Severity of behaviours is on a scale of 10 whose middle is the spoiler's own mean. */
#define MIDDLE_OF_SCALE 5

/* A shock that is contained and of which nothing is known to have remained. */
typedef struct
{
  gboolean contained;
  double remains; /* share of its weight */
} Answer;

static double
most_often (const SulhBoardSource *source)
{
  return (source->rate + source->idle * SULH_IDLE_MOST) * source->raised;
}

static gboolean
is_on (const SulhJourney *journey, const SulhBoardSource *source)
{
  switch (source->kind)
    {
    case SULH_SOURCE_SPOILER:
      return sulh_journey_has (journey, SULH_DYNAMICS_SPOILERS);
    case SULH_SOURCE_BACKLASH:
      return sulh_journey_has (journey, SULH_DYNAMICS_MEDIATORS);
    default:
      return sulh_journey_has (journey, SULH_DYNAMICS_SHOCKS);
    }
}

/* The block that holds @day. */
static gint64
find_block (gint64 day)
{
  return day >= 0 ? day / BLOCK : -((-day + BLOCK - 1) / BLOCK);
}

/* Draws one gap after the other within a block, and begins anew at the next: a Poisson process has
 * no memory. */
static void
draw_next (SulhJourney *journey, const SulhBoardSource *source, double often, SulhNext *next)
{
  double end = (double)fmin (journey->board->horizon, source->window.latest) + 1;

  while (next->time < end)
    {
      double block_end = (double)(next->block + 1) * BLOCK;

      next->drawn = sulh_draw_four (&journey->draws, source->stream, (int)next->block, next->nth++);
      next->time += sulh_draw_exponential (next->drawn.u[0]) / often;
      if (next->time >= block_end)
        {
          next->time = block_end;
          next->block++;
          next->nth = 0;
        }
      else if (next->time >= fmax (journey->board->first, source->window.earliest))
        break;
    }
  if (next->time >= end)
    next->time = INFINITY;
}

void
sulh_journey_seek_news (SulhJourney *journey, guint source)
{
  const SulhBoardSource *from = sulh_world_get_source (journey->world, source);
  SulhNext *next = &journey->next[source];
  double often = most_often (from);

  if (often <= 0 || !is_on (journey, from))
    {
      next->time = INFINITY;
      return;
    }
  if (next->time == -INFINITY)
    {
      gint64 first = journey->board->first;

      next->block = find_block (MAX (first, (gint64)from->window.earliest));
      next->time = (double)next->block * BLOCK;
    }
  draw_next (journey, from, often, next);
}

static double
find_stage_factor (const SulhJourney *journey, double tension)
{
  const SulhEscalationLadder *ladder = journey->board->stages;
  double factor = 1;

  for (guint s = 0; ladder && s < ladder->stages->len; s++)
    {
      const SulhEscalationStage *stage = ladder->stages->pdata[s];

      if (tension >= stage->from.mode)
        factor = stage->hazard_factor.mode;
    }
  return factor;
}

/* How strong a force is on @day: as on day zero until its course says otherwise (I03). */
static double
find_level (const SulhForce *force, int day)
{
  double level = force->start.mode;

  for (guint l = 0; l < force->course->len; l++)
    {
      const SulhLevel *later = force->course->pdata[l];

      if (sulh_date_get_day (later->on) <= day)
        level = later->value.mode;
    }
  return level;
}

static double
find_force_factor (const SulhJourney *journey, const SulhBoardSource *source, int day)
{
  const SulhBoard *board = journey->board;
  double factor = 1;

  for (guint f = 0; f < board->n_forces && f < SULH_FORCES_MOST; f++)
    if (source->forces >> f & 1)
      factor *= 1 + (board->forces[f].factor - 1) * find_level (board->forces[f].force, day);
  return factor;
}

static double
find_impact_factor (const SulhJourney *journey, gboolean acts, int day)
{
  const GArray *impacts = journey->board->impacts;
  double factor = 1;

  for (guint i = 0; i < impacts->len; i++)
    {
      const SulhBoardImpact *impact = &g_array_index (impacts, SulhBoardImpact, i);

      if (day >= impact->during.earliest && day <= impact->during.latest)
        factor *= acts ? impact->acts_factor : impact->hazard_factor;
    }
  return factor;
}

/* What the last shock that was not contained still does to hazards (R15). */
static double
find_spiral (const SulhJourney *journey)
{
  double days = journey->day - journey->spiralled;

  if (journey->spiral <= 0)
    return 1;
  return 1 + journey->spiral * sulh_rules_exp (-G_LN2 * days / journey->spiral_half_life);
}

/* Shocks per day: R15, B13, C13, I03, I06, I11 to I13, P05. */
static double
find_shock_rate (SulhJourney *journey, const SulhBoardSource *source)
{
  double idle = MIN (SULH_IDLE_MOST, journey->day - journey->last_result);
  double rate = source->rate + source->idle * idle;

  rate *= journey->world->pressure * find_force_factor (journey, source, journey->day);
  rate *= find_stage_factor (journey, sulh_journey_tension (journey)) * find_spiral (journey)
          * find_impact_factor (journey, FALSE, journey->day);
  rate *= journey->hazard_left;
  if (source->kind == SULH_SOURCE_FORCE)
    rate *= find_level ((const SulhForce *)source->part, journey->day);
  if (journey->phase != SULH_PHASE_TALKING)
    rate *= 1 - journey->world->managed_pause;
  return rate;
}

/* What managements leave of its wish and of its means today (H03). */
static void
manage (const SulhJourney *journey, const SulhBoardSource *source, double *gain, double *capability)
{
  const GPtrArray *managements = source->spoiling->managements;

  for (guint m = 0; m < managements->len; m++)
    {
      const SulhManagement *management = managements->pdata[m];

      if (!sulh_date_is_open (management->during)
          && (journey->day < management->during.earliest
              || journey->day > management->during.latest))
        continue;
      if (management->strategy == SULH_MANAGEMENT_STRATEGY_CONTAINMENT)
        *capability *= 1 - management->effect.mode;
      else if (management->strategy != SULH_MANAGEMENT_STRATEGY_NONE)
        *gain *= 1 - management->effect.mode;
    }
}

/* The first success raises hopes, and with them what there is to spoil (B28). */
static double
find_optimism (const SulhJourney *journey, int day)
{
  double factor = 1;

  for (int i = 0; i < 2; i++)
    {
      const SulhBoardSide *side = &journey->world->side[i];

      if (side->optimism > 0 && day <= journey->hope_until[i])
        factor = fmax (factor, 1 + side->optimism / fmax (side->optimism, side->expected));
    }
  return factor;
}

/* Acts per day of a spoiler who weighs what is left of the budget against its risk: R14. */
static double
find_act_rate (SulhJourney *journey, const SulhBoardSource *source)
{
  const SulhWorld *world = journey->world;
  double budget = journey->k < world->n_rungs ? journey->board->budgets[journey->k] : INFINITY;
  double gain = source->gain;
  double capability = source->capability;
  double chance, margin;

  manage (journey, source, &gain, &capability);
  budget -= fmax (journey->bad[0], journey->bad[1]);
  chance = sulh_rules_break_chance (budget, source->severity * source->control * capability);
  margin = sulh_rules_spoiler_margin (source->cost, source->attribution, source->penalty, gain,
                                      source->stake, chance);
  return sulh_rules_spoiler_rate (margin, world->most_acts, world->acts_scale)
         * find_impact_factor (journey, TRUE, journey->day) * find_optimism (journey, journey->day);
}

/* No less than the rate of @source on a later @day if nothing happens until then. */
static double
find_bound (const SulhJourney *journey, const SulhBoardSource *source, int day)
{
  double rate = source->rate + source->idle * SULH_IDLE_MOST;

  if (source->kind == SULH_SOURCE_BACKLASH)
    return rate;
  if (source->kind == SULH_SOURCE_SPOILER)
    return rate * find_impact_factor (journey, TRUE, day) * find_optimism (journey, day);
  return rate * journey->world->pressure * find_force_factor (journey, source, day)
         * find_impact_factor (journey, FALSE, day) * find_stage_factor (journey, journey->tension)
         * (1 + journey->spiral) * journey->hazard_left;
}

gboolean
sulh_journey_may_come (const SulhJourney *journey, guint source)
{
  const SulhBoardSource *from = sulh_world_get_source (journey->world, source);
  const SulhNext *next = &journey->next[source];

  return next->drawn.u[1] * most_often (from) < find_bound (journey, from, (int)floor (next->time));
}

static double
find_rate (SulhJourney *journey, const SulhBoardSource *source)
{
  switch (source->kind)
    {
    case SULH_SOURCE_SPOILER:
      return find_act_rate (journey, source);
    case SULH_SOURCE_BACKLASH:
      return source->mediator < 31 && (journey->mediators >> source->mediator & 1) ? source->rate
                                                                                   : 0;
    default:
      return find_shock_rate (journey, source);
    }
}

/* The fastest channel that is open, and can be used again, on this day. */
static int
find_channel (const SulhJourney *journey)
{
  int fastest = SULH_NONE;
  double least = journey->world->no_channel;

  for (guint c = 0; c < journey->world->n_channels; c++)
    {
      const SulhBoardChannel *channel = sulh_world_get_channel (journey->world, c);

      if (!sulh_journey_is_served (journey, channel) || journey->ready[c] > journey->day
          || channel->latency >= least)
        continue;
      least = channel->latency;
      fastest = (int)c;
    }
  return fastest;
}

/* The race of the channel against escalation (R15, D18): the message must come in time, and get
 * through, and be read as it was meant. */
static Answer
race (SulhJourney *journey, const SulhBoardSource *source, double severity, double u)
{
  const SulhWorld *world = journey->world;
  double response = fmax (world->side[0].decision, world->side[1].decision);
  Answer answer = { FALSE, 1 };
  int c = find_channel (journey);
  SulhBoardChannel none
      = { .latency = world->no_channel, .right = 1, .under_tension = 1, .absorb = NAN };
  const SulhBoardChannel *channel
      = c == SULH_NONE ? &none : sulh_world_get_channel (world, (guint)c);
  double chance = sulh_rules_race_contained (source->escalation, response + channel->latency);

  if (sulh_journey_has (journey, SULH_DYNAMICS_CHANNELS))
    chance *= channel->right * (1 - (1 - channel->under_tension) * sulh_journey_tension (journey));
  answer.contained = u < chance;
  if (!answer.contained)
    return answer;
  if (!isnan (channel->absorb) && severity >= channel->trip)
    {
      answer.remains = channel->absorb;
      journey->ready[c] = journey->day + (int)sulh_rules_whole_days (channel->reset);
    }
  else if (isnan (channel->absorb))
    answer.remains = world->circuit_breaker;
  return answer;
}

/* Both lose trust; a party that shows strength instead of talking loses more of the other's. */
static void
weigh_on_trust (SulhJourney *journey, const SulhBoardSource *source, guint number, double weight,
                gboolean contained)
{
  gboolean act = source->kind == SULH_SOURCE_SPOILER;
  SulhCause cause = act ? SULH_CAUSE_SPOILER : SULH_CAUSE_SHOCK;

  for (int i = 0; i < 2; i++)
    {
      double more = !contained && source->target == i ? source->resolve * weight : 0;

      sulh_journey_doubt (journey, i, weight + more, cause);
      journey->hurt[number] += 0.5 * (weight + more);
    }
}

/* What is left behind where no message came in time: R15, I05, I11. */
static void
leave_behind (SulhJourney *journey, const SulhBoardSource *source)
{
  SulhCause cause = source->kind == SULH_SOURCE_SPOILER ? SULH_CAUSE_SPOILER : SULH_CAUSE_SHOCK;
  double excess = fmax (0, source->spiral - 1);

  journey->future->uncontained++;
  sulh_journey_set_back (journey);
  journey->spiral = fmax (find_spiral (journey) - 1, excess);
  journey->spiralled = journey->day;
  if (source->half_life > 0)
    journey->spiral_half_life = source->half_life;
  journey->tension = fmin (1, sulh_journey_tension (journey) + source->tension);
  journey->due += (int)sulh_rules_whole_days (source->delay);
  for (int i = 0; i < 2; i++)
    if (source->target == i || source->target == SULH_NONE)
      sulh_journey_charge (journey, i, source->capital, cause);
}

static void
shock (SulhJourney *journey, const SulhBoardSource *source, guint number, const SulhFour *drawn)
{
  double severity = source->severity * sulh_draw_exponential (drawn->u[2]);
  Answer answer = race (journey, source, severity, drawn->u[3]);
  double weight = sulh_rules_shock_weight (1, severity, source->control, answer.remains);

  journey->future->shocks++;
  weigh_on_trust (journey, source, number, weight, answer.contained);
  sulh_journey_note (journey, SULH_NOTE_SHOCK, (int)journey->k, source->target, source->part,
                     answer.contained, weight);
  if (!answer.contained)
    leave_behind (journey, source);
}

/* What a spoiler does this time, each of its behaviours as likely as the other. */
static const SulhBehaviour *
choose_behaviour (const SulhBoardSource *source, double u)
{
  const GPtrArray *behaviours = source->spoiling->behaviours;

  return behaviours->len > 0 ? behaviours->pdata[(guint)(u * behaviours->len)] : NULL;
}

/* Whether a signal of force is read as a signal, and not as the thing itself (D44). */
static gboolean
is_understood (const SulhJourney *journey, const SulhBehaviour *behaviour, double u)
{
  int channel = find_channel (journey);
  double misread = journey->world->unread;

  if (!behaviour || behaviour->act != SULH_BEHAVIOUR_ACT_MILITARY_SIGNAL
      || !sulh_journey_has (journey, SULH_DYNAMICS_CHANNELS))
    return FALSE;
  if (channel != SULH_NONE)
    misread = fmin (misread, 1 - sulh_world_get_channel (journey->world, (guint)channel)->right);
  return u >= misread;
}

/* Calling a step weakness costs support at home: of the side it comes from, or of both (H07). */
static void
frame (SulhJourney *journey, const SulhBoardSource *source)
{
  for (int i = 0; i < 2; i++)
    if (source->target == i || source->target == SULH_NONE)
      sulh_journey_charge (journey, i, source->framing, SULH_CAUSE_SPOILER);
}

static void
act (SulhJourney *journey, const SulhBoardSource *source, guint number, const SulhNext *next)
{
  SulhFour more = sulh_draw_four (&journey->draws, source->stream, (int)next->block,
                                  next->nth | DRAWN_ABOUT_ACT);
  const SulhBehaviour *behaviour = choose_behaviour (source, more.u[0]);
  double scale = behaviour ? behaviour->severity.mode / MIDDLE_OF_SCALE : 1;
  double capability = source->capability;
  double gain = source->gain;
  double severity, weight;
  Answer answer;

  manage (journey, source, &gain, &capability);
  journey->future->acts++;
  journey->acts = sulh_journey_acts (journey) + 1;
  if (is_understood (journey, behaviour, more.u[1]))
    {
      sulh_journey_note (journey, SULH_NOTE_UNDERSTOOD, (int)journey->k, source->blamed,
                         source->part, TRUE, 0);
      return;
    }
  severity = source->severity * sulh_draw_exponential (next->drawn.u[2]) * scale * capability;
  answer = race (journey, source, severity, next->drawn.u[3]);
  weight = sulh_rules_shock_weight (1, severity, source->control, answer.remains);
  weigh_on_trust (journey, source, number, weight, answer.contained);
  sulh_journey_note (journey, SULH_NOTE_ACT, (int)journey->k, source->blamed, source->part,
                     answer.contained, weight);
  frame (journey, source);
  if (!answer.contained && journey->phase != SULH_PHASE_OVER)
    leave_behind (journey, source);
}

/* What was drawn ahead at the highest rate comes about with today's share of it. */
void
sulh_journey_news (SulhJourney *journey, guint source)
{
  const SulhBoardSource *from = sulh_world_get_source (journey->world, source);
  const SulhNext next = journey->next[source];

  if (next.drawn.u[1] * most_often (from) >= find_rate (journey, from))
    return;
  switch (from->kind)
    {
    case SULH_SOURCE_SPOILER:
      act (journey, from, source, &next);
      break;
    case SULH_SOURCE_BACKLASH:
      sulh_journey_note (journey, SULH_NOTE_BACKLASH, -1, SULH_NONE, from->part, FALSE, 1);
      sulh_journey_blame (journey, from->mediator, 1);
      break;
    default:
      shock (journey, from, source, &next.drawn);
      break;
    }
}
