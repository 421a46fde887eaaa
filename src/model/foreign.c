/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/foreign.h"

#include <string.h>

#include "model/foreign-private.h"
#include "model/siblings.h"

/* A foreign thing between two elements, of which either may go. There can be one for each few bytes
 * of a file. */
typedef struct
{
  const char *text; /* in the pool */
  guint32 previous; /* among the names, that of the element in front; 0 at the start */
  guint32 next; /* that of the element behind; 0 at the end */
  SulhForeignPlace place;
} Item;

/* Shared between copies of a part and never changed then. It is in the pool, with all that it
 * holds. */
struct SulhForeign
{
  gatomicrefcount users;
  SulhPool *pool;
  guint minor; /* of the version of the format that this is from */
  const char **names; /* of elements, of which some can be NULL; the first is none */
  Item *items;
  guint n;
};

struct SulhForeignDraft
{
  SulhPool *pool;
  GArray *items; /* whose names come when the part is complete */
  GArray *neighbours; /* what they will be the names of; the first is none */
  guint n_met; /* of the items, those whose next element is known */
};

static SulhForeign *
get_foreign (gconstpointer part)
{
  return ((const SulhPart *)part)->foreign;
}

/* The rule for what stands inside: in front of the element that it stood in front of; if that is
 * gone, behind the one that it stood behind; if that is gone too, at the end. */
static gboolean
find_slot (const SulhForeign *self, SulhSiblings *siblings, const Item *item, guint *slot)
{
  const char *previous = self->names[item->previous];
  const char *next = self->names[item->next];
  guint behind;

  if (sulh_siblings_find (siblings, next, slot, &behind))
    return TRUE;
  if (item->place == SULH_FOREIGN_INNER_ATTRIBUTE)
    return FALSE;
  if (next == NULL)
    *slot = sulh_siblings_get_length (siblings);
  else if (previous == NULL)
    *slot = 0;
  else if (sulh_siblings_find (siblings, previous, slot, &behind))
    *slot = behind;
  else
    *slot = sulh_siblings_get_length (siblings);
  return TRUE;
}

static gboolean
needs_slot (SulhForeignPlace place)
{
  return place == SULH_FOREIGN_INSIDE || place == SULH_FOREIGN_INNER_ATTRIBUTE;
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const SulhForeignItem *first = a;
  const SulhForeignItem *second = b;

  if (first->slot != second->slot)
    return first->slot < second->slot ? -1 : 1;
  return (int)first->place - (int)second->place;
}

static gboolean
lists_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const SulhForeignItem *first = &g_array_index (a, SulhForeignItem, i);
      const SulhForeignItem *second = &g_array_index (b, SulhForeignItem, i);

      if (first->place != second->place || first->slot != second->slot
          || !g_str_equal (first->text, second->text))
        return FALSE;
    }
  return TRUE;
}

SulhForeign *
sulh_foreign_ref (SulhForeign *self)
{
  if (self)
    g_atomic_ref_count_inc (&self->users);
  return self;
}

void
sulh_foreign_unref (SulhForeign *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->users))
    return;
  sulh_pool_unref (self->pool);
}

/**
 * sulh_foreign_equal:
 * @a: a part
 * @b: a part that is the same in all else
 *
 * Returns: whether both would be written with the same foreign things in the same places
 */
gboolean
sulh_foreign_equal (const SulhPart *a, const SulhPart *b)
{
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  if (a->foreign == b->foreign)
    return TRUE;
  first = sulh_part_list_foreign (a);
  second = sulh_part_list_foreign (b);
  return lists_equal (first, second);
}

/**
 * sulh_foreign_draft_new:
 * @pool: a pool that is being filled
 *
 * Returns: (transfer full): what a reader collects while a part is being read
 */
SulhForeignDraft *
sulh_foreign_draft_new (SulhPool *pool)
{
  SulhForeignDraft *draft = g_new0 (SulhForeignDraft, 1);

  draft->pool = sulh_pool_ref (pool);
  draft->items = g_array_new (FALSE, FALSE, sizeof (Item));
  draft->neighbours = g_array_new (FALSE, TRUE, sizeof (SulhSibling));
  g_array_set_size (draft->neighbours, 1);
  return draft;
}

