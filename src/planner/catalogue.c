/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/catalogue.h"
#include "planner/planner.h"
#include "planner/twins.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Tests that do not depend on the days of a plan. */
#define TESTS_WITHOUT_DAYS                                                                         \
  (SULH_TEST_BIT (SULH_TEST_TWICE) | SULH_TEST_BIT (SULH_TEST_NEED)                                \
   | SULH_TEST_BIT (SULH_TEST_ALTERNATIVE) | SULH_TEST_BIT (SULH_TEST_PARTICIPATION)               \
   | SULH_TEST_BIT (SULH_TEST_REQUIRED) | SULH_TEST_BIT (SULH_TEST_MUST)                           \
   | SULH_TEST_BIT (SULH_TEST_EMPTY))

/* All candidates that stand for @item. */
static SulhSet
find_item (const SulhCatalogue *catalogue, guint item)
{
  SulhSet set = 0;

  for (guint i = 0; i < catalogue->n; i++)
    if (catalogue->candidates[i].item == item)
      set |= SULH_SET_OF (i);
  return set;
}

static SulhSet
find_group (const SulhCatalogue *catalogue, int group)
{
  SulhSet set = 0;

  for (guint i = 0; i < catalogue->n; i++)
    if (catalogue->agenda->items[catalogue->candidates[i].item].group == group)
      set |= SULH_SET_OF (i);
  return set;
}

/* What must stand earlier: an exchange, or any of a group; nothing for what can never be met. */
static SulhSet
find_need (const SulhCatalogue *catalogue, const SulhNeed *need)
{
  if (need->item != SULH_NOBODY)
    return find_item (catalogue, (guint)need->item);
  return need->group != SULH_NOBODY ? find_group (catalogue, need->group) : 0;
}

static gboolean
adds_anything (const SulhLeverage *leverage)
{
  return leverage->gain[0] != 0 || leverage->gain[1] != 0 || leverage->penalty[0] != 0
         || leverage->penalty[1] != 0;
}

static double
find_stake (const SulhTerms *terms)
{
  double stake = terms->cost + terms->gain;

  return stake > 0 ? stake : 1;
}

/* What has to stand on a day or at a place has to stand. */
static gboolean
is_pinned (const SulhAgendaItem *item)
{
  return item->pinned || item->position > 0;
}

static void
add_candidate (SulhCatalogue *catalogue, guint item, guint design)
{
  const SulhAgendaItem *of = &catalogue->agenda->items[item];
  SulhCandidate *candidate = &catalogue->candidates[catalogue->n++];

  candidate->id = of->exchange->part.id;
  candidate->item = item;
  candidate->design = design;
  candidate->stage = of->designs[design].stage;
  candidate->prepared = of->designs[design].prepared;
  sulh_rules_stage_place (sulh_catalogue_get_parameters (catalogue), &candidate->prepared, NULL,
                          &candidate->placed);
  for (int i = 0; i < 2; i++)
    candidate->stake[i] = find_stake (&candidate->stage.side[i]);
}

static SulhSet
find_users (const SulhCatalogue *catalogue, int setup)
{
  SulhSet set = 0;

  for (guint i = 0; i < catalogue->n; i++)
    if (sulh_design_uses (sulh_catalogue_get_design (catalogue, i), setup))
      set |= SULH_SET_OF (i);
  return set;
}

static void
lay_first_use (const SulhCatalogue *catalogue, const SulhCandidate *candidate, guint missing,
               SulhFirstUse *first)
{
  const SulhDesign *design = &catalogue->agenda->items[candidate->item].designs[candidate->design];

  first->cost = 0;
  for (guint i = 0; i < candidate->n_setups; i++)
    if (missing & (1u << i))
      first->cost += catalogue->agenda->setups[design->setups[i]];
  first->prepared = candidate->prepared;
  for (int i = 0; i < 2; i++)
    first->prepared.side[i].round_cost += first->cost;
  sulh_rules_stage_place (sulh_catalogue_get_parameters (catalogue), &first->prepared, NULL,
                          &first->placed);
}

