/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/clipping.h"

#include <glib/gi18n-lib.h>

#include "workbench/store.h"

#define CLIPPING_ID "clipping"

/* Cutting out */

/* What came along with another part is there already. */
static SulhScenario *
with_part_of (SulhScenario *clipping, const SulhScenario *scenario, const SulhPart *part)
{
  g_autoptr (SulhScenario) before = clipping;

  if (part->id && sulh_scenario_find (clipping, part->id))
    return g_steal_pointer (&before);
  return sulh_scenario_graft (clipping, scenario, part, NULL);
}

/* The position of a part in its list; the same part in the clipping is equal to it. */
static char *
name_position (const SulhScenario *clipping, const SulhPart *part)
{
  const GPtrArray *parts = sulh_scenario_get_parts (clipping, part->kind);

  for (guint i = 0; i < parts->len; i++)
    if (sulh_part_equal (parts->pdata[i], part))
      return g_strdup_printf ("%s/%u", sulh_kind_get_info (part->kind)->element, i);
  return NULL;
}

/* They may have been chosen in any order. */
static GPtrArray *
list_in_file_order (const SulhScenario *scenario, const GPtrArray *parts)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_direct_hash, g_direct_equal);
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    g_hash_table_add (wanted, parts->pdata[i]);
  for (guint f = 0; f < info->n_fields; f++)
    {
      const GPtrArray *list = info->fields[f].type == SULH_FIELD_PARTS
                                  ? *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[f])
                                  : NULL;

      for (guint i = 0; list && i < list->len; i++)
        if (g_hash_table_contains (wanted, list->pdata[i]))
          g_ptr_array_add (ordered, list->pdata[i]);
    }
  return ordered;
}

/* The parties are all there, in their order, which tells who is the first and who the second. */
GBytes *
sulh_clipping_make (const SulhScenario *scenario, const GPtrArray *parts)
{
  g_autoptr (SulhScenario) clipping = sulh_scenario_new (CLIPPING_ID, NULL);
  g_autoptr (SulhScenario) named = NULL;
  g_autoptr (GString) positions = g_string_new (NULL);
  g_autoptr (GPtrArray) ordered = list_in_file_order (scenario, parts);

  for (guint i = 0; i < scenario->parties->len; i++)
    clipping = with_part_of (g_steal_pointer (&clipping), scenario, scenario->parties->pdata[i]);
  for (guint i = 0; i < ordered->len; i++)
    clipping = with_part_of (g_steal_pointer (&clipping), scenario, ordered->pdata[i]);
  for (guint i = 0; i < ordered->len; i++)
    {
      g_autofree char *position = name_position (clipping, ordered->pdata[i]);

      if (position)
        g_string_append_printf (positions, "%s%s", positions->len > 0 ? " " : "", position);
    }
  named = sulh_part_copy (clipping);
  named->day_zero = scenario->day_zero;
  sulh_part_set_text (&named->part.name, positions->str);
  return sulh_store_format (named);
}

/* Putting in */

static const SulhPart *
find_position (const SulhScenario *clipping, const char *position)
{
  g_auto (GStrv) words = g_strsplit (position, "/", 2);
  guint64 index = words[0] && words[1] ? g_ascii_strtoull (words[1], NULL, 10) : 0;

  for (guint kind = 0; words[0] && words[1] && kind < SULH_N_KINDS; kind++)
    {
      const GPtrArray *parts = g_str_equal (sulh_kind_get_info (kind)->element, words[0])
                                   ? sulh_scenario_get_parts (clipping, kind)
                                   : NULL;

      if (parts && index < parts->len)
        return parts->pdata[index];
    }
  return NULL;
}

static GPtrArray *
list_meant (const SulhScenario *clipping)
{
  g_auto (GStrv) positions = g_strsplit (clipping->part.name ? clipping->part.name : "", " ", -1);
  GPtrArray *meant = g_ptr_array_new_with_free_func (sulh_part_unref);

  for (guint i = 0; positions[i]; i++)
    {
      const SulhPart *part = find_position (clipping, positions[i]);

      if (part)
        g_ptr_array_add (meant, sulh_part_ref (part));
    }
  return meant;
}

static SulhScenario *
with_own (SulhScenario *clipping, const SulhPart *part, const SulhPart *own)
{
  g_autoptr (SulhScenario) before = clipping;

  return sulh_scenario_with_replaced (before, part, own);
}

/* What a part names is what is called so in the scenario, whatever it was where it came from. */
static SulhScenario *
settle_in (const SulhScenario *clipping, const SulhScenario *scenario, GPtrArray *meant)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  SulhScenario *settled = sulh_part_ref (clipping);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const GPtrArray *parts
          = info->fields[f].type == SULH_FIELD_PARTS
                ? *(GPtrArray **)sulh_part_get_member (clipping, &info->fields[f])
                : NULL;

      for (guint i = 0; parts && i < parts->len; i++)
        {
          const SulhPart *part = parts->pdata[i];
          const SulhPart *own = part->id ? sulh_scenario_find (scenario, part->id) : NULL;

          if (own && own->kind == part->kind && part->kind != SULH_KIND_PARTY
              && !g_ptr_array_find (meant, part, NULL))
            settled = with_own (settled, part, own);
        }
    }
  return settled;
}

static char *
name_entry (const GPtrArray *parts)
{
  const SulhPart *first = parts->pdata[0];

  if (parts->len == 1 && first->id)
    /* Translators: %s is the name of what is pasted. */
    return g_strdup_printf (_ ("Paste: %s"), sulh_part_get_label (first));
  return g_strdup_printf (ngettext ("Paste %u part", "Paste %u parts", parts->len), parts->len);
}

static SulhScenario *
read_clipping (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) clipping = sulh_store_parse (bytes, findings);

  if (clipping && g_strcmp0 (clipping->part.id, CLIPPING_ID) == 0)
    return g_steal_pointer (&clipping);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The clipboard holds no parts of a scenario. Copy some first."));
  return NULL;
}

GPtrArray *
sulh_document_paste (SulhDocument *self, GBytes *bytes, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  g_autoptr (SulhScenario) clipping = read_clipping (bytes, error);
  g_autoptr (SulhScenario) settled = NULL;
  g_autoptr (SulhScenario) next = NULL;
  g_autoptr (GPtrArray) meant = NULL;
  g_autoptr (GPtrArray) put = NULL;
  g_autofree char *label = NULL;

  if (clipping == NULL)
    return NULL;
  meant = list_meant (clipping);
  settled = settle_in (clipping, now, meant);
  next = sulh_scenario_graft_all (now, settled, meant, &put);
  if (put->len == 0 || !sulh_document_check (self, next, error))
    return NULL;
  label = name_entry (put);
  sulh_document_end_gesture (self);
  sulh_document_take_edit (self, g_steal_pointer (&next), label, NULL);
  return g_steal_pointer (&put);
}
