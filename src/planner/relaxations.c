/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/relaxations.h"

#include <math.h>

/* No date is moved by more than ten years, no floor or band by more than that many points. */
#define DAYS_MOST 3650
#define POINTS_MOST 1000
#define UNITS_MOST 100

/* Further tranches of one performance. */
#define TRANCHES_MOST 11

/* Gains grow by this share of the cost at which a kept step of the receiver weighs half of the
 * most, so that a step is small in any unit. */
#define GAIN_SHARE 0.05
#define GAIN_MOST 1000

/* Costs fall by such parts of what they are. */
#define COST_PARTS 12

/* A procedural step costs each side this share of the cost at which a kept step weighs half of the
 * most, so that it is small in any unit; it has no gain of its own. */
#define STEP_SHARE 0.25
#define STEP_GAP 7

/* Levels in hundredths, as they are read and said. */
static int
to_hundredths (double level)
{
  return (int)floor (100 * level + 1e-9);
}

double
sulh_relaxations_get_level (const SulhScenario *scenario, guint from, guint to)
{
  const SulhParty *one = scenario->parties->pdata[from];
  const SulhParty *other = scenario->parties->pdata[to];
  const SulhTrust *trust = sulh_scenario_find_trust (scenario, one->part.id, other->part.id);
  g_autoptr (SulhTrust) unsaid = sulh_part_new (SULH_KIND_TRUST, NULL);

  return (trust ? trust : unsaid)->level.mode;
}

static double
get_lower_level (const SulhRelaxation *relaxation, const SulhScenario *scenario)
{
  const SulhDemandMark *mark = &relaxation->mark;
  double level = sulh_relaxations_get_level (scenario, mark->part, mark->within);

  if (relaxation->kind != SULH_RELAX_TRUST_BOTH)
    return level;
  return fmin (level, sulh_relaxations_get_level (scenario, mark->within, mark->part));
}

double
sulh_relaxation_get_trust (const SulhRelaxation *relaxation, int amount,
                           const SulhScenario *scenario)
{
  return fmin (1, (to_hundredths (get_lower_level (relaxation, scenario)) + amount) / 100.0);
}

static const SulhVerification *
find_regime (const SulhScenario *scenario, guint index)
{
  return scenario->verifications->pdata[index];
}

double
sulh_relaxation_get_detection (const SulhRelaxation *relaxation, int amount,
                               const SulhScenario *scenario)
{
  double now = find_regime (scenario, relaxation->mark.part)->detection.mode;

  return fmin (1, (to_hundredths (now) + amount) / 100.0);
}

/* List */

static void
add (GArray *list, SulhRelaxKind kind, const SulhDemandMark *mark, int most)
{
  SulhRelaxation relaxation = {
    .kind = kind,
    .mark = *mark,
    .most = most,
    .steady = kind != SULH_RELAX_TRANCHES && kind != SULH_RELAX_COST,
  };

  if (most > 0)
    g_array_append_val (list, relaxation);
}

/* A step that builds trust does so on both sides; it is listed once. */
static void
add_for_trust (GArray *list, const SulhDemandMark *mark, const SulhScenario *scenario)
{
  SulhRelaxation both = { .kind = SULH_RELAX_TRUST_BOTH, .mark = *mark };
  SulhDemandMark pair = *mark;

  add (list, SULH_RELAX_TRUST, mark,
       100 - to_hundredths (sulh_relaxations_get_level (scenario, mark->part, mark->within)));
  pair.part = MIN (mark->part, mark->within);
  pair.within = MAX (mark->part, mark->within);
  both.mark = pair;
  for (guint i = 0; i < list->len; i++)
    if (sulh_relaxations_same (&g_array_index (list, SulhRelaxation, i), &both))
      return;
  add (list, SULH_RELAX_TRUST_BOTH, &pair, 100 - to_hundredths (get_lower_level (&both, scenario)));
  add (list, SULH_RELAX_STEP, &pair, 1);
}

