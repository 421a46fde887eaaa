/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/examples.h"

#include <string.h>

#include "workbench/shipped.h"
#include "workbench/store.h"

#define MAIN_EXAMPLE "islamabad.sulh"

static void
example_free (gpointer data)
{
  SulhExample *example = data;

  g_object_unref (example->file);
  g_free (example->name);
  g_free (example->summary);
  g_free (example);
}

static SulhExample *
read_example (const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) written = sulh_store_read (file, findings, NULL, NULL);
  g_autoptr (SulhScenario) scenario = written ? sulh_shipped_turn (written, NULL) : NULL;
  SulhExample *example;

  if (scenario == NULL)
    return NULL;
  example = g_new0 (SulhExample, 1);
  example->file = g_steal_pointer (&file);
  example->name = g_strdup (sulh_part_get_label (scenario));
  example->summary = g_strdup (scenario->summary ? scenario->summary : "");
  return example;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *)a;
  const char *second = *(const char *const *)b;
  gboolean first_is_main = g_str_equal (first, MAIN_EXAMPLE);

  if (first_is_main != g_str_equal (second, MAIN_EXAMPLE))
    return first_is_main ? -1 : 1;
  return strcmp (first, second);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sulh"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
sulh_examples_list (void)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func (example_free);
  g_autofree char *folder = sulh_shipped_dup_examples_folder ();
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      SulhExample *example = read_example (folder, names->pdata[i]);

      if (example)
        g_ptr_array_add (examples, example);
    }
  return examples;
}
