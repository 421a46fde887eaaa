/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "workbench/workbench.h"

/* Presets of the families that were asked for, or of all. */
static gboolean
is_wanted (const SulhPreset *preset, char **families)
{
  for (guint i = 0; families && families[i]; i++)
    if (g_str_has_prefix (preset->id, families[i]) && preset->id[strlen (families[i])] == '/')
      return TRUE;
  return families == NULL;
}

static void
write_json (const GPtrArray *presets, char **families)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "presets");
  for (guint i = 0; i < presets->len; i++)
    {
      const SulhPreset *preset = presets->pdata[i];

      if (!is_wanted (preset, families))
        continue;
      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", preset->id);
      sulh_json_add_text (json, "element", sulh_kind_get_info (preset->part->kind)->element);
      sulh_json_add_text (json, "name", preset->name);
      sulh_json_add_text (json, "summary", preset->summary);
      sulh_json_add_text (json, "source", preset->source);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static guint
print_table (const GPtrArray *presets, char **families)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lll");
  guint n = 0;

  sulh_table_add_row (table, _ ("Preset"), _ ("Name"), _ ("Source"), NULL);
  for (guint i = 0; i < presets->len; i++)
    {
      const SulhPreset *preset = presets->pdata[i];

      if (!is_wanted (preset, families))
        continue;
      sulh_table_add_row (table, preset->id, preset->name, preset->source ? preset->source : "",
                          NULL);
      n++;
    }
  if (n > 0)
    sulh_table_print (table);
  return n;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (GStrv) families = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print what a program can read"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &families, NULL, NULL },
    { 0 },
  };
  g_autoptr (GPtrArray) presets = NULL;
  SulhExit exit_code;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  presets = sulh_presets_list ();
  if (as_json)
    write_json (presets, families);
  else if (print_table (presets, families) == 0)
    {
      sulh_terminal_complain (_ ("%s presets: There are no such presets."), SULH_PROGRAM);
      return SULH_EXIT_FAILED;
    }
  return SULH_EXIT_DONE;
}

const SulhCommand sulh_presets_command = {
  .name = "presets",
  .arguments = N_ ("[FAMILY…]"),
  .summary = N_ ("Lists the ready-made parts that can be added to a scenario."),
  .help
  = N_ ("Families are steps, clocks, channels, mediators, verification, spoilers and shocks;\n"
        "without one all are listed. “sulh-cli add” puts a preset into a scenario."),
  .run = run,
};
