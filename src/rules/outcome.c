/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/outcome.h"

double
sulh_rules_tension_before (const SulhScenario *scenario)
{
  if (scenario->conditions)
    return scenario->conditions->tension.mode;
  if (scenario->escalation_ladders->len > 0)
    return ((const SulhEscalationLadder *)scenario->escalation_ladders->pdata[0])->level.mode;
  return 0;
}

double
sulh_rules_outcome_index (const SulhOutcome *outcome, double before, double tension, guint kept)
{
  double index = outcome->start.mode + outcome->response.mode * (before - tension)
                 + outcome->flexibility.mode * kept;

  return CLAMP (index, 0, 100);
}
