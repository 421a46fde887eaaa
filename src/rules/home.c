/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/home.h"
#include "rules/clock.h"

#include <math.h>

static double
read_tolerance (const SulhParty *party)
{
  const SulhPressure *pressure = party->pressure;

  return sulh_rules_gap_tolerance (party->clock->gap_tolerance.mode,
                                   pressure ? pressure->stress.mode : 0,
                                   pressure ? pressure->stress_weight.mode : 0);
}

static void
read_support (const SulhSupport *support, SulhHome *home)
{
  home->recovery = support->recovery.mode;
  home->spent = support->spent.mode;
  home->earned = support->earned.mode;
  home->drain = support->idle_drain.mode;
}

static void
read_dignity (const SulhDignity *dignity, SulhHome *home)
{
  home->dignity = 1 + dignity->weight.mode * dignity->threat.mode;
  home->paired = 1 - dignity->paired_relief.mode;
  home->indirect = 1 - dignity->indirect_relief.mode;
  home->band = dignity->band.mode;
  home->band_below = sulh_number_is_set (&dignity->band_below) ? dignity->band_below.mode : NAN;
}

SulhHome
sulh_rules_home_read (const SulhParty *party, const SulhNumber *band)
{
  g_autoptr (SulhSupport) unsaid = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  SulhHome home = {
    .counts = party->support != NULL,
    .start = party->capital.mode,
    .floor = party->capital_floor.mode,
    .tolerance = read_tolerance (party),
    .dignity = 1,
    .paired = 1,
    .indirect = 1,
    .band = INFINITY,
    .band_below = NAN,
  };

  read_support (party->support ? party->support : unsaid, &home);
  if (party->dignity)
    read_dignity (party->dignity, &home);
  if (band && sulh_number_is_set (band))
    home.band = band->mode;
  if (isnan (home.band_below))
    home.band_below = home.band;
  return home;
}

double
sulh_rules_home_cost (const SulhHome *home, double cost, double visibility, double framing,
                      gboolean paired, gboolean indirect)
{
  double share = (paired ? home->paired : 1) * (indirect ? home->indirect : 1);

  return home->spent * cost * visibility * (1 - framing) * home->dignity * share;
}

SulhStandingAtHome
sulh_rules_home_begin (const SulhHome *home, int day)
{
  return (SulhStandingAtHome){ .capital = home->start, .last_gain = day };
}

void
sulh_rules_home_pass (const SulhHome *home, int day, const SulhDayAtHome *moved,
                      SulhStandingAtHome *standing)
{
  double next = standing->capital + home->recovery * (home->start - standing->capital);

  if (moved)
    {
      next += moved->earned - moved->spent;
      standing->balance += moved->given - moved->received;
      if (moved->shown)
        standing->last_gain = day;
    }
  if (day - standing->last_gain > home->tolerance)
    next -= home->drain;
  standing->capital = CLAMP (next, 0, SULH_CAPITAL_MOST);
}
