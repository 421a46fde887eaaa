/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv-read.h"
#include "exchange/exchange.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More events than this are not held at once. */
#define ROWS_MOST 200000

/* Letters of a cell that a message quotes. */
#define QUOTED_MOST 60

typedef enum
{
  DATE,
  CODE,
  KIND,
  STATUS,
  FROM,
  TO,
  WORDS,
  SIGNS,
  FOLLOW_UP,
  HARDNESS,
  TECHNICAL,
  DISCIPLINE,
  TERMS,
  BAD_FAITH,
  N_COLUMNS,
} Column;

/* The first title is ours; the others are those of ICEWS and GDELT, and what people write. */
static const char *const titles[N_COLUMNS][6] = {
  [DATE] = { "date", "day", "event date", "sqldate" },
  [CODE] = { "code", "cameo", "cameo code", "event code", "eventcode" },
  [KIND] = { "kind", "category" },
  [STATUS] = { "status" },
  [FROM] = { "from", "by", "actor", "source name", "actor1name" },
  [TO] = { "to", "target", "target name", "actor2name" },
  [WORDS] = { "words", "text", "event text", "name", "note" },
  [SIGNS] = { "signs", "sign" },
  [FOLLOW_UP] = { "follow up" },
  [HARDNESS] = { "hardness" },
  [TECHNICAL] = { "technical" },
  [DISCIPLINE] = { "discipline" },
  [TERMS] = { "terms" },
  [BAD_FAITH] = { "bad faith" },
};

/* A table while it is read. */
typedef struct
{
  SulhCsvReader reader;
  guint32 day_zero;
  int place[N_COLUMNS]; /* of each column in a line, or -1 */
  SulhEventTable *table;
} Import;

static void
import_clear (Import *import)
{
  sulh_csv_reader_clear (&import->reader);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* Titles differ in capitals, and in what stands between words. */
static char *
fold_title (const char *title)
{
  g_autofree char *folded = g_ascii_strdown (title, -1);

  return g_strdup (g_strstrip (g_strdelimit (folded, "_-", ' ')));
}

static int
find_column (const char *title)
{
  g_autofree char *folded = fold_title (title);

  for (int column = 0; column < N_COLUMNS; column++)
    for (guint i = 0; i < G_N_ELEMENTS (titles[column]) && titles[column][i]; i++)
      if (g_str_equal (folded, titles[column][i]))
        return column;
  return -1;
}

static gboolean
read_titles (Import *import, GError **error)
{
  const GPtrArray *cells = import->reader.cells;

  for (int column = 0; column < N_COLUMNS; column++)
    import->place[column] = -1;
  for (guint i = 0; i < cells->len; i++)
    {
      int column = find_column (cells->pdata[i]);

      if (column >= 0 && import->place[column] >= 0)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("Two columns mean the same: “%s” and “%s”. Leave one of them out."),
                       (char *)cells->pdata[import->place[column]], (char *)cells->pdata[i]);
          return FALSE;
        }
      if (column >= 0)
        import->place[column] = (int)i;
      else
        g_ptr_array_add (import->table->ignored, g_strdup (cells->pdata[i]));
    }
  if (import->place[DATE] >= 0 && (import->place[CODE] >= 0 || import->place[KIND] >= 0))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The first line must name the columns: “date”, and “code” for CAMEO "
                          "codes or “kind” for words such as meeting."));
  return FALSE;
}

/* What a line says in a column, without spaces round it; empty where it says nothing. */
static const char *
get_cell (const Import *import, Column column)
{
  int place = import->place[column];

  if (place < 0 || (guint)place >= import->reader.cells->len)
    return "";
  return g_strstrip (import->reader.cells->pdata[place]);
}

/* Long cells are quoted by their beginning, never by half a letter. */
static char *
shorten (const char *cell)
{
  return g_utf8_strlen (cell, -1) > QUOTED_MOST ? g_utf8_substring (cell, 0, QUOTED_MOST)
                                                : g_strdup (cell);
}

static gboolean
refuse (GError **error, Column column, const char *cell, const char *remedy)
{
  g_autofree char *quoted = shorten (cell);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” in column “%s”: %s"), quoted,
               titles[column][0], remedy);
  return FALSE;
}

/* Eight digits are a date as GDELT writes it. */
static char *
unfold_date (const char *cell)
{
  if (strlen (cell) == 8 && strspn (cell, "0123456789") == 8)
    return g_strdup_printf ("%.4s-%.2s-%s", cell, cell + 4, cell + 6);
  return g_strdup (cell);
}

