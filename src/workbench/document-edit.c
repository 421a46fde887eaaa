/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "workbench/document.h"

/* The way from the scenario down to a part, as positions: it stays the same when the part is
 * replaced, which neither its address nor an id (not every part has one) does. */
static gboolean
find_way (const SulhPart *from, const SulhPart *part, GString *way, const SulhPart **owner)
{
  const SulhKindInfo *info = sulh_kind_get_info (from->kind);
  gsize length = way->len;

  if (from == part)
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (from, &info->fields[i]);
      SulhPart *const *children = member;
      guint n_children = info->fields[i].type == SULH_FIELD_PART && *children ? 1 : 0;

      if (info->fields[i].type == SULH_FIELD_PARTS)
        {
          children = (SulhPart *const *)(*(GPtrArray **)member)->pdata;
          n_children = (*(GPtrArray **)member)->len;
        }
      for (guint j = 0; j < n_children; j++)
        {
          g_string_append_printf (way, "%s/%u/", info->fields[i].name, j);
          if (children[j]->id)
            *owner = children[j];
          if (find_way (children[j], part, way, owner))
            return TRUE;
          g_string_truncate (way, length);
        }
    }
  return FALSE;
}

static gboolean
check_number (const SulhField *field, double value, GError **error)
{
  SulhNumber number = sulh_number_point (value);
  g_autofree char *fault = sulh_number_find_fault (&number, field);

  if (fault)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, fault);
  return fault == NULL;
}

gboolean
sulh_document_set_number (SulhDocument *self, const SulhPart *part, const SulhField *field,
                          double value, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (self);
  const SulhPart *owner = &now->part;
  g_autoptr (GString) way = g_string_new (NULL);
  g_autoptr (SulhPart) copy = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (field->type == SULH_FIELD_NUMBER, FALSE);
  g_return_val_if_fail (find_way (&now->part, part, way, &owner), FALSE);

  if (!check_number (field, value, error))
    return FALSE;
  copy = sulh_part_copy (part);
  sulh_part_set_number (copy, field, value);
  g_string_append (way, field->name);
  /* Translators: a field and the part that it belongs to, as in "Cost: Release of prisoners". */
  label = g_strdup_printf (_ ("%s: %s"), _ (field->label), sulh_part_get_label (owner));
  sulh_document_take_edit (self, sulh_scenario_with_replaced (now, part, copy), label, way->str);
  return TRUE;
}

gboolean
sulh_document_repair (SulhDocument *self, const SulhRepair *repair)
{
  SulhScenario *next = sulh_repair_apply (repair, sulh_document_get_scenario (self));

  if (next == NULL)
    return FALSE;
  sulh_document_end_gesture (self);
  sulh_document_take_edit (self, next, repair->label, NULL);
  return TRUE;
}

void
sulh_document_adopt_plan (SulhDocument *self, const SulhPlan *plan)
{
  const SulhScenario *now = sulh_document_get_scenario (self);

  sulh_document_take_edit (self, sulh_scenario_with_part (now, plan), _ ("Adopt the plan"), NULL);
}
