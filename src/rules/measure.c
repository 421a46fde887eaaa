/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/measure.h"
#include "rules/agenda.h"
#include "rules/failure-words.h"
#include "rules/pact.h"
#include "rules/plan-size.h"
#include "rules/temptations.h"
#include "rules/walk.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A plan as the walk judges it, and where everybody stands at each rung. */
typedef struct
{
  const SulhScenario *scenario;
  const SulhAgenda *agenda;
  const SulhWalked *walked;
  const SulhPact *pact;
  const SulhFooting *footings; /* rungs × principals */
  SulhDue due;
  GPtrArray *measures;
} Look;

static const SulhFooting *
get_footing (const Look *look, guint rung, int principal)
{
  return &look->footings[rung * (guint)look->agenda->n_principals + (guint)principal];
}

/* What @principal gives at a rung, NULL where it takes no part. */
static const SulhTerms *
find_terms (const Look *look, guint rung, int principal)
{
  const SulhPactRung *of = &look->pact->rungs[rung];
  const SulhStage *stage = &look->agenda->items[of->rung.item].designs[of->rung.design].stage;

  for (int i = 0; i < 2; i++)
    if (of->pair[i] == principal)
      return &stage->side[i];
  return NULL;
}

static double
find_cost (const Look *look, guint rung, int principal)
{
  const SulhTerms *terms = find_terms (look, rung, principal);

  return terms ? terms->cost : 0;
}

static SulhMeasure *
add (const Look *look, SulhMeasureGroup group, const char *code, const char *name)
{
  SulhMeasure *measure = g_new0 (SulhMeasure, 1);

  *measure = (SulhMeasure){
    .group = group, .code = code, .name = name, .applies = TRUE, .score = NAN, .margin = NAN
  };
  g_ptr_array_add (look->measures, measure);
  return measure;
}

static gboolean
fails (const Look *look, SulhTest test)
{
  for (guint k = 0; k < look->walked->n_rungs; k++)
    if (look->walked->rungs[k].failed & SULH_TEST_BIT (test))
      return TRUE;
  return FALSE;
}

/* Tests */

static void
measure_home (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_TEST, "home", _ ("Domestic politics"));
  g_autofree char *points = NULL;
  const char *who = NULL;

  measure->margin = INFINITY;
  measure->holds = !fails (look, SULH_TEST_CAPITAL) && !fails (look, SULH_TEST_BALANCE);
  for (int i = 0; i < look->agenda->n_principals; i++)
    for (guint k = 0; look->agenda->home[i].counts && k < look->walked->n_rungs; k++)
      {
        double margin = look->walked->rungs[k].capital[i] - look->agenda->home[i].floor;

        if (margin < measure->margin)
          {
            measure->margin = margin;
            who = sulh_rules_name (&look->agenda->principal[i]->part);
          }
      }
  measure->applies = who != NULL || !measure->holds;
  points = sulh_rules_decimal (fabs (measure->margin), 1);
  if (fails (look, SULH_TEST_BALANCE))
    measure->sentence = g_strdup (_ ("The balance of give and take leaves its band."));
  else if (who == NULL)
    measure->sentence = g_strdup (_ ("No party says how its political capital goes."));
  else
    measure->sentence = g_strdup_printf (measure->margin >= 0
                                             ? _ ("The capital of %s comes within %s of its floor.")
                                             : _ ("The capital of %s falls %s below its floor."),
                                         who, points);
}

/* The worst margin of any spoiler, and who has it. */
static const SulhActor *
find_worst_spoiler (const Look *look, double *worst, int *day, guint *n, guint *n_deterred)
{
  const SulhActor *found = NULL;

  *worst = INFINITY;
  *n = *n_deterred = 0;
  for (guint i = 0; i < look->scenario->actors->len; i++)
    {
      const SulhActor *actor = look->scenario->actors->pdata[i];
      int lowest = 0;
      double margin;

      if (!actor->spoiling)
        continue;
      margin = sulh_rules_spoiler_worst (actor->spoiling, &look->due, &lowest);
      ++*n;
      *n_deterred += margin >= 0;
      if (margin < *worst)
        {
          found = actor;
          *worst = margin;
          *day = lowest;
        }
    }
  return found;
}

