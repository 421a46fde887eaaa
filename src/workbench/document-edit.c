/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "workbench/document-private.h"

/* The way as positions: it stays the same when the part is replaced, which neither its address nor
 * an id (not every part has one) does. */
static char *
name_way (const SulhWay *way, const SulhField *field)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < way->n; i++)
    g_string_append_printf (name, "%s/%u/", way->steps[i].field->name, way->steps[i].index);
  return g_strconcat (name->str, field->name, NULL);
}

/* The innermost part that has an id: what a person takes @part for a value of. */
static const SulhPart *
find_owner (const SulhWay *way, const SulhPart *part)
{
  for (guint i = way->n; i > 0 && part->id == NULL; i--)
    part = way->steps[i - 1].owner;
  return part;
}

static void
keep_first_sentence (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  char **sentence = user_data;

  if (*sentence == NULL)
    *sentence = finding->remedy ? g_strdup_printf ("%s %s", finding->sentence, finding->remedy)
                                : g_strdup (finding->sentence);
  sulh_finding_free (finding);
}

gboolean
sulh_document_check (SulhDocument *self, const SulhScenario *next, GError **error)
{
  g_autofree char *sentence = NULL;

  sulh_scenario_find_faults_since (next, sulh_document_get_scenario (self), 1, keep_first_sentence,
                                   &sentence);
  if (sentence)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);
  return sentence == NULL;
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
  g_autoptr (SulhPart) copy = NULL;
  g_autoptr (SulhScenario) next = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  SulhWay way;

  g_return_val_if_fail (field->type == SULH_FIELD_NUMBER, FALSE);
  g_return_val_if_fail (sulh_way_find (&way, now, part), FALSE);

  if (!check_number (field, value, error))
    return FALSE;
  copy = sulh_part_copy (part);
  sulh_part_set_number (copy, field, value);
  next = sulh_way_replace (&way, copy);
  if (!sulh_document_check (self, next, error))
    return FALSE;
  name = name_way (&way, field);
  /* Translators: a field and the part that it belongs to, as in "Cost: Release of prisoners". */
  label = g_strdup_printf (_ ("%s: %s"), _ (field->label),
                           sulh_part_get_label (find_owner (&way, part)));
  sulh_document_take_edit (self, g_steal_pointer (&next), label, name);
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
