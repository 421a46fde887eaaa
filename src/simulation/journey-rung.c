/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Lateness as a share of the duration is lognormal: median 5 %, 90th percentile 30 % (2.18). */
#define LATENESS_LOG_MEDIAN -2.995732273553991
#define LATENESS_LOG_WIDTH 1.398128
#define LATENESS_MOST 100

/* A breach without an agreed remedy is talked about for so long before the rung is due again. */
#define TALKS_AFTER_BREACH 14

/* A rung that was broken so often is not tried again. */
#define TRIES_MOST 2

/* Days that another channel takes to find when the one of a rung is gone. */
#define REROUTING 10

/* Mark draws of one performance that are made at different times. */
#define DRAWN_TO_PERFORM 0
#define DRAWN_TO_VERIFY 1

/* The best that any mediator who is left brings: an offset of a number of theirs. */
static double
find_best (const SulhJourney *journey, gsize skill)
{
  double best = 0;

  for (guint m = 0; m < journey->world->n_mediators && m < 31; m++)
    if (journey->mediators >> m & 1)
      best = fmax (best,
                   G_STRUCT_MEMBER (double, sulh_world_get_mediator (journey->world, m), skill));
  return best;
}

/* The draws of first tries are made for several rungs at once. */
static void
draw_performances (SulhJourney *journey)
{
  SulhLanes lanes = { { 0 }, { 0 }, { 0 }, { { 0 } } };
  double shares[SULH_LANES];
  guint n = MIN (2 * (journey->world->n_rungs - journey->n_drawn), SULH_LANES);

  for (guint i = 0; i < n; i++)
    {
      guint k = journey->n_drawn + i / 2;

      lanes.stream[i] = sulh_world_get_rung (journey->world, k)->act[i % 2].stream;
      lanes.again[i] = DRAWN_TO_PERFORM;
    }
  sulh_lanes_draw_shares (journey->wide, &journey->draws, LATENESS_LOG_MEDIAN, LATENESS_LOG_WIDTH,
                          &lanes, shares);
  for (guint i = 0; i < n; i++)
    journey->performing[journey->n_drawn + i / 2][i % 2]
        = (SulhPerforming){ lanes.u[0][i], lanes.u[1][i], shares[i], lanes.u[3][i] };
  journey->n_drawn += SULH_LANES / 2;
}

static SulhPerforming
draw_performing (SulhJourney *journey, guint k, int party)
{
  guint32 stream = sulh_world_get_rung (journey->world, k)->act[party].stream;
  SulhFour drawn;
  double share;

  while (journey->tries[k] == 0 && k >= journey->n_drawn)
    draw_performances (journey);
  if (journey->tries[k] == 0)
    return journey->performing[k][party];
  drawn = sulh_draw_four (&journey->draws, stream, (int)journey->tries[k], DRAWN_TO_PERFORM);
  share = sulh_rules_exp (LATENESS_LOG_MEDIAN + LATENESS_LOG_WIDTH * sulh_draw_normal (drawn.u[2]));
  return (SulhPerforming){ drawn.u[0], drawn.u[1], share, drawn.u[3] };
}

/* How late a performance is, and how much of that has no excuse: delay within grace has one, and
 * so has delay that was announced half-way, early enough, up to its limit (F02). */
static void
find_lateness (const SulhJourney *journey, const SulhBoardAct *act, int party,
               const SulhPerforming *drawn, SulhDeed *deed)
{
  double ability = journey->world->side[SULH_OTHER (party)].ability;
  double share = MIN (drawn->share, LATENESS_MOST) + (drawn->able > ability ? 1 : 0);
  double late, excused;

  late = floor (share * act->duration + 0.5);
  if (act->delays)
    late = MAX (late, floor (act->grace));
  excused = act->grace;
  if (act->duration / 2 + late >= act->notice)
    excused = MAX (excused, MIN (late, act->longest));
  deed->late = (int)late;
  deed->lateness = late > excused ? (late - excused) / MAX (1, act->duration) : 0;
}

static int
find_days (const SulhBoardRung *rung, const SulhBoardAct *act)
{
  return (int)sulh_rules_whole_days (act->duration + act->delay + rung->talks);
}

/* What @party does in the rung that is due, if that begins on @day and it keeps its word; whether
 * it comes at all, in the first try. */
