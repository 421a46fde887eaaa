/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/designs.h"
#include "rules/clock.h"
#include "rules/performance.h"

#include <math.h>

#define SLOTS G_N_ELEMENTS (((SulhDesign *)NULL)->options)
#define CHANNEL_SLOT 2

/* What a design adds to what the file says. */
typedef struct
{
  double days;
  double cost[2]; /* to the round cost of each of the pair */
  int mediation; /* units of mediators' capacity */
  int verification; /* units of verifiers' capacity */
} Price;

/* One combination of options, read. */
typedef struct
{
  const SulhAgendaItem *item;
  const SulhOption *options[SLOTS];
  SulhPerformance plain[2]; /* as the file says */
  SulhPerformance designed[2];
  const SulhChannel *channel; /* NULL for none */
  Price price;
} Draft;

static gconstpointer
find_part (const SulhAgendaReader *reader, SulhKind kind, const char *id)
{
  const SulhPart *part = id ? g_hash_table_lookup (reader->parts, id) : NULL;

  return part && part->kind == kind ? part : NULL;
}

static const SulhParty *
get_party (const SulhAgendaReader *reader, const SulhAgendaItem *item, int side)
{
  return reader->agenda->principal[item->pair[side]];
}

static double
level_cost (const SulhPrices *prices, const SulhVerification *regime)
{
  switch (regime ? regime->level : SULH_LEVEL_NONE)
    {
    case SULH_LEVEL_NATIONAL:
      return prices->national_cost.mode;
    case SULH_LEVEL_MEDIUM:
      return prices->medium_cost.mode;
    case SULH_LEVEL_HIGH:
      return prices->high_cost.mode;
    default:
      return 0;
    }
}

/* What verifying by another regime costs; one that says what it costs is not priced again. */
static double
regime_cost (const SulhPrices *prices, const SulhPerformance *plain,
             const SulhPerformance *designed)
{
  if (!designed->regime || designed->regime->round_cost.mode > 0)
    return 0;
  return fmax (0, level_cost (prices, designed->regime) - level_cost (prices, plain->regime));
}

static double
tranche_cost (const SulhPrices *prices, const SulhParty *payer)
{
  return sulh_number_is_set (&prices->tranche_cost) ? prices->tranche_cost.mode
                                                    : payer->round_cost.mode;
}

static void
add_round_cost (Price *price, double cost)
{
  price->cost[0] += cost;
  price->cost[1] += cost;
}

/* The table of prices, for what the option of @side changes. */
static void
price_by_table (const SulhAgendaReader *reader, Draft *draft, int side)
{
  const SulhPrices *prices = reader->prices;
  const SulhPerformance *plain = &draft->plain[side];
  const SulhPerformance *designed = &draft->designed[side];
  int further = MAX (0, designed->tranches - plain->tranches);
  gboolean held = designed->form == SULH_EXPOSURE_ESCROW && plain->form != SULH_EXPOSURE_ESCROW;
  double framed = fmax (0, designed->framing - plain->framing);

  if (!sulh_number_is_set (&draft->options[side]->days))
    draft->price.days += further * prices->tranche_days.mode + held * prices->escrow_days.mode;
  if (held)
    draft->price.mediation += prices->escrow_capacity;
  if (sulh_number_is_set (&draft->options[side]->round_cost))
    return;
  for (int payer = 0; payer < 2; payer++)
    draft->price.cost[payer]
        += further * tranche_cost (prices, get_party (reader, draft->item, payer));
  add_round_cost (&draft->price,
                  held * prices->escrow_cost.mode + regime_cost (prices, plain, designed));
  draft->price.cost[side] += framed * prices->framing_cost.mode;
}

/* What an option says of its own price. */
static void
price_by_option (const SulhOption *option, Price *price)
{
  if (sulh_number_is_set (&option->days))
    price->days += option->days.mode;
  if (sulh_number_is_set (&option->round_cost))
    add_round_cost (price, option->round_cost.mode);
  price->mediation += option->capacity;
  price->verification += option->capacity;
}

