/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>

#include "apart.h"
#include "trials.h"

/* One save, as it was called. */
typedef struct
{
  const Writer *writer;
  Place *place;
} Record;

static gboolean
is_synced_between (const GPtrArray *events, guint first, guint end, const char *path, guint64 inode)
{
  for (guint i = first; i < end; i++)
    {
      const ShimEvent *event = events->pdata[i];

      if (event->call == SHIM_FSYNC
          && (path ? g_str_equal (event->path, path) : event->inode == inode))
        return TRUE;
    }
  return FALSE;
}

/* The bytes first, then the name, then the folder. */
static gboolean
is_in_order (const GPtrArray *events, guint at, const Place *place)
{
  const ShimEvent *event = events->pdata[at];

  return is_synced_between (events, 0, at, NULL, event->inode)
         && is_synced_between (events, at, events->len, place->folder, 0);
}

static gboolean
is_written_in_place (const ShimEvent *event, const Place *place)
{
  if (event->path == NULL || !g_str_equal (event->path, place->path))
    return FALSE;
  return event->call == SHIM_WRITE || event->call == SHIM_TRUNCATE
         || (event->call == SHIM_OPEN && event->flags & (O_TRUNC | O_CREAT));
}

static void
look_at_calls (gpointer report, gpointer data)
{
  Tally *tally = report;
  Record *record = data;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)shim_event_free);
  ShimPlan plan = { .folder = record->place->folder, .events = events, .at = G_MAXUINT };

  record->writer->write (record->place, 0, NULL);
  shim_start (&plan);
  tally->n_lied = !record->writer->write (record->place, 1, NULL);
  shim_stop ();
  for (guint i = 0; i < events->len; i++)
    {
      const ShimEvent *event = events->pdata[i];

      tally->n_torn += is_written_in_place (event, record->place);
      tally->n_lied += event->call == SHIM_RENAME && !is_in_order (events, i, record->place);
      tally->n_runs++;
    }
}

/**
 * trial_of_order:
 * @writer: a way of saving
 * @place: where
 *
 * Looks at what a save calls: the bytes are synced before they get their name, the folder after
 * it, and the file itself is never written.
 */
Tally
trial_of_order (const Writer *writer, Place *place)
{
  Record record = { writer, place };
  Tally tally = { 0 };

  place_reset (place);
  run_apart (look_at_calls, &record, &tally, sizeof tally);
  return tally;
}