static void
add_for_unverified (GArray *list, const SulhDemandMark *mark, const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->verifications->len; i++)
    {
      add (list, SULH_RELAX_VERIFY, mark, 1);
      g_array_index (list, SulhRelaxation, list->len - 1).other = i;
    }
}

static const SulhSide *
find_side (const SulhScenario *scenario, const SulhDemandMark *mark)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];

  return exchange->sides->pdata[mark->within];
}

/* What is in escrow already is as safe as it can be made. */
static void
add_for_exposure (GArray *list, const SulhDemandMark *mark, const SulhScenario *scenario)
{
  if (find_side (scenario, mark)->exposure == SULH_EXPOSURE_ESCROW)
    return;
  add (list, SULH_RELAX_ESCROW, mark, 1);
  add (list, SULH_RELAX_TRANCHES, mark, TRANCHES_MOST);
}

static const SulhLag *
find_lag (const SulhScenario *scenario, const SulhDemandMark *mark)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];

  return exchange->timing->lags->pdata[mark->within];
}

static int
find_room (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhParty *party;

  switch (mark->kind)
    {
    case SULH_DEMAND_PATIENCE:
      party = scenario->parties->pdata[mark->part];
      return DAYS_MOST - (int)party->clock->gap_tolerance.mode;
    case SULH_DEMAND_CAPITAL:
      party = scenario->parties->pdata[mark->part];
      return (int)ceil (party->capital_floor.mode);
    case SULH_DEMAND_LEAST_LAG:
      return (int)ceil (find_lag (scenario, mark)->minimum.mode);
    case SULH_DEMAND_BAND:
      return POINTS_MOST;
    case SULH_DEMAND_REGIME_CAPACITY:
    case SULH_DEMAND_MEDIATOR_CAPACITY:
      return UNITS_MOST;
    default:
      return DAYS_MOST;
    }
}

void
sulh_relaxations_add (GArray *list, const SulhDemandMark *mark, const SulhScenario *scenario)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_TRUST:
      add_for_trust (list, mark, scenario);
      break;
    case SULH_DEMAND_DETECTION:
      add (list, SULH_RELAX_DETECTION, mark,
           100 - to_hundredths (find_regime (scenario, mark->part)->detection.mode));
      break;
    case SULH_DEMAND_UNVERIFIED:
      add_for_unverified (list, mark, scenario);
      break;
    case SULH_DEMAND_EXPOSURE:
      add_for_exposure (list, mark, scenario);
      break;
    case SULH_DEMAND_OUTSIDE:
      /* What somebody gets elsewhere is in nobody's hands here. */
      break;
    case SULH_DEMAND_PINNED:
    case SULH_DEMAND_POSITION:
    case SULH_DEMAND_CLOSURE:
    case SULH_DEMAND_GROUP:
    case SULH_DEMAND_AFTER:
    case SULH_DEMAND_GOAL:
    case SULH_DEMAND_REQUIRED:
      add (list, SULH_RELAX_DROP, mark, 1);
      break;
    case SULH_DEMAND_LEAST_LAG:
    case SULH_DEMAND_MOST_LAG:
      add (list, SULH_RELAX_DROP, mark, 1);
      add (list, SULH_RELAX_LOOSEN, mark, find_room (mark, scenario));
      break;
    default:
      add (list, SULH_RELAX_LOOSEN, mark, find_room (mark, scenario));
      break;
    }
}

void
sulh_relaxations_add_values (GArray *list, const SulhScenario *scenario)
{
  for (guint e = 0; e < scenario->exchanges->len; e++)
    for (guint i = 0; i < ((SulhExchange *)scenario->exchanges->pdata[e])->sides->len; i++)
      {
        const SulhDemandMark mark = { SULH_DEMAND_EXPOSURE, e, i };

        add (list, SULH_RELAX_GAIN, &mark, GAIN_MOST);
        if (find_side (scenario, &mark)->cost.mode > 0)
          add (list, SULH_RELAX_COST, &mark, COST_PARTS - 1);
      }
}

