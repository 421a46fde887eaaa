/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/templates.h"

#include <string.h>

#include "workbench/shipped.h"
#include "workbench/store.h"

/* From the simplest to the exercise, as a person would try them. */
static const char *const order[] = {
  "blank",   "bilateral-ladder", "escrow-swap", "ceasefire-monitors", "sanctions-for-limits",
  "shuttle", "guarantors",       "classroom",
};

static void
template_free (gpointer data)
{
  SulhTemplate *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  sulh_part_unref ((gpointer)self->scenario);
  g_free (self);
}

static guint
find_place (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (order[i], id))
      return i;
  return G_N_ELEMENTS (order);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *)a;
  const char *second = *(const char *const *)b;
  guint place = find_place (first);
  guint other = find_place (second);

  if (place != other)
    return place < other ? -1 : 1;
  return strcmp (first, second);
}

static GPtrArray *
list_ids (const char *folder)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sulh"))
      g_ptr_array_add (ids, g_strndup (name, strlen (name) - strlen (".sulh")));
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static SulhTemplate *
read_template (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".sulh", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) written = sulh_store_read (file, findings, NULL, NULL);
  g_autoptr (SulhScenario) scenario = written ? sulh_shipped_turn (written, NULL) : NULL;
  SulhTemplate *self;

  if (scenario == NULL)
    return NULL;
  self = g_new0 (SulhTemplate, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (sulh_part_get_label (scenario));
  self->summary = g_strdup (scenario->summary ? scenario->summary : "");
  self->scenario = g_steal_pointer (&scenario);
  return self;
}

GPtrArray *
sulh_templates_list (void)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func (template_free);
  g_autofree char *folder = sulh_shipped_dup_templates_folder ();
  g_autoptr (GPtrArray) ids = list_ids (folder);

  for (guint i = 0; i < ids->len; i++)
    {
      SulhTemplate *template = read_template (folder, ids->pdata[i]);

      if (template)
        g_ptr_array_add (templates, template);
    }
  return templates;
}

const SulhTemplate *
sulh_templates_find (const GPtrArray *templates, const char *id)
{
  for (guint i = 0; i < templates->len; i++)
    if (g_str_equal (((SulhTemplate *)templates->pdata[i])->id, id))
      return templates->pdata[i];
  return NULL;
}

GPtrArray *
sulh_template_list_roles (const SulhScenario *scenario)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < principals->len; i++)
    g_ptr_array_add (roles, principals->pdata[i]);
  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];

      if (actor->role == SULH_ACTOR_MEDIATOR || actor->role == SULH_ACTOR_GUARANTOR)
        g_ptr_array_add (roles, (gpointer)actor);
    }
  return roles;
}

/* Takes @scenario. */
static SulhScenario *
name_part (SulhScenario *scenario, const SulhPart *part, const char *name)
{
  g_autoptr (SulhScenario) owned = scenario;
  g_autoptr (SulhPart) named = sulh_part_copy (part);

  sulh_part_set_text (&named->name, name);
  return sulh_scenario_with_replaced (owned, part, named);
}

SulhScenario *
sulh_template_fill (const SulhScenario *scenario, const SulhTemplateTerms *terms)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (scenario);
  SulhScenario *filled = sulh_part_copy (scenario);

  if (terms->title && *terms->title)
    sulh_part_set_text (&filled->part.name, terms->title);
  filled->day_zero = terms->day_zero;
  for (guint i = 0; i < roles->len; i++)
    {
      const SulhPart *role = roles->pdata[i];
      const char *name = terms->names ? g_hash_table_lookup (terms->names, role->id) : NULL;

      if (name && *name)
        filled = name_part (filled, role, name);
    }
  return filled;
}
