/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/sensitivity.h"
#include "planner/depth-first.h"
#include "planner/fingerprint.h"
#include "planner/in-order.h"
#include "planner/improve.h"
#include "planner/planner.h"
#include "planner/several.h"
#include "planner/strategy.h"

#include <math.h>
#include <string.h>

/* Rungs evaluated for all numbers together, and for one search: some seconds each. */
#define ALL_RUNGS ((guint64)600 * 1000 * 1000)
#define EACH_RUNGS ((guint64)10 * 1000 * 1000)

/* What a scenario costs to read, in rungs evaluated. */
#define READING_RUNGS 2000

/* Plans that were better once, and are tried again before a search. */
#define RIVALS_MOST 12

/* With more sets than this the values kept for each set find the best sooner than orders do. */
#define FEW_SETS 4096

#define HALVINGS 12

/* Plans found better between two values before each middle is searched. */
#define TURNS_MOST 6

/* Values that are tried on each side, as shares of the way to the end of a narrow range. */
static const double shares[] = { 0.05, 0.2, 0.5, 1 };

/* The same as changes of what the number is, where the range is wide. */
static const double factors[] = { 0.1, 0.5, 2, 9 };

/* A range up to this wide is looked at to its end. */
#define NARROW 100.0

#define VALUES_MOST MAX (G_N_ELEMENTS (shares), G_N_ELEMENTS (factors))

/* What is the case at one value of a number. */
typedef enum
{
  STATE_BEST,
  STATE_BEATEN,
  STATE_FAILS,
  STATE_UNKNOWN,
  STATE_SENSELESS, /* the scenario makes no sense */
} State;

typedef struct
{
  const SulhScenario *scenario;
  SulhPlan *plan;
  GCancellable *cancellable;
  SulhSensitivity *sensitivity;
  GPtrArray *rivals; /* plans that were better somewhere, the last found first */
  guint64 spent;
} Survey;

/* Whether any plan is better than one that is worth @joint, and the first that is. */
typedef struct
{
  double joint;
  gboolean beaten;
  SulhSequence rival;
} Challenge;

/* One number while it is looked at. */
typedef struct
{
  Survey *survey;
  const SulhQuantity *quantity;
} Probe;

static void
note_fault (SulhFinding *finding, const SulhPart *part, gpointer data)
{
  *(gboolean *)data = TRUE;
  sulh_finding_free (finding);
}

static SulhCatalogue *
read_changed (const Survey *survey, const SulhQuantity *quantity, double value)
{
  g_autoptr (SulhScenario) changed = sulh_quantity_change (quantity, survey->scenario, value);
  gboolean is_faulty = FALSE;

  sulh_scenario_find_faults (changed, note_fault, &is_faulty);
  return is_faulty ? NULL : sulh_catalogue_new (changed, NULL);
}

static int
find_candidate (const SulhCatalogue *catalogue, const SulhRung *rung)
{
  int item = sulh_rules_agenda_find (catalogue->agenda, rung->exchange);
  guint design;

  if (item == SULH_NOBODY)
    return -1;
  design = sulh_rules_design_find (catalogue->agenda, (guint)item, rung);
  for (guint i = 0; i < catalogue->n; i++)
    if (catalogue->candidates[i].item == (guint)item && catalogue->candidates[i].design == design)
      return (int)i;
  return -1;
}

/* The joint value of the plan, its rungs on their earliest days, or -INFINITY. */
static double
value_plan (const SulhCatalogue *catalogue, const SulhPlan *plan)
{
  g_autoptr (SulhWalk) walk
      = sulh_catalogue_is_walked (catalogue) ? sulh_rules_walk_new (catalogue->agenda) : NULL;
  SulhSequence sequence = { .n = plan->rungs->len };

  for (guint k = 0; k < sequence.n; k++)
    {
      int candidate = find_candidate (catalogue, sulh_plan_get_rung (plan, k));

      if (candidate < 0)
        return -INFINITY;
      sequence.candidates[k] = (guint8)candidate;
    }
  return sulh_sequence_value (&sequence, catalogue, walk, NULL);
}

static double
get_floor (gconstpointer data)
{
  const Challenge *challenge = data;

  return challenge->beaten ? INFINITY : challenge->joint;
}

static void
meet (gpointer data, const SulhSequence *plan)
{
  Challenge *challenge = data;

  if (challenge->beaten || challenge->joint >= sulh_tie_floor (plan->joint))
    return;
  challenge->beaten = TRUE;
  challenge->rival = *plan;
}

