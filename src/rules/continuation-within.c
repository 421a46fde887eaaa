/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/continuation.h"
#include "rules/participation.h"
#include "rules/reliability.h"

#include <math.h>

/* Temptations are told apart by whole numbers up to this. */
#define FAR 6

/* What is nearer to a bound than this share of the values is left to who calculates it. */
#define CLOSE 1e-6

/* h at temptations from -FAR on, but 0 and 1 at either end. */
static const double incentives[2 * FAR + 1]
    = { 0,         0.0066928, 0.0179862, 0.0474258, 0.1192029, 0.2689414, 0.5,
        0.7310586, 0.8807971, 0.9525742, 0.9820138, 0.9933072, 1 };

static int
find_place (double temptation)
{
  if (temptation >= FAR)
    return 2 * FAR - 1;
  return temptation > -FAR ? (int)floor (temptation) + FAR : 0;
}

static double
tempt (const SulhParameters *parameters, const SulhPreparedSide *performer, double next)
{
  return sulh_rules_temptation (parameters, performer->deterrent,
                                performer->discount * (next > 0 ? next : 0), performer->cost);
}

/* How reliable @performer is to the other, if going on is worth @next to it. */
static SulhWithin
expect (const SulhParameters *parameters, const SulhPreparedSide *performer, double trust,
        SulhWithin next)
{
  double low, high;

  if (performer->cost <= 0)
    return (SulhWithin){ 1, 1 };
  low = incentives[find_place (tempt (parameters, performer, next.low))];
  high = incentives[find_place (tempt (parameters, performer, next.high)) + 1];
  return (SulhWithin){ sulh_rules_expected (parameters, trust, low - CLOSE),
                       sulh_rules_expected (parameters, trust, high + CLOSE) };
}

/* What is received in all if the other keeps its word, over what is lost if it does not. */
static double
offer (const SulhPreparedSide *side, double discount, double next)
{
  return side->loss + side->net + discount * next;
}

void
sulh_rules_stage_within (const SulhParameters *parameters, const SulhPreparedStage *stage,
                         const double trust[2], SulhWithin worth[2])
{
  SulhWithin next[2] = { worth[0], worth[1] };

  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &stage->side[i];
      int j = SULH_OTHER (i);
      SulhWithin p = expect (parameters, &stage->side[j], trust[i], next[j]);
      gboolean gains = offer (side, side->discount, next[i].low) > 0;
      gboolean may_gain = offer (side, side->discount, next[i].high) > 0;

      worth[i].low = sulh_rules_worth (side, gains ? p.low : p.high, next[i].low);
      worth[i].high = sulh_rules_worth (side, may_gain ? p.high : p.low, next[i].high);
    }
}

static SulhSureness
stays (const SulhPreparedSide *side, SulhWithin p, SulhWithin next)
{
  double low = offer (side, side->biased, next.low);
  double high = offer (side, side->biased, next.high);
  double close = CLOSE * (1 + fabs (low) + fabs (high) + fabs (side->loss));

  if (side->biased < 0)
    return SULH_UNSURE;
  if (sulh_rules_slack (side, high > 0 ? p.high : p.low, next.high) < -close)
    return SULH_SURE_NOT;
  if (low > close && sulh_rules_slack (side, p.low, next.low) > close)
    return SULH_SURE;
  return SULH_UNSURE;
}

SulhSureness
sulh_rules_stage_sure (const SulhParameters *parameters, const SulhPreparedStage *stage,
                       const double trust[2], const SulhWithin next[2])
{
  SulhSureness least = SULH_SURE;

  for (int i = 0; i < 2; i++)
    {
      int j = SULH_OTHER (i);
      SulhSureness sureness = stays (
          &stage->side[i], expect (parameters, &stage->side[j], trust[i], next[j]), next[i]);

      least = MIN (least, sureness);
    }
  return least;
}

SulhSureness
sulh_rules_keeping_sure (const SulhParameters *parameters, const SulhPreparedSide *side,
                         SulhWithin next)
{
  if (tempt (parameters, side, next.low) > CLOSE)
    return SULH_SURE;
  return tempt (parameters, side, next.high) < -CLOSE ? SULH_SURE_NOT : SULH_UNSURE;
}