void
sulh_foreign_draft_free (SulhForeignDraft *draft)
{
  g_array_unref (draft->items);
  g_array_unref (draft->neighbours);
  sulh_pool_unref (draft->pool);
  g_free (draft);
}

/* Its position; things in a row have the same one. */
static guint32
add_neighbour (SulhForeignDraft *draft, SulhSibling sibling)
{
  guint last = draft->neighbours->len - 1;
  const SulhSibling *before = &g_array_index (draft->neighbours, SulhSibling, last);

  if (sibling.field == NULL)
    return 0;
  if (before->field == sibling.field && before->part == sibling.part
      && before->audience == sibling.audience)
    return last;
  g_array_append_val (draft->neighbours, sibling);
  return last + 1;
}

/**
 * sulh_foreign_draft_take:
 * @draft: a draft
 * @place: where the thing stands
 * @text: (array length=length): the thing as it stands in the file
 * @length: its length in bytes
 * @previous: the element in front of it, or none
 *
 * Its next element is the one that sulh_foreign_draft_meet() is told of.
 */
void
sulh_foreign_draft_take (SulhForeignDraft *draft, SulhForeignPlace place, const char *text,
                         gsize length, SulhSibling previous)
{
  Item item = { .text = sulh_pool_add_text (draft->pool, text, length),
                .previous = add_neighbour (draft, previous),
                .place = place };

  g_array_append_val (draft->items, item);
}

/**
 * sulh_foreign_draft_take_at:
 * @draft: a draft without things whose next element is not known
 * @place: where the thing stands
 * @text: (array length=length): the thing as it stands in the file
 * @length: its length in bytes
 * @previous: the element in front of it, or none
 * @next: the element behind it, or that it is an attribute of
 */
void
sulh_foreign_draft_take_at (SulhForeignDraft *draft, SulhForeignPlace place, const char *text,
                            gsize length, SulhSibling previous, SulhSibling next)
{
  Item item = { .text = sulh_pool_add_text (draft->pool, text, length),
                .previous = add_neighbour (draft, previous),
                .next = add_neighbour (draft, next),
                .place = place };

  g_array_append_val (draft->items, item);
  draft->n_met = draft->items->len;
}

/**
 * sulh_foreign_draft_meet:
 * @draft: a draft
 * @next: the element that comes now
 */
void
sulh_foreign_draft_meet (SulhForeignDraft *draft, SulhSibling next)
{
  guint32 position = draft->n_met < draft->items->len ? add_neighbour (draft, next) : 0;

  for (; draft->n_met < draft->items->len; draft->n_met++)
    g_array_index (draft->items, Item, draft->n_met).next = position;
}

/* The names of all elements, made when one is wanted that is not an id. */
static const char *
find_key (SulhSiblings **siblings, const SulhPart *part, SulhSibling neighbour)
{
  if (neighbour.part && neighbour.part->id && neighbour.field
      && neighbour.field->type == SULH_FIELD_PARTS)
    return neighbour.part->id;
  if (*siblings == NULL)
    *siblings = sulh_siblings_new (part);
  return sulh_siblings_get_key (*siblings, neighbour);
}

/* Attributes have no neighbours, and many parts nothing else that is foreign. */
static const char **
name_neighbours (const SulhForeignDraft *draft, const SulhPart *part)
{
  guint n = draft->neighbours->len;
  const char **names = sulh_pool_alloc (draft->pool, n * sizeof (char *));
  g_autoptr (SulhSiblings) siblings = NULL;

  names[0] = NULL;
  for (guint i = 1; i < n; i++)
    {
      const char *key
          = find_key (&siblings, part, g_array_index (draft->neighbours, SulhSibling, i));

      names[i] = key ? sulh_pool_add_text (draft->pool, key, strlen (key)) : NULL;
    }
  return names;
}

