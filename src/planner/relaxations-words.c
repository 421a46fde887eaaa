/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/relaxations.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TEXT_LONGEST 32

typedef struct
{
  const SulhRelaxation *relaxation;
  int amount;
  const SulhScenario *scenario;
} Change;

static const char *
name_party (const Change *change, guint index)
{
  return sulh_part_get_label (change->scenario->parties->pdata[index]);
}

static const char *
name_exchange (const Change *change)
{
  return sulh_part_get_label (change->scenario->exchanges->pdata[change->relaxation->mark.part]);
}

static const char *
name_regime (const Change *change, guint index)
{
  return sulh_part_get_label (change->scenario->verifications->pdata[index]);
}

static const char *
name_giver (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhExchange *exchange = change->scenario->exchanges->pdata[mark->part];
  const SulhSide *side = exchange->sides->pdata[mark->within];
  const SulhPart *giver = sulh_scenario_find (change->scenario, side->giver);

  return giver ? sulh_part_get_label (giver) : side->giver;
}

static char *
say_gain (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhExchange *exchange = change->scenario->exchanges->pdata[mark->part];
  const SulhSide *side = exchange->sides->pdata[mark->within];
  const SulhPart *receiver = sulh_scenario_find (change->scenario, side->receiver);
  double gain = sulh_relaxation_get_gain (change->relaxation, change->amount, change->scenario);
  char to[TEXT_LONGEST], from[TEXT_LONGEST];

  g_ascii_formatd (to, TEXT_LONGEST, "%.6g", gain);
  g_ascii_formatd (from, TEXT_LONGEST, "%.6g", side->gain.mode);
  return g_strdup_printf (_ ("Let “%s” bring %s %s points and not only %s, by a better offer or by "
                             "compensation."),
                          name_exchange (change),
                          receiver ? sulh_part_get_label (receiver) : side->receiver, to, from);
}

static char *
say_cost (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhExchange *exchange = change->scenario->exchanges->pdata[mark->part];
  const SulhSide *side = exchange->sides->pdata[mark->within];
  double cost = sulh_relaxation_get_cost (change->relaxation, change->amount, change->scenario);
  char to[TEXT_LONGEST], from[TEXT_LONGEST];

  g_ascii_formatd (to, TEXT_LONGEST, "%.6g", cost);
  g_ascii_formatd (from, TEXT_LONGEST, "%.6g", side->cost.mode);
  return g_strdup_printf (_ ("Let “%s” cost %s %s points and not %s, by asking for less or by help "
                             "from others."),
                          name_exchange (change), name_giver (change), to, from);
}

static char *
print_share (double value, char text[TEXT_LONGEST])
{
  return g_ascii_formatd (text, TEXT_LONGEST, "%.2f", value);
}

static char *
say_trust (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  double level = sulh_relaxation_get_trust (change->relaxation, change->amount, change->scenario);
  double now = sulh_relaxations_get_level (change->scenario, mark->part, mark->within);
  char to[TEXT_LONGEST], from[TEXT_LONGEST];

  print_share (level, to);
  if (change->relaxation->kind == SULH_RELAX_TRUST_BOTH)
    return g_strdup_printf (
        _ ("Begin once %s and %s trust each other by at least %s, by whatever builds trust "
           "beforehand."),
        name_party (change, mark->part), name_party (change, mark->within), to);
  return g_strdup_printf (
      _ ("Begin once %s trusts %s by %s and not only by %s, by whatever builds trust beforehand."),
      name_party (change, mark->part), name_party (change, mark->within), to,
      print_share (now, from));
}

static char *
say_detection (const Change *change)
{
  const SulhVerification *regime
      = change->scenario->verifications->pdata[change->relaxation->mark.part];
  double level
      = sulh_relaxation_get_detection (change->relaxation, change->amount, change->scenario);
  char to[TEXT_LONGEST], from[TEXT_LONGEST];

  return g_strdup_printf (_ ("Let “%s” find a breach with a chance of %s and not only of %s."),
                          sulh_part_get_label (regime), print_share (level, to),
                          print_share (regime->detection.mode, from));
}

