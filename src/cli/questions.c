/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/questions.h"

#include "cli/assessment.h"
#include "cli/json.h"
#include "cli/search.h"
#include "cli/terminal.h"

/* The answers to what was asked. */
typedef struct
{
  const SulhInput *input;
  const SulhPlan *plan;
  GPtrArray *answers;
} Interview;

static int
count_kinds (const SulhQuestionOptions *options)
{
  return (options->before != NULL) + (options->on != NULL) + options->is_in + options->is_out
         + options->is_earlier + options->is_later;
}

static SulhQuestion
read_question (const SulhQuestionOptions *options, const char *id, int day)
{
  if (options->before)
    return (SulhQuestion){ SULH_ASKED_BEFORE, id, options->before, 0 };
  if (options->on)
    return (SulhQuestion){ SULH_ASKED_ON, id, NULL, day };
  if (options->is_in)
    return (SulhQuestion){ SULH_ASKED_IN, id, NULL, 0 };
  if (options->is_out)
    return (SulhQuestion){ SULH_ASKED_OUT, id, NULL, 0 };
  return (SulhQuestion){ options->is_earlier ? SULH_ASKED_EARLIER : SULH_ASKED_LATER, id, NULL, 0 };
}

static gboolean
ask (Interview *interview, const SulhQuestion *question, GCancellable *cancellable,
     SulhExit *outcome)
{
  g_autoptr (GError) error = NULL;
  SulhProgressLine line = { 0 };
  SulhCounterfactual *answer
      = sulh_review_ask (interview->input->scenario, interview->plan, question, cancellable,
                         sulh_progress_line_show, &line, &error);

  sulh_progress_line_clear (&line);
  if (answer)
    g_ptr_array_add (interview->answers, answer);
  else
    *outcome = sulh_search_failed (interview->input, error);
  return answer != NULL;
}

/* Words */

static char *
say_rungs (const Interview *interview, const SulhPlan *plan)
{
  const SulhScenario *scenario = interview->input->scenario;
  GString *list = g_string_new (NULL);

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);
      g_autofree char *date = scenario->day_zero > 0
                                  ? sulh_date_format (rung->on, scenario->day_zero)
                                  : g_strdup_printf (_ ("day %d"), rung->on.earliest);

      g_string_append_printf (list, "%s%s (%s)", k > 0 ? ", " : "",
                              sulh_assessment_name (scenario, rung->exchange), date);
    }
  return g_string_free (list, FALSE);
}

static void
print_answer (const Interview *interview, const SulhCounterfactual *answer)
{
  sulh_terminal_print_sentence ("", answer->question);
  sulh_terminal_print_sentence ("  ", answer->sentence);
  if (answer->plan)
    {
      g_autofree char *rungs = say_rungs (interview, answer->plan);
      g_autofree char *sentence = g_strdup_printf (_ ("The best plan then: %s."), rungs);

      sulh_terminal_print_sentence ("  ", sentence);
    }
}

static void
print_words (const Interview *interview)
{
  for (guint i = 0; i < interview->answers->len; i++)
    {
      if (i > 0)
        sulh_terminal_print ("\n");
      print_answer (interview, interview->answers->pdata[i]);
    }
}

/* Data */

static const char *
name_kind (SulhAsked asked)
{
  static const char *const names[] = {
    [SULH_ASKED_OUT] = "out",     [SULH_ASKED_IN] = "in", [SULH_ASKED_EARLIER] = "earlier",
    [SULH_ASKED_LATER] = "later", [SULH_ASKED_ON] = "on", [SULH_ASKED_BEFORE] = "before",
  };

  return names[asked];
}

