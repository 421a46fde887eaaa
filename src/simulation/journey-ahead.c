/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* News is drawn by blocks of days that begin where the calendar says and not where a plan does, so
 * that two plans meet the same news. */
#define BLOCK 256

/* The number of a candidate within its block shares a word with its layer. */
#define LAYER_SHIFT 24

/* From so many candidates in a block on, several are drawn at once. */
#define OFTEN 4

/* Where a layer of what can happen begins and ends, as a factor on the hazards of calm days: below
 * 1, from 1 to 2, from 2 to 4, and so on. Layers that tension and spiral do not reach are not
 * drawn. */
static double
find_floor (const SulhJourney *journey, guint layer)
{
  return layer == 0 ? 0 : MIN (journey->board->swing, 1u << (layer - 1));
}

static double
find_top (const SulhJourney *journey, guint layer)
{
  return layer + 1 < SULH_LAYERS ? MIN (journey->board->swing, 1u << layer) : journey->board->swing;
}

static gboolean
has_layers (const SulhBoardSource *source)
{
  return source->kind != SULH_SOURCE_SPOILER && source->kind != SULH_SOURCE_BACKLASH;
}

static gboolean
is_on (const SulhJourney *journey, const SulhBoardSource *source)
{
  switch (source->kind)
    {
    case SULH_SOURCE_SPOILER:
      return sulh_journey_has (journey, SULH_DYNAMICS_SPOILERS);
    case SULH_SOURCE_BACKLASH:
      return sulh_journey_has (journey, SULH_DYNAMICS_MEDIATORS);
    default:
      return sulh_journey_has (journey, SULH_DYNAMICS_SHOCKS);
    }
}

/* The base is the rate of a source on days when outside everything raises it and inside nothing. */
static SulhPace
find_pace (const SulhJourney *journey, const SulhBoardSource *source, guint layer)
{
  double base = (source->rate + source->idle * SULH_IDLE_MOST) * source->raised;
  SulhPace pace = { .end = (double)MIN (journey->board->horizon, source->window.latest) + 1 };

  if (!is_on (journey, source))
    return pace;
  if (has_layers (source))
    {
      pace.below = base * find_floor (journey, layer);
      pace.often = base * (find_top (journey, layer) - find_floor (journey, layer));
    }
  else if (layer == 0)
    pace.often = base;
  return pace;
}

/* The block that holds @day. */
static gint64
find_block (gint64 day)
{
  return day >= 0 ? day / BLOCK : -((-day + BLOCK - 1) / BLOCK);
}

static guint
find_again (const SulhJourney *journey, guint place, guint nth)
{
  return nth | (place / journey->world->n_sources) << LAYER_SHIFT;
}

/* Draws the candidates of a block from the next on, so many at once. */
static void
draw_ahead (SulhJourney *journey, guint place, SulhNext *next)
{
  guint32 stream
      = sulh_world_get_source (journey->world, place % journey->world->n_sources)->stream;
  SulhLanes lanes;

  for (guint i = 0; i < SULH_LANES; i++)
    {
      lanes.stream[i] = stream;
      lanes.count[i] = (guint32)next->block;
      lanes.again[i] = find_again (journey, place, next->nth + i);
    }
  sulh_lanes_draw_waits (journey->wide, &journey->draws, &lanes, next->waits);
  for (guint i = 0; i < SULH_LANES; i++)
    for (int w = 0; w < 4; w++)
      next->ahead[i].u[w] = lanes.u[w][i];
  next->block_ahead = next->block;
  next->from_ahead = next->nth;
  next->n_ahead = SULH_LANES;
}

static gboolean
is_often (double often)
{
  return often * BLOCK >= OFTEN;
}

/* Draws the next candidate of a block; returns how many days it waits, at one a day. */
static double
draw_wait (SulhJourney *journey, guint place, double often, SulhNext *next)
{
  guint i = next->nth - next->from_ahead;

  if (!is_often (often))
    {
      const SulhBoardSource *source
          = sulh_world_get_source (journey->world, place % journey->world->n_sources);

      next->drawn = sulh_draw_four (&journey->draws, source->stream, (int)next->block,
                                    find_again (journey, place, next->nth++));
      return sulh_draw_exponential (next->drawn.u[0]);
    }
  if (next->block_ahead != next->block || i >= next->n_ahead)
    {
      draw_ahead (journey, place, next);
      i = 0;
    }
  next->nth++;
  next->drawn = next->ahead[i];
  return next->waits[i];
}

/* What @place, whose block is over, has in the next is drawn when that begins: a Poisson process
 * has no memory, and few futures last so long. */