static void
measure_retaliation (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_TEST, "retaliation", _ ("Regional retaliation"));
  guint n, n_deterred;
  int day = 0;
  const SulhActor *worst = find_worst_spoiler (look, &measure->margin, &day, &n, &n_deterred);
  g_autofree char *points = sulh_rules_decimal (fabs (measure->margin), 1);
  g_autofree char *date = sulh_rules_say_day (look->agenda, day);

  measure->applies = n > 0;
  measure->holds = n == n_deterred;
  if (!worst)
    measure->sentence = g_strdup (n > 0 ? _ ("No spoiler can act while the plan runs.")
                                        : _ ("The scenario names no spoilers."));
  else
    measure->sentence = g_strdup_printf (
        measure->margin >= 0
            ? _ ("An attack would cost %s at least %s points more than it brings (%s).")
            : _ ("An attack would bring %s %s points more than it costs (%s)."),
        sulh_rules_name (&worst->part), points, date);
}

/* Who takes no part in a rung relies on nobody there, and counts only where it would leave. */
static gboolean
is_tested (const Look *look, guint rung, int principal)
{
  return find_terms (look, rung, principal) != NULL || !get_footing (look, rung, principal)->holds;
}

/* Where expected and needed reliability are closest; of equals the first. */
static double
find_closest (const Look *look, guint *rung, int *principal, gboolean *all_stay)
{
  double closest = INFINITY;

  *all_stay = TRUE;
  for (guint k = 0; k < look->pact->n_rungs; k++)
    for (int i = 0; i < look->agenda->n_principals; i++)
      {
        const SulhFooting *footing = get_footing (look, k, i);

        *all_stay &= footing->holds;
        if (!is_tested (look, k, i) || footing->reliability - footing->threshold >= closest)
          continue;
        closest = footing->reliability - footing->threshold;
        *rung = k;
        *principal = i;
      }
  return closest;
}

static char *
say_closest (const Look *look, guint rung, int principal)
{
  const SulhFooting *footing = get_footing (look, rung, principal);
  const char *name = sulh_rules_name (&look->agenda->principal[principal]->part);
  g_autofree char *expected = NULL, *needed = NULL;

  if (!find_terms (look, rung, principal))
    return g_strdup_printf (_ ("At rung %u %s, who takes no part in it, would rather leave."),
                            rung + 1, name);
  if (isinf (footing->threshold))
    return g_strdup_printf (_ ("At rung %u no reliability of the other is enough for %s."),
                            rung + 1, name);
  sulh_rules_decimals (footing->reliability, footing->threshold, &expected, &needed);
  return g_strdup_printf (
      _ ("It is closest at rung %u, where %s expects a reliability of %s and needs %s."), rung + 1,
      name, expected, needed);
}

static void
measure_credibility (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_TEST, "credibility", _ ("Credibility"));
  guint rung = 0;
  int principal = 0;

  measure->margin = find_closest (look, &rung, &principal, &measure->holds);
  measure->sentence = say_closest (look, rung, principal);
}

/* Principles */

/* What share of what one gives at a rung counts. */
typedef double (*ShareFunc) (const Look *look, guint rung, int principal);

/* The mean of all who give anything of the share of it, by its cost, that @share says of each. */
static double
weigh (const Look *look, ShareFunc share)
{
  double score = 0;
  int n = 0;

  for (int i = 0; i < look->agenda->n_principals; i++)
    {
      double total = 0, part = 0;

      for (guint k = 0; k < look->pact->n_rungs; k++)
        {
          double cost = find_cost (look, k, i);

          total += cost;
          part += cost > 0 ? cost * share (look, k, i) : 0;
        }
      n += total > 0;
      score += total > 0 ? part / total : 0;
    }
  return n > 0 ? 100 * score / n : 100;
}

/* What one gives is what the other's temptation is about. */
static double
keeping_pays (const Look *look, guint rung, int principal)
{
  const int *pair = look->pact->rungs[rung].pair;

  return get_footing (look, rung, pair[pair[0] == principal])->temptation >= 0;
}

static double
is_found_out (const Look *look, guint rung, int principal)
{
  const SulhTerms *terms = find_terms (look, rung, principal);

  return terms->penalty > 0 ? terms->detection : 0;
}

