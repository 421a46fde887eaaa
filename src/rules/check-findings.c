/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

static const SulhField *
field_of (gconstpointer part, const char *name)
{
  return sulh_kind_find_field (((const SulhPart *)part)->kind, name);
}

SulhFinding *
sulh_check_add (const SulhCheck *check, SulhCheckKind kind, gconstpointer part,
                gconstpointer within, const char *field, char *sentence)
{
  const SulhFindingKind *about = sulh_check_get_kind (kind);
  const SulhPart *subject = part;
  SulhFinding *finding
      = sulh_finding_new (about->severity, about->code, subject->id, sentence, _ (about->remedy));

  finding->part = sulh_part_ref (within ? within : part);
  finding->field = g_strdup (field);
  finding->reason = g_strdup (_ (about->reason));
  g_free (sentence);
  g_ptr_array_add (check->findings, finding);
  return finding;
}

static SulhRepair *
start_repair (SulhFinding *finding, char *label)
{
  g_clear_pointer (&finding->repair, sulh_repair_free);
  finding->repair = sulh_repair_new_take (label);
  return finding->repair;
}

void
sulh_check_repair_number (SulhFinding *finding, char *label, gconstpointer part, const char *field,
                          double value)
{
  gpointer next = sulh_part_copy (part);

  sulh_part_set_number (next, field_of (part, field), value);
  sulh_repair_replace_take (start_repair (finding, label), part, next);
}

void
sulh_check_repair_choice (SulhFinding *finding, char *label, gconstpointer part, const char *field,
                          int value)
{
  gpointer next = sulh_part_copy (part);

  *(int *)sulh_part_get_member (next, field_of (part, field)) = value;
  sulh_repair_replace_take (start_repair (finding, label), part, next);
}

void
sulh_check_repair_text (SulhFinding *finding, char *label, gconstpointer part, const char *field,
                        const char *text)
{
  gpointer next = sulh_part_copy (part);

  sulh_part_set_text (sulh_part_get_member (next, field_of (part, field)), text);
  sulh_repair_replace_take (start_repair (finding, label), part, next);
}

void
sulh_check_repair_replace (SulhFinding *finding, char *label, gconstpointer part, gpointer next)
{
  sulh_repair_replace_take (start_repair (finding, label), part, next);
}

void
sulh_check_repair_add (SulhFinding *finding, char *label, gpointer part)
{
  sulh_repair_add_take (start_repair (finding, label), part);
}

void
sulh_check_repair_remove (SulhFinding *finding, char *label, gconstpointer part)
{
  sulh_repair_remove (start_repair (finding, label), part);
}

gconstpointer
sulh_check_find (const SulhCheck *check, SulhKind kind, const char *id)
{
  const SulhPart *part = id ? g_hash_table_lookup (check->parts, id) : NULL;

  return part && part->kind == kind ? part : NULL;
}

const char *
sulh_check_name (const SulhCheck *check, const char *id)
{
  const SulhPart *part = id ? g_hash_table_lookup (check->parts, id) : NULL;

  return part ? sulh_rules_name (part) : id;
}

char *
sulh_check_choose_id (const SulhCheck *check, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2;
       g_hash_table_contains (check->parts, id) || g_strcmp0 (check->scenario->part.id, id) == 0;
       number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }
  return id;
}

static const SulhTie *
find_tie (const SulhActor *actor, const char *id)
{
  for (guint i = 0; i < actor->ties->len; i++)
    if (g_strcmp0 (((const SulhTie *)actor->ties->pdata[i])->party, id) == 0)
      return actor->ties->pdata[i];
  return NULL;
}

double
sulh_check_get_access (const SulhActor *actor, const char *id)
{
  const SulhTie *tie = find_tie (actor, id);

  return tie ? tie->access.mode : 0;
}

void
sulh_check_repair_tie (const SulhCheck *check, SulhFinding *finding, const SulhActor *actor,
                       const char *id)
{
  const SulhField *access = sulh_kind_find_field (SULH_KIND_TIE, "access");
  const SulhTie *tie = find_tie (actor, id);
  char *label = g_strdup_printf (_ ("Add a tie of %s to %s"), sulh_rules_name (&actor->part),
                                 sulh_check_name (check, id));
  SulhTie *next;

  if (tie)
    {
      sulh_check_repair_number (finding, label, tie, access->name, access->initial);
      return;
    }
  next = sulh_part_new (SULH_KIND_TIE, NULL);
  next->party = g_strdup (id);
  {
    gpointer copy = sulh_part_copy (actor);

    sulh_part_take_child (copy, sulh_kind_find_field (SULH_KIND_ACTOR, "tie"), next);
    sulh_check_repair_replace (finding, label, actor, copy);
  }
}

gboolean
sulh_check_names_id (char *const *ids, const char *id)
{
  return ids && id && g_strv_contains ((const char *const *)ids, id);
}
