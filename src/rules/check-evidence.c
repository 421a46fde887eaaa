/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* A value that is not the default of the file format has to come from somewhere. */
static gboolean
lacks_source (const SulhPart *part, const SulhField *field)
{
  const SulhNumber *number;

  if (field->type != SULH_FIELD_NUMBER)
    return FALSE;
  number = sulh_part_get_member (part, field);
  return sulh_number_is_set (number) && number->mode != field->initial
         && !sulh_number_get_source (number) && sulh_number_get_grade (number) == SULH_GRADE_UNSET;
}

/* Counts in @part and the parts within; a part with a source or grade speaks for its numbers. */
static guint
count_without_source (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  guint count = 0;

  if (part->source || part->grade != SULH_GRADE_UNSET)
    return 0;
  for (guint f = 0; f < info->n_fields; f++)
    {
      const SulhField *field = &info->fields[f];
      gpointer member = sulh_part_get_member (part, field);

      count += lacks_source (part, field);
      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        count += count_without_source (*(SulhPart **)member);
      if (field->type == SULH_FIELD_PARTS)
        for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
          count += count_without_source ((*(GPtrArray **)member)->pdata[i]);
    }
  return count;
}

static void
check_sources_of (const SulhCheck *check, const SulhPart *part)
{
  const char *name = part->id ? sulh_rules_name (part) : _ (sulh_kind_get_info (part->kind)->label);
  guint count = count_without_source (part);
  SulhFinding *finding;
  SulhPart *assumed;

  if (count == 0)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_NO_SOURCE, part, NULL, "source",
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value of \"%s\" has no source.",
                                    "%u values of \"%s\" have no source.", count),
                       count, name));
  assumed = sulh_part_copy (part);
  assumed->grade = SULH_GRADE_ASSUMED;
  sulh_check_repair_replace (finding, g_strdup (_ ("Mark as assumed")), part, assumed);
}

static void
check_source (const SulhCheck *check, const SulhSource *source)
{
  if (source->where || source->published || source->part.grade == SULH_GRADE_ASSUMED
      || source->part.grade == SULH_GRADE_RECALLED)
    return;
  sulh_check_add (check, SULH_CHECK_SOURCE_VAGUE, source, NULL, "where",
                  g_strdup_printf (_ ("Nothing says where \"%s\" can be found."),
                                   sulh_rules_name (&source->part)));
}

static void
note_id (GHashTable *used, char *id)
{
  if (id)
    g_hash_table_add (used, id);
}

static void note_uses (GHashTable *used, const SulhPart *part);

static void
note_uses_of_field (GHashTable *used, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_REF)
    note_id (used, *(char **)member);
  if (field->type == SULH_FIELD_NUMBER)
    note_id (used, (char *)sulh_number_get_source (member));
  if (field->type == SULH_FIELD_REFS)
    for (char **id = *(char ***)member; id && *id; id++)
      note_id (used, *id);
  if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    note_uses (used, *(SulhPart **)member);
  if (field->type == SULH_FIELD_PARTS)
    for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
      note_uses (used, (*(GPtrArray **)member)->pdata[i]);
}

static void
note_uses (GHashTable *used, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  note_id (used, part->source);
  for (guint f = 0; f < info->n_fields; f++)
    note_uses_of_field (used, part, &info->fields[f]);
}

/* A channel that nothing uses may still explain an incident. */
static void
check_used (const SulhCheck *check, GHashTable *used, const SulhPart *part)
{
  const char *element = sulh_kind_get_info (part->kind)->label;
  SulhFinding *finding;

  if (g_hash_table_contains (used, part->id))
    return;
  /* Translators: a kind of part, such as "Verification", and the name of one. */
  finding = sulh_check_add (
      check, SULH_CHECK_UNUSED, part, NULL, "id",
      g_strdup_printf (_ ("%s: nothing refers to \"%s\"."), _ (element), sulh_rules_name (part)));
  if (part->kind != SULH_KIND_CHANNEL)
    sulh_check_repair_remove (finding, g_strdup (_ ("Take it out")), part);
}

static void
check_uses (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *lists[]
      = { scenario->sources, scenario->channels, scenario->verifications, scenario->consequences };

  note_uses (used, &scenario->part);
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      check_used (check, used, lists[l]->pdata[i]);
}

/* Indicators and experiments hold what somebody asks, and not what somebody knows. */
static void
check_sources (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  gconstpointer singles[] = { scenario->prices, scenario->conditions, scenario->process };
  const GPtrArray *lists[] = {
    scenario->issues,         scenario->parties,
    scenario->actors,         scenario->trusts,
    scenario->records,        scenario->process_trusts,
    scenario->venues,         scenario->channels,
    scenario->verifications,  scenario->consequences,
    scenario->exchanges,      scenario->shocks,
    scenario->forces,         scenario->escalation_ladders,
    scenario->brinkmanships,  scenario->outcomes,
    scenario->baselines,      scenario->levers,
    scenario->contact_groups,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (singles); i++)
    if (singles[i])
      check_sources_of (check, singles[i]);
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      check_sources_of (check, lists[l]->pdata[i]);
}

void
sulh_check_evidence (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;

  if (!scenario->illustrative)
    check_sources (check);
  for (guint i = 0; i < scenario->sources->len; i++)
    check_source (check, scenario->sources->pdata[i]);
  check_uses (check);
}
