/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/strikes.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "cli/futures.h"
#include "cli/json.h"
#include "cli/report.h"
#include "cli/table.h"
#include "cli/terminal.h"

static char *
say_share (guint some, guint all)
{
  return all > 0 ? sulh_report_percent ((double)some / all) : g_strdup ("–");
}

static void
add_row (SulhTable *table, const SulhStrikes *strikes, guint kind, guint week)
{
  const SulhStrikesCell *cell = &strikes->cells[kind * strikes->n_weeks + week];
  g_autofree char *day = g_strdup_printf ("%d", strikes->days[week]);
  g_autofree char *futures = g_strdup_printf ("%u", cell->futures);
  g_autofree char *holds = say_share (cell->holds, cell->futures);
  g_autofree char *stalls = say_share (cell->stalls, cell->futures);
  g_autofree char *collapses = say_share (cell->collapses, cell->futures);
  g_autofree char *contained = say_share (cell->contained, cell->holds);
  g_autofree char *mended = say_share (cell->mended, cell->holds);
  gboolean none = kind + 1 == strikes->n_kinds;

  sulh_table_add_row (table, week == 0 ? strikes->names[kind] : "", day, futures, holds, stalls,
                      collapses, none ? "" : contained, none ? "" : mended, NULL);
}

static void
print_words (const SulhStrikes *strikes, const SulhInput *input, guint64 seed)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrrrrrr");

  sulh_terminal_print_format (
      _ ("%s: up to %u futures of each week (seed %" PRIu64 "), %d days after the shock\n\n"),
      input->name, strikes->runs, seed, SULH_STRIKES_WITHIN);
  sulh_table_add_row (table, _ ("Shock"), _ ("On day"), _ ("Futures"), _ ("Goes on"), _ ("Stalls"),
                      _ ("Collapses"), _ ("By a message"), _ ("By a rung"), NULL);
  for (guint k = 0; k < strikes->n_kinds; k++)
    for (guint w = 0; w < strikes->n_weeks; w++)
      add_row (table, strikes, k, w);
  sulh_table_print (table);
  sulh_terminal_print (_ (
      "\nFutures are those in which the talks still go on that day. The last two columns say how "
      "those that go on\nrecover: by a message in time, or by a rung kept afterwards. The futures "
      "show what the assumptions lead\nto; they are no forecast.\n"));
}

static void
write_cell (SulhJson *json, const SulhStrikes *strikes, guint kind, guint week)
{
  const SulhStrikesCell *cell = &strikes->cells[kind * strikes->n_weeks + week];

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "shock", strikes->names[kind]);
  sulh_json_add_day (json, "day", strikes->days[week]);
  sulh_json_add_count (json, "futures", cell->futures);
  sulh_json_add_count (json, "holds", cell->holds);
  sulh_json_add_count (json, "stalls", cell->stalls);
  sulh_json_add_count (json, "collapses", cell->collapses);
  sulh_json_add_count (json, "by_message", cell->contained);
  sulh_json_add_count (json, "by_rung", cell->mended);
  sulh_json_close_object (json);
}

static void
print_json (const SulhStrikes *strikes, const SulhInput *input, guint64 seed)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_count (json, "seed", seed);
  sulh_json_add_count (json, "futures", strikes->runs);
  sulh_json_add_count (json, "days_after", SULH_STRIKES_WITHIN);
  sulh_json_open_list (json, "cells");
  for (guint k = 0; k < strikes->n_kinds; k++)
    for (guint w = 0; w < strikes->n_weeks; w++)
      write_cell (json, strikes, k, w);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhExit
draw (const SulhStrikes *strikes, const SulhInput *input, const SulhPicture *picture)
{
  const SulhChartOptions options = sulh_picture_get_options (picture);
  g_autoptr (SulhForesight) foresight = sulh_analysis_show_strikes (strikes);
  g_autoptr (SulhFigure) figure = sulh_foresight_draw (foresight, input->scenario, &options);

  return sulh_picture_write (picture, input, figure);
}

SulhExit
sulh_strikes_print (const SulhInput *input, const SulhPlan *plan, const SulhFuturesRequest *request,
                    const SulhPicture *picture, gboolean as_json, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhStrikes) strikes = NULL;
  gboolean shown = FALSE;

  strikes = sulh_strikes_play (input->scenario, plan, request, cancellable,
                               sulh_futures_show_progress, &shown, &error);
  sulh_futures_clear_progress (shown);
  if (strikes == NULL)
    return sulh_search_failed (input, error);
  if (as_json)
    print_json (strikes, input, request->seed);
  else
    print_words (strikes, input, request->seed);
  return picture->name ? draw (strikes, input, picture) : SULH_EXIT_DONE;
}
