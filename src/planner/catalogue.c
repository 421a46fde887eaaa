/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/catalogue.h"
#include "planner/planner.h"
#include "planner/twins.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const SulhExchange *const *first = a;
  const SulhExchange *const *second = b;

  return g_strcmp0 ((*first)->part.id, (*second)->part.id);
}

static GPtrArray *
sort_exchanges (const SulhScenario *scenario)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < scenario->exchanges->len; i++)
    g_ptr_array_add (sorted, scenario->exchanges->pdata[i]);
  g_ptr_array_sort (sorted, compare_ids);
  return sorted;
}

static SulhSet
find_group (const GPtrArray *exchanges, const char *name)
{
  SulhSet group = 0;

  for (guint i = 0; i < exchanges->len; i++)
    if (g_strcmp0 (((const SulhExchange *)exchanges->pdata[i])->alternatives, name) == 0)
      group |= SULH_SET_OF (i);
  return group;
}

/* What @name stands for in a list of prerequisites: an exchange, or any of a group. Nothing of
 * that name is a need that cannot be met. */
static SulhSet
find_need (const GPtrArray *exchanges, const char *name)
{
  for (guint i = 0; i < exchanges->len; i++)
    if (g_strcmp0 (((const SulhExchange *)exchanges->pdata[i])->part.id, name) == 0)
      return SULH_SET_OF (i);
  return find_group (exchanges, name);
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
read_candidate (SulhCatalogue *catalogue, const GPtrArray *exchanges, guint index)
{
  const SulhLadder *ladder = &catalogue->reading->ladder;
  const SulhExchange *exchange = exchanges->pdata[index];
  SulhCandidate *candidate = &catalogue->candidates[index];

  candidate->id = exchange->part.id;
  candidate->stage = catalogue->agenda->items[index].designs[0].stage;
  sulh_rules_stage_prepare (&ladder->parameters, ladder->outlook, &candidate->stage,
                            &candidate->prepared);
  for (int i = 0; i < 2; i++)
    candidate->stake[i] = find_stake (&candidate->stage.side[i]);
  /* One place is left free for an equal exchange that has to stand earlier. */
  candidate->needs = g_new0 (SulhSet, (exchange->after ? g_strv_length (exchange->after) : 0) + 1);
  for (guint i = 0; exchange->after && exchange->after[i]; i++)
    candidate->needs[candidate->n_needs++] = find_need (exchanges, exchange->after[i]);
  if (exchange->alternatives)
    candidate->excludes = find_group (exchanges, exchange->alternatives) & ~SULH_SET_OF (index);
  if (exchange->required || is_pinned (&catalogue->agenda->items[index]))
    catalogue->required |= SULH_SET_OF (index);
}

static gboolean
is_searchable (const SulhScenario *scenario, GError **error)
{
  if (scenario->parties->len != 2)
    g_set_error (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_NOT_TWO_PRINCIPALS,
                 _ ("The planner needs exactly two parties; the scenario has %u."),
                 scenario->parties->len);
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

  catalogue->n_wanted = agenda->n_musts;
  catalogue->wanted = g_new0 (SulhSet, agenda->n_musts + 1);
  for (guint m = 0; m < agenda->n_musts; m++)
    for (guint i = 0; i < agenda->musts[m].n_items; i++)
      catalogue->wanted[m] |= SULH_SET_OF (agenda->musts[m].items[i]);
}

static gboolean
is_bound_to_days (const SulhAgenda *agenda, const SulhAgendaItem *item)
{
  const SulhDesign *design = &item->designs[0];
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
depends_on_days (const SulhAgenda *agenda)
{
  gboolean bound = agenda->end < SULH_DAY_LAST || agenda->parallel;

  for (guint i = 0; i < agenda->n_items; i++)
    bound |= is_bound_to_days (agenda, &agenda->items[i]);
  for (int i = 0; i < agenda->n_principals; i++)
    bound |= agenda->home[i].counts || !isinf (agenda->home[i].band)
             || !isinf (agenda->home[i].band_below) || agenda->deadline[i] < SULH_DAY_LAST;
  return bound;
}

SulhCatalogue *
sulh_catalogue_new (const SulhScenario *scenario, GError **error)
{
  g_autoptr (GPtrArray) exchanges = sort_exchanges (scenario);
  g_autoptr (SulhCatalogue) catalogue = NULL;

  if (!is_searchable (scenario, error))
    return NULL;
  catalogue = g_new0 (SulhCatalogue, 1);
  catalogue->agenda = sulh_rules_agenda_new (scenario, NULL);
  /* A long wait drains support (readings A11); by itself it stops nobody. */
  catalogue->agenda->binding &= ~SULH_TEST_BIT (SULH_TEST_PATIENCE);
  catalogue->reading = catalogue->agenda->reading;
  catalogue->n = exchanges->len;
  catalogue->candidates = g_new0 (SulhCandidate, exchanges->len);
  for (guint i = 0; i < exchanges->len; i++)
    read_candidate (catalogue, exchanges, i);
  for (gsize i = 0; i < catalogue->reading->ladder.n_leverages; i++)
    catalogue->levered |= adds_anything (&catalogue->reading->leverages[i]);
  for (int i = 0; i < 2; i++)
    {
      catalogue->outside[i] = fmax (0, catalogue->reading->ladder.outlook[i].outside);
      order_fading (catalogue, i);
    }
  read_wanted (catalogue);
  catalogue->dated = depends_on_days (catalogue->agenda);
  sulh_twins_order (catalogue);
  sulh_catalogue_set_trust (catalogue, 0);
  return g_steal_pointer (&catalogue);
}

void
sulh_catalogue_free (SulhCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->n; i++)
    g_free (catalogue->candidates[i].needs);
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
      catalogue->agenda->belief[i][SULH_OTHER (i)] = catalogue->belief[i];
    }
}

gboolean
sulh_catalogue_allows (const SulhCatalogue *catalogue, SulhSet done, guint candidate)
{
  const SulhCandidate *next = &catalogue->candidates[candidate];

  if ((done & SULH_SET_OF (candidate)) || (done & next->excludes))
    return FALSE;
  for (guint i = 0; i < next->n_needs; i++)
    if (!(done & next->needs[i]))
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
      const SulhCandidate *candidate = &catalogue->candidates[__builtin_ctzll (left)];

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
sulh_catalogue_prepare (const SulhCatalogue *catalogue, guint candidate, double day,
                        SulhPreparedStage *stage)
{
  const SulhLadder *ladder = &catalogue->reading->ladder;
  SulhStage levered;

  if (!catalogue->levered)
    {
      *stage = catalogue->candidates[candidate].prepared;
      return;
    }
  levered = catalogue->candidates[candidate].stage;
  sulh_rules_leverage_apply (ladder->leverages, ladder->n_leverages, day, &levered);
  sulh_rules_stage_prepare (&ladder->parameters, ladder->outlook, &levered, stage);
}

void
sulh_catalogue_place (const SulhCatalogue *catalogue, guint candidate, const double trust[2],
                      double day, SulhPlacedStage *placed)
{
  SulhPreparedStage stage;

  sulh_catalogue_prepare (catalogue, candidate, day, &stage);
  sulh_rules_stage_place (sulh_catalogue_get_parameters (catalogue), &stage, trust, NULL, placed);
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
}
