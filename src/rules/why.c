/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/why.h"
#include "rules/cure.h"
#include "rules/leverage.h"
#include "rules/reliability.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* One party at one rung. */
typedef struct
{
  const SulhLadder *ladder;
  const SulhFooting *footing;
  gsize rung;
  int side;
  const char *name;
  const char *other;
  gboolean curable; /* whether the ladder is whole, so that it can be judged with a cure */
  SulhPreparedStage stage;
  double next[2]; /* value of going on from the next rung, to each principal */
} Place;

typedef enum
{
  TERM_TRUST,
  TERM_PENALTY,
  TERM_OWN_FUTURE,
  TERM_OTHER_FUTURE,
  N_TERMS
} Term;

static void
find_place (Place *place, const SulhReading *reading, const SulhLadder *ladder,
            const SulhLadderResult *result, gsize rung, int side)
{
  SulhStage stage = ladder->stages[rung];

  *place = (Place){
    .ladder = ladder,
    .footing = &result->rungs[rung].side[side],
    .rung = rung,
    .side = side,
    .curable = TRUE,
    .name = sulh_rules_name (&reading->principal[side]->part),
    .other = sulh_rules_name (&reading->principal[SULH_OTHER (side)]->part),
  };
  sulh_rules_leverage_apply (ladder->leverages, ladder->n_leverages, result->rungs[rung].day,
                             &stage);
  sulh_rules_stage_prepare (&ladder->parameters, ladder->outlook, &stage, &place->stage);
  for (int i = 0; i < 2; i++)
    place->next[i] = rung + 1 < result->n_rungs ? result->rungs[rung + 1].side[i].worth : 0;
}

/* The slack that would be left if one term did not count. */
static double
slack_without (const Place *place, Term term)
{
  const SulhParameters *parameters = &place->ladder->parameters;
  const SulhPreparedSide *own = &place->stage.side[place->side];
  const SulhPreparedSide *other = &place->stage.side[SULH_OTHER (place->side)];
  double trust = term == TERM_TRUST ? 0 : place->footing->trust;
  double deterrent = term == TERM_PENALTY ? 0 : other->deterrent;
  double future = term == TERM_OTHER_FUTURE
                      ? 0
                      : other->discount * fmax (0, place->next[SULH_OTHER (place->side)]);
  double temptation = sulh_rules_temptation (parameters, deterrent, future, other->cost);
  double reliability = sulh_rules_reliability (parameters, trust, temptation, other->cost);

  return sulh_rules_slack (own, reliability,
                           term == TERM_OWN_FUTURE ? 0 : place->next[place->side]);
}

static Term
deciding_term (const Place *place)
{
  Term deciding = TERM_TRUST;

  /* Without a future no trust would be enough here. */
  if (sulh_rules_threshold (&place->stage.side[place->side], 0) > 1)
    return TERM_OWN_FUTURE;
  for (Term term = TERM_TRUST; term < N_TERMS; term++)
    if (slack_without (place, term) < slack_without (place, deciding))
      deciding = term;
  return deciding;
}

/* Two sentences, of which the second may be missing; takes both. */
static char *
join (char *first, char *second)
{
  char *joined = g_strjoin (second ? " " : "", first, second, NULL);

  g_free (first);
  g_free (second);
  return joined;
}

static char *
say_term (const Place *place)
{
  g_autofree char *trust = sulh_rules_decimal (place->footing->trust, 2);
  g_autofree char *own = sulh_rules_decimal (place->next[place->side], 1);
  g_autofree char *others = sulh_rules_decimal (place->next[SULH_OTHER (place->side)], 1);

  switch (deciding_term (place))
    {
    case TERM_PENALTY:
      return g_strdup_printf (_ ("What holds it most is the penalty %s would pay for a breach."),
                              place->other);
    case TERM_OWN_FUTURE:
      return g_strdup_printf (_ ("What holds it most is what follows, worth %s points to it."),
                              own);
    case TERM_OTHER_FUTURE:
      return g_strdup_printf (_ ("What holds it most is that %s would lose what follows, worth %s "
                                 "points to %s."),
                              place->other, others, place->other);
    default:
      return g_strdup_printf (_ ("What holds it most is its trust in %s, %s."), place->other,
                              trust);
    }
}

