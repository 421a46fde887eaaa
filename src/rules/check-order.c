/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

#define MOST_CHOICES 1000000 /* that are kept in mind at once; beyond, nothing more is found */

/* A group of alternatives and the one of its members that an exchange cannot do without. */
typedef struct
{
  guint group;
  guint member;
} Choice;

/* Which choices each exchange depends on, and which exchanges no plan can reach. */
typedef struct
{
  const SulhCheck *check;
  const SulhNeeds *needs;
  GArray **choices; /* of each node, sorted by group; NULL for none or unknown */
  gboolean *unreachable;
  guint left; /* how many more choices may be kept in mind */
} Order;

static const SulhExchange *
get_exchange (const Order *order, guint node)
{
  return order->check->scenario->exchanges->pdata[node];
}

static const char *
get_name (const Order *order, guint node)
{
  return sulh_rules_name (&get_exchange (order, node)->part);
}

static gboolean
is_group (const Order *order, guint node)
{
  return node >= order->needs->n_exchanges;
}

/* The group that exchange @node is a member of, or @node itself. */
static guint
find_own_group (const Order *order, guint node)
{
  const SulhLinks *links = &order->needs->needed_by;

  for (guint l = links->first[node]; l > 0; l = sulh_links_get (links, l)->next)
    {
      guint to = sulh_links_get (links, l)->to;

      if (is_group (order, to) && get_exchange (order, node)->alternatives)
        return to;
    }
  return node;
}

/* The union of two lists; where they choose differently, @rival is the second list's choice. */
static GArray *
unite (const GArray *a, const GArray *b, Choice *rival, Choice *first)
{
  GArray *both = g_array_sized_new (FALSE, FALSE, sizeof (Choice), a->len + b->len);
  guint i = 0, j = 0;

  while (i < a->len || j < b->len)
    {
      const Choice *left = i < a->len ? &g_array_index (a, Choice, i) : NULL;
      const Choice *right = j < b->len ? &g_array_index (b, Choice, j) : NULL;

      if (left && right && left->group == right->group && left->member != right->member)
        {
          *first = *left;
          *rival = *right;
        }
      i += left && (!right || left->group <= right->group);
      j += right && (!left || right->group <= left->group);
      g_array_append_vals (both, left && (!right || left->group <= right->group) ? left : right, 1);
    }
  return both;
}

static void
report_unreachable (Order *order, guint node, char *sentence)
{
  const SulhExchange *exchange = get_exchange (order, node);

  order->unreachable[node] = TRUE;
  sulh_check_add (order->check,
                  exchange->required ? SULH_CHECK_REQUIRED_UNREACHABLE : SULH_CHECK_UNREACHABLE,
                  exchange, NULL, "after", sentence);
}

static void
report_rivals (Order *order, guint node, const Choice *first, const Choice *rival)
{
  if (first->member == node || rival->member == node)
    report_unreachable (
        order, node,
        g_strdup_printf (_ ("\"%s\" comes after \"%s\", which is an alternative to it."),
                         get_name (order, node),
                         get_name (order, first->member == node ? rival->member : first->member)));
  else
    report_unreachable (
        order, node,
        g_strdup_printf (_ ("\"%s\" comes after \"%s\" and \"%s\", which exclude each other."),
                         get_name (order, node), get_name (order, first->member),
                         get_name (order, rival->member)));
}

/* Adds what comes with having done @before to the choices of @node. */
static void
add_choices (Order *order, guint node, const GArray *more)
{
  const Choice nothing = { G_MAXUINT, G_MAXUINT };
  Choice first = nothing, rival = nothing;
  GArray *now = order->choices[node];
  GArray *next;

  if (!more || order->unreachable[node] || more->len + (now ? now->len : 0) > order->left)
    return;
  if (!now)
    {
      order->choices[node] = g_array_ref ((GArray *)more);
      return;
    }
  next = unite (now, more, &rival, &first);
  order->left -= next->len;
  g_array_unref (now);
  order->choices[node] = next;
  if (rival.group != G_MAXUINT)
    report_rivals (order, node, &first, &rival);
}

/* A member that has not been looked at yet may be reached. */
static void
look_at_group (Order *order, guint node)
{
  const SulhLinks *links = &order->needs->needs;
  guint l = links->first[node];

  order->unreachable[node] = TRUE;
  for (guint m = l; m > 0; m = sulh_links_get (links, m)->next)
    order->unreachable[node] &= order->unreachable[sulh_links_get (links, m)->to];
  if (l > 0 && sulh_links_get (links, l)->next == 0)
    add_choices (order, node, order->choices[sulh_links_get (links, l)->to]);
}

static void
look_at_exchange (Order *order, guint node)
{
  const SulhLinks *links = &order->needs->needs;
  guint group = find_own_group (order, node);

  if (group != node)
    {
      Choice own = { group, node };
      g_autoptr (GArray) choice = g_array_new (FALSE, FALSE, sizeof (Choice));

      g_array_append_val (choice, own);
      add_choices (order, node, choice);
    }
  for (guint l = links->first[node]; l > 0 && !order->unreachable[node];
       l = sulh_links_get (links, l)->next)
    {
      guint before = sulh_links_get (links, l)->to;

      if (!order->unreachable[before])
        add_choices (order, node, order->choices[before]);
      else if (!is_group (order, before))
        report_unreachable (
            order, node,
            g_strdup_printf (_ ("\"%s\" comes after \"%s\", which no plan can reach."),
                             get_name (order, node), get_name (order, before)));
      else
        report_unreachable (
            order, node,
            g_strdup_printf (_ ("\"%s\" comes after alternatives that no plan can reach."),
                             get_name (order, node)));
    }
}

