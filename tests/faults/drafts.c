/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "apart.h"
#include "trials.h"

#define MOST_CALLS 200

/**
 * Attempt:
 * @place: where; the folder holds the draft, and its file is the document's
 * @is_begun: whether the draft holds the old text before the fault; else nothing
 * @plan: the fault
 *
 * A window whose draft meets a fault when the new text is put.
 */
typedef struct
{
  Place *place;
  gboolean is_begun;
  ShimPlan plan;
} Attempt;

typedef struct
{
  guint n_calls;
  gboolean is_kept;
  gboolean is_told;
  PlaceLook look;
  gboolean is_kept_again;
} Outcome;

/* What the next start would find; nothing counts as old before the draft has begun. */
static PlaceLook
look_at_draft (const Attempt *attempt)
{
  g_autoptr (GDir) dir = g_dir_open (attempt->place->folder, 0, NULL);
  PlaceLook look = attempt->is_begun ? PLACE_TORN : PLACE_OLD;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (attempt->place->folder, name, NULL);
      g_autofree char *data = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (SulhJournal) journal = NULL;
      gsize size;

      if (!g_str_has_suffix (name, ".journal") || name[0] == '.')
        continue;
      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      bytes = g_bytes_new (data, size);
      journal = sulh_journal_read (bytes, NULL);
      look = PLACE_TORN;
      for (guint i = 0; journal->text && i < 2; i++)
        if (g_bytes_equal (journal->text, attempt->place->texts[i]))
          look = i == 0 ? PLACE_OLD : PLACE_NEW;
    }
  return look;
}

static gboolean
put (SulhDocument *document, SulhDraft *draft, const SulhScenario *scenario)
{
  sulh_document_take_edit (document, sulh_part_ref (scenario), "Edit", NULL);
  return sulh_draft_flush (draft);
}

static void
keep_with_fault (gpointer report, gpointer data)
{
  Attempt *attempt = data;
  Outcome *outcome = report;
  SulhScenario *const *scenarios = attempt->place->scenarios;
  g_autoptr (SulhScenario) blank = sulh_scenario_new ("blank", "Blank");
  g_autoptr (SulhDocument) document = sulh_document_new (blank, NULL);
  g_autoptr (SulhDraft) draft = sulh_draft_new (document, attempt->place->folder);

  if (attempt->is_begun)
    g_assert_true (put (document, draft, scenarios[0]));
  shim_start (&attempt->plan);
  outcome->is_kept = put (document, draft, scenarios[1]);
  outcome->n_calls = shim_stop ();
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  outcome->is_told = outcome->is_kept || sulh_draft_get_trouble (draft) != NULL;
  outcome->look = look_at_draft (attempt);
  if (!attempt->is_begun)
    put (document, draft, scenarios[0]);
  outcome->is_kept_again = put (document, draft, blank) && put (document, draft, scenarios[1])
                           && look_at_draft (attempt) == PLACE_NEW;
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  outcome->is_kept_again = outcome->is_kept_again && sulh_draft_get_trouble (draft) == NULL;
}

/* Answers whether the call with that number was reached. */
static gboolean
try_at (Tally *tally, Attempt *attempt, ShimDeed deed, int error_number, guint at)
{
  Outcome outcome = { 0 };

  place_reset (attempt->place);
  attempt->plan = (ShimPlan){
    .folder = attempt->place->folder, .deed = deed, .at = at, .error_number = error_number
  };
  if (!run_apart (keep_with_fault, attempt, &outcome, sizeof outcome))
    outcome = (Outcome){
      .n_calls = at + 1, .is_told = TRUE, .look = look_at_draft (attempt), .is_kept_again = TRUE
    };
  if (outcome.n_calls <= at)
    return FALSE;
  tally->n_runs++;
  tally->n_torn += outcome.look == PLACE_TORN;
  tally->n_lied += outcome.is_kept && outcome.look != PLACE_NEW;
  tally->n_untold += !outcome.is_told;
  tally->n_stuck += !outcome.is_kept_again;
  return TRUE;
}

static void
try_each (Tally *tally, Attempt *attempt, ShimDeed deed, int error_number)
{
  for (guint at = 0; at < MOST_CALLS; at++)
    if (!try_at (tally, attempt, deed, error_number, at))
      break;
}

/**
 * trial_of_drafts:
 * @place: where
 * @errors: how calls fail
 * @n_errors: how many
 *
 * Lets every single call fail, every write be short, and the process be killed before every call,
 * while a draft is begun and while it goes on.
 */
Tally
trial_of_drafts (Place *place, const int *errors, guint n_errors)
{
  Tally tally = { 0 };
  Attempt attempt = { .place = place };

  for (guint is_begun = 0; is_begun < 2; is_begun++)
    {
      attempt.is_begun = is_begun == 1;
      for (guint i = 0; i < n_errors; i++)
        try_each (&tally, &attempt, SHIM_FAIL, errors[i]);
      try_each (&tally, &attempt, SHIM_SHORTEN, 0);
      try_each (&tally, &attempt, SHIM_KILL, 0);
      try_each (&tally, &attempt, SHIM_TEAR, 0);
    }
  return tally;
}