static char *
say_stays (const Place *place)
{
  const SulhFooting *footing = place->footing;
  guint rung = (guint)place->rung + 1;
  g_autofree char *expected = NULL, *needed = NULL;
  g_autofree char *worth = sulh_rules_decimal (footing->worth, 1);

  if (place->stage.side[SULH_OTHER (place->side)].cost <= 0)
    return g_strdup_printf (_ ("%s stays at rung %u: %s has nothing to perform here. Going on is "
                               "worth %s points to %s."),
                            place->name, rung, place->other, worth, place->name);
  if (footing->threshold <= 0)
    return g_strdup_printf (_ ("%s stays at rung %u: it risks nothing here."), place->name, rung);
  sulh_rules_decimals (footing->reliability, footing->threshold, &expected, &needed);
  return join (g_strdup_printf (
                   _ ("%s stays at rung %u: it expects a reliability of %s from %s and needs %s."),
                   place->name, rung, expected, place->other, needed),
               say_term (place));
}

/* A measure changes what is needed, what is expected, or both; only what changes is said. */
static char *
say_effect (const Place *place, const SulhCure *cure)
{
  const SulhFooting *footing = place->footing;
  g_autofree char *expected = NULL, *needed = NULL;

  sulh_rules_decimals (cure->reliability, cure->threshold, &expected, &needed);
  if (fabs (cure->reliability - footing->reliability) < 0.005)
    return g_strdup_printf (_ ("That would lower the need to %s."), needed);
  if (fabs (cure->threshold - footing->threshold) < 0.005)
    return g_strdup_printf (_ ("That would raise what it expects to %s."), expected);
  return g_strdup_printf (_ ("That would bring what it expects to %s and the need to %s."),
                          expected, needed);
}

static char *
say_measure (const Place *place, SulhCureMeans means)
{
  switch (means)
    {
    case SULH_CURE_ESCROW:
      return g_strdup (_ ("Holding both performances in escrow would keep it."));
    case SULH_CURE_MONITOR:
      return g_strdup_printf (_ ("A resident monitor of what %s does would keep it."),
                              place->other);
    case SULH_CURE_PENALTY:
      return g_strdup_printf (
          _ ("A penalty for %s as large as the cost of keeping its word would keep it."),
          place->other);
    default:
      return g_strdup_printf (
          _ ("Escrow, a resident monitor and a full penalty for %s together would keep it."),
          place->other);
    }
}

static char *
say_cure (const Place *place)
{
  SulhCure cure = sulh_rules_cure (place->ladder, place->rung, place->side);
  g_autofree char *trust = sulh_rules_decimal (cure.amount, 2);
  g_autofree char *points = sulh_rules_decimal (cure.amount, 1);

  switch (cure.means)
    {
    case SULH_CURE_NONE:
      return g_strdup (_ ("No single measure would keep it."));
    case SULH_CURE_TRUST:
      return g_strdup_printf (_ ("A starting trust of %s on both sides would keep it."), trust);
    case SULH_CURE_GAIN:
      return g_strdup_printf (_ ("A gain of %s points more at this rung would keep it."), points);
    default:
      return join (say_measure (place, cure.means), say_effect (place, &cure));
    }
}

/* Whether the party would stay if its side of the rung were as @own. */
static gboolean
would_stay (const Place *place, const SulhPreparedSide *own)
{
  return sulh_rules_holds (own, place->footing->reliability, place->next[place->side]);
}

/* What, besides too little reliability, makes the need so high; %NULL if nothing does. */
static char *
say_cause (const Place *place)
{
  const SulhOutlook *outlook = &place->ladder->outlook[place->side];
  g_autofree char *bias = sulh_rules_decimal (outlook->present_bias, 2);
  g_autofree char *outside = sulh_rules_decimal (outlook->outside, 1);
  SulhPreparedSide patient = place->stage.side[place->side];
  SulhPreparedSide captive = place->stage.side[place->side];

  patient.biased = patient.discount;
  if (would_stay (place, &patient))
    return g_strdup_printf (_ ("It needs so much because it counts what comes later at %s of its "
                               "worth."),
                            bias);
  captive.outside = 0;
  if (would_stay (place, &captive))
    return g_strdup_printf (_ ("It needs so much because leaving now gives it %s points."),
                            outside);
  return NULL;
}

/* No reliability is enough, because of the rung itself or because of what follows it. */
static char *
say_lost (const Place *place)
{
  const SulhPreparedSide *own = &place->stage.side[place->side];
  double next = place->next[place->side];
  guint rung = (guint)place->rung + 1;
  g_autofree char *lacking = sulh_rules_decimal (-sulh_rules_slack (own, 1, next), 2);
  g_autofree char *ahead = sulh_rules_decimal (-next, 2);

  if (next < 0)
    return g_strdup_printf (_ ("%s would leave at rung %u: what follows would cost it %s points "
                               "more than it brings. Leaving is better even if %s surely kept its "
                               "word here."),
                            place->name, rung, ahead, place->other);
  return g_strdup_printf (_ ("%s would leave at rung %u: even if %s surely kept its word, leaving "
                             "would be better by %s points."),
                          place->name, rung, place->other, lacking);
}

