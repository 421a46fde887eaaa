/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/performance.h"
#include "rules/exponential.h"
#include "rules/loss.h"

#include <math.h>

/* A side without an agreed consequence suffers half of what keeping would have cost. */
#define DEFAULT_PENALTY_SHARE 0.5

/* Days over which the chance to find a breach of restraint is given. */
#define DAYS_OF_WATCH 30.0

static double
share_of_form (int form)
{
  const double presets[] = {
    [SULH_EXPOSURE_FIRST] = 1,     [SULH_EXPOSURE_SIMULTANEOUS] = 0.5, [SULH_EXPOSURE_SECOND] = 0,
    [SULH_EXPOSURE_ESCROW] = 0.05, [SULH_EXPOSURE_INSTALMENTS] = 0.1,
  };

  return presets[form];
}

static double
penalty_for (const SulhConsequence *consequence, double cost)
{
  if (!consequence)
    return DEFAULT_PENALTY_SHARE * cost;
  return consequence->share.mode * cost + consequence->points.mode;
}

/* Chance that a breach of restraint is not found in so many @days by those who watch it. */
static double
find_overlooked (const SulhStepKind *step, double days)
{
  double found = step->detection_30d.mode;

  return found < 1 ? sulh_rules_exp (sulh_rules_log (1 - found) * days / DAYS_OF_WATCH) : 0;
}

/* What @detection of a regime comes to for @side. A breach of restraint is also found by those who
 * watch it, the likelier the longer it lasts (F08); of vague terms a breach is harder to tell
 * (F03). */
double
sulh_rules_performance_detection (const SulhSide *side, double detection)
{
  const SulhStepKind *step = side->step;

  if (!step)
    return detection;
  if (step->restraint && sulh_number_is_set (&step->detection_30d))
    detection = 1 - (1 - detection) * find_overlooked (step, side->duration.mode);
  return detection * (1 - step->ambiguity.mode);
}

/* What a performance says about its giver and its receiver. */
static void
read_terms (const SulhPerformance *performance, SulhTerms *giver, SulhTerms *receiver)
{
  const SulhSide *side = performance->side;
  const SulhConsequence *consequence = performance->consequence;

  giver->cost = side->cost.mode;
  giver->exposure = performance->share_at_risk;
  giver->detection = sulh_rules_performance_detection (
      side, performance->regime ? performance->regime->detection.mode : 0);
  giver->reversibility = side->reversibility.mode;
  giver->penalty = penalty_for (consequence, side->cost.mode);
  giver->visibility = side->visibility.mode;
  giver->framing = performance->framing;
  giver->quality = side->quality.mode;
  receiver->gain = side->gain.mode;
  receiver->compensation = consequence ? consequence->compensation.mode : 0;
}

static void
read_design (const SulhReading *reading, const SulhSide *side, const SulhOption *option,
             SulhPerformance *performance)
{
  const char *regime = option ? option->verification : side->verification;
  gboolean given = !option && sulh_number_is_set (&side->share_at_risk);
  double share;

  performance->form = option ? option->exposure : side->exposure;
  performance->tranches = MAX (1, option ? option->tranches : side->tranches);
  performance->framing = option ? option->framing.mode : side->framing.mode;
  performance->regime = sulh_rules_reading_find (reading, SULH_KIND_VERIFICATION, regime);
  share = given ? side->share_at_risk.mode : share_of_form (performance->form);
  performance->share_at_risk = sulh_rules_exposure_tranched (share, performance->tranches);
}

const SulhSide *
sulh_rules_side_between (const SulhExchange *exchange, const SulhParty *giver,
                         const SulhParty *receiver)
{
  const SulhSide *side = sulh_exchange_find_side (exchange, giver->part.id);

  return side && g_strcmp0 (side->receiver, receiver->part.id) == 0 ? side : NULL;
}

SulhPerformance
sulh_rules_performance_read (const SulhReading *reading, const SulhSide *side,
                             const SulhOption *option)
{
  SulhPerformance performance = { .side = side, .tranches = 1 };

  if (!side)
    return performance;
  performance.consequence
      = sulh_rules_reading_find (reading, SULH_KIND_CONSEQUENCE, side->consequence);
  read_design (reading, side, option, &performance);
  return performance;
}

void
sulh_rules_performances_stage (const SulhPerformance performance[2], SulhStage *stage)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhVerification *regime = performance[i].regime;

      if (performance[i].side)
        read_terms (&performance[i], &stage->side[i], &stage->side[SULH_OTHER (i)]);
      if (!regime || (i == 1 && regime == performance[0].regime))
        continue;
      for (int payer = 0; payer < 2; payer++)
        stage->round_cost[payer] += regime->round_cost.mode;
    }
}

double
sulh_rules_performances_delay (const SulhPerformance performance[2])
{
  double delay = 0;

  for (int i = 0; i < 2; i++)
    if (performance[i].regime)
      delay = fmax (delay, performance[i].regime->delay.mode);
  return delay;
}

double
sulh_rules_round_cost (const SulhParty *party, const SulhChannel *channel,
                       const SulhArrangement *arrangement)
{
  double factor = channel && channel->conduct ? channel->conduct->cost_factor.mode : 1;
  double agreeing = arrangement ? arrangement->agreeing_cost.mode : 0;

  return factor * party->round_cost.mode + agreeing;
}
