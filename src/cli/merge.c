/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/terminal.h"

typedef struct
{
  char **names; /* what both started from, the first version, the second */
  char *output;
  gboolean force;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->output);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_conflicts (const char *name, const GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    sulh_terminal_complain (_ ("%s: conflict: %s"), name,
                            ((SulhConflict *)conflicts->pdata[i])->sentence);
}

/* Git wants the result where the first version was. */
static const SulhInput *
find_replaced (const char *name, const SulhInput *const *inputs)
{
  for (guint i = 0; inputs[i]; i++)
    if (sulh_output_is_input (name, inputs[i]))
      return inputs[i];
  return NULL;
}

static SulhExit
write_result (const Options *options, const SulhInput *const *inputs, const SulhScenario *merged,
              const SulhSealKey *key)
{
  const SulhOutput output = {
    .name = options->output,
    .input = options->output ? find_replaced (options->output, inputs) : NULL,
    .spares_others = TRUE,
    .force = options->force,
  };

  return sulh_output_write_scenario (&output, merged, key);
}

/* Where both sides added a file, git says that they started from an empty one. */
static SulhExit
read_base (SulhInput *base, const char *name)
{
  SulhExit outcome = sulh_input_read (base, name);

  if (base->bytes && g_bytes_get_size (base->bytes) == 0)
    {
      base->scenario = sulh_scenario_new (NULL, NULL);
      return SULH_EXIT_DONE;
    }
  sulh_input_complain (base, base->findings);
  return outcome;
}

/* What came from under a seal goes back under one. */
static const SulhSealKey *
choose_key (const SulhInput *base, const SulhInput *first, const SulhInput *second)
{
  if (first->key)
    return first->key;
  return second->key ? second->key : base->key;
}

static SulhExit
merge (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) base = { .passwords = options->passwords, .large = options->large };
  g_auto (SulhInput) first = { .passwords = options->passwords, .large = options->large };
  g_auto (SulhInput) second = { .passwords = options->passwords, .large = options->large };
  const SulhInput *const inputs[] = { &first, &second, &base, NULL };
  g_autoptr (GPtrArray) conflicts = sulh_conflicts_new ();
  g_autoptr (SulhScenario) merged = NULL;
  SulhExit outcome;

  /* A scenario that is at fault must not look like one that was merged but for a conflict. */
  if (read_base (&base, options->names[0]) != SULH_EXIT_DONE
      || sulh_input_read_or_complain (&first, options->names[1]) != SULH_EXIT_DONE
      || sulh_input_read_or_complain (&second, options->names[2]) != SULH_EXIT_DONE)
    return SULH_EXIT_FAILED;
  merged = sulh_merge (base.scenario, first.scenario, second.scenario, conflicts);
  print_conflicts (options->output ? options->output : first.name, conflicts);
  outcome = write_result (options, inputs, merged, choose_key (&base, &first, &second));
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  return conflicts->len > 0 ? SULH_EXIT_DIFFERENT : SULH_EXIT_DONE;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  guint n_standard = 0;

  if (options->names == NULL || g_strv_length (options->names) != 3)
    return _ ("Name three files: what both started from, and the two versions.");
  for (guint i = 0; i < 3; i++)
    n_standard += sulh_input_is_standard (options->names[i]);
  if (n_standard > 1)
    return _ ("Only one of the three can come from standard input.");
  if (options->output && sulh_input_is_standard (options->output))
    return _ ("--output needs a file; without it the result is printed.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the result to FILE"),
      N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, merge };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_merge_command = {
  .name = "merge",
  .arguments = N_ ("BASE FIRST SECOND"),
  .summary = N_ ("Puts the changes of two versions of a scenario together, field by field."),
  .help
  = N_ ("BASE is what both versions started from. Where both changed the same thing in different\n"
        "ways the value of FIRST is kept; a part that one removed and the other changed, or still\n"
        "names, stays. Each such conflict is listed, and the result can be used all the same. One\n"
        "of the three may be “-” for standard input.\n"
        "\n"
        "Git merges so once it is told to:\n"
        "\n"
        "  git config merge.sulh.driver \"sulh-cli merge --output %A %O %A %B\"\n"
        "  echo \"*.sulh merge=sulh\" >> .gitattributes\n"
        "\n"
        "Answers 0 if all went together, 1 if there are conflicts, 3 if a file cannot be read, is\n"
        "at fault or cannot be written; nothing is written then."),
  .run = run,
};
