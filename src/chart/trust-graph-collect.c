/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what a trust graph shows, and the words for it. */
#include "chart/sheet.h"
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>

/* Role and sign of each kind of actor. */
static const struct
{
  SulhRole role;
  SulhMark mark;
} signs[] = {
  [SULH_ACTOR_MEDIATOR] = { SULH_ROLE_MEDIATOR, SULH_MARK_HEXAGON },
  [SULH_ACTOR_VERIFIER] = { SULH_ROLE_VERIFIER, SULH_MARK_DIAMOND },
  [SULH_ACTOR_SPOILER] = { SULH_ROLE_SPOILER, SULH_MARK_STAR },
  [SULH_ACTOR_CONSTITUENCY] = { SULH_ROLE_CONSTITUENCY, SULH_MARK_SQUARE },
  [SULH_ACTOR_ALLY] = { SULH_ROLE_ALLY, SULH_MARK_CIRCLE },
  [SULH_ACTOR_OBSERVER] = { SULH_ROLE_OBSERVER, SULH_MARK_TRIANGLE },
  [SULH_ACTOR_STAKEHOLDER] = { SULH_ROLE_CONSTITUENCY, SULH_MARK_CIRCLE },
  [SULH_ACTOR_GUARANTOR] = { SULH_ROLE_VERIFIER, SULH_MARK_SQUARE },
};

static void
clear_node (gpointer data)
{
  SulhNode *node = data;

  sulh_text_free (node->name);
  sulh_text_free (node->caption);
}

static void
clear_belief (gpointer data)
{
  SulhBelief *belief = data;

  sulh_text_free (belief->title);
  sulh_text_free (belief->detail);
}

/* The side an actor stands on: its own, else that of its only tie. */
static const char *
get_side (const SulhActor *actor)
{
  if (actor->belongs_to != NULL)
    return actor->belongs_to;
  return actor->ties->len == 1 ? ((const SulhTie *)actor->ties->pdata[0])->party : NULL;
}

static SulhPlaceName
get_place (const SulhTrustGraph *graph, const SulhActor *actor)
{
  const SulhParty *left = sulh_trust_graph_get_party (graph, 0);
  const SulhParty *right = sulh_trust_graph_get_party (graph, 1);
  const char *side = get_side (actor);

  if (actor->role == SULH_ACTOR_MEDIATOR)
    return SULH_PLACE_MIDDLE;
  if (actor->role == SULH_ACTOR_VERIFIER)
    return SULH_PLACE_VERIFIERS;
  if (graph->is_narrow)
    return SULH_PLACE_OTHERS;
  if (left != NULL && g_strcmp0 (side, left->part.id) == 0)
    return SULH_PLACE_OUTER_LEFT;
  if (right != NULL && g_strcmp0 (side, right->part.id) == 0)
    return SULH_PLACE_OUTER_RIGHT;
  return SULH_PLACE_OTHERS;
}

static void
collect_parties (SulhTrustGraph *graph)
{
  for (guint i = 0; i < graph->parties->len; i++)
    {
      SulhNode node = { .part = graph->parties->pdata[i], .role = sulh_role_of_party (i) };
      SulhPlaceName place = i < 2 ? (SulhPlaceName)(SULH_PLACE_LEFT + i) : SULH_PLACE_OTHERS;

      g_array_append_val (graph->nodes[place], node);
    }
}

static void
collect_actors (SulhTrustGraph *graph)
{
  for (guint i = 0; i < graph->scenario->actors->len; i++)
    {
      const SulhActor *actor = graph->scenario->actors->pdata[i];
      SulhNode node = {
        .part = &actor->part,
        .actor = actor,
        .role = signs[actor->role].role,
        .mark = signs[actor->role].mark,
      };
      SulhPlaceName place = get_place (graph, actor);

      if (graph->options->essential && place != SULH_PLACE_MIDDLE)
        continue;
      if (graph->is_narrow && place == SULH_PLACE_OTHERS && get_side (actor) != NULL)
        node.side = sulh_scenario_find_party (graph->scenario, get_side (actor));

      g_array_append_val (graph->nodes[place], node);
    }
}