static Item *
copy_items (const SulhForeignDraft *draft)
{
  gsize size = draft->items->len * sizeof (Item);

  return memcpy (sulh_pool_alloc (draft->pool, size), draft->items->data, size);
}

/**
 * sulh_foreign_draft_finish:
 * @draft: a draft with something in it, which is empty afterwards
 * @part: the new part that it is about, with all its elements
 * @minor: of the version of the format that the unknown names are from; 0 if there are none
 *
 * Gives the part what is foreign in it. Costs O(elements of @part + foreign things).
 */
void
sulh_foreign_draft_finish (SulhForeignDraft *draft, gpointer part, guint minor)
{
  SulhForeign *self = sulh_pool_alloc (draft->pool, sizeof *self);

  *self = (SulhForeign){ .pool = sulh_pool_ref (draft->pool),
                         .minor = minor,
                         .names = name_neighbours (draft, part),
                         .items = copy_items (draft),
                         .n = draft->items->len };
  g_atomic_ref_count_init (&self->users);
  g_array_set_size (draft->items, 0);
  g_array_set_size (draft->neighbours, 1);
  draft->n_met = 0;
  sulh_foreign_unref (((SulhPart *)part)->foreign);
  ((SulhPart *)part)->foreign = self;
}

/**
 * sulh_part_has_foreign:
 * @part: a part
 *
 * Returns: whether something stands in it, parts within left aside, that this program does not
 * know
 */
gboolean
sulh_part_has_foreign (gconstpointer part)
{
  return get_foreign (part) != NULL;
}

/**
 * sulh_part_get_foreign_minor:
 * @part: a part
 *
 * Returns: the minor version of the format that a file with this part has to be in at least
 */
guint
sulh_part_get_foreign_minor (gconstpointer part)
{
  return get_foreign (part) ? get_foreign (part)->minor : 0;
}

/**
 * sulh_part_list_foreign:
 * @part: a part
 *
 * Comments, processing instructions and what has a name that is not known. What stood inside
 * stands in front of the element that it stood in front of; if that is gone, behind the one that
 * it stood behind; if that is gone too, at the end. Costs O(elements of @part + foreign things).
 *
 * Returns: (transfer full) (element-type SulhForeignItem): the foreign things that are to be
 * written, by slot; valid as long as @part
 */
GArray *
sulh_part_list_foreign (gconstpointer part)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SulhForeignItem));
  const SulhForeign *self = get_foreign (part);
  g_autoptr (SulhSiblings) siblings = NULL;

  for (guint i = 0; self && i < self->n; i++)
    {
      const Item *item = &self->items[i];
      SulhForeignItem written = { item->place, 0, item->text };

      if (siblings == NULL && needs_slot (item->place))
        siblings = sulh_siblings_new (part);
      if (!needs_slot (item->place) || find_slot (self, siblings, item, &written.slot))
        g_array_append_val (list, written);
    }
  g_array_sort (list, compare_slots);
  return list;
}

/**
 * sulh_part_foreign_says_same:
 * @a: a part
 * @b: another part
 *
 * Returns: whether both hold the same foreign texts in the same order, wherever among the rest
 */
gboolean
sulh_part_foreign_says_same (gconstpointer a, gconstpointer b)
{
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  if (get_foreign (a) == get_foreign (b))
    return TRUE;
  first = sulh_part_list_foreign (a);
  second = sulh_part_list_foreign (b);
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (!g_str_equal (g_array_index (first, SulhForeignItem, i).text,
                      g_array_index (second, SulhForeignItem, i).text))
      return FALSE;
  return TRUE;
}

/**
 * sulh_part_set_foreign:
 * @part: a new part
 * @from: (nullable): the part whose foreign things it gets, or %NULL for none
 */
void
sulh_part_set_foreign (gpointer part, gconstpointer from)
{
  SulhPart *self = part;
  SulhForeign *foreign = from ? sulh_foreign_ref (get_foreign (from)) : NULL;

  sulh_foreign_unref (self->foreign);
  self->foreign = foreign;
}
