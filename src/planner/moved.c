/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/moved.h"
#include "planner/shorten.h"

#include <math.h>
#include <string.h>

/* The plans that are tried one after the other, in memory of their own. */
typedef struct
{
  const SulhMoving *moving;
  SulhWalk *walk;
  SulhDatedRung *order; /* that is being made */
  SulhDatedRung *dated; /* the same on its days */
  guint n;
  int item; /* that is asked about */
  int day; /* asked for, or SULH_DAY_FIRST */
  SulhMoved *best;
} Trial;

static guint
find_rung (const SulhDatedRung *rungs, guint n, int item)
{
  guint k = 0;

  while (k < n && (int)rungs[k].item != item)
    k++;
  return k;
}

static void
take_out (Trial *trial, guint rung)
{
  trial->n--;
  memmove (&trial->order[rung], &trial->order[rung + 1], (trial->n - rung) * sizeof *trial->order);
}

static void
put_in (Trial *trial, guint rung, SulhDatedRung what)
{
  memmove (&trial->order[rung + 1], &trial->order[rung], (trial->n - rung) * sizeof *trial->order);
  trial->order[rung] = what;
  trial->n++;
}

static void
start_over (Trial *trial)
{
  trial->n = trial->moving->n;
  memcpy (trial->order, trial->moving->rungs, trial->n * sizeof *trial->order);
}

/* A plan that fails comes as far as its first failure; of two at one rung the later test. */
static gboolean
is_better (const SulhMoved *best, const SulhWalked *walked)
{
  if (!best->tried || walked->holds != best->holds)
    return !best->tried || walked->holds;
  if (walked->holds)
    return walked->joint > best->joint;
  return walked->first.rung > best->first.rung
         || (walked->first.rung == best->first.rung && walked->first.test > best->first.test);
}

static void
keep (Trial *trial, const SulhWalked *walked)
{
  SulhMoved *best = trial->best;

  g_free (best->failure);
  memcpy (best->rungs, trial->dated, trial->n * sizeof *best->rungs);
  best->n = trial->n;
  best->tried = TRUE;
  best->holds = walked->holds;
  best->joint = walked->joint;
  best->first = walked->first;
  best->failure = sulh_rules_say_failure (trial->moving->agenda, walked, &walked->first);
}

/* A day for the next rung: the earliest that those before it leave, the one that is asked for or,
 * where there is none, that on which the rung before has had its time. */
static int
find_day (const Trial *trial, guint k)
{
  const SulhDatedRung *rung = &trial->dated[k];
  int day = sulh_rules_walk_find_day (trial->walk, rung->item, rung->design);

  if ((int)rung->item == trial->item && trial->day > SULH_DAY_FIRST)
    return trial->day;
  if (day < SULH_DAY_LAST)
    return day;
  if (k == 0)
    return 0;
  return rung[-1].day
         + (int)trial->moving->agenda->items[rung[-1].item].designs[rung[-1].design].stage.gap;
}

/* Where no days are as is asked for, the rungs are put on some against the rules, so that the walk
 * can name the rule. */
static void
force_days (Trial *trial)
{
  sulh_rules_walk_begin (trial->walk);
  for (guint k = 0; k < trial->n; k++)
    {
      trial->dated[k].day = find_day (trial, k);
      sulh_rules_walk_push (trial->walk, &trial->dated[k]);
    }
}

static void
walk_dated (Trial *trial)
{
  const SulhWalked *walked = sulh_rules_walk_plan (trial->walk, trial->dated, trial->n);

  if (is_better (trial->best, walked))
    keep (trial, walked);
}

/* Where exchanges may overlap, on the earliest days, and on the earliest on which all that came
 * before is verified. */
static void
try (Trial *trial)
{
  const SulhAgenda *bound = trial->moving->bound;

  memcpy (trial->dated, trial->order, trial->n * sizeof *trial->dated);
  if (!sulh_rules_walk_fit (bound, trial->dated, trial->n))
    force_days (trial);
  walk_dated (trial);
  memcpy (trial->dated, trial->order, trial->n * sizeof *trial->dated);
  if (bound->parallel && sulh_shortening_date (bound, TRUE, trial->dated, trial->n))
    walk_dated (trial);
}

/* Tries @what at each place from @first to @last. */
static void
try_places (Trial *trial, SulhDatedRung what, guint first, guint last)
{
  for (guint place = first; place <= last && place <= trial->n; place++)
    {
      put_in (trial, place, what);
      try (trial);
      take_out (trial, place);
    }
}

/* Another of its group makes room, so that @item can be put in; @spared stays even so. */
static void
drop_rivals (Trial *trial, int item, int spared)
{
  const SulhAgendaItem *items = trial->moving->agenda->items;

  for (guint k = trial->n; items[item].group != SULH_NOBODY && k-- > 0;)
    {
      int rival = (int)trial->order[k].item;

      if (items[rival].group == items[item].group && rival != item && rival != spared)
        take_out (trial, k);
    }
}

