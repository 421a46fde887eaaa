/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about a plan and their answers, in words. */
#pragma once

#include "model/model.h"
#include "rules/rules.h"

G_BEGIN_DECLS

/* What is asked, in the user's language. */
char *sulh_ask_say_question (const SulhAgenda *agenda, const SulhQuestion *question);

/* The answer that @counterfactual holds, in the user's language. @unlike is what is wrong with the
 * plan as it is, or NULL; @is_in tells whether the exchange is in it. */
char *sulh_ask_say_answer (const SulhAgenda *agenda, const SulhCounterfactual *counterfactual,
                           const char *unlike, gboolean is_in);

G_END_DECLS