/* Another channel is paid once, unless the option that names it says how many days it takes. */
static void
price_channel (const SulhAgendaReader *reader, Draft *draft)
{
  for (gsize slot = 0; slot < SLOTS; slot++)
    {
      const SulhOption *option = draft->options[slot];

      if (!option || !option->channel || sulh_number_is_set (&option->days)
          || g_strcmp0 (option->channel, draft->item->exchange->channel) == 0)
        continue;
      draft->price.days += reader->prices->channel_days.mode;
      return;
    }
}

/* Two options that name different channels do not go together. */
static gboolean
find_channel (const SulhAgendaReader *reader, Draft *draft)
{
  const char *id = NULL;

  for (gsize slot = 0; slot < SLOTS; slot++)
    {
      const char *named = draft->options[slot] ? draft->options[slot]->channel : NULL;

      if (id && named && g_strcmp0 (id, named) != 0)
        return FALSE;
      id = named ? named : id;
    }
  draft->channel = find_part (reader, SULH_KIND_CHANNEL, id ? id : draft->item->exchange->channel);
  return TRUE;
}

static gboolean
read_draft (const SulhAgendaReader *reader, Draft *draft)
{
  if (!find_channel (reader, draft))
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      const SulhSide *side
          = sulh_rules_side_between (draft->item->exchange, get_party (reader, draft->item, i),
                                     get_party (reader, draft->item, SULH_OTHER (i)));
      const SulhOption *option = draft->options[i];

      draft->plain[i] = sulh_rules_performance_read (reader->agenda->reading, side, NULL);
      draft->designed[i] = sulh_rules_performance_read (reader->agenda->reading, side, option);
      if (option)
        price_by_table (reader, draft, i);
    }
  for (gsize slot = 0; slot < SLOTS; slot++)
    if (draft->options[slot])
      price_by_option (draft->options[slot], &draft->price);
  price_channel (reader, draft);
  return TRUE;
}

static guint
find_servant (SulhAgendaReader *reader, gconstpointer part, int capacity, SulhDate exit)
{
  SulhServant servant = {
    .part = part,
    .capacity = capacity,
    .leaves = sulh_date_is_open (exit) ? SULH_DAY_LAST : sulh_date_get_day (exit),
  };

  for (guint i = 0; i < reader->servants->len; i++)
    if (g_array_index (reader->servants, SulhServant, i).part == part)
      return i;
  g_array_append_val (reader->servants, servant);
  return reader->servants->len - 1;
}

/* Whoever is needed twice is needed for the larger of the two. */
static void
add_load (GArray *loads, guint servant, int units)
{
  SulhLoad load = { servant, units };

  for (guint i = 0; i < loads->len; i++)
    {
      SulhLoad *known = &g_array_index (loads, SulhLoad, i);

      if (known->servant == servant)
        {
          known->units = MAX (known->units, units);
          return;
        }
    }
  g_array_append_val (loads, load);
}

static void
load_actor (SulhAgendaReader *reader, GArray *loads, const char *id, int units)
{
  const SulhActor *actor = find_part (reader, SULH_KIND_ACTOR, id);

  if (actor && actor->mediation && units > 0)
    add_load (loads,
              find_servant (reader, actor, actor->mediation->capacity, actor->mediation->exit),
              units);
}

static void
load_regime (SulhAgendaReader *reader, GArray *loads, const SulhVerification *regime, int units)
{
  int capacity = regime->capacity > 0 ? regime->capacity : G_MAXINT;

  if (units > 0)
    add_load (loads, find_servant (reader, regime, capacity, sulh_date_open ()), units);
  load_actor (reader, loads, regime->verifier, units);
}