static void
measure_incentives (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_PRINCIPLE, "incentives", _ ("Realign incentives"));
  g_autofree char *share = NULL;

  measure->score = weigh (look, keeping_pays);
  share = sulh_rules_decimal (measure->score, 0);
  measure->sentence = g_strdup_printf (
      _ ("Of what is given, by its cost, %s %% is kept because keeping pays."), share);
}

/* The largest difference, of any two who take part, between the shares of their whole cost that
 * they have given by a rung. */
static double
find_front_load (const Look *look, guint *rung)
{
  double total[SULH_PRINCIPALS_MOST] = { 0 }, given[SULH_PRINCIPALS_MOST] = { 0 }, most = 0;

  for (guint k = 0; k < look->pact->n_rungs; k++)
    for (int i = 0; i < look->agenda->n_principals; i++)
      total[i] += find_cost (look, k, i);
  for (guint k = 0; k < look->pact->n_rungs; k++)
    {
      double least = INFINITY, greatest = -INFINITY;

      for (int i = 0; i < look->agenda->n_principals; i++)
        {
          double share;

          given[i] += find_cost (look, k, i);
          share = total[i] > 0 ? given[i] / total[i] : 0;
          if (!look->agenda->taking_part[i])
            continue;
          least = fmin (least, share);
          greatest = fmax (greatest, share);
        }
      if (greatest - least > most)
        {
          most = greatest - least;
          *rung = k;
        }
    }
  return most;
}

static void
measure_sequence (const Look *look)
{
  SulhMeasure *measure
      = add (look, SULH_MEASURE_PRINCIPLE, "sequence", _ ("Sequence reciprocally"));
  guint rung = 0, largest;
  double most = find_front_load (look, &rung);
  g_autofree char *ahead = sulh_rules_decimal (100 * most, 0);
  g_autofree char *size = sulh_rules_decimal (100 * sulh_rules_plan_size (look->pact, &largest), 0);
  g_autofree char *balance = g_strdup_printf (
      look->agenda->n_principals > 2
          ? _ ("At most, at rung %u, one party has given %s %% more of its whole than another.")
          : _ ("At most, at rung %u, one side has given %s %% more of its whole than the other."),
      rung + 1, ahead);
  g_autofree char *step = g_strdup_printf (
      _ ("The largest step, rung %u, is %s %% of all that is given, by its cost."), largest + 1,
      size);

  measure->score = 100 * (1 - most);
  measure->sentence = g_strjoin (" ", balance, step, NULL);
}

static void
measure_verification (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_PRINCIPLE, "verification",
                              _ ("Build verification and enforcement in"));
  g_autofree char *share = NULL;

  measure->score = weigh (look, is_found_out);
  share = sulh_rules_decimal (measure->score, 0);
  measure->sentence = g_strdup_printf (
      _ ("Of what is given, by its cost, %s %% would be found out if broken, with a consequence."),
      share);
}

static void
measure_spoilers (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_PRINCIPLE, "spoilers", _ ("Manage spoilers"));
  guint n, n_deterred;
  double worst;
  int day = 0;

  find_worst_spoiler (look, &worst, &day, &n, &n_deterred);
  measure->applies = n > 0;
  measure->score = n > 0 ? 100.0 * n_deterred / n : 100;
  measure->sentence
      = n > 0 ? g_strdup_printf (_ ("%u of %u spoilers gain nothing by an attack on any day."),
                                 n_deterred, n)
              : g_strdup (_ ("The scenario names no spoilers."));
}

/* Ties */

static void
measure_dignity (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_TIE, "dignity", _ ("Dignity to reciprocity"));
  guint unpaired = 0;

  for (guint k = 0; k < look->pact->n_rungs; k++)
    {
      const int *pair = look->pact->rungs[k].pair;

      unpaired += (find_cost (look, k, pair[0]) > 0) != (find_cost (look, k, pair[1]) > 0);
    }
  measure->holds = unpaired == 0;
  measure->sentence
      = unpaired == 0 ? g_strdup (_ ("No concession stands alone."))
                      : g_strdup_printf (
                          ngettext ("%u rung has a concession that nothing answers.",
                                    "%u rungs have concessions that nothing answers.", unpaired),
                          unpaired);
}

