/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every plan of a scenario is tested by, in plain numbers: principals, exchanges, designs. */
#pragma once

#include "rules/continuation.h"
#include "rules/home.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/* Stands for "no exchange", "no group", "no principal". */
#define SULH_NOBODY (-1)

/* Units of the capacity of somebody who carries or verifies, while the exchange is open. */
typedef struct
{
  guint servant; /* index into SulhAgenda.servants */
  int units;
} SulhLoad;

/* One way to carry an exchange out, with its price (readings A19). Side 0 is that of the first of
 * the pair, side 1 of the second. */
typedef struct
{
  SulhStage stage; /* prices included, leverage and what is paid once not; the gap in whole days, at
                    * least the delay */
  SulhPreparedStage prepared; /* the same made ready, without leverage */
  int setups[2]; /* regimes that have to be set up before it: indices into SulhAgenda.setups,
                  * growing, then SULH_NOBODY */
  int delay; /* days from its start until a breach of either is found (readings A18) */
  int lasts; /* days from its start until all is carried out and verified; its servants are taken
              * as long, and at least on the day of its start */
  int works_from; /* first day on which all its regimes can work */
  int verified[2]; /* days from its start until what each receives is verified; -1 if it gets
                    * nothing. Where nobody verifies, the day that it is carried out */
  double spent[2]; /* capital that performing takes from each (R9) */
  double earned[2]; /* capital that its verified gain brings each (R9) */
  gboolean shown[2]; /* whether each can show its gain at home: verified, visible, not nothing */
  SulhLoad *loads;
  guint n_loads;
  gboolean beaten; /* another is nowhere worse: a search need not try it */
  const SulhOption *options[3]; /* taken on side 0, on side 1, and for the channel; NULL: none */
} SulhDesign;

/* What must stand earlier: one exchange, or any of a group. */
typedef struct
{
  int item; /* index into SulhAgenda.items, or SULH_NOBODY */
  int group; /* number of a group, or SULH_NOBODY; both SULH_NOBODY can never be met */
} SulhNeed;

/* Both days included. */
typedef struct
{
  int first;
  int last;
} SulhDays;

/* Days from one start to another, where a plan has both. */
typedef struct
{
  guint other; /* index into SulhAgenda.items */
  int least;
  int most; /* SULH_DAY_LAST for no limit */
} SulhLagBounds;

/* A rung that begins on a day. */
typedef struct
{
  guint item; /* index into SulhAgenda.items */
  guint design; /* index into its designs */
  int day;
} SulhDatedRung;

/* One exchange that a plan may hold, once. */
typedef struct
{
  const SulhExchange *exchange;
  int pair[2]; /* the two principals between whom it is, the lower number first */
  SulhDesign *designs; /* the first as the file says; others that are beaten are left out */
  guint n_designs;
  SulhNeed *needs;
  guint n_needs;
  int group; /* of alternatives, or SULH_NOBODY */
  gboolean required; /* or pinned: every plan has it */
  SulhDays window; /* not before, not after; a day that is pinned is a window of it */
  gboolean pinned; /* whether the window comes from a pinned day */
  SulhDays *closures;
  guint n_closures;
  SulhLagBounds *lags; /* days from the start of the other to its own */
  guint n_lags;
  SulhLagBounds
      *leads; /* days from its own start to that of the other: the same, seen from there */
  guint n_leads;
  guint position; /* pinned place in the order from 1 up, or 0 */
  int extension[2]; /* days by which it moves the deadline of each of the pair */
} SulhAgendaItem;

/* Somebody with a limited capacity: a mediator, a regime. */
typedef struct
{
  const SulhPart *part; /* actor or verification */
  int capacity; /* units at once; G_MAXINT for no limit */
  int leaves; /* day from which it is gone, or SULH_DAY_LAST */
} SulhServant;

/* An issue that a principal will not do without. */
typedef struct
{
  int principal;
  const char *issue;
  guint *items; /* exchanges about it */
  guint n_items;
} SulhMust;

/* A scenario as the walk reads it. Items are sorted by id, principals too, so that nothing depends
 * on the order of the file. Read only while walks use it, and then from any thread. */
