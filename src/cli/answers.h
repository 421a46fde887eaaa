/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several answers of `plan`, side by side. */
#pragma once

#include "cli/command.h"
#include "cli/input.h"

G_BEGIN_DECLS

#define SULH_ANSWERS_MOST 20

/**
 * SulhAnswersAsked:
 * @distinct: how many plans that differ in substance, or 0
 * @pareto: whether to list the plans that no other is better than
 * @as_json: whether for a program
 */
typedef struct
{
  guint distinct;
  gboolean pareto;
  gboolean as_json;
} SulhAnswersAsked;

SulhExit sulh_answers_print (const SulhInput *input, const SulhAnswersAsked *asked,
                             gboolean *is_empty);

G_END_DECLS
