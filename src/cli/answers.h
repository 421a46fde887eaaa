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
 * @runs: futures that each plan is played in and that decide their order, or 0
 * @seed: of these
 */
typedef struct
{
  guint distinct;
  gboolean pareto;
  gboolean as_json;
  guint runs;
  guint64 seed;
} SulhAnswersAsked;

SulhExit sulh_answers_print (const SulhInput *input, const SulhAnswersAsked *asked,
                             gboolean *is_empty);

G_END_DECLS
