/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "workbench/workbench.h"

typedef struct
{
  char **names;
  char *output;
  gboolean as_json;
  gboolean force;
  SulhPasswords *passwords;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->output);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
format_time (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment / G_TIME_SPAN_SECOND);

  return time ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static const char *
get_state (const SulhLeftDraft *draft)
{
  if (draft->is_discarded)
    return _ ("discarded");
  return draft->seal_head ? _ ("sealed") : _ ("not saved");
}

static void
print_table (const GPtrArray *drafts)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lllrl");

  sulh_table_add_row (table, _ ("Draft"), _ ("Changed"), _ ("State"), _ ("Changes"), _ ("File"),
                      NULL);
  for (guint i = 0; i < drafts->len; i++)
    {
      const SulhLeftDraft *draft = drafts->pdata[i];
      g_autofree char *changed = format_time (draft->changed);
      g_autofree char *n_steps = g_strdup_printf ("%u", draft->n_steps);
      g_autofree char *file = draft->home.path ? g_filename_display_name (draft->home.path)
                                               : g_strdup (_ ("never saved"));

      sulh_table_add_row (table, draft->id, changed, get_state (draft), n_steps, file, NULL);
    }
  if (drafts->len > 0)
    sulh_table_print (table);
}

static void
write_json (const GPtrArray *drafts)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "drafts");
  for (guint i = 0; i < drafts->len; i++)
    {
      const SulhLeftDraft *draft = drafts->pdata[i];
      g_autofree char *file = draft->home.path ? g_filename_display_name (draft->home.path) : NULL;

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", draft->id);
      sulh_json_add_text (json, "file", file);
      sulh_json_add_count (json, "changed", (guint64)(draft->changed / G_TIME_SPAN_SECOND));
      sulh_json_add_count (json, "changes", draft->n_steps);
      sulh_json_add_flag (json, "sealed", draft->seal_head != NULL);
      sulh_json_add_flag (json, "discarded", draft->is_discarded);
      sulh_json_add_flag (json, "cut", draft->is_cut);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhLeftDraft *
find_draft (const GPtrArray *drafts, const char *id)
{
  for (guint i = 0; i < drafts->len; i++)
    if (g_str_equal (((const SulhLeftDraft *)drafts->pdata[i])->id, id))
      return drafts->pdata[i];
  return NULL;
}

static SulhExit
unseal (SulhLeftDraft *draft, const Options *options, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhSealKey) key
      = sulh_passwords_find_key (options->passwords, draft->id, draft->seal_head, &error);

  if (key && sulh_drafts_unseal (folder, draft, key, &error))
    return SULH_EXIT_DONE;
  sulh_terminal_complain ("%s: %s", draft->id, error->message);
  return sulh_input_judge (error);
}

/* The text goes as it is: what the program could not open somebody may mend by hand. What was
 * sealed stays so. */
static SulhExit
write_draft (const SulhLeftDraft *draft, const Options *options)
{
  const SulhOutput output
      = { .name = options->output, .spares_others = TRUE, .force = options->force };
  g_autoptr (GBytes) bytes
      = draft->seal ? sulh_seal_wrap (draft->seal, draft->text) : g_bytes_ref (draft->text);

  return sulh_output_write (&output, bytes);
}

static SulhExit
recover (const GPtrArray *drafts, const Options *options, const char *folder)
{
  const char *id = options->names[0];
  SulhLeftDraft *draft = find_draft (drafts, id);
  SulhExit outcome = SULH_EXIT_DONE;

  if (draft && draft->text == NULL && draft->seal_head)
    outcome = unseal (draft, options, folder);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (draft && draft->text)
    return write_draft (draft, options);
  if (draft)
    sulh_terminal_complain (_ ("%s: The draft is damaged from its start; nothing of it can be "
                               "read."),
                            id);
  else
    sulh_terminal_complain (_ ("%s: There is no such draft. “%s drafts” lists them."), id,
                            SULH_PROGRAM);
  return SULH_EXIT_FAILED;
}

static SulhExit
list_or_recover (gconstpointer data)
{
  const Options *options = data;
  g_autofree char *folder = sulh_drafts_dup_folder ();
  g_autoptr (GPtrArray) drafts = sulh_drafts_list (folder);

  if (options->names)
    return recover (drafts, options, folder);
  if (options->as_json)
    write_json (drafts);
  else
    print_table (drafts);
  return SULH_EXIT_DONE;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;

  if (options->names && options->names[1])
    return _ ("Name one draft.");
  if (options->names && options->output == NULL)
    return _ ("Say with --output where to put the draft.");
  if (options->names == NULL && options->output)
    return _ ("Name the draft to put there.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where to put the draft"),
      N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, list_or_recover };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_drafts_command = {
  .name = "drafts",
  .arguments = N_ ("[DRAFT]"),
  .summary = N_ ("Lists what was not saved when the window ended, and recovers it."),
  .help
  = N_ ("With a draft and --output its text is put into a file of its own; the draft stays\n"
        "until the window recovers or discards it. A sealed draft asks for the password of its\n"
        "document, and stays sealed with it."),
  .run = run,
};
