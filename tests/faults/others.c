/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apart.h"
#include "trials.h"

#define MOST_CALLS 200

/* What somebody else does to the file while it is saved. */
typedef enum
{
  WRITE_OVER, /* the same number of bytes */
  WRITE_SHORTER,
  APPEND,
  EMPTY,
  WRITE_AND_SET_CLOCK_BACK,
  REPLACE,
  REPLACE_AND_WRITE_OVER,
  REPLACE_BY_LINK,
  SAVE_IN_ANOTHER_WINDOW,
  TOUCH, /* from here on nothing of theirs can be lost */
  MOVE_AWAY,
  DELETE,
  N_ACTS,
} Act;

/* What the parent is to know. */
typedef struct
{
  gboolean is_reached;
  gboolean is_saved;
  gboolean is_told;
  gboolean is_lost; /* what the other wrote, and nobody was told */
} Outcome;

typedef struct
{
  const Writer *writer;
  Place *place;
  Act act;
  guint at;
  GBytes *theirs;
  gboolean is_done;
  gboolean is_refused; /* the other was told that he may not */
} Meeting;

static GBytes *
make_theirs (const Meeting *meeting)
{
  gsize size;
  const char *old = g_bytes_get_data (meeting->place->texts[0], &size);
  g_autofree char *theirs = g_strndup (old, size);
  char *letter = strchr (theirs, 'o');

  *letter = 'u';
  switch (meeting->act)
    {
    case WRITE_SHORTER:
      return g_bytes_new (theirs, size / 2);
    case APPEND:
      return g_bytes_new (theirs, size + 1); /* with the zero at its end */
    case EMPTY:
      return g_bytes_new (NULL, 0);
    default:
      return g_bytes_new (theirs, size);
    }
}

static void
replace (const Meeting *meeting, GBytes *bytes)
{
  g_autofree char *beside = g_build_filename (meeting->place->folder, "theirs", NULL);

  place_put (beside, bytes);
  g_assert_cmpint (g_rename (beside, meeting->place->path), ==, 0);
}

static void
write_and_set_clock_back (const Meeting *meeting)
{
  struct timespec times[2];
  struct stat status;
  gboolean exists = stat (meeting->place->path, &status) == 0;

  place_put (meeting->place->path, meeting->theirs);
  if (!exists)
    return;
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, meeting->place->path, times, 0), ==, 0);
}

static void
replace_by_link (const Meeting *meeting)
{
  g_autofree char *beside = g_build_filename (meeting->place->folder, "theirs", NULL);

  place_put (beside, meeting->theirs);
  g_unlink (meeting->place->path);
  g_assert_cmpint (symlink ("theirs", meeting->place->path), ==, 0);
}

static void
move_away (const Meeting *meeting)
{
  g_autofree char *beside = g_build_filename (meeting->place->folder, "theirs", NULL);

  g_rename (meeting->place->path, beside);
}

/* It was opened before anything was saved here. */
static gboolean
save_in_another_window (const Meeting *meeting)
{
  g_autoptr (GFile) file = g_file_new_for_path (meeting->place->path);
  SulhSaving terms = { .known = sulh_file_mark_of_bytes (meeting->place->texts[0]) };

  return sulh_store_write_bytes (file, meeting->theirs, &terms, NULL, NULL);
}

static void
act (gpointer data)
{
  Meeting *meeting = data;

  meeting->is_done = TRUE;
  switch (meeting->act)
    {
    case WRITE_OVER:
    case WRITE_SHORTER:
    case APPEND:
    case EMPTY:
      place_put (meeting->place->path, meeting->theirs);
      return;
    case WRITE_AND_SET_CLOCK_BACK:
      write_and_set_clock_back (meeting);
      return;
    case REPLACE:
      replace (meeting, meeting->theirs);
      return;
    case REPLACE_AND_WRITE_OVER:
      replace (meeting, meeting->place->texts[0]);
      place_put (meeting->place->path, meeting->theirs);
      return;
    case REPLACE_BY_LINK:
      replace_by_link (meeting);
      return;
    case SAVE_IN_ANOTHER_WINDOW:
      meeting->is_refused = !save_in_another_window (meeting);
      return;
    case TOUCH:
      utimensat (AT_FDCWD, meeting->place->path, NULL, 0);
      return;
    case MOVE_AWAY:
      move_away (meeting);
      return;
    default:
      g_unlink (meeting->place->path);
    }
}

static gboolean
is_there (const Meeting *meeting)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  if (!g_file_get_contents (meeting->place->path, &text, &size, NULL))
    return FALSE;
  bytes = g_bytes_new_take (text, size);
  return g_bytes_equal (bytes, meeting->theirs);
}

/* Two who both believe that the file is theirs: one of them was not told. */
static gboolean
is_lost (const Meeting *meeting, gboolean is_saved)
{
  if (meeting->act >= TOUCH || meeting->is_refused)
    return FALSE;
  if (meeting->act == SAVE_IN_ANOTHER_WINDOW)
    return is_saved || !is_there (meeting);
  return !is_there (meeting);
}

static void
meet (gpointer report, gpointer data)
{
  Meeting *meeting = data;
  Outcome *outcome = report;
  ShimPlan plan = { .folder = meeting->place->folder,
                    .deed = SHIM_ACT,
                    .at = meeting->at,
                    .act = act,
                    .act_data = meeting };
  g_autoptr (GError) error = NULL;

  meeting->writer->write (meeting->place, 0, NULL);
  shim_start (&plan);
  outcome->is_saved = meeting->writer->write (meeting->place, 1, &error);
  shim_stop ();
  outcome->is_reached = meeting->is_done;
  outcome->is_told = outcome->is_saved || (error && *error->message);
  outcome->is_lost = is_lost (meeting, outcome->is_saved);
}

static guint
count_our_left_overs (const Place *place)
{
  g_autofree char *beside = g_build_filename (place->folder, "theirs", NULL);

  return place_count_left_overs (place) - g_file_test (beside, G_FILE_TEST_EXISTS);
}

static gboolean
meet_at (Tally *tally, Meeting *meeting)
{
  Outcome outcome = { 0 };

  place_reset (meeting->place);
  run_apart (meet, meeting, &outcome, sizeof outcome);
  if (!outcome.is_reached)
    return FALSE;
  tally->n_runs++;
  tally->n_silent += outcome.is_lost;
  tally->n_untold += !outcome.is_told;
  /* A new time or a missing file is no reason to refuse. */
  tally->n_stuck += meeting->act >= TOUCH && !outcome.is_saved;
  tally->n_left += count_our_left_overs (meeting->place) > 0;
  return TRUE;
}

/**
 * trial_of_others:
 * @writer: a way of saving
 * @place: where
 *
 * Lets somebody else change, replace or delete the file, or save it in another window, before
 * every single call of a save.
 */
Tally
trial_of_others (const Writer *writer, Place *place)
{
  Tally tally = { 0 };

  for (Act what = 0; what < N_ACTS; what++)
    {
      Meeting meeting = { .writer = writer, .place = place, .act = what };

      meeting.theirs = make_theirs (&meeting);
      for (meeting.at = 0; meeting.at < MOST_CALLS; meeting.at++)
        if (!meet_at (&tally, &meeting))
          break;
      g_bytes_unref (meeting.theirs);
    }
  return tally;
}
