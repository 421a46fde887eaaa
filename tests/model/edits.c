/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edits.h"

#include "model/head.h"
#include "model/renaming.h"

static void
collect (SulhPart *part, GPtrArray *parts)
{
  g_ptr_array_add (parts, part);
  for (guint i = 0; i < sulh_part_count_fields (part); i++)
    {
      const SulhField *field = sulh_part_get_field (part, i);
      gpointer member = sulh_part_get_member (part, field);

      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        collect (*(SulhPart **)member, parts);
      if (field->type == SULH_FIELD_PARTS)
        for (guint j = 0; j < (*(GPtrArray **)member)->len; j++)
          collect ((*(GPtrArray **)member)->pdata[j], parts);
    }
}

/* Kinds whose numbers do not have to agree with each other. */
static gboolean
has_free_numbers (SulhKind kind)
{
  return kind == SULH_KIND_PARTY || kind == SULH_KIND_CLOCK || kind == SULH_KIND_TRUST
         || kind == SULH_KIND_RECORD || kind == SULH_KIND_EXCHANGE || kind == SULH_KIND_SIDE
         || kind == SULH_KIND_SHOCK;
}

/* What may become anything in its range without putting the scenario at fault. */
static gboolean
is_free (const SulhPart *part, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
      return part->kind == SULH_KIND_PARTY && g_str_equal (field->name, "wants");
    case SULH_FIELD_PROSE:
      return TRUE;
    case SULH_FIELD_NUMBER:
      return has_free_numbers (part->kind);
    case SULH_FIELD_FLAG:
      return TRUE;
    case SULH_FIELD_DATE:
      return part->kind == SULH_KIND_SHOCK;
    default:
      return FALSE;
    }
}

static void
change (SulhPart *part, const SulhField *field, guint32 seed)
{
  gpointer member = sulh_part_get_member (part, field);
  g_autofree char *text = g_strdup_printf ("Text %u.", seed);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
      sulh_part_set_text (member, text);
      break;
    case SULH_FIELD_NUMBER:
      sulh_part_set_number (
          part, field, field->minimum + (field->maximum - field->minimum) * (seed % 1000) / 1000.0);
      break;
    case SULH_FIELD_FLAG:
      *(gboolean *)member = !*(gboolean *)member;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = sulh_date_exact ((int)(seed % 2000));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_chosen (const GArray *edits, guint part, guint field)
{
  for (guint i = 0; i < edits->len; i++)
    if (g_array_index (edits, Edit, i).part == part
        && g_array_index (edits, Edit, i).field == field)
      return TRUE;
  return FALSE;
}

/* @n edits at different places of @scenario. */
GArray *
edits_choose (const SulhScenario *scenario, GRand *chance, guint n)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));

  collect ((SulhPart *)&scenario->part, parts);
  while (edits->len < n)
    {
      Edit edit = { .part = (guint)g_rand_int_range (chance, 0, (gint32)parts->len),
                    .seed = g_rand_int (chance) };
      const SulhPart *part = parts->pdata[edit.part];

      edit.field = (guint)g_rand_int_range (chance, 0, (gint32)sulh_part_count_fields (part));
      if (is_free (part, sulh_part_get_field (part, edit.field))
          && !is_chosen (edits, edit.part, edit.field))
        g_array_append_val (edits, edit);
    }
  return edits;
}

/* Every other edit. */
GArray *
edits_split (const GArray *edits, gboolean odd)
{
  GArray *half = g_array_new (FALSE, FALSE, sizeof (Edit));

  for (guint i = odd ? 1 : 0; i < edits->len; i += 2)
    g_array_append_val (half, g_array_index (edits, Edit, i));
  return half;
}

/* A copy of @scenario, down to the last part, with the edits. */
SulhScenario *
edits_apply (const SulhScenario *scenario, const GArray *edits)
{
  g_autoptr (GHashTable) no_ids = sulh_renaming_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  SulhScenario *copy = sulh_part_with_ids (scenario, no_ids);

  collect (&copy->part, parts);
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);
      SulhPart *part = parts->pdata[edit->part];

      change (part, sulh_part_get_field (part, edit->field), edit->seed);
    }
  return copy;
}

/* How many of the edits give a value that was not there before. */
guint
edits_count_effective (const SulhScenario *scenario, const GArray *edits)
{
  g_autoptr (SulhScenario) edited = edits_apply (scenario, edits);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  guint n = 0;

  collect ((SulhPart *)&scenario->part, before);
  collect (&edited->part, after);
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);
      const SulhPart *part = before->pdata[edit->part];

      if (!sulh_part_field_equal (part, after->pdata[edit->part],
                                  sulh_part_get_field (part, edit->field)))
        n++;
    }
  return n;
}
