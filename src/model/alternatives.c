/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alternatives.h"

static void
alternative_free (gpointer data)
{
  SulhAlternative *alternative = data;

  sulh_part_unref (alternative->plan);
  g_free (alternative);
}

static void
alternatives_clear (gpointer data)
{
  SulhAlternatives *alternatives = data;

  for (int i = 0; i < alternatives->n_principals; i++)
    g_free (alternatives->principal[i]);
  g_ptr_array_unref (alternatives->list);
}

/**
 * sulh_alternatives_new:
 *
 * Returns: (transfer full): an empty list, to be filled in and then shared
 */
SulhAlternatives *
sulh_alternatives_new (void)
{
  SulhAlternatives *alternatives = g_atomic_rc_box_new0 (SulhAlternatives);

  alternatives->list = g_ptr_array_new_with_free_func (alternative_free);
  return alternatives;
}

SulhAlternatives *
sulh_alternatives_ref (const SulhAlternatives *alternatives)
{
  return alternatives ? g_atomic_rc_box_acquire ((gpointer)alternatives) : NULL;
}

void
sulh_alternatives_unref (SulhAlternatives *alternatives)
{
  if (alternatives)
    g_atomic_rc_box_release_full (alternatives, alternatives_clear);
}

/**
 * sulh_alternatives_take:
 * @alternatives: a list that is not shared yet
 * @plan: (transfer full): a plan
 * @figures: what it comes to
 * @apart: how far it is from those before it
 */
void
sulh_alternatives_take (SulhAlternatives *alternatives, SulhPlan *plan, const SulhFigures *figures,
                        double apart)
{
  SulhAlternative *alternative = g_new (SulhAlternative, 1);

  *alternative = (SulhAlternative){ plan, *figures, apart };
  g_ptr_array_add (alternatives->list, alternative);
}

const SulhAlternative *
sulh_alternatives_get (const SulhAlternatives *alternatives, guint index)
{
  return alternatives->list->pdata[index];
}