gboolean
sulh_journey_will_come (SulhJourney *journey, int party, int day, SulhDeed *deed)
{
  guint k = journey->k;
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  const SulhBoardAct *act = &rung->act[party];
  const SulhPerforming *drawn = &journey->performing[k][party];

  while (k >= journey->n_drawn)
    draw_performances (journey);
  *deed = (SulhDeed){ .state = SULH_DEED_KEPT };
  if (sulh_journey_has (journey, SULH_DYNAMICS_LATENESS))
    {
      if (drawn->comes < act->never)
        return FALSE;
      find_lateness (journey, act, party, drawn, deed);
    }
  deed->verified = day + find_days (rung, act) + deed->late;
  return TRUE;
}

/* R16: a party keeps its word by character with its kept-rate, or else if cheating does not pay. */
static void
perform (SulhJourney *journey, guint k, int party)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  const SulhBoardAct *act = &rung->act[party];
  SulhDeed *deed = &journey->deeds[k][party];
  SulhPerforming drawn = draw_performing (journey, k, party);
  double cost = rung->stage.side[party].cost;

  *deed = (SulhDeed){ .state = SULH_DEED_KEPT };
  if (sulh_journey_has (journey, SULH_DYNAMICS_LATENESS))
    find_lateness (journey, act, party, &drawn, deed);
  deed->verified = journey->day + find_days (rung, act) + deed->late;
  if (sulh_journey_has (journey, SULH_DYNAMICS_LATENESS) && drawn.comes < act->never)
    deed->state = SULH_DEED_NEVER;
  else if (drawn.keeps >= journey->keeps[party] && !sulh_journey_pays (journey, k, party))
    deed->state = SULH_DEED_CHEATED;
  if (deed->state != SULH_DEED_KEPT)
    {
      sulh_journey_note (journey,
                         deed->state == SULH_DEED_NEVER ? SULH_NOTE_NEVER : SULH_NOTE_CHEATED,
                         (int)k, party, NULL, FALSE, 0);
      return;
    }
  journey->home[party].balance += cost;
  sulh_journey_charge (journey, party, act->spent * cost, SULH_CAUSE_CAPITAL);
  sulh_journey_charge (journey, SULH_OTHER (party), -sulh_journey_at_once (rung, party),
                       SULH_CAUSE_CAPITAL);
}

/* When the next rung is due: on its day, but not before what it waits for is done. */
static int
find_due (const SulhJourney *journey, guint k)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  int done = journey->board->first;

  if (k == 0)
    return rung->day;
  for (int i = 0; i < 2; i++)
    if (journey->deeds[k - 1][i].state != SULH_DEED_DONE)
      done = MAX (done, journey->deeds[k - 1][i].verified);
  return MAX (MAX (rung->day, done + MIN (0, rung->slack)), journey->day);
}

/* When the rung after the one that begins on @day is due, if that is verified on @last. */
int
sulh_journey_due_after (const SulhJourney *journey, int last, int day)
{
  const SulhBoardRung *next;

  if (journey->k + 1 >= journey->world->n_rungs)
    return last;
  next = sulh_world_get_rung (journey->world, journey->k + 1);
  return MAX (MAX (next->day, last + MIN (0, next->slack)), day);
}

/* Whether the talks of this round become public; that costs both (D21, D26, D35). */
static void
leak (SulhJourney *journey, const SulhBoardRung *rung)
{
  const SulhBoardChannel *channel;
  SulhFour drawn;

  if (rung->channel == SULH_NONE || !sulh_journey_has (journey, SULH_DYNAMICS_CHANNELS))
    return;
  channel = sulh_world_get_channel (journey->world, (guint)rung->channel);
  if (channel->leak <= 0)
    return;
  drawn = sulh_draw_four (&journey->draws, sulh_draw_stream (rung->item->exchange->part.id, "leak"),
                          (int)journey->tries[journey->k], 0);
  if (drawn.u[0] >= channel->leak)
    return;
  journey->future->leaks++;
  sulh_journey_note (journey, SULH_NOTE_LEAK, (int)journey->k, SULH_NONE, &channel->channel->part,
                     FALSE, channel->face_loss);
  for (int i = 0; i < 2; i++)
    sulh_journey_charge (journey, i, channel->face_loss, SULH_CAUSE_CAPITAL);
}

/* Meeting at a place takes some of the heat out, and may cost those who come there (D04, D27). */
static void
meet (SulhJourney *journey, const SulhBoardRung *rung)
{
  journey->tension = sulh_journey_tension (journey) * rung->tension_left;
  for (int i = 0; i < 2 && journey->phase != SULH_PHASE_OVER; i++)
    sulh_journey_charge (journey, i, rung->coming[i], SULH_CAUSE_CAPITAL);
}