/* What depends on the others only by who comes first. */
static void
read_setups (SulhCatalogue *catalogue, guint index)
{
  SulhCandidate *candidate = &catalogue->candidates[index];
  const SulhDesign *design = sulh_catalogue_get_design (catalogue, index);
  guint n;

  while (candidate->n_setups < SULH_SETUPS_MOST
         && design->setups[candidate->n_setups] != SULH_NOBODY)
    {
      candidate->users[candidate->n_setups]
          = find_users (catalogue, design->setups[candidate->n_setups]);
      candidate->n_setups++;
    }
  n = (1u << candidate->n_setups) - 1;
  candidate->firsts = n > 0 ? g_new (SulhFirstUse, n) : NULL;
  for (guint missing = 1; missing <= n; missing++)
    lay_first_use (catalogue, candidate, missing, &candidate->firsts[missing - 1]);
}

static gboolean
is_worth_trying (const SulhCatalogue *catalogue, const SulhAgendaItem *item, guint design)
{
  return catalogue->narrowed ? design == 0 : !item->designs[design].beaten;
}

static guint
count_designs (const SulhCatalogue *catalogue)
{
  guint n = 0;

  for (guint i = 0; i < catalogue->agenda->n_items; i++)
    for (guint d = 0; d < catalogue->agenda->items[i].n_designs; d++)
      n += is_worth_trying (catalogue, &catalogue->agenda->items[i], d);
  return n;
}

static void
add_candidates (SulhCatalogue *catalogue)
{
  catalogue->narrowed = count_designs (catalogue) > SULH_CATALOGUE_LARGEST;
  catalogue->candidates = g_new0 (SulhCandidate, count_designs (catalogue) + 1);
  for (guint i = 0; i < catalogue->agenda->n_items; i++)
    for (guint d = 0; d < catalogue->agenda->items[i].n_designs; d++)
      if (is_worth_trying (catalogue, &catalogue->agenda->items[i], d))
        add_candidate (catalogue, i, d);
}

static void
read_conditions (SulhCatalogue *catalogue, guint index)
{
  SulhCandidate *candidate = &catalogue->candidates[index];
  const SulhAgendaItem *item = &catalogue->agenda->items[candidate->item];
  SulhSet designs = find_item (catalogue, candidate->item);

  /* One place is left free for an equal exchange that has to stand earlier. */
  candidate->needs = g_new0 (SulhSet, item->n_needs + 1);
  for (guint i = 0; i < item->n_needs; i++)
    candidate->needs[candidate->n_needs++] = find_need (catalogue, &item->needs[i]);
  candidate->excludes = designs;
  if (item->group != SULH_NOBODY)
    candidate->excludes |= find_group (catalogue, item->group);
  candidate->excludes &= ~SULH_SET_OF (index);
}

static gboolean
is_searchable (const SulhScenario *scenario, GError **error)
{
  if (scenario->parties->len < 2 || scenario->parties->len > SULH_PRINCIPALS_MOST)
    g_set_error (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_PRINCIPALS,
                 _ ("The planner needs 2 to %d parties; the scenario has %u."),
                 SULH_PRINCIPALS_MOST, scenario->parties->len);
  else if (scenario->exchanges->len == 0)
    g_set_error_literal (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_NO_EXCHANGES,
                         _ ("There are no exchanges to put in order."));
  else if (scenario->exchanges->len > SULH_CATALOGUE_LARGEST)
    g_set_error (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_TOO_LARGE,
                 _ ("There are %u exchanges; the planner takes %d at most."),
                 scenario->exchanges->len, SULH_CATALOGUE_LARGEST);
  else
    return TRUE;
  return FALSE;
}

/* What leaves most evidence comes last: of two neighbours the one with the larger
 * w q / (1 - q), where q is what remains of its evidence w after its own gap. */
