/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/asked-list.h"

#include <glib/gi18n-lib.h>

/* Words */

static const char *
say_name (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

static char *
say_budget (double budget)
{
  return budget >= SULH_BUDGET_LARGEST ? g_strdup (_ ("50 or more"))
                                       : g_strdup_printf ("%.2f", budget);
}

/* Of more than two parties, whose number no sentence knows. */
static char *
say_values (const SulhScenario *scenario, const SulhAlternatives *alternatives,
            const SulhFigures *figures)
{
  GString *values = g_string_new (NULL);

  for (int i = 0; i < figures->n_values; i++)
    {
      g_autofree char *value = g_strdup_printf ("%.2f", figures->value[i]);

      g_string_append (values, i > 0 ? _ ("; ") : "");
      /* Translators: the name of a party, and what a plan is worth to it. */
      g_string_append_printf (values, _ ("%s: %s points"),
                              say_name (scenario, alternatives->principal[i]), value);
    }
  return g_string_free (values, FALSE);
}

/* Each party's points are its own. */
static char *
say_figures (const SulhScenario *scenario, const SulhAlternatives *alternatives, guint index)
{
  const SulhFigures *figures = &sulh_alternatives_get (alternatives, index)->figures;
  g_autofree char *budget = say_budget (figures->budget);
  g_autofree char *days = sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)figures->days), figures->days);

  if (figures->n_values > 2)
    {
      g_autofree char *values = say_values (scenario, alternatives, figures);

      return g_strdup_printf ("%s. %s: %.1f %%. %s. %s: %s.", values, _ ("Survival"),
                              100 * figures->survival, days, _ ("Budget"), budget);
    }
  /* Translators: two values with the party that they are for; a share; a number of days. */
  return sulh_digits_format (
      _ ("Worth %.2f to %s and %.2f to %s. Survival %.1f %%. %s. Smallest shock budget %s."),
      figures->value[0], say_name (scenario, alternatives->principal[0]), figures->value[1],
      say_name (scenario, alternatives->principal[1]), 100 * figures->survival, days, budget);
}

static const char *
get_note (const SulhAlternatives *alternatives)
{
  if (alternatives == NULL)
    return _ ("The best plan and the best of those that do something else, in another order, or "
              "with another side first.");
  if (alternatives->list->len == 0)
    return _ ("No plan holds.");
  if (!alternatives->complete)
    return _ ("The best that were found. Better ones may exist.");
  if (alternatives->list->len == 1)
    return _ ("No other plan that holds differs from this one in substance.");
  return _ ("Each is the best of all that differ in substance from those before it. Survival is "
            "the chance that no single piece of bad news breaks the plan.");
}

/* @note, and what is the case where exchanges may overlap. */
static char *
say_with_overlaps (SulhSession *session, const char *note)
{
  if (!sulh_session_get_scenario (session)->assumptions->overlap)
    return g_strdup (note);
  return g_strjoin (" ", note,
                    _ ("Exchanges may overlap: the plans are compared one exchange after the "
                       "other, and then each is put on a shorter calendar of its own."),
                    NULL);
}

/* What was proved of the plan at @index of those that were compared. */
static const char *
say_compared (const SulhAlternatives *alternatives, guint index)
{
  if (index == 0)
    return alternatives->complete
               ? _ ("Proved best: no other order of these exchanges is worth more to both.")
               : _ ("The best that was found. A better one may exist.");
  return alternatives->complete
             ? _ ("Proved: the best of all plans that differ in substance from those before it in "
                  "the list.")
             : _ ("The best that was found of those that differ in substance from those before it "
                  "in the list. A better one may exist.");
}

/**
 * sulh_asked_say_choice:
 * @session: on whose table a plan lies that was chosen from several
 *
 * Returns: (transfer full) (nullable): what was proved of the plan; %NULL if it is none of those
 *   that were compared since the scenario changed
 */
