/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/projection-private.h"

#include <string.h>

/* The ids of each kind, and the names of groups behind them. */
#define GROUPS SULH_N_KINDS
#define N_LISTS (SULH_N_KINDS + 1)

typedef void (*PartFunc) (SulhPart *part, gpointer data);

static void
visit (SulhPart *part, PartFunc func, gpointer data)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  func (part, data);
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member)
        visit (*(SulhPart **)member, func, data);
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        visit ((*(GPtrArray **)member)->pdata[n], func, data);
    }
}

static void
list_names (SulhPart *part, gpointer data)
{
  GPtrArray **lists = data;

  if (part->id)
    g_ptr_array_add (lists[part->kind], part->id);
  if (part->kind == SULH_KIND_EXCHANGE && ((SulhExchange *)part)->alternatives)
    g_ptr_array_add (lists[GROUPS], ((SulhExchange *)part)->alternatives);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static int
count_digits (guint n)
{
  int digits = 1;

  for (; n >= 10; n /= 10)
    digits++;
  return digits;
}

/* Numbers of the same length stand in the order of the old names, on which ties depend. */
static void
number_names (GHashTable *renamed, GPtrArray *names, const char *word)
{
  int digits = count_digits (names->len);
  guint n = 0;

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (renamed, names->pdata[i]))
      g_hash_table_insert (renamed, g_strdup (names->pdata[i]),
                           g_strdup_printf ("%s-%0*u", word, digits, ++n));
}

static GHashTable *
choose_names (SulhScenario *const *scenarios, guint n_scenarios)
{
  GHashTable *renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *lists[N_LISTS];

  for (guint i = 0; i < N_LISTS; i++)
    lists[i] = g_ptr_array_new ();
  for (guint i = 0; i < n_scenarios; i++)
    visit (&scenarios[i]->part, list_names, lists);
  for (guint i = 0; i < N_LISTS; i++)
    {
      number_names (renamed, lists[i],
                    i == GROUPS ? "alternatives" : sulh_kind_get_info (i)->element);
      g_ptr_array_unref (lists[i]);
    }
  return renamed;
}

static void
rename_text (char **text, GHashTable *renamed)
{
  const char *name = *text ? g_hash_table_lookup (renamed, *text) : NULL;

  if (name)
    sulh_part_set_text (text, name);
}

static void
rename_part (SulhPart *part, gpointer renamed)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  rename_text (&part->id, renamed);
  rename_text (&part->source, renamed);
  if (part->kind == SULH_KIND_EXCHANGE)
    rename_text (&((SulhExchange *)part)->alternatives, renamed);
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_REF)
        rename_text (member, renamed);
      for (char **refs = info->fields[i].type == SULH_FIELD_REFS ? *(char ***)member : NULL;
           refs && *refs; refs++)
        rename_text (refs, renamed);
      if (info->fields[i].type == SULH_FIELD_NUMBER && sulh_number_get_source (member))
        sulh_number_set_source (member,
                                g_hash_table_lookup (renamed, sulh_number_get_source (member)));
    }
}

/**
 * sulh_projection_rename:
 * @scenarios: (array length=n_scenarios): scenarios that nobody else holds and that have no loose
 *   ends
 * @n_scenarios: their number
 *
 * Gives every part and every group a name made of its kind and a number, the same one in all
 * @scenarios.
 */
void
sulh_projection_rename (SulhScenario *const *scenarios, guint n_scenarios)
{
  g_autoptr (GHashTable) renamed = choose_names (scenarios, n_scenarios);

  for (guint i = 0; i < n_scenarios; i++)
    visit (&scenarios[i]->part, rename_part, renamed);
}
