/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/assessment.h"

#include <math.h>

static void
rung_clear (gpointer data)
{
  SulhRungReading *rung = data;

  g_free (rung->exchange);
  for (int i = 0; i < SULH_PRINCIPALS_MOST; i++)
    g_free (rung->party[i].sentence);
}

static void
assessment_clear (gpointer data)
{
  SulhAssessment *assessment = data;

  g_free (assessment->plan);
  for (int i = 0; i < SULH_PRINCIPALS_MOST; i++)
    g_free (assessment->principal[i]);
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
  assessment->n_principals = 2;
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

/**
 * sulh_rung_reading_involves:
 * @rung: a rung
 * @principal: index of a principal
 *
 * Returns: whether the exchange is between @principal and another
 */
gboolean
sulh_rung_reading_involves (const SulhRungReading *rung, int principal)
{
  return rung->pair[0] == principal || rung->pair[1] == principal;
}

/**
 * sulh_rung_reading_holds:
 * @rung: a rung
 *
 * Returns: whether everybody goes on here: the two whose exchange it is, and those who wait
 */
gboolean
sulh_rung_reading_holds (const SulhRungReading *rung)
{
  for (int i = 0; i < SULH_PRINCIPALS_MOST; i++)
    if (!rung->party[i].holds && (sulh_rung_reading_involves (rung, i) || rung->party[i].sentence))
      return FALSE;
  return TRUE;
}

/**
 * sulh_rung_reading_tells_of:
 * @rung: a rung
 * @principal: index of a principal
 *
 * Returns: whether there is anything to say of @principal here: it takes part, or it leaves
 */
gboolean
sulh_rung_reading_tells_of (const SulhRungReading *rung, int principal)
{
  return sulh_rung_reading_involves (rung, principal) || !rung->party[principal].holds;
}
