/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/answer.h"

#include <math.h>

static void
answer_clear (gpointer data)
{
  SulhAnswer *answer = data;

  sulh_part_unref (answer->plan);
  sulh_assessment_unref (answer->assessment);
  g_free (answer->reason);
  sulh_ways_out_unref (answer->ways_out);
  if (answer->overlap)
    g_free (answer->overlap->sentence);
  g_free (answer->overlap);
}

/**
 * sulh_answer_new:
 *
 * Returns: (transfer full): an answer without a plan, to be filled in and then shared
 */
SulhAnswer *
sulh_answer_new (void)
{
  SulhAnswer *answer = g_atomic_rc_box_new0 (SulhAnswer);

  answer->lowest_trust = NAN;
  return answer;
}

SulhAnswer *
sulh_answer_ref (const SulhAnswer *answer)
{
  return answer ? g_atomic_rc_box_acquire ((gpointer)answer) : NULL;
}

void
sulh_answer_unref (SulhAnswer *answer)
{
  if (answer)
    g_atomic_rc_box_release_full (answer, answer_clear);
}
