/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every number of a scenario with what supports it, and between which values a plan stays best. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhQuantity:
 * @part: the part that holds it
 * @field: which field of it
 * @subject: (nullable): id of the part, or of the nearest around it that has one
 * @words: which number it is, as "Iran, clock: rate"
 * @grade: of the number, or of the nearest part around it that has a grade;
 *   %SULH_GRADE_ASSUMED for the default of the file format
 * @source: whether the number, or a part around it, names a source
 *
 * One number that a scenario says.
 */
typedef struct
{
  const SulhPart *part;
  const SulhField *field;
  const char *subject;
  char *words;
  SulhGrade grade;
  gboolean source;
} SulhQuantity;

GArray *sulh_scenario_list_quantities (const SulhScenario *scenario);
SulhScenario *sulh_quantity_change (const SulhQuantity *quantity, const SulhScenario *scenario,
                                    double value);
char *sulh_quantity_describe_value (const SulhQuantity *quantity);
double sulh_quantity_get_value (const SulhQuantity *quantity);
gboolean sulh_quantity_is_weak (const SulhQuantity *quantity);

/**
 * SulhBeyond:
 * @SULH_BEYOND_NOTHING: the plan is still best at the last value that was tried
 * @SULH_BEYOND_FAILS: the plan does not hold any more
 * @SULH_BEYOND_BEATEN: another plan is better
 * @SULH_BEYOND_UNKNOWN: a search came to its limit
 *
 * What happens where an interval ends.
 */
typedef enum
{
  SULH_BEYOND_NOTHING,
  SULH_BEYOND_FAILS,
  SULH_BEYOND_BEATEN,
  SULH_BEYOND_UNKNOWN,
} SulhBeyond;

/**
 * SulhInterval:
 * @quantity: the number; its part belongs to the scenario of the #SulhSensitivity
 * @value: what it is now
 * @end: the smallest and the largest value up to which the plan is best, as far as was looked
 * @beyond: what happens below and above
 * @holds: the smallest and the largest value up to which the plan holds, as far as was looked
 * @margin: distance to the nearer end beyond which something happens, as a share of what the
 *   number is now (of 1 for 0)
 *
 * Between which values of one number the plan stays best, all others as they are.
 */
typedef struct
{
  SulhQuantity quantity;
  double value;
  double end[2];
  SulhBeyond beyond[2];
  double holds[2];
  double margin;
} SulhInterval;

/**
 * SulhSensitivity:
 * @scenario: that was asked about
 * @has_plan: whether any plan holds
 * @intervals: of #SulhInterval: numbers that can change the answer; weak evidence first, and of
 *   that the smallest margin
 * @n_quiet: other numbers that do not change it at any value that was tried
 * @n_left: numbers that were not tried
 * @stopped: whether that is because the search was stopped; otherwise its work did not suffice
 * @n_solved: searches made
 *
 * What would change the answer.
 */
typedef struct
{
  SulhScenario *scenario;
  gboolean has_plan;
  GArray *intervals;
  guint n_quiet;
  guint n_left;
  gboolean stopped;
  guint n_solved;
} SulhSensitivity;

SulhSensitivity *sulh_sensitivity_new (const SulhScenario *scenario);
SulhSensitivity *sulh_sensitivity_ref (const SulhSensitivity *sensitivity);
void sulh_sensitivity_unref (SulhSensitivity *sensitivity);
const SulhInterval *sulh_sensitivity_get (const SulhSensitivity *sensitivity, guint index);
void sulh_sensitivity_sort (SulhSensitivity *sensitivity);
char *sulh_interval_describe (const SulhInterval *interval);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSensitivity, sulh_sensitivity_unref)

G_END_DECLS
