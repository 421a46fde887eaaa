/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "apart.h"
#include "trials.h"

/*
 * What a disk holds after a power cut, from what was called before it. The order of calls says
 * little: bytes that were not synced may be there or not, and so may names.
 *
 *   bytes of a file    synced ones are there; of later ones all, none, or none and cut to length 0
 *   names in a folder  synced ones are there; of later changes the first few
 */

typedef enum
{
  ALL_BYTES,
  NO_BYTES,
  CUT_BYTES,
  N_FATES,
} Fate;

/* One save, as it was called. */
typedef struct
{
  const Writer *writer;
  Place *place;
  GPtrArray *events;
} Record;

/* A disk that is played up to some event: names are by path, bytes by inode. */
typedef struct
{
  GHashTable *names; /* path, inode + 1 */
  GHashTable *bytes; /* inode, GByteArray */
} Disk;

static void
byte_array_free (gpointer bytes)
{
  g_byte_array_unref (bytes);
}

static GByteArray *
get_bytes (Disk *disk, guint64 inode)
{
  GByteArray *bytes = g_hash_table_lookup (disk->bytes, GSIZE_TO_POINTER (inode));

  if (bytes == NULL)
    {
      bytes = g_byte_array_new ();
      g_hash_table_insert (disk->bytes, GSIZE_TO_POINTER (inode), bytes);
    }
  return bytes;
}

static void
set_name (Disk *disk, const char *path, guint64 inode)
{
  g_hash_table_insert (disk->names, g_strdup (path), GSIZE_TO_POINTER (inode + 1));
}

static guint64
get_inode (Disk *disk, const char *path)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (disk->names, path)) - 1;
}

static Disk *
disk_new (const Record *record, guint64 inode)
{
  Disk *disk = g_new0 (Disk, 1);
  GBytes *old = record->place->texts[0];

  disk->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  disk->bytes = g_hash_table_new_full (NULL, NULL, NULL, byte_array_free);
  set_name (disk, record->place->path, inode);
  g_byte_array_append (get_bytes (disk, inode), g_bytes_get_data (old, NULL),
                       (guint)g_bytes_get_size (old));
  return disk;
}

static void
disk_free (Disk *disk)
{
  g_hash_table_unref (disk->names);
  g_hash_table_unref (disk->bytes);
  g_free (disk);
}

/* Names */

static gboolean
changes_names (const ShimEvent *event)
{
  return event->call == SHIM_RENAME || event->call == SHIM_UNLINK || event->call == SHIM_LINK
         || (event->call == SHIM_OPEN && event->flags & O_CREAT);
}

static void
play_name (Disk *disk, const ShimEvent *event)
{
  guint64 inode = get_inode (disk, event->path);

  if (event->call == SHIM_UNLINK)
    g_hash_table_remove (disk->names, event->path);
  else if (event->call == SHIM_OPEN)
    set_name (disk, event->path, event->inode);
  else if (event->call == SHIM_LINK)
    set_name (disk, event->other, inode);
  else if (event->flags & RENAME_EXCHANGE)
    {
      set_name (disk, event->path, get_inode (disk, event->other));
      set_name (disk, event->other, inode);
    }
  else
    {
      set_name (disk, event->other, inode);
      g_hash_table_remove (disk->names, event->path);
    }
}

/* The number of the event at which the folder was last synced, or 0. */
static guint
find_synced_names (const Record *record, guint n_events)
{
  for (guint i = n_events; i > 0; i--)
    {
      const ShimEvent *event = record->events->pdata[i - 1];

      if (event->call == SHIM_FSYNC && g_str_equal (event->path, record->place->folder))
        return i;
    }
  return 0;
}

static void
play_names (Disk *disk, const Record *record, guint n_events, guint n_lost)
{
  guint n_synced = find_synced_names (record, n_events);

  for (guint i = 0; i < n_events; i++)
    if (changes_names (record->events->pdata[i]) && (i < n_synced || i + n_lost < n_events))
      play_name (disk, record->events->pdata[i]);
}

/* Bytes */

