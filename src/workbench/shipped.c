/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/shipped.h"

#include "workbench/store.h"

typedef struct
{
  const char *id;
  const char *name;
} Shipped;

static const Shipped examples[] = {
  { "algiers-1981", "algiers" },
  { "colombia-2016", "colombia" },
  { "good-friday-1998", "good-friday" },
  { "islamabad-talks", "islamabad" },
  { "jpoa", "jpoa" },
  { "sinai-1979", "sinai" },
  { "swap-2023", "swap-2023" },
};

static const char *const templates[]
    = { "bilateral-ladder", "blank",   "ceasefire-monitors",   "classroom", "escrow-swap",
        "guarantors",       "shuttle", "sanctions-for-limits", NULL };

static const char *const languages[] = { "ur", "fa", "ar" };

char *
sulh_shipped_dup_examples_folder (void)
{
  const char *folder = g_getenv ("SULH_EXAMPLES_DIR");

  return folder ? g_strdup (folder) : g_build_filename (SULH_DATADIR, "examples", NULL);
}

char *
sulh_shipped_dup_templates_folder (void)
{
  const char *folder = g_getenv ("SULH_TEMPLATES_DIR");

  return folder ? g_strdup (folder) : g_build_filename (SULH_DATADIR, "templates", NULL);
}

/* Where the scenario lies that @id is, or was made of; NULL if it is somebody's own. */
static char *
find_file (const char *id)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (examples) && name == NULL; i++)
    if (g_str_equal (examples[i].id, id))
      name = g_strconcat (examples[i].name, ".sulh", NULL);
  if (name)
    folder = sulh_shipped_dup_examples_folder ();
  else if (g_strv_contains (templates, id))
    {
      name = g_strconcat (id, ".sulh", NULL);
      folder = sulh_shipped_dup_templates_folder ();
    }
  return name ? g_build_filename (folder, name, NULL) : NULL;
}

static SulhPart *turn (const SulhPart *part, const SulhPart *original, const char *language);

static const char *
find_words (const char *original, const char *language)
{
  const char *found = sulh_words_find (language, GETTEXT_PACKAGE, original);

  return found ? found : original;
}

/* Whether nobody has put other words in the place of @original. */
static gboolean
is_as_shipped (const char *text, const char *original)
{
  if (g_str_equal (text, original))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (text, find_words (original, languages[i])))
      return TRUE;
  return FALSE;
}

static SulhPart *
open_copy (SulhPart **copy, const SulhPart *part)
{
  if (*copy == NULL)
    *copy = sulh_part_copy (part);
  return *copy;
}

static void
turn_text (SulhPart **copy, const SulhPart *part, const SulhPart *original, const SulhField *field,
           const char *language)
{
  const char *text = *(char **)sulh_part_get_member (part, field);
  const char *shipped = *(char **)sulh_part_get_member (original, field);
  const char *words = text && shipped ? find_words (shipped, language) : NULL;

  if (words && !g_str_equal (text, words) && is_as_shipped (text, shipped))
    sulh_part_set_text (sulh_part_get_member (open_copy (copy, part), field), words);
}

static void
turn_child (SulhPart **copy, const SulhPart *part, const SulhPart *original, const SulhField *field,
            const char *language)
{
  const SulhPart *child = *(SulhPart **)sulh_part_get_member (part, field);
  const SulhPart *shipped = *(SulhPart **)sulh_part_get_member (original, field);
  SulhPart *turned = child && shipped ? turn (child, shipped, language) : NULL;

  if (turned && turned != child)
    sulh_part_take_child (open_copy (copy, part), field, turned);
  else
    sulh_part_unref (turned);
}

/* What has no id is known by its place. */
static const SulhPart *
find_original (const GPtrArray *originals, const SulhPart *part, guint place)
{
  for (guint i = 0; part->id && i < originals->len; i++)
    if (g_strcmp0 (((SulhPart *)originals->pdata[i])->id, part->id) == 0)
      return originals->pdata[i];
  return part->id == NULL && place < originals->len ? originals->pdata[place] : NULL;
}

static void
turn_children (SulhPart **copy, const SulhPart *part, const SulhPart *original,
               const SulhField *field, const char *language)
{
  const GPtrArray *children = *(GPtrArray **)sulh_part_get_member (part, field);
  const GPtrArray *originals = *(GPtrArray **)sulh_part_get_member (original, field);

  for (guint i = 0; i < children->len; i++)
    {
      const SulhPart *child = children->pdata[i];
      const SulhPart *shipped = find_original (originals, child, i);
      SulhPart *turned = shipped ? turn (child, shipped, language) : NULL;
      GPtrArray *list;

      if (turned == NULL || turned == child)
        {
          sulh_part_unref (turned);
          continue;
        }
      list = sulh_part_open_list (open_copy (copy, part), field);
      sulh_part_unref (list->pdata[i]);
      list->pdata[i] = turned;
    }
}

/* Returns: (transfer full): the part itself where nothing in it is said otherwise. */
static SulhPart *
turn (const SulhPart *part, const SulhPart *original, const char *language)
{
  SulhPart *copy = NULL;

  for (guint i = 0; i < sulh_part_count_fields (part); i++)
    {
      const SulhField *field = sulh_part_get_field (part, i);

      if (field->type == SULH_FIELD_TEXT || field->type == SULH_FIELD_PROSE)
        turn_text (&copy, part, original, field, language);
      else if (field->type == SULH_FIELD_PART)
        turn_child (&copy, part, original, field, language);
      else if (field->type == SULH_FIELD_PARTS)
        turn_children (&copy, part, original, field, language);
    }
  return copy ? copy : sulh_part_ref (part);
}

SulhScenario *
sulh_shipped_turn (const SulhScenario *scenario, const char *language)
{
  g_autofree char *spoken = language ? g_strdup (language) : sulh_words_dup_language ();
  g_autofree char *path = scenario->part.id ? find_file (scenario->part.id) : NULL;
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) original = file ? sulh_store_read (file, findings, NULL, NULL) : NULL;

  if (original == NULL)
    return sulh_part_ref (scenario);
  return (SulhScenario *)turn (&scenario->part, &original->part, spoken);
}