static void
wait_for_block (SulhJourney *journey, guint place)
{
  SulhNext *next = &journey->next[place];

  next->block++;
  next->nth = 0;
  next->time = (double)next->block * BLOCK;
  next->sleeps = next->time < journey->paces[place].end;
  if (!next->sleeps)
    {
      next->time = INFINITY;
      return;
    }
  journey->waiting[journey->n_waiting++] = place;
  journey->wakes = MIN (journey->wakes, next->time);
}

/* The candidate of @place that was drawn comes at @time, and is held against its terms. */
static void
set_candidate (SulhJourney *journey, guint place, double time)
{
  const SulhPace *pace = &journey->paces[place];
  SulhNext *next = &journey->next[place];
  guint nth = journey->n_places;

  if (time >= pace->end)
    {
      next->time = INFINITY;
      return;
    }
  journey->n_places++;
  journey->places[nth] = place;
  journey->times[nth] = time;
  next->demand = pace->below + next->drawn.u[1] * pace->often;
  next->calm
      = sulh_journey_calm_rate (journey, place % journey->world->n_sources, (int)floor (time));
}

static void
drop_place (SulhJourney *journey, guint nth)
{
  journey->n_places--;
  journey->places[nth] = journey->places[journey->n_places];
  journey->times[nth] = journey->times[journey->n_places];
}

/* Whether the candidate of @place that was drawn comes about at no rate that is possible now; the
 * first of those is remembered. */
static gboolean
is_useless (const SulhPace *pace, SulhNext *next, double before)
{
  if (pace->below + next->drawn.u[1] * pace->often < next->useless)
    return FALSE;
  if (!next->has_passed)
    {
      next->has_passed = TRUE;
      next->passed_block = next->block;
      next->passed_nth = next->nth - 1;
      next->passed_time = before;
    }
  return TRUE;
}

/* The first candidate of @place after @time, from @from on, that is not passed over. */
static void
seek (SulhJourney *journey, guint place, double time, double from)
{
  const SulhPace *pace = &journey->paces[place];
  SulhNext *next = &journey->next[place];
  double block_end = (double)(next->block + 1) * BLOCK;
  double before;

  do
    {
      before = time;
      time += draw_wait (journey, place, pace->often, next) / pace->often;
    }
  while (time < block_end && (time < from || is_useless (pace, next, before)));
  if (time < block_end)
    set_candidate (journey, place, time);
  else
    wait_for_block (journey, place);
}

/* The next candidate after the present one. */
void
sulh_journey_seek_news (SulhJourney *journey, guint nth)
{
  guint place = journey->places[nth];
  double time = journey->times[nth];

  journey->next[place].last = time;
  journey->next[place].has_passed = FALSE;
  journey->is_soonest = FALSE;
  drop_place (journey, nth);
  seek (journey, place, time, journey->day);
}

/* The first candidates of places in their blocks, so many at once. */
typedef struct
{
  guint n;
  guint place[SULH_LANES];
  double time[SULH_LANES];
  SulhLanes lanes;
} Firsts;

static int
find_earliest (const SulhJourney *journey, guint place)
{
  guint source = place % journey->world->n_sources;

  return MAX (journey->day, sulh_world_get_source (journey->world, source)->window.earliest);
}

/* Who has many in a block is drawn by itself. */
static void
add_first (SulhJourney *journey, guint place, double time, Firsts *firsts)
{
  const SulhNext *next = &journey->next[place];
  guint n = firsts->n;

  if (is_often (journey->paces[place].often))
    {
      seek (journey, place, time, find_earliest (journey, place));
      return;
    }
  firsts->n++;
  firsts->place[n] = place;
  firsts->time[n] = time;
  firsts->lanes.stream[n]
      = sulh_world_get_source (journey->world, place % journey->world->n_sources)->stream;
  firsts->lanes.count[n] = (guint32)next->block;
  firsts->lanes.again[n] = find_again (journey, place, next->nth);
}

/* One candidate more for each; who comes before today, or before its window, is drawn again. */
static void
draw_firsts (SulhJourney *journey, Firsts *firsts)
{
  double waits[SULH_LANES];
  guint n = firsts->n;

  sulh_lanes_draw_waits (journey->wide, &journey->draws, &firsts->lanes, waits);
  firsts->n = 0;
  for (guint i = 0; i < n; i++)
    {
      guint place = firsts->place[i];
      SulhNext *next = &journey->next[place];
      double time = firsts->time[i] + waits[i] / journey->paces[place].often;

      for (int w = 0; w < 4; w++)
        next->drawn.u[w] = firsts->lanes.u[w][i];
      next->nth++;
      if (time >= (double)(next->block + 1) * BLOCK)
        wait_for_block (journey, place);
      else if (time >= find_earliest (journey, place))
        set_candidate (journey, place, time);
      else
        add_first (journey, place, time, firsts);
    }
}

