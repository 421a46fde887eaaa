/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/building.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "workbench/document-private.h"

#define MOST_NAMES 3 /* of parts that went along, in one sentence */

static gboolean
take_edit (SulhDocument *self, SulhScenario *next, const char *label)
{
  sulh_document_end_gesture (self);
  sulh_document_take_edit (self, next, label, NULL);
  return TRUE;
}

static const char *
name_of (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

static char *
describe (const SulhScenario *scenario, const SulhPart *part)
{
  const SulhTrust *trust = (const SulhTrust *)part;
  const SulhRecord *record = (const SulhRecord *)part;

  switch (part->kind)
    {
    case SULH_KIND_TRUST:
      return g_strdup_printf (_ ("Trust of %s in %s"), name_of (scenario, trust->from),
                              name_of (scenario, trust->to));
    case SULH_KIND_RECORD:
      return g_strdup_printf (_ ("Record of %s about %s"), name_of (scenario, record->by),
                              name_of (scenario, record->of));
    default:
      if (part->name || part->id)
        return g_strdup (sulh_part_get_label (part));
      return g_strdup (_ (sulh_kind_get_info (part->kind)->label));
    }
}

/* "Delete Qatar", "Delete 3 parts" */
static char *
label_of (const SulhScenario *scenario, const GPtrArray *parts, const char *one,
          const char *several)
{
  g_autofree char *name = NULL;

  if (parts->len != 1)
    return g_strdup_printf (several, parts->len);
  name = describe (scenario, parts->pdata[0]);
  return g_strdup_printf (one, name);
}

/* Adding */

const SulhPart *
sulh_document_insert (SulhDocument *self, gpointer part, const char *label, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  g_autoptr (SulhPart) owned = part;
  g_autoptr (SulhScenario) next = NULL;
  g_autofree char *made = NULL;
  const GPtrArray *list;

  if (owned->id && sulh_scenario_find (now, owned->id))
    {
      g_autofree char *id = g_steal_pointer (&owned->id);

      owned->id = sulh_scenario_invent_id (now, owned->kind, id);
    }
  next = sulh_scenario_with_part (now, owned);
  if (!sulh_document_check (self, next, error))
    return NULL;
  if (label == NULL)
    {
      g_autofree char *name = describe (next, owned);

      /* Translators: %s is what is put into the scenario, as in "Add New party". */
      made = g_strdup_printf (_ ("Add %s"), name);
    }
  take_edit (self, g_steal_pointer (&next), label ? label : made);
  list = sulh_scenario_get_parts (sulh_document_get_scenario (self), owned->kind);
  return list->pdata[list->len - 1];
}

const SulhPart *
sulh_document_add_new (SulhDocument *self, const SulhBlank *blank, const char *name, GError **error)
{
  SulhPart *part = sulh_blank_make (blank, sulh_document_get_scenario (self), name, error);

  return part ? sulh_document_insert (self, part, NULL, error) : NULL;
}

/* Removing */

static char *
list_names (const SulhScenario *scenario, const GPtrArray *parts)
{
  GString *names = g_string_new (NULL);
  guint n = parts->len > MOST_NAMES + 1 ? MOST_NAMES : parts->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = describe (scenario, parts->pdata[i]);

      g_string_append_printf (names, i ? _ (", “%s”") : _ ("“%s”"), name);
    }
  if (n < parts->len)
    g_string_append_printf (names,
                            ngettext (" and %u more part", " and %u more parts", parts->len - n),
                            parts->len - n);
  return g_string_free (names, FALSE);
}

static char *
tell (const SulhScenario *before, const GPtrArray *parts, const SulhPruning *pruning)
{
  g_autofree char *names = list_names (before, parts);
  GString *told = g_string_new (NULL);

  g_string_append_printf (told, ngettext ("%s was deleted.", "%s were deleted.", parts->len),
                          names);
  if (pruning->followed->len > 0)
    {
      g_autofree char *followed = list_names (before, pruning->followed);

      g_string_append_c (told, ' ');
      /* Translators: %s lists parts that cannot be without what was deleted. */
      g_string_append_printf (told, _ ("With it went %s."), followed);
    }
  if (pruning->loosened->len > 0)
    {
      g_string_append_c (told, ' ');
      g_string_append_printf (told,
                              ngettext ("%u other part no longer names it.",
                                        "%u other parts no longer name it.",
                                        pruning->loosened->len),
                              pruning->loosened->len);
    }
  return g_string_free (told, FALSE);
}

gboolean
sulh_document_remove (SulhDocument *self, const GPtrArray *parts, char **told)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (sulh_document_get_scenario (self));
  g_autoptr (SulhPruning) pruning = sulh_pruning_new (before, parts);
  g_autofree char *label = label_of (before, parts, _ ("Delete %s"),
                                     ngettext ("Delete %u part", "Delete %u parts", parts->len));

  if (told)
    *told = NULL;
  if (sulh_part_equal (pruning->scenario, before))
    return FALSE;
  if (told)
    *told = tell (before, parts, pruning);
  return take_edit (self, sulh_part_ref (pruning->scenario), label);
}

/* Duplicating */

/* "rung-2" is copied as "rung-3", and not as "rung-2-2". */
static char *
strip_number (const char *id)
{
  const char *end = id + strlen (id);

  while (end > id && g_ascii_isdigit (end[-1]))
    end--;
  return end > id + 1 && *end && end[-1] == '-' ? g_strndup (id, (gsize)(end - id - 1))
                                                : g_strdup (id);
}

