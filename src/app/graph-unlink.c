/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/graph-unlink.h"

#include <glib/gi18n-lib.h>

static gboolean
is (const char *a, const char *b)
{
  return a != NULL && g_strcmp0 (a, b) == 0;
}

static gboolean
has_word (char *const *words, const char *word)
{
  return words != NULL && g_strv_contains ((const char *const *)words, word);
}

/* Looking */

static void
add (GArray *joins, SulhGraphLink link, const char *from, const char *to)
{
  SulhGraphJoin join = { link, from, to };

  g_array_append_val (joins, join);
}

static void
add_trusts (GArray *joins, const SulhScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      const SulhTrust *trust = scenario->trusts->pdata[i];

      if (is (trust->from, id) || is (trust->to, id))
        add (joins, SULH_LINK_TRUST, trust->from, trust->to);
    }
}

static void
add_actor (GArray *joins, const SulhActor *actor, const char *id)
{
  for (guint i = 0; i < actor->ties->len; i++)
    {
      const SulhTie *tie = actor->ties->pdata[i];

      if (is (actor->part.id, id) || is (tie->party, id))
        add (joins, SULH_LINK_TIE, actor->part.id, tie->party);
    }
  if (actor->belongs_to != NULL && (is (actor->part.id, id) || is (actor->belongs_to, id)))
    add (joins, SULH_LINK_SIDE, actor->part.id, actor->belongs_to);
}

static void
add_channels (GArray *joins, const SulhScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->channels->len; i++)
    {
      const SulhChannel *channel = scenario->channels->pdata[i];

      if (has_word (channel->between, id) || has_word (channel->through, id))
        add (joins, SULH_LINK_CHANNEL, channel->part.id, NULL);
    }
}

/**
 * sulh_graph_list_joins:
 * @scenario: a scenario
 * @id: a party or actor
 *
 * Returns: (transfer full) (element-type SulhGraphJoin): all links that @id has, good as long as
 *   @scenario
 */
GArray *
sulh_graph_list_joins (const SulhScenario *scenario, const char *id)
{
  GArray *joins = g_array_new (FALSE, FALSE, sizeof (SulhGraphJoin));

  add_trusts (joins, scenario, id);
  for (guint i = 0; i < scenario->actors->len; i++)
    add_actor (joins, scenario->actors->pdata[i], id);
  add_channels (joins, scenario, id);
  return joins;
}

/* Words */

static const char *
get_label (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = id != NULL ? sulh_scenario_find (scenario, id) : NULL;

  return part != NULL ? sulh_part_get_label (part) : id;
}

/**
 * sulh_graph_describe_join:
 *
 * Returns: (transfer full): what a menu calls it, in the user's language
 */
char *
sulh_graph_describe_join (const SulhScenario *scenario, const SulhGraphJoin *join)
{
  const char *from = get_label (scenario, join->from);
  const char *to = get_label (scenario, join->to);

  switch (join->link)
    {
    case SULH_LINK_TRUST:
      /* Translators: an entry of a menu of links; who trusts, and whom. */
      return g_strdup_printf (_ ("Trust of %s in %s"), from, to);
    case SULH_LINK_TIE:
      /* Translators: an entry of a menu of links; an actor and a party. */
      return g_strdup_printf (_ ("Tie of %s with %s"), from, to);
    case SULH_LINK_SIDE:
      /* Translators: an entry of a menu of links; an actor and a party. */
      return g_strdup_printf (_ ("%s on the Side of %s"), from, to);
    default:
      /* Translators: an entry of a menu of links; the name of a channel. */
      return g_strdup_printf (_ ("Channel “%s”"), from);
    }
}

/**
 * sulh_graph_name_unlinking:
 *
 * Returns: (transfer full): what the history calls it when it is taken away
 */
char *
sulh_graph_name_unlinking (const SulhScenario *scenario, const SulhGraphJoin *join)
{
  if (join->link == SULH_LINK_TRUST)
    return g_strdup (_ ("Remove Trust"));
  if (join->link == SULH_LINK_CHANNEL)
    return g_strdup (_ ("Remove Channel"));
  return g_strdup_printf (_ ("Unlink %s from %s"), get_label (scenario, join->from),
                          get_label (scenario, join->to));
}

/* Taking away */

static gconstpointer
find_tie (const SulhScenario *scenario, const SulhGraphJoin *join)
{
  const SulhActor *actor = sulh_scenario_find_actor (scenario, join->from);

  for (guint i = 0; actor != NULL && i < actor->ties->len; i++)
    if (is (((const SulhTie *)actor->ties->pdata[i])->party, join->to))
      return actor->ties->pdata[i];
  return NULL;
}

static SulhScenario *
without_side (const SulhScenario *scenario, const SulhGraphJoin *join)
{
  const SulhActor *actor = sulh_scenario_find_actor (scenario, join->from);

  if (actor == NULL || !is (actor->belongs_to, join->to))
    return NULL;
  g_autoptr (SulhActor) next = sulh_part_copy (actor);
  sulh_part_set_text (&next->belongs_to, NULL);
  return sulh_scenario_with_part (scenario, next);
}

/* What names it no longer does. */
static SulhScenario *
without_part (const SulhScenario *scenario, gconstpointer part)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (part == NULL)
    return NULL;
  g_ptr_array_add (parts, (gpointer)part);
  g_autoptr (SulhPruning) pruning = sulh_pruning_new (scenario, parts);
  return sulh_part_ref (pruning->scenario);
}

/**
 * sulh_graph_without_join:
 * @scenario: a scenario
 * @join: one of its links
 *
 * Returns: (transfer full) (nullable): the scenario after it, in which nothing names what went;
 *   %NULL if there is no such link
 */
SulhScenario *
sulh_graph_without_join (const SulhScenario *scenario, const SulhGraphJoin *join)
{
  switch (join->link)
    {
    case SULH_LINK_TRUST:
      return without_part (scenario, sulh_scenario_find_trust (scenario, join->from, join->to));
    case SULH_LINK_TIE:
      return without_part (scenario, find_tie (scenario, join));
    case SULH_LINK_SIDE:
      return without_side (scenario, join);
    case SULH_LINK_CHANNEL:
      return without_part (scenario, sulh_scenario_find (scenario, join->from));
    default:
      g_return_val_if_reached (NULL);
    }
}
