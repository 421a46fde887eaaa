/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of events as people, ICEWS and GDELT write them; what cannot be read names its line. */
#include "exchange/exchange.h"

#include <math.h>
#include <string.h>

static SulhEventTable *
read_text (const char *text, guint32 day_zero, guint *line, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return sulh_exchange_read_event_csv (bytes, day_zero, line, error);
}

static SulhEventTable *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint line = 0;
  SulhEventTable *table = read_text (text, sulh_calendar_day_parse ("2026-04-25"), &line, &error);

  g_assert_no_error (error);
  return table;
}

static void
test_order_and_words (void)
{
  g_autoptr (SulhEventTable) table
      = read_well ("\xef\xbb\xbf"
                   "Date;Kind;Status;Words;Terms;Bad faith;Follow-up;Signs\r\n"
                   "2026-04-12;statement;;\"says \"\"no\"\"; loudly\";\"Oil; oil\";;;\r\n");
  const SulhLogEntry *entry = sulh_event_log_get (table->log, 0);

  g_assert_cmpuint (table->log->len, ==, 1);
  g_assert_cmpint (entry->day, ==, -13);
  g_assert_cmpint (entry->category, ==, SULH_EVENT_STATEMENT);
  g_assert_cmpstr (entry->words, ==, "says \"no\"; loudly");
  g_assert_true (isnan (entry->hardness));
}

static void
test_all_columns (void)
{
  g_autoptr (SulhEventTable) table = read_well (
      "date,kind,status,terms,bad faith,follow up,signs,hardness,technical,discipline,mood\n"
      "D+3,meeting,held,,,D+20,photo; issue-separated photo,,,,gloomy\n"
      "D-1,statement,,\"Oil;Prisoners; oil\",yes,,,7.5,0.25,1,\n");
  const SulhLogEntry *said = sulh_event_log_get (table->log, 0);
  const SulhLogEntry *met = sulh_event_log_get (table->log, 1);

  g_assert_cmpint (said->day, ==, -1);
  g_assert_cmpuint (said->line, ==, 3);
  g_assert_cmpint (said->terms, ==, 2);
  g_assert_true (said->bad_faith);
  g_assert_cmpfloat (said->hardness, ==, 7.5);
  g_assert_cmpfloat (said->technical, ==, 0.25);
  g_assert_cmpuint (met->signs[SULH_SIGN_PHOTO], ==, 2);
  g_assert_cmpuint (met->signs[SULH_SIGN_ISSUE_SEPARATED], ==, 1);
  g_assert_cmpuint (met->signs[SULH_SIGN_FOLLOW_UP], ==, 1);
  g_assert_cmpuint (table->ignored->len, ==, 1);
  g_assert_cmpstr (table->ignored->pdata[0], ==, "mood");
}

/* Titles and dates of the two large collections. */
static void
test_collections (void)
{
  g_autoptr (SulhEventTable) icews
      = read_well ("Event ID\tEvent Date\tSource Name\tCAMEO Code\tTarget Name\n"
                   "7\t2026-04-11\tIran\t046\tUnited States\n");
  g_autoptr (SulhEventTable) gdelt
      = read_well ("SQLDATE,Actor1Name,Actor2Name,EventCode\n20260411,IRAN,UNITED STATES,0231\n");

  g_assert_cmpstr (sulh_event_log_get (icews->log, 0)->code, ==, "046");
  g_assert_cmpfloat (sulh_event_log_get (icews->log, 0)->weight, ==, 7);
  g_assert_cmpstr (sulh_event_log_get (icews->log, 0)->to, ==, "United States");
  g_assert_cmpint (sulh_event_log_get (gdelt->log, 0)->day, ==, -14);
  g_assert_cmpstr (sulh_event_log_get (gdelt->log, 0)->code, ==, "0231");
}