static void
read_loads (SulhAgendaReader *reader, const Draft *draft, SulhDesign *design)
{
  const SulhArrangement *arrangement = draft->item->exchange->arrangement;
  int mediation = (arrangement ? arrangement->mediation : 1) + draft->price.mediation;
  int verification = (arrangement ? arrangement->verification : 1) + draft->price.verification;
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (SulhLoad));

  for (char **id = draft->channel ? draft->channel->through : NULL; id && *id; id++)
    load_actor (reader, loads, *id, mediation);
  for (int i = 0; i < 2; i++)
    if (draft->designed[i].regime)
      load_regime (reader, loads, draft->designed[i].regime, verification);
  design->n_loads = loads->len;
  design->loads = (SulhLoad *)g_array_free (g_steal_pointer (&loads), FALSE);
}

static int
find_setup (SulhAgendaReader *reader, const SulhVerification *regime)
{
  guint index;

  if (!regime || !(regime->start_cost.mode > 0))
    return SULH_NOBODY;
  if (!g_ptr_array_find (reader->costly, regime, &index))
    {
      index = reader->costly->len;
      g_ptr_array_add (reader->costly, (gpointer)regime);
    }
  return (int)index;
}

/* One regime of both sides is set up once. */
static void
read_setups (SulhAgendaReader *reader, const Draft *draft, SulhDesign *design)
{
  int first = find_setup (reader, draft->designed[0].regime);
  int second = find_setup (reader, draft->designed[1].regime);

  design->setups[0]
      = first == SULH_NOBODY || second == SULH_NOBODY ? MAX (first, second) : MIN (first, second);
  design->setups[1] = first == second || design->setups[0] == MAX (first, second)
                          ? SULH_NOBODY
                          : MAX (first, second);
}

static gboolean
is_indirect (const SulhChannel *channel)
{
  return channel
         && (channel->format == SULH_CHANNEL_INDIRECT || channel->format == SULH_CHANNEL_SHUTTLE
             || channel->format == SULH_CHANNEL_PROTECTING_POWER);
}

/* What one performance does to its giver @i at home, and to the one who gains by it. */
static void
read_home (const SulhAgendaReader *reader, const Draft *draft, int i, SulhDesign *design)
{
  const SulhArrangement *arrangement = draft->item->exchange->arrangement;
  const SulhTerms *own = &design->stage.side[i];
  const SulhPerformance *received = &draft->designed[SULH_OTHER (i)];
  const SulhHome *home = &reader->agenda->home[draft->item->pair[i]];
  double visibility = design->stage.side[SULH_OTHER (i)].visibility;

  design->spent[i]
      = sulh_rules_home_cost (home, own->cost, own->visibility, own->framing,
                              arrangement && arrangement->announcement == SULH_ANNOUNCEMENT_JOINT,
                              is_indirect (draft->channel));
  design->earned[i] = home->earned * own->gain * visibility;
  design->shown[i] = received->side && own->gain * visibility > 0;
  design->verified[i]
      = received->side ? sulh_side_get_day_verified_by (received->side, received->regime, 0) : -1;
}

/* Performances that are not of the pair have to be verified too. */
static double
find_delay (const SulhAgendaReader *reader, const Draft *draft)
{
  const GPtrArray *sides = draft->item->exchange->sides;
  double delay = sulh_rules_performances_delay (draft->designed);

  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];
      const SulhVerification *regime
          = find_part (reader, SULH_KIND_VERIFICATION, side->verification);

      if (regime && side != draft->designed[0].side && side != draft->designed[1].side)
        delay = fmax (delay, regime->delay.mode);
    }
  return delay;
}

