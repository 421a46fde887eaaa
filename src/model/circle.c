/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/circle.h"
#include "model/needs.h"

#define NOT_YET 0 /* neither met nor finished: numbers of visits begin at 1 */

/* One exchange or group in the search. */
typedef struct
{
  guint met; /* number of the visit that met it first */
  guint lowest; /* lowest number that can be reached from it and is still open */
  guint next; /* number of the link to look at next, 0 after the last */
  gboolean open; /* met, and its circle not yet known */
} Node;

/* Tarjan's search for strongly connected components, with a path of its own in place of
 * recursion: a file may hold a chain of 100,000 prerequisites. */
typedef struct
{
  const SulhNeeds *needs;
  Node *nodes;
  GArray *path; /* positions from the start of the search to here */
  GArray *open; /* positions in the order in which they were met */
  guint visits;
  gboolean *circular;
} Search;

static guint
last (const GArray *positions)
{
  return g_array_index (positions, guint, positions->len - 1);
}

static void
meet (Search *search, guint position)
{
  Node *node = &search->nodes[position];

  node->met = node->lowest = ++search->visits;
  node->next = search->needs->needs.first[position];
  node->open = TRUE;
  g_array_append_val (search->path, position);
  g_array_append_val (search->open, position);
}

/* Looks at one link of the node at the end of the path; FALSE if there is no more. What can be done
 * holds nobody up. */
static gboolean
look_further (Search *search)
{
  guint position = last (search->path);
  Node *node = &search->nodes[position];
  const SulhLink *link;
  Node *earlier;

  if (node->next == 0)
    return FALSE;
  link = sulh_links_get (&search->needs->needs, node->next);
  node->next = link->next;
  if (search->needs->done[link->to])
    return TRUE;
  earlier = &search->nodes[link->to];
  search->circular[position] |= link->to == position;
  if (earlier->met == NOT_YET)
    meet (search, link->to);
  else if (earlier->open)
    node->lowest = MIN (node->lowest, earlier->met);
  return TRUE;
}

/* Everything met since @position reaches it and is reached by it. */
static void
close_component (Search *search, guint position)
{
  gboolean several = last (search->open) != position;
  guint member;

  do
    {
      member = last (search->open);
      g_array_set_size (search->open, search->open->len - 1);
      search->nodes[member].open = FALSE;
      search->circular[member] |= several;
    }
  while (member != position);
}

static void
step_back (Search *search)
{
  guint position = last (search->path);
  Node *node = &search->nodes[position];

  g_array_set_size (search->path, search->path->len - 1);
  if (node->lowest == node->met)
    close_component (search, position);
  if (search->path->len)
    {
      Node *before = &search->nodes[last (search->path)];

      before->lowest = MIN (before->lowest, node->lowest);
    }
}

/**
 * sulh_circle_find:
 * @exchanges: (element-type SulhExchange): exchanges
 *
 * An exchange after a group can wait for any member, so a circle through a group counts only if no
 * member can ever be done. Of exchanges with the same id the first one is meant. Costs
 * O(exchanges + prerequisites).
 *
 * Returns: (transfer full): for each exchange, whether it has to come before itself
 */
gboolean *
sulh_circle_find (const GPtrArray *exchanges)
{
  g_autoptr (SulhNeeds) needs = sulh_needs_new (exchanges);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree Node *nodes = g_new0 (Node, needs->n_nodes);
  Search search = { .needs = needs,
                    .nodes = nodes,
                    .path = path,
                    .open = open,
                    .circular = g_new0 (gboolean, needs->n_nodes) };

  for (guint i = 0; i < needs->n_exchanges; i++)
    {
      if (!needs->done[i] && nodes[i].met == NOT_YET)
        meet (&search, i);
      while (path->len)
        if (!look_further (&search))
          step_back (&search);
    }
  return search.circular;
}
