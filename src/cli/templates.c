/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "workbench/workbench.h"

/* Templates that were asked for, or all. */
static gboolean
is_wanted (const SulhTemplate *template, char **names)
{
  return names == NULL || g_strv_contains ((const char *const *)names, template->id);
}

static void
add_roles (SulhJson *json, const SulhTemplate *template)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (template->scenario);

  sulh_json_open_list (json, "roles");
  for (guint i = 0; i < roles->len; i++)
    {
      const SulhPart *role = roles->pdata[i];

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", role->id);
      sulh_json_add_text (json, "name", sulh_part_get_label (role));
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_json (const GPtrArray *templates, char **names)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "templates");
  for (guint i = 0; i < templates->len; i++)
    {
      const SulhTemplate *template = templates->pdata[i];

      if (!is_wanted (template, names))
        continue;
      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", template->id);
      sulh_json_add_text (json, "name", template->name);
      sulh_json_add_text (json, "summary", template->summary);
      add_roles (json, template);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* The ids of the roles, as --name takes them. */
static char *
list_role_ids (const SulhTemplate *template)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (template->scenario);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((SulhPart *)roles->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
print_table (const GPtrArray *templates, char **names)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lll");

  sulh_table_add_row (table, _ ("Template"), _ ("Name"), _ ("Roles"), NULL);
  for (guint i = 0; i < templates->len; i++)
    {
      const SulhTemplate *template = templates->pdata[i];
      g_autofree char *roles = list_role_ids (template);

      if (!is_wanted (template, names))
        continue;
      sulh_table_add_row (table, template->id, template->name, roles, NULL);
    }
  sulh_table_print (table);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (GStrv) names = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print what a program can read"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, NULL },
    { 0 },
  };
  g_autoptr (GPtrArray) templates = NULL;
  SulhExit exit_code;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  templates = sulh_templates_list ();
  for (guint i = 0; names && names[i]; i++)
    if (sulh_templates_find (templates, names[i]) == NULL)
      {
        sulh_terminal_complain (_ ("There is no template “%s”. “%s templates” lists them."),
                                names[i], SULH_PROGRAM);
        return SULH_EXIT_FAILED;
      }
  if (as_json)
    write_json (templates, names);
  else
    print_table (templates, names);
  return SULH_EXIT_DONE;
}

const SulhCommand sulh_templates_command = {
  .name = "templates",
  .arguments = N_ ("[TEMPLATE…]"),
  .summary = N_ ("Lists the templates that a scenario can start from."),
  .help
  = N_ ("“sulh-cli new” starts a scenario from a template. Its roles can be given names there."),
  .run = run,
};
