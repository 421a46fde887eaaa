/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most rungs begin, are kept and are verified before any news comes. They are played in one go, to
 * the bit as day by day; whatever is not as usual is left to the days. */
#include "simulation/journey.h"

#include <math.h>

/* What a quiet rung changes, apart until it is known that it was one. Beliefs change where they
 * are, and are put back if it was not. */
typedef struct
{
  const SulhBoardRung *rung;
  double for_it[2], against[2]; /* evidence before it */
  double bad[2];
  SulhStandingAtHome home[2];
  float lowest[2];
  double drained, unseen, late;
  double acts;
  int acted, day, last_result;
  SulhDeed deed[2];
  double left; /* least of the budget that is left on any of its days */
} Quiet;

static gboolean
is_at_rest (const SulhJourney *journey)
{
  return journey->notes == NULL && !journey->sampler.samples && !journey->strikes
         && journey->phase == SULH_PHASE_TALKING && journey->k < journey->world->n_rungs
         && journey->k == journey->first_open && journey->k == journey->ahead && journey->is_soonest
         && journey->succeeded && journey->tension == 0 && journey->tuned[0] == 0
         && journey->tuned[1] == journey->spiral;
}

static gboolean
is_plain_act (const SulhBoardAct *act)
{
  return act->performs && act->tension == 0 && act->hazard_left == 1 && act->expectation == 0
         && act->extension == 0 && act->at_once == 0;
}

/* A rung with nothing about it but two performances. */
static gboolean
is_plain (const SulhJourney *journey, const SulhBoardRung *rung)
{
  const SulhBoardChannel *channel;

  if (rung->item->n_closures > 0 || !isnan (rung->term) || rung->coming[0] != 0
      || rung->coming[1] != 0 || !is_plain_act (&rung->act[0]) || !is_plain_act (&rung->act[1]))
    return FALSE;
  if (rung->channel == SULH_NONE)
    return TRUE;
  channel = sulh_world_get_channel (journey->world, (guint)rung->channel);
  return sulh_journey_is_served (journey, channel)
         && (channel->leak <= 0 || !sulh_journey_has (journey, SULH_DYNAMICS_CHANNELS));
}

/* Whether @party stays within what it bears at home. */
static gboolean
can_bear (const SulhJourney *journey, int party, Quiet *quiet)
{
  const SulhHome *home = &journey->world->home[party];
  const SulhStandingAtHome *standing = &quiet->home[party];

  quiet->lowest[party] = MIN (quiet->lowest[party], (float)standing->capital);
  return !sulh_journey_is_too_much (home, standing);
}

static gboolean
let_days_pass (SulhJourney *journey, int day, Quiet *quiet)
{
  int days = day - quiet->day;

  quiet->day = day;
  for (int i = 0; days > 0 && i < 2; i++)
    {
      const SulhHome *home = &journey->world->home[i];

      if (!home->counts || !sulh_journey_has (journey, SULH_DYNAMICS_HOME))
        continue;
      if (quiet->home[i].last_gain + home->tolerance < day)
        return FALSE;
      sulh_rules_home_rest (home, days, FALSE, sulh_journey_rested (journey, i, days),
                            &quiet->home[i]);
      if (!can_bear (journey, i, quiet))
        return FALSE;
    }
  return TRUE;
}

static void
forget (SulhJourney *journey, int days, Quiet *quiet)
{
  for (int i = 0; days > 0 && i < 2; i++)
    sulh_journey_fade_one (journey, i, days, &journey->belief[i], &quiet->bad[i]);
}

static gboolean
spend (const SulhJourney *journey, int party, double capital, Quiet *quiet)
{
  SulhStandingAtHome *standing = &quiet->home[party];

  if (capital == 0 || !sulh_journey_has (journey, SULH_DYNAMICS_HOME))
    return TRUE;
  standing->capital = CLAMP (standing->capital - capital, 0, SULH_CAPITAL_MOST);
  if (capital > 0)
    quiet->drained += capital;
  return can_bear (journey, party, quiet);
}

