/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a plan does by the tests, principles and ties that the literature names, from its numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhMeasureGroup:
 * @SULH_MEASURE_TEST: one of the three tests that an opening has to survive at once (S1:4)
 * @SULH_MEASURE_PRINCIPLE: one of the four principles of design (S0:12 to S0:15)
 * @SULH_MEASURE_TIE: one of the three ties (S0:20)
 */
typedef enum
{
  SULH_MEASURE_TEST,
  SULH_MEASURE_PRINCIPLE,
  SULH_MEASURE_TIE,
} SulhMeasureGroup;

/**
 * SulhMeasure:
 * @group: what it is one of
 * @code: its name for programs
 * @name: its name for people
 * @applies: whether the scenario holds what it is measured by
 * @holds: of a test or a tie: whether it is passed
 * @score: of a principle: 0 to 100
 * @margin: of a test: the smallest distance from failing, below 0 where it fails
 * @sentence: what the figure says, in words
 *
 * One figure of a plan. Nothing of it is typed in.
 */
typedef struct
{
  SulhMeasureGroup group;
  const char *code;
  const char *name;
  gboolean applies;
  gboolean holds;
  double score;
  double margin;
  char *sentence;
} SulhMeasure;

void sulh_measure_free (SulhMeasure *measure);

G_END_DECLS
