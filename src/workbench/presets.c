/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/presets.h"

#include <glib/gi18n-lib.h>

#include "workbench/store.h"

/* A file of presets and the list that holds them; its other parts are what they name. */
typedef struct
{
  const char *file;
  const char *label;
  const char *list;
} Family;

static const Family families[] = {
  { "steps", N_ ("Steps"), "exchange" },
  { "clocks", N_ ("Political clocks"), "party" },
  { "channels", N_ ("Channels"), "channel" },
  { "mediators", N_ ("Mediators"), "actor" },
  { "verification", N_ ("Verification"), "verification" },
  { "spoilers", N_ ("Spoilers"), "actor" },
  { "shocks", N_ ("Shocks"), "shock" },
  { "evidence", N_ ("Evidence"), "evidence-table" },
};

static void
preset_free (gpointer data)
{
  SulhPreset *preset = data;

  sulh_part_unref ((gpointer)preset->from);
  g_free (preset->id);
  g_free (preset->family);
  g_free (preset->name);
  g_free (preset->summary);
  g_free (preset->source);
  g_free (preset);
}

static char *
dup_folder (void)
{
  const char *folder = g_getenv ("SULH_PRESETS_DIR");

  return folder ? g_strdup (folder) : g_build_filename (SULH_DATADIR, "presets", NULL);
}

static SulhPreset *
make_preset (const Family *family, const SulhScenario *from, const SulhPart *part)
{
  const SulhPart *source = sulh_scenario_find (from, part->source);
  SulhPreset *preset = g_new0 (SulhPreset, 1);

  preset->id = g_strdup_printf ("%s/%s", family->file, part->id);
  preset->family = g_strdup (_ (family->label));
  preset->name = g_strdup (sulh_part_get_label (part));
  preset->summary = g_strdup (part->note);
  preset->source = source ? g_strdup (sulh_part_get_label (source)) : NULL;
  preset->part = part;
  preset->from = sulh_part_ref (from);
  return preset;
}

static void
add_family (GPtrArray *presets, const char *folder, const Family *family)
{
  g_autofree char *name = g_strconcat (family->file, ".sulh", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_store_read (file, findings, NULL, NULL);
  const SulhField *list = sulh_kind_find_field (SULH_KIND_SCENARIO, family->list);
  const GPtrArray *parts;

  if (scenario == NULL)
    return;
  parts = *(GPtrArray **)sulh_part_get_member (scenario, list);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (presets, make_preset (family, scenario, parts->pdata[i]));
}

GPtrArray *
sulh_presets_list (void)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func (preset_free);
  g_autofree char *folder = dup_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    add_family (presets, folder, &families[i]);
  return presets;
}

const SulhPreset *
sulh_presets_find (const GPtrArray *presets, const char *id)
{
  for (guint i = 0; i < presets->len; i++)
    if (g_str_equal (((SulhPreset *)presets->pdata[i])->id, id))
      return presets->pdata[i];
  return NULL;
}

SulhScenario *
sulh_preset_add_to (const SulhPreset *preset, const SulhScenario *scenario, const SulhPart *target,
                    char **id)
{
  if (target == NULL)
    return sulh_scenario_graft (scenario, preset->from, preset->part, id);
  if (id)
    *id = g_strdup (target->id);
  return sulh_scenario_graft_onto (scenario, preset->from, preset->part, target);
}

char *
sulh_document_add_preset (SulhDocument *self, const SulhPreset *preset, const SulhPart *target)
{
  /* Translators: what is done and the name of a ready-made part, as in "Add Oman". */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), preset->name);
  char *id = NULL;

  sulh_document_take_edit (
      self, sulh_preset_add_to (preset, sulh_document_get_scenario (self), target, &id), label,
      NULL);
  return id;
}