static char *
say_tranches (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhExchange *exchange = change->scenario->exchanges->pdata[mark->part];
  const SulhSide *side = exchange->sides->pdata[mark->within];

  return g_strdup_printf (_ ("Let %s give its part of “%s” in %d tranches."), name_giver (change),
                          name_exchange (change), MAX (1, side->tranches) + change->amount);
}

static char *
say_date (const Change *change, const char *format, int day)
{
  g_autofree char *text = sulh_demand_say_day (day, change->scenario);
  const char *name = change->relaxation->mark.kind == SULH_DEMAND_DEADLINE
                         ? name_party (change, change->relaxation->mark.part)
                         : name_exchange (change);

  return g_strdup_printf (format, name, text);
}

static char *
say_loosening_at_home (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhParty *party = change->scenario->parties->pdata[mark->part];
  const char *name = sulh_part_get_label (party);

  switch (mark->kind)
    {
    case SULH_DEMAND_PATIENCE:
      return g_strdup_printf (_ ("Let %s wait %d days for a gain that it can show."), name,
                              (int)round (party->clock->gap_tolerance.mode) + change->amount);
    case SULH_DEMAND_CAPITAL:
      return g_strdup_printf (_ ("Let %s go on with a political capital of %d."), name,
                              (int)fmax (0, party->capital_floor.mode - change->amount));
    case SULH_DEMAND_BAND:
      return g_strdup_printf (_ ("Let %s give or receive up to %d points ahead of the other side."),
                              name, (int)round (party->dignity->band.mode) + change->amount);
    default:
      return say_date (change, _ ("Extend the deadline of %s to %s."),
                       sulh_date_get_day (party->clock->deadline) + change->amount);
    }
}

static char *
say_loosening_of_servant (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhVerification *regime;
  const SulhActor *actor;
  g_autofree char *day = NULL;

  switch (mark->kind)
    {
    case SULH_DEMAND_REGIME_CAPACITY:
      regime = change->scenario->verifications->pdata[mark->part];
      return g_strdup_printf (_ ("Let “%s” watch %d steps at once."), sulh_part_get_label (regime),
                              regime->capacity + change->amount);
    case SULH_DEMAND_WORKS_FROM:
      regime = change->scenario->verifications->pdata[mark->part];
      day = sulh_demand_say_day (sulh_date_get_day (regime->starts) - change->amount,
                                 change->scenario);
      return g_strdup_printf (_ ("Let “%s” work from %s on."), sulh_part_get_label (regime), day);
    case SULH_DEMAND_MEDIATOR_CAPACITY:
      actor = change->scenario->actors->pdata[mark->part];
      return g_strdup_printf (_ ("Let %s serve %d steps at once."), sulh_part_get_label (actor),
                              actor->mediation->capacity + change->amount);
    default:
      actor = change->scenario->actors->pdata[mark->part];
      day = sulh_demand_say_day (sulh_date_get_day (actor->mediation->exit) + change->amount,
                                 change->scenario);
      return g_strdup_printf (_ ("Let %s stay until %s."), sulh_part_get_label (actor), day);
    }
}

static char *
say_loosening_of_time (const Change *change)
{
  const SulhDemandMark *mark = &change->relaxation->mark;
  const SulhExchange *exchange = change->scenario->exchanges->pdata[mark->part];
  const SulhTiming *timing = exchange->timing;
  const SulhLag *lag;

  switch (mark->kind)
    {
    case SULH_DEMAND_NOT_BEFORE:
      return say_date (change, _ ("Let “%s” start from %s on."),
                       sulh_date_get_day (timing->not_before) - change->amount);
    case SULH_DEMAND_NOT_AFTER:
      return say_date (change, _ ("Let “%s” start until %s."),
                       sulh_date_get_day (timing->not_after) + change->amount);
    case SULH_DEMAND_LEAST_LAG:
      lag = timing->lags->pdata[mark->within];
      return g_strdup_printf (
          _ ("Let “%s” start already %d days after “%s”."), name_exchange (change),
          (int)fmax (0, lag->minimum.mode - change->amount),
          sulh_part_get_label (sulh_scenario_find_exchange (change->scenario, lag->from)));
    default:
      lag = timing->lags->pdata[mark->within];
      return g_strdup_printf (
          _ ("Let “%s” start up to %d days after “%s”."), name_exchange (change),
          (int)lag->maximum.mode + change->amount,
          sulh_part_get_label (sulh_scenario_find_exchange (change->scenario, lag->from)));
    }
}