typedef struct
{
  SulhReading *reading; /* of the first two principals; for names and parts */
  const SulhParty *principal[SULH_PRINCIPALS_MOST];
  int n_principals;
  gboolean taking_part[SULH_PRINCIPALS_MOST]; /* whether any item is for or by it */
  SulhParameters parameters;
  SulhOutlook outlook[SULH_PRINCIPALS_MOST];
  SulhBelief belief[SULH_PRINCIPALS_MOST][SULH_PRINCIPALS_MOST]; /* [of whom][about whom] */
  SulhHome home[SULH_PRINCIPALS_MOST]; /* R9 */
  int deadline[SULH_PRINCIPALS_MOST]; /* last day, or SULH_DAY_LAST */
  const SulhLeverage *leverages;
  gsize n_leverages;
  gboolean levered; /* whether any of them adds anything */
  SulhAgendaItem *items;
  guint n_items;
  int n_groups;
  SulhServant *servants;
  guint n_servants;
  double *setups; /* of each regime that costs something to set up, what each of the first pair that
                   * needs it pays once, pt (F01) */
  guint n_setups;
  SulhMust *musts;
  guint n_musts;
  int end; /* last day that a plan is meant to end on, or SULH_DAY_LAST */
  gboolean parallel; /* exchanges may overlap where nothing forbids it, as the scenario says; its
                      * designs are then verified when they are carried out and verified */
  guint32
      binding; /* a bit for each SulhTest that a plan must pass; unless changed, all but
                * patience, which wears capital out and is told for the sake of warnings (A11) */
} SulhAgenda;

/**
 * sulh_rules_agenda_new:
 * @scenario: a well-formed scenario
 * @aims: (nullable): of the plan that is looked for; its band and its last day are tested
 *
 * Reads everything that feasibility depends on once: windows, closures, pins, lags, needs, groups,
 * deadlines and their extensions, must-do goals, capacities, prices of designs, politics at home.
 * Cost: exchanges × designs, and exchanges × what each names.
 *
 * Returns: (transfer full) (nullable): the agenda, or %NULL if there are fewer than two parties or
 *   more than %SULH_PRINCIPALS_MOST
 */
SulhAgenda *sulh_rules_agenda_new (const SulhScenario *scenario, const SulhAims *aims);
void sulh_rules_agenda_free (SulhAgenda *agenda);

/**
 * sulh_rules_agenda_find:
 * @agenda: of the scenario
 * @id: (nullable): of an exchange
 *
 * Cost: log of the number of items.
 *
 * Returns: its index among the items, or %SULH_NOBODY
 */
int sulh_rules_agenda_find (const SulhAgenda *agenda, const char *id);

/**
 * sulh_rules_agenda_join:
 * @agenda: of the scenario
 * @worth: W at the first rung of each principal
 *
 * The Nash product of what a plan brings all who take part in any exchange, as a geometric mean;
 * what lies below an outside option counts as nothing.
 *
 * Returns: geometric mean of points that are private to each, not negative
 */
double sulh_rules_agenda_join (const SulhAgenda *agenda, const double worth[SULH_PRINCIPALS_MOST]);

/**
 * sulh_rules_design_find:
 * @agenda: of the scenario
 * @item: index of an exchange
 * @rung: of a plan, about the same exchange
 *
 * Cost: designs of the exchange.
 *
 * Returns: index of the design that @rung names; 0, the design that the exchange has, if there is
 *   none of these options or if another is nowhere worse
 */
guint sulh_rules_design_find (const SulhAgenda *agenda, guint item, const SulhRung *rung);

/**
 * sulh_rules_design_record:
 * @agenda: of the scenario
 * @rung: an item, a design, a day
 *
 * Returns: (transfer full): the same as a rung of a plan
 */
SulhRung *sulh_rules_design_record (const SulhAgenda *agenda, const SulhDatedRung *rung);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAgenda, sulh_rules_agenda_free)

/* Whether regime @setup has to be set up before @design. */
static inline gboolean
sulh_design_uses (const SulhDesign *design, int setup)
{
  return design->setups[0] == setup || design->setups[1] == setup;
}

/* @day, or the day after the closed time in which it lies. */
int sulh_agenda_item_skip_closures (const SulhAgendaItem *item, int day);

G_END_DECLS