static double
lastingness (const SulhCatalogue *catalogue, guint index, int side)
{
  const SulhCandidate *candidate = &catalogue->candidates[index];
  double left
      = sulh_rules_remembered (sulh_catalogue_get_parameters (catalogue), candidate->stage.gap);
  double weight = candidate->prepared.side[SULH_OTHER (side)].evidence;

  return left < 1 ? weight * left / (1 - left) : INFINITY;
}

/* By growing lastingness; without forgetting, by id. */
static void
order_fading (SulhCatalogue *catalogue, int side)
{
  guint8 *order = catalogue->fading[side];

  for (guint i = 0; i < catalogue->n; i++)
    {
      double mine = lastingness (catalogue, i, side);
      guint place = i;

      for (; place > 0 && lastingness (catalogue, order[place - 1], side) > mine; place--)
        order[place] = order[place - 1];
      order[place] = (guint8)i;
    }
}

static void
read_wanted (SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;

  catalogue->wanted = g_new0 (SulhSet, agenda->n_musts + agenda->n_items + 1);
  for (guint m = 0; m < agenda->n_musts; m++)
    for (guint i = 0; i < agenda->musts[m].n_items; i++)
      catalogue->wanted[m] |= find_item (catalogue, agenda->musts[m].items[i]);
  catalogue->n_wanted = agenda->n_musts;
  for (guint i = 0; i < agenda->n_items; i++)
    {
      SulhSet designs = find_item (catalogue, i);

      if (!agenda->items[i].required && !is_pinned (&agenda->items[i]))
        continue;
      if ((designs & (designs - 1)) == 0)
        catalogue->required |= designs;
      else
        catalogue->wanted[catalogue->n_wanted++] = designs;
    }
}

static gboolean
is_bound_to_days (const SulhAgenda *agenda, const SulhAgendaItem *item, const SulhDesign *design)
{
  gboolean bound = item->window.first > 0 || item->window.last < SULH_DAY_LAST
                   || item->n_closures > 0 || item->n_lags > 0 || item->n_leads > 0
                   || item->position > 0 || design->works_from > 0;

  for (guint i = 0; i < design->n_loads; i++)
    {
      const SulhServant *servant = &agenda->servants[design->loads[i].servant];

      bound |= servant->capacity < G_MAXINT || servant->leaves < SULH_DAY_LAST;
    }
  return bound;
}

static gboolean
depends_on_days (const SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;
  gboolean bound = agenda->end < SULH_DAY_LAST;

  for (guint i = 0; i < catalogue->n; i++)
    bound |= is_bound_to_days (agenda, &agenda->items[catalogue->candidates[i].item],
                               sulh_catalogue_get_design (catalogue, i));
  for (int i = 0; i < agenda->n_principals; i++)
    bound |= agenda->home[i].counts || !isinf (agenda->home[i].band)
             || !isinf (agenda->home[i].band_below) || agenda->deadline[i] < SULH_DAY_LAST;
  return bound;
}

SulhCatalogue *
sulh_catalogue_new (const SulhScenario *scenario, GError **error)
{
  g_autoptr (SulhCatalogue) catalogue = NULL;

  if (!is_searchable (scenario, error))
    return NULL;
  catalogue = g_new0 (SulhCatalogue, 1);
  catalogue->agenda = sulh_rules_agenda_new (scenario, NULL);
  /* What may overlap is put in order one after the other first. */
  catalogue->overlaps = catalogue->agenda->parallel;
  catalogue->agenda->parallel = FALSE;
  /* A long wait drains support (readings A11); by itself it stops nobody. */
  catalogue->agenda->binding &= ~SULH_TEST_BIT (SULH_TEST_PATIENCE);
  catalogue->binding = catalogue->agenda->binding;
  memcpy (catalogue->start, catalogue->agenda->belief, sizeof catalogue->start);
  catalogue->reading = catalogue->agenda->reading;
  add_candidates (catalogue);
  for (guint i = 0; i < catalogue->n; i++)
    {
      read_conditions (catalogue, i);
      read_setups (catalogue, i);
    }
  for (gsize i = 0; i < catalogue->reading->ladder.n_leverages; i++)
    catalogue->levered |= adds_anything (&catalogue->reading->leverages[i]);
  for (int i = 0; i < 2; i++)
    {
      catalogue->outside[i] = fmax (0, catalogue->reading->ladder.outlook[i].outside);
      order_fading (catalogue, i);
    }
  read_wanted (catalogue);
  catalogue->dated = depends_on_days (catalogue);
  sulh_twins_order (catalogue);
  sulh_catalogue_set_trust (catalogue, 0);
  return g_steal_pointer (&catalogue);
}

