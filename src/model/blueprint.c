/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/blueprint.h"

#include <string.h>

#define FIRST_ROOM 2 /* parts, such as the sides of an exchange */

/* A new part of one kind, and the fields that every part needs a thing of its own for. */
typedef struct
{
  SulhPart *pattern;
  const SulhField **lists;
  const SulhField **parts; /* that are always there */
  gsize size;
} Blueprint;

/* A list of a part in a pool, in the same pool: most hold two parts, for which GLib makes room for
 * sixteen. It looks like one of GLib's to those who only read it. */
typedef struct
{
  GPtrArray list;
  guint room;
} Row;

static void
init_member (gpointer member, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      *(SulhNumber *)member = sulh_number_point (field->initial);
      break;
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      *(int *)member = (int)field->initial;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = sulh_date_open ();
      break;
    default:
      break; /* zeroed memory is the empty text, list and calendar day */
    }
}

/* Parts in a pool share it until something is put into it, without counting who does; made once for
 * all threads, and there for good. */
static GPtrArray *
get_empty_list (void)
{
  static GPtrArray *empty = NULL;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, g_ptr_array_new_with_free_func (sulh_part_unref));
  return empty;
}

static Row *
make_row (SulhPool *pool)
{
  Row *row = sulh_pool_alloc (pool, sizeof (Row) + FIRST_ROOM * sizeof (gpointer));

  row->list.pdata = (gpointer *)(row + 1);
  row->list.len = 0;
  row->room = FIRST_ROOM;
  return row;
}

/* The room that it had is lost; that is less than what it has then. */
static void
grow_row (SulhPool *pool, Row *row)
{
  gpointer *room = sulh_pool_alloc (pool, 2 * row->room * sizeof (gpointer));

  memcpy (room, row->list.pdata, row->room * sizeof (gpointer));
  row->list.pdata = room;
  row->room *= 2;
}

static Blueprint *
draw (SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);
  Blueprint *blueprint = g_new0 (Blueprint, 1);
  guint n_lists = 0;
  guint n_parts = 0;

  blueprint->size = info->size;
  blueprint->pattern = g_malloc0 (info->size);
  blueprint->pattern->kind = kind;
  g_atomic_ref_count_init (&blueprint->pattern->users);
  blueprint->lists = g_new0 (const SulhField *, info->n_fields + 1);
  blueprint->parts = g_new0 (const SulhField *, info->n_fields + 1);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      init_member (sulh_part_get_member (blueprint->pattern, field), field);
      if (field->type == SULH_FIELD_PARTS)
        {
          blueprint->lists[n_lists++] = field;
          *(GPtrArray **)sulh_part_get_member (blueprint->pattern, field) = get_empty_list ();
        }
      if (field->type == SULH_FIELD_PART && (field->flags & SULH_FIELD_ALWAYS))
        blueprint->parts[n_parts++] = field;
    }
  return blueprint;
}

/* Made once for all threads, when the kind is met first, and never changed: a file holds few of all
 * kinds. */
static const Blueprint *
get_blueprint (SulhKind kind)
{
  static const Blueprint *blueprints[SULH_N_KINDS];

  if (g_once_init_enter (&blueprints[kind]))
    g_once_init_leave (&blueprints[kind], draw (kind));
  return blueprints[kind];
}

/**
 * sulh_blueprint_build:
 * @pool: (nullable): where to put it
 * @kind: a kind
 *
 * Costs one copy of memory, and without a pool one allocation for each list and each part that is
 * always there.
 *
 * Returns: (transfer full): a part with initial values and without an id
 */
SulhPart *
sulh_blueprint_build (SulhPool *pool, SulhKind kind)
{
  const Blueprint *blueprint = get_blueprint (kind);
  SulhPart *part = pool ? sulh_pool_alloc (pool, blueprint->size) : g_malloc (blueprint->size);

  memcpy (part, blueprint->pattern, blueprint->size);
  part->pool = pool ? sulh_pool_ref (pool) : NULL;
  for (guint i = 0; pool == NULL && blueprint->lists[i]; i++)
    *(GPtrArray **)sulh_part_get_member (part, blueprint->lists[i])
        = g_ptr_array_new_with_free_func (sulh_part_unref);
  for (guint i = 0; blueprint->parts[i]; i++)
    *(SulhPart **)sulh_part_get_member (part, blueprint->parts[i])
        = sulh_blueprint_build (pool, blueprint->parts[i]->child);
  return part;
}

/**
 * sulh_blueprint_add:
 * @part: a new part
 * @list: a list of it
 * @child: (transfer full): a part within
 *
 * In a pool a list takes what it holds, and the rest of a power of two.
 */
void
sulh_blueprint_add (SulhPart *part, GPtrArray **list, gpointer child)
{
  Row *row;

  if (part->pool == NULL)
    {
      g_ptr_array_add (*list, child);
      return;
    }
  if (*list == get_empty_list ())
    *list = &make_row (part->pool)->list;
  row = (Row *)*list;
  if (row->list.len == row->room)
    grow_row (part->pool, row);
  row->list.pdata[row->list.len++] = child;
}

/**
 * sulh_blueprint_close_list:
 * @list: a list of a part in a pool, which is not asked for any more
 */
void
sulh_blueprint_close_list (const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    sulh_part_unref (list->pdata[i]);
}
