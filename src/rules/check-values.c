/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* What is usual for a field (written model, section 5, and 2.18 for shocks). */
typedef struct
{
  SulhKind kind;
  const char *field;
  double least;
  double most;
  gboolean may_be_zero; /* 0 means that there is none */
} Usual;

static const Usual usual_values[] = {
  { SULH_KIND_CLOCK, "rate", 0, 0.01, FALSE },
  { SULH_KIND_CLOCK, "present-bias", 0.5, 1, FALSE },
  { SULH_KIND_CLOCK, "gap-tolerance", 7, 720, FALSE },
  { SULH_KIND_CLOCK, "decision-latency", 0, 60, FALSE },
  { SULH_KIND_TRUST, "firmness", 2, 30, TRUE },
  { SULH_KIND_MEDIATION, "leverage-decay", 30, 1000, FALSE },
  { SULH_KIND_SPOILING, "severity", 0.1, 10, TRUE },
  { SULH_KIND_SHOCK, "severity", 0.1, 10, FALSE },
  { SULH_KIND_SHOCK, "escalation", 0.1, 30, FALSE },
  { SULH_KIND_ASSUMPTIONS, "temptation-scale", 0.05, 1, TRUE },
  { SULH_KIND_ASSUMPTIONS, "doubt", 0, 0.1, FALSE },
  { SULH_KIND_ASSUMPTIONS, "largest-weight", 0.5, 5, FALSE },
  { SULH_KIND_ASSUMPTIONS, "breach-weight", 1, 6, FALSE },
  { SULH_KIND_ASSUMPTIONS, "half-life", 30, 3650, TRUE },
  { SULH_KIND_ASSUMPTIONS, "deadline-pressure", 0, 1, FALSE },
};

/* A belief as firm as that and as certain is spoken of elsewhere. */
static gboolean
is_spoken_of (const SulhPart *part)
{
  const SulhTrust *trust = (const SulhTrust *)part;

  return part->kind == SULH_KIND_TRUST && (trust->level.mode <= 0.02 || trust->level.mode >= 0.98);
}

static gboolean
is_usual (const Usual *usual, double value)
{
  return (value >= usual->least && value <= usual->most) || (value == 0 && usual->may_be_zero);
}

static void
check_value (const SulhCheck *check, const SulhPart *owner, const SulhPart *part,
             const Usual *usual)
{
  const SulhField *field = sulh_kind_find_field (part->kind, usual->field);
  const SulhNumber *number = sulh_part_get_member (part, field);
  g_autofree char *value = sulh_number_format_double (number->mode);
  g_autofree char *least = sulh_number_format_double (usual->least);
  g_autofree char *most = sulh_number_format_double (usual->most);
  const char *name
      = owner->id ? sulh_rules_name (owner) : _ (sulh_kind_get_info (owner->kind)->label);
  SulhFinding *finding;

  if (!sulh_number_is_set (number) || is_usual (usual, number->mode) || is_spoken_of (part))
    return;
  /* Translators: a field, the part it belongs to, its value, and the usual range. */
  finding = sulh_check_add (check, SULH_CHECK_UNUSUAL_VALUE, owner, part, usual->field,
                            g_strdup_printf (_ ("%s of %s is %s; usual are %s to %s."),
                                             _ (field->label), name, value, least, most));
  sulh_check_repair_number (
      finding, g_strdup_printf (_ ("Set it to %s"), number->mode < usual->least ? least : most),
      part, usual->field, CLAMP (number->mode, usual->least, usual->most));
}

static void
check_part (const SulhCheck *check, const SulhPart *owner, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (gsize i = 0; i < G_N_ELEMENTS (usual_values); i++)
    if (usual_values[i].kind == part->kind)
      check_value (check, owner, part, &usual_values[i]);
  for (guint f = 0; f < info->n_fields; f++)
    if (info->fields[f].type == SULH_FIELD_PART)
      {
        const SulhPart *child = *(SulhPart **)sulh_part_get_member (part, &info->fields[f]);

        if (child)
          check_part (check, owner, child);
      }
}

void
sulh_check_values (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  const GPtrArray *lists[]
      = { scenario->parties, scenario->actors, scenario->trusts, scenario->shocks };

  check_part (check, &scenario->assumptions->part, &scenario->assumptions->part);
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      check_part (check, lists[l]->pdata[i], lists[l]->pdata[i]);
}