double
sulh_relaxation_get_gain (const SulhRelaxation *relaxation, int amount,
                          const SulhScenario *scenario)
{
  const SulhSide *side = find_side (scenario, &relaxation->mark);
  const SulhPart *receiver = sulh_scenario_find (scenario, side->receiver);
  double scale = receiver && receiver->kind == SULH_KIND_PARTY
                     ? ((const SulhParty *)receiver)->half_cost.mode
                     : 1;

  return side->gain.mode + amount * GAIN_SHARE * scale;
}

double
sulh_relaxation_get_cost (const SulhRelaxation *relaxation, int amount,
                          const SulhScenario *scenario)
{
  double cost = find_side (scenario, &relaxation->mark)->cost.mode;

  return cost - cost * amount / COST_PARTS;
}

/* Apply */

static void
raise_trust (guint from, guint to, double level, SulhSketch *sketch)
{
  const GPtrArray *parties = sketch->original->parties;
  SulhTrust *trust = sulh_sketch_get_trust (sketch, ((SulhPart *)parties->pdata[from])->id,
                                            ((SulhPart *)parties->pdata[to])->id);

  if (trust->level.mode < level)
    sulh_number_replace (&trust->level, level);
}

/* An option cannot name a share at risk; instalments of their own kind do not stand for one. */
static int
get_form (const SulhSide *side)
{
  gboolean named = sulh_number_is_set (&side->share_at_risk);

  return named && side->exposure == SULH_EXPOSURE_INSTALMENTS ? SULH_EXPOSURE_SIMULTANEOUS
                                                              : side->exposure;
}

static SulhOption *
add_option (const SulhDemandMark *mark, SulhSketch *sketch)
{
  const SulhSide *side = find_side (sketch->original, mark);
  SulhExchange *exchange = sulh_sketch_get_exchange (sketch, mark->part);
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);

  sulh_part_set_text (&option->giver, side->giver);
  option->tranches = side->tranches;
  option->exposure = get_form (side);
  sulh_part_set_text (&option->verification, side->verification);
  sulh_number_replace (&option->framing, side->framing.mode);
  g_ptr_array_add (sulh_sketch_get_arrangement (exchange)->options, option);
  return option;
}

/* The regime that finds most breaches, the first of the file among equals; NULL if there is none.
 */
static const char *
find_best_regime (const SulhScenario *scenario)
{
  const SulhVerification *best = NULL;

  for (guint i = 0; i < scenario->verifications->len; i++)
    if (!best || find_regime (scenario, i)->detection.mode > best->detection.mode)
      best = find_regime (scenario, i);
  return best ? best->part.id : NULL;
}

static SulhSide *
make_half_step (const SulhParty *giver, const SulhParty *receiver, const char *regime)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  sulh_part_set_text (&side->giver, giver->part.id);
  sulh_part_set_text (&side->receiver, receiver->part.id);
  sulh_part_set_text (&side->verification, regime);
  sulh_number_replace (&side->cost, STEP_SHARE * giver->half_cost.mode);
  sulh_number_replace (&side->gain, 0);
  side->exposure = SULH_EXPOSURE_SIMULTANEOUS;
  return side;
}

/* It costs both a little and brings them nothing but the trust that it builds, so that no plan
 * consists of it alone. */
static void
add_step (const SulhDemandMark *mark, SulhSketch *sketch)
{
  const SulhParty *one = sketch->original->parties->pdata[mark->part];
  const SulhParty *other = sketch->original->parties->pdata[mark->within];
  const char *regime = find_best_regime (sketch->original);
  g_autofree char *id = sulh_sketch_choose_id (sketch, "procedural-step");
  SulhExchange *step = sulh_part_new (SULH_KIND_EXCHANGE, id);

  sulh_part_set_text (&step->part.name, sulh_relaxation_get_step_name ());
  step->issue = SULH_EXCHANGE_PROCEDURAL;
  sulh_number_replace (&step->gap, STEP_GAP);
  g_ptr_array_add (step->sides, make_half_step (one, other, regime));
  g_ptr_array_add (step->sides, make_half_step (other, one, regime));
  sulh_scenario_take_part (sketch->now, step);
}

