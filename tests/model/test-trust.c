/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a belief says of itself: how sure it is, and whether it is distrust. */
#include "model/model.h"

static SulhTrust *
create (double level, double firmness)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->level = sulh_number_point (level);
  trust->firmness = sulh_number_point (firmness);
  return trust;
}

/* Firmness 2 is the even prior alone; R4 with three kept and five broken gives 2 / 10. */
static void
test_uncertainty (void)
{
  g_autoptr (SulhTrust) prior = create (0.5, 2);
  g_autoptr (SulhTrust) weak = create (0.5, 0.01);
  g_autoptr (SulhTrust) seen = create (0.4, 3 + 5 + 2);

  g_assert_cmpfloat (sulh_trust_get_uncertainty (NULL), ==, 1);
  g_assert_cmpfloat (sulh_trust_get_uncertainty (prior), ==, 1);
  g_assert_cmpfloat (sulh_trust_get_uncertainty (weak), ==, 1);
  g_assert_cmpfloat_with_epsilon (sulh_trust_get_uncertainty (seen), 2.0 / (3 + 5 + 2), 1e-12);
}

static void
test_distrust (void)
{
  g_autoptr (SulhTrust) even = create (0.5, 5);
  g_autoptr (SulhTrust) low = create (0.49, 5);

  g_assert_false (sulh_trust_is_distrust (NULL));
  g_assert_false (sulh_trust_is_distrust (even));
  g_assert_true (sulh_trust_is_distrust (low));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/trust/uncertainty", test_uncertainty);
  g_test_add_func ("/model/trust/distrust", test_distrust);
  return g_test_run ();
}
