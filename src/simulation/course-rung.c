/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/course.h"

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

static double
translation (const SulhCourse *course)
{
  double best = 0;

  for (guint m = 0; m < course->world->n_mediators && m < 31; m++)
    if (course->mediators >> m & 1)
      best = fmax (best, sulh_world_get_mediator (course->world, m)->translation);
  return best;
}

/* How late a performance is, and how much of that has no excuse: delay within grace has one, and
 * so has delay that was announced half-way, early enough, up to its limit (F02). */
static void
draw_lateness (const SulhCourse *course, const SulhBoardAct *act, int party, const SulhFour *drawn,
               SulhDeed *deed)
{
  double ability = course->world->side[SULH_OTHER (party)].ability;
  double share
      = sulh_rules_exp (LATENESS_LOG_MEDIAN + LATENESS_LOG_WIDTH * sulh_draw_normal (drawn->u[2]));
  double late, excused;

  if (!sulh_course_has (course, SULH_DYNAMICS_LATENESS))
    return;
  share = fmin (share, LATENESS_MOST) + (drawn->u[3] > ability ? 1 : 0);
  late = floor (share * act->duration + 0.5);
  if (act->delays)
    late = fmax (late, floor (act->grace));
  excused = act->grace;
  if (act->duration / 2 + late >= act->notice)
    excused = fmax (excused, fmin (late, act->longest));
  deed->late = (int)late;
  deed->lateness = late > excused ? (late - excused) / fmax (1, act->duration) : 0;
}

/* R16: a party keeps its word by character with its kept-rate, or else if cheating does not pay. */
static void
perform (SulhCourse *course, guint k, int party, double temptation)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  const SulhBoardAct *act = &rung->act[party];
  SulhDeed *deed = &course->deeds[k][party];
  SulhFour drawn
      = sulh_draw_four (&course->draws, act->stream, (int)course->tries[k], DRAWN_TO_PERFORM);
  double cost = rung->stage.side[party].cost;
  double days = act->duration + act->delay + rung->talks;

  *deed = (SulhDeed){ .state = SULH_DEED_KEPT };
  draw_lateness (course, act, party, &drawn, deed);
  deed->verified = course->day + (int)sulh_rules_whole_days (days) + deed->late;
  if (sulh_course_has (course, SULH_DYNAMICS_LATENESS) && drawn.u[1] < act->never)
    deed->state = SULH_DEED_NEVER;
  else if (drawn.u[0] >= course->keeps[party] && temptation < 0)
    deed->state = SULH_DEED_CHEATED;
  if (deed->state != SULH_DEED_KEPT)
    {
      sulh_course_note (course,
                        deed->state == SULH_DEED_NEVER ? SULH_NOTE_NEVER : SULH_NOTE_CHEATED,
                        (int)k, party, NULL, FALSE, 0);
      return;
    }
  course->home[party].balance += cost;
  sulh_course_charge (course, party, act->spent * cost, SULH_CAUSE_CAPITAL);
}

/* When the next rung is due: on its day, but not before what it waits for is done. */
static int
find_due (const SulhCourse *course, guint k)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  int done = course->board->first;

  if (k == 0)
    return rung->day;
  for (int i = 0; i < 2; i++)
    if (course->deeds[k - 1][i].state != SULH_DEED_DONE)
      done = MAX (done, course->deeds[k - 1][i].verified);
  return MAX (MAX (rung->day, done + MIN (0, rung->slack)), course->day);
}

/* Whether the talks of this round become public; that costs both (D21, D26, D35). */
static void
leak (SulhCourse *course, const SulhBoardRung *rung)
{
  const SulhBoardChannel *channel;
  SulhFour drawn;

  if (rung->channel == SULH_NONE || !sulh_course_has (course, SULH_DYNAMICS_CHANNELS))
    return;
  channel = sulh_world_get_channel (course->world, (guint)rung->channel);
  if (channel->leak <= 0)
    return;
  drawn = sulh_draw_four (&course->draws, sulh_draw_stream (rung->item->exchange->part.id, "leak"),
                          (int)course->tries[course->k], 0);
  if (drawn.u[0] >= channel->leak)
    return;
  course->future->leaks++;
  sulh_course_note (course, SULH_NOTE_LEAK, (int)course->k, SULH_NONE, &channel->channel->part,
                    FALSE, channel->face_loss);
  for (int i = 0; i < 2; i++)
    sulh_course_charge (course, i, channel->face_loss, SULH_CAUSE_CAPITAL);
}

/* Whether somebody carries the rung; if not, another channel is looked for once. */
static gboolean
find_carrier (SulhCourse *course, const SulhBoardRung *rung)
{
  const SulhWorld *world = course->world;

  if (rung->channel == SULH_NONE || course->rerouted
      || !sulh_world_get_channel (world, (guint)rung->channel)->open
      || sulh_course_is_served (course, sulh_world_get_channel (world, (guint)rung->channel)))
    return TRUE;
  for (guint c = 0; c < world->n_channels; c++)
    if (sulh_course_is_served (course, sulh_world_get_channel (world, c)))
      {
        course->rerouted = TRUE;
        course->due = course->day + REROUTING;
        sulh_course_note (course, SULH_NOTE_REROUTED, (int)course->k, SULH_NONE,
                          &sulh_world_get_channel (world, c)->channel->part, FALSE, REROUTING);
        return FALSE;
      }
  sulh_course_end (course, SULH_ENDING_COLLAPSED, SULH_CAUSE_TEMPO);
  return FALSE;
}