static SulhDate
shift (SulhDate date, int days)
{
  return sulh_date_exact (sulh_date_get_day (date) + days);
}

/* The lag of @exchange that stands for @original; NULL if it was given up. */
static SulhLag *
find_in_sketch (const SulhExchange *exchange, const SulhLag *original)
{
  const GPtrArray *lags = exchange->timing->lags;

  for (guint i = 0; i < lags->len; i++)
    if (g_strcmp0 (((SulhLag *)lags->pdata[i])->from, original->from) == 0)
      return lags->pdata[i];
  return NULL;
}

/* A lag without a least number of days would still say something, so it goes. */
static void
drop (const SulhDemandMark *mark, SulhSketch *sketch)
{
  if (mark->kind == SULH_DEMAND_LEAST_LAG || mark->kind == SULH_DEMAND_MOST_LAG)
    {
      SulhExchange *exchange = sulh_sketch_get_exchange (sketch, mark->part);

      g_ptr_array_remove (exchange->timing->lags,
                          find_in_sketch (exchange, find_lag (sketch->original, mark)));
      return;
    }
  sulh_demand_put_aside (mark, sketch);
}

static void
loosen_lag (const SulhDemandMark *mark, int amount, SulhSketch *sketch)
{
  SulhExchange *exchange = sulh_sketch_get_exchange (sketch, mark->part);
  SulhLag *lag = find_in_sketch (exchange, find_lag (sketch->original, mark));

  if (!lag)
    return;
  if (mark->kind == SULH_DEMAND_LEAST_LAG)
    sulh_number_replace (&lag->minimum, fmax (0, lag->minimum.mode - amount));
  else
    sulh_number_replace (&lag->maximum, lag->maximum.mode + amount);
}

static void
loosen_window (const SulhDemandMark *mark, int amount, SulhSketch *sketch)
{
  SulhTiming *timing = sulh_sketch_get_exchange (sketch, mark->part)->timing;

  if (mark->kind == SULH_DEMAND_NOT_BEFORE)
    timing->not_before = shift (timing->not_before, -amount);
  else
    timing->not_after = shift (timing->not_after, amount);
}

static void
loosen_band (SulhDignity *dignity, int amount)
{
  sulh_number_replace (&dignity->band, dignity->band.mode + amount);
  if (sulh_number_is_set (&dignity->band_below))
    sulh_number_replace (&dignity->band_below, dignity->band_below.mode + amount);
}

static void
loosen_at_home (const SulhDemandMark *mark, int amount, SulhParty *party)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_PATIENCE:
      sulh_number_replace (&party->clock->gap_tolerance, party->clock->gap_tolerance.mode + amount);
      break;
    case SULH_DEMAND_CAPITAL:
      sulh_number_replace (&party->capital_floor, fmax (0, party->capital_floor.mode - amount));
      break;
    case SULH_DEMAND_BAND:
      loosen_band (party->dignity, amount);
      break;
    default:
      party->clock->deadline = shift (party->clock->deadline, amount);
      break;
    }
}

static void
loosen (const SulhDemandMark *mark, int amount, SulhSketch *sketch)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_REGIME_CAPACITY:
      sulh_sketch_get_regime (sketch, mark->part)->capacity += amount;
      break;
    case SULH_DEMAND_WORKS_FROM:
      {
        SulhVerification *regime = sulh_sketch_get_regime (sketch, mark->part);

        regime->starts = shift (regime->starts, -amount);
        break;
      }
    case SULH_DEMAND_MEDIATOR_CAPACITY:
      sulh_sketch_get_actor (sketch, mark->part)->mediation->capacity += amount;
      break;
    case SULH_DEMAND_LEAVES:
      {
        SulhMediation *mediation = sulh_sketch_get_actor (sketch, mark->part)->mediation;

        mediation->exit = shift (mediation->exit, amount);
        break;
      }
    case SULH_DEMAND_LEAST_LAG:
    case SULH_DEMAND_MOST_LAG:
      loosen_lag (mark, amount, sketch);
      break;
    case SULH_DEMAND_NOT_BEFORE:
    case SULH_DEMAND_NOT_AFTER:
      loosen_window (mark, amount, sketch);
      break;
    default:
      loosen_at_home (mark, amount, sulh_sketch_get_party (sketch, mark->part));
      break;
    }
}