static gboolean
read_date (const Import *import, Column column, int *day, GError **error)
{
  const char *cell = get_cell (import, column);
  g_autofree char *text = unfold_date (cell);
  SulhDate date;

  if (sulh_date_parse (text, import->day_zero, &date) && sulh_date_is_exact (date))
    {
      *day = date.earliest;
      return TRUE;
    }
  if (import->day_zero == 0 && sulh_calendar_day_parse (text) != 0)
    return refuse (error, column, cell,
                   _ ("the scenario has no day zero, so that a date of the calendar has no place. "
                      "Give it one, or write days as D+12."));
  return refuse (error, column, cell, _ ("this is no date. Write 2026-04-11, 20260411 or D+12."));
}

/* A spreadsheet takes 036 for a number and the zero away: then there is no such code. */
static gboolean
read_code (const Import *import, SulhLogEntry *entry, GError **error)
{
  const char *cell = get_cell (import, CODE);
  g_autofree char *longer = g_strconcat ("0", cell, NULL);
  double weight;

  if (*cell == '\0')
    return TRUE;
  if (sulh_cameo_find (cell, &entry->weight))
    {
      entry->code = g_strdup (cell);
      return TRUE;
    }
  if (sulh_cameo_find (longer, &weight))
    return refuse (
        error, CODE, cell,
        _ ("there is no such CAMEO code; its zero in front is missing. Export the column "
           "as text, so that 036 stays 036."));
  return refuse (error, CODE, cell,
                 _ ("there is no such CAMEO code. Codes have two to four digits, such as 046."));
}

static gboolean
read_choice (const Import *import, Column column, const SulhChoice *choices, int *value,
             GError **error)
{
  const char *cell = get_cell (import, column);
  g_autofree char *nick = g_ascii_strdown (cell, -1);
  g_autofree char *list = NULL;
  g_autofree char *remedy = NULL;
  int found;

  if (*cell == '\0')
    return TRUE;
  found = sulh_choice_find (choices, nick);
  if (found >= 0)
    {
      *value = found;
      return TRUE;
    }
  list = sulh_choice_list (choices);
  remedy = g_strdup_printf (_ ("write one of: %s."), list);
  return refuse (error, column, cell, remedy);
}

/* Nicks of signs with spaces or semicolons between; one may stand several times. */
static gboolean
read_signs (const Import *import, SulhLogEntry *entry, GError **error)
{
  const SulhChoice *choices = sulh_sign_category_choices ();
  g_auto (GStrv) words = g_strsplit_set (get_cell (import, SIGNS), "; ", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *nick = g_ascii_strdown (words[i], -1);
      g_autofree char *list = NULL;
      g_autofree char *remedy = NULL;
      int sign;

      if (*nick == '\0')
        continue;
      sign = sulh_choice_find (choices, nick);
      if (sign >= 0)
        {
          entry->signs[sign]++;
          continue;
        }
      list = sulh_choice_list (choices);
      remedy = g_strdup_printf (_ ("write signs of this list, with semicolons between: %s."), list);
      return refuse (error, SIGNS, words[i], remedy);
    }
  return TRUE;
}

static gboolean
read_number (const Import *import, Column column, double most, double *number, GError **error)
{
  const char *cell = get_cell (import, column);
  g_autofree char *remedy = NULL;
  double value;

  if (*cell == '\0')
    return TRUE;
  if (sulh_number_read_point (cell, strlen (cell), &value) && value >= 0 && value <= most)
    {
      *number = value;
      return TRUE;
    }
  remedy = g_strdup_printf (_ ("write a number from 0 to %.0f, with a point for decimals."), most);
  return refuse (error, column, cell, remedy);
}

/* How many there are, or which: each is counted once, however it is capitalised. */
static gboolean
read_terms (const Import *import, SulhLogEntry *entry, GError **error)
{
  const char *cell = get_cell (import, TERMS);
  g_auto (GStrv) terms = g_strsplit (cell, ";", -1);
  g_autoptr (GHashTable) different = NULL;
  double count = 0;

  if (*cell == '\0')
    return TRUE;
  if (strspn (cell, "0123456789") == strlen (cell))
    {
      if (!read_number (import, TERMS, 100000, &count, error))
        return FALSE;
      entry->terms = (int)count;
      return TRUE;
    }
  different = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; terms[i]; i++)
    {
      char *folded = g_utf8_casefold (g_strstrip (terms[i]), -1);

      if (*folded)
        g_hash_table_add (different, folded);
      else
        g_free (folded);
    }
  entry->terms = (int)g_hash_table_size (different);
  return TRUE;
}

