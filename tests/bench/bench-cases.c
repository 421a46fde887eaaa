/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of cases that history has decided: whether the order that it took would have
 * held, how it stands among random valid orders of the same steps, which step had least to spare,
 * and which was the latest; then how the smallest budget goes with the outcome class (on time 3,
 * late 2, partial 1, collapsed 0; model.md, section 8). bench-cases FILE...; files without a plan
 * "as-carried-out" are passed over. The verdicts are printed as they come. */
#include "rules/rules.h"
#include "xml/xml.h"

#include <math.h>
#include <stdlib.h>

#define HISTORY "as-carried-out"
#define ORDERS 10000
#define MOST 64

/* What became of a case, by the dates of its file alone. A step is late if the first day on which
 * it can have been done lies after the last for which it was agreed, and unfinished if no day is
 * known by which it was done. */
typedef enum
{
  COLLAPSED, /* the last step was not finished */
  PARTIAL, /* some step was not */
  LATE, /* some step was late */
  ON_TIME,
} Outcome;

typedef struct
{
  double budget;
  Outcome outcome;
  char *rungs; /* the budget of each rung, in words */
} Case;

/* The steps that history took, in some order. */
typedef struct
{
  guint n;
  const SulhExchange *step[MOST];
} Order;

typedef struct
{
  gboolean holds;
  double joint; /* -INFINITY if it does not hold */
  double budget; /* the smallest of all rungs */
  double budgets[MOST];
  guint tightest;
} Verdict;

/* Random orders beside that of history. */
typedef struct
{
  guint hold;
  guint less_joint; /* worth less */
  guint same_joint;
  guint less_budget;
  guint same_budget;
  guint distinct;
} Tally;

/* splitmix64 */
static guint64
roll (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static SulhScenario *
read_scenario (const char *path)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s cannot be read", path);
  bytes = g_bytes_new_take (text, length);
  return sulh_xml_read (bytes, findings);
}

static const SulhPlan *
find_history (const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->plans->len; i++)
    if (g_str_equal (((const SulhPart *)scenario->plans->pdata[i])->id, HISTORY))
      return scenario->plans->pdata[i];
  return NULL;
}

static Order
read_order (const SulhScenario *scenario, const SulhPlan *plan)
{
  Order order = { 0 };

  for (guint k = 0; k < plan->rungs->len && order.n < MOST; k++)
    {
      const char *id = sulh_plan_get_rung (plan, k)->exchange;
      const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

      if (exchange)
        order.step[order.n++] = exchange;
    }
  return order;
}

static gboolean
answers_to (const SulhExchange *exchange, const char *name)
{
  return g_str_equal (exchange->part.id, name) || !g_strcmp0 (exchange->alternatives, name);
}

static gboolean
has (const Order *order, const char *name)
{
  for (guint k = 0; k < order->n; k++)
    if (answers_to (order->step[k], name))
      return TRUE;
  return FALSE;
}

/* What history did without does not hold a step back. */
static gboolean
may_follow (const Order *all, const Order *done, const SulhExchange *exchange)
{
  for (char **name = exchange->after; name && *name; name++)
    if (has (all, *name) && !has (done, *name))
      return FALSE;
  return !has (done, exchange->part.id);
}

/* Each step is any of those that may follow, with the same chance. */
static Order
shuffle (const Order *all, guint64 *state)
{
  Order order = { 0 };

  while (order.n < all->n)
    {
      const SulhExchange *open[MOST];
      guint n = 0;

      for (guint k = 0; k < all->n; k++)
        if (may_follow (all, &order, all->step[k]))
          open[n++] = all->step[k];
      if (n == 0)
        g_error ("prerequisites go round in a circle");
      order.step[order.n++] = open[roll (state) % n];
    }
  return order;
}

/* In this order, each step after the one before it by its gap (readings A13). */
static guint
date (const SulhAgenda *agenda, const Order *order, SulhDatedRung rungs[MOST])
{
  double day = 0;

  for (guint k = 0; k < order->n; k++)
    {
      guint item = (guint)sulh_rules_agenda_find (agenda, order->step[k]->part.id);

      rungs[k] = (SulhDatedRung){ item, 0, (int)day };
      day += agenda->items[item].designs[0].stage.gap;
    }
  return order->n;
}