/* A layer that was not drawn before begins today; the candidates of a block depend only on the
 * block, so that they are those that would have been drawn all along. */
static void
seek_first (SulhJourney *journey, guint place, Firsts *firsts)
{
  const SulhPace *pace = &journey->paces[place];
  SulhNext *next = &journey->next[place];

  next->block = find_block (find_earliest (journey, place));
  next->nth = next->n_ahead = 0;
  next->time = INFINITY;
  next->last = -INFINITY;
  next->sleeps = next->has_passed = FALSE;
  if (pace->often <= 0 || (double)next->block * BLOCK >= pace->end)
    return;
  add_first (journey, place, (double)next->block * BLOCK, firsts);
  while (firsts->n == SULH_LANES)
    draw_firsts (journey, firsts);
}

/* What was drawn while the layer was looked at before is taken up again, unless some of it came
 * today: then it may come again. */
static void
resume (SulhJourney *journey, guint place, Firsts *firsts)
{
  SulhNext *next = &journey->next[place];
  guint nth = journey->n_places;

  if (next->last >= journey->day)
    seek_first (journey, place, firsts);
  else if (next->sleeps)
    {
      journey->waiting[journey->n_waiting++] = place;
      journey->wakes = MIN (journey->wakes, next->time);
    }
  else if (next->time < INFINITY)
    {
      journey->places[nth] = place;
      journey->times[nth] = next->time;
      journey->n_places++;
      if (next->time < journey->day)
        sulh_journey_seek_news (journey, nth);
    }
}

/* Layers that are reached for the first time need the paces of their sources. */
static void
add_layers (SulhJourney *journey, guint layers)
{
  guint n_sources = journey->world->n_sources;
  Firsts firsts = { .n = 0 };

  for (guint layer = journey->layers; layer < layers; layer++)
    for (guint s = 0; s < n_sources; s++)
      if (layer < journey->layers_drawn)
        resume (journey, layer * n_sources + s, &firsts);
      else
        {
          journey->paces[layer * n_sources + s]
              = find_pace (journey, sulh_world_get_source (journey->world, s), layer);
          seek_first (journey, layer * n_sources + s, &firsts);
        }
  while (firsts.n > 0)
    draw_firsts (journey, &firsts);
  journey->layers_drawn = MAX (journey->layers_drawn, layers);
}

static void
drop_layers (SulhJourney *journey, guint layers)
{
  guint below = layers * journey->world->n_sources;
  guint n = 0;

  for (guint i = 0; i < journey->n_places; i++)
    if (journey->places[i] < below)
      {
        journey->places[n] = journey->places[i];
        journey->times[n++] = journey->times[i];
      }
    else
      journey->next[journey->places[i]].time = journey->times[i];
  journey->n_places = n;
  n = 0;
  for (guint i = 0; i < journey->n_waiting; i++)
    if (journey->waiting[i] < below)
      journey->waiting[n++] = journey->waiting[i];
  journey->n_waiting = n;
}

void
sulh_journey_tune (SulhJourney *journey)
{
  double raised;
  guint layers = 1;

  if (journey->layers > 0 && journey->tuned[0] == journey->tension
      && journey->tuned[1] == journey->spiral)
    return;
  journey->tuned[0] = journey->tension;
  journey->tuned[1] = journey->spiral;
  journey->stage = sulh_journey_stage_factor (journey, journey->tension);
  raised = journey->stage * (1 + journey->spiral);
  while (layers < SULH_LAYERS && find_top (journey, layers - 1) < raised
         && find_top (journey, layers - 1) < journey->board->swing)
    layers++;
  if (layers == journey->layers)
    return;
  journey->is_soonest = FALSE;
  if (layers < journey->layers)
    drop_layers (journey, layers);
  else
    add_layers (journey, layers);
  journey->layers = layers;
}

