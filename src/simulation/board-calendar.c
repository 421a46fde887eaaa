/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <math.h>

/* An event that comes again is not followed further than this. */
#define OCCURRENCES_MOST 500

static gint
compare_impacts (gconstpointer a, gconstpointer b)
{
  const SulhBoardImpact *first = a;
  const SulhBoardImpact *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

static void
add_impact (SulhBoard *board, const SulhEvent *event, const SulhImpact *impact, int shift)
{
  int day = sulh_date_get_day (event->on) + shift;
  SulhBoardImpact laid = {
    .during = sulh_date_is_open (impact->during) ? sulh_date_exact (day)
                                                 : sulh_date_shift (impact->during, shift),
    .day = day,
    .party = sulh_board_find_principal (board, impact->party),
    .capital = impact->capital.mode,
    .hazard_factor = impact->hazard_factor.mode,
    .acts_factor = impact->acts_factor.mode,
    .expectation = impact->expectation.mode,
    .event = &event->part,
  };

  g_array_append_val (board->impacts, laid);
}

/* An event without a day does nothing; one that was missed neither. */
static void
lay_event (SulhBoard *board, const SulhEvent *event)
{
  if (sulh_date_is_open (event->on) || event->status == SULH_EVENT_MISSED
      || event->status == SULH_EVENT_UNDATED)
    return;
  for (int n = 0; n < OCCURRENCES_MOST; n++)
    {
      int shift = n * event->every;

      if (n > 0 && (event->every <= 0 || sulh_date_get_day (event->on) + shift > board->horizon))
        return;
      for (guint i = 0; i < event->impacts->len; i++)
        add_impact (board, event, event->impacts->pdata[i], shift);
    }
}

/* The factors of all impacts that are felt on the first day of @impact. */
static double
multiply_impacts (const SulhBoard *board, const SulhBoardImpact *impact, gboolean acts)
{
  double product = 1;

  for (guint i = 0; i < board->impacts->len; i++)
    {
      const SulhBoardImpact *other = &g_array_index (board->impacts, SulhBoardImpact, i);
      double factor = acts ? other->acts_factor : other->hazard_factor;

      if (other->during.earliest <= impact->during.earliest
          && other->during.latest >= impact->during.earliest)
        product *= fmax (1, factor);
    }
  return product;
}

static void
measure_impacts (SulhBoard *board)
{
  for (int acts = 0; acts < 2; acts++)
    {
      board->most_impact[acts] = 1;
      for (guint i = 0; i < board->impacts->len; i++)
        {
          const SulhBoardImpact *impact = &g_array_index (board->impacts, SulhBoardImpact, i);

          board->most_impact[acts]
              = fmax (board->most_impact[acts], multiply_impacts (board, impact, acts));
        }
    }
}

static void
lay_stages (SulhBoard *board)
{
  board->most_stage = 1;
  for (guint s = 0; board->stages && s < board->stages->stages->len; s++)
    {
      const SulhEscalationStage *stage = board->stages->stages->pdata[s];

      board->most_stage = fmax (board->most_stage, stage->hazard_factor.mode);
    }
}

void
sulh_board_lay_calendar (SulhBoard *board)
{
  const SulhScenario *scenario = board->scenario;

  board->n_forces = scenario->forces->len;
  board->forces = g_new0 (SulhBoardForce, board->n_forces + 1);
  for (guint f = 0; f < board->n_forces; f++)
    {
      board->forces[f].force = scenario->forces->pdata[f];
      board->forces[f].factor = board->forces[f].force->hazard_factor.mode;
    }
  for (guint e = 0; e < scenario->events->len; e++)
    lay_event (board, scenario->events->pdata[e]);
  g_array_sort (board->impacts, compare_impacts);
  measure_impacts (board);
  lay_stages (board);
}
