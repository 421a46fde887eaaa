/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/references.h"

#include "model/audience.h"
#include "model/head.h"

static void
collect_from_member (gconstpointer member, const SulhField *field, GHashTable *references)
{
  const char *source;

  switch (field->type)
    {
    case SULH_FIELD_REF:
      if (*(char *const *)member)
        g_hash_table_add (references, *(char *const *)member);
      break;
    case SULH_FIELD_REFS:
      for (char **ids = *(char **const *)member; ids && *ids; ids++)
        g_hash_table_add (references, *ids);
      break;
    case SULH_FIELD_NUMBER:
      source = sulh_number_get_source (member);
      if (source)
        g_hash_table_add (references, (gpointer)source);
      break;
    case SULH_FIELD_PART:
      if (*(SulhPart *const *)member)
        sulh_part_collect_references (*(SulhPart *const *)member, references);
      break;
    case SULH_FIELD_PARTS:
      for (guint i = 0; i < (*(GPtrArray *const *)member)->len; i++)
        sulh_part_collect_references ((*(GPtrArray *const *)member)->pdata[i], references);
      break;
    default:
      break;
    }
}

/**
 * sulh_part_collect_references:
 * @part: a part
 * @references: (element-type utf8): set to which the ids are added; they belong to @part
 *
 * Costs O(fields of @part and of all parts within it).
 */
void
sulh_part_collect_references (const SulhPart *part, GHashTable *references)
{
  for (guint i = 0; i < sulh_part_count_field_audiences (part); i++)
    {
      const char *field;
      const char *const *audience = sulh_part_get_nth_field_audience (part, i, &field);

      for (guint j = 0; audience[j]; j++)
        g_hash_table_add (references, (gpointer)audience[j]);
    }
  for (guint i = 0; i < sulh_part_count_fields (part); i++)
    {
      const SulhField *field = sulh_part_get_field (part, i);

      collect_from_member (sulh_part_get_member (part, field), field, references);
    }
}