static const struct
{
  const char *text;
  guint line;
  const char *says;
} faults[] = {
  { "", 1, "empty" },
  { "\n\n", 3, "empty" },
  { "date,code\n", 2, "no events" },
  { "day,date,code\n", 1, "mean the same" },
  { "date,mood\nD+1,glad\n", 1, "must name the columns" },
  { "date,code\nD+1,046\n11/04/2026,046\n", 3, "no date" },
  { "date,code\n2026-02-30,046\n", 2, "no date" },
  { "date,code\nD+1..D+3,046\n", 2, "no date" },
  { "date,code\nD+1,36\n", 2, "zero in front" },
  { "date,code\nD+1,999\n", 2, "no such CAMEO" },
  { "date,code\nD+1,04x\n", 2, "no such CAMEO" },
  { "date,code\nD+1,\n", 2, "no code and no kind" },
  { "date,kind\nD+1,quarrel\n", 2, "write one of: meeting" },
  { "date,kind,hardness\nD+1,statement,11\n", 2, "from 0 to 10" },
  { "date,kind,hardness\nD+1,statement,nan\n", 2, "from 0 to 10" },
  { "date,kind,technical\nD+1,statement,\"0,5\"\n", 2, "with a point" },
  { "date,kind,signs\nD+1,meeting,splendid\n", 2, "signs of this list" },
  { "date,kind,bad faith\nD+1,statement,perhaps\n", 2, "yes or no" },
  { "date,kind,follow up\nD+5,meeting,D+5\n", 2, "later than" },
  { "date,kind\n\"a\nb\nD+1,meeting\n", 2, "never closed" },
  { "date,kind,text\nD+1,meeting,\"two\nlines\"\nD+2,nothing,x\n", 4, "write one of" },
  { "date,kind\n\"D+1\"x,meeting\n", 2, "follows a closing" },
  { "date,kind\nD+1,meeting\nD+2,\xff\xfe\n", 3, "not text in UTF-8" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      guint line = 0;

      g_assert_null (
          read_text (faults[i].text, sulh_calendar_day_parse ("2026-04-25"), &line, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, faults[i].says) == NULL || line != faults[i].line)
        g_error ("%s: line %u: %s", faults[i].text, line, error->message);
    }
}

/* A cell without an end, and a line without an end of cells, are refused before they are held. */
static void
test_limits (void)
{
  g_autofree char *cell = g_strnfill (100000, 'x');
  g_autofree char *commas = g_strnfill (1000, ',');
  g_autofree char *long_cell = g_strconcat ("date,kind\nD+1,meeting\n\"", cell, "\",", NULL);
  g_autofree char *many_cells = g_strconcat ("date,kind\nD+1,meeting,", commas, NULL);
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  guint line = 0;

  g_assert_null (read_text (long_cell, 0, &line, &first));
  g_assert_cmpuint (line, ==, 3);
  g_assert_nonnull (strstr (first->message, "longer than"));
  g_assert_null (read_text (many_cells, 0, &line, &second));
  g_assert_cmpuint (line, ==, 2);
  g_assert_nonnull (strstr (second->message, "more than"));
}

/* A long cell is quoted in part, and not in half a letter. */
static void
test_long_quotation (void)
{
  g_autofree char *cell = g_strnfill (50, 'x');
  g_autofree char *text = g_strconcat ("date,kind\nD+1,", cell, "مذاکرات مذاکرات مذاکرات\n", NULL);
  g_autoptr (GError) error = NULL;
  guint line = 0;

  g_assert_null (read_text (text, 0, &line, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "xxx\331\205"));
}

/* Whatever bytes come, there is an answer: a table, or a sentence. */
static void
test_any_bytes (void)
{
  const char seed[] = "date,kind,code,signs,terms\nD+1,meeting,046,\"photo; leak\",3\r\nD+2,,036,,";
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup (seed);
      g_autoptr (GError) error = NULL;
      g_autoptr (SulhEventTable) table = NULL;
      guint line = 0;

      for (gint32 n = g_rand_int_range (chance, 1, 6); n > 0; n--)
        text[g_rand_int_range (chance, 0, sizeof seed - 1)]
            = "\",;\n\r\tD+09x\xc3\xff"[g_rand_int_range (chance, 0, 13)];
      table = read_text (text, 0, &line, &error);
      g_assert_true ((table == NULL) == (error != NULL));
      g_assert_true (table || line > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-csv/order-and-words", test_order_and_words);
  g_test_add_func ("/event-csv/all-columns", test_all_columns);
  g_test_add_func ("/event-csv/collections", test_collections);
  g_test_add_func ("/event-csv/faults", test_faults);
  g_test_add_func ("/event-csv/limits", test_limits);
  g_test_add_func ("/event-csv/long quotation", test_long_quotation);
  g_test_add_func ("/event-csv/any-bytes", test_any_bytes);
  return g_test_run ();
}
