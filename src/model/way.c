/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/way.h"

/* For each kind, the kinds of parts that can stand in it, however deep. */
typedef struct
{
  gboolean holds[SULH_N_KINDS][SULH_N_KINDS];
} Reach;

static gboolean
is_holder (const SulhField *field)
{
  return field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS;
}

static void
explore (Reach *reach, SulhKind outer, SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (!is_holder (field) || reach->holds[outer][field->child])
        continue;
      reach->holds[outer][field->child] = TRUE;
      explore (reach, outer, field->child);
    }
}

/* Made once for all threads, and never changed. */
static const Reach *
get_reach (void)
{
  static const Reach *reach = NULL;

  if (g_once_init_enter (&reach))
    {
      Reach *made = g_new0 (Reach, 1);

      for (guint i = 0; i < SULH_N_KINDS; i++)
        explore (made, i, i);
      g_once_init_leave (&reach, made);
    }
  return reach;
}

static gboolean find_in (SulhWay *way, const Reach *reach, const SulhPart *owner,
                         const SulhPart *part);

static gboolean
find_among (SulhWay *way, const Reach *reach, SulhPart *const *children, guint n,
            const SulhPart *part)
{
  SulhWayStep *step = &way->steps[way->n - 1];
  SulhKind child = step->field->child;

  if (child == part->kind)
    for (step->index = 0; step->index < n; step->index++)
      if (children[step->index] == part)
        return TRUE;
  if (reach->holds[child][part->kind])
    for (step->index = 0; step->index < n; step->index++)
      if (find_in (way, reach, children[step->index], part))
        return TRUE;
  return FALSE;
}

static gboolean
find_through (SulhWay *way, const Reach *reach, const SulhField *field, const SulhPart *part)
{
  gpointer member = sulh_part_get_member (way->steps[way->n - 1].owner, field);
  const GPtrArray *list;

  if (field->type == SULH_FIELD_PART)
    return *(SulhPart **)member && find_among (way, reach, member, 1, part);
  list = *(GPtrArray **)member;
  return find_among (way, reach, (SulhPart *const *)list->pdata, list->len, part);
}

/* Looks only where a part of this kind can be. */
static gboolean
find_in (SulhWay *way, const Reach *reach, const SulhPart *owner, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (owner->kind);
  SulhWayStep *step = &way->steps[way->n];

  g_return_val_if_fail (way->n < SULH_WAY_LONGEST, FALSE);
  way->n++;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (!is_holder (field)
          || (field->child != part->kind && !reach->holds[field->child][part->kind]))
        continue;
      step->owner = owner;
      step->field = field;
      if (find_through (way, reach, field, part))
        return TRUE;
    }
  way->n--;
  return FALSE;
}

/**
 * sulh_way_find:
 * @way: (out): the way
 * @scenario: a scenario
 * @part: a part, or @scenario itself
 *
 * Costs a look at each part that @part could stand in.
 *
 * Returns: whether @part is in @scenario
 */
gboolean
sulh_way_find (SulhWay *way, const SulhScenario *scenario, gconstpointer part)
{
  way->n = 0;
  return (gconstpointer)scenario == part || find_in (way, get_reach (), &scenario->part, part);
}

/**
 * sulh_way_replace:
 * @way: a way to a part
 * @part: (nullable): the part to stand in its place; %NULL to take it out, which cannot be done
 *   with a scenario
 *
 * Costs one copy for each part on the way.
 *
 * Returns: (transfer full): the next scenario
 */
gpointer
sulh_way_replace (const SulhWay *way, gconstpointer part)
{
  gpointer next = part ? sulh_part_ref (part) : NULL;

  for (guint i = way->n; i > 0; i--)
    {
      const SulhWayStep *step = &way->steps[i - 1];
      g_autoptr (SulhPart) child = next;

      next = sulh_part_with_child (step->owner, step->field, step->index, child);
    }
  return next;
}
