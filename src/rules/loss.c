/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/loss.h"

#include <math.h>

double
sulh_rules_loss (const SulhParameters *parameters, const SulhStage *stage, int side)
{
  const SulhTerms *own = &stage->side[side];
  const SulhTerms *other = &stage->side[SULH_OTHER (side)];
  double given = own->exposure * own->cost * (1 - own->reversibility * other->detection);
  double face = parameters->face_cost * own->cost * own->visibility * (1 - own->framing);
  double made_good = other->detection * own->compensation;

  return fmax (0, given + face - made_good);
}

double
sulh_rules_net (const SulhStage *stage, int side)
{
  return stage->side[side].gain - stage->side[side].cost;
}

double
sulh_rules_exposure_tranched (double exposure, int tranches)
{
  return exposure / MAX (1, tranches);
}