/* By R8 alone, for however many principals. */
static Verdict
judge (const SulhAgenda *agenda, const Order *order)
{
  SulhDatedRung rungs[MOST];
  g_autoptr (SulhPact) pact = sulh_rules_pact_new (agenda, rungs, date (agenda, order, rungs));
  g_autofree SulhFooting *footings = sulh_rules_pact_judge (pact);
  Verdict verdict = { .holds = TRUE, .joint = -INFINITY, .budget = INFINITY };
  double values[SULH_PRINCIPALS_MOST];

  for (guint i = 0; i < order->n * (guint)agenda->n_principals; i++)
    verdict.holds = verdict.holds && footings[i].holds;
  for (int i = 0; i < agenda->n_principals; i++)
    values[i] = footings[i].worth;
  if (verdict.holds)
    verdict.joint = sulh_rules_agenda_join (agenda, values);
  for (guint k = 0; k < order->n; k++)
    {
      verdict.budgets[k] = sulh_rules_pact_budget (pact, k);
      if (verdict.budgets[k] < verdict.budget)
        {
          verdict.budget = verdict.budgets[k];
          verdict.tightest = k;
        }
    }
  return verdict;
}

static char *
name_order (const Order *order)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < order->n; k++)
    g_string_append_printf (text, "%s ", order->step[k]->part.id);
  return g_string_free (text, FALSE);
}

static Tally
try_orders (const SulhAgenda *agenda, const Order *history, const Verdict *taken)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint64 state = 1;
  Tally tally = { 0 };

  for (guint i = 0; i < ORDERS; i++)
    {
      Order order = shuffle (history, &state);
      Verdict verdict = judge (agenda, &order);

      tally.hold += verdict.holds;
      tally.less_joint += verdict.joint < taken->joint - 1e-9;
      tally.same_joint += fabs (verdict.joint - taken->joint) <= 1e-9;
      tally.less_budget += verdict.budget < taken->budget - 1e-9;
      tally.same_budget += fabs (verdict.budget - taken->budget) <= 1e-9;
      g_hash_table_add (seen, name_order (&order));
    }
  tally.distinct = g_hash_table_size (seen);
  return tally;
}

/* Days between what was agreed and what was done; 0 where either is not known. */
static int
late_by (const SulhExchange *exchange)
{
  if (sulh_date_is_open (exchange->agreed) || sulh_date_is_open (exchange->done))
    return 0;
  return sulh_date_get_day (exchange->done) - sulh_date_get_day (exchange->agreed);
}

static const SulhExchange *
find_latest (const Order *order)
{
  const SulhExchange *latest = order->step[0];

  for (guint k = 1; k < order->n; k++)
    if (late_by (order->step[k]) > late_by (latest))
      latest = order->step[k];
  return latest;
}

static gboolean
is_late (const SulhExchange *exchange)
{
  return !sulh_date_is_open (exchange->agreed) && !sulh_date_is_open (exchange->done)
         && exchange->done.earliest > exchange->agreed.latest;
}

static gboolean
is_unfinished (const SulhExchange *exchange)
{
  return exchange->done.latest == SULH_DAY_LAST;
}

static Outcome
find_outcome (const Order *order, guint *n_late, guint *n_unfinished)
{
  *n_late = *n_unfinished = 0;
  for (guint k = 0; k < order->n; k++)
    {
      *n_late += is_late (order->step[k]);
      *n_unfinished += is_unfinished (order->step[k]);
    }
  if (is_unfinished (order->step[order->n - 1]))
    return COLLAPSED;
  if (*n_unfinished > 0)
    return PARTIAL;
  return *n_late > 0 ? LATE : ON_TIME;
}

static const char *
name_outcome (Outcome outcome)
{
  static const char *const names[] = { "collapsed", "partial", "late", "on time" };

  return names[outcome];
}

/* Kendall's tau-b: of all pairs of cases, those in the same order less those in the other; ties
 * count for neither. NAN where all cases have one class. */
static double
correlate (const GArray *cases)
{
  double same = 0, by_budget = 0, by_outcome = 0;

  for (guint i = 0; i < cases->len; i++)
    for (guint j = i + 1; j < cases->len; j++)
      {
        const Case *a = &g_array_index (cases, Case, i), *b = &g_array_index (cases, Case, j);
        int budgets = (a->budget > b->budget) - (a->budget < b->budget);
        int outcomes = (a->outcome > b->outcome) - (a->outcome < b->outcome);

        same += budgets * outcomes;
        by_budget += budgets != 0;
        by_outcome += outcomes != 0;
      }
  return same / sqrt (by_budget * by_outcome);
}