static char *
say_loosening (const Change *change)
{
  switch (change->relaxation->mark.kind)
    {
    case SULH_DEMAND_REGIME_CAPACITY:
    case SULH_DEMAND_WORKS_FROM:
    case SULH_DEMAND_MEDIATOR_CAPACITY:
    case SULH_DEMAND_LEAVES:
      return say_loosening_of_servant (change);
    case SULH_DEMAND_NOT_BEFORE:
    case SULH_DEMAND_NOT_AFTER:
    case SULH_DEMAND_LEAST_LAG:
    case SULH_DEMAND_MOST_LAG:
      return say_loosening_of_time (change);
    default:
      return say_loosening_at_home (change);
    }
}

static char *
say_dropping (const Change *change)
{
  g_autofree char *demand = sulh_demand_say (&change->relaxation->mark, change->scenario);

  /* Translators: a demand, as a sentence. */
  return g_strdup_printf (_ ("Give up this demand: %s"), demand);
}

char *
sulh_relaxation_say (const SulhRelaxation *relaxation, int amount, const SulhScenario *scenario)
{
  const Change change = { relaxation, amount, scenario };

  switch (relaxation->kind)
    {
    case SULH_RELAX_TRUST:
    case SULH_RELAX_TRUST_BOTH:
      return say_trust (&change);
    case SULH_RELAX_DETECTION:
      return say_detection (&change);
    case SULH_RELAX_VERIFY:
      return g_strdup_printf (_ ("Let “%s” verify what %s gives in “%s”."),
                              name_regime (&change, relaxation->other), name_giver (&change),
                              name_exchange (&change));
    case SULH_RELAX_ESCROW:
      return g_strdup_printf (_ ("Put what %s gives in “%s” in escrow."), name_giver (&change),
                              name_exchange (&change));
    case SULH_RELAX_TRANCHES:
      return say_tranches (&change);
    case SULH_RELAX_STEP:
      return g_strdup_printf (
          _ ("Add a small procedural step between %s and %s, which costs both a little and shows "
             "good faith."),
          name_party (&change, relaxation->mark.part),
          name_party (&change, relaxation->mark.within));
    case SULH_RELAX_GAIN:
      return say_gain (&change);
    case SULH_RELAX_COST:
      return say_cost (&change);
    case SULH_RELAX_LOOSEN:
      return say_loosening (&change);
    default:
      return say_dropping (&change);
    }
}

char *
sulh_relaxation_name (const SulhRelaxation *relaxation, const SulhScenario *scenario)
{
  const Change change = { relaxation, 1, scenario };

  switch (relaxation->kind)
    {
    case SULH_RELAX_TRUST:
    case SULH_RELAX_TRUST_BOTH:
      return g_strdup (_ ("Start with More Trust"));
    case SULH_RELAX_DETECTION:
      return g_strdup (_ ("Verify Better"));
    case SULH_RELAX_VERIFY:
      return g_strdup_printf (_ ("Verify “%s”"), name_exchange (&change));
    case SULH_RELAX_ESCROW:
      return g_strdup (_ ("Add Escrow"));
    case SULH_RELAX_TRANCHES:
      return g_strdup (_ ("Split into Tranches"));
    case SULH_RELAX_STEP:
      return g_strdup (_ ("Add a Step"));
    case SULH_RELAX_GAIN:
      return g_strdup (_ ("Add to the Gain"));
    case SULH_RELAX_COST:
      return g_strdup (_ ("Lower the Cost"));
    case SULH_RELAX_LOOSEN:
      if (relaxation->mark.kind == SULH_DEMAND_DEADLINE)
        return g_strdup (_ ("Extend the Deadline"));
      return g_strdup (_ ("Loosen the Limit"));
    default:
      return g_strdup (_ ("Give Up the Demand"));
    }
}

const char *
sulh_relaxation_get_step_name (void)
{
  return _ ("Procedural step");
}