static void
remember (Survey *survey, const SulhSequence *rival, const SulhCatalogue *catalogue)
{
  if (survey->rivals->len == RIVALS_MOST)
    g_ptr_array_remove_index (survey->rivals, RIVALS_MOST - 1);
  g_ptr_array_insert (survey->rivals, 0, sulh_sequence_to_plan (rival, catalogue));
}

/* The joint value of the plan on its own days, where exchanges may overlap, or -INFINITY. */
static double
value_overlapping (const SulhCatalogue *catalogue, const SulhPlan *plan)
{
  g_autoptr (SulhWalk) walk = NULL;
  g_autofree SulhDatedRung *rungs = NULL;
  const SulhWalked *walked;
  double joint;
  guint n;

  catalogue->agenda->parallel = TRUE;
  walk = sulh_rules_walk_new (catalogue->agenda);
  rungs = sulh_rules_walk_date (catalogue->agenda, plan, &n);
  walked = sulh_rules_walk_plan (walk, rungs, n);
  joint = walked->holds ? walked->joint : -INFINITY;
  catalogue->agenda->parallel = FALSE;
  return joint;
}

/* What the plan is worth: where exchanges may overlap, on its own days, and one after the other if
 * that is more; -INFINITY if it does not hold on its own days. */
static double
value_best (const SulhCatalogue *catalogue, const SulhPlan *plan)
{
  double overlapping;

  if (!catalogue->overlaps)
    return value_plan (catalogue, plan);
  overlapping = value_overlapping (catalogue, plan);
  return overlapping > -INFINITY ? fmax (overlapping, value_plan (catalogue, plan)) : overlapping;
}

/* Whether a plan that was better elsewhere is better here too. */
static gboolean
is_beaten_by_rival (const Survey *survey, const SulhCatalogue *catalogue, double joint)
{
  for (guint i = 0; i < survey->rivals->len; i++)
    if (joint < sulh_tie_floor (value_plan (catalogue, survey->rivals->pdata[i])))
      return TRUE;
  return FALSE;
}

/* With the plan at hand a search has only to look at what could be better. */
static State
challenge_plan (Survey *survey, const SulhSets *sets, const SulhCatalogue *catalogue, double joint,
                SulhWork *work)
{
  Challenge challenge = { .joint = joint };
  const SulhVisitor visitor = { get_floor, NULL, meet, &challenge };
  gboolean complete;

  if (!sulh_depth_first_visit (sets, catalogue, &visitor, EACH_RUNGS, 1, work, &complete))
    return STATE_UNKNOWN;
  if (challenge.beaten)
    {
      remember (survey, &challenge.rival, catalogue);
      return STATE_BEATEN;
    }
  return complete ? STATE_BEST : STATE_UNKNOWN;
}

static State
search_again (Survey *survey, const SulhSets *sets, const SulhCatalogue *catalogue, double joint,
              SulhWork *work)
{
  gboolean several = sulh_catalogue_is_several (catalogue);
  SulhSolution solution;

  if (!(several ? sulh_several_challenge (sets, catalogue, joint, work, &solution)
                : sulh_strategy_solve (sets, catalogue, FALSE, 1, work, &solution)))
    return STATE_UNKNOWN;
  if (solution.found && joint < sulh_tie_floor (solution.best.joint))
    {
      remember (survey, &solution.best, catalogue);
      return STATE_BEATEN;
    }
  return solution.proof == SULH_PROOF_BEST && (several || solution.found) ? STATE_BEST
                                                                          : STATE_UNKNOWN;
}

static State
solve (Survey *survey, const SulhCatalogue *catalogue, double joint)
{
  g_auto (SulhWork) work = { 0 };
  g_autoptr (SulhSets) sets = NULL;
  State state = STATE_UNKNOWN;

  sulh_work_init (&work, survey->cancellable, NULL, NULL);
  work.n_threads = 1;
  work.rungs_most = EACH_RUNGS;
  sets = sulh_sets_new (catalogue, &work);
  if (sets && sets->n <= FEW_SETS && !sulh_catalogue_is_several (catalogue))
    state = challenge_plan (survey, sets, catalogue, joint, &work);
  else if (sets)
    state = search_again (survey, sets, catalogue, joint, &work);
  survey->spent += work.transitions;
  survey->sensitivity->n_solved++;
  return state;
}

/* How much is asked of a value. */
typedef enum
{
  ASK_HOLDS, /* whether the plan holds */
  ASK_RIVALS, /* and whether no plan known is better */
  ASK_ALL, /* and whether none at all is */
} Ask;

