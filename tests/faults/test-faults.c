/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test-faults EXAMPLE          the quick set, in TAP
 * test-faults EXAMPLE --full   every trial in full, as a table; of one way of saving if it is named
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trials.h"

#define GROWTH 3000
#define KILLS 5000
#define KILLS_OF_OTHERS 400
#define FEW_KILLS 25
#define LARGE 100000

/**
 * Trial:
 * @name: what a table calls it
 * @run: makes it
 * @catches_replace: whether g_file_replace_contents loses something in it
 * @catches_open: whether open ("w") does
 */
typedef struct
{
  const char *name;
  Tally (*run) (const Writer *writer, const char *example, gboolean is_full);
  gboolean catches_replace;
  gboolean catches_open;
} Trial;

static Tally
run_failures (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  return trial_of_failures (writer, place, is_full, FALSE);
}

static Tally
run_plain_failures (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  if (!writer->asks)
    return (Tally){ .skipped = "it swaps no names" };
  return trial_of_failures (writer, place, is_full, TRUE);
}

static Tally
run_deaths (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  return trial_of_deaths (writer, place);
}

static Tally
run_kills (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, LARGE);

  if (!is_full)
    return trial_of_kills (writer, place, FEW_KILLS);
  return trial_of_kills (writer, place, writer->is_ours ? KILLS : KILLS_OF_OTHERS);
}

static Tally
run_power_cuts (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  if (writer->look)
    return (Tally){ .skipped = "a draft is added to, not replaced" };
  return trial_of_power_cuts (writer, place);
}

static Tally
run_order (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  if (writer->look)
    return (Tally){ .skipped = "a draft is added to, not replaced" };
  return trial_of_order (writer, place);
}

static Tally
run_names (const Writer *writer, const char *example, gboolean is_full)
{
  if (writer->look)
    return (Tally){ .skipped = "a draft is added to, not replaced" };
  return trial_of_names (writer, example);
}

static Tally
run_others (const Writer *writer, const char *example, gboolean is_full)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);

  if (writer->is_ours && !writer->asks)
    return (Tally){ .skipped = "whoever saves last is right" };
  return trial_of_others (writer, place);
}

static Tally
run_small_disk (const Writer *writer, const char *example, gboolean is_full)
{
  if (writer->is_small)
    return (Tally){ .skipped = "what it writes stays small" };
  return trial_of_small_disk (writer, example);
}

static Tally
run_small_files (const Writer *writer, const char *example, gboolean is_full)
{
  if (writer->is_small)
    return (Tally){ .skipped = "what it writes stays small" };
  return trial_of_small_files (writer, example);
}

static const Trial trials[] = {
  { "a call fails", run_failures, TRUE, TRUE },
  { "fails, no swap", run_plain_failures, FALSE, FALSE },
  { "killed at a call", run_deaths, FALSE, TRUE },
  { "killed at any moment", run_kills, FALSE, TRUE },
  { "order of calls", run_order, TRUE, TRUE },
  { "power cut", run_power_cuts, TRUE, TRUE },
  { "others write too", run_others, TRUE, TRUE },
  { "odd names", run_names, FALSE, FALSE },
  { "disk of 64 KiB", run_small_disk, TRUE, TRUE },
  { "file of 60 KB at most", run_small_files, TRUE, TRUE },
};

static void
print_row (const Writer *writer, const Trial *trial, const Tally *tally)
{
  if (tally->skipped)
    g_print ("%-24s %-22s not tried: %s\n", writer->name, trial->name, tally->skipped);
  else
    g_print ("%-24s %-22s %6u %6u %6u %6u %6u %6u %6u\n", writer->name, trial->name, tally->n_runs,
             tally->n_torn, tally->n_lied, tally->n_silent, tally->n_untold, tally->n_stuck,
             tally->n_left);
  fflush (stdout);
}

static Tally
run_drafts (const char *example, gboolean is_full)
{
  const int errors[] = { ENOSPC, EIO, EDQUOT, EROFS, EACCES, EINTR };
  g_autoptr (Place) place = place_new (example, GROWTH);

  return trial_of_drafts (place, errors, is_full ? G_N_ELEMENTS (errors) : 2);
}

