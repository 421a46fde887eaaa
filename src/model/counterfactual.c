/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/counterfactual.h"

#include <math.h>

static void
party_clear (gpointer data)
{
  g_free (((SulhConsequenceForParty *)data)->party);
}

static void
counterfactual_clear (gpointer data)
{
  SulhCounterfactual *counterfactual = data;

  g_free (counterfactual->exchange);
  g_free (counterfactual->other);
  sulh_part_unref (counterfactual->moved);
  g_free (counterfactual->test);
  g_free (counterfactual->failed_party);
  g_free (counterfactual->failure);
  sulh_part_unref (counterfactual->plan);
  g_array_unref (counterfactual->parties);
  g_free (counterfactual->question);
  g_free (counterfactual->sentence);
}

/**
 * sulh_counterfactual_new:
 * @question: what was asked
 *
 * Returns: (transfer full): an answer to be filled in and then shared
 */
SulhCounterfactual *
sulh_counterfactual_new (const SulhQuestion *question)
{
  SulhCounterfactual *counterfactual = g_atomic_rc_box_new0 (SulhCounterfactual);

  counterfactual->asked = question->asked;
  counterfactual->exchange = g_strdup (question->exchange);
  counterfactual->other = g_strdup (question->other);
  counterfactual->day = question->day;
  counterfactual->moved_joint = counterfactual->before = counterfactual->joint = NAN;
  counterfactual->lost = NAN;
  counterfactual->parties = g_array_new (FALSE, TRUE, sizeof (SulhConsequenceForParty));
  g_array_set_clear_func (counterfactual->parties, party_clear);
  return counterfactual;
}

SulhCounterfactual *
sulh_counterfactual_ref (const SulhCounterfactual *counterfactual)
{
  return counterfactual ? g_atomic_rc_box_acquire ((gpointer)counterfactual) : NULL;
}

void
sulh_counterfactual_unref (SulhCounterfactual *counterfactual)
{
  if (counterfactual)
    g_atomic_rc_box_release_full (counterfactual, counterfactual_clear);
}