/* Draws the blocks that begin first of those that are waited for. */
static void
wake (SulhJourney *journey)
{
  double wakes = journey->wakes;
  guint n = journey->n_waiting;
  Firsts firsts = { .n = 0 };

  journey->n_waiting = 0;
  journey->wakes = INFINITY;
  journey->is_soonest = FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint place = journey->waiting[i];
      SulhNext *next = &journey->next[place];

      if (next->time > wakes)
        {
          journey->waiting[journey->n_waiting++] = place;
          journey->wakes = MIN (journey->wakes, next->time);
          continue;
        }
      next->sleeps = next->has_passed = FALSE;
      add_first (journey, place, next->time, &firsts);
      while (firsts.n == SULH_LANES)
        draw_firsts (journey, &firsts);
    }
  while (firsts.n > 0)
    draw_firsts (journey, &firsts);
}

/* Whether the next news at a place can come about at all if nothing happens until its day. */
static gboolean
may_come (SulhJourney *journey, guint nth)
{
  const SulhNext *next = &journey->next[journey->places[nth]];
  guint source = sulh_journey_source_of (journey, nth);

  switch (sulh_world_get_source (journey->world, source)->kind)
    {
    case SULH_SOURCE_BACKLASH:
      return next->demand < next->calm;
    case SULH_SOURCE_SPOILER:
      return sulh_journey_may_act (journey, source, (int)floor (journey->times[nth]), next->demand);
    default:
      return next->demand
             < next->calm * journey->stage * (1 + journey->spiral) * journey->hazard_left;
    }
}

/* The place whose news may come next. */
static void
find_soonest (SulhJourney *journey)
{
  double least = SULH_DAY_LAST;
  guint next = 0;

  for (guint i = 0; i < journey->n_places; i++)
    {
      next = journey->times[i] < least ? i : next;
      least = MIN (journey->times[i], least);
    }
  journey->is_soonest = TRUE;
  journey->soonest = next;
  journey->soonest_time = least;
}

/* Steps of the odds by which the budget may shrink before it is looked again at what was passed
 * over, and may grow before more is. */
#define SLACK 6
#define EASE 24

/* Of what spoilers might do most is asked for at rates that they reach only where little of the
 * budget is left. */
void
sulh_journey_pass_over (SulhJourney *journey)
{
  double left = sulh_journey_budget_left (journey);

  journey->bears = -INFINITY;
  journey->eases = INFINITY;
  for (guint s = 0; s < journey->world->n_sources; s++)
    {
      const SulhOdds *odds = &journey->odds[s];
      double slack = left - SLACK * odds->step;
      guint i = slack >= odds->step * SULH_ODDS ? SULH_ODDS + 1
                : slack > 0                     ? 1 + (guint)(slack / odds->step)
                                                : 0;

      journey->next[s].useless = INFINITY;
      if (!odds->known)
        continue;
      journey->next[s].useless = odds->ahead[i] * sulh_world_get_source (journey->world, s)->raised;
      if (i > 0)
        journey->bears = MAX (journey->bears, (i - 1) * odds->step);
      if (i <= SULH_ODDS)
        journey->eases = MIN (journey->eases, (i + EASE) * odds->step);
    }
}

static void
forget_place (SulhJourney *journey, guint place)
{
  guint n = 0;

  for (guint i = 0; i < journey->n_places; i++)
    if (journey->places[i] == place)
      drop_place (journey, i--);
  for (guint i = 0; i < journey->n_waiting; i++)
    if (journey->waiting[i] != place)
      journey->waiting[n++] = journey->waiting[i];
  journey->n_waiting = n;
}

/* What was passed over may come now: it is drawn again, the same as before. */
static void
look_again (SulhJourney *journey)
{
  sulh_journey_pass_over (journey);
  for (guint place = 0; place < journey->world->n_sources; place++)
    {
      SulhNext *next = &journey->next[place];

      if (!next->has_passed)
        continue;
      forget_place (journey, place);
      next->has_passed = next->sleeps = FALSE;
      next->block = next->passed_block;
      next->nth = next->passed_nth;
      next->time = INFINITY;
      seek (journey, place, next->passed_time, journey->looked);
    }
  journey->is_soonest = FALSE;
}

guint
sulh_journey_sift_news (SulhJourney *journey, int until, int *day)
{
  double left = sulh_journey_budget_left (journey);

  if (left < journey->bears)
    look_again (journey);
  else if (left > journey->eases)
    sulh_journey_pass_over (journey);
  for (;;)
    {
      if (!journey->is_soonest)
        find_soonest (journey);
      if (journey->wakes <= journey->soonest_time && journey->wakes <= until)
        wake (journey);
      else if (journey->soonest_time < until && !may_come (journey, journey->soonest))
        sulh_journey_seek_news (journey, journey->soonest);
      else
        break;
    }
  journey->looked = MIN (journey->soonest_time, until);
  *day = (int)floor (MIN (journey->soonest_time, journey->wakes));
  return journey->soonest;
}
