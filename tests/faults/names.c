/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apart.h"
#include "trials.h"

typedef struct
{
  const Writer *writer;
  Place *place;
} Save;

static const char *const names[] = {
  "two words.sulh",
  "two\nlines.sulh",
  "50%s%n.sulh",
  "صلح.sulh",
  "\xe2\x80\xaeulus.sulh",
  "🕊️ peace.sulh",
  "-rf",
  "~",
  "#1.sulh",
  "it's \"mine\".sulh",
  "back\\slash",
  "trailing space.sulh ",
  "*?[a].sulh",
  "\xff\xfe.sulh",
  "$(reboot).sulh",
};

/* New, again, and back. */
static void
save_thrice (gpointer report, gpointer data)
{
  Tally *tally = report;
  Save *save = data;

  tally->n_runs = 1;
  for (guint which = 3; which > 0; which--)
    {
      tally->n_lied += !save->writer->write (save->place, which % 2, NULL);
      tally->n_torn += place_look (save->place) != (which % 2 ? PLACE_NEW : PLACE_OLD);
    }
  tally->n_left = place_count_left_overs (save->place) > 0;
}

static void
try_name (Tally *tally, Save *save, const char *name)
{
  Place *place = save->place;
  Tally found = { 0 };

  g_free (place->path);
  place->path = g_build_filename (place->folder, name, NULL);
  place_reset (place);
  run_apart (save_thrice, save, &found, sizeof found);
  tally->n_runs += found.n_runs;
  tally->n_torn += found.n_torn;
  tally->n_lied += found.n_lied;
  tally->n_left += found.n_left;
}

/**
 * trial_of_names:
 * @writer: a way of saving
 * @example: path of a scenario
 *
 * Saves to names that programs stumble over: spaces, new lines, wildcards, other scripts and
 * directions, bytes that are no text, and the longest name there is.
 */
Tally
trial_of_names (const Writer *writer, const char *example)
{
  g_autoptr (Place) place = writer_make_place (writer, example, 100);
  g_autofree char *longest = g_strnfill (255, 'n');
  Save save = { writer, place };
  Tally tally = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    try_name (&tally, &save, names[i]);
  try_name (&tally, &save, longest);
  return tally;
}