static void
check_reach (const SulhCheck *check)
{
  g_autoptr (SulhNeeds) needs = sulh_needs_new (check->scenario->exchanges);
  g_autofree gboolean *unreachable = g_new0 (gboolean, needs->n_nodes);
  g_autofree GArray **choices = g_new0 (GArray *, needs->n_nodes);
  Order order = { check, needs, choices, unreachable, MOST_CHOICES };

  for (guint i = 0; i < needs->order->len; i++)
    {
      guint node = g_array_index (needs->order, guint, i);

      if (is_group (&order, node))
        look_at_group (&order, node);
      else
        look_at_exchange (&order, node);
    }
  for (guint node = 0; node < needs->n_nodes; node++)
    g_clear_pointer (&choices[node], g_array_unref);
}

static GHashTable *
count_alternatives (const GPtrArray *exchanges)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      char *group = ((const SulhExchange *)exchanges->pdata[i])->alternatives;
      gpointer count = group ? g_hash_table_lookup (counts, group) : NULL;

      if (group)
        g_hash_table_insert (counts, group, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  return counts;
}

/* Names of groups that some exchange comes after. */
static GHashTable *
find_awaited (const GPtrArray *exchanges)
{
  GHashTable *awaited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    for (char **after = ((const SulhExchange *)exchanges->pdata[i])->after; after && *after;
         after++)
      g_hash_table_add (awaited, *after);
  return awaited;
}

static void
check_alternatives (const SulhCheck *check)
{
  const GPtrArray *exchanges = check->scenario->exchanges;
  g_autoptr (GHashTable) counts = count_alternatives (exchanges);
  g_autoptr (GHashTable) awaited = find_awaited (exchanges);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];
      const char *group = exchange->alternatives;
      SulhFinding *finding;

      if (!group || GPOINTER_TO_UINT (g_hash_table_lookup (counts, group)) > 1)
        continue;
      finding = sulh_check_add (
          check, SULH_CHECK_ALTERNATIVE_ALONE, exchange, NULL, "alternatives",
          g_strdup_printf (_ ("\"%s\" is the only one of the alternatives \"%s\"."),
                           sulh_rules_name (&exchange->part), group));
      if (!g_hash_table_contains (awaited, group))
        sulh_check_repair_text (finding, g_strdup (_ ("Take the word out")), exchange,
                                "alternatives", NULL);
    }
}

static void
check_days (const SulhCheck *check, const SulhExchange *exchange, const SulhExchange *before)
{
  const char *name = sulh_rules_name (&exchange->part);
  const char *other = sulh_rules_name (&before->part);

  if (exchange->agreed.latest < before->agreed.earliest)
    sulh_check_add (
        check, SULH_CHECK_AGREED_OUT_OF_ORDER, exchange, NULL, "agreed",
        g_strdup_printf (_ ("\"%s\" is agreed for a day before \"%s\", which it comes after."),
                         name, other));
  if (sulh_date_is_open (exchange->done))
    return;
  if (sulh_date_is_open (before->done))
    sulh_check_add (
        check, SULH_CHECK_DONE_OUT_OF_ORDER, exchange, NULL, "done",
        g_strdup_printf (_ ("\"%s\" was carried out, and \"%s\", which it comes after, was not."),
                         name, other));
  else if (exchange->done.latest < before->done.earliest)
    sulh_check_add (
        check, SULH_CHECK_DONE_OUT_OF_ORDER, exchange, NULL, "done",
        g_strdup_printf (_ ("\"%s\" was carried out before \"%s\", which it comes after."), name,
                         other));
}

static void
check_deadline (const SulhCheck *check, const SulhExchange *exchange, const char *id)
{
  const SulhParty *party = sulh_check_find (check, SULH_KIND_PARTY, id);
  int late;

  if (!party || sulh_date_is_open (party->clock->deadline) || sulh_date_is_open (exchange->agreed))
    return;
  late = exchange->agreed.earliest - sulh_date_get_day (party->clock->deadline);
  if (late <= 0)
    return;
  sulh_check_add (check, SULH_CHECK_AGREED_AFTER_DEADLINE, exchange, NULL, "agreed",
                  g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                "\"%s\" is agreed for %d day after the deadline "
                                                "of %s.",
                                                "\"%s\" is agreed for %d days after the deadline "
                                                "of %s.",
                                                (gulong)late),
                                   sulh_rules_name (&exchange->part), late,
                                   sulh_rules_name (&party->part)));
}

static void
check_calendar (const SulhCheck *check, const SulhExchange *exchange)
{
  const SulhSide *side = exchange->sides->len > 0 ? exchange->sides->pdata[0] : NULL;

  for (char **id = exchange->after; id && *id; id++)
    {
      const SulhExchange *before = sulh_check_find (check, SULH_KIND_EXCHANGE, *id);

      if (before)
        check_days (check, exchange, before);
    }
  if (!side)
    return;
  check_deadline (check, exchange, side->giver);
  check_deadline (check, exchange, side->receiver);
}

void
sulh_check_order (const SulhCheck *check)
{
  const GPtrArray *exchanges = check->scenario->exchanges;

  check_reach (check);
  check_alternatives (check);
  for (guint i = 0; i < exchanges->len; i++)
    check_calendar (check, exchanges->pdata[i]);
}
