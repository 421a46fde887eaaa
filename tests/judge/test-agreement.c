/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner against exhaustion on random catalogues, every option on in turn. */
#include "test-compare.h"

#define QUICK 8 /* catalogues of each option */
#define MIXED 100

static void
test_option (gconstpointer data)
{
  const CompareOption *option = data;
  CompareTally tally = { 0 };

  if (!option->honoured)
    {
      g_test_skip ("the planner does not honour it yet");
      return;
    }
  for (guint i = 0; i < QUICK; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (option, i);
      g_autofree char *differs = compare_scenario (scenario, option->reasons, &tally);

      if (differs)
        g_test_message ("catalogue %u: %s", i, differs);
      g_assert_null (differs);
    }
  g_assert_cmpuint (tally.plans + tally.cures, >, 0);
}

static void
test_mixture (CatalogueTraits always, guint64 first, CompareTally *tally)
{
  for (guint64 seed = first; seed < first + MIXED; seed++)
    {
      CatalogueTraits traits = (CatalogueTraits)(seed * 37 % 128) | always;
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 2 + seed % 6, -1, traits);
      g_autofree char *differs = compare_scenario (scenario, TRUE, tally);

      if (differs)
        g_test_message ("seed %" G_GUINT64_FORMAT ": %s", seed, differs);
      g_assert_null (differs);
    }
}

/* Each trait of the base is on in some half of the catalogues, in every combination. */
static void
test_everything_at_once (void)
{
  CompareTally tally = { 0 };

  test_mixture (0, 0, &tally);
  g_test_message ("%u plans, %u without one that trust would cure, %u that it would not",
                  tally.plans, tally.cures, tally.hopeless);
  g_assert_cmpuint (tally.plans, >, MIXED / 4);
  g_assert_cmpuint (tally.bounded, >, MIXED / 4);
  g_assert_cmpuint (tally.cures, >, MIXED / 20);
  g_assert_cmpuint (tally.hopeless, >, 0);
}

static void
test_everything_at_extremes (void)
{
  CompareTally tally = { 0 };

  test_mixture (CATALOGUE_EXTREME, 2000, &tally);
  g_assert_cmpuint (tally.plans, >, MIXED / 10);
  g_assert_cmpuint (tally.cures, >, 0);
  g_assert_cmpuint (tally.hopeless, >, 0);
}

int
main (int argc, char **argv)
{
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/judge/agreement/", options[i].name, NULL);

      g_test_add_data_func (path, &options[i], test_option);
    }
  g_test_add_func ("/judge/agreement/at-once", test_everything_at_once);
  g_test_add_func ("/judge/agreement/at-extremes", test_everything_at_extremes);
  return g_test_run ();
}
