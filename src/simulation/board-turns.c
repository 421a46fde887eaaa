/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

double
sulh_board_force_level (const SulhForce *force, int day)
{
  double level = force->start.mode;

  for (guint l = 0; l < force->course->len; l++)
    {
      const SulhLevel *later = force->course->pdata[l];

      if (sulh_date_get_day (later->on) <= day)
        level = later->value.mode;
    }
  return level;
}

static double
multiply_forces (const SulhBoard *board, const SulhBoardSource *source, int day)
{
  double factor = 1;

  for (guint f = 0; f < board->n_forces && f < SULH_FORCES_MOST; f++)
    if (source->forces >> f & 1)
      factor
          *= 1
             + (board->forces[f].factor - 1) * sulh_board_force_level (board->forces[f].force, day);
  return factor;
}

static double
multiply_impacts (const SulhBoard *board, gboolean acts, int day)
{
  double factor = 1;

  for (guint i = 0; i < board->impacts->len; i++)
    {
      const SulhBoardImpact *impact = &g_array_index (board->impacts, SulhBoardImpact, i);

      if (day >= impact->during.earliest && day <= impact->during.latest)
        factor *= acts ? impact->acts_factor : impact->hazard_factor;
    }
  return factor;
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  const int *first = a;
  const int *second = b;

  return (*first > *second) - (*first < *second);
}

/* Sorts @days, and takes them without those that stand twice. */
static SulhTurns
take_turns (GArray *days)
{
  SulhTurns turns = { .n = 0 };

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (turns.n == 0 || g_array_index (days, int, i) != g_array_index (days, int, turns.n - 1))
      g_array_index (days, int, turns.n++) = g_array_index (days, int, i);
  turns.days = (int *)(void *)g_array_free (days, FALSE);
  return turns;
}

static void
lay_forces (SulhBoard *board)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_sources = board->world->n_sources;

  for (guint f = 0; f < board->n_forces; f++)
    for (guint l = 0; l < board->forces[f].force->course->len; l++)
      {
        const SulhLevel *level = board->forces[f].force->course->pdata[l];
        int day = sulh_date_get_day (level->on);

        g_array_append_val (days, day);
      }
  board->force_turns = take_turns (days);
  board->force_factors = g_new (double, (board->force_turns.n + 1) * n_sources + 1);
  for (guint t = 0; t <= board->force_turns.n; t++)
    for (guint s = 0; s < n_sources; s++)
      board->force_factors[t * n_sources + s]
          = multiply_forces (board, sulh_world_get_source (board->world, s),
                             t > 0 ? board->force_turns.days[t - 1] : SULH_DAY_FIRST);
}

static void
lay_impacts (SulhBoard *board)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < board->impacts->len; i++)
    {
      const SulhBoardImpact *impact = &g_array_index (board->impacts, SulhBoardImpact, i);
      int after = impact->during.latest;

      g_array_append_val (days, impact->during.earliest);
      if (after == SULH_DAY_LAST)
        continue;
      after++;
      g_array_append_val (days, after);
    }
  board->impact_turns = take_turns (days);
  board->impact_factors = g_malloc_n (board->impact_turns.n + 1, sizeof *board->impact_factors);
  for (guint t = 0; t <= board->impact_turns.n; t++)
    for (int acts = 0; acts < 2; acts++)
      board->impact_factors[t][acts] = multiply_impacts (
          board, acts, t > 0 ? board->impact_turns.days[t - 1] : SULH_DAY_FIRST);
}

/* What forces and the calendar do to hazards is the same in all futures. Cost: turns × sources ×
 * forces, and impacts². */
void
sulh_board_lay_turns (SulhBoard *board)
{
  lay_forces (board);
  lay_impacts (board);
}