/* Where exchanges may overlap, what takes long is not verified before it is carried out. */
static void
read_days (const SulhAgendaReader *reader, const Draft *draft, SulhDesign *design)
{
  double delay = find_delay (reader, draft);

  design->works_from = SULH_DAY_FIRST;
  for (int i = 0; i < 2; i++)
    {
      const SulhPerformance *performance = &draft->designed[i];
      const SulhVerification *regime = performance->regime;

      if (performance->side)
        design->lasts
            = MAX (design->lasts, sulh_side_get_day_verified_by (performance->side, regime, 0));
      if (regime && !sulh_date_is_open (regime->starts))
        design->works_from = MAX (design->works_from, sulh_date_get_day (regime->starts));
    }
  if (reader->agenda->parallel)
    delay = fmax (delay, design->lasts);
  design->delay = (int)sulh_rules_whole_days (delay);
  design->stage.gap
      = sulh_rules_whole_days (fmax (draft->item->exchange->gap.mode + draft->price.days, delay));
}

static SulhDesign
make_design (SulhAgendaReader *reader, const Draft *draft)
{
  const SulhAgenda *agenda = reader->agenda;
  const int *pair = draft->item->pair;
  SulhDesign design = { 0 };

  for (int i = 0; i < 2; i++)
    design.stage.round_cost[i]
        = sulh_rules_round_cost (get_party (reader, draft->item, i), draft->channel,
                                 draft->item->exchange->arrangement)
          + draft->price.cost[i];
  sulh_rules_performances_stage (draft->designed, &design.stage);
  read_days (reader, draft, &design);
  sulh_rules_stage_prepare (
      &agenda->parameters,
      (const SulhOutlook[]){ agenda->outlook[pair[0]], agenda->outlook[pair[1]] }, &design.stage,
      &design.prepared);
  for (int i = 0; i < 2; i++)
    read_home (reader, draft, i, &design);
  read_loads (reader, draft, &design);
  read_setups (reader, draft, &design);
  for (gsize slot = 0; slot < SLOTS; slot++)
    design.options[slot] = draft->options[slot];
  return design;
}

static int
get_units (const SulhDesign *design, guint servant)
{
  for (guint i = 0; i < design->n_loads; i++)
    if (design->loads[i].servant == servant)
      return design->loads[i].units;
  return 0;
}

static gboolean
is_side_no_worse (const SulhDesign *a, const SulhDesign *b, int side)
{
  const SulhPreparedSide *own = &a->prepared.side[side];
  const SulhPreparedSide *other = &b->prepared.side[side];

  return own->net >= other->net && own->loss <= other->loss && own->deterrent >= other->deterrent
         && own->evidence >= other->evidence && own->round_cost <= other->round_cost
         && a->spent[side] <= b->spent[side] && a->earned[side] >= b->earned[side]
         && a->shown[side] >= b->shown[side] && a->verified[side] == b->verified[side];
}

/* Every test and value rises with what is compared here (the model's monotonicity), so that a
 * search loses nothing by leaving the worse one out. Whoever sets up fewer regimes is not better
 * for it: another rung might have to set them up instead, and fail by that. */
static gboolean
is_no_worse (const SulhDesign *a, const SulhDesign *b)
{
  if (a->setups[0] != b->setups[0] || a->setups[1] != b->setups[1])
    return FALSE;
  for (guint i = 0; i < a->n_loads; i++)
    if (a->loads[i].units > get_units (b, a->loads[i].servant))
      return FALSE;
  return a->stage.gap <= b->stage.gap && a->lasts <= b->lasts && a->works_from <= b->works_from
         && is_side_no_worse (a, b, 0) && is_side_no_worse (a, b, 1);
}

static gboolean
is_beaten (const GArray *designs, const SulhDesign *design)
{
  for (guint i = 0; i < designs->len; i++)
    {
      const SulhDesign *known = &g_array_index (designs, SulhDesign, i);

      if (!known->beaten && is_no_worse (known, design))
        return TRUE;
    }
  return FALSE;
}

/* The first stays in any case: it is what a plan means that says nothing of designs. */
static void
add_design (GArray *designs, SulhDesign design)
{
  guint kept = 0;

  if (is_beaten (designs, &design))
    {
      g_free (design.loads);
      return;
    }
  for (guint i = 0; i < designs->len; i++)
    {
      SulhDesign known = g_array_index (designs, SulhDesign, i);
      gboolean beaten = is_no_worse (&design, &known);

      if (beaten && i > 0)
        {
          g_free (known.loads);
          continue;
        }
      known.beaten |= beaten;
      g_array_index (designs, SulhDesign, kept++) = known;
    }
  g_array_set_size (designs, kept);
  g_array_append_val (designs, design);
}