/* Answers how much of ours is not as promised. */
static guint
print_drafts (const char *example)
{
  const Writer draft = { .name = "draft" };
  const Trial fails = { .name = "a call fails, or dies" };
  Tally tally = run_drafts (example, TRUE);

  print_row (&draft, &fails, &tally);
  return tally_count_faults (&tally);
}

/* Answers 1 if anything of ours is not as promised; @only one way of saving, or NULL for all. */
static int
print_table (const char *example, const char *only)
{
  guint n_faults = 0;

  g_print ("%-24s %-22s %6s %6s %6s %6s %6s %6s %6s\n", "way of saving", "trial", "runs", "torn",
           "lied", "silent", "untold", "stuck", "left");
  for (guint i = 0; i < n_writers; i++)
    for (guint j = 0; j < G_N_ELEMENTS (trials); j++)
      {
        Tally tally;

        if (only && !g_str_equal (writers[i].name, only))
          continue;
        tally = trials[j].run (&writers[i], example, TRUE);

        print_row (&writers[i], &trials[j], &tally);
        if (writers[i].is_ours)
          n_faults += tally_count_faults (&tally);
      }
  if (only == NULL || g_str_equal (only, "draft"))
    n_faults += print_drafts (example);
  g_print (
      "\ntorn: neither old nor new; lied: said to be saved, and was not; silent: overwrote what "
      "others wrote;\nuntold: failed without a message; stuck: the next save failed too; left: "
      "something stayed in the folder\n");
  return n_faults > 0;
}

/* One row of the quick set. */
typedef struct
{
  const Writer *writer;
  const Trial *trial;
  const char *example;
} Case;

static void
test_nothing_is_lost (gconstpointer data)
{
  const Case *row = data;
  Tally tally = row->trial->run (row->writer, row->example, FALSE);

  if (tally.skipped)
    {
      g_test_skip (tally.skipped);
      return;
    }
  g_assert_cmpuint (tally.n_runs, >, 0);
  g_assert_cmpuint (tally.n_torn, ==, 0);
  g_assert_cmpuint (tally.n_lied, ==, 0);
  g_assert_cmpuint (tally.n_silent, ==, 0);
  g_assert_cmpuint (tally.n_untold, ==, 0);
  g_assert_cmpuint (tally.n_stuck, ==, 0);
  g_assert_cmpuint (tally.n_left, ==, 0);
}

/* A trial that finds nothing wrong with these would find nothing wrong with ours. */
static void
test_loss_is_found (gconstpointer data)
{
  const Case *row = data;
  Tally tally = row->trial->run (row->writer, row->example, FALSE);

  if (tally.skipped)
    g_test_skip (tally.skipped);
  else
    g_assert_cmpuint (tally_count_losses (&tally), >, 0);
}

static void
test_draft_keeps_what_it_held (gconstpointer data)
{
  Tally tally = run_drafts (data, FALSE);

  g_assert_cmpuint (tally.n_runs, >, 0);
  g_assert_cmpuint (tally.n_torn, ==, 0);
  g_assert_cmpuint (tally.n_lied, ==, 0);
  g_assert_cmpuint (tally.n_untold, ==, 0);
  g_assert_cmpuint (tally.n_stuck, ==, 0);
}

static void
add_case (const Case *row, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/faults/%s/%s", row->trial->name, row->writer->name);

  g_test_add_data_func_full (path, g_memdup2 (row, sizeof *row), function, g_free);
}

static void
add_cases (const char *example)
{
  for (guint i = 0; i < n_writers; i++)
    for (guint j = 0; j < G_N_ELEMENTS (trials); j++)
      {
        Case row = { &writers[i], &trials[j], example };

        if (writers[i].is_ours)
          add_case (&row, test_nothing_is_lost);
        else if (i == n_writers - 1 ? trials[j].catches_replace : trials[j].catches_open)
          add_case (&row, test_loss_is_found);
      }
}

int
main (int argc, char *argv[])
{
  if (argc >= 3 && g_str_equal (argv[2], "--full"))
    return print_table (argv[1], argv[3]);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  add_cases (argv[1]);
  g_test_add_data_func ("/faults/a call fails, or dies/draft", argv[1],
                        test_draft_keeps_what_it_held);
  return g_test_run ();
}
