/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/terminal.h"

typedef struct
{
  char **words; /* the template, then the file */
  char **roles; /* ID=NAME */
  char *title;
  char *start;
  gboolean force;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->words);
  g_strfreev (options->roles);
  g_free (options->title);
  g_free (options->start);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
has_role (const SulhTemplate *template, const char *id)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (template->scenario);

  for (guint i = 0; i < roles->len; i++)
    if (g_str_equal (((SulhPart *)roles->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Who takes which role; NULL and a complaint if the template has no such role. */
static GHashTable *
read_names (const Options *options, const SulhTemplate *template)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; options->roles && options->roles[i]; i++)
    {
      const char *equals = strchr (options->roles[i], '=');
      g_autofree char *id = g_strndup (options->roles[i], equals - options->roles[i]);

      if (!has_role (template, id))
        {
          sulh_terminal_complain (_ ("The template “%s” has no role “%s”. “%s templates” lists "
                                     "them."),
                                  template->id, id, SULH_PROGRAM);
          return NULL;
        }
      g_hash_table_insert (names, g_steal_pointer (&id), g_strdup (equals + 1));
    }
  return g_steal_pointer (&names);
}

static SulhExit
write_scenario (const Options *options, const SulhScenario *scenario)
{
  const SulhOutput output
      = { .name = options->words[1], .spares_others = TRUE, .force = options->force };
  g_autoptr (GBytes) text = NULL;

  if (options->words[1])
    return sulh_output_write_scenario (&output, scenario, NULL);
  text = sulh_store_format (scenario);
  sulh_terminal_print_bytes (text);
  return SULH_EXIT_DONE;
}

static SulhExit
start_scenario (gconstpointer data)
{
  const Options *options = data;
  g_autoptr (GPtrArray) templates = sulh_templates_list ();
  const SulhTemplate *template = sulh_templates_find (templates, options->words[0]);
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (SulhScenario) scenario = NULL;

  if (template == NULL)
    {
      sulh_terminal_complain (_ ("There is no template “%s”. “%s templates” lists them."),
                              options->words[0], SULH_PROGRAM);
      return SULH_EXIT_USAGE;
    }
  names = read_names (options, template);
  if (names == NULL)
    return SULH_EXIT_USAGE;
  scenario = sulh_template_fill (
      template->scenario,
      &(SulhTemplateTerms){ .title = options->title,
                            .day_zero
                            = options->start ? sulh_calendar_day_parse (options->start) : 0,
                            .names = names });
  return write_scenario (options, scenario);
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;

  if (options->words == NULL)
    return _ ("Name a template.");
  if (options->words[1] && options->words[2])
    return _ ("Name one template and one file.");
  if (options->start && sulh_calendar_day_parse (options->start) == 0)
    return _ ("--start takes a day such as 2026-03-01.");
  for (guint i = 0; options->roles && options->roles[i]; i++)
    if (strchr (options->roles[i], '=') == NULL)
      return _ ("--name takes a role and its name, such as first=Aland.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "name", 'n', 0, G_OPTION_ARG_STRING_ARRAY, &options.roles,
      N_ ("Who takes a role, such as first=Aland; may be repeated"), N_ ("ROLE=NAME") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &options.title, N_ ("The title of the scenario"),
      N_ ("TITLE") },
    { "start", 's', 0, G_OPTION_ARG_STRING, &options.start,
      N_ ("The calendar day that days count from"), N_ ("DATE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.words, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, start_scenario };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_new_command = {
  .name = "new",
  .arguments = N_ ("TEMPLATE [FILE]"),
  .summary = N_ ("Starts a scenario from a template."),
  .help
  = N_ ("Without FILE the scenario is printed. A file that is there already is replaced only\n"
        "with --force. A role without --name keeps the name of the template. Without --start\n"
        "the scenario lies outside the calendar, and its days are D+0, D+1 and so on.\n"
        "\n"
        "“sulh-cli templates” lists the templates and their roles."),
  .run = run,
};