/* By all rules, on the days on which it happened. */
static char *
walk_history (const SulhAgenda *agenda, const SulhPlan *plan)
{
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  SulhDatedRung rungs[MOST];
  const SulhWalked *walked;
  guint n = 0;

  for (guint k = 0; k < plan->rungs->len && n < MOST; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);
      int item = sulh_rules_agenda_find (agenda, rung->exchange);

      if (item != SULH_NOBODY)
        rungs[n++] = (SulhDatedRung){ (guint)item, 0, sulh_date_get_day (rung->on) };
    }
  walked = sulh_rules_walk_plan (walk, rungs, n);
  if (walked->holds)
    return g_strdup ("holds");
  return g_strdup_printf ("%s at %s", sulh_rules_test_name (walked->first.test),
                          walked->first.rung < n
                              ? agenda->items[rungs[walked->first.rung].item].exchange->part.id
                              : "the end");
}

/* What each rung could absorb, first to last. */
static char *
say_budgets (const char *name, const Order *order, const Verdict *verdict)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%-11s", name);
  for (guint k = 0; k < order->n; k++)
    g_string_append_printf (text, " %s %.2f", order->step[k]->part.id, verdict->budgets[k]);
  return g_string_free (text, FALSE);
}

static double
percent (guint part)
{
  return 100.0 * part / ORDERS;
}

static void
clear_case (gpointer data)
{
  g_free (((Case *)data)->rungs);
}

/* Returns: 1 if the order of history holds, 0 if not, -1 for a file without one */
static int
print_case (const char *path, GArray *cases)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (SulhScenario) scenario = read_scenario (path);
  const SulhPlan *plan = find_history (scenario);
  g_autoptr (SulhAgenda) agenda = NULL;
  g_autofree char *days = NULL;
  g_autofree char *joint = NULL;
  const SulhExchange *latest;
  guint n_late, n_unfinished;
  Order history;
  Verdict taken;
  Tally tally;
  Case told;

  if (!plan)
    return -1;
  agenda = sulh_rules_agenda_new (scenario, NULL);
  history = read_order (scenario, plan);
  taken = judge (agenda, &history);
  tally = try_orders (agenda, &history, &taken);
  latest = find_latest (&history);
  days = walk_history (agenda, plan);
  *strrchr (name, '.') = '\0';
  told = (Case){ taken.budget, find_outcome (&history, &n_late, &n_unfinished),
                 say_budgets (name, &history, &taken) };
  g_array_append_val (cases, told);
  joint = taken.holds ? g_strdup_printf ("%.3f", taken.joint) : g_strdup ("-");
  g_print ("%-11s %5u  %-5s %8s %6u %6.1f %6.1f %6.1f %6.1f %6.1f %7.2f  %-18s %-18s %5d %4u %4u  "
           "%-9s  %s\n",
           name, history.n, taken.holds ? "holds" : "fails", joint, tally.distinct,
           percent (tally.hold), percent (tally.less_joint), percent (tally.same_joint),
           percent (tally.less_budget), percent (tally.same_budget), taken.budget,
           history.step[taken.tightest]->part.id, late_by (latest) > 0 ? latest->part.id : "-",
           late_by (latest), n_late, n_unfinished, name_outcome (told.outcome), days);
  return taken.holds;
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (Case));
  int holding = 0;

  g_array_set_clear_func (cases, clear_case);
  g_print (
      "The order of history by R8, and %% of %u random valid orders of the same steps: those that\n"
      "hold, are worth less and as much, and have a smaller and the same smallest budget.\n\n",
      ORDERS);
  g_print ("%-11s %5s  %-5s %8s %6s %6s %6s %6s %6s %6s %7s  %-18s %-18s %5s %4s %4s  %-9s  %s\n",
           "case", "steps", "R8", "J", "orders", "hold", "J<", "J=", "budg<", "budg=", "budget",
           "least to spare", "latest", "days", "late", "open", "outcome",
           "on its own days, by all rules");
  for (int i = 1; i < argc; i++)
    holding += print_case (argv[i], cases) > 0;
  g_print (
      "\n%d of %u orders that were carried out hold by R8. Smallest budget beside outcome,\n"
      "Kendall's tau-b: %.2f, of %u cases (no case that collapsed ships, so this shows little).\n",
      holding, cases->len, correlate (cases), cases->len);
  g_print ("\nPieces of evidence of bad faith that each rung could absorb, in the order of "
           "history.\n\n");
  for (guint i = 0; i < cases->len; i++)
    g_print ("%s\n", g_array_index (cases, Case, i).rungs);
  return EXIT_SUCCESS;
}
