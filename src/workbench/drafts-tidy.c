/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "workbench/drafts-private.h"
#include "workbench/drafts.h"

#define KEPT_TIME (SULH_DRAFTS_KEPT_DAYS * G_TIME_SPAN_DAY)

/* A draft that has come to its end. */
typedef struct
{
  const char *id;
  gint64 ended;
  gsize size;
} Ended;

static void
remove_file (const char *folder, const char *id, const char *suffix)
{
  g_autofree char *path = sulh_drafts_dup_path (folder, id, suffix);

  g_unlink (path);
}

static void
remove_draft (const char *folder, const char *id)
{
  remove_file (folder, id, SULH_DRAFTS_SUFFIX);
  remove_file (folder, id, ".expires");
  remove_file (folder, id, ".lock");
}

/* When it was found to be old for the first time, or 0. */
static gint64
find_first_seen_old (const char *path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? strtoll (text, NULL, 10) : 0;
}

/* One look at a clock that is wrong must not cost a draft: it goes only when it was old on
 * another day too. A clock that was ahead leaves a mark in the future, which counts for nothing. */
static gboolean
is_old_on_two_days (const char *folder, const char *id, gint64 ended, gint64 now)
{
  g_autofree char *path = sulh_drafts_dup_path (folder, id, ".expires");
  gint64 first = find_first_seen_old (path);
  g_autofree char *text = NULL;

  if (now - ended < KEPT_TIME)
    {
      g_unlink (path);
      return FALSE;
    }
  if (first > 0 && first <= now)
    return now - first >= G_TIME_SPAN_DAY;
  text = g_strdup_printf ("%" G_GINT64_FORMAT "\n", now);
  g_file_set_contents (path, text, -1, NULL);
  return FALSE;
}

static gboolean
read_end (const char *folder, const char *id, Ended *ended)
{
  g_autoptr (GBytes) bytes = sulh_drafts_load (folder, id, NULL);
  g_autoptr (SulhJournal) journal = bytes ? sulh_journal_read (bytes, NULL) : NULL;

  if (journal == NULL || journal->end < SULH_JOURNAL_CLEAN)
    return FALSE;
  *ended = (Ended){ id, journal->ended, g_bytes_get_size (bytes) };
  return TRUE;
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const Ended *first = a;
  const Ended *second = b;

  return (first->ended > second->ended) - (first->ended < second->ended);
}

static void
keep_within_bytes (const char *folder, GArray *ended, gsize total)
{
  g_array_sort (ended, compare_oldest_first);
  for (guint i = 0; i < ended->len && total > SULH_DRAFTS_KEPT_BYTES; i++)
    {
      const Ended *oldest = &g_array_index (ended, Ended, i);

      remove_draft (folder, oldest->id);
      total -= oldest->size;
    }
}

/**
 * sulh_drafts_tidy:
 * @folder: where drafts are kept
 * @now: microseconds since 1970
 *
 * Removes drafts that were saved, recovered or discarded 30 days ago, and the oldest of these
 * beyond 256 MB in all. A draft with changes that nobody decided about stays for ever.
 */
void
sulh_drafts_tidy (const char *folder, gint64 now)
{
  g_autoptr (GPtrArray) ids = sulh_drafts_list_ids (folder);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (Ended));
  gsize total = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      Ended ended;

      if (sulh_drafts_is_alive (folder, ids->pdata[i]) || !read_end (folder, ids->pdata[i], &ended))
        continue;
      if (is_old_on_two_days (folder, ended.id, ended.ended, now))
        remove_draft (folder, ended.id);
      else
        {
          g_array_append_val (left, ended);
          total += ended.size;
        }
    }
  keep_within_bytes (folder, left, total);
}
