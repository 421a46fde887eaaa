/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/assessment.h"
#include "cli/audience.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/questions.h"
#include "cli/search.h"
#include "cli/terminal.h"

/* A plan and what is asked of it. */
typedef struct
{
  const SulhInput *input;
  const SulhAssessment *assessment;
  const char *reason; /* why no plan holds, or NULL */
  int rung; /* position of the only rung asked for, or -1 */
} Question;

static void
print_words (const Question *question)
{
  const SulhAssessment *assessment = question->assessment;

  sulh_terminal_print_sentence ("", question->reason ? question->reason : assessment->summary);
  for (guint i = 0; i < assessment->rungs->len; i++)
    {
      if (question->rung >= 0 && (guint)question->rung != i)
        continue;
      sulh_terminal_print ("\n");
      sulh_assessment_print_rung (assessment, i, question->input->scenario);
    }
}

static void
print_json (const Question *question)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", question->input->name);
  sulh_json_add_text (json, "reason", question->reason);
  sulh_assessment_write_json (question->assessment, question->input->scenario, json, "plan",
                              question->rung);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* By its number in the plan, or by the id of its exchange. */
static gboolean
find_rung (const SulhAssessment *assessment, const char *name, int *index)
{
  guint n_rungs = assessment->rungs->len;
  guint64 number;

  *index = -1;
  if (name == NULL)
    return TRUE;
  if (n_rungs > 0 && g_ascii_string_to_unsigned (name, 10, 1, n_rungs, &number, NULL))
    *index = (int)number - 1;
  for (guint i = 0; i < n_rungs; i++)
    if (g_str_equal (sulh_assessment_get_rung (assessment, i)->exchange, name))
      *index = (int)i;
  return *index >= 0;
}

static SulhExit
complain_about_rung (const SulhCommand *command, const SulhAssessment *assessment, const char *rung)
{
  guint n_rungs = assessment->rungs->len;
  g_autofree char *message = NULL;

  if (n_rungs == 0)
    message = g_strdup_printf (_ ("The plan has no rung “%s”; it has no rungs."), rung);
  else if (n_rungs == 1)
    message = g_strdup_printf (_ ("The plan has no rung “%s”; it has only rung 1."), rung);
  else
    message
        = g_strdup_printf (_ ("The plan has no rung “%s”; it has rungs 1 to %u."), rung, n_rungs);
  return sulh_command_misused (command, message);
}

static SulhExit
answer (const SulhCommand *command, Question *question, const char *rung, gboolean as_json)
{
  if (!find_rung (question->assessment, rung, &question->rung))
    return complain_about_rung (command, question->assessment, rung);
  if (as_json)
    print_json (question);
  else
    print_words (question);
  return question->reason ? SULH_EXIT_NO_PLAN : SULH_EXIT_DONE;
}

static SulhExit
answer_for_plan (const SulhCommand *command, const SulhInput *input, const char *plan,
                 const char *rung, gboolean as_json)
{
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhExit outcome = sulh_search_named (input, plan, &assessment);
  Question question = { .input = input, .assessment = assessment };

  return outcome == SULH_EXIT_DONE ? answer (command, &question, rung, as_json) : outcome;
}

/* Without a plan that holds, the one that comes nearest shows what is in the way. */
static SulhExit
answer_for_best (const SulhCommand *command, const SulhInput *input, const char *rung,
                 gboolean as_json)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (SulhAnswer) best = NULL;
  SulhExit outcome = sulh_search_best (input, cancellable, &best);
  Question question = { .input = input };

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  question.assessment = best->assessment;
  question.reason = best->plan ? NULL : best->reason;
  if (question.assessment)
    return answer (command, &question, rung, as_json);
  sulh_terminal_complain ("%s: %s", input->name, best->reason);
  return best->proof == SULH_PROOF_NONE ? SULH_EXIT_FAILED : SULH_EXIT_NO_PLAN;
}

/* Only of a plan that is there can anything be asked. */
static SulhExit
ask (const SulhCommand *command, const SulhInput *input, const char *plan,
     const SulhQuestionOptions *options, gboolean as_json)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autoptr (SulhAnswer) best = NULL;
  SulhExit outcome;

  if (plan)
    {
      outcome = sulh_search_named (input, plan, &assessment);
      return outcome == SULH_EXIT_DONE ? sulh_questions_answer (
                 command, options, input,
                 (const SulhPlan *)sulh_scenario_find (input->scenario, plan), cancellable, as_json)
                                       : outcome;
    }
  outcome = sulh_search_best (input, cancellable, &best);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (best->plan)
    return sulh_questions_answer (command, options, input, best->plan, cancellable, as_json);
  sulh_terminal_complain ("%s: %s", input->name, best->reason);
  return best->proof == SULH_PROOF_NONE ? SULH_EXIT_FAILED : SULH_EXIT_NO_PLAN;
}

static const char *
find_misuse (char **words, const SulhQuestionOptions *questions)
{
  if (words == NULL || g_strv_length (words) > 2)
    return _ ("Name a file and, if you like, one rung.");
  if (words[1] && sulh_questions_are_asked (questions))
    return _ ("A rung is named after the file, or with --rung and --step, but not in both ways.");
  return sulh_questions_find_misuse (questions);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (GStrv) words = NULL;
  g_auto (SulhQuestionOptions) questions = { 0 };
  g_autofree char *plan = NULL;
  g_autofree char *audience = NULL;
  g_autoptr (SulhPasswords) passwords = sulh_passwords_new ();
  gboolean as_json = FALSE;
  gboolean large = FALSE;
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_STRING, &plan,
      N_ ("Explain this plan of the scenario; if not given, the best there is"), N_ ("ID") },
    SULH_QUESTION_ENTRIES (questions),
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print what a program can read"), NULL },
    SULH_AUDIENCE_ENTRY (audience),
    SULH_INPUT_LARGE_ENTRY (large),
    SULH_PASSWORDS_ENTRY (passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { 0 },
  };
  g_auto (SulhInput) input = { .passwords = passwords };
  SulhExit outcome;
  const char *misuse, *rung;

  if (!sulh_command_parse (command, entries, argc, argv, &outcome))
    return outcome;
  misuse = find_misuse (words, &questions);
  if (misuse)
    return sulh_command_misused (command, misuse);
  input.audience = audience;
  input.large = large;
  outcome = sulh_input_read_or_complain (&input, words[0]);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (sulh_questions_are_asked (&questions))
    return ask (command, &input, plan, &questions, as_json);
  rung = words[1];
  return plan ? answer_for_plan (command, &input, plan, rung, as_json)
              : answer_for_best (command, &input, rung, as_json);
}

const SulhCommand sulh_why_command = {
  .name = "why",
  .arguments = N_ ("FILE [RUNG]"),
  .summary = N_ ("Explains each rung of a plan for both parties: the values and what decides."),
  .help = N_ (
      "RUNG is the number of a rung or the id of its exchange. A party goes on at a rung if the\n"
      "reliability that it expects of the other (p) is at least what the rung needs (p*). “none”\n"
      "means that no reliability is enough. --plan names a plan of the scenario, also one whose "
      "id\n"
      "is “best” or “none”. FILE may be “-” for standard input.\n"
      "\n"
      "--rung and --step ask why not: what would be if the exchange were left out, started "
      "earlier\n"
      "or came before the one before it; or, of one that is left out, if it were in. The answer "
      "is\n"
      "found by doing it: with nothing else changed, so that the test that fails can be named, "
      "and\n"
      "with everything else chosen anew, so that the loss is known.\n"
      "\n"
      "Answers 4 if no plan holds, and explains the one that comes nearest."),
  .run = run,
};