/* What the ids of the parts become in their copies. */
static GHashTable *
choose_ids (const SulhScenario *scenario, const GPtrArray *parts)
{
  GHashTable *renaming = sulh_renaming_new ();
  g_autoptr (SulhScenario) taken = sulh_part_copy (scenario);

  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];
      g_autofree char *stem = part->id ? strip_number (part->id) : NULL;
      char *id;

      if (part->id == NULL)
        continue;
      id = sulh_scenario_invent_id (taken, part->kind, stem);
      sulh_scenario_take_part (taken, sulh_part_new (part->kind, id));
      g_hash_table_insert (renaming, g_strdup (part->id), id);
    }
  return renaming;
}

static SulhPart *
copy_part (const SulhPart *part, GHashTable *renaming)
{
  SulhPart *copy = sulh_part_with_ids (part, renaming);
  g_autofree char *name = g_steal_pointer (&copy->name);

  if (name)
    /* Translators: the name of a part of which this is a copy. */
    copy->name = g_strdup_printf (_ ("%s (copy)"), name);
  return copy;
}

/* In the order of the file, each once, and only what can be there twice: a trust that says the same
 * of the same parties cannot. */
static GPtrArray *
list_copyable (const SulhScenario *scenario, const GPtrArray *parts, GHashTable *renaming)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *own;

      if (info->fields[i].type != SULH_FIELD_PARTS)
        continue;
      own = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]);
      for (guint n = 0; n < own->len; n++)
        {
          g_autoptr (SulhPart) copy = NULL;

          if (!g_ptr_array_find ((GPtrArray *)parts, own->pdata[n], NULL))
            continue;
          copy = sulh_part_with_ids (own->pdata[n], renaming);
          if (!sulh_part_equal (copy, own->pdata[n]))
            g_ptr_array_add (list, own->pdata[n]);
        }
    }
  return list;
}

static SulhScenario *
put_behind (const SulhScenario *scenario, const SulhPart *part, const SulhPart *copy)
{
  const GPtrArray *list = sulh_scenario_get_parts (scenario, part->kind);
  guint index;

  g_ptr_array_find ((GPtrArray *)list, part, &index);
  return index + 1 < list->len
             ? sulh_scenario_with_inserted (scenario, list->pdata[index + 1], copy)
             : sulh_scenario_with_part (scenario, copy);
}

GPtrArray *
sulh_document_duplicate (SulhDocument *self, const GPtrArray *parts, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  g_autoptr (GHashTable) renaming = choose_ids (now, parts);
  g_autoptr (GPtrArray) originals = list_copyable (now, parts, renaming);
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autoptr (SulhScenario) next = sulh_part_ref (now);
  g_autofree char *label = NULL;

  if (originals->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("This can be in a scenario only once."));
      return NULL;
    }
  for (guint i = 0; i < originals->len; i++)
    {
      g_autoptr (SulhScenario) before = g_steal_pointer (&next);
      g_autoptr (SulhPart) copy = copy_part (originals->pdata[i], renaming);

      next = put_behind (before, originals->pdata[i], copy);
      g_ptr_array_add (copies, copy);
    }
  if (!sulh_document_check (self, next, error))
    return NULL;
  label = label_of (now, originals, _ ("Duplicate %s"),
                    ngettext ("Duplicate %u part", "Duplicate %u parts", originals->len));
  take_edit (self, g_steal_pointer (&next), label);
  return g_steal_pointer (&copies);
}

/* Moving and setting */

gboolean
sulh_document_move (SulhDocument *self, const SulhPart *part, int by)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  const GPtrArray *list = sulh_scenario_get_parts (now, part->kind);
  g_autoptr (SulhPart) moved = sulh_part_ref (part);
  g_autoptr (SulhScenario) without = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  guint index;
  int target;

  if (!g_ptr_array_find ((GPtrArray *)list, part, &index))
    return FALSE;
  target = (int)index + by;
  if (by == 0 || target < 0 || target >= (int)list->len)
    return FALSE;
  name = describe (now, part);
  /* Translators: %s is what gets another place in its list. */
  label = g_strdup_printf (_ ("Move %s"), name);
  without = sulh_scenario_without (now, part);
  list = sulh_scenario_get_parts (without, moved->kind);
  return take_edit (self,
                    target < (int)list->len
                        ? sulh_scenario_with_inserted (without, list->pdata[target], moved)
                        : sulh_scenario_with_part (without, moved),
                    label);
}

gboolean
sulh_document_set_field (SulhDocument *self, const GPtrArray *parts, gconstpointer from,
                         const SulhField *field, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  g_autoptr (SulhScenario) next = sulh_part_ref (now);
  g_autofree char *subject = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (SulhScenario) before = g_steal_pointer (&next);
      g_autoptr (SulhPart) copy = sulh_part_copy (parts->pdata[i]);

      sulh_part_copy_field (copy, from, field);
      next = sulh_scenario_with_replaced (before, parts->pdata[i], copy);
      g_return_val_if_fail (next != NULL, FALSE);
    }
  if (!sulh_document_check (self, next, error))
    return FALSE;
  subject = label_of (now, parts, "%s", ngettext ("%u part", "%u parts", parts->len));
  label = g_strdup_printf (_ ("%s: %s"), _ (field->label), subject);
  return take_edit (self, g_steal_pointer (&next), label);
}
