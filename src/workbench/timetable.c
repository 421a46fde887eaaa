/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/timetable-keep.h"
#include "workbench/timetable-private.h"

#include <math.h>

#define SHORTEST 0 /* days that a performance takes at least */

SulhTimetableNext *
sulh_timetable_next_new (const SulhTimetable *timetable, SulhScenario *scenario)
{
  SulhTimetableNext *next = g_new0 (SulhTimetableNext, 1);

  next->scenario = scenario;
  next->plan = timetable->plan ? sulh_part_ref (timetable->plan) : NULL;
  return next;
}

static SulhTimetableNext *
begin (const SulhTimetable *timetable)
{
  return sulh_timetable_next_new (timetable, sulh_part_ref (timetable->scenario));
}

void
sulh_timetable_next_free (SulhTimetableNext *next)
{
  if (next == NULL)
    return;
  sulh_part_unref (next->scenario);
  g_clear_pointer (&next->plan, sulh_part_unref);
  g_free (next);
}

static void
take_scenario (SulhTimetableNext *next, SulhScenario *scenario)
{
  if (scenario == NULL)
    return;
  sulh_part_unref (next->scenario);
  next->scenario = scenario;
}

static void
replace (SulhTimetableNext *next, gconstpointer old, gpointer part)
{
  take_scenario (next, sulh_scenario_with_replaced (next->scenario, old, part));
  sulh_part_unref (part);
}

/* Rungs */

/* A rung without a day follows the one before it; the rules say where that is. */
static int
get_rung_day (const SulhTimetable *timetable, const SulhRung *rung)
{
  const SulhAssessment *assessment = timetable->assessment;

  if (!sulh_date_is_open (rung->on))
    return sulh_date_get_day (rung->on);
  for (guint i = 0; assessment && i < assessment->rungs->len; i++)
    if (g_strcmp0 (sulh_assessment_get_rung (assessment, i)->exchange, rung->exchange) == 0)
      return sulh_assessment_get_rung (assessment, i)->day;
  return 0;
}

typedef struct
{
  SulhRung *rung;
  int day;
  guint place;
} Standing;

static int
compare_standings (gconstpointer a, gconstpointer b)
{
  const Standing *first = a;
  const Standing *second = b;

  return first->day != second->day ? (first->day > second->day ? 1 : -1)
                                   : (int)first->place - (int)second->place;
}

static void
sort_rungs (const SulhTimetable *timetable, SulhPlan *plan)
{
  g_autofree Standing *standings = g_new (Standing, plan->rungs->len + 1);

  for (guint i = 0; i < plan->rungs->len; i++)
    standings[i]
        = (Standing){ plan->rungs->pdata[i], get_rung_day (timetable, plan->rungs->pdata[i]), i };
  qsort (standings, plan->rungs->len, sizeof *standings, compare_standings);
  for (guint i = 0; i < plan->rungs->len; i++)
    plan->rungs->pdata[i] = standings[i].rung;
}

/* Whoever found the plan chose its days; whoever moves one of them wants the others to stay. */
static void
keep_days (SulhPlan *plan)
{
  SulhAims *aims = plan->aims ? sulh_part_copy (plan->aims) : sulh_part_new (SULH_KIND_AIMS, NULL);

  aims->keep_days = TRUE;
  g_clear_pointer (&plan->aims, sulh_part_unref);
  plan->aims = aims;
}

static SulhPlan *
copy_plan (const SulhTimetable *timetable)
{
  SulhPlan *plan = sulh_part_copy (timetable->plan);

  if (timetable->is_found)
    keep_days (plan);
  return plan;
}

static void
take_plan (const SulhTimetable *timetable, SulhTimetableNext *next, SulhPlan *plan)
{
  sort_rungs (timetable, plan);
  g_clear_pointer (&next->plan, sulh_part_unref);
  next->plan = plan;
  take_scenario (next, sulh_scenario_with_part (next->scenario, plan));
}

static void
set_rung_day (const SulhTimetable *timetable, SulhPlan *plan, guint index, int day)
{
  SulhRung *rung = sulh_part_copy (plan->rungs->pdata[index]);

  rung->on = sulh_date_exact (CLAMP (day, SULH_DAY_FIRST + 1, SULH_DAY_LAST - 1));
  sulh_part_unref (plan->rungs->pdata[index]);
  plan->rungs->pdata[index] = rung;
}

static gboolean
move_rungs (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids,
            int days)
{
  SulhPlan *plan = NULL;
  guint index;

  for (; timetable->plan && *ids; ids++)
    if (sulh_plan_find_rung (timetable->plan, *ids, &index))
      {
        if (plan == NULL)
          plan = copy_plan (timetable);
        set_rung_day (timetable, plan, index,
                      get_rung_day (timetable, sulh_plan_get_rung (timetable->plan, index)) + days);
      }
  if (plan)
    take_plan (timetable, next, plan);
  return plan != NULL;
}

/* What a hand has put on a day stays there in the next search, and what it has put before or behind
 * something else stays so. */
