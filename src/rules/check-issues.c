/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

#define MOST_STEPS 2000000 /* from exchange to exchange; beyond, no more is said of openings */

/* Which exchanges are about an issue. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *touched; /* ids of issues that some exchange is about */
  GHashTable *openers; /* id of an issue → positions, from 1 up, of those that open it */
  SulhNeeds *needs;
  guint left; /* how many more steps may be made */
} Issues;

static void
note_opening (Issues *issues, char *id, guint position)
{
  GArray *list = g_hash_table_lookup (issues->openers, id);

  if (!list)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (issues->openers, id, list);
    }
  g_array_append_val (list, position);
}

static void
note_exchanges (Issues *issues)
{
  const GPtrArray *exchanges = issues->check->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];

      for (char **id = exchange->about; id && *id; id++)
        g_hash_table_add (issues->touched, *id);
      for (char **id = exchange->opens; id && *id; id++)
        note_opening (issues, *id, i);
    }
}

static void
check_core (const Issues *issues, const SulhIssue *issue)
{
  if (!issue->core || g_hash_table_contains (issues->touched, issue->part.id)
      || issues->check->scenario->exchanges->len == 0)
    return;
  sulh_check_add (issues->check, SULH_CHECK_CORE_ISSUE_UNTOUCHED, issue, NULL, "core",
                  g_strdup_printf (_ ("\"%s\" is at the core of the dispute, and no exchange is "
                                      "about it."),
                                   sulh_rules_name (&issue->part)));
}

/* Marks what can be done only after an exchange at @from, or after a group with it: O(links). */
static void
mark_later (Issues *issues, guint from, gboolean *later)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  const SulhLinks *links = &issues->needs->needed_by;

  g_array_append_val (open, from);
  while (open->len > 0)
    {
      guint node = g_array_index (open, guint, open->len - 1);

      g_array_set_size (open, open->len - 1);
      for (guint l = links->first[node]; l > 0 && issues->left > 0;
           l = sulh_links_get (links, l)->next)
        {
          guint to = sulh_links_get (links, l)->to;

          issues->left--;
          if (later[to])
            continue;
          later[to] = TRUE;
          g_array_append_val (open, to);
        }
    }
}

/* Whether the exchange at @position would wait for itself if it came after the one at @before, or
 * could never stand in a plan with it. */
static gboolean
excludes (Issues *issues, guint position, guint before)
{
  const GPtrArray *exchanges = issues->check->scenario->exchanges;
  const SulhExchange *own = exchanges->pdata[position];
  const SulhExchange *other = exchanges->pdata[before];
  g_autofree gboolean *later = g_new0 (gboolean, issues->needs->n_nodes);

  if (own->alternatives || other->alternatives)
    return TRUE;
  mark_later (issues, position, later);
  return later[before] || issues->left == 0;
}

static void
offer_order (Issues *issues, SulhFinding *finding, guint position, guint before)
{
  const GPtrArray *exchanges = issues->check->scenario->exchanges;
  const SulhExchange *own = exchanges->pdata[position];
  const SulhExchange *other = exchanges->pdata[before];
  g_autoptr (GStrvBuilder) after = NULL;
  SulhExchange *next;

  if (excludes (issues, position, before))
    return;
  after = g_strv_builder_new ();
  if (own->after)
    g_strv_builder_addv (after, (const char **)own->after);
  g_strv_builder_add (after, other->part.id);
  next = sulh_part_copy (own);
  g_strfreev (next->after);
  next->after = g_strv_builder_end (after);
  sulh_check_repair_replace (
      finding, g_strdup_printf (_ ("Let it come after \"%s\""), sulh_rules_name (&other->part)),
      own, next);
}

/* C08: what an exchange opens can be talked about once it was kept. */
static void
check_opening (Issues *issues, const SulhIssue *issue, const GArray *openers)
{
  const GPtrArray *exchanges = issues->check->scenario->exchanges;
  g_autofree gboolean *later = g_new0 (gboolean, issues->needs->n_nodes);
  guint first = g_array_index (openers, guint, 0);

  for (guint i = 0; i < openers->len; i++)
    {
      later[g_array_index (openers, guint, i)] = TRUE;
      mark_later (issues, g_array_index (openers, guint, i), later);
    }
  for (guint i = 0; i < exchanges->len && issues->left > 0; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];

      if (later[i] || !sulh_check_names_id (exchange->about, issue->part.id))
        continue;
      offer_order (
          issues,
          sulh_check_add (
              issues->check, SULH_CHECK_ISSUE_NOT_OPEN, exchange, NULL, "after",
              g_strdup_printf (
                  _ ("\"%s\" is about \"%s\", which \"%s\" opens, and does "
                     "not come after it."),
                  sulh_rules_name (&exchange->part), sulh_rules_name (&issue->part),
                  sulh_rules_name (&((const SulhExchange *)exchanges->pdata[first])->part))),
          i, first);
    }
}

