/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge-parts.h"

#include "model/audience.h"
#include "model/foreign.h"
#include "model/head.h"
#include "model/kinds.h"
#include "model/matching.h"
#include "model/merge-order.h"

/* One part of a list in up to three versions, and what becomes of it. */
typedef struct
{
  const SulhPart *base;
  const SulhPart *first;
  const SulhPart *second;
  SulhPart *result; /* NULL when it goes */
} Node;

/* The parts of a list in all versions, and the numbers of their nodes in the order of each. */
typedef struct
{
  GArray *nodes;
  GArray *base;
  GArray *first;
  GArray *second;
} Family;

static guint
add_node (Family *family, Node node)
{
  g_array_append_val (family->nodes, node);
  return family->nodes->len - 1;
}

static void
family_init (Family *family, const GPtrArray *base)
{
  family->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  family->base = g_array_new (FALSE, FALSE, sizeof (guint));
  family->first = g_array_new (FALSE, FALSE, sizeof (guint));
  family->second = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < base->len; i++)
    {
      guint number = add_node (family, (Node){ .base = base->pdata[i] });

      g_array_append_val (family->base, number);
    }
}

static void
family_clear (Family *family)
{
  for (guint i = 0; i < family->nodes->len; i++)
    sulh_part_unref (g_array_index (family->nodes, Node, i).result);
  g_array_unref (family->nodes);
  g_array_unref (family->base);
  g_array_unref (family->first);
  g_array_unref (family->second);
}

static void
set_version (Node *node, const SulhPart *part, gboolean is_second)
{
  if (is_second)
    node->second = part;
  else
    node->first = part;
}

/* The nodes that only the first version has so far: what the second added may be one of them. */
static GPtrArray *
list_added (const Family *family, guint n_base)
{
  GPtrArray *added = g_ptr_array_new ();

  for (guint i = n_base; i < family->nodes->len; i++)
    g_ptr_array_add (added, (gpointer)g_array_index (family->nodes, Node, i).first);
  return added;
}

static void
add_version (Family *family, const GPtrArray *base, const GPtrArray *parts, gboolean is_second)
{
  g_autofree guint *from_base = sulh_matching_find (base, parts);
  g_autofree guint *base_of = sulh_matching_invert (from_base, base->len, parts->len);
  g_autoptr (GPtrArray) others = list_added (family, base->len);
  g_autoptr (GPtrArray) new_parts = g_ptr_array_new ();
  g_autofree guint *other_of = NULL;
  guint n_new = 0;

  for (guint i = 0; i < parts->len; i++)
    if (base_of[i] == SULH_NO_MATCH)
      g_ptr_array_add (new_parts, parts->pdata[i]);
  other_of = sulh_matching_find (new_parts, others);
  for (guint i = 0; i < parts->len; i++)
    {
      guint number = base_of[i];

      if (number == SULH_NO_MATCH && other_of[n_new] != SULH_NO_MATCH)
        number = base->len + other_of[n_new];
      else if (number == SULH_NO_MATCH)
        number = add_node (family, (Node){ 0 });
      if (base_of[i] == SULH_NO_MATCH)
        n_new++;
      set_version (&g_array_index (family->nodes, Node, number), parts->pdata[i], is_second);
      g_array_append_val (is_second ? family->second : family->first, number);
    }
}

static gboolean
is_listed (GHashTable *ids, const SulhPart *part)
{
  return part->id && g_hash_table_contains (ids, part->id);
}

/* A part that one version removed: gone, unless the other changed it or something names it. */
static SulhPart *
settle_removal (const SulhMergeTask *task, const SulhPlace *around, const Node *node)
{
  const SulhPart *left = node->first ? node->first : node->second;
  SulhPlace place = { around, left };
  gboolean is_changed = !sulh_part_equal (node->base, left);

  if (!is_changed && !is_listed (task->named, left))
    return NULL;
  sulh_merge_add_removal (task->words, &place, node->first == NULL, is_changed);
  return sulh_part_ref (left);
}

static SulhPart *
settle (const SulhMergeTask *task, const SulhPlace *around, const Node *node)
{
  SulhPlace place = { around, node->first };

  if (node->first == NULL && node->second && is_listed (task->forced, node->second))
    return NULL;
  if (node->first && node->second)
    return sulh_merge_parts (task, &place, node->base, node->second);
  if (node->base && (node->first || node->second))
    return settle_removal (task, around, node);
  return sulh_part_ref (node->first ? node->first : node->second);
}