/* Whether @principal can show a verified gain on @day or before. */
static gboolean
can_show_by (const Look *look, int principal, int day)
{
  for (guint k = 0; k < look->walked->n_rungs; k++)
    {
      const SulhDatedRung *rung = &look->walked->rungs[k].rung;
      const SulhAgendaItem *item = &look->agenda->items[rung->item];
      const SulhDesign *design = &item->designs[rung->design];

      for (int i = 0; i < 2; i++)
        if (item->pair[i] == principal && design->shown[i]
            && rung->day + design->verified[i] <= day)
          return TRUE;
    }
  return FALSE;
}

static void
measure_urgency (const Look *look)
{
  SulhMeasure *measure = add (look, SULH_MEASURE_TIE, "urgency", _ ("Urgency to verification"));
  guint n = 0, late = 0;

  for (int i = 0; i < look->agenda->n_principals; i++)
    if (look->agenda->deadline[i] < SULH_DAY_LAST)
      {
        n++;
        late += !can_show_by (look, i, look->agenda->deadline[i]);
      }
  measure->applies = n > 0;
  measure->holds = late == 0;
  if (n == 0)
    measure->sentence = g_strdup (_ ("No party has a deadline."));
  else
    measure->sentence = g_strdup_printf (
        ngettext ("%u of %u deadline comes with a verified gain that can be shown by then.",
                  "%u of %u deadlines come with a verified gain that can be shown by then.", n),
        n - late, n);
}

static gboolean
is_met (const SulhSpoiling *spoiling)
{
  for (guint i = 0; i < spoiling->managements->len; i++)
    {
      const SulhManagement *management = spoiling->managements->pdata[i];

      if (management->strategy != SULH_MANAGEMENT_STRATEGY_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
measure_management (const Look *look)
{
  SulhMeasure *measure
      = add (look, SULH_MEASURE_TIE, "management", _ ("Mediation to spoiler management"));
  guint n = 0, met = 0;

  for (guint i = 0; i < look->scenario->actors->len; i++)
    {
      const SulhActor *actor = look->scenario->actors->pdata[i];

      if (!actor->spoiling)
        continue;
      n++;
      met += is_met (actor->spoiling)
             || sulh_rules_spoiler_worst (actor->spoiling, &look->due, NULL) >= 0;
    }
  measure->applies = n > 0;
  measure->holds = met == n;
  measure->sentence
      = n > 0 ? g_strdup_printf (_ ("%u of %u spoilers are met by a strategy or deterred."), met, n)
              : g_strdup (_ ("The scenario names no spoilers."));
}

static void
measure_all (const Look *look)
{
  measure_home (look);
  measure_retaliation (look);
  measure_credibility (look);
  measure_incentives (look);
  measure_sequence (look);
  measure_verification (look);
  measure_spoilers (look);
  measure_dignity (look);
  measure_urgency (look);
  measure_management (look);
}

GPtrArray *
sulh_rules_measure (const SulhScenario *scenario, const SulhPlan *plan)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_measure_free);
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, plan->aims);
  g_autoptr (SulhWalk) walk = agenda ? sulh_rules_walk_new (agenda) : NULL;
  g_autoptr (SulhPact) pact = NULL;
  g_autofree SulhDatedRung *dated = NULL;
  g_autofree SulhFooting *footings = NULL;
  g_autofree int *days = NULL;
  g_autofree double *budgets = NULL;
  Look look = { .scenario = scenario, .agenda = agenda, .measures = measures };
  guint n;

  if (!agenda)
    return measures;
  dated = sulh_rules_walk_date (agenda, plan, &n);
  pact = sulh_rules_pact_new (agenda, dated, n);
  look.pact = pact;
  look.footings = footings = sulh_rules_pact_judge (pact);
  look.walked = sulh_rules_walk_plan (walk, dated, n);
  days = g_new (int, n + 1);
  budgets = g_new (double, n + 1);
  for (guint k = 0; k < n; k++)
    {
      days[k] = dated[k].day;
      budgets[k] = sulh_rules_pact_budget (pact, k);
    }
  look.due = (SulhDue){ n, days, budgets };
  if (n > 0)
    measure_all (&look);
  return measures;
}