static gboolean
read_flag (const Import *import, Column column, gboolean *flag, GError **error)
{
  const char *cell = get_cell (import, column);

  if (g_ascii_strcasecmp (cell, "yes") == 0)
    *flag = TRUE;
  else if (*cell != '\0' && g_ascii_strcasecmp (cell, "no") != 0)
    return refuse (error, column, cell, _ ("write yes or no."));
  return TRUE;
}

static gboolean
read_follow_up (const Import *import, SulhLogEntry *entry, GError **error)
{
  const char *cell = get_cell (import, FOLLOW_UP);
  int day;

  if (*cell == '\0')
    return TRUE;
  if (!read_date (import, FOLLOW_UP, &day, error))
    return FALSE;
  if (day <= entry->day)
    return refuse (error, FOLLOW_UP, cell,
                   _ ("what follows up must come later than what it follows."));
  entry->signs[SULH_SIGN_FOLLOW_UP]++;
  return TRUE;
}

static char *
dup_cell (const Import *import, Column column)
{
  const char *cell = get_cell (import, column);

  return *cell ? g_strdup (cell) : NULL;
}

static gboolean
read_speech (const Import *import, SulhLogEntry *entry, GError **error)
{
  return read_number (import, HARDNESS, 10, &entry->hardness, error)
         && read_number (import, TECHNICAL, 1, &entry->technical, error)
         && read_number (import, DISCIPLINE, 1, &entry->discipline, error)
         && read_terms (import, entry, error)
         && read_flag (import, BAD_FAITH, &entry->bad_faith, error);
}

static gboolean
read_event (Import *import, GError **error)
{
  SulhLogEntry *entry;
  int day;

  if (*get_cell (import, CODE) == '\0' && *get_cell (import, KIND) == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The line says no code and no kind. Write one, or leave the line "
                              "out."));
      return FALSE;
    }
  if (!read_date (import, DATE, &day, error))
    return FALSE;
  entry = sulh_event_log_add (import->table->log, day, SULH_EVENT_SIGNAL);
  entry->line = import->reader.begun;
  entry->from = dup_cell (import, FROM);
  entry->to = dup_cell (import, TO);
  entry->words = dup_cell (import, WORDS);
  return read_code (import, entry, error)
         && read_choice (import, KIND, sulh_event_category_choices (), &entry->category, error)
         && read_choice (import, STATUS, sulh_event_status_choices (), &entry->status, error)
         && read_signs (import, entry, error) && read_follow_up (import, entry, error)
         && read_speech (import, entry, error);
}

static gboolean
read_events (Import *import, GError **error)
{
  GError *cause = NULL;

  while (sulh_csv_reader_next (&import->reader, &cause))
    {
      if (import->table->log->len >= ROWS_MOST)
        {
          g_set_error (
              error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
              _ ("There are more than %d events. Keep those of the parties and of the time "
                 "that matter."),
              ROWS_MOST);
          return FALSE;
        }
      if (!read_event (import, error))
        return FALSE;
    }
  if (cause)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  if (import->table->log->len > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("There are no events below the titles. Add a line for each."));
  return FALSE;
}

static SulhEventTable *
table_new (void)
{
  SulhEventTable *table = g_new0 (SulhEventTable, 1);

  table->log = sulh_event_log_new ();
  table->ignored = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
sulh_event_table_free (SulhEventTable *table)
{
  g_array_unref (table->log);
  g_ptr_array_unref (table->ignored);
  g_free (table);
}

SulhEventTable *
sulh_exchange_read_event_csv (GBytes *bytes, guint32 day_zero, guint *line, GError **error)
{
  g_autoptr (SulhEventTable) table = table_new ();
  g_auto (Import) import = { .day_zero = day_zero, .table = table };
  GError *cause = NULL;

  if (sulh_csv_reader_init (&import.reader, bytes, error))
    {
      if (!sulh_csv_reader_next (&import.reader, &cause) && cause == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _ ("The table is empty. It needs a line of titles, with “date” and "
                                "“code” or “kind”, and a line for each event."));
      else if (cause)
        g_propagate_error (error, cause);
      else if (read_titles (&import, error) && read_events (&import, error))
        {
          sulh_event_log_sort (table->log);
          return g_steal_pointer (&table);
        }
    }
  *line = import.reader.begun;
  return NULL;
}
