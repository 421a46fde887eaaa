/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* Below this a mediator's word is more likely convenient than true. */
#define CREDIBLE 0.5

/* Mediators while they are looked at. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *saw; /* ids of those who have seen a principal keep or break its word */
  GHashTable *dependencies; /* word → how many mediators share it */
} Mediators;

static gboolean
is_principal (const SulhReading *reading, const char *id)
{
  return g_strcmp0 (reading->principal[0]->part.id, id) == 0
         || g_strcmp0 (reading->principal[1]->part.id, id) == 0;
}

static GHashTable *
find_observers (const SulhCheck *check)
{
  GHashTable *saw = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *records = check->scenario->records;

  for (guint i = 0; check->reading && i < records->len; i++)
    {
      const SulhRecord *record = records->pdata[i];

      if (record->kept.mode + record->broken.mode > 0 && is_principal (check->reading, record->of))
        g_hash_table_add (saw, record->by);
    }
  return saw;
}

static GHashTable *
count_dependencies (const SulhCheck *check)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *actors = check->scenario->actors;

  for (guint i = 0; i < actors->len; i++)
    {
      const SulhMediation *mediation = ((const SulhActor *)actors->pdata[i])->mediation;
      gpointer count;

      if (!mediation || !mediation->dependency)
        continue;
      count = g_hash_table_lookup (counts, mediation->dependency);
      g_hash_table_insert (counts, mediation->dependency,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  return counts;
}

static void
check_role (const SulhCheck *check, const SulhActor *actor)
{
  gboolean mediates = actor->role == SULH_ACTOR_MEDIATOR;
  const char *field = mediates ? "mediation" : "spoiling";
  SulhFinding *finding;
  gpointer copy;

  if (!(mediates && !actor->mediation) && !(actor->role == SULH_ACTOR_SPOILER && !actor->spoiling))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_ROLE_WITHOUT_VALUES, actor, NULL, field,
      g_strdup_printf (
          mediates
              ? _ ("%s is a mediator, and nothing says what it wants and can do.")
              : _ ("%s is a spoiler, and nothing says what it gains and what an act costs it."),
          sulh_rules_name (&actor->part)));
  copy = sulh_part_copy (actor);
  sulh_part_take_child (copy, sulh_kind_find_field (SULH_KIND_ACTOR, field),
                        sulh_part_new (mediates ? SULH_KIND_MEDIATION : SULH_KIND_SPOILING, NULL));
  sulh_check_repair_replace (finding, g_strdup (_ ("Give it the usual values")), actor, copy);
}

/* Ties of an actor are few; each is compared with those before it. */
static void
check_ties (const SulhCheck *check, const SulhActor *actor)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < actor->ties->len; i++)
    {
      SulhTie *tie = actor->ties->pdata[i];

      if (g_hash_table_add (met, tie->party))
        continue;
      sulh_check_repair_remove (
          sulh_check_add (check, SULH_CHECK_TIE_TWICE, actor, tie, "party",
                          g_strdup_printf (
                              _ ("The tie of %s to %s is stated twice; the first counts."),
                              sulh_rules_name (&actor->part), sulh_check_name (check, tie->party))),
          g_strdup (_ ("Take the second out")), tie);
    }
}

static void
check_credibility (const SulhCheck *check, const SulhActor *actor)
{
  double credibility = sulh_rules_mediator_credibility (check->scenario, actor->mediation);
  g_autofree char *number = sulh_rules_decimal (credibility, 2);

  if (credibility < CREDIBLE)
    sulh_check_add (
        check, SULH_CHECK_MEDIATOR_NOT_CREDIBLE, actor, actor->mediation, "reputation",
        g_strdup_printf (_ ("%s would rather vouch for a party that cheats than tell the truth: "
                            "its word counts only at %s."),
                         sulh_rules_name (&actor->part), number));
}