void
sulh_relaxation_apply (const SulhRelaxation *relaxation, int amount, SulhSketch *sketch)
{
  const SulhScenario *original = sketch->original;
  const SulhDemandMark *mark = &relaxation->mark;
  SulhExchange *exchange;

  switch (relaxation->kind)
    {
    case SULH_RELAX_TRUST_BOTH:
      raise_trust (mark->within, mark->part,
                   sulh_relaxation_get_trust (relaxation, amount, original), sketch);
      /* fallthrough */
    case SULH_RELAX_TRUST:
      raise_trust (mark->part, mark->within,
                   sulh_relaxation_get_trust (relaxation, amount, original), sketch);
      break;
    case SULH_RELAX_DETECTION:
      sulh_number_replace (&sulh_sketch_get_regime (sketch, mark->part)->detection,
                           sulh_relaxation_get_detection (relaxation, amount, original));
      break;
    case SULH_RELAX_VERIFY:
      exchange = sulh_sketch_get_exchange (sketch, mark->part);
      sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[mark->within])->verification,
                          find_regime (original, relaxation->other)->part.id);
      break;
    case SULH_RELAX_ESCROW:
      add_option (mark, sketch)->exposure = SULH_EXPOSURE_ESCROW;
      break;
    case SULH_RELAX_TRANCHES:
      add_option (mark, sketch)->tranches += amount;
      break;
    case SULH_RELAX_STEP:
      add_step (mark, sketch);
      break;
    case SULH_RELAX_GAIN:
      exchange = sulh_sketch_get_exchange (sketch, mark->part);
      sulh_number_replace (&((SulhSide *)exchange->sides->pdata[mark->within])->gain,
                           sulh_relaxation_get_gain (relaxation, amount, original));
      break;
    case SULH_RELAX_COST:
      exchange = sulh_sketch_get_exchange (sketch, mark->part);
      sulh_number_replace (&((SulhSide *)exchange->sides->pdata[mark->within])->cost,
                           sulh_relaxation_get_cost (relaxation, amount, original));
      break;
    case SULH_RELAX_LOOSEN:
      loosen (mark, amount, sketch);
      break;
    case SULH_RELAX_DROP:
      drop (mark, sketch);
      break;
    }
}

gboolean
sulh_relaxations_same (const SulhRelaxation *a, const SulhRelaxation *b)
{
  return a->kind == b->kind && a->mark.part == b->mark.part && a->mark.within == b->mark.within
         && a->other == b->other && (a->kind < SULH_RELAX_LOOSEN || a->mark.kind == b->mark.kind);
}

const char *
sulh_relaxation_get_code (const SulhRelaxation *relaxation)
{
  switch (relaxation->kind)
    {
    case SULH_RELAX_VERIFY:
      return "verification";
    case SULH_RELAX_ESCROW:
      return "escrow";
    case SULH_RELAX_TRANCHES:
      return "tranches";
    case SULH_RELAX_STEP:
      return "step";
    case SULH_RELAX_GAIN:
      return "gain";
    case SULH_RELAX_COST:
      return "cost";
    default:
      return sulh_demand_get_code (relaxation->mark.kind);
    }
}

const char *
sulh_relaxation_get_subject (const SulhRelaxation *relaxation, const SulhScenario *scenario)
{
  return sulh_demand_get_subject (&relaxation->mark, scenario);
}
