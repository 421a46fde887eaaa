/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A judged quantity: one point or a range with a most likely value, and where it comes from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhGrade:
 * @SULH_GRADE_UNSET: not graded; the part that holds the number speaks for it
 * @SULH_GRADE_DOCUMENTED: found in a named public record
 * @SULH_GRADE_RECALLED: known, but not checked against a record
 * @SULH_GRADE_DISPUTED: sources disagree
 * @SULH_GRADE_ASSUMED: a stated assumption or an illustration
 *
 * How well a value is supported.
 */
typedef enum
{
  SULH_GRADE_UNSET,
  SULH_GRADE_DOCUMENTED,
  SULH_GRADE_RECALLED,
  SULH_GRADE_DISPUTED,
  SULH_GRADE_ASSUMED,
} SulhGrade;

/**
 * SulhNumber:
 * @minimum: smallest value held possible
 * @mode: most likely value; the one that plans are made with
 * @maximum: largest value held possible
 * @grade: how well it is supported
 * @source: (nullable): id of the evidence source; owned by the part that holds the number
 *
 * A point has three equal values. A number that nobody gave has the mode NAN.
 */
typedef struct
{
  double minimum;
  double mode;
  double maximum;
  SulhGrade grade;
  char *source;
} SulhNumber;

SulhNumber sulh_number_point (double value);
SulhNumber sulh_number_range (double minimum, double mode, double maximum);
SulhNumber sulh_number_unset (void);
SulhNumber sulh_number_copy (const SulhNumber *number);
void sulh_number_clear (SulhNumber *number);
gboolean sulh_number_is_set (const SulhNumber *number);
gboolean sulh_number_is_point (const SulhNumber *number);
gboolean sulh_number_equal (const SulhNumber *a, const SulhNumber *b);
char *sulh_number_format (const SulhNumber *number);
gboolean sulh_number_parse (const char *text, SulhNumber *number);
char *sulh_number_format_double (double value);

G_END_DECLS