/* Both begin the rung today, and keep their word. */
static gboolean
begin_both (SulhJourney *journey, Quiet *quiet)
{
  guint k = journey->k;
  double shift = sulh_journey_worse_shift (journey, k);

  if (!(shift < sulh_journey_sure_budget (journey, k)))
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      double cost = quiet->rung->stage.side[i].cost;

      if (journey->performing[k][i].keeps >= journey->keeps[i]
          && shift > journey->board->steadfast[k][i])
        return FALSE;
      quiet->home[i].balance += cost;
      if (!spend (journey, i, quiet->rung->act[i].spent * cost, quiet))
        return FALSE;
    }
  return TRUE;
}

/* What @party did is seen today: R3 and R9. */
static gboolean
see (SulhJourney *journey, int party, Quiet *quiet)
{
  const SulhBoardAct *act = &quiet->rung->act[party];
  int observer = SULH_OTHER (party);
  SulhBelief *belief = &journey->belief[observer];
  SulhStandingAtHome *home = &quiet->home[observer];
  double gain = quiet->rung->stage.side[observer].gain;
  double planned = quiet->rung->prepared.side[party].evidence;
  double before = belief->beta;
  double weight = sulh_journey_weigh (journey, planned * act->credence, observer, belief,
                                      quiet->acts, quiet->day - quiet->last_result);

  quiet->unseen += 0.5 * (planned - weight);
  sulh_journey_believe (journey, act, party, quiet->deed[party].lateness, weight, belief);
  quiet->bad[observer] += belief->beta - before;
  quiet->late += belief->beta - before;
  quiet->last_result = quiet->day;
  home->balance -= gain;
  if (!spend (journey, observer, -(act->earned * gain + act->benchmark), quiet))
    return FALSE;
  if (act->shown)
    home->last_gain = quiet->day;
  return TRUE;
}

/* The days on which both are seen, the first of them first. */
static gboolean
see_both (SulhJourney *journey, Quiet *quiet)
{
  int first = quiet->deed[1].verified < quiet->deed[0].verified;

  for (int n = 0; n < 2; n++)
    {
      int party = n == 0 ? first : SULH_OTHER (first);
      int before = quiet->day;

      if (!let_days_pass (journey, quiet->deed[party].verified, quiet))
        return FALSE;
      forget (journey, quiet->day - before, quiet);
      quiet->acts = sulh_journey_acts_after (journey, quiet->acts, quiet->day - quiet->acted);
      quiet->acted = quiet->day;
      if (!see (journey, party, quiet))
        return FALSE;
      quiet->left = MIN (quiet->left, sulh_journey_budget_of (journey, journey->k + 1)
                                          - MAX (quiet->bad[0], quiet->bad[1]));
    }
  return TRUE;
}

static void
open_quiet (const SulhJourney *journey, const SulhBoardRung *rung, const SulhDeed deed[2],
            Quiet *quiet)
{
  quiet->rung = rung;
  for (int i = 0; i < 2; i++)
    {
      quiet->for_it[i] = journey->belief[i].alpha;
      quiet->against[i] = journey->belief[i].beta;
      quiet->bad[i] = journey->bad[i];
      quiet->home[i] = journey->home[i];
      quiet->lowest[i] = journey->future->lowest[i];
      quiet->deed[i] = deed[i];
    }
  quiet->drained = journey->drained[SULH_CAUSE_CAPITAL];
  quiet->unseen = journey->wrong[SULH_CAUSE_VERIFICATION];
  quiet->late = journey->wrong[SULH_CAUSE_TEMPO];
  quiet->acts = journey->acts;
  quiet->acted = journey->acted;
  quiet->day = journey->at_home;
  quiet->last_result = journey->last_result;
  quiet->left = sulh_journey_budget_left (journey);
}