/* What passes what is asked counts as best. */
static State
look (const Probe *probe, double value, Ask ask)
{
  g_autoptr (SulhCatalogue) catalogue = read_changed (probe->survey, probe->quantity, value);
  double joint;

  probe->survey->spent += READING_RUNGS;
  if (!catalogue)
    return STATE_SENSELESS;
  joint = value_best (catalogue, probe->survey->plan);
  if (!(joint > -INFINITY))
    return STATE_FAILS;
  if (ask == ASK_HOLDS)
    return STATE_BEST;
  if (is_beaten_by_rival (probe->survey, catalogue, joint))
    return STATE_BEATEN;
  return ask == ASK_RIVALS ? STATE_BEST : solve (probe->survey, catalogue, joint);
}

/* Fills in what is tried on one side, outward; returns how many. */
static guint
list_values (const SulhQuantity *quantity, int side, double values[VALUES_MOST])
{
  const SulhField *field = quantity->field;
  double now = sulh_quantity_get_value (quantity);
  double bound = side == 0 ? field->minimum : field->maximum;
  double size = now != 0 ? fabs (now) : 1;
  gboolean narrow = field->maximum - field->minimum <= NARROW || (side == 0 && now > 0);
  guint n = 0;

  if (side == 0 && now > 0)
    bound = fmax (bound, 0);
  for (guint i = 0; i < VALUES_MOST; i++)
    {
      double step = narrow ? shares[i] * (bound - now) : (side == 0 ? -1 : 1) * factors[i] * size;
      double value = side == 0 ? fmax (bound, now + step) : fmin (bound, now + step);

      if (value != now && (n == 0 || value != values[n - 1]))
        values[n++] = value;
    }
  return n;
}

/* Between @inner, which passes what is asked, and @outer, which does not; brings them together. */
static State
halve (const Probe *probe, Ask ask, double *inner, double *outer, State state)
{
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (*inner + *outer) / 2;
      State there = look (probe, middle, ask);

      if (there == STATE_BEST)
        *inner = middle;
      else
        {
          *outer = middle;
          state = there;
        }
    }
  return state;
}

/* The same for a plan that is to be best. Between them the known plans say where the end can lie at
 * most, which costs no search; only there it is searched, and what is found better is known then.
 */
static State
narrow (const Probe *probe, double *inner, double outer, State state)
{
  for (int turn = 0; turn < TURNS_MOST; turn++)
    {
      double near = *inner;
      State beyond = halve (probe, ASK_RIVALS, &near, &outer, state);
      State there = look (probe, near, ASK_ALL);

      state = beyond;
      if (there == STATE_BEST)
        {
          *inner = near;
          return state;
        }
      outer = near;
      state = there;
      if (there == STATE_UNKNOWN)
        break;
    }
  return halve (probe, ASK_ALL, inner, &outer, state);
}

/* The last value on one side that is as good as that of now, and what comes after it. */
static State
find_end (const Probe *probe, int side, Ask ask, double *end)
{
  double values[VALUES_MOST];
  guint n = list_values (probe->quantity, side, values);

  *end = sulh_quantity_get_value (probe->quantity);
  for (guint i = 0; i < n; i++)
    {
      State state = look (probe, values[i], ask);

      if (state == STATE_SENSELESS)
        return STATE_BEST;
      if (state != STATE_BEST)
        return ask == ASK_ALL ? narrow (probe, end, values[i], state)
                              : halve (probe, ask, end, &values[i], state);
      *end = values[i];
    }
  return STATE_BEST;
}

static SulhBeyond
name_beyond (State state)
{
  switch (state)
    {
    case STATE_FAILS:
      return SULH_BEYOND_FAILS;
    case STATE_BEATEN:
      return SULH_BEYOND_BEATEN;
    case STATE_UNKNOWN:
      return SULH_BEYOND_UNKNOWN;
    default:
      return SULH_BEYOND_NOTHING;
    }
}

static double
find_margin (const SulhInterval *interval)
{
  double size = interval->value != 0 ? fabs (interval->value) : 1;
  double margin = INFINITY;

  for (int side = 0; side < 2; side++)
    if (interval->beyond[side] != SULH_BEYOND_NOTHING)
      margin = fmin (margin, fabs (interval->end[side] - interval->value));
  return margin / size;
}

/* Looks at both sides of a number that the rules read. FALSE if nothing happens on either. */
static gboolean
fill_interval (const Probe *probe, SulhInterval *interval)
{
  *interval = (SulhInterval){ .value = sulh_quantity_get_value (probe->quantity) };
  for (int side = 0; side < 2; side++)
    {
      State state = find_end (probe, side, ASK_ALL, &interval->end[side]);

      interval->beyond[side] = name_beyond (state);
      interval->holds[side] = interval->end[side];
      if (state == STATE_BEATEN)
        find_end (probe, side, ASK_HOLDS, &interval->holds[side]);
    }
  return interval->beyond[0] != SULH_BEYOND_NOTHING || interval->beyond[1] != SULH_BEYOND_NOTHING;
}

