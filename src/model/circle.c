/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/circle.h"

#define NOT_YET 0 /* neither met nor finished: numbers of visits begin at 1 */

/* One exchange in the search. */
typedef struct
{
  guint met; /* number of the visit that met it first */
  guint lowest; /* lowest number that can be reached from it and is still open */
  guint next; /* the prerequisite to look at next */
  gboolean open; /* met, and its circle not yet known */
} Node;

/* Tarjan's search for strongly connected components, with a path of its own in place of
 * recursion: a file may hold a chain of 100,000 prerequisites. */
typedef struct
{
  const GPtrArray *exchanges;
  GHashTable *numbers; /* id → position */
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

static GHashTable *
number_exchanges (const GPtrArray *exchanges)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhPart *part = exchanges->pdata[i];

      if (part->id && !g_hash_table_contains (numbers, part->id))
        g_hash_table_insert (numbers, part->id, GUINT_TO_POINTER (i));
    }
  return numbers;
}

static void
meet (Search *search, guint position)
{
  Node *node = &search->nodes[position];

  node->met = node->lowest = ++search->visits;
  node->open = TRUE;
  g_array_append_val (search->path, position);
  g_array_append_val (search->open, position);
}

/* Looks at one prerequisite of the exchange at the end of the path; FALSE if there is no more. */
static gboolean
look_further (Search *search)
{
  guint position = last (search->path);
  Node *node = &search->nodes[position];
  const SulhExchange *exchange = search->exchanges->pdata[position];
  gpointer found;
  Node *earlier;

  if (exchange->after == NULL || exchange->after[node->next] == NULL)
    return FALSE;
  if (!g_hash_table_lookup_extended (search->numbers, exchange->after[node->next++], NULL, &found))
    return TRUE;
  earlier = &search->nodes[GPOINTER_TO_UINT (found)];
  search->circular[position] |= GPOINTER_TO_UINT (found) == position;
  if (earlier->met == NOT_YET)
    meet (search, GPOINTER_TO_UINT (found));
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
 * Groups of alternatives do not count: an exchange after a group can wait for another member.
 * Of exchanges with the same id the first one is meant. Costs O(exchanges + prerequisites).
 *
 * Returns: (transfer full): for each exchange, whether it has to come before itself
 */
gboolean *
sulh_circle_find (const GPtrArray *exchanges)
{
  g_autoptr (GHashTable) numbers = number_exchanges (exchanges);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree Node *nodes = g_new0 (Node, exchanges->len);
  Search search = { .exchanges = exchanges,
                    .numbers = numbers,
                    .nodes = nodes,
                    .path = path,
                    .open = open,
                    .circular = g_new0 (gboolean, exchanges->len) };

  for (guint i = 0; i < exchanges->len; i++)
    {
      if (nodes[i].met == NOT_YET)
        meet (&search, i);
      while (path->len)
        if (!look_further (&search))
          step_back (&search);
    }
  return search.circular;
}
