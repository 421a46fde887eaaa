/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge-order.h"

#include <string.h>

/* What follows each number, and what comes before all, in one version only. */
typedef struct
{
  GArray **after; /* of 1 + number, and at 0 of the start; NULL for nothing */
  guint n;
} Runs;

static gboolean *
mark (const GArray *numbers, guint n)
{
  gboolean *marks = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < numbers->len; i++)
    marks[g_array_index (numbers, guint, i)] = TRUE;
  return marks;
}

static GArray *
filter (const GArray *numbers, const gboolean *wanted, const gboolean *also)
{
  GArray *filtered = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      if (wanted[number] && also[number])
        g_array_append_val (filtered, number);
    }
  return filtered;
}

static gboolean
is_equal (const GArray *a, const GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

/* By words, so that it does not matter which version is called the first. */
static int
compare_words (const SulhMergeOrder *order, const GArray *a, const GArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      int difference = g_strcmp0 (order->words[g_array_index (a, guint, i)],
                                  order->words[g_array_index (b, guint, i)]);

      if (difference != 0)
        return difference;
    }
  return 0;
}

/* What both versions hold, in the order of the one that changed it. */
static GArray *
choose_common (const SulhMergeOrder *order, const gboolean *common, gboolean *in_conflict)
{
  g_autoptr (GArray) first = filter (order->first, common, order->stays);
  g_autoptr (GArray) second = filter (order->second, common, order->stays);
  g_autofree gboolean *in_base = mark (order->base, order->n);
  g_autoptr (GArray) base_old = filter (order->base, common, order->stays);
  g_autoptr (GArray) first_old = filter (first, in_base, order->stays);
  g_autoptr (GArray) second_old = filter (second, in_base, order->stays);
  gboolean first_moved = !is_equal (first_old, base_old);
  gboolean second_moved = !is_equal (second_old, base_old);

  *in_conflict = first_moved && second_moved && !is_equal (first_old, second_old);
  if (first_moved == second_moved && !*in_conflict)
    first_moved = compare_words (order, first, second) <= 0;
  return first_moved ? g_steal_pointer (&first) : g_steal_pointer (&second);
}

static void
runs_init (Runs *runs, const SulhMergeOrder *order, const GArray *version, const gboolean *common)
{
  guint anchor = 0;

  runs->n = order->n + 1;
  runs->after = g_new0 (GArray *, runs->n);
  for (guint i = 0; i < version->len; i++)
    {
      guint number = g_array_index (version, guint, i);

      if (!order->stays[number])
        continue;
      if (common[number])
        {
          anchor = number + 1;
          continue;
        }
      if (runs->after[anchor] == NULL)
        runs->after[anchor] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (runs->after[anchor], number);
    }
}

static void
runs_clear (Runs *runs)
{
  for (guint i = 0; i < runs->n; i++)
    if (runs->after[i])
      g_array_unref (runs->after[i]);
  g_free (runs->after);
}

static void
append (GArray *result, const GArray *run)
{
  if (run)
    g_array_append_vals (result, run->data, run->len);
}

static void
append_runs (GArray *result, const SulhMergeOrder *order, const GArray *first, const GArray *second)
{
  gboolean second_leads = first && second && compare_words (order, second, first) < 0;

  append (result, second_leads ? second : first);
  append (result, second_leads ? first : second);
}

/**
 * sulh_merge_order:
 * @order: the lists
 * @in_conflict: (out): whether both versions changed the order, each in its own way
 *
 * What both versions hold follows the version that changed the order, the first one if both did.
 * What only one version holds follows the part that it follows there; where both put something at
 * the same place, the words decide, so that the result does not depend on which is the first.
 *
 * Costs O(n).
 *
 * Returns: (transfer full) (element-type guint): the numbers that stay, in order
 */
GArray *
sulh_merge_order (const SulhMergeOrder *order, gboolean *in_conflict)
{
  g_autofree gboolean *common = mark (order->first, order->n);
  g_autofree gboolean *in_second = mark (order->second, order->n);
  g_autoptr (GArray) both = NULL;
  GArray *result = g_array_new (FALSE, FALSE, sizeof (guint));
  Runs first, second;

  for (guint i = 0; i < order->n; i++)
    common[i] = common[i] && in_second[i];
  both = choose_common (order, common, in_conflict);
  runs_init (&first, order, order->first, common);
  runs_init (&second, order, order->second, common);
  append_runs (result, order, first.after[0], second.after[0]);
  for (guint i = 0; i < both->len; i++)
    {
      guint number = g_array_index (both, guint, i);

      g_array_append_val (result, number);
      append_runs (result, order, first.after[number + 1], second.after[number + 1]);
    }
  runs_clear (&first);
  runs_clear (&second);
  return result;
}