static char *
say_leaves (const Place *place)
{
  const SulhFooting *footing = place->footing;
  g_autofree char *expected = NULL, *needed = NULL;
  char *cause, *sentence;

  if (footing->threshold > 1)
    return join (say_lost (place), place->curable ? say_cure (place) : NULL);
  sulh_rules_decimals (footing->reliability, footing->threshold, &expected, &needed);
  sentence = g_strdup_printf (_ ("%s would leave at rung %u: the reliability it expects from %s, "
                                 "%s, is below the %s this rung needs."),
                              place->name, (guint)place->rung + 1, place->other, expected, needed);
  cause = say_cause (place);
  return join (cause ? join (sentence, cause) : sentence, place->curable ? say_cure (place) : NULL);
}

static gsize
tightest_rung (const SulhLadderResult *result)
{
  gsize tightest = 0;

  for (gsize k = 1; k < result->n_rungs; k++)
    if (result->rungs[k].budget < result->rungs[tightest].budget)
      tightest = k;
  return tightest;
}

char *
sulh_rules_why (const SulhReading *reading, const SulhLadder *ladder,
                const SulhLadderResult *result, gsize rung, int side)
{
  Place place;

  find_place (&place, reading, ladder, result, rung, side);
  return place.footing->holds ? say_stays (&place) : say_leaves (&place);
}

char *
sulh_rules_why_plan (const SulhReading *reading, const SulhLadderResult *result)
{
  g_autofree char *budget = sulh_rules_decimal (result->budget, 1);
  guint rung = (guint)tightest_rung (result) + 1;

  if (result->n_rungs == 0)
    return g_strdup (_ ("The plan has no rungs."));
  if (!result->feasible)
    return g_strdup_printf (result->failed_rung == 0
                                ? _ ("The plan would not start: %s would leave at rung %u.")
                                : _ ("The plan would break off: %s would leave at rung %u."),
                            sulh_rules_name (&reading->principal[result->failed_side]->part),
                            (guint)result->failed_rung + 1);
  if (result->budget >= SULH_BUDGET_LARGEST)
    return g_strdup (_ ("Both sides would start and stay to the end, whatever bad news came."));
  return g_strdup_printf (_ ("Both sides would start and stay to the end. Rung %u is the most "
                             "fragile: it can absorb %s pieces of evidence of bad faith."),
                          rung, budget);
}

/* Somebody who takes no part in the rung. */
static char *
say_waits (const SulhFooting *footing, const char *name, guint rung)
{
  g_autofree char *worth = sulh_rules_decimal (footing->worth, 1);
  g_autofree char *outside = sulh_rules_decimal (footing->outside, 1);

  if (footing->holds)
    return g_strdup_printf (_ ("%s takes no part in rung %u and waits for what follows, worth %s "
                               "points to it."),
                            name, rung, worth);
  return g_strdup_printf (
      _ ("%s would leave at rung %u, in which it takes no part: what follows is "
         "worth %s points to it, and leaving now gives it %s."),
      name, rung, worth, outside);
}

char *
sulh_rules_why_pact (const SulhPact *pact, const SulhFooting *footings, guint rung, int principal)
{
  const SulhAgenda *agenda = pact->agenda;
  guint n = (guint)agenda->n_principals;
  const SulhFooting *own = &footings[rung * n + (guint)principal];
  const SulhPactRung *of = &pact->rungs[rung];
  const SulhLadder ladder
      = { .parameters = agenda->parameters,
          .outlook = { agenda->outlook[of->pair[0]], agenda->outlook[of->pair[1]] } };
  Place place = { .ladder = &ladder,
                  .footing = own,
                  .rung = rung,
                  .side = principal == of->pair[1],
                  .name = sulh_rules_name (&agenda->principal[principal]->part),
                  .stage = of->stage };

  if (principal != of->pair[0] && principal != of->pair[1])
    return say_waits (own, place.name, rung + 1);
  place.other = sulh_rules_name (&agenda->principal[of->pair[SULH_OTHER (place.side)]]->part);
  for (int i = 0; i < 2; i++)
    place.next[i]
        = rung + 1 < pact->n_rungs ? footings[(rung + 1) * n + (guint)of->pair[i]].worth : 0;
  return own->holds ? say_stays (&place) : say_leaves (&place);
}
