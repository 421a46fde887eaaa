/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trials.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "apart.h"

#define MOST_CALLS 200
#define KILLS_BEFORE_A_SAVE 10

/* One save with a fault, and one without right after it. */
typedef struct
{
  const Writer *writer;
  Place *place;
  gboolean cannot_swap;
  ShimPlan plan;
} Attempt;

/* What came of it. */
typedef struct
{
  guint n_calls;
  gboolean is_saved;
  gboolean is_told;
  PlaceLook look;
  gboolean is_saved_again;
  guint n_left; /* after that */
} Outcome;

static const int errors_of_disks[] = { ENOSPC, EIO, EDQUOT, EROFS, EACCES, EINTR };

/** tally_count_losses: how often something of somebody's was lost */
guint
tally_count_losses (const Tally *tally)
{
  return tally->n_torn + tally->n_lied + tally->n_silent;
}

/** tally_count_faults: how often anything was not as promised */
guint
tally_count_faults (const Tally *tally)
{
  return tally_count_losses (tally) + tally->n_untold + tally->n_stuck + tally->n_left;
}

static void
save_again (gpointer report, gpointer data)
{
  Attempt *attempt = data;
  Outcome *outcome = report;

  outcome->is_saved_again = attempt->writer->write (attempt->place, 1, NULL)
                            && writer_look (attempt->writer, attempt->place) == PLACE_NEW;
  outcome->n_left = writer_count_left_overs (attempt->writer, attempt->place);
}

/* The window is open before the disk fails. */
static void
save_with_fault (gpointer report, gpointer data)
{
  Attempt *attempt = data;
  Outcome *outcome = report;
  g_autoptr (GError) error = NULL;

  attempt->writer->write (attempt->place, 0, NULL);
  shim_start (&attempt->plan);
  outcome->is_saved = attempt->writer->write (attempt->place, 1, &error);
  outcome->n_calls = shim_stop ();
  outcome->is_told = outcome->is_saved || (error && *error->message);
  outcome->look = writer_look (attempt->writer, attempt->place);
  save_again (report, data);
}

static void
count_outcome (Tally *tally, const Attempt *attempt, const Outcome *outcome)
{
  tally->n_runs++;
  tally->n_torn += outcome->look == PLACE_TORN;
  tally->n_lied += outcome->is_saved && outcome->look != PLACE_NEW;
  tally->n_untold += !outcome->is_told;
  tally->n_stuck += !outcome->is_saved_again;
  tally->n_left += outcome->n_left > 0;
}

/* Answers whether the call with that number was reached. */
static gboolean
try_at (Tally *tally, Attempt *attempt, ShimDeed deed, int error_number, guint at)
{
  Outcome outcome = { 0 };

  place_reset (attempt->place);
  attempt->plan = (ShimPlan){ .folder = attempt->place->folder,
                              .deed = deed,
                              .at = at,
                              .error_number = error_number,
                              .cannot_swap = attempt->cannot_swap };
  if (!run_apart (save_with_fault, attempt, &outcome, sizeof outcome))
    {
      PlaceLook look = writer_look (attempt->writer, attempt->place);

      run_apart (save_again, attempt, &outcome, sizeof outcome);
      outcome.n_calls = at + 1;
      outcome.is_told = TRUE;
      outcome.look = look;
    }
  if (outcome.n_calls <= at)
    return FALSE;
  count_outcome (tally, attempt, &outcome);
  return TRUE;
}

/**
 * trial_of_failures:
 * @writer: a way of saving
 * @place: where
 * @is_full: each call fails with each of six errors; else with two
 * @cannot_swap: on a file system that cannot swap two names
 *
 * Lets every single call fail, and every write be short, one save for each.
 */
Tally
trial_of_failures (const Writer *writer, Place *place, gboolean is_full, gboolean cannot_swap)
{
  Tally tally = { 0 };
  Attempt attempt = { .writer = writer, .place = place, .cannot_swap = cannot_swap };
  guint n_errors = is_full ? G_N_ELEMENTS (errors_of_disks) : 2;

  for (guint i = 0; i < n_errors; i++)
    for (guint at = 0; at < MOST_CALLS; at++)
      if (!try_at (&tally, &attempt, SHIM_FAIL, errors_of_disks[i], at))
        break;
  for (guint at = 0; at < MOST_CALLS; at++)
    if (!try_at (&tally, &attempt, SHIM_SHORTEN, 0, at))
      break;
  return tally;
}

/**
 * trial_of_deaths:
 * @writer: a way of saving
 * @place: where
 *
 * Kills the process before every single call, and in the midst of every write.
 */
Tally
trial_of_deaths (const Writer *writer, Place *place)
{
  Tally tally = { 0 };
  Attempt attempt = { .writer = writer, .place = place };

  for (guint at = 0; at < MOST_CALLS; at++)
    if (!try_at (&tally, &attempt, SHIM_KILL, 0, at))
      break;
  for (guint at = 0; at < MOST_CALLS; at++)
    if (!try_at (&tally, &attempt, SHIM_TEAR, 0, at))
      break;
  return tally;
}

/* Saves new and old by turns until it is killed, and says when it begins. */
static void
save_for_ever (const Attempt *attempt, int ready)
{
  attempt->writer->write (attempt->place, 0, NULL);
  if (write (ready, "", 1) != 1)
    _exit (1);
  for (guint i = 1;; i++)
    if (!attempt->writer->write (attempt->place, i % 2, NULL))
      _exit (1);
}

/* The fastest of a few: what else the machine does is no part of a save. */
static void
measure_save (gpointer report, gpointer data)
{
  Attempt *attempt = data;
  gint64 *shortest = report;

  *shortest = G_MAXINT32;
  for (guint i = 0; i < 6; i++)
    {
      gint64 start = g_get_monotonic_time ();

      attempt->writer->write (attempt->place, i % 2, NULL);
      *shortest = MIN (*shortest, g_get_monotonic_time () - start);
    }
}

static void
kill_once (const Attempt *attempt, gint64 longest)
{
  int ends[2], status;
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork_apart ();
  if (child == 0)
    save_for_ever (attempt, ends[1]);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);
  g_usleep ((gulong)g_random_int_range (0, (gint32)longest));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/**
 * trial_of_kills:
 * @writer: a way of saving
 * @place: where
 * @n_kills: how many
 *
 * Kills a process that saves again and again, at any moment.
 */
Tally
trial_of_kills (const Writer *writer, Place *place, guint n_kills)
{
  Tally tally = { 0 };
  Attempt attempt = { .writer = writer, .place = place };
  gint64 shortest = 0;

  run_apart (measure_save, &attempt, &shortest, sizeof shortest);
  place_reset (place);
  for (guint i = 0; i < n_kills; i++)
    {
      Outcome outcome = { .is_saved_again = TRUE };
      PlaceLook look;

      if (writer->look)
        place_reset (place);
      kill_once (&attempt, 2 * shortest + 1);
      look = writer_look (writer, place);
      if (look == PLACE_TORN && writer->look == NULL)
        place_put (place->path, place->texts[0]);
      if (i % KILLS_BEFORE_A_SAVE == 0)
        run_apart (save_again, &attempt, &outcome, sizeof outcome);
      outcome.is_told = TRUE;
      outcome.look = look;
      count_outcome (&tally, &attempt, &outcome);
    }
  return tally;
}