void
sulh_catalogue_free (SulhCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->n; i++)
    {
      g_free (catalogue->candidates[i].needs);
      g_free (catalogue->candidates[i].firsts);
    }
  g_free (catalogue->candidates);
  g_free (catalogue->wanted);
  sulh_rules_agenda_free (catalogue->agenda);
  g_free (catalogue);
}

void
sulh_catalogue_set_trust (SulhCatalogue *catalogue, double trust)
{
  for (int i = 0; i < 2; i++)
    {
      catalogue->belief[i] = catalogue->reading->ladder.belief[i];
      sulh_rules_belief_raise (&catalogue->belief[i], trust);
    }
  memcpy (catalogue->agenda->belief, catalogue->start, sizeof catalogue->start);
  for (int i = 0; i < catalogue->agenda->n_principals; i++)
    for (int j = 0; j < catalogue->agenda->n_principals; j++)
      sulh_rules_belief_raise (&catalogue->agenda->belief[i][j], trust);
}

gboolean
sulh_catalogue_has_needs (const SulhCandidate *candidate, SulhSet done)
{
  for (guint i = 0; i < candidate->n_needs; i++)
    if (!(done & candidate->needs[i]))
      return FALSE;
  return TRUE;
}

gboolean
sulh_catalogue_may_end (const SulhCatalogue *catalogue, SulhSet done)
{
  for (guint i = 0; i < catalogue->n_wanted; i++)
    if (!(done & catalogue->wanted[i]))
      return FALSE;
  return done != 0 && (done & catalogue->required) == catalogue->required;
}

gboolean
sulh_catalogue_is_several (const SulhCatalogue *catalogue)
{
  return catalogue->agenda->n_principals > 2;
}

gboolean
sulh_catalogue_is_walked (const SulhCatalogue *catalogue)
{
  return catalogue->dated || sulh_catalogue_is_several (catalogue);
}

gboolean
sulh_catalogue_forgets (const SulhCatalogue *catalogue)
{
  return sulh_catalogue_get_parameters (catalogue)->forgetting_half_life > 0;
}

static void
locate_one (const SulhCatalogue *catalogue, SulhSet done, int side, SulhPosition *position)
{
  SulhBelief belief[2] = { catalogue->belief[0], catalogue->belief[1] };

  position->day = 0;
  for (guint i = 0; i < catalogue->n; i++)
    {
      guint8 next = catalogue->fading[side][i];
      const SulhCandidate *candidate = &catalogue->candidates[next];

      if (!(done & SULH_SET_OF (next)))
        continue;
      sulh_rules_stage_forward (&candidate->prepared, belief);
      sulh_rules_belief_forget (&belief[side], sulh_catalogue_get_parameters (catalogue),
                                candidate->stage.gap);
      position->day += candidate->stage.gap;
    }
  position->belief[side] = belief[side];
  position->trust[side] = sulh_rules_trust (&belief[side]);
}

/* Without forgetting evidence only adds up. */
static void
locate_both (const SulhCatalogue *catalogue, SulhSet done, SulhPosition *position)
{
  position->day = 0;
  memcpy (position->belief, catalogue->belief, sizeof position->belief);
  for (SulhSet left = done; left != 0; left &= left - 1)
    {
      const SulhCandidate *candidate = &catalogue->candidates[sulh_set_first (left)];

      for (int side = 0; side < 2; side++)
        position->belief[SULH_OTHER (side)].alpha += candidate->prepared.side[side].evidence;
      position->day += candidate->stage.gap;
    }
  for (int side = 0; side < 2; side++)
    position->trust[side] = sulh_rules_trust (&position->belief[side]);
}