/* Closed times put a rung off; a deadline or a window that has passed ends the talks. */
static gboolean
is_in_time (SulhCourse *course, const SulhBoardRung *rung)
{
  for (guint c = 0; c < rung->item->n_closures; c++)
    {
      const SulhDays *closed = &rung->item->closures[c];

      if (course->day >= closed->first && course->day <= closed->last)
        {
          course->due = closed->last + 1;
          return FALSE;
        }
    }
  if (course->day <= rung->last && course->day <= course->deadline[0]
      && course->day <= course->deadline[1])
    return TRUE;
  sulh_course_end (course, SULH_ENDING_COLLAPSED, SULH_CAUSE_TEMPO);
  return FALSE;
}

void
sulh_course_rung_due (SulhCourse *course)
{
  guint k = course->k;
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  int due = find_due (course, k);
  double temptation[2];

  if (due > course->day)
    {
      course->due = due;
      return;
    }
  if (!is_in_time (course, rung) || !find_carrier (course, rung))
    return;
  if (!sulh_course_judge (course, k, temptation))
    {
      sulh_course_pause (course, sulh_course_find_cause (course));
      return;
    }
  sulh_course_note (course, SULH_NOTE_BEGUN, (int)k, SULH_NONE, &rung->item->exchange->part, FALSE,
                    0);
  leak (course, rung);
  for (int i = 0; i < 2 && course->phase != SULH_PHASE_OVER; i++)
    if (course->deeds[k][i].state != SULH_DEED_AHEAD)
      continue;
    else if (rung->act[i].performs)
      perform (course, k, i, temptation[i]);
    else
      course->deeds[k][i] = (SulhDeed){ SULH_DEED_KEPT, course->day, 0, 0 };
  course->k++;
  course->rerouted = FALSE;
  if (course->k < course->world->n_rungs)
    course->due = find_due (course, course->k);
}

int
sulh_course_next_verified (const SulhCourse *course)
{
  int day = SULH_DAY_LAST;

  for (guint k = course->first_open; k < course->k; k++)
    for (int i = 0; i < 2; i++)
      if (course->deeds[k][i].state != SULH_DEED_DONE
          && course->deeds[k][i].state != SULH_DEED_AHEAD)
        day = MIN (day, course->deeds[k][i].verified);
  return day;
}

/* What a kept step weighs with those who see it: less while spoilers act, while the process tires
 * and where little trust lets little be seen (R3, B29, D28). */
static double
weigh (SulhCourse *course, const SulhBoardRung *rung, int party)
{
  const SulhWorld *world = course->world;
  int observer = SULH_OTHER (party);
  double seen = world->side[observer].observability;
  double trust = sulh_rules_trust (&course->belief[observer]);
  double planned = rung->prepared.side[party].evidence;
  double weight
      = sulh_rules_quality_doubted (planned, sulh_course_acts (course), world->second_guessing);

  weight *= seen + (1 - seen) * trust;
  if (world->fatigue > 0)
    weight *= sulh_rules_exp (-world->fatigue * (course->day - course->last_result));
  course->wrong[SULH_CAUSE_VERIFICATION] += 0.5 * (planned - weight);
  return weight;
}

/* A step of the same kind as the last one is a habit (E05). */
static double
find_habit (SulhCourse *course, const SulhBoardAct *act, int party)
{
  gboolean repeated = act->kind != 0 && act->kind == course->kind[party];

  course->kind[party] = act->kind;
  return repeated ? course->world->side[SULH_OTHER (party)].habit : 0;
}

static void
learn (SulhCourse *course, const SulhBoardRung *rung, int party, const SulhDeed *deed)
{
  int observer = SULH_OTHER (party);
  SulhParameters parameters = course->world->parameters;
  SulhBelief *belief = &course->belief[observer];
  double weight, before;

  sulh_course_fade (course);
  weight = weigh (course, rung, party);
  before = belief->beta;
  parameters.misread = course->world->side[observer].misreads * (1 - translation (course));
  if (deed->lateness > 0)
    sulh_rules_belief_after_late (belief, &parameters, weight, deed->lateness);
  else
    sulh_rules_belief_after_kept (belief, weight);
  belief->alpha += find_habit (course, &rung->act[party], party);
  course->bad[observer] += belief->beta - before;
  course->wrong[SULH_CAUSE_TEMPO] += belief->beta - before;
}

/* The other side has something to show at home (R9, F06, B28). */
static void
show (SulhCourse *course, const SulhBoardRung *rung, int party)
{
  const SulhBoardAct *act = &rung->act[party];
  int receiver = SULH_OTHER (party);
  double gain = rung->stage.side[receiver].gain;

  course->home[receiver].balance -= gain;
  sulh_course_charge (course, receiver, -(act->earned * gain + act->benchmark), SULH_CAUSE_CAPITAL);
  if (!act->shown)
    return;
  course->home[receiver].last_gain = course->day;
  course->disappointed[receiver] = FALSE;
  course->shown[receiver] += gain;
}