static GArray *
order_nodes (const SulhMergeTask *task, const SulhPlace *place, const SulhField *field,
             const Family *family)
{
  guint n = family->nodes->len;
  g_autofree gboolean *stays = g_new0 (gboolean, n + 1);
  g_autofree const char **words = g_new0 (const char *, n + 1);
  SulhMergeOrder order = { family->base, family->first, family->second, stays, words, n };
  gboolean in_conflict;
  GArray *sequence;

  for (guint i = 0; i < n; i++)
    {
      const Node *node = &g_array_index (family->nodes, Node, i);

      stays[i] = node->result != NULL;
      words[i] = "";
      if (node->result)
        words[i] = node->result->id ? node->result->id : sulh_part_get_label (node->result);
    }
  sequence = sulh_merge_order (&order, &in_conflict);
  if (in_conflict)
    sulh_merge_add_order (task->words, place, field);
  return sequence;
}

static void
merge_lists (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
             const SulhPart *second, const SulhField *field, SulhPart *result)
{
  const GPtrArray *old_list = *(GPtrArray **)sulh_part_get_member (base, field);
  GPtrArray *merged = sulh_part_open_list (result, field);
  g_autoptr (GArray) sequence = NULL;
  Family family;

  family_init (&family, old_list);
  add_version (&family, old_list, *(GPtrArray **)sulh_part_get_member (place->part, field), FALSE);
  add_version (&family, old_list, *(GPtrArray **)sulh_part_get_member (second, field), TRUE);
  for (guint i = 0; i < family.nodes->len; i++)
    {
      Node *node = &g_array_index (family.nodes, Node, i);

      node->result = settle (task, place, node);
    }
  sequence = order_nodes (task, place, field, &family);
  g_ptr_array_set_size (merged, 0);
  for (guint i = 0; i < sequence->len; i++)
    {
      guint number = g_array_index (sequence, guint, i);

      g_ptr_array_add (merged, sulh_part_ref (g_array_index (family.nodes, Node, number).result));
    }
  family_clear (&family);
}

static void
merge_child (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
             const SulhPart *second, const SulhField *field, SulhPart *result)
{
  Node node = { .base = *(SulhPart **)sulh_part_get_member (base, field),
                .first = *(SulhPart **)sulh_part_get_member (place->part, field),
                .second = *(SulhPart **)sulh_part_get_member (second, field) };

  if (node.first || node.second)
    sulh_part_take_child (result, field, settle (task, place, &node));
}

static guint
number_of (GHashTable *numbers, GPtrArray *words, const char *word)
{
  gpointer number = g_hash_table_lookup (numbers, word);

  if (number)
    return GPOINTER_TO_UINT (number) - 1;
  g_ptr_array_add (words, (gpointer)word);
  g_hash_table_insert (numbers, (gpointer)word, GUINT_TO_POINTER (words->len));
  return words->len - 1;
}

static GArray *
number_words (char **ids, GHashTable *numbers, GPtrArray *words)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; ids && ids[i]; i++)
    {
      guint number = number_of (numbers, words, ids[i]);

      g_array_append_val (list, number);
    }
  return list;
}

static gboolean
holds (const GArray *list, guint number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == number)
      return TRUE;
  return FALSE;
}

/* What either added is in, what either took out is not. */
static gboolean *
choose_references (const SulhMergeOrder *order)
{
  gboolean *stays = g_new0 (gboolean, order->n + 1);

  for (guint i = 0; i < order->n; i++)
    {
      gboolean in_first = holds (order->first, i);
      gboolean in_second = holds (order->second, i);

      stays[i] = in_first && in_second;
      if (in_first != in_second)
        stays[i] = !holds (order->base, i);
    }
  return stays;
}