static void
settle_one (SulhJourney *journey, int i, const Quiet *quiet)
{
  const SulhBoardAct *act = &quiet->rung->act[SULH_OTHER (i)];

  journey->bad[i] = quiet->bad[i];
  journey->home[i] = quiet->home[i];
  journey->future->lowest[i] = quiet->lowest[i];
  journey->future->late += quiet->deed[i].late > 0;
  journey->kind[i] = quiet->rung->act[i].kind;
  journey->deeds[journey->k][i] = quiet->deed[i];
  journey->deeds[journey->k][i].state = SULH_DEED_DONE;
  if (!act->shown)
    return;
  journey->disappointed[i] = FALSE;
  journey->shown[i] += quiet->rung->stage.side[i].gain;
}

static void
settle (SulhJourney *journey, int due, const Quiet *quiet)
{
  for (int i = 0; i < 2; i++)
    settle_one (journey, i, quiet);
  journey->drained[SULH_CAUSE_CAPITAL] = quiet->drained;
  journey->wrong[SULH_CAUSE_VERIFICATION] = quiet->unseen;
  journey->wrong[SULH_CAUSE_TEMPO] = quiet->late;
  journey->acts = quiet->acts;
  journey->acted = quiet->acted;
  journey->last_result = quiet->last_result;
  journey->day = journey->at_home = journey->remembered = journey->tense = quiet->day;
  journey->looked = quiet->day;
  journey->due = due;
  journey->rerouted = FALSE;
  journey->future->kept++;
  journey->future->after += journey->future->setback != SULH_NO_SETBACK;
  journey->k = journey->ahead = ++journey->first_open;
  if (journey->k == journey->world->n_rungs)
    sulh_journey_end (journey, SULH_ENDING_COMPLETED, SULH_CAUSE_NONE);
}

static void
put_back (SulhJourney *journey, const Quiet *quiet)
{
  for (int i = 0; i < 2; i++)
    {
      journey->belief[i].alpha = quiet->for_it[i];
      journey->belief[i].beta = quiet->against[i];
    }
}

/* The rung from the day on which it begins to the day on which both have seen it. */
static gboolean
go_through (SulhJourney *journey, int begins, Quiet *quiet)
{
  if (!let_days_pass (journey, begins, quiet))
    return FALSE;
  forget (journey, begins - journey->remembered, quiet);
  if (!begin_both (journey, quiet))
    return FALSE;
  quiet->left = MIN (quiet->left, sulh_journey_budget_of (journey, journey->k + 1)
                                      - MAX (quiet->bad[0], quiet->bad[1]));
  return see_both (journey, quiet) && !(quiet->left < journey->bears);
}

/* Whether nothing comes until @last, from the day on which the rung begins. */
static gboolean
is_quiet_until (const SulhJourney *journey, int last)
{
  return journey->soonest_time >= last && journey->wakes > last && journey->calendar > last
         && journey->board->horizon >= last;
}

gboolean
sulh_journey_play_quietly (SulhJourney *journey)
{
  const SulhBoardRung *rung;
  int begins = MAX (journey->day, journey->due);
  SulhDeed deed[2];
  int last, due;
  Quiet quiet;

  if (!is_at_rest (journey) || !is_quiet_until (journey, begins) || journey->tries[journey->k] > 0)
    return FALSE;
  rung = sulh_world_get_rung (journey->world, journey->k);
  if (rung->day > begins || begins > rung->last || begins > journey->deadline[0]
      || begins > journey->deadline[1] || !is_plain (journey, rung)
      || !sulh_journey_will_come (journey, 0, begins, &deed[0])
      || !is_quiet_until (journey, deed[0].verified)
      || !sulh_journey_will_come (journey, 1, begins, &deed[1]))
    return FALSE;
  last = MAX (deed[0].verified, deed[1].verified);
  due = sulh_journey_due_after (journey, last, begins);
  if (due < last || !is_quiet_until (journey, last))
    return FALSE;
  open_quiet (journey, rung, deed, &quiet);
  if (!go_through (journey, begins, &quiet))
    {
      put_back (journey, &quiet);
      return FALSE;
    }
  settle (journey, due, &quiet);
  return TRUE;
}
