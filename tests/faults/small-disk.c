/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "apart.h"
#include "trials.h"

#define GROWTH 100000

typedef struct
{
  const Writer *writer;
  Place *place;
  gboolean is_disk;
} Squeeze;

/* What the parent is to know. */
typedef struct
{
  gboolean is_small;
  Tally tally;
} Outcome;

/* A disk of 64 KiB, which only this process sees; whoever is not root becomes so in a namespace. */
static gboolean
mount_small_disk (const char *folder)
{
  if (unshare (CLONE_NEWNS) < 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) < 0)
    return FALSE;
  if (mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
    return FALSE;
  return mount ("tmpfs", folder, "tmpfs", 0, "size=64k") == 0;
}

static gboolean
limit_files (void)
{
  const struct rlimit limit = { 60000, 60000 };

  signal (SIGXFSZ, SIG_IGN);
  return setrlimit (RLIMIT_FSIZE, &limit) == 0;
}

/* The old text fits, the new one does not; then the old one is saved again. */
static void
save_in_little_room (gpointer report, gpointer data)
{
  Squeeze *squeeze = data;
  Outcome *outcome = report;
  Tally *tally = &outcome->tally;
  g_autoptr (GError) error = NULL;

  outcome->is_small = squeeze->is_disk ? mount_small_disk (squeeze->place->folder) : limit_files ();
  if (!outcome->is_small)
    return;
  place_reset (squeeze->place);
  squeeze->writer->write (squeeze->place, 0, NULL);
  tally->n_runs = 1;
  tally->n_lied = squeeze->writer->write (squeeze->place, 1, &error);
  tally->n_torn = writer_look (squeeze->writer, squeeze->place) != PLACE_OLD;
  tally->n_untold = error == NULL || *error->message == '\0';
  tally->n_stuck = !squeeze->writer->write (squeeze->place, 0, NULL)
                   || writer_look (squeeze->writer, squeeze->place) != PLACE_OLD;
  tally->n_left = writer_count_left_overs (squeeze->writer, squeeze->place) > 0;
}

static Tally
squeeze (const Writer *writer, const char *example, gboolean is_disk)
{
  g_autoptr (Place) place = writer_make_place (writer, example, GROWTH);
  Squeeze terms = { writer, place, is_disk };
  Outcome outcome = { 0 };

  run_apart (save_in_little_room, &terms, &outcome, sizeof outcome);
  if (!outcome.is_small)
    outcome.tally.skipped = "a small disk cannot be made here";
  return outcome.tally;
}

/**
 * trial_of_small_disk:
 * @writer: a way of saving
 * @example: path of a scenario below 60 KB
 *
 * Saves more than a disk of 64 KiB holds.
 */
Tally
trial_of_small_disk (const Writer *writer, const char *example)
{
  return squeeze (writer, example, TRUE);
}

/**
 * trial_of_small_files:
 * @writer: a way of saving
 * @example: path of a scenario below 60 KB
 *
 * Saves more than a file may hold, which needs no right at all.
 */
Tally
trial_of_small_files (const Writer *writer, const char *example)
{
  return squeeze (writer, example, FALSE);
}