static void
keep_rungs (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids)
{
  guint index;

  for (const char *const *id = ids; next->plan && *id; id++)
    if (sulh_plan_find_rung (next->plan, *id, &index))
      {
        take_scenario (next, sulh_timetable_with_kept (
                                 next->scenario, *id,
                                 sulh_date_get_day (sulh_plan_get_rung (next->plan, index)->on)));
        take_scenario (next, sulh_timetable_with_order (next->scenario, timetable->plan, next->plan,
                                                        ids, *id));
      }
}

static gboolean
move_and_keep (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids,
               int days)
{
  if (!move_rungs (timetable, next, ids, days))
    return FALSE;
  keep_rungs (timetable, next, ids);
  return TRUE;
}

/* Dates of the parts themselves */

/* The member that says when a part is, in a part that is new or only looked at. */
static SulhDate *
get_date (const SulhPart *part)
{
  SulhExchange *exchange = (SulhExchange *)part;

  switch (part->kind)
    {
    case SULH_KIND_EXCHANGE:
      return sulh_date_is_open (exchange->done) ? &exchange->agreed : &exchange->done;
    case SULH_KIND_EVENT:
      return &((SulhEvent *)part)->on;
    case SULH_KIND_SHOCK:
      return &((SulhShock *)part)->window;
    case SULH_KIND_PARTY:
      return &((SulhParty *)part)->clock->deadline;
    default:
      return NULL;
    }
}

/* A copy whose date can be written. */
static SulhPart *
copy_dated (const SulhPart *part)
{
  SulhPart *copy = sulh_part_copy (part);

  if (part->kind == SULH_KIND_PARTY)
    {
      SulhParty *party = (SulhParty *)copy;
      SulhClock *clock = sulh_part_copy (party->clock);

      sulh_part_unref (party->clock);
      party->clock = clock;
    }
  return copy;
}

static void
set_date (SulhTimetableNext *next, const SulhPart *part, SulhDate date)
{
  SulhPart *copy = copy_dated (part);

  *get_date (copy) = date;
  replace (next, part, copy);
}

static gboolean
is_rung (const SulhTimetable *timetable, const char *id)
{
  guint index;

  return sulh_plan_find_rung (timetable->plan, id, &index);
}

/* With a plan on the table, exchanges stand where the plan has them. */
static const SulhPart *
find_dated (const SulhTimetable *timetable, const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  if (part == NULL || get_date (part) == NULL)
    return NULL;
  return part->kind == SULH_KIND_EXCHANGE && timetable->plan ? NULL : part;
}

static gboolean
move_dates (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids,
            int days)
{
  gboolean has_moved = FALSE;

  for (; *ids; ids++)
    {
      const SulhPart *part = find_dated (timetable, next->scenario, *ids);

      if (part == NULL || sulh_date_is_open (*get_date (part)))
        continue;
      set_date (next, part, sulh_date_shift (*get_date (part), days));
      has_moved = TRUE;
    }
  return has_moved;
}

static int
get_last_day (const SulhExchange *exchange, int first)
{
  int last = first;

  for (guint i = 0; i < exchange->sides->len; i++)
    last = MAX (last, sulh_side_get_last_day (exchange->sides->pdata[i], first));
  return last;
}

gboolean
sulh_timetable_get_day (const SulhTimetable *timetable, const char *id, int *first, int *last)
{
  const SulhPart *part = sulh_scenario_find (timetable->scenario, id);
  guint index;

  if (part == NULL)
    return FALSE;
  if (sulh_plan_find_rung (timetable->plan, id, &index))
    *first = get_rung_day (timetable, sulh_plan_get_rung (timetable->plan, index));
  else if (find_dated (timetable, timetable->scenario, id) == NULL
           || sulh_date_is_open (*get_date (part)))
    return FALSE;
  else
    *first = sulh_date_get_day (*get_date (part));
  if (last)
    *last = part->kind == SULH_KIND_EXCHANGE ? get_last_day ((const SulhExchange *)part, *first)
                                             : *first;
  return TRUE;
}

static SulhTimetableNext *
end (SulhTimetableNext *next, gboolean has_changed)
{
  if (has_changed)
    return next;
  sulh_timetable_next_free (next);
  return NULL;
}

SulhTimetableNext *
sulh_timetable_move (const SulhTimetable *timetable, const char *const *ids, int days)
{
  SulhTimetableNext *next = begin (timetable);
  gboolean has_dates = move_dates (timetable, next, ids, days);

  return end (next, move_and_keep (timetable, next, ids, days) || has_dates);
}

/* Stretching */

static gboolean
stretch_side (SulhExchange *exchange, guint index, int days)
{
  const SulhSide *old = exchange->sides->pdata[index];
  double duration = MAX (old->duration.mode + days, SHORTEST);
  SulhSide *side;

  if (duration == old->duration.mode)
    return FALSE;
  side = sulh_part_copy (old);
  sulh_part_set_number (side, sulh_kind_find_field (SULH_KIND_SIDE, "duration"), duration);
  sulh_part_unref (exchange->sides->pdata[index]);
  exchange->sides->pdata[index] = side;
  return TRUE;
}

