/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/projection.h"

#include "model/audience.h"
#include "model/head.h"
#include "model/projection-private.h"
#include "model/validity.h"

static gboolean
may_see (const char *const *said, gboolean around, const char *audience)
{
  return said ? sulh_audience_allows (said, audience) : around;
}

/* Remarks are written for colleagues, so they stay with the team unless they say otherwise. */
static gboolean
may_see_field (const SulhPart *part, const char *field, const char *audience)
{
  return may_see (sulh_part_get_field_audience (part, field), !g_str_equal (field, "note"),
                  audience);
}

static void copy_children (SulhPart *to, const SulhPart *from, const SulhField *field,
                           gboolean visible, const char *audience);

static void
copy_head (SulhPart *to, const SulhPart *from, const char *audience)
{
  if (may_see_field (from, "name", audience))
    to->name = g_strdup (from->name);
  if (may_see_field (from, "note", audience))
    to->note = g_strdup (from->note);
  if (may_see_field (from, "source", audience))
    to->source = g_strdup (from->source);
  if (may_see_field (from, "grade", audience))
    to->grade = from->grade;
}

/* A new part has the values that every new part has: what is not copied is not there. Who else
 * may see it, and what no one here understands, are the team's own. */
static gpointer
copy_part (const SulhPart *from, gboolean visible, const char *audience)
{
  const SulhKindInfo *info = sulh_kind_get_info (from->kind);
  SulhPart *to = sulh_part_new (from->kind, from->id);

  if (visible)
    copy_head (to, from, audience);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS)
        copy_children (to, from, field, visible, audience);
      else if (visible && may_see_field (from, field->name, audience))
        sulh_part_copy_field (to, from, field);
    }
  return to;
}

static void
copy_child (SulhPart *to, const SulhPart *child, const SulhField *field, gboolean visible,
            const char *audience)
{
  if (may_see (sulh_part_get_audience (child), visible, audience))
    sulh_part_take_child (to, field, copy_part (child, TRUE, audience));
}

/* Only the scenario itself is entered when it is hidden: it is the page the rest stands on. */
static void
copy_children (SulhPart *to, const SulhPart *from, const SulhField *field, gboolean visible,
               const char *audience)
{
  gpointer member = sulh_part_get_member (from, field);

  if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    copy_child (to, *(SulhPart **)member, field, visible, audience);
  if (field->type == SULH_FIELD_PARTS)
    for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
      copy_child (to, (*(GPtrArray **)member)->pdata[i], field, visible, audience);
}

static void
fault_found (SulhFinding *finding, const SulhPart *part, gpointer at_fault)
{
  g_hash_table_add (at_fault, (gpointer)part);
  sulh_finding_free (finding);
}

static gboolean
is_at_fault (const SulhPart *part, GHashTable *at_fault)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (g_hash_table_contains (at_fault, part))
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member
          && is_at_fault (*(SulhPart **)member, at_fault))
        return TRUE;
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        if (is_at_fault ((*(GPtrArray **)member)->pdata[n], at_fault))
          return TRUE;
    }
  return FALSE;
}

static gboolean
drop_parts (GPtrArray *parts, GHashTable *at_fault)
{
  gboolean dropped = FALSE;

  for (guint i = parts->len; i > 0; i--)
    if (is_at_fault (parts->pdata[i - 1], at_fault))
      {
        g_ptr_array_remove_index (parts, i - 1);
        dropped = TRUE;
      }
  return dropped;
}

static gboolean
drop_part (SulhPart **part, const SulhField *field, GHashTable *at_fault)
{
  if (*part == NULL || !is_at_fault (*part, at_fault))
    return FALSE;
  sulh_part_unref (*part);
  *part = field->flags & SULH_FIELD_ALWAYS ? sulh_part_new (field->child, NULL) : NULL;
  return TRUE;
}

