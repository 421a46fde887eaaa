/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/matching.h"

#include <string.h>

/* What tells a part without an id from another: all references and words that it cannot be without,
 * or, where that matches nothing, only the first reference. */
typedef enum
{
  BY_ALL_NEEDED,
  BY_FIRST_REFERENCE,
} Criterion;

/* The places of a list under one key each, in their order. */
typedef struct
{
  GHashTable *first; /* key → 1 + place */
  guint *next; /* of each place: 1 + the next place with the same key, or 0 */
} Places;

typedef struct
{
  const GPtrArray *from;
  const GPtrArray *to;
  guint *to_of; /* of each place in from */
  gboolean *taken; /* of each place in to */
} Matching;

/* A trust is known by who trusts whom, a side by who gives, a rung by its exchange, a service by
 * what it does. */
static char *
build_key_of_fields (const SulhPart *part, Criterion criterion)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gconstpointer member = sulh_part_get_member (part, field);

      if (!(field->flags & SULH_FIELD_REQUIRED))
        continue;
      if (field->type == SULH_FIELD_CHOICE)
        g_string_append_printf (key, "%d\n", *(const int *)member);
      if (field->type != SULH_FIELD_REF)
        continue;
      g_string_append_printf (key, "%s\n", *(char *const *)member ? *(char *const *)member : "");
      if (criterion == BY_FIRST_REFERENCE)
        break;
    }
  return g_string_free (key, key->len == 0);
}

static char *
build_key (const SulhPart *part, Criterion criterion)
{
  char *key;

  /* A side that is now for another receiver is the same side; a trust in another is not. */
  if (criterion == BY_FIRST_REFERENCE && part->kind != SULH_KIND_SIDE)
    return NULL;
  if (part->id)
    return g_strdup (part->id);
  key = build_key_of_fields (part, criterion);
  return key ? key : g_strdup (part->name);
}

static void
places_init (Places *places, const Matching *matching, Criterion criterion)
{
  places->first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  places->next = g_new0 (guint, matching->to->len);
  for (guint i = matching->to->len; i-- > 0;)
    {
      char *key = matching->taken[i] ? NULL : build_key (matching->to->pdata[i], criterion);

      if (key == NULL)
        continue;
      places->next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (places->first, key));
      g_hash_table_replace (places->first, key, GUINT_TO_POINTER (i + 1));
    }
}

static void
match (Matching *matching, guint from, guint to)
{
  matching->to_of[from] = to;
  matching->taken[to] = TRUE;
}

/* The first part with a key stands for the first with the same key, the second for the second. */
static void
match_by_key (Matching *matching, Criterion criterion)
{
  Places places;

  places_init (&places, matching, criterion);
  for (guint i = 0; i < matching->from->len; i++)
    {
      g_autofree char *key = NULL;
      guint place;

      if (matching->to_of[i] != SULH_NO_MATCH)
        continue;
      key = build_key (matching->from->pdata[i], criterion);
      place = key ? GPOINTER_TO_UINT (g_hash_table_lookup (places.first, key)) : 0;
      if (place == 0)
        continue;
      match (matching, i, place - 1);
      g_hash_table_replace (places.first, g_steal_pointer (&key),
                            GUINT_TO_POINTER (places.next[place - 1]));
    }
  g_hash_table_unref (places.first);
  g_free (places.next);
}

/* Whether nothing but its place and content tells what a part is. */
static gboolean
is_nameless (const SulhPart *part)
{
  g_autofree char *key = build_key (part, BY_ALL_NEEDED);

  return key == NULL && part->id == NULL;
}

static GArray *
list_nameless (const GPtrArray *parts)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < parts->len; i++)
    if (is_nameless (parts->pdata[i]))
      g_array_append_val (places, i);
  return places;
}

/* Parts without any key: what is equal from the front, then from the back, then by position. */
static void
match_nameless (Matching *matching)
{
  g_autoptr (GArray) from = list_nameless (matching->from);
  g_autoptr (GArray) to = list_nameless (matching->to);
  guint least = MIN (from->len, to->len);
  guint front = 0;
  guint back = 0;

#define PART(list_, places_, index_)                                                               \
  (matching->list_->pdata[g_array_index (places_, guint, (index_))])
  while (front < least && sulh_part_equal (PART (from, from, front), PART (to, to, front)))
    front++;
  while (back < least - front
         && sulh_part_equal (PART (from, from, from->len - 1 - back),
                             PART (to, to, to->len - 1 - back)))
    back++;
#undef PART
  for (guint i = 0; i < least; i++)
    {
      gboolean from_back = i >= least - back;
      guint first = from_back ? from->len - least + i : i;
      guint second = from_back ? to->len - least + i : i;

      match (matching, g_array_index (from, guint, first), g_array_index (to, guint, second));
    }
}

/**
 * sulh_matching_find:
 * @from: (element-type SulhPart): parts of one kind
 * @to: (element-type SulhPart): parts of the same kind
 *
 * Parts with an id are matched by it. Others are matched by the references and words that they
 * cannot be without (who trusts whom, what a service does), sides also by their giver alone; else
 * by their name, else by their place. Of several with the same key the first stands for the first.
 *
 * Costs O(parts).
 *
 * Returns: (transfer full): for each part of @from its position in @to, or %SULH_NO_MATCH
 */
guint *
sulh_matching_find (const GPtrArray *from, const GPtrArray *to)
{
  g_autofree gboolean *taken = g_new0 (gboolean, to->len + 1);
  Matching matching = { from, to, g_new (guint, from->len + 1), taken };

  for (guint i = 0; i < from->len; i++)
    matching.to_of[i] = SULH_NO_MATCH;
  match_by_key (&matching, BY_ALL_NEEDED);
  match_by_key (&matching, BY_FIRST_REFERENCE);
  match_nameless (&matching);
  return matching.to_of;
}

/**
 * sulh_matching_invert:
 * @matching: a matching
 * @n_from: number of parts that it leads from
 * @n_to: number of parts that it leads to
 *
 * Returns: (transfer full): the matching the other way round
 */
guint *
sulh_matching_invert (const guint *matching, guint n_from, guint n_to)
{
  guint *inverse = g_new (guint, n_to + 1);

  for (guint i = 0; i < n_to; i++)
    inverse[i] = SULH_NO_MATCH;
  for (guint i = 0; i < n_from; i++)
    if (matching[i] != SULH_NO_MATCH)
      inverse[matching[i]] = i;
  return inverse;
}
