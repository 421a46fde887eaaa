/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"

typedef struct
{
  char **names; /* the file, then presets */
  char *target;
  gboolean in_place;
  gboolean force;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->target);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The part that a preset is to change; NULL and a complaint if there is none of its kind. */
static const SulhPart *
find_target (const Options *options, const SulhScenario *scenario, const SulhPreset *preset)
{
  const SulhPart *target = sulh_scenario_find (scenario, options->target);

  if (target && target->kind == preset->part->kind)
    return target;
  sulh_terminal_complain (_ ("%s: “%s” is for a part of the kind “%s”; “%s” is none."),
                          options->names[0], preset->id,
                          sulh_kind_get_info (preset->part->kind)->element, options->target);
  return NULL;
}

/* The scenario with one more preset; NULL and a complaint if that cannot be. */
static SulhScenario *
add_preset (const Options *options, const SulhScenario *scenario, const GPtrArray *presets,
            const char *name)
{
  const SulhPreset *preset = sulh_presets_find (presets, name);
  const SulhPart *target = NULL;

  if (preset == NULL)
    {
      sulh_terminal_complain (_ ("There is no preset “%s”. “%s presets” lists them."), name,
                              SULH_PROGRAM);
      return NULL;
    }
  if (options->target)
    {
      target = find_target (options, scenario, preset);
      if (target == NULL)
        return NULL;
    }
  return sulh_preset_add_to (preset, scenario, target, NULL);
}

static SulhExit
add (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
  SulhOutput output = { .input = &input, .force = options->force };
  g_autoptr (GPtrArray) presets = NULL;
  g_autoptr (SulhScenario) scenario = NULL;
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  presets = sulh_presets_list ();
  scenario = sulh_part_ref (input.scenario);
  for (guint i = 1; options->names[i]; i++)
    {
      SulhScenario *next = add_preset (options, scenario, presets, options->names[i]);

      if (next == NULL)
        return SULH_EXIT_USAGE;
      sulh_part_unref (scenario);
      scenario = next;
    }
  output.name = options->in_place ? input.name : NULL;
  return sulh_output_write_scenario (&output, scenario, input.key);
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;

  if (options->names == NULL || options->names[1] == NULL)
    return _ ("Name a file and at least one preset.");
  if (options->target && options->names[2])
    return _ ("--to takes one preset.");
  if (options->in_place && sulh_input_is_standard (options->names[0]))
    return _ ("--write needs a file; standard input is none.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &options.target,
      N_ ("Make the part ID what the preset is"), N_ ("ID") },
    { "write", 'w', 0, G_OPTION_ARG_NONE, &options.in_place, N_ ("Write the file in place"), NULL },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, add };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_add_command = {
  .name = "add",
  .arguments = N_ ("FILE PRESET…"),
  .summary = N_ ("Adds ready-made parts to a scenario."),
  .help
  = N_ ("What a preset names, such as its sources, comes along. The two sides of a step or a\n"
        "channel are the first two parties of the scenario in the order of their ids. With --to\n"
        "an existing part becomes what the preset is and keeps its id and its name: a party gets\n"
        "a short clock, an actor becomes a spoiler. FILE may be “-” for standard input.\n"
        "\n"
        "“sulh-cli presets” lists the presets."),
  .run = run,
};
