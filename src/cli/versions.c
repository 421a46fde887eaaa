/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/changes.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/table.h"
#include "cli/terminal.h"

typedef struct
{
  char **names; /* the file, and a version of it */
  char *output;
  gboolean as_json;
  gboolean force;
  SulhPasswords *passwords;
} Options;

/* The versions of a file, and the file, of which there may be nothing left. */
typedef struct
{
  SulhInput now;
  GPtrArray *list;
} Kept;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->output);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

static void
kept_clear (Kept *kept)
{
  sulh_input_clear (&kept->now);
  g_clear_pointer (&kept->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

static char *
format_time (const SulhVersion *version)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_from_unix_local (version->saved / G_TIME_SPAN_SECOND);

  return time ? g_date_time_format (time, "%Y-%m-%d %H:%M:%S") : g_strdup ("");
}

/* From the version to now; NULL if one of them cannot be read. */
static GPtrArray *
compare (const Kept *kept, const SulhVersion *version, GError **error)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) then = sulh_version_read (version, kept->now.key, findings, error);

  return then && kept->now.scenario ? sulh_difference_list (then, kept->now.scenario) : NULL;
}

static char *
describe_difference (const Kept *kept, const SulhVersion *version)
{
  g_autoptr (GPtrArray) changes = compare (kept, version, NULL);

  if (changes == NULL)
    return g_strdup (kept->now.scenario ? _ ("cannot be read") : "");
  if (changes->len == 0)
    return g_strdup (_ ("the same as now"));
  return g_strdup_printf (
      ngettext ("%u difference from now", "%u differences from now", changes->len), changes->len);
}

static void
print_table (const Kept *kept)
{
  g_autoptr (SulhTable) table = sulh_table_new ("rlrl");

  sulh_table_add_row (table, _ ("Version"), _ ("Saved"), _ ("Bytes"), _ ("What it holds"), NULL);
  for (guint i = 0; i < kept->list->len; i++)
    {
      const SulhVersion *version = kept->list->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", version->number);
      g_autofree char *saved = format_time (version);
      g_autofree char *size = g_strdup_printf ("%" G_GSIZE_FORMAT, version->size);
      g_autofree char *difference = describe_difference (kept, version);

      sulh_table_add_row (table, number, saved, size, difference, NULL);
    }
  if (kept->list->len > 0)
    sulh_table_print (table);
}

static void
write_json (const Kept *kept)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", kept->now.name);
  sulh_json_open_list (json, "versions");
  for (guint i = 0; i < kept->list->len; i++)
    {
      const SulhVersion *version = kept->list->pdata[i];
      g_autoptr (GPtrArray) changes = compare (kept, version, NULL);

      sulh_json_open_object (json, NULL);
      sulh_json_add_count (json, "version", version->number);
      sulh_json_add_count (json, "saved", (guint64)(version->saved / G_TIME_SPAN_SECOND));
      sulh_json_add_count (json, "bytes", version->size);
      if (changes)
        sulh_json_add_count (json, "differences", changes->len);
      else
        sulh_json_add_null (json, "differences");
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhExit
list_versions (const Kept *kept, const Options *options)
{
  if (options->as_json)
    write_json (kept);
  else
    print_table (kept);
  return SULH_EXIT_DONE;
}

/* As it is: what was sealed stays so. */
static SulhExit
write_version (const SulhVersion *version, const Options *options)
{
  const SulhOutput output
      = { .name = options->output, .spares_others = TRUE, .force = options->force };
  g_autoptr (GFile) file = sulh_input_find_file (version->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sulh_store_load (file, NULL, &error);

  if (bytes)
    return sulh_output_write (&output, bytes);
  sulh_terminal_complain ("%s: %s", options->names[1], error->message);
  return SULH_EXIT_FAILED;
}

static SulhExit
show_difference (const Kept *kept, const SulhVersion *version, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = compare (kept, version, &error);

  if (changes == NULL)
    {
      if (kept->now.scenario)
        sulh_terminal_complain ("%s: %s", options->names[1],
                                error ? error->message : _ ("The version cannot be read."));
      return SULH_EXIT_FAILED;
    }
  if (options->as_json)
    sulh_changes_write_json (changes, options->names[1], kept->now.name);
  else
    sulh_changes_print (changes, "");
  return changes->len > 0 ? SULH_EXIT_DIFFERENT : SULH_EXIT_DONE;
}

static const SulhVersion *
find_version (const Kept *kept, const char *number)
{
  for (guint i = 0; i < kept->list->len; i++)
    {
      const SulhVersion *version = kept->list->pdata[i];
      g_autofree char *its = g_strdup_printf ("%u", version->number);

      if (g_str_equal (its, number))
        return version;
    }
  return NULL;
}

/* Versions are wanted most where the file is gone or spoilt: that is said, and stops nothing. A
 * password that is not right does. */
static SulhExit
find_kept (Kept *kept, const Options *options)
{
  const char *name = options->names[0];
  g_autofree char *folder = sulh_versions_dup_folder ();
  g_autofree char *path = g_canonicalize_filename (name, NULL);
  SulhExit outcome = sulh_input_read_or_complain (&kept->now, name);

  if (outcome == SULH_EXIT_INTERRUPTED
      || (kept->now.error && kept->now.error->domain == SULH_SEAL_ERROR))
    return outcome;
  kept->list = kept->now.scenario ? sulh_versions_list (folder, path, kept->now.scenario->part.id)
                                  : sulh_versions_find (folder, path);
  return SULH_EXIT_DONE;
}

static SulhExit
show_versions (gconstpointer data)
{
  const Options *options = data;
  g_auto (Kept) kept = { .now = { .passwords = options->passwords } };
  SulhExit outcome = find_kept (&kept, options);
  const SulhVersion *version;

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (options->names[1] == NULL)
    return list_versions (&kept, options);
  version = find_version (&kept, options->names[1]);
  if (version)
    return options->output ? write_version (version, options)
                           : show_difference (&kept, version, options);
  sulh_terminal_complain (
      _ ("%s: There is no such version of this file. “%s versions” lists them."), options->names[1],
      SULH_PROGRAM);
  return SULH_EXIT_FAILED;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;

  if (options->names == NULL)
    return _ ("Name a file.");
  if (options->names[1] && options->names[2])
    return _ ("Name one file and one version of it.");
  if (sulh_input_is_standard (options->names[0]))
    return _ ("Name the file as it lies on the disk; its versions are found by its place.");
  if (options->output && options->names[1] == NULL)
    return _ ("Name the version to put there.");
  return options->output && options->as_json ? _ ("--output and --json exclude each other.") : NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where to put the version"),
      N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, show_versions };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_versions_command = {
  .name = "versions",
  .arguments = N_ ("FILE [VERSION]"),
  .summary = N_ ("Lists the last saves of a scenario, compares with them, and brings them back."),
  .help = N_ (
      "The window keeps the last 20 saves of each document on this computer. With the number of\n"
      "one, what was changed since is said in sentences; with --output too, that version is put\n"
      "into a file of its own, and the scenario stays as it is. The versions of a sealed scenario\n"
      "are sealed with its password.\n"
      "\n"
      "The versions of a file that is gone or at fault are found by its name.\n"
      "\n"
      "With a version answers 0 if it says the same as the file, 1 if not, as diff does; 3 if\n"
      "there is no such version or it cannot be read."),
  .run = run,
};
