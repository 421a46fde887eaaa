/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window says what is different, and how much more there is than it can show. */
#include <glib.h>

#include "workbench/workbench.h"

static SulhScenario *
make (guint n_parties)
{
  SulhScenario *scenario = sulh_scenario_new ("s", NULL);

  for (guint i = 0; i < n_parties; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, id));
    }
  return scenario;
}

static void
assert_lines (guint n_before, guint n_after, guint most, const char *const *expected)
{
  g_autoptr (SulhScenario) before = make (n_before);
  g_autoptr (SulhScenario) after = make (n_after);
  g_auto (GStrv) lines = sulh_compare_list_lines (before, after, most);

  g_assert_cmpstrv (lines, expected);
}

static void
test_lines (void)
{
  assert_lines (2, 2, 3, (const char *[]){ "Both say the same.", NULL });
  assert_lines (2, 3, 3, (const char *[]){ "Party “p2” added.", NULL });
  assert_lines (
      0, 3, 3,
      (const char *[]){ "Party “p0” added.", "Party “p1” added.", "Party “p2” added.", NULL });
  assert_lines (4, 0, 3,
                (const char *[]){ "Party “p0” removed.", "Party “p1” removed.",
                                  "And 2 more changes.", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/lines", test_lines);
  return g_test_run ();
}