static void
write_plan (SulhJson *json, const char *name, const SulhPlan *plan)
{
  if (plan == NULL)
    {
      sulh_json_add_null (json, name);
      return;
    }
  sulh_json_open_list (json, name);
  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "exchange", rung->exchange);
      sulh_json_add_day (json, "day", rung->on.earliest);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_parties (SulhJson *json, const GArray *parties)
{
  sulh_json_open_list (json, "parties");
  for (guint i = 0; i < parties->len; i++)
    {
      const SulhConsequenceForParty *party = &g_array_index (parties, SulhConsequenceForParty, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "party", party->party);
      sulh_json_add_number (json, "before", party->before);
      sulh_json_add_number (json, "after", party->after);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_moved (SulhJson *json, const SulhCounterfactual *answer)
{
  sulh_json_open_object (json, "alone");
  sulh_json_add_flag (json, "holds", answer->moved_holds);
  sulh_json_add_number (json, "joint_value", answer->moved_joint);
  sulh_json_add_text (json, "test", answer->test);
  if (answer->test)
    {
      sulh_json_add_count (json, "rung", (guint64)answer->failed_rung + 1);
      sulh_json_add_day (json, "day", answer->failed_day);
    }
  sulh_json_add_text (json, "party", answer->failed_party);
  sulh_json_add_text (json, "sentence", answer->failure);
  write_plan (json, "plan", answer->moved);
  sulh_json_close_object (json);
}

static void
write_answer (SulhJson *json, const SulhCounterfactual *answer)
{
  static const char *const proofs[] = { "best", "within", "none" };

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "asked", name_kind (answer->asked));
  sulh_json_add_text (json, "exchange", answer->exchange);
  sulh_json_add_text (json, "other", answer->other);
  if (answer->asked == SULH_ASKED_ON)
    sulh_json_add_day (json, "day", answer->day);
  sulh_json_add_text (json, "question", answer->question);
  sulh_json_add_text (json, "sentence", answer->sentence);
  sulh_json_add_flag (json, "moot", answer->moot);
  sulh_json_add_text (json, "proof", answer->moot ? NULL : proofs[answer->proof]);
  sulh_json_add_number (json, "before", answer->before);
  sulh_json_add_number (json, "joint_value", answer->joint);
  sulh_json_add_number (json, "lost", answer->lost);
  write_parties (json, answer->parties);
  write_plan (json, "plan", answer->plan);
  write_moved (json, answer);
  sulh_json_close_object (json);
}

static void
print_json (const Interview *interview)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", interview->input->name);
  sulh_json_add_text (json, "plan", interview->plan->part.id);
  sulh_json_open_list (json, "answers");
  for (guint i = 0; i < interview->answers->len; i++)
    write_answer (json, interview->answers->pdata[i]);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* Misuse */

static char *
find_fault (const SulhQuestionOptions *options, const SulhInput *input, const SulhPlan *plan,
            int *day)
{
  const SulhScenario *scenario = input->scenario;
  const char *named[] = { options->step, options->before };

  if (options->rung != 0 && (options->rung < 1 || (guint)options->rung > plan->rungs->len))
    return g_strdup_printf (ngettext ("The plan has no rung %d; it has %u rung.",
                                      "The plan has no rung %d; it has %u rungs.",
                                      plan->rungs->len),
                            options->rung, plan->rungs->len);
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] && !sulh_scenario_find_exchange (scenario, named[i]))
      return g_strdup_printf (_ ("There is no exchange “%s”."), named[i]);
  if (options->on && !sulh_inquiry_read_day (options->on, scenario->day_zero, day))
    return g_strdup_printf (
        _ ("“%s” is no day; write a date like 2026-04-08, or days after day zero like 30."),
        options->on);
  return NULL;
}

static SulhExit
answer_all (Interview *interview, const SulhQuestionOptions *options, int day,
            GCancellable *cancellable)
{
  const char *id = options->rung
                       ? sulh_plan_get_rung (interview->plan, (guint)options->rung - 1)->exchange
                       : options->step;
  SulhQuestion questions[SULH_INQUIRY_QUESTIONS];
  guint n = 1;
  SulhExit outcome = SULH_EXIT_DONE;

  if (count_kinds (options) == 0)
    n = sulh_inquiry_choose (interview->plan, id, questions);
  else
    questions[0] = read_question (options, id, day);
  for (guint i = 0; i < n; i++)
    if (!ask (interview, &questions[i], cancellable, &outcome))
      break;
  return outcome;
}

void
sulh_question_options_clear (SulhQuestionOptions *options)
{
  g_clear_pointer (&options->step, g_free);
  g_clear_pointer (&options->before, g_free);
  g_clear_pointer (&options->on, g_free);
}

/**
 * sulh_questions_are_asked:
 * @options: of the command line
 *
 * Returns: whether any of them is given
 */
gboolean
sulh_questions_are_asked (const SulhQuestionOptions *options)
{
  return options->rung != 0 || options->step || count_kinds (options) > 0;
}

/**
 * sulh_questions_find_misuse:
 * @options: of the command line
 *
 * Returns: (transfer none) (nullable): what is wrong with them
 */
const char *
sulh_questions_find_misuse (const SulhQuestionOptions *options)
{
  if (options->rung != 0 && options->step)
    return _ ("--rung and --step exclude each other.");
  if (count_kinds (options) > 1)
    return _ ("Ask one thing at a time: --before, --on, --in, --out, --earlier or --later.");
  if (count_kinds (options) > 0 && options->rung == 0 && options->step == NULL)
    return _ ("Say what you ask about with --rung or --step.");
  if (g_strcmp0 (options->step, options->before) == 0 && options->step)
    return _ ("An exchange cannot come before itself.");
  return NULL;
}

/**
 * sulh_questions_answer:
 * @command: the command, for what it says of misuse
 * @options: what is asked
 * @input: a scenario that can be used
 * @plan: of its exchanges
 * @cancellable: to stop
 * @as_json: whether to print what a program can read
 *
 * Returns: what to answer to the shell, once all is printed
 */
SulhExit
sulh_questions_answer (const SulhCommand *command, const SulhQuestionOptions *options,
                       const SulhInput *input, const SulhPlan *plan, GCancellable *cancellable,
                       gboolean as_json)
{
  g_autoptr (GPtrArray) answers
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_counterfactual_unref);
  Interview interview = { input, plan, answers };
  int day = 0;
  g_autofree char *fault = find_fault (options, input, plan, &day);
  SulhExit outcome;

  if (fault)
    return sulh_command_misused (command, fault);
  outcome = answer_all (&interview, options, day, cancellable);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (as_json)
    print_json (&interview);
  else
    print_words (&interview);
  return SULH_EXIT_DONE;
}
