/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/audience.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/search.h"
#include "cli/terminal.h"

/* More numbers nobody reads; --all gives the rest. */
#define SHOWN 12

typedef struct
{
  char **names;
  gboolean as_json;
  gboolean all;
  char *audience;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->audience);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_interval (const SulhInterval *interval)
{
  g_autofree char *sentence = sulh_interval_describe (interval);
  g_autofree char *text = g_strdup_printf ("%s. %s", interval->quantity.words, sentence);

  sulh_terminal_print_sentence ("  ", text);
}

static guint
count_weak (const SulhSensitivity *found)
{
  guint n = 0;

  while (n < found->intervals->len
         && sulh_quantity_is_weak (&sulh_sensitivity_get (found, n)->quantity))
    n++;
  return n;
}

static void
print_group (const SulhSensitivity *found, const char *title, guint first, guint end, gboolean all)
{
  guint shown = all ? end : MIN (end, first + SHOWN);

  if (first == end)
    return;
  sulh_terminal_print_format ("%s\n", title);
  for (guint i = first; i < shown; i++)
    print_interval (sulh_sensitivity_get (found, i));
  if (shown < end)
    sulh_terminal_print_format (g_dngettext (GETTEXT_PACKAGE, "  and %u more; --all shows it\n",
                                             "  and %u more; --all shows them\n", end - shown),
                                end - shown);
  sulh_terminal_print ("\n");
}

static void
print_words (const SulhSensitivity *found, gboolean all)
{
  guint n_weak = count_weak (found);

  sulh_terminal_print_format ("%s\n\n", sulh_part_get_label (found->scenario));
  print_group (found, _ ("Weak evidence, what need change least first:"), 0, n_weak, all);
  print_group (found, _ ("Better supported:"), n_weak, found->intervals->len, all);
  if (found->intervals->len == 0 && !found->stopped)
    sulh_terminal_print (_ ("No number changes the plan at any value that was tried.\n\n"));
  sulh_terminal_print_format (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u other number that the plan rests on changes nothing at the values tried.\n",
                   "%u other numbers that the plan rests on change nothing at the values tried.\n",
                   found->n_quiet),
      found->n_quiet);
  if (found->stopped)
    sulh_terminal_print_format (
        g_dngettext (GETTEXT_PACKAGE, "%u number was not looked at: the search was stopped.\n",
                     "%u numbers were not looked at: the search was stopped.\n", found->n_left),
        found->n_left);
  else if (found->n_left > 0)
    sulh_terminal_print_format (
        g_dngettext (GETTEXT_PACKAGE, "%u number was not looked at: too much work.\n",
                     "%u numbers were not looked at: too much work.\n", found->n_left),
        found->n_left);
  sulh_terminal_print (
      _ ("One number at a time, all others as they are; found by trying values and solving\n"
         "again, so that between two of them something else may happen.\n"));
  if (found->scenario->assumptions->overlap)
    sulh_terminal_print (
        _ ("Exchanges may overlap: the plan has to hold on its own days, and to be "
           "worth no less than any\nplan of one exchange after the other.\n"));
}

static void
write_end (SulhJson *json, const char *name, const SulhInterval *interval, int side)
{
  static const char *const beyond[] = { "nothing", "fails", "beaten", "unknown" };

  sulh_json_open_object (json, name);
  sulh_json_add_number (json, "best", interval->end[side]);
  sulh_json_add_number (json, "holds", interval->holds[side]);
  sulh_json_add_text (json, "beyond", beyond[interval->beyond[side]]);
  sulh_json_close_object (json);
}

static void
write_interval (SulhJson *json, const SulhInterval *interval)
{
  static const char *const grades[] = { "unset", "documented", "recalled", "disputed", "assumed" };
  g_autofree char *sentence = sulh_interval_describe (interval);

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "subject", interval->quantity.subject);
  sulh_json_add_text (json, "field", interval->quantity.field->name);
  sulh_json_add_text (json, "number", interval->quantity.words);
  sulh_json_add_text (json, "grade", grades[interval->quantity.grade]);
  sulh_json_add_flag (json, "weak", sulh_quantity_is_weak (&interval->quantity));
  sulh_json_add_number (json, "value", interval->value);
  write_end (json, "least", interval, 0);
  write_end (json, "most", interval, 1);
  sulh_json_add_number (json, "margin", interval->margin);
  sulh_json_add_text (json, "sentence", sentence);
  sulh_json_close_object (json);
}

static void
print_json (const SulhSensitivity *found, const char *file)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", file);
  sulh_json_add_text (json, "scenario", found->scenario->part.id);
  sulh_json_add_text (json, "name", found->scenario->part.name);
  sulh_json_add_count (json, "quiet", found->n_quiet);
  sulh_json_add_count (json, "left", found->n_left);
  sulh_json_add_flag (json, "stopped", found->stopped);
  sulh_json_open_list (json, "intervals");
  for (guint i = 0; i < found->intervals->len; i++)
    write_interval (json, sulh_sensitivity_get (found, i));
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhExit
find (const SulhInput *input, const Options *options)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhSensitivity) found = NULL;
  SulhProgressLine line = { 0 };

  found = sulh_review_find_intervals (input->scenario, cancellable, sulh_progress_line_show, &line,
                                      &error);
  sulh_progress_line_clear (&line);
  if (found == NULL)
    return sulh_search_failed (input, error);
  if (!found->has_plan)
    {
      sulh_terminal_complain (_ ("%s: No sequence holds, so that there is no plan to change; plan "
                                 "says why."),
                              input->name);
      return SULH_EXIT_NO_PLAN;
    }
  if (options->as_json)
    print_json (found, input->name);
  else
    print_words (found, options->all);
  if (!found->stopped)
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
  return SULH_EXIT_INTERRUPTED;
}

static SulhExit
read_and_find (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  return outcome == SULH_EXIT_DONE ? find (&input, options) : outcome;
}

static const char *
find_misuse (gpointer data)
{
  return sulh_command_demand_file (((Options *)data)->names);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_ ("Show all numbers, not the first only"),
      NULL },
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, read_and_find };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_sensitivity_command = {
  .name = "sensitivity",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Says between which values of each number the best plan stays best."),
  .help
  = N_ ("One number is changed at a time. Numbers that nothing but an assumption or a dispute\n"
        "supports come first, and of those the ones that need change least. On each side some\n"
        "values are tried, up to ten times what the number is or to the end of what it can be;\n"
        "where another plan is better, or the plan does not hold, the end is found by halving.\n"
        "\n"
        "FILE may be “-” for standard input. Answers 4 if no plan holds."),
  .run = run,
};
