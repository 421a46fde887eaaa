/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/debt.h"

SulhDebt
sulh_rules_debt (const SulhLadder *ladder, gsize rung, int side, double weight)
{
  SulhDebt debt = { 0, 0, FALSE };
  double given = 0;
  double received = 0;

  for (gsize k = 0; k < ladder->n_stages; k++)
    {
      const SulhTerms *terms = &ladder->stages[k].side[side];

      given += k < rung ? terms->cost : 0;
      received += k < rung ? terms->gain : 0;
      debt.owed += k < rung ? 0 : terms->cost;
    }
  debt.ahead = received > given;
  if (debt.ahead)
    debt.at_stake = ladder->stages[rung].side[side].detection * weight * debt.owed;
  return debt;
}