/* C06: only its owner can decide an issue. */
static void
check_owner (const SulhCheck *check, const SulhExchange *exchange, const SulhIssue *issue)
{
  if (!issue->owner || exchange->sides->len == 0
      || sulh_exchange_find_side (exchange, issue->owner))
    return;
  sulh_check_add (check, SULH_CHECK_OWNER_GIVES_NOTHING, exchange, NULL, "about",
                  g_strdup_printf (_ ("\"%s\" is about \"%s\", which %s decides, and %s gives "
                                      "nothing in it."),
                                   sulh_rules_name (&exchange->part),
                                   sulh_rules_name (&issue->part),
                                   sulh_check_name (check, issue->owner),
                                   sulh_check_name (check, issue->owner)));
}

static const SulhVerification *
find_sharper (const SulhCheck *check, double detection)
{
  const GPtrArray *regimes = check->scenario->verifications;

  for (guint i = 0; i < regimes->len; i++)
    if (((const SulhVerification *)regimes->pdata[i])->detection.mode >= detection)
      return regimes->pdata[i];
  return NULL;
}

/* C07: what nobody verifies at all is spoken of elsewhere. */
static void
check_detection (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side,
                 const SulhIssue *issue)
{
  const SulhVerification *regime
      = sulh_check_find (check, SULH_KIND_VERIFICATION, side->verification);
  g_autofree char *has = regime ? sulh_rules_decimal (regime->detection.mode, 2) : NULL;
  g_autofree char *needed = sulh_rules_decimal (issue->minimum_detection.mode, 2);
  const SulhVerification *sharper;
  SulhFinding *finding;

  if (!regime || !sulh_number_is_set (&issue->minimum_detection)
      || regime->detection.mode >= issue->minimum_detection.mode
      || (issue->owner && g_strcmp0 (issue->owner, side->giver) != 0))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_DETECTION_TOO_LOW, exchange, side, "verification",
      g_strdup_printf (_ ("A breach by %s in \"%s\" is found with a chance of %s; a step on \"%s\" "
                          "needs %s."),
                       sulh_check_name (check, side->giver), sulh_rules_name (&exchange->part), has,
                       sulh_rules_name (&issue->part), needed));
  sharper = find_sharper (check, issue->minimum_detection.mode);
  if (sharper)
    sulh_check_repair_text (
        finding, g_strdup_printf (_ ("Let \"%s\" verify it"), sulh_rules_name (&sharper->part)),
        side, "verification", sharper->part.id);
}

static void
check_exchange (const SulhCheck *check, const SulhExchange *exchange)
{
  for (char **id = exchange->about; id && *id; id++)
    {
      const SulhIssue *issue = sulh_check_find (check, SULH_KIND_ISSUE, *id);

      if (!issue)
        continue;
      check_owner (check, exchange, issue);
      for (guint i = 0; issue->sensitive && i < exchange->sides->len; i++)
        check_detection (check, exchange, exchange->sides->pdata[i], issue);
    }
}

/* A05: what a plan must touch has to be touched by something. */
static void
check_goals (const Issues *issues, const SulhParty *party)
{
  for (guint i = 0; i < party->goals->len; i++)
    {
      const SulhGoal *goal = party->goals->pdata[i];

      if (!goal->must || !goal->issue || g_hash_table_contains (issues->touched, goal->issue)
          || issues->check->scenario->exchanges->len == 0)
        continue;
      sulh_check_add (issues->check, SULH_CHECK_GOAL_OUT_OF_REACH, party, goal, "issue",
                      g_strdup_printf (_ ("%s insists on \"%s\", and no exchange is about it."),
                                       sulh_rules_name (&party->part),
                                       sulh_check_name (issues->check, goal->issue)));
    }
}

void
sulh_check_issues (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) touched = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) openers
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  g_autoptr (SulhNeeds) needs = sulh_needs_new (scenario->exchanges);
  Issues issues = { check, touched, openers, needs, MOST_STEPS };

  note_exchanges (&issues);
  for (guint i = 0; i < scenario->issues->len; i++)
    {
      const SulhIssue *issue = scenario->issues->pdata[i];
      const GArray *list = g_hash_table_lookup (openers, issue->part.id);

      check_core (&issues, issue);
      if (list && issues.left > 0)
        check_opening (&issues, issue, list);
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_exchange (check, scenario->exchanges->pdata[i]);
  for (guint i = 0; i < scenario->parties->len; i++)
    check_goals (&issues, scenario->parties->pdata[i]);
}