static guint
find_synced_bytes (const Record *record, guint n_events, guint64 inode)
{
  for (guint i = n_events; i > 0; i--)
    {
      const ShimEvent *event = record->events->pdata[i - 1];

      if (event->call == SHIM_FSYNC && event->inode == inode)
        return i;
    }
  return 0;
}

static void
play_byte (GByteArray *bytes, const ShimEvent *event, gboolean may_write)
{
  if (event->call == SHIM_TRUNCATE || (event->call == SHIM_OPEN && event->flags & O_TRUNC))
    g_byte_array_set_size (bytes, event->call == SHIM_OPEN ? 0 : (guint)event->offset);
  if (event->call != SHIM_WRITE || !may_write)
    return;
  if (bytes->len < event->offset + g_bytes_get_size (event->data))
    g_byte_array_set_size (bytes, (guint)event->offset + (guint)g_bytes_get_size (event->data));
  memcpy (bytes->data + event->offset, g_bytes_get_data (event->data, NULL),
          g_bytes_get_size (event->data));
}

static void
play_bytes (Disk *disk, const Record *record, guint n_events, Fate fate)
{
  for (guint i = 0; i < n_events; i++)
    {
      const ShimEvent *event = record->events->pdata[i];
      gboolean is_synced = i < find_synced_bytes (record, n_events, event->inode);

      if (is_synced || fate != NO_BYTES)
        play_byte (get_bytes (disk, event->inode), event, is_synced || fate == ALL_BYTES);
    }
}

static PlaceLook
look (Disk *disk, const Place *place)
{
  gpointer inode = g_hash_table_lookup (disk->names, place->path);
  GByteArray *found = inode ? get_bytes (disk, GPOINTER_TO_SIZE (inode) - 1) : NULL;

  for (guint i = 0; found && i < 2; i++)
    if (found->len == g_bytes_get_size (place->texts[i])
        && memcmp (found->data, g_bytes_get_data (place->texts[i], NULL), found->len) == 0)
      return i == 0 ? PLACE_OLD : PLACE_NEW;
  return PLACE_TORN;
}

static void
cut_power (Tally *tally, const Record *record, guint64 inode, guint n_events, guint n_lost)
{
  gboolean is_over = n_events == record->events->len;

  for (Fate fate = ALL_BYTES; fate < N_FATES; fate++)
    {
      Disk *disk = disk_new (record, inode);
      PlaceLook found;

      play_names (disk, record, n_events, n_lost);
      play_bytes (disk, record, n_events, fate);
      found = look (disk, record->place);
      tally->n_runs++;
      tally->n_torn += found == PLACE_TORN;
      tally->n_lied += is_over && found == PLACE_OLD;
      disk_free (disk);
    }
}

static void
play_all (gpointer report, gpointer data)
{
  Record *record = data;
  ShimPlan plan = { .folder = record->place->folder, .events = record->events };
  g_autoptr (GFile) file = g_file_new_for_path (record->place->path);
  g_autoptr (GFileInfo) info = NULL;
  gboolean is_saved;

  record->writer->write (record->place, 0, NULL);
  info = g_file_query_info (file, "unix::inode", 0, NULL, NULL);
  shim_start (&plan);
  is_saved = record->writer->write (record->place, 1, NULL);
  shim_stop ();
  g_assert_true (is_saved);
  for (guint n_events = 0; n_events <= record->events->len; n_events++)
    for (guint n_lost = 0; n_lost <= n_events; n_lost++)
      cut_power (report, record, g_file_info_get_attribute_uint64 (info, "unix::inode"), n_events,
                 n_lost);
}

/**
 * trial_of_power_cuts:
 * @writer: a way of saving
 * @place: where
 *
 * Plays every start of what a save calls, and every loss of what was not synced by then. What was
 * said to be saved must be there in the end.
 */
Tally
trial_of_power_cuts (const Writer *writer, Place *place)
{
  Tally tally = { 0 };
  Record record
      = { writer, place, g_ptr_array_new_with_free_func ((GDestroyNotify)shim_event_free) };

  place_reset (place);
  run_apart (play_all, &record, &tally, sizeof tally);
  g_ptr_array_unref (record.events);
  return tally;
}
