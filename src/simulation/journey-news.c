/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Further draws about the same piece of news. */
#define DRAWN_ABOUT_ACT (1u << 31)

/* Draws of what is made to come, beside those of chance. */
#define DRAWN_TO_STRIKE (1u << 30)

/* Severity of behaviours is on a scale of 10 whose middle is the spoiler's own mean. */
#define MIDDLE_OF_SCALE 5

/* A shock that is contained and of which nothing is known to have remained. */
typedef struct
{
  gboolean contained;
  double remains; /* share of its weight */
} Answer;

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

/* Whether what a source does is pressure by the party it is blamed on (B05). */
static gboolean
presses (const SulhBoardSource *source, const SulhBehaviour *behaviour)
{
  if (source->kind != SULH_SOURCE_SPOILER)
    return source->kind == SULH_SOURCE_FORCE || source->kind == SULH_SOURCE_BRINK;
  return behaviour
         && (behaviour->act == SULH_BEHAVIOUR_ACT_MILITARY_SIGNAL
             || behaviour->act == SULH_BEHAVIOUR_ACT_SEIZURE
             || behaviour->act == SULH_BEHAVIOUR_ACT_COERCIVE_MESSAGE);
}

/* Both lose trust; a party that shows strength instead of talking loses more of the other's, and
 * one that presses loses as much as the other resists pressure. */
static void
weigh_on_trust (SulhJourney *journey, const SulhBoardSource *source, guint number, double weight,
                gboolean contained, gboolean pressed)
{
  gboolean act = source->kind == SULH_SOURCE_SPOILER;
  SulhCause cause = act ? SULH_CAUSE_SPOILER : SULH_CAUSE_SHOCK;

  for (int i = 0; i < 2; i++)
    {
      double more = !contained && source->target == i ? source->resolve * weight : 0;
      double lost = weight + more;

      if (pressed && source->blamed == i)
        lost *= journey->world->side[SULH_OTHER (i)].resists;
      sulh_journey_doubt (journey, i, lost, cause);
      journey->hurt[number] += 0.5 * lost;
    }
}

/* What is left behind where no message came in time: R15, I05, I11. */
static void
leave_behind (SulhJourney *journey, const SulhBoardSource *source)
{
  SulhCause cause = source->kind == SULH_SOURCE_SPOILER ? SULH_CAUSE_SPOILER : SULH_CAUSE_SHOCK;
  double excess = fmax (0, source->spiral - 1);
  double before;

  journey->future->uncontained++;
  sulh_journey_set_back (journey);
  journey->spiral = fmax (sulh_journey_spiral (journey) - 1, excess);
  journey->spiralled = journey->day;
  if (source->half_life > 0)
    journey->spiral_half_life = source->half_life;
  before = sulh_journey_tension (journey);
  journey->tension = fmin (1, before + source->tension);
  journey->sampler.blow += journey->tension - before;
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
  weigh_on_trust (journey, source, number, weight, answer.contained, presses (source, NULL));
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

/* Calling a step weakness costs support at home: of the side it comes from, or of both; more where
 * the place of the talks says so too, less where it speaks of strength (D04, H07). */
static void
frame (SulhJourney *journey, const SulhBoardSource *source)
{
  double signal = journey->k < journey->world->n_rungs
                      ? sulh_world_get_rung (journey->world, journey->k)->signal
                      : 0;

  for (int i = 0; i < 2; i++)
    if (source->target == i || source->target == SULH_NONE)
      sulh_journey_charge (journey, i, (1 - signal) * source->framing, SULH_CAUSE_SPOILER);
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

  sulh_journey_manage (source, journey->day, &gain, &capability);
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
  weigh_on_trust (journey, source, number, weight, answer.contained, presses (source, behaviour));
  sulh_journey_note (journey, SULH_NOTE_ACT, (int)journey->k, source->blamed, source->part,
                     answer.contained, weight);
  frame (journey, source);
  if (!answer.contained && journey->phase != SULH_PHASE_OVER)
    leave_behind (journey, source);
}

/* What was drawn ahead at the highest rate comes about with today's share of it. */
void
sulh_journey_news (SulhJourney *journey, guint nth)
{
  guint source = sulh_journey_source_of (journey, nth);
  const SulhBoardSource *from = sulh_world_get_source (journey->world, source);
  const SulhNext *next = &journey->next[journey->places[nth]];

  if (next->demand >= sulh_journey_rate (journey, source))
    return;
  switch (from->kind)
    {
    case SULH_SOURCE_SPOILER:
      act (journey, from, source, next);
      break;
    case SULH_SOURCE_BACKLASH:
      sulh_journey_note (journey, SULH_NOTE_BACKLASH, -1, SULH_NONE, from->part, FALSE, 1);
      sulh_journey_blame (journey, from->mediator, 1);
      break;
    default:
      shock (journey, from, source, &next->drawn);
      break;
    }
}

static gboolean
can_strike (const SulhJourney *journey, const SulhBoardSource *source)
{
  if (source->kind == SULH_SOURCE_SPOILER)
    return journey->strike == SULH_STRIKE_SPOILER;
  return source->kind == SULH_SOURCE_SHOCK
         && SULH_STRIKE_MILITARY + ((const SulhShock *)source->part)->family
                == (int)journey->strike;
}

static guint
count_strikers (const SulhJourney *journey)
{
  guint count = 0;

  for (guint s = 0; s < journey->world->n_sources; s++)
    count += can_strike (journey, sulh_world_get_source (journey->world, s));
  return count;
}

void
sulh_journey_strike (SulhJourney *journey)
{
  guint before = journey->future->uncontained;
  guint strikers = count_strikers (journey);
  guint nth = strikers > 0 ? journey->draws.run % strikers : 0;
  guint source = 0;

  journey->struck.struck = TRUE;
  journey->kept_before = journey->future->kept;
  for (guint s = 0; s < journey->world->n_sources; s++)
    if (can_strike (journey, sulh_world_get_source (journey->world, s)) && nth-- == 0)
      source = s;
  if (strikers > 0)
    {
      const SulhBoardSource *from = sulh_world_get_source (journey->world, source);
      const SulhNext next = { .block = journey->day,
                              .nth = DRAWN_TO_STRIKE,
                              .drawn = sulh_draw_four (&journey->draws, from->stream, journey->day,
                                                       DRAWN_TO_STRIKE) };

      if (from->kind == SULH_SOURCE_SPOILER)
        act (journey, from, source, &next);
      else
        shock (journey, from, source, &next.drawn);
    }
  journey->struck.contained = journey->future->uncontained == before;
}
