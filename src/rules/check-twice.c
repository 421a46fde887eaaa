/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* A list whose parts say what they are about in one field, and may say it once. */
typedef struct
{
  SulhKind kind;
  const char *key;
} Once;

static const Once once[] = {
  { SULH_KIND_LINKAGE, "to" },         { SULH_KIND_REACH, "circle" },
  { SULH_KIND_PHASE_WEIGHT, "phase" }, { SULH_KIND_ADVANTAGE, "from" },
  { SULH_KIND_BASELINE, "category" },
};

static const SulhField *
find_key (SulhKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (once); i++)
    if (once[i].kind == kind)
      return sulh_kind_find_field (kind, once[i].key);
  return NULL;
}

/* The word by which a person knows what @part is about. */
static const char *
get_word (const SulhCheck *check, gconstpointer part, const SulhField *key)
{
  gpointer member = sulh_part_get_member (part, key);

  return key->type == SULH_FIELD_CHOICE ? _ (key->choices ()[*(int *)member].label)
                                        : sulh_check_name (check, *(char **)member);
}

static void
check_list (const SulhCheck *check, const SulhPart *owner, const GPtrArray *list,
            const SulhField *key)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  SulhFinding *finding;

  for (guint i = 0; i < list->len; i++)
    {
      const SulhPart *part = list->pdata[i];
      const char *word = get_word (check, part, key);

      if (!word || g_hash_table_add (seen, (gpointer)word))
        continue;
      finding = sulh_check_add (
          check, SULH_CHECK_STATED_TWICE, part->id ? part : owner, part, key->name,
          /* Translators: the kind of a part, the part it is in, and what it is about. */
          g_strdup_printf (_ ("%s of \"%s\": “%s” is stated twice."),
                           _ (sulh_kind_get_info (part->kind)->label), sulh_rules_name (owner),
                           word));
      if (!part->id)
        sulh_check_repair_remove (finding, g_strdup (_ ("Take the second out")), part);
    }
}

static void
check_part (const SulhCheck *check, const SulhPart *owner, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const SulhField *field = &info->fields[f];
      gpointer member = sulh_part_get_member (part, field);

      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        check_part (check, owner, *(SulhPart **)member);
      if (field->type == SULH_FIELD_PARTS && find_key (field->child))
        check_list (check, owner, *(GPtrArray **)member, find_key (field->child));
    }
}

/* What others may refer to is not offered to be taken out. */
void
sulh_check_twice (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  const GPtrArray *lists[] = { scenario->issues, scenario->actors };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      check_part (check, lists[l]->pdata[i], lists[l]->pdata[i]);
  check_list (check, &scenario->part, scenario->baselines, find_key (SULH_KIND_BASELINE));
}
