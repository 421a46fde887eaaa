/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"

#include <glib/gi18n-lib.h>

/* What the words of one future are about. */
typedef struct
{
  const SulhScenario *scenario;
  const SulhPlan *plan;
  const SulhFuture *future;
} Story;

static const char *
name_part (const SulhPart *part)
{
  return part == NULL ? "" : part->name ? part->name : part->id;
}

static const char *
name_rung (const Story *story, int rung)
{
  const char *id;
  const SulhPart *part;

  if (rung < 0 || (guint)rung >= story->plan->rungs->len)
    return "";
  id = sulh_plan_get_rung (story->plan, (guint)rung)->exchange;
  part = sulh_scenario_find (story->scenario, id);
  return part && part->name ? part->name : id;
}

static const char *
name_party (const Story *story, int party)
{
  const SulhParty *principal
      = party < 0 ? NULL : sulh_scenario_get_principal (story->scenario, (guint)party);

  return principal ? name_part (&principal->part) : _ ("both sides");
}

static char *
tell_late (const SulhNote *note, const char *party, const char *rung)
{
  int late = (int)note->amount;
  unsigned long n = (unsigned long)late;

  return g_strdup_printf (
      note->contained ? ngettext ("%s has kept its part of “%s”, %d day late; that is excused.",
                                  "%s has kept its part of “%s”, %d days late; that is excused.", n)
                      : ngettext ("%s has kept its part of “%s”, %d day late.",
                                  "%s has kept its part of “%s”, %d days late.", n),
      party, rung, late);
}

/* What becomes of a promise. */
static char *
tell_deed (const Story *story, const SulhNote *note)
{
  const char *party = name_party (story, note->party);
  const char *rung = name_rung (story, note->rung);

  switch (note->kind)
    {
    case SULH_NOTE_KEPT:
      return g_strdup_printf (_ ("%s has kept its part of “%s”."), party, rung);
    case SULH_NOTE_LATE:
      return tell_late (note, party, rung);
    case SULH_NOTE_CHEATED:
      return g_strdup_printf (_ ("%s does not do its part of “%s”. Nobody knows yet."), party,
                              rung);
    case SULH_NOTE_NEVER:
      return g_strdup_printf (_ ("What %s promised in “%s” does not come."), party, rung);
    case SULH_NOTE_FOUND:
      return g_strdup_printf (note->contained
                                  ? _ ("It is found that %s did not keep “%s”. What was agreed for "
                                       "that case follows.")
                                  : _ ("It is found that %s did not keep “%s”."),
                              party, rung);
    default:
      return g_strdup_printf (_ ("Nobody finds out that %s did not keep “%s”."), party, rung);
    }
}

static char *
tell_news (const SulhNote *note)
{
  const char *name = name_part (note->part);

  switch (note->kind)
    {
    case SULH_NOTE_SHOCK:
      return g_strdup_printf (note->contained ? _ ("Shock: %s. A message comes in time; it weighs "
                                                   "%.2f.")
                                              : _ ("Shock: %s. No message comes in time; it weighs "
                                                   "%.2f."),
                              name, note->amount);
    case SULH_NOTE_ACT:
      return g_strdup_printf (note->contained ? _ ("Act: %s. A message comes in time; it weighs "
                                                   "%.2f.")
                                              : _ ("Act: %s. No message comes in time; it "
                                                   "weighs %.2f."),
                              name, note->amount);
    case SULH_NOTE_UNDERSTOOD:
      return g_strdup_printf (_ ("%s makes a show of force, which is read as one."), name);
    case SULH_NOTE_BACKLASH:
      return g_strdup_printf (_ ("%s is blamed for its part in the talks."), name);
    case SULH_NOTE_LEFT:
      return g_strdup_printf (_ ("%s leaves the talks."), name);
    case SULH_NOTE_REROUTED:
      return g_strdup_printf (_ ("Messages go by “%s” from now on."), name);
    default:
      return g_strdup_printf (_ ("%s."), name);
    }
}

static char *
tell_end (const Story *story)
{
  const SulhFuture *future = story->future;

  switch (future->ending)
    {
    case SULH_ENDING_COMPLETED:
      return g_strdup (_ ("The last rung is verified: the plan is carried out."));
    case SULH_ENDING_HORIZON:
      return g_strdup (_ ("The time that is looked at is over; the talks go on."));
    case SULH_ENDING_STALLED:
      return g_strdup_printf (_ ("The talks have stalled for good. Cause: %s."),
                              sulh_futures_cause_words (future->cause));
    default:
      return g_strdup_printf (_ ("The talks collapse. Cause: %s."),
                              sulh_futures_cause_words (future->cause));
    }
}