static void
check_access (const SulhCheck *check, const SulhActor *actor)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhPart *party = &check->reading->principal[i]->part;
      SulhFinding *finding;

      if (sulh_check_get_access (actor, party->id) > 0)
        continue;
      finding = sulh_check_add (check, SULH_CHECK_MEDIATOR_WITHOUT_ACCESS, actor, NULL, "tie",
                                g_strdup_printf (_ ("%s mediates and has no access to %s."),
                                                 sulh_rules_name (&actor->part),
                                                 sulh_rules_name (party)));
      sulh_check_repair_tie (check, finding, actor, party->id);
    }
}

static void
check_sides (const SulhCheck *check, const SulhActor *actor)
{
  const char *word = actor->mediation->dependency;
  const SulhPart *patron = sulh_check_find (check, SULH_KIND_PARTY, word);

  if (actor->belongs_to)
    sulh_check_add (check, SULH_CHECK_MEDIATOR_TAKES_SIDES, actor, NULL, "belongs-to",
                    g_strdup_printf (_ ("%s mediates and belongs to the side of %s."),
                                     sulh_rules_name (&actor->part),
                                     sulh_check_name (check, actor->belongs_to)));
  else if (patron)
    sulh_check_add (check, SULH_CHECK_MEDIATOR_TAKES_SIDES, actor, actor->mediation, "dependency",
                    g_strdup_printf (_ ("%s mediates and depends on %s."),
                                     sulh_rules_name (&actor->part), sulh_rules_name (patron)));
}

static void
check_dependency (const Mediators *mediators, const SulhActor *actor)
{
  const char *word = actor->mediation->dependency;
  SulhFinding *finding;

  if (!word || GPOINTER_TO_UINT (g_hash_table_lookup (mediators->dependencies, word)) > 1
      || sulh_check_find (mediators->check, SULH_KIND_PARTY, word))
    return;
  finding = sulh_check_add (mediators->check, SULH_CHECK_DEPENDENCY_ALONE, actor, actor->mediation,
                            "dependency",
                            g_strdup_printf (_ ("%s depends on \"%s\", as no other mediator does."),
                                             sulh_rules_name (&actor->part), word));
  sulh_check_repair_text (finding, g_strdup (_ ("Take the word out")), actor->mediation,
                          "dependency", NULL);
}

static void
check_leverage (const SulhCheck *check, const SulhActor *actor)
{
  const SulhMediation *mediation = actor->mediation;
  SulhFinding *finding;

  if (mediation->leverage.mode <= 0 || sulh_number_is_set (&mediation->leverage_decay)
      || !sulh_date_is_open (mediation->exit))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_LEVERAGE_WITHOUT_END, actor, mediation, "leverage-decay",
      g_strdup_printf (_ ("The leverage of %s lasts for ever."), sulh_rules_name (&actor->part)));
  sulh_check_repair_number (finding, g_strdup (_ ("Let it last 180 days")), mediation,
                            "leverage-decay", 180);
}

static void
check_mediator (const Mediators *mediators, const SulhActor *actor)
{
  const SulhCheck *check = mediators->check;

  check_credibility (check, actor);
  check_sides (check, actor);
  check_dependency (mediators, actor);
  check_leverage (check, actor);
  if (!check->reading)
    return;
  if (!g_hash_table_contains (mediators->saw, actor->part.id))
    sulh_check_add (
        check, SULH_CHECK_MEDIATOR_SAW_NOTHING, actor, NULL, NULL,
        g_strdup_printf (_ ("%s has no record of either party and cannot vouch for them."),
                         sulh_rules_name (&actor->part)));
  check_access (check, actor);
}

void
sulh_check_actors (const SulhCheck *check)
{
  const GPtrArray *actors = check->scenario->actors;
  g_autoptr (GHashTable) saw = find_observers (check);
  g_autoptr (GHashTable) dependencies = count_dependencies (check);
  const Mediators mediators = { check, saw, dependencies };

  for (guint i = 0; i < actors->len; i++)
    {
      const SulhActor *actor = actors->pdata[i];

      check_role (check, actor);
      check_ties (check, actor);
      if (actor->mediation)
        check_mediator (&mediators, actor);
    }
}
