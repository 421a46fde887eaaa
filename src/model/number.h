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

/* The width, source and grade of a number; shared between copies, and never changed then. */
typedef struct SulhBacking SulhBacking;

#define SULH_NUMBER_LONGEST 32 /* bytes of a value as text, its end included */

/**
 * SulhNumber:
 * @mode: most likely value; the one that plans are made with
 * @backing: (nullable): private, owned by the part that holds the number; %NULL for a plain point
 *
 * A point has three equal values. A number that nobody gave has the mode NAN. Most numbers of
 * most files are plain points, so a number is no more than two words; its smallest and largest
 * value, its grade and its source are asked for by functions.
 */
typedef struct
{
  double mode;
  SulhBacking *backing;
} SulhNumber;

SulhNumber sulh_number_point (double value);
SulhNumber sulh_number_range (double minimum, double mode, double maximum);
SulhNumber sulh_number_unset (void);
SulhNumber sulh_number_copy (const SulhNumber *number);
void sulh_number_clear (SulhNumber *number);
double sulh_number_get_minimum (const SulhNumber *number);
double sulh_number_get_maximum (const SulhNumber *number);
SulhGrade sulh_number_get_grade (const SulhNumber *number);
const char *sulh_number_get_source (const SulhNumber *number);
void sulh_number_set_grade (SulhNumber *number, SulhGrade grade);
void sulh_number_set_source (SulhNumber *number, const char *source);
/**
 * sulh_number_is_set:
 * @number: a number
 *
 * Returns: whether anybody gave it
 */
static inline gboolean
sulh_number_is_set (const SulhNumber *number)
{
  return number->mode == number->mode;
}

gboolean sulh_number_is_point (const SulhNumber *number);
gboolean sulh_number_equal (const SulhNumber *a, const SulhNumber *b);
char *sulh_number_format (const SulhNumber *number);
char *sulh_number_format_values (const SulhNumber *number);
gboolean sulh_number_parse (const char *text, SulhNumber *number);
gboolean sulh_number_read_point (const char *text, gsize length, double *value);
char *sulh_number_format_double (double value);
gsize sulh_number_print (double value, char *buffer);

G_END_DECLS