static void
merge_references (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
                  const SulhPart *second, const SulhField *field, SulhPart *result)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GArray) old_list
      = number_words (*(char ***)sulh_part_get_member (base, field), numbers, words);
  g_autoptr (GArray) first
      = number_words (*(char ***)sulh_part_get_member (place->part, field), numbers, words);
  g_autoptr (GArray) other
      = number_words (*(char ***)sulh_part_get_member (second, field), numbers, words);
  SulhMergeOrder order = { old_list, first, other, NULL, (const char **)words->pdata, words->len };
  g_autofree gboolean *stays = choose_references (&order);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) sequence = NULL;
  gboolean in_conflict;
  char ***member = sulh_part_get_member (result, field);

  order.stays = stays;
  sequence = sulh_merge_order (&order, &in_conflict);
  if (in_conflict)
    sulh_merge_add_order (task->words, place, field);
  for (guint i = 0; i < sequence->len; i++)
    g_strv_builder_add (builder, words->pdata[g_array_index (sequence, guint, i)]);
  g_strfreev (*member);
  *member = sequence->len ? g_strv_builder_end (builder) : NULL;
}

static gboolean
audiences_equal (const char *const *a, const char *const *b)
{
  return a == b || (a && b && g_strv_equal (a, b));
}

/* An audience is decided as a whole: the sum of two lists would show something to somebody whom
 * neither version meant to show it together with the rest. */
static void
merge_field_audience (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
                      const SulhPart *second, const SulhField *field, SulhPart *result)
{
  const char *const *was = sulh_part_get_field_audience (base, field->name);
  const char *const *here = sulh_part_get_field_audience (place->part, field->name);
  const char *const *there = sulh_part_get_field_audience (second, field->name);

  if (audiences_equal (here, there) || audiences_equal (was, there))
    return;
  if (audiences_equal (was, here))
    sulh_part_set_field_audience (result, field->name, there);
  else
    sulh_merge_add_audience (task->words, place, field);
}

static void
merge_value (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
             const SulhPart *second, const SulhField *field, SulhPart *result)
{
  if (sulh_part_field_equal (place->part, second, field)
      || sulh_part_field_equal (base, second, field))
    return;
  if (sulh_part_field_equal (base, place->part, field))
    sulh_part_copy_field (result, second, field);
  else if (sulh_head_is_audience (field))
    sulh_merge_add_audience (task->words, place, NULL);
  else if (field->type == SULH_FIELD_REFS)
    merge_references (task, place, base, second, field, result);
  else
    sulh_merge_add_field (task->words, place, base, second, field);
}

static void
merge_foreign (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
               const SulhPart *second, SulhPart *result)
{
  if (sulh_part_foreign_says_same (place->part, second)
      || sulh_part_foreign_says_same (base, second))
    return;
  if (sulh_part_foreign_says_same (base, place->part))
    sulh_part_set_foreign (result, second);
  else
    sulh_merge_add_foreign (task->words, place);
}

static void
merge_member (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
              const SulhPart *second, const SulhField *field, SulhPart *result)
{
  if (field->type == SULH_FIELD_PARTS)
    merge_lists (task, place, base, second, field, result);
  else if (field->type == SULH_FIELD_PART)
    merge_child (task, place, base, second, field, result);
  else
    merge_value (task, place, base, second, field, result);
}

/**
 * sulh_merge_parts:
 * @task: what to mind
 * @place: the part in the first version
 * @base: (nullable): the part that both started from; %NULL if both added it
 * @second: the part in the second version, with the same id
 *
 * What both added started from a part as it is when it is new.
 *
 * Returns: (transfer full): the part with the changes of both; where they disagree, the first holds
 */
gpointer
sulh_merge_parts (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
                  const SulhPart *second)
{
  const SulhPart *first = place->part;
  g_autoptr (SulhPart) blank = base ? NULL : sulh_part_new (first->kind, first->id);
  SulhPart *result;

  if (is_listed (task->forced, first) || sulh_part_equal (first, second))
    return sulh_part_ref (first);
  /* The scenario itself is walked in any case: a part may be named that one version removed. */
  if (base && first->kind != SULH_KIND_SCENARIO && sulh_part_equal (base, first))
    return sulh_part_ref (second);
  if (base && first->kind != SULH_KIND_SCENARIO && sulh_part_equal (base, second))
    return sulh_part_ref (first);
  result = sulh_part_copy (first);
  merge_foreign (task, place, base ? base : blank, second, result);
  for (guint i = 0; i < sulh_part_count_fields (first); i++)
    {
      const SulhField *field = sulh_part_get_field (first, i);

      merge_member (task, place, base ? base : blank, second, field, result);
      merge_field_audience (task, place, base ? base : blank, second, field, result);
    }
  return result;
}
