/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/ladder.h"
#include "rules/shares.h"
#include "rules/spoiler.h"
#include "rules/why.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Share of its patience after which a party needs a gain soon. */
#define NEARLY 0.8

/* Points; what a spoiler gains by less than this is within the error of any coding. */
#define LEAST_PROFIT 0.05

/* Shares that lie further apart are worth a word. */
#define FAR_APART 0.3

/* A plan while it is looked at. */
typedef struct
{
  GPtrArray *findings;
  const SulhReading *reading;
  const SulhPlan *plan;
  const SulhPlanReading *rungs;
  const SulhLadderResult *result;
  GHashTable *first; /* id or group of an exchange → number of its first rung, from 1 up */
} Look;

static void
number_first (GHashTable *first, char *exchange_or_group, gsize rung)
{
  if (exchange_or_group && !g_hash_table_contains (first, exchange_or_group))
    g_hash_table_insert (first, exchange_or_group, GSIZE_TO_POINTER (rung + 1));
}

static GHashTable *
number_rungs (const SulhPlanReading *rungs)
{
  GHashTable *first = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize k = 0; k < rungs->ladder.n_stages; k++)
    {
      number_first (first, rungs->exchanges[k]->part.id, k);
      number_first (first, rungs->exchanges[k]->alternatives, k);
    }
  return first;
}

static gboolean
stands_before (const Look *look, gsize rung, const char *exchange_or_group)
{
  gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (look->first, exchange_or_group));

  return first > 0 && first <= rung;
}

static void
check_prerequisites (const Look *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];

  for (char **after = exchange->after; after && *after; after++)
    if (!stands_before (look, rung, *after))
      sulh_rules_add_finding (look->findings, SULH_SEVERITY_WARNING, "prerequisite-missing",
                              look->plan->part.id, "rung",
                              g_strdup_printf (_ ("Rung %u, \"%s\", needs \"%s\" before it."),
                                               (guint)rung + 1, sulh_rules_name (&exchange->part),
                                               *after),
                              _ ("Put it earlier in the plan."));
}

static void
check_choice (const Look *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];
  const char *name = sulh_rules_name (&exchange->part);

  if (stands_before (look, rung, exchange->part.id))
    sulh_rules_add_finding (look->findings, SULH_SEVERITY_WARNING, "exchange-twice",
                            look->plan->part.id, "rung",
                            g_strdup_printf (_ ("\"%s\" stands in the plan twice."), name),
                            _ ("Take one of the rungs out."));
  else if (exchange->alternatives && stands_before (look, rung, exchange->alternatives))
    sulh_rules_add_finding (
        look->findings, SULH_SEVERITY_WARNING, "alternatives-together", look->plan->part.id, "rung",
        g_strdup_printf (_ ("\"%s\" is an alternative to an exchange that is in the plan already."),
                         name),
        _ ("Keep one of the alternatives."));
}

static void
check_required (const Look *look)
{
  const GPtrArray *exchanges = look->reading->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];

      if (exchange->required && !stands_before (look, look->result->n_rungs, exchange->part.id))
        sulh_rules_add_finding (look->findings, SULH_SEVERITY_WARNING, "required-missing",
                                look->plan->part.id, "rung",
                                g_strdup_printf (_ ("\"%s\" is required and not in the plan."),
                                                 sulh_rules_name (&exchange->part)),
                                _ ("Add it, or plan again."));
    }
}

static void
check_delay (const Look *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];
  double delay = sulh_rules_exchange_delay (look->reading, exchange);
  g_autofree char *days = sulh_rules_decimal (delay, 0);

  if (rung + 1 < look->result->n_rungs && look->rungs->stages[rung].gap < delay)
    sulh_rules_add_finding (
        look->findings, SULH_SEVERITY_WARNING, "verified-too-late", look->plan->part.id, "rung",
        g_strdup_printf (_ ("Rung %u begins before \"%s\" is verified, which takes %s days."),
                         (guint)rung + 2, sulh_rules_name (&exchange->part), days),
        _ ("Begin the rung later, or verify faster."));
}

static void
check_holding (const Look *look)
{
  g_autofree char *why = NULL;

  if (look->result->feasible)
    return;
  why = sulh_rules_why (look->reading, &look->rungs->ladder, look->result,
                        (gsize)look->result->failed_rung, look->result->failed_side);
  sulh_rules_add_finding (look->findings, SULH_SEVERITY_WARNING, "plan-does-not-hold",
                          look->plan->part.id, NULL, g_steal_pointer (&why),
                          _ ("Change the rung, or plan again."));
}

static void
check_deadline (const Look *look, int side)
{
  const SulhParty *party = look->reading->principal[side];
  SulhDate deadline = party->clock->deadline;

  if (sulh_date_is_open (deadline))
    return;
  for (gsize k = 0; k < look->result->n_rungs; k++)
    if (look->result->rungs[k].day > sulh_date_get_day (deadline))
      {
        g_autofree char *late
            = sulh_rules_decimal (look->result->rungs[k].day - sulh_date_get_day (deadline), 0);

        sulh_rules_add_finding (
            look->findings, SULH_SEVERITY_WARNING, "after-deadline", look->plan->part.id, "rung",
            g_strdup_printf (_ ("Rung %u comes %s days after the deadline of %s."), (guint)k + 1,
                             late, sulh_rules_name (&party->part)),
            _ ("Bring it forward, or put a step before it that extends the deadline."));
        return;
      }
}

