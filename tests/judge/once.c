/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dice.h"
#include "sequence.h"

void
once_add (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (dice_below (dice, 2) == 0)
        continue;
      if (!exchange->arrangement)
        exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
      exchange->arrangement->agreeing_cost = dice_number (dice, 0, 0.8);
    }
  for (guint i = 0; i < scenario->verifications->len; i++)
    if (dice_below (dice, 4) > 0)
      ((SulhVerification *)scenario->verifications->pdata[i])->start_cost
          = dice_number (dice, 0, 2);
}

static gboolean
watches (const Way *way, int regime)
{
  for (int i = 0; i < PRINCIPALS; i++)
    if (way->of[i].regime == regime)
      return TRUE;
  return FALSE;
}

/* Every regime of rung @k that watches none of the rungs before it is paid for there. */
double
once_at (const Record *r, const Sequence *s, int k)
{
  double sum = 0;

  for (int regime = 0; regime < r->n_regimes; regime++)
    {
      gboolean known = FALSE;

      if (!watches (sequence_way (r, s, k), regime))
        continue;
      for (int m = 0; m < k; m++)
        known = known || watches (sequence_way (r, s, m), regime);
      sum += known ? 0 : r->setup[regime];
    }
  return sum;
}
