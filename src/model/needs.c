/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/needs.h"

static void
init_links (SulhLinks *links, guint n_nodes)
{
  links->first = g_new0 (guint, n_nodes);
  links->links = g_array_new (FALSE, FALSE, sizeof (SulhLink));
}

static void
clear_links (SulhLinks *links)
{
  g_free (links->first);
  g_array_unref (links->links);
}

static void
add_link (SulhLinks *links, guint from, guint to)
{
  SulhLink link = { .to = to, .next = links->first[from] };

  g_array_append_val (links->links, link);
  links->first[from] = links->links->len;
}

static void
add_need (SulhNeeds *needs, guint from, guint to)
{
  add_link (&needs->needs, from, to);
  add_link (&needs->needed_by, to, from);
}

/* Of exchanges with the same id the first one is meant, and of an exchange and a group with the
 * same name the exchange. */
static GHashTable *
number_names (const GPtrArray *exchanges, guint *n_nodes)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhPart *part = exchanges->pdata[i];

      if (part->id && !g_hash_table_contains (numbers, part->id))
        g_hash_table_insert (numbers, part->id, GUINT_TO_POINTER (i));
    }
  *n_nodes = exchanges->len;
  for (guint i = 0; i < exchanges->len; i++)
    {
      char *group = ((const SulhExchange *)exchanges->pdata[i])->alternatives;

      if (group && !g_hash_table_contains (numbers, group))
        g_hash_table_insert (numbers, group, GUINT_TO_POINTER ((*n_nodes)++));
    }
  return numbers;
}

/* The node of the group that exchange @index is in, or else @index. */
static guint
find_group (GHashTable *numbers, const SulhExchange *exchange, guint index, guint n_exchanges)
{
  gpointer found;

  if (!exchange->alternatives
      || !g_hash_table_lookup_extended (numbers, exchange->alternatives, NULL, &found))
    return index;
  return GPOINTER_TO_UINT (found) >= n_exchanges ? GPOINTER_TO_UINT (found) : index;
}

/* At most one of a group is in a plan, so who waits for its own group waits for itself. Names that
 * stand for nothing are at fault elsewhere. */
static void
read_exchange (SulhNeeds *needs, GHashTable *numbers, const SulhExchange *exchange, guint index)
{
  guint own = find_group (numbers, exchange, index, needs->n_exchanges);
  gpointer found;

  if (own != index)
    add_need (needs, own, index);
  for (guint i = 0; exchange->after && exchange->after[i]; i++)
    if (g_hash_table_lookup_extended (numbers, exchange->after[i], NULL, &found))
      {
        guint to = GPOINTER_TO_UINT (found);

        add_need (needs, index, to == own ? index : to);
      }
}

static guint
count_needs (const SulhNeeds *needs, guint node)
{
  guint n = 0;

  for (guint l = needs->needs.first[node]; l > 0; l = sulh_links_get (&needs->needs, l)->next)
    n++;
  return node < needs->n_exchanges ? n : MIN (1, n);
}

/* Starts with what needs nothing; each node that can be done may let others be done. */
static void
find_done (SulhNeeds *needs)
{
  g_autofree guint *missing = g_new (guint, needs->n_nodes);
  GArray *ready = needs->order;

  for (guint node = 0; node < needs->n_nodes; node++)
    {
      missing[node] = count_needs (needs, node);
      if (missing[node] == 0)
        g_array_append_val (ready, node);
    }
  for (guint i = 0; i < ready->len; i++)
    {
      guint node = g_array_index (ready, guint, i);
      const SulhLinks *links = &needs->needed_by;

      needs->done[node] = TRUE;
      for (guint l = links->first[node]; l > 0; l = sulh_links_get (links, l)->next)
        {
          guint waiting = sulh_links_get (links, l)->to;

          if (missing[waiting] > 0 && --missing[waiting] == 0)
            g_array_append_val (ready, waiting);
        }
    }
}

/**
 * sulh_needs_new:
 * @exchanges: (element-type SulhExchange): exchanges
 *
 * Costs O(exchanges + prerequisites).
 *
 * Returns: (transfer full): what waits for what
 */
SulhNeeds *
sulh_needs_new (const GPtrArray *exchanges)
{
  SulhNeeds *needs = g_new0 (SulhNeeds, 1);
  g_autoptr (GHashTable) numbers = number_names (exchanges, &needs->n_nodes);

  needs->n_exchanges = exchanges->len;
  needs->done = g_new0 (gboolean, needs->n_nodes);
  needs->order = g_array_new (FALSE, FALSE, sizeof (guint));
  init_links (&needs->needs, needs->n_nodes);
  init_links (&needs->needed_by, needs->n_nodes);
  for (guint i = 0; i < exchanges->len; i++)
    read_exchange (needs, numbers, exchanges->pdata[i], i);
  find_done (needs);
  return needs;
}

void
sulh_needs_free (SulhNeeds *needs)
{
  clear_links (&needs->needs);
  clear_links (&needs->needed_by);
  g_free (needs->done);
  g_array_unref (needs->order);
  g_free (needs);
}

const SulhLink *
sulh_links_get (const SulhLinks *links, guint number)
{
  return &g_array_index (links->links, SulhLink, number - 1);
}