/* Puts @item in, in each design that a search would try, at each place up to @last. */
static void
try_designs (Trial *trial, guint item, guint first, guint last)
{
  const SulhAgendaItem *of = &trial->moving->agenda->items[item];

  for (guint d = 0; d < of->n_designs; d++)
    if (!of->designs[d].beaten)
      try_places (trial, (SulhDatedRung){ item, d, 0 }, first, last);
}

static void
try_out (Trial *trial)
{
  start_over (trial);
  take_out (trial, find_rung (trial->order, trial->n, trial->item));
  try (trial);
}

/* At every place, on the day that is asked for. */
static void
try_moved (Trial *trial)
{
  guint rung;

  start_over (trial);
  rung = find_rung (trial->order, trial->n, trial->item);
  if (rung < trial->n)
    {
      SulhDatedRung what = trial->order[rung];

      take_out (trial, rung);
      try_places (trial, what, 0, trial->n);
      return;
    }
  drop_rivals (trial, trial->item, SULH_NOBODY);
  try_designs (trial, (guint)trial->item, 0, trial->n);
}

/* Both stand in the plan; either the first comes forward, or the other goes back. */
static void
try_swapped (Trial *trial, int other)
{
  guint rung, place;
  SulhDatedRung what;

  start_over (trial);
  rung = find_rung (trial->order, trial->n, trial->item);
  what = trial->order[rung];
  take_out (trial, rung);
  try_places (trial, what, 0, find_rung (trial->order, trial->n, other));
  start_over (trial);
  place = find_rung (trial->order, trial->n, other);
  what = trial->order[place];
  take_out (trial, place);
  try_places (trial, what, find_rung (trial->order, trial->n, trial->item) + 1, trial->n);
}

static void
try_before (Trial *trial)
{
  int other = sulh_rules_agenda_find (trial->moving->agenda, trial->moving->question->other);
  guint rung, place;

  start_over (trial);
  rung = find_rung (trial->order, trial->n, trial->item);
  place = find_rung (trial->order, trial->n, other);
  if (rung < trial->n && place < trial->n)
    {
      try_swapped (trial, other);
      return;
    }
  if (place == trial->n)
    {
      drop_rivals (trial, other, trial->item);
      put_in (trial, trial->n, (SulhDatedRung){ (guint)other, 0, 0 });
    }
  rung = find_rung (trial->order, trial->n, trial->item);
  if (rung < trial->n)
    take_out (trial, rung);
  drop_rivals (trial, trial->item, other);
  try_designs (trial, (guint)trial->item, 0, find_rung (trial->order, trial->n, other));
}

static int
find_asked_day (const SulhMoving *moving, int item)
{
  guint rung = sulh_moving_find (moving, item);

  switch (moving->question->asked)
    {
    case SULH_ASKED_ON:
      return moving->question->day;
    case SULH_ASKED_EARLIER:
      return rung < moving->n ? moving->rungs[rung].day - 1 : SULH_DAY_FIRST;
    case SULH_ASKED_LATER:
      return rung < moving->n ? moving->rungs[rung].day + 1 : SULH_DAY_FIRST;
    default:
      return SULH_DAY_FIRST;
    }
}

static void
try_all (Trial *trial)
{
  switch (trial->moving->question->asked)
    {
    case SULH_ASKED_OUT:
      try_out (trial);
      break;
    case SULH_ASKED_BEFORE:
      try_before (trial);
      break;
    default:
      try_moved (trial);
    }
}

guint
sulh_moving_find (const SulhMoving *moving, int item)
{
  return find_rung (moving->rungs, moving->n, item);
}

void
sulh_moved_find (const SulhMoving *moving, SulhMoved *moved)
{
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (moving->agenda);
  gsize room = (gsize)moving->n + 3;
  g_autofree SulhDatedRung *order = g_new0 (SulhDatedRung, room);
  g_autofree SulhDatedRung *dated = g_new0 (SulhDatedRung, room);
  int item = sulh_rules_agenda_find (moving->agenda, moving->question->exchange);
  Trial trial = {
    .moving = moving,
    .walk = walk,
    .order = order,
    .dated = dated,
    .item = item,
    .day = find_asked_day (moving, item),
    .best = moved,
  };

  *moved = (SulhMoved){ .rungs = g_new0 (SulhDatedRung, room), .joint = NAN };
  try_all (&trial);
}

void
sulh_moved_clear (SulhMoved *moved)
{
  g_clear_pointer (&moved->rungs, g_free);
  g_clear_pointer (&moved->failure, g_free);
}
