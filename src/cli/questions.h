/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why not: questions about an exchange of a plan, on the command line and answered. */
#pragma once

#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/input.h"

G_BEGIN_DECLS

/**
 * SulhQuestionOptions:
 * @rung: number of a rung, from 1; 0 for none
 * @step: id of an exchange, or %NULL
 * @before: id of another, or %NULL
 * @on: a day, or %NULL
 * @is_in: whether it is to be in
 * @is_out: whether it is to be left out
 * @is_earlier: whether it is to start earlier
 * @is_later: whether it is to start later
 *
 * What the command line asks about an exchange.
 */
typedef struct
{
  int rung;
  char *step;
  char *before;
  char *on;
  gboolean is_in;
  gboolean is_out;
  gboolean is_earlier;
  gboolean is_later;
} SulhQuestionOptions;

#define SULH_QUESTION_ENTRIES(options)                                                               \
  { "rung",                                                                                          \
    0,                                                                                               \
    0,                                                                                               \
    G_OPTION_ARG_INT,                                                                                \
    &(options).rung,                                                                                 \
    N_ ("Say what would be if this rung were otherwise"),                                            \
    N_ ("N") },                                                                                      \
      { "step",                                                                                      \
        0,                                                                                           \
        0,                                                                                           \
        G_OPTION_ARG_STRING,                                                                         \
        &(options).step,                                                                             \
        N_ ("The same for this exchange, in the plan or left out"),                                  \
        N_ ("ID") },                                                                                 \
      { "before",                                                                                    \
        0,                                                                                           \
        0,                                                                                           \
        G_OPTION_ARG_STRING,                                                                         \
        &(options).before,                                                                           \
        N_ ("Ask only why it does not come before this one"),                                        \
        N_ ("ID") },                                                                                 \
      { "on",                                                                                        \
        0,                                                                                           \
        0,                                                                                           \
        G_OPTION_ARG_STRING,                                                                         \
        &(options).on,                                                                               \
        N_ ("Ask only why it does not start on this day"),                                           \
        N_ ("DATE") },                                                                               \
      { "in", 0, 0, G_OPTION_ARG_NONE, &(options).is_in, N_ ("Ask only why it is left out"), NULL }, \
      { "out", 0, 0, G_OPTION_ARG_NONE, &(options).is_out, N_ ("Ask only why it is in"), NULL },     \
      { "earlier",                                                                                   \
        0,                                                                                           \
        0,                                                                                           \
        G_OPTION_ARG_NONE,                                                                           \
        &(options).is_earlier,                                                                       \
        N_ ("Ask only why it does not start earlier"),                                               \
        NULL },                                                                                      \
  {                                                                                                  \
    "later", 0, 0, G_OPTION_ARG_NONE, &(options).is_later,                                           \
        N_ ("Ask only why it does not start later"), NULL                                            \
  }

void sulh_question_options_clear (SulhQuestionOptions *options);
gboolean sulh_questions_are_asked (const SulhQuestionOptions *options);
const char *sulh_questions_find_misuse (const SulhQuestionOptions *options);
SulhExit sulh_questions_answer (const SulhCommand *command, const SulhQuestionOptions *options,
                                const SulhInput *input, const SulhPlan *plan,
                                GCancellable *cancellable, gboolean as_json);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhQuestionOptions, sulh_question_options_clear)

G_END_DECLS