/* NULL and all options of the exchange that go into @slot. */
static GPtrArray *
list_options (const SulhAgendaReader *reader, const SulhAgendaItem *item, gsize slot)
{
  const SulhArrangement *arrangement = item->exchange->arrangement;
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, NULL);
  for (guint i = 0; arrangement && i < arrangement->options->len; i++)
    {
      SulhOption *option = arrangement->options->pdata[i];
      gboolean fits
          = slot == CHANNEL_SLOT
                ? !option->giver && option->channel
                : g_strcmp0 (option->giver, get_party (reader, item, (int)slot)->part.id) == 0;

      if (fits)
        g_ptr_array_add (list, option);
    }
  return list;
}

void
sulh_rules_designs_read (SulhAgendaReader *reader, SulhAgendaItem *item)
{
  GPtrArray *lists[SLOTS];
  g_autoptr (GArray) designs = g_array_new (FALSE, FALSE, sizeof (SulhDesign));
  gsize n = 1;

  for (gsize slot = 0; slot < SLOTS; slot++)
    {
      lists[slot] = list_options (reader, item, slot);
      n *= lists[slot]->len;
    }
  for (gsize number = 0; number < MIN (n, SULH_DESIGNS_MOST); number++)
    {
      Draft draft = { .item = item };
      gsize rest = number;

      for (gsize slot = 0; slot < SLOTS; slot++)
        {
          draft.options[slot] = lists[slot]->pdata[rest % lists[slot]->len];
          rest /= lists[slot]->len;
        }
      if (read_draft (reader, &draft))
        add_design (designs, make_design (reader, &draft));
    }
  for (gsize slot = 0; slot < SLOTS; slot++)
    g_ptr_array_unref (lists[slot]);
  item->n_designs = designs->len;
  item->designs = (SulhDesign *)g_array_free (g_steal_pointer (&designs), FALSE);
}

void
sulh_rules_designs_clear (SulhAgendaItem *item)
{
  for (guint i = 0; i < item->n_designs; i++)
    g_free (item->designs[i].loads);
  g_free (item->designs);
}

/* The place of @option among those of the exchange, from 1; 0 for none. */
static int
find_place (const SulhAgendaItem *item, const SulhOption *option)
{
  const SulhArrangement *arrangement = item->exchange->arrangement;
  guint index;

  if (!option || !arrangement || !g_ptr_array_find (arrangement->options, option, &index))
    return 0;
  return (int)index + 1;
}

guint
sulh_rules_design_find (const SulhAgenda *agenda, guint item, const SulhRung *rung)
{
  const SulhAgendaItem *of = &agenda->items[item];

  for (guint d = 0; d < of->n_designs; d++)
    {
      const SulhOption *const *options = of->designs[d].options;

      if (find_place (of, options[0]) == rung->first_option
          && find_place (of, options[1]) == rung->second_option
          && find_place (of, options[CHANNEL_SLOT]) == rung->channel_option)
        return d;
    }
  return 0;
}

SulhRung *
sulh_rules_design_record (const SulhAgenda *agenda, const SulhDatedRung *rung)
{
  const SulhAgendaItem *item = &agenda->items[rung->item];
  const SulhDesign *design = &item->designs[rung->design];
  SulhRung *record = sulh_part_new (SULH_KIND_RUNG, NULL);

  record->exchange = g_strdup (item->exchange->part.id);
  record->on = sulh_date_exact (rung->day);
  record->first_option = find_place (item, design->options[0]);
  record->second_option = find_place (item, design->options[1]);
  record->channel_option = find_place (item, design->options[CHANNEL_SLOT]);
  return record;
}
