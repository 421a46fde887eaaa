/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline shows: steps in order, the lanes they lie in, and what has no place. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>

/* Days that an axis shows when nothing on it has a date. */
#define EMPTY_SPAN 90

static void
clear_step (gpointer data)
{
  SulhStep *step = data;

  for (guint i = 0; i < step->n_sides; i++)
    sulh_text_free (step->sides[i].label);
}

static void
clear_lane (gpointer data)
{
  SulhLane *lane = data;

  g_array_unref (lane->track_heights);
  sulh_text_free (lane->wait.words);
}

static guint
find_lane (const SulhTimeline *timeline, const char *party)
{
  for (guint i = 0; i < timeline->parties->len; i++)
    if (g_strcmp0 (((const SulhPart *)timeline->parties->pdata[i])->id, party) == 0)
      return i;
  return G_MAXUINT;
}

/* The first two principals face each other over the gutter; others follow below. */
static void
collect_lanes (SulhTimeline *timeline)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (timeline->scenario);

  for (guint i = 0; i < principals->len; i++)
    {
      SulhLane lane = { .track_heights = g_array_new (FALSE, TRUE, sizeof (double)) };

      g_ptr_array_add (timeline->parties, principals->pdata[i]);
      g_array_append_val (timeline->lanes, lane);
    }
}

static void
add_performance (const SulhTimeline *timeline, SulhStep *step, const SulhSide *side)
{
  SulhPerformance performance = { .side = side, .lane = find_lane (timeline, side->giver) };

  if (performance.lane == G_MAXUINT || step->n_sides == G_N_ELEMENTS (step->sides))
    return;
  performance.first = sulh_date_get_day (step->date);
  performance.last = sulh_side_get_last_day (side, performance.first);
  if (side->verification)
    performance.regime = g_hash_table_lookup (timeline->regimes, side->verification);
  performance.verified
      = sulh_side_get_day_verified_by (side, performance.regime, performance.first);
  step->sides[step->n_sides++] = performance;
}

static void
add_step (SulhTimeline *timeline, const SulhExchange *exchange, SulhDate date,
          const SulhRungReading *reading, guint rung)
{
  SulhStep step = { .exchange = exchange, .date = date, .reading = reading, .rung = rung };

  for (guint i = 0; i < exchange->sides->len; i++)
    add_performance (timeline, &step, exchange->sides->pdata[i]);
  if (step.n_sides == 2 && step.sides[0].lane > step.sides[1].lane)
    {
      SulhPerformance upper = step.sides[1];
      step.sides[1] = step.sides[0];
      step.sides[0] = upper;
    }
  g_array_append_val (timeline->steps, step);
}

static void
add_to_tray (SulhTimeline *timeline, const SulhExchange *exchange)
{
  SulhFlag chip = {
    .id = g_strdup (exchange->part.id),
    .title = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (exchange)),
    .role = SULH_ROLE_TIE,
    .mark = SULH_MARK_SQUARE,
  };

  g_array_append_val (timeline->trays[SULH_TRAY_EXCHANGES], chip);
}

static gboolean
is_rung (const SulhAssessment *assessment, const char *id)
{
  for (guint i = 0; i < assessment->rungs->len; i++)
    if (g_strcmp0 (sulh_assessment_get_rung (assessment, i)->exchange, id) == 0)
      return TRUE;
  return FALSE;
}

static void
collect_plan (SulhTimeline *timeline)
{
  const GPtrArray *exchanges = timeline->scenario->exchanges;

  for (guint i = 0; i < timeline->assessment->rungs->len; i++)
    {
      const SulhRungReading *reading = sulh_assessment_get_rung (timeline->assessment, i);
      const SulhExchange *exchange
          = sulh_scenario_find_exchange (timeline->scenario, reading->exchange);

      if (exchange != NULL)
        add_step (timeline, exchange, sulh_date_exact (reading->day), reading, i);
    }
  for (guint i = 0; i < exchanges->len; i++)
    if (!is_rung (timeline->assessment, ((const SulhPart *)exchanges->pdata[i])->id))
      add_to_tray (timeline, exchanges->pdata[i]);
}

static void
collect_dated (SulhTimeline *timeline)
{
  const GPtrArray *exchanges = timeline->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];
      SulhDate date = sulh_date_is_open (exchange->done) ? exchange->agreed : exchange->done;

      if (sulh_date_is_open (date))
        add_to_tray (timeline, exchange);
      else
        add_step (timeline, exchange, date, NULL, 0);
    }
}