/* The rung at which the reliability that the party expects is least above what it needs. The
 * tightest rung of a plan is another: the one that can bear least bad news. */
static void
find_smallest_margin (const SulhTrustGraph *graph, SulhBelief *belief)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; graph->assessment != NULL && i < graph->assessment->rungs->len; i++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (graph->assessment, i);
      const SulhStanding *standing = &rung->party[belief->from];

      if (!sulh_rung_reading_involves (rung, (int)belief->from)
          || !sulh_rung_reading_involves (rung, (int)belief->to)
          || standing->reliability - standing->need >= least)
        continue;
      least = standing->reliability - standing->need;
      belief->standing = standing;
      belief->rung = i + 1;
    }
}

/* The rung of the two that is under way on the day of the scrubber, or their first. */
static void
find_day (const SulhTrustGraph *graph, SulhBelief *belief)
{
  for (guint i = 0; graph->assessment != NULL && i < graph->assessment->rungs->len; i++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (graph->assessment, i);

      if (!sulh_rung_reading_involves (rung, (int)belief->from)
          || !sulh_rung_reading_involves (rung, (int)belief->to)
          || (belief->standing != NULL && rung->day > graph->options->day))
        continue;
      belief->standing = &rung->party[belief->from];
      belief->rung = i + 1;
    }
}

static void
add_belief (SulhTrustGraph *graph, const SulhTrust *trust, guint from, guint to)
{
  SulhBelief belief = { .trust = trust, .from = from, .to = to };

  if (from < SULH_PRINCIPALS_MOST && to < SULH_PRINCIPALS_MOST && graph->options->at_day)
    find_day (graph, &belief);
  else if (from < SULH_PRINCIPALS_MOST && to < SULH_PRINCIPALS_MOST)
    find_smallest_margin (graph, &belief);
  g_array_append_val (graph->beliefs, belief);
}

static int
compare_beliefs (gconstpointer a, gconstpointer b)
{
  const SulhBelief *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  return first->place < second->place ? -1 : 1;
}

static GHashTable *
number_parties (const SulhTrustGraph *graph)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < graph->parties->len; i++)
    {
      const SulhPart *party = graph->parties->pdata[i];

      if (party->id != NULL)
        g_hash_table_insert (numbers, party->id, GUINT_TO_POINTER (i));
    }
  return numbers;
}

/* All beliefs between known parties, in the order of their ids; of several about the same the first
 * in the file counts. */
static GArray *
sort_beliefs (const SulhTrustGraph *graph)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (SulhBelief));
  g_autoptr (GHashTable) numbers = number_parties (graph);

  for (guint i = 0; i < graph->scenario->trusts->len; i++)
    {
      const SulhTrust *trust = graph->scenario->trusts->pdata[i];
      SulhBelief belief = { .trust = trust, .place = i };
      gpointer from, to;

      if (trust->from == NULL || trust->to == NULL
          || !g_hash_table_lookup_extended (numbers, trust->from, NULL, &from)
          || !g_hash_table_lookup_extended (numbers, trust->to, NULL, &to) || from == to)
        continue;
      belief.from = GPOINTER_TO_UINT (from);
      belief.to = GPOINTER_TO_UINT (to);
      g_array_append_val (sorted, belief);
    }
  g_array_sort (sorted, compare_beliefs);
  return sorted;
}

/* The two beliefs of the principals come first, given or not; then those of other parties. */
static void
collect_beliefs (SulhTrustGraph *graph)
{
  g_autoptr (GArray) sorted = sort_beliefs (graph);

  for (guint i = 0; graph->parties->len >= 2 && i < 2; i++)
    add_belief (graph,
                sulh_scenario_find_trust (graph->scenario,
                                          sulh_trust_graph_get_party (graph, i)->part.id,
                                          sulh_trust_graph_get_party (graph, 1 - i)->part.id),
                i, 1 - i);
  for (guint k = 0; k < sorted->len; k++)
    {
      const SulhBelief *belief = &g_array_index (sorted, SulhBelief, k);
      gboolean again = k > 0 && belief[-1].from == belief->from && belief[-1].to == belief->to;

      if (!again && (belief->from >= 2 || belief->to >= 2))
        add_belief (graph, belief->trust, belief->from, belief->to);
    }
}