/* Whether somebody carries the rung; if not, another channel is looked for once. */
static gboolean
find_carrier (SulhJourney *journey, const SulhBoardRung *rung)
{
  const SulhWorld *world = journey->world;

  if (rung->channel == SULH_NONE || journey->rerouted
      || !sulh_world_get_channel (world, (guint)rung->channel)->open
      || sulh_journey_is_served (journey, sulh_world_get_channel (world, (guint)rung->channel)))
    return TRUE;
  for (guint c = 0; c < world->n_channels; c++)
    if (sulh_journey_is_served (journey, sulh_world_get_channel (world, c)))
      {
        journey->rerouted = TRUE;
        journey->due = journey->day + REROUTING;
        sulh_journey_note (journey, SULH_NOTE_REROUTED, (int)journey->k, SULH_NONE,
                           &sulh_world_get_channel (world, c)->channel->part, FALSE, REROUTING);
        return FALSE;
      }
  sulh_journey_end (journey, SULH_ENDING_COLLAPSED, SULH_CAUSE_TEMPO);
  return FALSE;
}

/* Closed times put a rung off; a deadline or a window that has passed ends the talks. */
static gboolean
is_in_time (SulhJourney *journey, const SulhBoardRung *rung)
{
  for (guint c = 0; c < rung->item->n_closures; c++)
    {
      const SulhDays *closed = &rung->item->closures[c];

      if (journey->day >= closed->first && journey->day <= closed->last)
        {
          journey->due = closed->last + 1;
          return FALSE;
        }
    }
  if (journey->day <= rung->last && journey->day <= journey->deadline[0]
      && journey->day <= journey->deadline[1])
    return TRUE;
  sulh_journey_end (journey, SULH_ENDING_COLLAPSED, SULH_CAUSE_TEMPO);
  return FALSE;
}

/* On to the next rung that has not begun; those behind a broken one go on while it is mended. */
static void
move_on (SulhJourney *journey)
{
  do
    journey->k++;
  while (journey->k < journey->ahead && journey->deeds[journey->k][0].state != SULH_DEED_AHEAD
         && journey->deeds[journey->k][1].state != SULH_DEED_AHEAD);
  journey->ahead = MAX (journey->ahead, journey->k);
  journey->rerouted = FALSE;
  if (journey->k < journey->world->n_rungs)
    journey->due = find_due (journey, journey->k);
}

void
sulh_journey_rung_due (SulhJourney *journey)
{
  guint k = journey->k;
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  int due = find_due (journey, k);

  if (due > journey->day)
    {
      journey->due = due;
      return;
    }
  if (!is_in_time (journey, rung) || !find_carrier (journey, rung))
    return;
  if (!sulh_journey_begins (journey, k))
    {
      sulh_journey_pause (journey, sulh_journey_find_cause (journey));
      return;
    }
  sulh_journey_note (journey, SULH_NOTE_BEGUN, (int)k, SULH_NONE, &rung->item->exchange->part,
                     FALSE, 0);
  meet (journey, rung);
  leak (journey, rung);
  for (int i = 0; i < 2 && journey->phase != SULH_PHASE_OVER; i++)
    if (journey->deeds[k][i].state != SULH_DEED_AHEAD)
      continue;
    else if (rung->act[i].performs)
      perform (journey, k, i);
    else
      journey->deeds[k][i] = (SulhDeed){ SULH_DEED_KEPT, journey->day, 0, 0 };
  move_on (journey);
}

int
sulh_journey_next_verified (const SulhJourney *journey)
{
  int day = SULH_DAY_LAST;

  for (guint k = journey->first_open; k < journey->ahead; k++)
    for (int i = 0; i < 2; i++)
      if (journey->deeds[k][i].state != SULH_DEED_DONE
          && journey->deeds[k][i].state != SULH_DEED_AHEAD)
        day = MIN (day, journey->deeds[k][i].verified);
  return day;
}

/* What second guessing leaves of evidence; asked for twice in most rungs. */
static double
find_unguessed (SulhJourney *journey, double acts)
{
  if (acts != journey->guessed[0])
    {
      journey->guessed[0] = acts;
      journey->guessed[1] = sulh_rules_quality_doubted (1, acts, journey->world->second_guessing);
    }
  return journey->guessed[1];
}