/* Longest time that @party waits for a visible, verified gain, the first from the start of the
 * plan on (readings A11). */
static int
longest_wait (const Look *look, const SulhParty *party)
{
  g_autoptr (GArray) gains = g_array_new (FALSE, FALSE, sizeof (int));
  int first = (int)lround (look->rungs->ladder.first_day);
  int last = first;
  SulhWait wait;

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      const GPtrArray *sides = look->rungs->exchanges[k]->sides;

      for (guint i = 0; i < sides->len; i++)
        {
          const SulhSide *side = sides->pdata[i];
          int day = sulh_side_get_day_verified_by (
              side,
              sulh_rules_reading_find (look->reading, SULH_KIND_VERIFICATION, side->verification),
              (int)lround (look->result->rungs[k].day));

          last = MAX (last, day);
          if (sulh_side_is_visible_gain (side, party->part.id))
            g_array_append_val (gains, day);
        }
    }
  wait = sulh_days_find_longest_wait (gains, first, last);
  return wait.to - wait.from;
}

static void
check_patience (const Look *look, int side)
{
  const SulhParty *party = look->reading->principal[side];
  double tolerance = party->clock->gap_tolerance.mode;
  double wait = longest_wait (look, party);
  g_autofree char *days = sulh_rules_decimal (wait, 0);
  g_autofree char *limit = sulh_rules_decimal (tolerance, 0);
  gboolean over = wait > tolerance;

  if (wait <= NEARLY * tolerance)
    return;
  sulh_rules_add_finding (
      look->findings, over ? SULH_SEVERITY_WARNING : SULH_SEVERITY_NOTE,
      over ? "gap-too-long" : "gap-nearly-too-long", look->plan->part.id, "rung",
      g_strdup_printf (over ? _ ("%s waits %s days for a visible gain; it can wait %s.")
                            : _ ("%s waits %s days for a visible gain, nearly the %s it can wait."),
                       sulh_rules_name (&party->part), days, limit),
      _ ("Put a visible step for this party in between."));
}

/* A hint only: who can wait longer need not insist on more (R10). */
static void
check_shares (const Look *look)
{
  SulhShares shares = sulh_rules_shares (look->reading, look->rungs, look->result);
  int side = shares.plan < shares.patience ? 0 : 1;
  g_autofree char *given = NULL, *due = NULL;

  if (isnan (shares.plan) || fabs (shares.plan - shares.patience) <= FAR_APART)
    return;
  given = sulh_rules_decimal (side == 0 ? shares.plan : 1 - shares.plan, 2);
  due = sulh_rules_decimal (side == 0 ? shares.patience : 1 - shares.patience, 2);
  sulh_rules_add_finding (
      look->findings, SULH_SEVERITY_NOTE, "share-against-patience", look->plan->part.id, "rung",
      g_strdup_printf (_ ("%s gets a share of %s of what \"%s\" brings, measured against what each "
                          "side gives. Its patience would get it %s."),
                       sulh_rules_name (&look->reading->principal[side]->part), given,
                       sulh_rules_name (&look->plan->part), due),
      _ ("Expect it to ask for more, or change the size of a step."));
}

static void
check_spoiler (const Look *look, const SulhActor *actor)
{
  gsize worst = 0;
  double profit;
  g_autofree char *margin = NULL;

  for (gsize k = 1; k < look->result->n_rungs; k++)
    if (look->result->rungs[k].budget < look->result->rungs[worst].budget)
      worst = k;
  profit = -sulh_rules_spoiling_margin (actor->spoiling, look->result->rungs[worst].budget);
  if (profit < LEAST_PROFIT)
    return;
  margin = sulh_rules_decimal (profit, 1);
  sulh_rules_add_finding (
      look->findings, SULH_SEVERITY_WARNING, "spoiler-not-deterred", actor->part.id, "spoiling",
      g_strdup_printf (
          _ ("It would pay %s to attack, most before rung %u of \"%s\", by %s points."),
          sulh_rules_name (&actor->part), (guint)worst + 1, sulh_rules_name (&look->plan->part),
          margin),
      _ ("Give it a stake in the talks, raise what an attack costs it, or make the rung smaller."));
}

static void
look_at (const Look *look)
{
  const GPtrArray *actors = look->reading->scenario->actors;

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      check_prerequisites (look, k);
      check_choice (look, k);
      check_delay (look, k);
    }
  check_required (look);
  check_holding (look);
  for (int i = 0; i < 2; i++)
    {
      check_deadline (look, i);
      check_patience (look, i);
    }
  check_shares (look);
  /* A plan that breaks off by itself needs no spoiler. */
  for (guint i = 0; look->result->feasible && i < actors->len; i++)
    if (((SulhActor *)actors->pdata[i])->spoiling)
      check_spoiler (look, actors->pdata[i]);
}

void
sulh_rules_check_plan (GPtrArray *findings, const SulhReading *reading, const SulhPlan *plan)
{
  g_autoptr (SulhPlanReading) rungs = sulh_rules_plan_read (reading, plan);
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&rungs->ladder);
  g_autoptr (GHashTable) first = number_rungs (rungs);
  Look look = { findings, reading, plan, rungs, result, first };

  if (result->n_rungs > 0)
    look_at (&look);
}
