/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judge alone, against the values printed in the written model. */
#include "base.h"
#include "judge.h"

#include <math.h>

#define DIGITS_4 0.00005
#define DIGITS_6 0.0000005

static const double costs[] = { 1, 2, 4, 8 };
static const char *const order[] = { "x00", "x01", "x02", "x03", NULL };

typedef struct
{
  double trust;
  gboolean holds;
  double worth_a[4];
  double worth_b[4];
  double reliability_a[4];
} Golden;

/* model.md 6.2 */
static const Golden goldens[] = {
  { 0.3,
    FALSE,
    { -0.146664, 0.098649, 0.537029, 0.856368 },
    { -0.145740, 0.101670, 0.542341, 0.856368 },
    { 0.329159, 0.428927, 0.507585, 0.575040 } },
  { 0.5,
    TRUE,
    { 1.922043, 2.217492, 2.233823, 1.983120 },
    { 1.969220, 2.242411, 2.248601, 1.983120 },
    { 0.749419, 0.743681, 0.681517, 0.696457 } },
  { 0.8,
    TRUE,
    { 5.342496, 5.562733, 5.162413, 3.673248 },
    { 5.544316, 5.690451, 5.212229, 3.673248 },
    { 0.900000, 0.911716, 0.902218, 0.878583 } },
};

static void
test_ladder (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (goldens); n++)
    {
      g_autoptr (SulhScenario) scenario = base_scenario (goldens[n].trust);
      double worth[4][2], reliability[4][2];

      base_ladder (scenario, 4, costs);
      g_assert_cmpint (judge_sequence (scenario, order).holds, ==, goldens[n].holds);
      judge_values (scenario, order, worth, reliability);
      for (int k = 0; k < 4; k++)
        {
          g_assert_cmpfloat_with_epsilon (worth[k][0], goldens[n].worth_a[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (worth[k][1], goldens[n].worth_b[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (reliability[k][0], goldens[n].reliability_a[k], DIGITS_6);
        }
    }
}

/* readings.md: W, J, need and budget of the ladder at trust 0.5. */
static void
test_summary (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhScenario) low = base_scenario (0.05);
  JudgeOpinion opinion;

  base_ladder (scenario, 4, costs);
  opinion = judge_sequence (scenario, order);
  g_assert_cmpfloat_with_epsilon (opinion.worth[0], 1.9220, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.worth[1], 1.9692, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.joint, 1.9455, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.budget, 1.8630, DIGITS_4);
  base_ladder (low, 4, costs);
  g_assert_cmpfloat_with_epsilon (judge_sequence (low, order).need, 0.3270, DIGITS_4);
}

/* Readings A4: the same ladder when half of all evidence is forgotten in 180 days. */
static void
test_forgetting (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  JudgeOpinion opinion;

  base_ladder (scenario, 4, costs);
  scenario->assumptions->half_life = sulh_number_point (180);
  opinion = judge_sequence (scenario, order);
  g_assert_cmpfloat_with_epsilon (opinion.worth[0], 1.7102, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.worth[1], 1.7470, DIGITS_4);
}

/* model.md 6.9: leverage that leaves on day 360. */
static void
test_leverage (void)
{
  const double expected[] = { 0.638, 1.618, 1.365, -0.144, 0.084, 0.137 };
  const double six[] = { 6, 6, 6, 6, 6, 6 };
  const char *const ids[] = { "x00", "x01", "x02", "x03", "x04", "x05", NULL };
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  SulhActor *mediator = base_mediator (scenario, "m", 0, 0);
  double worth[6][2], reliability[6][2];

  base_ladder (scenario, 6, six);
  mediator->mediation->leverage = sulh_number_point (3);
  mediator->mediation->exit = sulh_date_exact (360);
  for (guint i = 0; i < 6; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      exchange->gap = sulh_number_point (120);
      for (int j = 0; j < 2; j++)
        ((SulhSide *)exchange->sides->pdata[j])->gain = sulh_number_point (7.2);
    }
  judge_values (scenario, ids, worth, reliability);
  for (int k = 0; k < 6; k++)
    g_assert_cmpfloat_with_epsilon (worth[k][0], expected[k], 0.0005);
}

/* model.md 6.7 at one trust, by exhaustion with equal exchanges told apart: each of the 3591
 * distinct sequences is met once for each way to name its equal exchanges. */
static void
test_emergence (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.25);
  g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);
  const char *const expected[]
      = { "1-first", "1-second", "2-first", "2-second", "4", "6", "8", NULL };

  g_assert_cmpfloat_with_epsilon (verdict->joint, 0.6834, DIGITS_4);
  g_assert_true (g_strv_equal ((const char *const *)verdict->plan, expected));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/ladder", test_ladder);
  g_test_add_func ("/judge/summary", test_summary);
  g_test_add_func ("/judge/forgetting", test_forgetting);
  g_test_add_func ("/judge/leverage", test_leverage);
  g_test_add_func ("/judge/emergence", test_emergence);
  return g_test_run ();
}