void
sulh_catalogue_locate (const SulhCatalogue *catalogue, SulhSet done, SulhPosition *position)
{
  if (!sulh_catalogue_forgets (catalogue))
    {
      locate_both (catalogue, done, position);
      return;
    }
  for (int side = 0; side < 2; side++)
    locate_one (catalogue, done, side, position);
}

void
sulh_catalogue_advance (const SulhCatalogue *catalogue, guint candidate,
                        const SulhPreparedStage *stage, SulhPosition *position)
{
  double gap = catalogue->candidates[candidate].stage.gap;

  sulh_rules_stage_forward (stage, position->belief);
  position->day += gap;
  for (int i = 0; i < 2; i++)
    {
      sulh_rules_belief_forget (&position->belief[i], sulh_catalogue_get_parameters (catalogue),
                                gap);
      position->trust[i] = sulh_rules_trust (&position->belief[i]);
    }
}

void
sulh_catalogue_prepare (const SulhCatalogue *catalogue, guint candidate, SulhSet done, double day,
                        SulhPreparedStage *stage)
{
  const SulhLadder *ladder = &catalogue->reading->ladder;
  const SulhCandidate *of = &catalogue->candidates[candidate];
  const SulhFirstUse *first = sulh_candidate_find_first (of, done);
  SulhStage levered;

  if (!catalogue->levered)
    {
      *stage = first ? first->prepared : of->prepared;
      return;
    }
  levered = of->stage;
  for (int i = 0; i < 2 && first; i++)
    levered.round_cost[i] += first->cost;
  sulh_rules_leverage_apply (ladder->leverages, ladder->n_leverages, day, &levered);
  sulh_rules_stage_prepare (&ladder->parameters, ladder->outlook, &levered, stage);
}

const SulhPlacedStage *
sulh_catalogue_place (const SulhCatalogue *catalogue, guint candidate, SulhSet done, double day,
                      SulhPlacedStage *room)
{
  const SulhCandidate *of = &catalogue->candidates[candidate];
  const SulhFirstUse *first = sulh_candidate_find_first (of, done);
  SulhPreparedStage stage;

  if (!catalogue->levered)
    return first ? &first->placed : &of->placed;
  sulh_catalogue_prepare (catalogue, candidate, done, day, &stage);
  sulh_rules_stage_place (sulh_catalogue_get_parameters (catalogue), &stage, NULL, room);
  return room;
}

void
sulh_catalogue_prepare_late (const SulhCatalogue *catalogue, guint candidate,
                             SulhPreparedStage stages[2])
{
  const SulhCandidate *of = &catalogue->candidates[candidate];
  SulhSet done = ~(of->excludes | SULH_SET_OF (candidate));
  const SulhFirstUse *first = sulh_candidate_find_first (of, done);

  stages[0] = first ? first->prepared : of->prepared;
  sulh_catalogue_prepare (catalogue, candidate, done, 0, &stages[1]);
}

double
sulh_catalogue_join (const SulhCatalogue *catalogue, const double worth[2])
{
  return sulh_rules_joint (worth, catalogue->outside);
}

const SulhParameters *
sulh_catalogue_get_parameters (const SulhCatalogue *catalogue)
{
  return &catalogue->reading->ladder.parameters;
}

void
sulh_catalogue_set_dated (SulhCatalogue *catalogue, gboolean dated)
{
  catalogue->dated = dated;
  catalogue->agenda->binding = dated ? catalogue->binding : TESTS_WITHOUT_DAYS;
}

const SulhDesign *
sulh_catalogue_get_design (const SulhCatalogue *catalogue, guint candidate)
{
  const SulhCandidate *of = &catalogue->candidates[candidate];

  return &catalogue->agenda->items[of->item].designs[of->design];
}

SulhDatedRung
sulh_catalogue_date (const SulhCatalogue *catalogue, guint candidate, int day)
{
  return (SulhDatedRung){ catalogue->candidates[candidate].item,
                          catalogue->candidates[candidate].design, day };
}
