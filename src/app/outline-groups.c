/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline-groups.h"

#include <glib/gi18n-lib.h>

/* People first, then what they do, then what it rests on. */
static const SulhKind group_order[] = {
  SULH_KIND_PARTY,          SULH_KIND_ISSUE,         SULH_KIND_EXCHANGE,
  SULH_KIND_PLAN,           SULH_KIND_TRUST,         SULH_KIND_PROCESS_TRUST,
  SULH_KIND_ACTOR,          SULH_KIND_CONTACT_GROUP, SULH_KIND_VERIFICATION,
  SULH_KIND_CONSEQUENCE,    SULH_KIND_CHANNEL,       SULH_KIND_VENUE,
  SULH_KIND_MESSAGE,        SULH_KIND_DRAFTING,      SULH_KIND_EVENT,
  SULH_KIND_SHOCK,          SULH_KIND_FORCE,         SULH_KIND_ESCALATION_LADDER,
  SULH_KIND_BRINKMANSHIP,   SULH_KIND_OUTCOME,       SULH_KIND_BASELINE,
  SULH_KIND_INDICATOR,      SULH_KIND_PREDICTION,    SULH_KIND_LEVER,
  SULH_KIND_EXPERIMENT,     SULH_KIND_SLIDE,         SULH_KIND_RECORD,
  SULH_KIND_EVIDENCE_TABLE, SULH_KIND_SOURCE,
};

/**
 * sulh_outline_groups_get_label:
 * @kind: of the parts of a group
 *
 * Returns: (transfer none): its heading in the user's language; stays valid
 */
const char *
sulh_outline_groups_get_label (SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS && info->fields[i].child == kind)
      return _ (info->fields[i].label);
  return _ (info->label);
}

static gboolean
is_ordered (SulhKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_order); i++)
    if (group_order[i] == kind)
      return TRUE;
  return FALSE;
}

/**
 * sulh_outline_groups_list:
 *
 * Returns: (transfer full) (element-type SulhKind): the kinds of which a scenario can have several,
 *   in the order of the outline
 */
GArray *
sulh_outline_groups_list (void)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (SulhKind));

  g_array_append_vals (kinds, group_order, G_N_ELEMENTS (group_order));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS && !is_ordered (info->fields[i].child))
      g_array_append_val (kinds, info->fields[i].child);
  return kinds;
}
