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
write_result (const Options *options, const SulhInput *input, const SulhScenario *scenario)
{
  const SulhOutput output = { .name = input->name, .input = input, .force = options->force };
  g_autoptr (GBytes) text = NULL;

  if (options->in_place)
    return sulh_output_write_scenario (&output, scenario, input->key);
  text = sulh_store_format (scenario);
  sulh_terminal_print_bytes (text);
  return SULH_EXIT_DONE;
}

static SulhExit
add (const Options *options)
{
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
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
  return write_result (options, &input, scenario);
}

static const char *
find_misuse (const Options *options)
{
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
  g_auto (GStrv) names = NULL;
  g_autofree char *target = NULL;
  g_autoptr (SulhPasswords) passwords = sulh_passwords_new ();
  Options options = { .passwords = passwords };
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &target, N_ ("Make the part ID what the preset is"),
      N_ ("ID") },
    { "write", 'w', 0, G_OPTION_ARG_NONE, &options.in_place, N_ ("Write the file in place"), NULL },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { 0 },
  };
  const char *misuse;
  SulhExit exit_code;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  options.names = names;
  options.target = target;
  misuse = find_misuse (&options);
  return misuse ? sulh_command_misused (command, misuse) : add (&options);
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
