/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/event-log.h"

#include <math.h>

static void
entry_clear (gpointer data)
{
  SulhLogEntry *entry = data;

  g_free (entry->code);
  g_free (entry->from);
  g_free (entry->to);
  g_free (entry->words);
}

/* sulh_event_log_new: Returns: (transfer full): an array of #SulhLogEntry, empty */
GArray *
sulh_event_log_new (void)
{
  GArray *log = g_array_new (FALSE, TRUE, sizeof (SulhLogEntry));

  g_array_set_clear_func (log, entry_clear);
  return log;
}

/**
 * sulh_event_log_add:
 * @log: a log
 * @day: after day zero
 * @category: see #SulhEventCategory
 *
 * Returns: (transfer none): the new entry, about which nothing else is known; good until the next
 */
SulhLogEntry *
sulh_event_log_add (GArray *log, int day, int category)
{
  const SulhLogEntry entry = { .day = day,
                               .category = category,
                               .status = SULH_EVENT_HELD,
                               .weight = NAN,
                               .hardness = NAN,
                               .technical = NAN,
                               .discipline = NAN,
                               .size = NAN };

  g_array_append_val (log, entry);
  return &g_array_index (log, SulhLogEntry, log->len - 1);
}

/* What has no line came before there was a file; on the same day the order of the file holds. */
static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const SulhLogEntry *first = a;
  const SulhLogEntry *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->line > second->line) - (first->line < second->line);
}

/* sulh_event_log_sort: by day, then by line; what has the same of both keeps its order */
void
sulh_event_log_sort (GArray *log)
{
  g_array_sort (log, compare_entries);
}
