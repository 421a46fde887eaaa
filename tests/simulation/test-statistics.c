/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Survival against published worked examples: weeks of remission of 42 patients with leukaemia
 * (Freireich and others, 1963), as printed in textbooks and manuals of survival analysis. */
#include "simulation/simulation.h"

#include <math.h>

#define WATCHED(t)                                                                                 \
  {                                                                                                \
    t, FALSE                                                                                       \
  }
#define ENDED(t)                                                                                   \
  {                                                                                                \
    t, TRUE                                                                                        \
  }

static const SulhLifetime treated[]
    = { ENDED (6),    ENDED (6),    ENDED (6),    WATCHED (6), ENDED (7),    WATCHED (9),
        ENDED (10),   WATCHED (10), WATCHED (11), ENDED (13),  ENDED (16),   WATCHED (17),
        WATCHED (19), WATCHED (20), ENDED (22),   ENDED (23),  WATCHED (25), WATCHED (32),
        WATCHED (32), WATCHED (34), WATCHED (35) };

static const SulhLifetime untreated[]
    = { ENDED (1),  ENDED (1),  ENDED (2),  ENDED (2),  ENDED (3),  ENDED (4),  ENDED (4),
        ENDED (5),  ENDED (5),  ENDED (8),  ENDED (8),  ENDED (8),  ENDED (8),  ENDED (11),
        ENDED (11), ENDED (12), ENDED (12), ENDED (15), ENDED (17), ENDED (22), ENDED (23) };

/* S(t), Greenwood's error and the log-log band to four places. */
static void
test_survival (void)
{
  const struct
  {
    double time;
    guint at_risk;
    double survival, error, lower, upper;
  } printed[] = {
    { 6, 21, 0.8571, 0.0764, 0.6197, 0.9516 },  { 7, 17, 0.8067, 0.0869, 0.5631, 0.9228 },
    { 10, 15, 0.7529, 0.0963, 0.5032, 0.8894 }, { 13, 12, 0.6902, 0.1068, 0.4316, 0.8491 },
    { 16, 11, 0.6275, 0.1141, 0.3675, 0.8049 }, { 22, 7, 0.5378, 0.1282, 0.2678, 0.7468 },
    { 23, 6, 0.4482, 0.1346, 0.1881, 0.6801 },
  };
  g_autoptr (GArray) steps = sulh_statistics_survival (treated, G_N_ELEMENTS (treated));

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (printed));
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      const SulhSurvivalStep *step = &g_array_index (steps, SulhSurvivalStep, i);

      g_assert_cmpfloat (step->time, ==, printed[i].time);
      g_assert_cmpuint (step->at_risk, ==, printed[i].at_risk);
      g_assert_cmpfloat_with_epsilon (step->survival, printed[i].survival, 5.1e-5);
      g_assert_cmpfloat_with_epsilon (step->error, printed[i].error, 5.1e-5);
      g_assert_cmpfloat_with_epsilon (step->lower, printed[i].lower, 5.1e-5);
      g_assert_cmpfloat_with_epsilon (step->upper, printed[i].upper, 5.1e-5);
    }
}

/* 9 observed against 19.25 expected, 16.79 on one degree of freedom. */
static void
test_log_rank (void)
{
  SulhLogRank rank = sulh_statistics_log_rank (treated, G_N_ELEMENTS (treated), untreated,
                                               G_N_ELEMENTS (untreated));
  SulhLogRank turned = sulh_statistics_log_rank (untreated, G_N_ELEMENTS (untreated), treated,
                                                 G_N_ELEMENTS (treated));

  g_assert_cmpfloat (rank.observed, ==, 9);
  g_assert_cmpfloat_with_epsilon (rank.expected, 19.25, 0.005);
  g_assert_cmpfloat_with_epsilon (rank.chi, 16.79, 0.005);
  g_assert_cmpfloat (rank.chance, <, 1e-4);
  g_assert_cmpfloat (turned.observed, ==, 21);
  g_assert_cmpfloat_with_epsilon (turned.expected, 10.75, 0.005);
  g_assert_cmpfloat_with_epsilon (turned.chi, rank.chi, 1e-9);
}

/* K1: nothing cut short gives the plain share, everything cut short gives 1. */
static void
test_limits (void)
{
  g_autoptr (GArray) plain = sulh_statistics_survival (untreated, G_N_ELEMENTS (untreated));
  SulhLifetime watched[] = { WATCHED (3), WATCHED (1), WATCHED (2) };
  g_autoptr (GArray) none = sulh_statistics_survival (watched, G_N_ELEMENTS (watched));

  for (guint i = 0; i < plain->len; i++)
    {
      const SulhSurvivalStep *step = &g_array_index (plain, SulhSurvivalStep, i);
      double left = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (untreated); j++)
        left += untreated[j].time > step->time;
      g_assert_cmpfloat_with_epsilon (step->survival, left / G_N_ELEMENTS (untreated), 1e-12);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

/* K3: a plan against itself. */
static void
test_itself (void)
{
  guint n = G_N_ELEMENTS (treated);
  SulhLogRank rank = sulh_statistics_log_rank (treated, n, treated, n);

  g_assert_cmpfloat (rank.chi, <, 1e-20);
  g_assert_cmpfloat_with_epsilon (rank.chance, 1, 1e-9);
}

/* Wilson's interval for 81 of 263, a worked example of Newcombe (1998): 0.2553 to 0.3662. */
static void
test_share (void)
{
  SulhEstimate share = sulh_statistics_share (81, 263);

  g_assert_cmpfloat_with_epsilon (share.lower, 0.2553, 5.1e-5);
  g_assert_cmpfloat_with_epsilon (share.upper, 0.3662, 5.1e-5);
}

static void
test_paired (void)
{
  const guint8 first[] = { 1, 1, 1, 0, 1, 1, 0, 1 };
  const guint8 second[] = { 1, 0, 1, 0, 0, 1, 1, 1 };
  SulhFuture a[8] = { 0 }, b[8] = { 0 };
  SulhEstimate paired;

  for (int i = 0; i < 8; i++)
    {
      a[i].ending = first[i] ? SULH_ENDING_COMPLETED : SULH_ENDING_COLLAPSED;
      b[i].ending = second[i] ? SULH_ENDING_COMPLETED : SULH_ENDING_COLLAPSED;
    }
  paired = sulh_statistics_paired (a, b, 8);
  g_assert_cmpfloat (paired.value, ==, 0.125);
  /* Differences 0, 1, 0, 0, 1, 0, -1, 0: variance (3 - 1/8) / 7. */
  g_assert_cmpfloat_with_epsilon (paired.error, sqrt (2.875 / 7 / 8), 1e-12);
}

static void
test_enough (void)
{
  g_assert_false (sulh_statistics_is_enough (50, 50, 0.2));
  g_assert_false (sulh_statistics_is_enough (200, 400, 0.01));
  g_assert_true (sulh_statistics_is_enough (5000, 10000, 0.01));
  g_assert_true (sulh_statistics_is_enough (990, 1000, 0.01));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/survival", test_survival);
  g_test_add_func ("/statistics/log-rank", test_log_rank);
  g_test_add_func ("/statistics/limits", test_limits);
  g_test_add_func ("/statistics/itself", test_itself);
  g_test_add_func ("/statistics/share", test_share);
  g_test_add_func ("/statistics/paired", test_paired);
  g_test_add_func ("/statistics/enough", test_enough);
  return g_test_run ();
}