static void
take_effect (SulhCourse *course, guint k, int party)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  const SulhBoardAct *act = &rung->act[party];
  int receiver = SULH_OTHER (party);

  course->tension = CLAMP (sulh_course_tension (course) + act->tension, 0, 1);
  course->hazard_left *= act->hazard_left;
  course->hope[receiver] += act->expectation;
  if (course->deadline[receiver] != SULH_DAY_LAST)
    course->deadline[receiver] += act->extension;
  if (course->succeeded)
    return;
  course->succeeded = TRUE;
  for (int i = 0; i < 2; i++)
    course->hope_until[i] = course->day + (int)course->world->side[i].window;
}

static void
find_kept (SulhCourse *course, guint k, int party)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  SulhDeed *deed = &course->deeds[k][party];

  deed->state = SULH_DEED_DONE;
  if (!rung->act[party].performs)
    return;
  learn (course, rung, party, deed);
  course->last_result = course->day;
  course->future->late += deed->late > 0;
  show (course, rung, party);
  take_effect (course, k, party);
  sulh_course_note (course, deed->late > 0 ? SULH_NOTE_LATE : SULH_NOTE_KEPT, (int)k, party, NULL,
                    deed->lateness <= 0, deed->late);
}

/* A breach that was found: trust and support go, and the rung is due again, after what was agreed
 * for that case where something was. */
static void
find_broken (SulhCourse *course, guint k, int party, gboolean never)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  const SulhBoardAct *act = &rung->act[party];
  double evidence = course->world->parameters.breach_weight * rung->prepared.side[party].evidence;
  double wait = act->remedied ? act->remedy_days : TALKS_AFTER_BREACH;

  sulh_course_set_back (course);
  sulh_course_doubt (course, party, evidence, never ? SULH_CAUSE_TEMPO : SULH_CAUSE_BAD_FAITH);
  sulh_course_charge (course, party, act->spent * rung->stage.side[party].penalty,
                      SULH_CAUSE_BAD_FAITH);
  sulh_course_note (course, SULH_NOTE_FOUND, (int)k, party, NULL, act->remedied, evidence);
  if (course->phase == SULH_PHASE_OVER)
    return;
  course->deeds[k][party] = (SulhDeed){ .state = SULH_DEED_AHEAD };
  if (++course->tries[k] > TRIES_MOST)
    sulh_course_end (course, SULH_ENDING_COLLAPSED, sulh_course_find_cause (course));
  course->k = MIN (course->k, k);
  course->due = course->day + (int)sulh_rules_whole_days (wait);
}

static void
find_out (SulhCourse *course, guint k, int party)
{
  SulhDeed *deed = &course->deeds[k][party];
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);
  SulhFour drawn = sulh_draw_four (&course->draws, rung->act[party].stream, (int)course->tries[k],
                                   DRAWN_TO_VERIFY);
  gboolean never = deed->state == SULH_DEED_NEVER;

  course->future->breaches++;
  if (never || drawn.u[0] < rung->stage.side[party].detection)
    {
      find_broken (course, k, party, never);
      return;
    }
  deed->state = SULH_DEED_DONE;
  course->future->missed++;
  course->wrong[SULH_CAUSE_VERIFICATION] += rung->prepared.side[party].evidence;
  sulh_course_note (course, SULH_NOTE_MISSED, (int)k, party, NULL, FALSE, 0);
}

/* Counts the rungs that are behind; the last one ends the talks well. */
static void
close_rungs (SulhCourse *course)
{
  const SulhWorld *world = course->world;

  while (course->first_open < course->k
         && course->deeds[course->first_open][0].state == SULH_DEED_DONE
         && course->deeds[course->first_open][1].state == SULH_DEED_DONE)
    {
      guint k = course->first_open++;
      double term = sulh_world_get_rung (world, k)->term;

      course->future->kept++;
      course->future->after += course->future->setback != SULH_NO_SETBACK;
      if (isnan (term))
        continue;
      course->expires[k] = course->day + (int)fmin (fmax (term, 1), SULH_DAY_LAST / 4);
      course->n_terms++;
    }
  if (course->first_open == world->n_rungs)
    sulh_course_end (course, SULH_ENDING_COMPLETED, SULH_CAUSE_NONE);
}

void
sulh_course_verify (SulhCourse *course)
{
  for (guint k = course->first_open; k < course->k; k++)
    for (int i = 0; i < 2 && course->phase != SULH_PHASE_OVER; i++)
      {
        SulhDeedState state = course->deeds[k][i].state;

        if (state == SULH_DEED_AHEAD || state == SULH_DEED_DONE
            || course->deeds[k][i].verified > course->day)
          continue;
        if (state == SULH_DEED_KEPT)
          find_kept (course, k, i);
        else
          find_out (course, k, i);
      }
  if (course->phase != SULH_PHASE_OVER)
    close_rungs (course);
}