/* Steps of one day keep the order they were given in. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const SulhStep *first = a;
  const SulhStep *second = b;
  int days = sulh_date_get_day (first->date) - sulh_date_get_day (second->date);

  return days != 0 ? days : (int)first->number - (int)second->number;
}

static void
number_steps (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->steps->len; i++)
    sulh_timeline_get_step (timeline, i)->number = i + 1;
  g_array_sort (timeline->steps, compare_steps);
  for (guint i = 0; i < timeline->steps->len; i++)
    sulh_timeline_get_step (timeline, i)->number = i + 1;
}

/* A part of a long sequence, as if there were no other steps, but with its own numbers. */
static void
crop_steps (SulhTimeline *timeline)
{
  const SulhChartOptions *options = timeline->options;
  guint from = MIN (options->n_before, timeline->steps->len);
  guint to = options->n_steps > 0 ? MIN (from + options->n_steps, timeline->steps->len)
                                  : timeline->steps->len;

  if (to < timeline->steps->len)
    g_array_remove_range (timeline->steps, to, timeline->steps->len - to);
  if (from > 0)
    g_array_remove_range (timeline->steps, 0, from);
}

/* Steps keep the numbers that they have among all. */
static void
leave_range (SulhTimeline *timeline)
{
  for (guint i = timeline->steps->len; i > 0; i--)
    if (!sulh_chart_options_has_day (
            timeline->options, sulh_date_get_day (sulh_timeline_get_step (timeline, i - 1)->date)))
      g_array_remove_index (timeline->steps, i - 1);
}

static void
find_span (SulhTimeline *timeline)
{
  timeline->first = G_MAXINT;
  timeline->last = G_MININT;
  for (guint i = 0; i < timeline->steps->len; i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      timeline->first = MIN (timeline->first, sulh_date_get_day (step->date));
      timeline->last = MAX (timeline->last, sulh_date_get_day (step->date));
      for (guint s = 0; s < step->n_sides; s++)
        timeline->last = MAX (timeline->last, step->sides[s].verified);
    }
}

/* An axis needs some length even when everything falls on one day. */
static void
finish_span (SulhTimeline *timeline)
{
  const SulhChartOptions *options = timeline->options;

  if (options->has_range && options->first_day != SULH_DAY_FIRST)
    timeline->first = options->first_day;
  if (options->has_range && options->last_day != SULH_DAY_LAST)
    timeline->last = options->last_day;
  if (timeline->first > timeline->last)
    {
      timeline->first
          = options->has_range && options->first_day != SULH_DAY_FIRST ? options->first_day : 0;
      timeline->last = timeline->first + EMPTY_SPAN;
    }
  timeline->last = MAX (timeline->last, timeline->first + 7);
}

static void
add_spoiler (SulhTimeline *timeline, const SulhActor *actor)
{
  SulhFlag chip = {
    .id = g_strdup (actor->part.id),
    .title = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (actor)),
    .role = SULH_ROLE_SPOILER,
    .mark = SULH_MARK_STAR,
  };

  g_array_append_val (timeline->trays[SULH_TRAY_SPOILERS], chip);
}

/* Mediators, then verifiers, have rows of their own below the parties; spoilers share a lane. */
static void
collect_actors (SulhTimeline *timeline)
{
  static const SulhActorRole order[]
      = { SULH_ACTOR_MEDIATOR, SULH_ACTOR_VERIFIER, SULH_ACTOR_SPOILER };

  for (guint role = 0; role < G_N_ELEMENTS (order); role++)
    for (guint i = 0; i < timeline->scenario->actors->len; i++)
      {
        SulhActor *actor = timeline->scenario->actors->pdata[i];

        if (actor->role != (int)order[role])
          continue;
        if (actor->role == SULH_ACTOR_SPOILER)
          add_spoiler (timeline, actor);
        else
          g_ptr_array_add (timeline->actors, actor);
      }
}

static GHashTable *
map_regimes (const SulhScenario *scenario)
{
  GHashTable *regimes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = scenario->verifications->len; i > 0; i--)
    {
      const SulhPart *regime = scenario->verifications->pdata[i - 1];

      g_hash_table_insert (regimes, regime->id, (gpointer)regime);
    }
  return regimes;
}

/**
 * sulh_timeline_collect:
 *
 * Fills steps, lanes, flags and trays, and the span of days to be seen.
 */
void
sulh_timeline_collect (SulhTimeline *timeline)
{
  g_array_set_clear_func (timeline->steps, clear_step);
  g_array_set_clear_func (timeline->lanes, clear_lane);
  timeline->regimes = map_regimes (timeline->scenario);
  collect_lanes (timeline);
  if (timeline->assessment != NULL)
    collect_plan (timeline);
  else
    collect_dated (timeline);
  number_steps (timeline);
  crop_steps (timeline);
  leave_range (timeline);
  find_span (timeline);
  sulh_timeline_collect_flags (timeline);
  finish_span (timeline);
  if (!timeline->options->concise)
    collect_actors (timeline);
  sulh_timeline_find_waits (timeline);
}