/**
 * sulh_trust_graph_collect:
 *
 * Fills nodes and beliefs.
 */
void
sulh_trust_graph_collect (SulhTrustGraph *graph)
{
  for (guint place = 0; place < SULH_N_PLACES; place++)
    g_array_set_clear_func (graph->nodes[place], clear_node);
  g_array_set_clear_func (graph->beliefs, clear_belief);
  collect_parties (graph);
  collect_actors (graph);
  collect_beliefs (graph);
}

static char *
isolate_party (const SulhTrustGraph *graph, guint index)
{
  const SulhParty *party = sulh_trust_graph_get_party (graph, index);

  return sulh_ruler_isolate (graph->page.ruler, sulh_part_get_label (party));
}

char *
sulh_trust_graph_format_share (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.2f", share));
}

char *
sulh_trust_graph_say_belief (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  g_autofree char *from = isolate_party (graph, belief->from);
  g_autofree char *to = isolate_party (graph, belief->to);

  if (belief->trust == NULL)
    return g_strdup_printf (_ ("%s on %s: not stated"), from, to);
  g_autofree char *level = sulh_trust_graph_format_share (belief->trust->level.mode);
  if (sulh_trust_is_distrust (belief->trust) && belief->standing != NULL)
    return g_strdup_printf (_ ("%s distrusts %s: %s at the start"), from, to, level);
  if (belief->standing != NULL)
    return g_strdup_printf (_ ("%s trusts %s: %s at the start"), from, to, level);
  if (sulh_trust_is_distrust (belief->trust))
    return g_strdup_printf (_ ("%s distrusts %s: %s"), from, to, level);
  return g_strdup_printf (_ ("%s trusts %s: %s"), from, to, level);
}

static const char *
get_evidence (const SulhBelief *belief)
{
  if (belief->trust == NULL || !(belief->trust->firmness.mode >= 0))
    return _ ("no evidence stated");
  if (belief->trust->firmness.mode < 4)
    return _ ("held on little evidence");
  return belief->trust->firmness.mode < 12 ? _ ("held on some evidence")
                                           : _ ("held on much evidence");
}

char *
sulh_trust_graph_say_detail (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  if (belief->standing == NULL)
    return g_strdup (get_evidence (belief));

  g_autofree char *have = sulh_trust_graph_format_share (belief->standing->reliability);
  g_autofree char *need = sulh_trust_graph_format_share (belief->standing->need);
  if (belief->standing->need > 1)
    return g_strdup_printf (_ ("at rung %u it has %s, and nothing is enough"), belief->rung, have);
  return g_strdup_printf (_ ("at rung %u it has %s and needs %s"), belief->rung, have, need);
}

static char *
say_shortfall (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  g_autofree char *from = isolate_party (graph, belief->from);
  g_autofree char *to = isolate_party (graph, belief->to);

  return g_strdup_printf (_ ("%s cannot rely on %s enough at rung %u"), from, to, belief->rung);
}

/* Who relies least, or where it is not enough. */
char *
sulh_trust_graph_say_title (const SulhTrustGraph *graph)
{
  const SulhBelief *first;
  const SulhBelief *second;

  if (graph->options->title != NULL)
    return g_strdup (graph->options->title);
  if (graph->beliefs->len < 2)
    return g_strdup (sulh_part_get_label (graph->scenario));
  first = sulh_trust_graph_get_belief (graph, 0);
  second = sulh_trust_graph_get_belief (graph, 1);
  if (first->standing != NULL && !first->standing->holds)
    return say_shortfall (graph, first);
  if (second->standing != NULL && !second->standing->holds)
    return say_shortfall (graph, second);
  if (first->standing != NULL)
    return g_strdup (_ ("Each side can rely on the other as far as the plan needs"));
  if (sulh_trust_is_distrust (first->trust) && sulh_trust_is_distrust (second->trust))
    return g_strdup (_ ("Neither side trusts the other"));
  return g_strdup (_ ("Who trusts whom, and who stands between"));
}

char *
sulh_trust_graph_say_note (const SulhTrustGraph *graph)
{
  return sulh_sheet_say_source (graph->page.ruler, graph->scenario, graph->options);
}