/* Whether the rules read the number at all: at the ends of what is tried, something that they read
 * is another. */
static gboolean
is_read (const Probe *probe, guint64 print)
{
  for (int side = 0; side < 2; side++)
    {
      double values[VALUES_MOST];
      guint n = list_values (probe->quantity, side, values);

      for (guint i = 0; i < n; i += MAX (1, n - 1))
        {
          g_autoptr (SulhCatalogue) catalogue
              = read_changed (probe->survey, probe->quantity, values[i]);

          if (catalogue && sulh_fingerprint_take (catalogue) != print)
            return TRUE;
        }
    }
  return FALSE;
}

/* A half-life of 0 days means that nothing is forgotten, and not that all is. */
static gboolean
is_switched_off (const SulhQuantity *quantity)
{
  return quantity->part->kind == SULH_KIND_ASSUMPTIONS
         && g_str_equal (quantity->field->name, "half-life")
         && sulh_quantity_get_value (quantity) == 0;
}

static void
add_number (Survey *survey, SulhQuantity *quantity, guint64 print)
{
  const Probe probe = { survey, quantity };
  SulhInterval interval;
  gboolean changes;

  if (is_switched_off (quantity) || !is_read (&probe, print))
    return;
  changes = fill_interval (&probe, &interval);
  /* What a search that was stopped says is no answer. */
  survey->sensitivity->n_left += g_cancellable_is_cancelled (survey->cancellable);
  if (g_cancellable_is_cancelled (survey->cancellable))
    return;
  if (!changes)
    {
      survey->sensitivity->n_quiet++;
      return;
    }
  interval.quantity = *quantity;
  interval.quantity.words = g_strdup (quantity->words);
  interval.margin = find_margin (&interval);
  g_array_append_val (survey->sensitivity->intervals, interval);
}

/* What beats the plan at one number is tried at the next, so that their order must not depend on
 * the file or on the language. */
static int
compare_quantities (gconstpointer a, gconstpointer b)
{
  const SulhQuantity *first = a, *second = b;
  int order = g_strcmp0 (first->subject, second->subject);

  if (order == 0)
    order = sulh_part_compare_ids (first->part, second->part);
  return order != 0 ? order : g_strcmp0 (first->field->name, second->field->name);
}

/* In two rounds, weak evidence first. */
static void
survey_all (Survey *survey, guint64 print, SulhProgressFunc report, gpointer user_data)
{
  g_autoptr (GArray) quantities = sulh_scenario_list_quantities (survey->scenario);
  SulhProgress progress = { .bound = INFINITY };
  guint n_done = 0;

  g_array_sort (quantities, compare_quantities);
  for (int weak = 1; weak >= 0; weak--)
    for (guint i = 0; i < quantities->len; i++)
      {
        SulhQuantity *quantity = &g_array_index (quantities, SulhQuantity, i);

        if (sulh_quantity_is_weak (quantity) != weak)
          continue;
        if (survey->spent < ALL_RUNGS && !g_cancellable_is_cancelled (survey->cancellable))
          add_number (survey, quantity, print);
        else
          survey->sensitivity->n_left++;
        progress.share = (double)++n_done / quantities->len;
        if (report)
          report (&progress, user_data);
      }
}

SulhSensitivity *
sulh_planner_find_intervals (const SulhScenario *scenario, GCancellable *cancellable,
                             SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, cancellable, NULL, NULL, error);
  g_autoptr (SulhSensitivity) sensitivity = sulh_sensitivity_new (scenario);
  g_autoptr (GPtrArray) rivals = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_part_unref);
  g_autoptr (SulhCatalogue) catalogue = NULL;
  Survey survey = {
    .scenario = scenario, .cancellable = cancellable, .sensitivity = sensitivity, .rivals = rivals
  };

  if (!answer || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!answer->plan)
    return g_steal_pointer (&sensitivity);
  sensitivity->has_plan = TRUE;
  survey.plan = answer->plan;
  catalogue = sulh_catalogue_new (scenario, error);
  if (!catalogue)
    return NULL;
  survey_all (&survey, sulh_fingerprint_take (catalogue), progress, user_data);
  sensitivity->stopped = sensitivity->n_left > 0 && g_cancellable_is_cancelled (cancellable);
  if (sensitivity->intervals->len + sensitivity->n_quiet == 0
      && g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  sulh_sensitivity_sort (sensitivity);
  return g_steal_pointer (&sensitivity);
}