static char *
tell (const Story *story, const SulhNote *note)
{
  switch (note->kind)
    {
    case SULH_NOTE_BEGUN:
      return g_strdup_printf (_ ("Rung %d, “%s”, begins."), note->rung + 1,
                              name_rung (story, note->rung));
    case SULH_NOTE_KEPT:
    case SULH_NOTE_LATE:
    case SULH_NOTE_CHEATED:
    case SULH_NOTE_NEVER:
    case SULH_NOTE_FOUND:
    case SULH_NOTE_MISSED:
      return tell_deed (story, note);
    case SULH_NOTE_LEAK:
      return g_strdup_printf (_ ("What was said about “%s” becomes public."),
                              name_rung (story, note->rung));
    case SULH_NOTE_DISAPPOINTED:
      return g_strdup_printf (_ ("The public of %s had expected more by now."),
                              name_party (story, note->party));
    case SULH_NOTE_PAUSED:
      return g_strdup_printf (_ ("“%s” is due, and somebody would rather not: no date is set."),
                              name_rung (story, note->rung));
    case SULH_NOTE_STALLED:
      return g_strdup (_ ("The pause has become a stall."));
    case SULH_NOTE_RESUMED:
      return g_strdup (_ ("A date is set again."));
    case SULH_NOTE_EXPIRED:
      return g_strdup_printf (_ ("“%s” has ended by itself."), name_part (note->part));
    case SULH_NOTE_ENDED:
      return tell_end (story);
    default:
      return tell_news (note);
    }
}

static void
line_clear (gpointer data)
{
  g_free (((SulhFuturesLine *)data)->sentence);
}

static gboolean
does_help (const SulhNote *note)
{
  switch (note->kind)
    {
    case SULH_NOTE_KEPT:
    case SULH_NOTE_RESUMED:
    case SULH_NOTE_UNDERSTOOD:
      return TRUE;
    case SULH_NOTE_LATE:
      return note->contained;
    default:
      return FALSE;
    }
}

static gboolean
does_harm (const SulhNote *note, const SulhFuture *future)
{
  switch (note->kind)
    {
    case SULH_NOTE_BEGUN:
    case SULH_NOTE_KEPT:
    case SULH_NOTE_RESUMED:
    case SULH_NOTE_UNDERSTOOD:
    case SULH_NOTE_EVENT:
    case SULH_NOTE_REROUTED:
      return FALSE;
    case SULH_NOTE_SHOCK:
    case SULH_NOTE_ACT:
    case SULH_NOTE_LATE:
      return !note->contained;
    case SULH_NOTE_ENDED:
      return future->ending == SULH_ENDING_COLLAPSED || future->ending == SULH_ENDING_STALLED;
    default:
      return TRUE;
    }
}

gboolean
sulh_futures_find_run (const SulhFuturesResult *result, guint ending, const char *cause,
                       guint after, guint *run)
{
  const SulhStress *stress = result->stress;
  guint start = after < stress->first ? 0 : after - stress->first + 1;

  for (guint i = 0; i < stress->runs; i++)
    {
      guint at = (start + i) % stress->runs;
      const SulhFuture *future = &stress->futures[at];

      if (future->ending != ending
          || (cause && !g_str_equal (sulh_futures_cause_nick (future->cause), cause)))
        continue;
      *run = stress->first + at;
      return TRUE;
    }
  return FALSE;
}

GArray *
sulh_futures_trace (const SulhScenario *scenario, const SulhPlan *plan,
                    const SulhFuturesRequest *request, guint run, GError **error)
{
  const SulhPlayOptions options
      = { .seed = request->seed, .horizon = request->horizon, .dynamics = SULH_DYNAMICS_ALL };
  SulhFuture future;
  g_autoptr (GArray) notes = sulh_simulation_play (scenario, plan, &options, run, &future, error);
  const Story story = { scenario, plan, &future };
  GArray *lines;

  if (notes == NULL)
    return NULL;
  lines = g_array_new (FALSE, FALSE, sizeof (SulhFuturesLine));
  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < notes->len; i++)
    {
      const SulhNote *note = &g_array_index (notes, SulhNote, i);
      SulhFuturesLine line = { .day = note->day,
                               .sentence = tell (&story, note),
                               .helps = does_help (note),
                               .harms = does_harm (note, &future) };

      for (int p = 0; p < 2; p++)
        {
          line.trust[p] = note->trust[p];
          line.capital[p] = note->capital[p];
        }
      g_array_append_val (lines, line);
    }
  return lines;
}