char *
sulh_asked_say_choice (SulhSession *session)
{
  const SulhAlternatives *compared = sulh_session_get_alternatives (session, SULH_RUN_COMPARE);
  const SulhAlternatives *weighed = sulh_session_get_alternatives (session, SULH_RUN_PARETO);
  guint n = compared ? compared->list->len : weighed ? weighed->list->len : 0;

  for (guint i = 0; i < n; i++)
    {
      if (!sulh_session_is_chosen (session, i))
        continue;
      if (compared)
        return say_with_overlaps (session, say_compared (compared, i));
      return say_with_overlaps (
          session, weighed->complete
                       ? _ ("Proved: no other plan beats it in every figure.")
                       : _ ("No plan that was found beats it in every figure. Others may."));
    }
  return NULL;
}

static char *
say_note (SulhSession *session)
{
  return say_with_overlaps (session,
                            get_note (sulh_session_get_alternatives (session, SULH_RUN_COMPARE)));
}

static char *
say_tradeoffs_note (SulhSession *session)
{
  const SulhAlternatives *alternatives = sulh_session_get_alternatives (session, SULH_RUN_PARETO);
  g_autofree char *all = NULL;

  if (alternatives == NULL)
    return g_strdup (_ ("The plans that no other beats in all of what each party gets, survival, "
                        "days and smallest shock budget."));
  if (alternatives->list->len == 0)
    return g_strdup (_ ("No plan holds."));
  if (!alternatives->complete)
    return g_strdup (_ ("Those that were found. Others may beat them."));
  all = sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE, "%u plan is beaten by no other in every figure.",
                   "%u plans are beaten by no other in every figure.", (gulong)alternatives->n_all),
      (guint)alternatives->n_all);
  if (alternatives->list->len < alternatives->n_all)
    {
      g_autofree char *few = g_steal_pointer (&all);

      all = g_strjoin (" ", few, _ ("Shown are the best in each and those that differ most."),
                       NULL);
    }
  return say_with_overlaps (session, all);
}

/* Rows */

static guint
count_of (SulhSession *session, SulhRunTask task)
{
  const SulhAlternatives *alternatives = sulh_session_get_alternatives (session, task);

  return alternatives ? alternatives->list->len : 0;
}

static guint
count (SulhSession *session)
{
  return count_of (session, SULH_RUN_COMPARE);
}

static guint
count_tradeoffs (SulhSession *session)
{
  return count_of (session, SULH_RUN_PARETO);
}

/* The plan on the table is marked; its row says so too. */
static void
add_mark (GtkWidget *row)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Shown now"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
}

static GtkWidget *
make_row_of (SulhSession *session, SulhRunTask task, guint index)
{
  const SulhAlternatives *alternatives = sulh_session_get_alternatives (session, task);
  const SulhAlternative *alternative = sulh_alternatives_get (alternatives, index);
  g_autofree char *figures = say_figures (sulh_session_get_scenario (session), alternatives, index);
  GtkWidget *row = sulh_asked_row_new (sulh_part_get_label (alternative->plan), figures);

  if (sulh_session_is_chosen (session, index))
    add_mark (row);
  return row;
}

static GtkWidget *
make_row (SulhSession *session, guint index)
{
  return make_row_of (session, SULH_RUN_COMPARE, index);
}

static GtkWidget *
make_tradeoff_row (SulhSession *session, guint index)
{
  return make_row_of (session, SULH_RUN_PARETO, index);
}

const SulhAskedKind sulh_asked_answers = {
  .button = N_ ("Compare"),
  .tooltip = N_ ("Look for the Best Plans That Differ in Substance"),
  .list = N_ ("Plans to choose from"),
  .start = sulh_session_start_comparing,
  .say_note = say_note,
  .count = count,
  .make_row = make_row,
  .choose = sulh_session_choose_alternative,
};

const SulhAskedKind sulh_asked_tradeoffs = {
  .button = N_ ("Trade-Offs"),
  .tooltip = N_ ("Look for the Plans That No Other Beats in Every Figure"),
  .list = N_ ("Plans that no other beats"),
  .start = sulh_session_start_weighing,
  .say_note = say_tradeoffs_note,
  .count = count_tradeoffs,
  .make_row = make_tradeoff_row,
  .choose = sulh_session_choose_alternative,
};
