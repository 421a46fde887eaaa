/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define FORMAT "sulh-futures"
#define VERSION 1

/* Numbers of one future on its line. */
#define COLUMNS 19

/* A source of bad news has a name of any length; a line of the file does not. */
#define LINE_MOST 4096

static guint32
float_bits (float value)
{
  guint32 bits;

  memcpy (&bits, &value, sizeof bits);
  return bits;
}

static float
float_from (guint32 bits)
{
  float value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

static void
write_future (GString *text, const SulhFuture *future)
{
  g_string_append_printf (
      text, "%u %u %d %u %u %d %d %u %u %u %u %u %u %u %u %08x %08x %08x %08x %08x\n",
      future->ending, future->cause, future->source, future->kept, future->after, future->day,
      future->setback, future->shocks, future->acts, future->uncontained, future->breaches,
      future->missed, future->late, future->leaks, future->paused, float_bits (future->lowest[0]),
      float_bits (future->lowest[1]), float_bits (future->last[0]), float_bits (future->last[1]),
      float_bits (future->tension));
}

GBytes *
sulh_futures_write (const SulhFuturesResult *result)
{
  const SulhStress *stress = result->stress;
  GString *text = g_string_new (FORMAT);
  g_autofree char *digest = NULL;

  g_string_append_printf (text, " %d\nscenario %s\nplan %s %s\nseed %" G_GUINT64_FORMAT "\n",
                          VERSION, result->scenario, result->plan, result->rungs, stress->seed);
  g_string_append_printf (text, "horizon %d %d %d %d\nfutures %u\nshare %u/%u\nrungs %u\n",
                          result->asked, stress->begins, stress->ends, stress->horizon,
                          result->total, result->share, result->shares, stress->n_rungs);
  for (guint s = 0; s < stress->n_sources; s++)
    g_string_append_printf (text, "source %s\n", stress->sources[s]);
  g_string_append_printf (text, "first %u\nplayed %u\n", stress->first, stress->runs);
  for (guint i = 0; i < stress->runs; i++)
    write_future (text, &stress->futures[i]);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize)text->len);
  g_string_append_printf (text, "end %s\n", digest);
  return g_string_free_to_bytes (text);
}

static void
set_fault (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, sentence);
}

/* The text of the line at @cursor, which moves on; NULL at the end or if it is too long. */
static char *
take_line (const char **cursor, const char *end)
{
  const char *start = *cursor;
  const char *stop = start < end ? memchr (start, '\n', (gsize)(end - start)) : NULL;

  if (stop == NULL || stop - start > LINE_MOST)
    return NULL;
  *cursor = stop + 1;
  return g_strndup (start, (gsize)(stop - start));
}

/* The rest of a line that begins with @word, or NULL. */
static char *
take (const char **cursor, const char *end, const char *word)
{
  const char *before = *cursor;
  g_autofree char *line = take_line (cursor, end);

  if (line && g_str_has_prefix (line, word) && line[strlen (word)] == ' ')
    return g_strdup (line + strlen (word) + 1);
  *cursor = before;
  return NULL;
}

static gboolean
take_number (const char **cursor, const char *end, const char *word, guint most, guint *number)
{
  g_autofree char *text = take (cursor, end, word);
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, most, &value, NULL))
    return FALSE;
  *number = (guint)value;
  return TRUE;
}

static gboolean
read_head (SulhFuturesResult *result, const char **cursor, const char *end)
{
  SulhStress *stress = result->stress;
  g_autofree char *plan = NULL;
  g_autofree char *seed = NULL;
  g_autofree char *horizon = NULL;
  g_auto (GStrv) words = NULL;

  result->scenario = take (cursor, end, "scenario");
  plan = take (cursor, end, "plan");
  seed = take (cursor, end, "seed");
  horizon = take (cursor, end, "horizon");
  if (!result->scenario || !plan || !seed || !horizon
      || !g_ascii_string_to_unsigned (seed, 10, 0, G_MAXUINT64, &stress->seed, NULL)
      || sscanf (horizon, "%d %d %d %d", &result->asked, &stress->begins, &stress->ends,
                 &stress->horizon)
             != 4)
    return FALSE;
  words = g_strsplit (plan, " ", 2);
  if (g_strv_length (words) != 2)
    return FALSE;
  result->plan = g_strdup (words[0]);
  result->rungs = g_strdup (words[1]);
  return TRUE;
}

