/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/assessment.h"

#include <math.h>

static void
rung_clear (gpointer data)
{
  SulhRungReading *rung = data;

  g_free (rung->exchange);
  g_free (rung->party[0].sentence);
  g_free (rung->party[1].sentence);
}

static void
assessment_clear (gpointer data)
{
  SulhAssessment *assessment = data;

  g_free (assessment->plan);
  g_free (assessment->principal[0]);
  g_free (assessment->principal[1]);
  g_free (assessment->summary);
  sulh_course_free (assessment->course);
  g_array_unref (assessment->rungs);
}

/**
 * sulh_assessment_new:
 *
 * Returns: (transfer full): an assessment without rungs, to be filled in and then shared
 */
SulhAssessment *
sulh_assessment_new (void)
{
  SulhAssessment *assessment = g_atomic_rc_box_new0 (SulhAssessment);

  assessment->rungs = g_array_new (FALSE, TRUE, sizeof (SulhRungReading));
  g_array_set_clear_func (assessment->rungs, rung_clear);
  assessment->patience_share = assessment->share = NAN;
  assessment->first_failure = -1;
  return assessment;
}

SulhAssessment *
sulh_assessment_ref (const SulhAssessment *assessment)
{
  return assessment ? g_atomic_rc_box_acquire ((gpointer)assessment) : NULL;
}

void
sulh_assessment_unref (SulhAssessment *assessment)
{
  if (assessment)
    g_atomic_rc_box_release_full (assessment, assessment_clear);
}

/**
 * sulh_assessment_get_rung:
 * @assessment: an assessment
 * @index: position, from 0
 *
 * Returns: (transfer none): the rung
 */
const SulhRungReading *
sulh_assessment_get_rung (const SulhAssessment *assessment, guint index)
{
  return &g_array_index (assessment->rungs, SulhRungReading, index);
}
