/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Political capital, patience and dignity of a principal at home, day by day. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* Political capital lies between 0 and this. */
#define SULH_CAPITAL_MOST 100

/* What binds a principal at home, R9. */
typedef struct
{
  gboolean counts; /* whether capital and patience are tested: the party says how support goes */
  double start; /* [K0] capital on the first day and where it returns to, 0 to 100 */
  double floor; /* [K_floor] below which it cannot go on, 0 to 100 */
  double recovery; /* [q] share of the way back to the start, per day */
  double spent; /* [a] capital for each point of visible, unframed cost */
  double earned; /* [b'] capital for each point of visible, verified gain */
  double drain; /* [s] capital lost on each day beyond the tolerance */
  double tolerance; /* [T_gap] days without a visible, verified gain, stress deducted */
  double dignity; /* [1 + zeta threat] factor on what a concession costs */
  double paired; /* share of that which a joint announcement leaves */
  double indirect; /* share of that which an indirect channel leaves */
  double band; /* most points it may have given beyond what it received; INFINITY untested */
  double band_below; /* most it may have received beyond what it gave; INFINITY untested */
} SulhHome;

/* How a principal stands at home at the end of a day. */
typedef struct
{
  double capital; /* [K] */
  double balance; /* [Bal] own cost given so far less own gain verified so far, in its points */
  int last_gain; /* [t_last] day of the last visible, verified gain; the first day before any */
} SulhStandingAtHome;

/* What moves on one day. */
typedef struct
{
  double spent; /* capital that performances due on the day take */
  double earned; /* capital that gains verified on the day bring */
  double given; /* points given */
  double received; /* points of verified gain */
  gboolean shown; /* whether one of these gains can be shown at home */
} SulhDayAtHome;

/**
 * sulh_rules_home_read:
 * @party: a principal
 * @band: (nullable): in place of its own balance band, for both sides; unset for its own
 *
 * R9 with readings A11. Capital and patience are tested where the party has a support part, the
 * balance where it has a dignity part or @band is set. T_gap = T0 (1 - k_e stress).
 *
 * Returns: what binds it
 */
SulhHome sulh_rules_home_read (const SulhParty *party, const SulhNumber *band);

/**
 * sulh_rules_home_cost:
 * @home: of the giver
 * @cost: [C] points
 * @visibility: [vis] 0 to 1
 * @framing: [f] 0 to 1
 * @paired: whether both announce it together
 * @indirect: whether it goes through an indirect channel
 *
 * R9: a C vis (1 - f) (1 + zeta threat), less the reliefs. Framing never makes it dearer, threat
 * never cheaper.
 *
 * Returns: capital, not negative
 */
double sulh_rules_home_cost (const SulhHome *home, double cost, double visibility, double framing,
                             gboolean paired, gboolean indirect);

/**
 * sulh_rules_home_begin:
 * @home: of a principal
 * @day: the first day
 *
 * Returns: how it stands before anything has moved
 */
SulhStandingAtHome sulh_rules_home_begin (const SulhHome *home, int day);

/**
 * sulh_rules_home_pass:
 * @home: of a principal
 * @day: that passes
 * @moved: (nullable): what moves on it; %NULL for nothing
 * @standing: (inout): how it stood the day before; how it stands then
 *
 * One day, R9 with readings A11: K := clip (K + q (K0 - K) - spent + earned - s [t - t_last >
 * T_gap], 0, 100), one net sum per day; Bal := Bal + given - received. A gain shown on the day ends
 * the wait before the drain is counted.
 */
void sulh_rules_home_pass (const SulhHome *home, int day, const SulhDayAtHome *moved,
                           SulhStandingAtHome *standing);

/**
 * sulh_rules_home_rest:
 * @home: of a principal
 * @days: how many pass, of one kind: all within the tolerance or all beyond it
 * @beyond: which of both
 * @remains: [(1 - q)^days]
 * @standing: (inout): how it stood before; how it stands then
 *
 * Days on which nothing moves, at once: K tends to K0, or to K0 - s / q beyond the tolerance, and
 * moves one way only, so that the lowest of these days is the first or the last.
 */
static inline void
sulh_rules_home_rest (const SulhHome *home, int days, gboolean beyond, double remains,
                      SulhStandingAtHome *standing)
{
  double drain = beyond ? home->drain : 0;
  double rest;

  if (home->recovery > 0)
    {
      rest = beyond ? home->start - drain / home->recovery : home->start;
      rest += (standing->capital - rest) * remains;
    }
  else
    rest = standing->capital - drain * days;
  standing->capital = CLAMP (rest, 0, SULH_CAPITAL_MOST);
}

G_END_DECLS