static gboolean
read_shares (SulhFuturesResult *result, const char **cursor, const char *end)
{
  SulhStress *stress = result->stress;
  g_autofree char *share = NULL;
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  char *source;

  if (!take_number (cursor, end, "futures", SULH_FUTURES_RUNS_MOST, &result->total))
    return FALSE;
  share = take (cursor, end, "share");
  if (!share || sscanf (share, "%u/%u", &result->share, &result->shares) != 2
      || !take_number (cursor, end, "rungs", G_MAXINT16, &stress->n_rungs))
    return FALSE;
  while ((source = take (cursor, end, "source")))
    g_ptr_array_add (sources, source);
  stress->n_sources = sources->len;
  g_ptr_array_add (sources, NULL);
  stress->sources = g_memdup2 (sources->pdata, sources->len * sizeof (char *));
  stress->names = g_strdupv (stress->sources);
  return take_number (cursor, end, "first", result->total, &stress->first)
         && take_number (cursor, end, "played", result->total - stress->first, &stress->runs)
         && result->share >= 1 && result->share <= result->shares
         && result->shares <= SULH_FUTURES_SHARES_MOST;
}

static gboolean
read_future (const char *line, const SulhStress *stress, SulhFuture *future)
{
  gint64 n[15];
  guint32 bits[5];
  char *rest = (char *)line;

  for (int i = 0; i < 15; i++)
    n[i] = g_ascii_strtoll (rest, &rest, 10);
  for (int i = 0; i < 5; i++)
    bits[i] = (guint32)g_ascii_strtoull (rest, &rest, 16);
  if (*rest || n[0] < 0 || n[0] >= SULH_N_ENDINGS || n[1] < 0 || n[1] >= SULH_N_CAUSES || n[2] < -1
      || n[2] >= stress->n_sources || n[3] < 0 || n[3] > stress->n_rungs)
    return FALSE;
  *future = (SulhFuture){
    .ending = (guint8)n[0],
    .cause = (guint8)n[1],
    .source = (gint16)n[2],
    .kept = (guint16)n[3],
    .after = (guint16)n[4],
    .day = (gint32)n[5],
    .setback = (gint32)n[6],
    .shocks = (guint16)n[7],
    .acts = (guint16)n[8],
    .uncontained = (guint16)n[9],
    .breaches = (guint16)n[10],
    .missed = (guint16)n[11],
    .late = (guint16)n[12],
    .leaks = (guint16)n[13],
    .paused = (guint16)n[14],
    .lowest = { float_from (bits[0]), float_from (bits[1]) },
    .last = { float_from (bits[2]), float_from (bits[3]) },
    .tension = float_from (bits[4]),
  };
  return TRUE;
}

/* The shortest line of a future says how many a text can hold, before room is taken for them. */
static gboolean
read_futures (SulhStress *stress, const char **cursor, const char *end)
{
  if (stress->runs > (gsize)(end - *cursor) / COLUMNS)
    return FALSE;
  stress->futures = g_new0 (SulhFuture, stress->runs);
  for (guint i = 0; i < stress->runs; i++)
    {
      g_autofree char *line = take_line (cursor, end);

      if (!line || !read_future (line, stress, &stress->futures[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_end (const char *start, const char *cursor, const char *end)
{
  gsize length = (gsize)(cursor - start);
  g_autofree char *said = take (&cursor, end, "end");
  g_autofree char *digest
      = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)start, length);

  return cursor == end && g_strcmp0 (said, digest) == 0;
}

static gboolean
check_version (const char **cursor, const char *end, GError **error)
{
  g_autofree char *version = take (cursor, end, FORMAT);

  if (g_strcmp0 (version, G_STRINGIFY (VERSION)) == 0)
    return TRUE;
  if (version)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("This result was written by another version of Sulh (format “%s”, and this is "
                    "%d). Play the futures again with one version on all machines."),
                 version, VERSION);
  else
    set_fault (error, _ ("This is not a result of stress. Name files that stress wrote with "
                         "--output."));
  return FALSE;
}

SulhFuturesResult *
sulh_futures_read (GBytes *bytes, GError **error)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);
  const char *end = start + size;
  const char *cursor = start;
  g_autoptr (SulhFuturesResult) result = NULL;

  if (!check_version (&cursor, end, error))
    return NULL;
  result = g_new0 (SulhFuturesResult, 1);
  result->stress = g_new0 (SulhStress, 1);
  if (read_head (result, &cursor, end) && read_shares (result, &cursor, end)
      && read_futures (result->stress, &cursor, end) && check_end (start, cursor, end))
    return g_steal_pointer (&result);
  set_fault (error, _ ("This result was cut short or changed. Play this share again."));
  return NULL;
}