/* Returns: by how much the sides could be stretched. */
static int
stretch_sides (SulhTimetableNext *next, const SulhExchange *exchange, int side, int days)
{
  SulhExchange *copy = sulh_part_copy (exchange);
  gboolean has_changed = FALSE;

  for (guint i = 0; i < copy->sides->len; i++)
    if (side < 0 || i == (guint)side)
      {
        const SulhSide *old = copy->sides->pdata[i];

        days = MAX (days, SHORTEST - (int)old->duration.mode);
      }
  for (guint i = 0; i < copy->sides->len; i++)
    if (side < 0 || i == (guint)side)
      has_changed = stretch_side (copy, i, days) || has_changed;
  replace (next, exchange, copy);
  return has_changed ? days : 0;
}

static gboolean
stretch_window (SulhTimetableNext *next, const SulhPart *part, gboolean at_start, int days)
{
  SulhDate date = *get_date (part);

  if (date.earliest == SULH_DAY_FIRST || date.latest == SULH_DAY_LAST)
    return FALSE;
  if (at_start)
    date.earliest = MIN (date.earliest + days, date.latest);
  else
    date.latest = MAX (date.latest + days, date.earliest);
  set_date (next, part, date);
  return TRUE;
}

SulhTimetableNext *
sulh_timetable_stretch (const SulhTimetable *timetable, const char *id, int side, gboolean at_start,
                        int days)
{
  SulhTimetableNext *next = begin (timetable);
  const SulhPart *part = sulh_scenario_find (timetable->scenario, id);
  const char *ids[] = { id, NULL };
  int stretched;

  if (part && part->kind == SULH_KIND_SHOCK)
    return end (next, stretch_window (next, part, at_start, days));
  if (part == NULL || part->kind != SULH_KIND_EXCHANGE)
    return end (next, FALSE);
  stretched = stretch_sides (next, (const SulhExchange *)part, side, at_start ? -days : days);
  if (at_start && !move_and_keep (timetable, next, ids, -stretched))
    move_dates (timetable, next, ids, -stretched);
  return end (next, stretched != 0);
}

/* Placing and taking off */

static void
add_rung (const SulhTimetable *timetable, SulhTimetableNext *next, const char *id, int day)
{
  SulhPlan *plan = copy_plan (timetable);

  sulh_plan_add_rung (plan, id, sulh_date_exact (day));
  take_plan (timetable, next, plan);
}

SulhTimetableNext *
sulh_timetable_place (const SulhTimetable *timetable, const char *id, int day)
{
  SulhTimetableNext *next = begin (timetable);
  const SulhPart *part = sulh_scenario_find (timetable->scenario, id);

  if (part == NULL || get_date (part) == NULL)
    return end (next, FALSE);
  if (part->kind != SULH_KIND_EXCHANGE || timetable->plan == NULL)
    {
      SulhPart *copy = copy_dated (part);

      *get_date (copy) = sulh_date_exact (day);
      if (part->kind == SULH_KIND_EVENT && ((SulhEvent *)copy)->status == SULH_EVENT_UNDATED)
        ((SulhEvent *)copy)->status = SULH_EVENT_SET;
      replace (next, part, copy);
      return next;
    }
  if (is_rung (timetable, id))
    return end (next, FALSE);
  add_rung (timetable, next, id, day);
  keep_rungs (timetable, next, (const char *const[]){ id, NULL });
  return next;
}

static gboolean
take_rungs_off (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids)
{
  SulhPlan *plan = NULL;
  guint index;

  for (; timetable->plan && *ids; ids++)
    if (sulh_plan_find_rung (plan ? plan : timetable->plan, *ids, &index))
      {
        if (plan == NULL)
          plan = copy_plan (timetable);
        g_ptr_array_remove_index (plan->rungs, index);
      }
  if (plan)
    take_plan (timetable, next, plan);
  return plan != NULL;
}

/* What is off the plan is not kept on the day that it had there. */
static void
release (const SulhTimetable *timetable, SulhTimetableNext *next, const char *const *ids)
{
  guint index;

  for (; *ids; ids++)
    {
      const SulhTimetable now = { .scenario = next->scenario, .plan = next->plan };
      g_autoptr (SulhTimetableNext) released = sulh_plan_find_rung (timetable->plan, *ids, &index)
                                                   ? sulh_timetable_keep (&now, *ids, FALSE)
                                                   : NULL;

      if (released)
        take_scenario (next, sulh_part_ref (released->scenario));
    }
}

SulhTimetableNext *
sulh_timetable_take_off (const SulhTimetable *timetable, const char *const *ids)
{
  SulhTimetableNext *next = begin (timetable);
  gboolean has_changed = FALSE;

  for (const char *const *id = ids; *id; id++)
    {
      const SulhPart *part = find_dated (timetable, next->scenario, *id);

      if (part == NULL || part->kind == SULH_KIND_PARTY || sulh_date_is_open (*get_date (part)))
        continue;
      set_date (next, part, sulh_date_open ());
      has_changed = TRUE;
    }
  if (take_rungs_off (timetable, next, ids))
    {
      release (timetable, next, ids);
      has_changed = TRUE;
    }
  return end (next, has_changed);
}