/* What cannot stand without what is hidden goes with it. Returns whether anything went. */
static gboolean
drop_faults (SulhScenario *scenario)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  g_autoptr (GHashTable) at_fault = g_hash_table_new (NULL, NULL);
  gboolean dropped = FALSE;

  sulh_scenario_find_faults (scenario, fault_found, at_fault);
  for (guint i = 0; i < info->n_fields && g_hash_table_size (at_fault) > 0; i++)
    {
      gpointer member = sulh_part_get_member (scenario, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PARTS)
        dropped |= drop_parts (*(GPtrArray **)member, at_fault);
      if (info->fields[i].type == SULH_FIELD_PART)
        dropped |= drop_part (member, &info->fields[i], at_fault);
    }
  return dropped;
}

/* What is left of @scenario for @audience, under the old names. */
static SulhScenario *
cut (const SulhScenario *scenario, const char *audience)
{
  const char *const *said = sulh_part_get_audience (scenario);
  SulhScenario *copy = copy_part (&scenario->part, may_see (said, FALSE, audience), audience);

  do
    sulh_projection_drop_loose_ends (copy);
  while (drop_faults (copy));
  return copy;
}

/**
 * sulh_scenario_project:
 * @scenario: a valid scenario
 * @audience: id of a party or an actor; %SULH_AUDIENCE_ALL for what everybody may see;
 *   %SULH_AUDIENCE_TEAM for everything
 *
 * What @audience may not see is not hidden in the copy, it is not in it: hidden parts go with the
 * parts within, hidden values become those of a new part, remarks stay with the team unless they
 * say otherwise, and so do audiences and whatever a newer version wrote. References to what went
 * go too, and a part that must have one goes as well. Ids and the names of groups are given anew,
 * numbered by what is left, in the order of the old ones, so that neither gaps nor words tell.
 * Whatever is derived from the copy is derived from nothing else: changing what @audience may not
 * see changes no bit of it. Cost: a few passes over the parts, sorting the ids.
 *
 * Returns: (transfer full): the scenario for @audience, valid again
 */
SulhScenario *
sulh_scenario_project (const SulhScenario *scenario, const char *audience)
{
  SulhScenario *copy;

  if (g_str_equal (audience, SULH_AUDIENCE_TEAM))
    return sulh_part_ref (scenario);
  copy = cut (scenario, audience);
  sulh_projection_rename (&copy, 1);
  return copy;
}

/**
 * sulh_scenarios_project:
 * @scenarios: (array fixed-size=2): two valid scenarios, to be compared
 * @audience: as for sulh_scenario_project()
 * @shown: (array fixed-size=2) (out caller-allocates) (transfer full): where they go
 *
 * The same for two versions. What was one part under the team's ids, and may be seen in both, has
 * one id in both; ids are numbered by what may be seen in either.
 */
void
sulh_scenarios_project (const SulhScenario *const *scenarios, const char *audience,
                        SulhScenario **shown)
{
  gboolean whole = g_str_equal (audience, SULH_AUDIENCE_TEAM);

  for (int i = 0; i < 2; i++)
    shown[i] = whole ? sulh_part_ref (scenarios[i]) : cut (scenarios[i], audience);
  if (!whole)
    sulh_projection_rename (shown, 2);
}

static gboolean
has_label (const GPtrArray *parts, const char *label)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (sulh_part_get_label (parts->pdata[i]), label))
      return TRUE;
  return FALSE;
}

/**
 * sulh_projection_dup_audience_name:
 * @shown: @scenario as @audience may see it
 * @scenario: the scenario of the team
 * @audience: as for sulh_scenario_project()
 *
 * In a copy nobody keeps an id. Only a name that the copy holds is told to those it is for.
 *
 * Returns: (transfer full) (nullable): the name of @audience; %NULL where it may not be said, or is
 * no party and no actor
 */
char *
sulh_projection_dup_audience_name (const SulhScenario *shown, const SulhScenario *scenario,
                                   const char *audience)
{
  const SulhPart *part = sulh_scenario_find (scenario, audience);
  const char *label = part ? sulh_part_get_label (part) : NULL;

  if (label && (has_label (shown->parties, label) || has_label (shown->actors, label)))
    return g_strdup (label);
  return NULL;
}