/* What is seen of what little trust hides, and of which a mediator makes some readable (D13, D28).
 * Kept apart from what is asked for in each rung, where mostly all is seen. */
static G_GNUC_NO_INLINE double
find_seen (const SulhJourney *journey, double seen, const SulhBelief *belief)
{
  double readable = find_best (journey, G_STRUCT_OFFSET (SulhBoardMediator, interpretation));
  double shown = seen + (1 - seen) * readable;

  return shown + (1 - shown) * sulh_rules_trust (belief);
}

/* What a kept step weighs with those who see it: less while spoilers act, while the process tires
 * and where not all is seen (R3, B29, D28). */
double
sulh_journey_weigh (SulhJourney *journey, double planned, int observer, const SulhBelief *belief,
                    double acts, int idle)
{
  const SulhWorld *world = journey->world;
  double seen = world->side[observer].observability;
  double weight = planned * find_unguessed (journey, acts);

  if (seen != 1)
    weight *= find_seen (journey, seen, belief);
  if (world->fatigue > 0)
    weight *= sulh_rules_exp (-world->fatigue * idle);
  return weight;
}

/* A step of the same kind as the last one is a habit (E05). */
static double
find_habit (const SulhJourney *journey, const SulhBoardAct *act, int party)
{
  gboolean repeated = act->kind != 0 && act->kind == journey->kind[party];

  return repeated ? journey->world->side[SULH_OTHER (party)].habit : 0;
}

void
sulh_journey_believe (const SulhJourney *journey, const SulhBoardAct *act, int party,
                      double lateness, double weight, SulhBelief *belief)
{
  if (lateness > 0)
    {
      SulhParameters parameters = journey->world->parameters;

      parameters.misread
          = journey->world->side[SULH_OTHER (party)].misreads
            * (1 - find_best (journey, G_STRUCT_OFFSET (SulhBoardMediator, translation)));
      sulh_rules_belief_after_late (belief, &parameters, weight, lateness);
    }
  else
    sulh_rules_belief_after_kept (belief, weight);
  belief->alpha += find_habit (journey, act, party);
}

static void
learn (SulhJourney *journey, const SulhBoardRung *rung, int party, const SulhDeed *deed)
{
  int observer = SULH_OTHER (party);
  SulhBelief *belief = &journey->belief[observer];
  double planned = rung->prepared.side[party].evidence;
  double weight, before;

  sulh_journey_fade (journey);
  weight = sulh_journey_weigh (journey, planned * rung->act[party].credence, observer, belief,
                               sulh_journey_acts (journey), journey->day - journey->last_result);
  journey->wrong[SULH_CAUSE_VERIFICATION] += 0.5 * (planned - weight);
  before = belief->beta;
  sulh_journey_believe (journey, &rung->act[party], party, deed->lateness, weight, belief);
  journey->kind[party] = rung->act[party].kind;
  journey->bad[observer] += belief->beta - before;
  journey->wrong[SULH_CAUSE_TEMPO] += belief->beta - before;
}

/* The other side has something to show at home (R9, F06, B28). */
static void
show (SulhJourney *journey, const SulhBoardRung *rung, int party)
{
  const SulhBoardAct *act = &rung->act[party];
  int receiver = SULH_OTHER (party);
  double gain = rung->stage.side[receiver].gain;

  journey->home[receiver].balance -= gain;
  sulh_journey_charge (journey, receiver,
                       -(act->earned * gain - sulh_journey_at_once (rung, party) + act->benchmark),
                       SULH_CAUSE_CAPITAL);
  if (!act->shown)
    return;
  journey->home[receiver].last_gain = journey->day;
  journey->disappointed[receiver] = FALSE;
  journey->shown[receiver] += gain;
}

static void
take_effect (SulhJourney *journey, guint k, int party)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  const SulhBoardAct *act = &rung->act[party];
  int receiver = SULH_OTHER (party);

  journey->tension = CLAMP (sulh_journey_tension (journey) + act->tension, 0, 1);
  journey->hazard_left *= act->hazard_left;
  journey->hope[receiver] += act->expectation;
  if (journey->deadline[receiver] != SULH_DAY_LAST)
    journey->deadline[receiver] += act->extension;
  if (journey->succeeded)
    return;
  journey->succeeded = TRUE;
  for (int i = 0; i < 2; i++)
    journey->hope_until[i] = journey->day + (int)journey->world->side[i].window;
}

static void
find_kept (SulhJourney *journey, guint k, int party)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  SulhDeed *deed = &journey->deeds[k][party];

  deed->state = SULH_DEED_DONE;
  if (!rung->act[party].performs)
    return;
  learn (journey, rung, party, deed);
  journey->last_result = journey->day;
  journey->future->late += deed->late > 0;
  show (journey, rung, party);
  take_effect (journey, k, party);
  sulh_journey_note (journey, deed->late > 0 ? SULH_NOTE_LATE : SULH_NOTE_KEPT, (int)k, party, NULL,
                     deed->lateness <= 0, deed->late);
}

/* A breach that was found: trust and support go, and the rung is due again, after what was agreed
 * for that case where something was. */
static void
find_broken (SulhJourney *journey, guint k, int party, gboolean never)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  const SulhBoardAct *act = &rung->act[party];
  double evidence = journey->world->parameters.breach_weight * rung->prepared.side[party].evidence;
  double wait = act->remedied ? act->remedy_days : TALKS_AFTER_BREACH;

  sulh_journey_set_back (journey);
  sulh_journey_doubt (journey, party, evidence, never ? SULH_CAUSE_TEMPO : SULH_CAUSE_BAD_FAITH);
  sulh_journey_charge (journey, party, act->spent * rung->stage.side[party].penalty,
                       SULH_CAUSE_BAD_FAITH);
  sulh_journey_note (journey, SULH_NOTE_FOUND, (int)k, party, NULL, act->remedied, evidence);
  if (journey->phase == SULH_PHASE_OVER)
    return;
  journey->deeds[k][party] = (SulhDeed){ .state = SULH_DEED_AHEAD };
  if (++journey->tries[k] > TRIES_MOST)
    sulh_journey_end (journey, SULH_ENDING_COLLAPSED, sulh_journey_find_cause (journey));
  journey->k = MIN (journey->k, k);
  journey->due = journey->day + (int)sulh_rules_whole_days (wait);
}

static void
find_out (SulhJourney *journey, guint k, int party)
{
  SulhDeed *deed = &journey->deeds[k][party];
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);
  SulhFour drawn = sulh_draw_four (&journey->draws, rung->act[party].stream, (int)journey->tries[k],
                                   DRAWN_TO_VERIFY);
  gboolean never = deed->state == SULH_DEED_NEVER;

  journey->future->breaches++;
  if (never || drawn.u[0] < rung->stage.side[party].detection)
    {
      find_broken (journey, k, party, never);
      return;
    }
  deed->state = SULH_DEED_DONE;
  journey->future->missed++;
  journey->wrong[SULH_CAUSE_VERIFICATION] += rung->prepared.side[party].evidence;
  sulh_journey_note (journey, SULH_NOTE_MISSED, (int)k, party, NULL, FALSE, 0);
}

/* Counts the rungs that are behind; the last one ends the talks well. */
static void
close_rungs (SulhJourney *journey)
{
  const SulhWorld *world = journey->world;

  while (journey->first_open < journey->ahead
         && journey->deeds[journey->first_open][0].state == SULH_DEED_DONE
         && journey->deeds[journey->first_open][1].state == SULH_DEED_DONE)
    {
      guint k = journey->first_open++;
      double term = sulh_world_get_rung (world, k)->term;

      journey->future->kept++;
      journey->future->after += journey->future->setback != SULH_NO_SETBACK;
      if (isnan (term))
        continue;
      journey->expires[k] = journey->day + (int)fmin (fmax (term, 1), SULH_DAY_LAST / 4);
      journey->n_terms++;
      sulh_journey_look_up_calendar (journey);
    }
  if (journey->first_open == world->n_rungs)
    sulh_journey_end (journey, SULH_ENDING_COMPLETED, SULH_CAUSE_NONE);
}

void
sulh_journey_verify (SulhJourney *journey)
{
  for (guint k = journey->first_open; k < journey->ahead; k++)
    for (int i = 0; i < 2 && journey->phase != SULH_PHASE_OVER; i++)
      {
        SulhDeedState state = journey->deeds[k][i].state;

        if (state == SULH_DEED_AHEAD || state == SULH_DEED_DONE
            || journey->deeds[k][i].verified > journey->day)
          continue;
        if (state == SULH_DEED_KEPT)
          find_kept (journey, k, i);
        else
          find_out (journey, k, i);
      }
  if (journey->phase != SULH_PHASE_OVER)
    close_rungs (journey);
}
