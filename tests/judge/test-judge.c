/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judge alone, against the values printed in the written model and in the readings. */
#include "base.h"
#include "judge.h"

#include <math.h>

#define DIGITS_3 0.0005
#define DIGITS_4 0.00005
#define DIGITS_6 0.0000005
#define LONGEST 12

static const char *const order[]
    = { "x00", "x01", "x02", "x03", "x04", "x05", "x06", "x07", "x08", "x09", "x10", "x11", NULL };

/* A ladder of costs that are the same for both. */
typedef struct
{
  int n;
  double costs[LONGEST];
} Ladder;

static const Ladder graduated = { 4, { 1, 2, 4, 8 } };
static const Ladder at_once = { 1, { 24 } };
static const Ladder five = { 5, { 1, 2, 4, 8, 9 } };
static const Ladder eight = { 8, { .5, .5, 1, 2, 3, 4, 5, 8 } };
static const Ladder twelve = { 12, { .25, .25, .5, .5, 1, 1, 2, 3, 3, 4, 4, 4.5 } };
static const Ladder falling = { 5, { 9, 8, 4, 2, 1 } };
static const Ladder even = { 5, { 4.8, 4.8, 4.8, 4.8, 4.8 } };
static const Ladder sixes = { 6, { 6, 6, 6, 6, 6, 6 } };

static SulhScenario *
lay_out (double trust, const Ladder *ladder)
{
  SulhScenario *scenario = base_scenario (trust);

  base_ladder (scenario, ladder->n, ladder->costs);
  return scenario;
}

static SulhSide *
side_of (SulhScenario *scenario, int rung, int side)
{
  return ((SulhExchange *)scenario->exchanges->pdata[rung])->sides->pdata[side];
}

static SulhParty *
party_of (SulhScenario *scenario, int party)
{
  return scenario->parties->pdata[party];
}

static void
set_detection (SulhScenario *scenario, double detection)
{
  ((SulhVerification *)scenario->verifications->pdata[0])->detection
      = sulh_number_point (detection);
}

/* The order of a ladder: its first @n ids. */
static char **
ids_of (int n)
{
  char **ids = g_new0 (char *, n + 1);

  for (int k = 0; k < n; k++)
    ids[k] = g_strdup (order[k]);
  return ids;
}

static JudgeOpinion
judge_ladder (const SulhScenario *scenario)
{
  g_auto (GStrv) ids = ids_of ((int)scenario->exchanges->len);

  return judge_sequence (scenario, (const char *const *)ids);
}

static void
value_ladder (const SulhScenario *scenario, JudgeValue values[][JUDGE_PRINCIPALS])
{
  g_auto (GStrv) ids = ids_of ((int)scenario->exchanges->len);

  judge_values (scenario, (const char *const *)ids, values);
}

/* model.md 6.1 */
static void
test_threshold (void)
{
  const double detections[][2]
      = { { 0, 0.5200 }, { 0.3, 0.5021 }, { 0.6, 0.4828 }, { 0.9, 0.4619 } };
  const double shares[][2] = { { 0, 0.2000 }, { 0.05, 0.2415 }, { 0.5, 0.4828 }, { 1, 0.6178 } };
  JudgeValue values[1][JUDGE_PRINCIPALS];

  for (gsize n = 0; n < 4; n++)
    {
      g_autoptr (SulhScenario) scenario = base_scenario (0.5);

      base_exchange (scenario, "x00", 10, 10, 16, 16);
      set_detection (scenario, detections[n][0]);
      value_ladder (scenario, values);
      g_assert_cmpfloat_with_epsilon (values[0][0].p_star, detections[n][1], DIGITS_4);
      set_detection (scenario, 0.6);
      side_of (scenario, 0, 0)->share_at_risk = sulh_number_point (shares[n][0]);
      value_ladder (scenario, values);
      g_assert_cmpfloat_with_epsilon (values[0][0].p_star, shares[n][1], DIGITS_4);
    }
}

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
      g_autoptr (SulhScenario) scenario = lay_out (goldens[n].trust, &graduated);
      JudgeValue values[4][JUDGE_PRINCIPALS];

      g_assert_cmpint (judge_ladder (scenario).holds, ==, goldens[n].holds);
      value_ladder (scenario, values);
      for (int k = 0; k < 4; k++)
        {
          g_assert_cmpfloat_with_epsilon (values[k][0].W, goldens[n].worth_a[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (values[k][1].W, goldens[n].worth_b[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (values[k][0].p, goldens[n].reliability_a[k], DIGITS_6);
        }
    }
}

/* model.md 6.2: trust, losses and budgets along the same ladder. */
static void
test_ladder_parts (void)
{
  const double trusts[] = { 0.5, 0.558824, 0.625, 0.6875 };
  const double losses[] = { 0.56, 1.12, 2.24, 4.48 };
  const double middling[] = { 1.8630, 2.3242, 2.9718, 3.7648 };
  const double high[] = { 5.0905, 5.5585, 6.1941, 6.9734 };
  g_autoptr (SulhScenario) scenario = lay_out (0.5, &graduated);
  g_autoptr (SulhScenario) trusting = lay_out (0.8, &graduated);
  JudgeValue values[4][JUDGE_PRINCIPALS], others[4][JUDGE_PRINCIPALS];

  value_ladder (scenario, values);
  value_ladder (trusting, others);
  for (int k = 0; k < 4; k++)
    {
      g_assert_cmpfloat_with_epsilon (values[k][0].tau, trusts[k], DIGITS_6);
      g_assert_cmpfloat_with_epsilon (values[k][0].L, losses[k], 1e-12);
      g_assert_cmpfloat_with_epsilon (values[k][0].budget, middling[k], DIGITS_4);
      g_assert_cmpfloat_with_epsilon (others[k][0].budget, high[k], DIGITS_4);
    }
}

/* readings.md: W, J, need and budget of the ladder at trust 0.5. */
static void
test_summary (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (0.5, &graduated);
  g_autoptr (SulhScenario) low = lay_out (0.05, &graduated);
  JudgeOpinion opinion = judge_ladder (scenario);

  g_assert_cmpfloat_with_epsilon (opinion.worth[0], 1.9220, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.worth[1], 1.9692, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.joint, 1.9455, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.budget, 1.8630, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (judge_ladder (low).need, 0.3270, DIGITS_4);
}

/* One row of model.md 6.3. */
typedef struct
{
  double detection;
  double at_risk[2];
  double need[5];
} Needs;

static void
set_shares (SulhScenario *scenario, double a, double b)
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      side_of (scenario, k, 0)->share_at_risk = sulh_number_point (a);
      side_of (scenario, k, 1)->share_at_risk = sulh_number_point (b);
    }
}

static void
test_needs (void)
{
  const Ladder *const ladders[] = { &at_once, &five, &eight, &twelve, &falling };
  const Needs rows[] = {
    { 0.6, { .5, .5 }, { 0.4675, 0.2724, 0.2125, 0.1601, 0.3941 } },
    { 0.0, { .5, .5 }, { 0.5156, 0.3612, 0.3340, 0.2982, 0.4530 } },
    { 0.3, { .5, .5 }, { 0.4939, 0.3228, 0.2803, 0.2356, 0.4273 } },
    { 0.9, { .5, .5 }, { 0.4336, 0.2061, 0.1279, 0.0729, 0.3488 } },
    { 0.6, { .05, .05 }, { 0.2191, 0.0261, 0, 0, 0.1578 } }, /* printed as < 0.001 */
    { 0.6, { 1, 0 }, { 0.6066, 0.2901, 0.2057, 0.1671, 0.5036 } },
  };

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    for (int n = 0; n < 5; n++)
      {
        g_autoptr (SulhScenario) scenario = lay_out (0, ladders[n]);

        set_detection (scenario, rows[row].detection);
        set_shares (scenario, rows[row].at_risk[0], rows[row].at_risk[1]);
        g_assert_cmpfloat_with_epsilon (judge_ladder (scenario).need, rows[row].need[n],
                                        rows[row].need[n] > 0 ? DIGITS_4 : 0.001);
      }
}

static void
add_penalty (SulhScenario *scenario, double share, int rung)
{
  SulhConsequence *heavy = sulh_part_new (SULH_KIND_CONSEQUENCE, "heavy");

  heavy->share = sulh_number_point (share);
  sulh_scenario_take_part (scenario, heavy);
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (int i = 0; i < 2; i++)
      if (rung < 0 || (int)k == rung)
        side_of (scenario, k, i)->consequence = g_strdup ("heavy");
}

/* model.md 6.3, last line: at next to no trust. */
static void
test_needs_at_no_trust (void)
{
  const Ladder *const ladders[] = { &at_once, &five, &eight, &twelve, &falling };
  const gboolean enforced[] = { FALSE, TRUE, TRUE, TRUE, FALSE };
  const gboolean escrowed[] = { FALSE, FALSE, TRUE, TRUE, FALSE };

  for (int n = 0; n < 5; n++)
    {
      g_autoptr (SulhScenario) heavy = lay_out (0.02, ladders[n]);
      g_autoptr (SulhScenario) escrow = lay_out (0.02, ladders[n]);
      g_autoptr (SulhScenario) neither = lay_out (0.02, ladders[n]);

      set_detection (heavy, 0.9);
      add_penalty (heavy, 1, -1);
      g_assert_cmpint (judge_ladder (heavy).holds, ==, enforced[n]);
      set_shares (escrow, 0.05, 0.05);
      g_assert_cmpint (judge_ladder (escrow).holds, ==, escrowed[n]);
      set_detection (neither, 0.3);
      g_assert_false (judge_ladder (neither).holds);
    }
}

/* model.md 6.4: what a mediator of full credibility and access passes on. */
static void
test_bridge (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (0.2, &graduated);
  SulhActor *mediator = base_mediator (scenario, "m", 8, 6);
  JudgeValue values[4][JUDGE_PRINCIPALS];

  mediator->mediation->reputation = sulh_number_point (100);
  for (guint i = 0; i < mediator->ties->len; i++)
    ((SulhTie *)mediator->ties->pdata[i])->access = sulh_number_point (1);
  for (guint i = 0; i < scenario->records->len; i++)
    {
      SulhRecord *record = scenario->records->pdata[i];

      record->broken = sulh_number_point (g_str_equal (record->of, "m") ? 2 : 4);
    }
  value_ladder (scenario, values);
  g_assert_cmpfloat_with_epsilon (values[0][0].tau, 0.4286, DIGITS_4);
}

/* model.md 6.5 */
static void
test_front_loading (void)
{
  const double shares[][2]
      = { { 1.0 / 6, 4.3512 }, { 0.20, 3.7470 }, { 0.25, 3.1553 }, { 0.30, 2.6100 },
          { 1.0 / 3, 2.1493 }, { 0.40, 0.9643 }, { 0.50, 0 } };

  for (gsize n = 0; n < G_N_ELEMENTS (shares); n++)
    {
      g_autoptr (SulhScenario) scenario = base_scenario (0.5);
      JudgeOpinion opinion;

      for (int k = 0; k < 6; k++)
        {
          double cost = k == 0 ? 12 * shares[n][0] : 12 * (1 - shares[n][0]) / 5;

          base_exchange (scenario, order[k], cost, 2, 4, 2 * cost);
        }
      opinion = judge_ladder (scenario);
      g_assert_cmpint (opinion.holds, ==, shares[n][1] > 0);
      g_assert_cmpfloat_with_epsilon (opinion.budget, shares[n][1], DIGITS_4);
    }
}

/* One row of model.md 6.7. */
typedef struct
{
  double trust;
  guint64 feasible;
  const char *best;
  double joint;
} Emergence;

/* Exchanges of one size are kept in order, so that sequences that differ in nothing else count
 * once. */
static void
test_emergence (void)
{
  const Emergence rows[] = {
    { 0.20, 0, NULL, 0 },
    { 0.25, 93, "1 1 2 2 4 6 8", 0.6834 },
    { 0.30, 915, "1 1 2 2 4 6 8", 1.2551 },
    { 0.35, 2337, "1 2 2 4 6 8 1", 1.7029 },
    { 0.40, 3380, "2 2 4 6 1 8 1", 2.2928 },
    { 0.50, 3591, "2 4 2 6 8 1 1", 3.6784 },
    { 0.70, 3591, "6 4 2 2 8 1 1", 7.3204 },
    { 0.90, 3591, "8 6 4 2 2 1 1", 11.5740 },
  };

  for (gsize n = 0; n < G_N_ELEMENTS (rows); n++)
    {
      g_autoptr (SulhScenario) scenario = base_emergence (rows[n].trust);
      g_autoptr (JudgeVerdict) verdict = NULL;
      g_autoptr (GString) sizes = g_string_new (NULL);

      ((SulhExchange *)scenario->exchanges->pdata[1])->after = g_strsplit ("1-first", " ", -1);
      ((SulhExchange *)scenario->exchanges->pdata[3])->after = g_strsplit ("2-first", " ", -1);
      verdict = judge_scenario (scenario);
      g_assert_cmpuint (verdict->total, ==, 3591);
      g_assert_cmpuint (verdict->feasible, ==, rows[n].feasible);
      g_assert_cmpint (verdict->plan != NULL, ==, rows[n].best != NULL);
      for (int k = 0; verdict->plan && verdict->plan[k]; k++)
        g_string_append_printf (sizes, "%s%c", k > 0 ? " " : "", verdict->plan[k][0]);
      g_assert_cmpstr (sizes->str, ==, rows[n].best ? rows[n].best : "");
      g_assert_cmpfloat_with_epsilon (verdict->joint, rows[n].joint, DIGITS_4);
    }
}

/* What one heavier penalty, or one closer watch, on rung @rung does to the lowest trust. */
static double
need_with (const Ladder *ladder, double penalty, double detection, int rung)
{
  g_autoptr (SulhScenario) scenario = lay_out (0, ladder);
  SulhVerification *close = sulh_part_new (SULH_KIND_VERIFICATION, "close");

  close->detection = sulh_number_point (detection);
  sulh_scenario_take_part (scenario, close);
  if (penalty > 0)
    add_penalty (scenario, penalty, rung);
  for (int i = 0; detection > 0 && i < 2; i++)
    {
      g_free (side_of (scenario, rung, i)->verification);
      side_of (scenario, rung, i)->verification = g_strdup ("close");
    }
  return judge_ladder (scenario).need;
}

/* model.md 6.8 */
static void
test_where_enforcement_helps (void)
{
  const double even_penalty[] = { 0.3075, 0.3182, 0.3257, 0.3328, 0.3383 };
  const double even_detection[] = { 0.3163, 0.3261, 0.3311, 0.3352, 0.3382 };
  const double rising_penalty[] = { 0.2608, 0.2531, 0.2460, 0.2500, 0.2650 };

  g_assert_cmpfloat_with_epsilon (need_with (&even, 0, 0, 0), 0.3405, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_with (&five, 0, 0, 0), 0.2724, DIGITS_4);
  for (int k = 0; k < 5; k++)
    {
      g_assert_cmpfloat_with_epsilon (need_with (&even, 1, 0, k), even_penalty[k], DIGITS_4);
      g_assert_cmpfloat_with_epsilon (need_with (&even, 0, 0.9, k), even_detection[k], DIGITS_4);
      g_assert_cmpfloat_with_epsilon (need_with (&five, 1, 0, k), rising_penalty[k], DIGITS_4);
    }
}

static SulhScenario *
lay_out_leverage (double leverage, double decay, SulhDate exit)
{
  SulhScenario *scenario = lay_out (0.4, &sixes);
  SulhActor *mediator = base_mediator (scenario, "m", 0, 0);

  mediator->mediation->leverage = sulh_number_point (leverage);
  mediator->mediation->leverage_decay = sulh_number_point (decay);
  mediator->mediation->exit = exit;
  for (guint k = 0; k < 6; k++)
    {
      ((SulhExchange *)scenario->exchanges->pdata[k])->gap = sulh_number_point (120);
      for (int i = 0; i < 2; i++)
        side_of (scenario, k, i)->gain = sulh_number_point (7.2);
    }
  return scenario;
}

/* model.md 6.9 */
static void
test_leverage (void)
{
  const double constant[] = { 4.055, 5.387, 5.563, 5.036, 4.006, 2.438 };
  const double leaving[] = { 0.638, 1.618, 1.365, -0.144, 0.084, 0.137 };
  g_autoptr (SulhScenario) stays = lay_out_leverage (3, NAN, sulh_date_open ());
  g_autoptr (SulhScenario) leaves = lay_out_leverage (3, NAN, sulh_date_exact (360));
  g_autoptr (SulhScenario) fades = lay_out_leverage (3, 180, sulh_date_open ());
  g_autoptr (SulhScenario) none = lay_out_leverage (0, NAN, sulh_date_open ());
  JudgeValue with[6][JUDGE_PRINCIPALS], until[6][JUDGE_PRINCIPALS];

  value_ladder (stays, with);
  value_ladder (leaves, until);
  for (int k = 0; k < 6; k++)
    {
      g_assert_cmpfloat_with_epsilon (with[k][0].W, constant[k], DIGITS_3);
      g_assert_cmpfloat_with_epsilon (until[k][0].W, leaving[k], DIGITS_3);
    }
  g_assert_true (judge_ladder (stays).holds);
  g_assert_cmpint (judge_ladder (leaves).failed_rung, ==, 3);
  value_ladder (fades, with);
  value_ladder (none, until);
  g_assert_cmpfloat_with_epsilon (with[0][0].W, -0.151, DIGITS_3);
  g_assert_cmpfloat_with_epsilon (until[0][0].W, -1.868, DIGITS_3);
}

/* model.md 6.10 and readings A9 */
static void
test_present_bias (void)
{
  const double gains[][2] = { { 4, 6 }, { 2.6, 6 }, { 9, 4.8 } };
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  JudgeValue values[3][JUDGE_PRINCIPALS];

  for (int k = 0; k < 3; k++)
    base_exchange (scenario, order[k], 3, 3, gains[k][0], gains[k][1]);
  g_assert_true (judge_ladder (scenario).holds);
  party_of (scenario, 0)->clock->present_bias = sulh_number_point (0.7);
  g_assert_false (judge_ladder (scenario).holds);
  g_assert_cmpint (judge_ladder (scenario).failed_rung, ==, 0);
  g_assert_cmpint (judge_ladder (scenario).failed_side, ==, 0);
  value_ladder (scenario, values);
  g_assert_cmpfloat_with_epsilon (values[0][0].slack, -0.070, DIGITS_3);
  g_assert_cmpfloat_with_epsilon (values[0][0].p_star, 0.5479, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (values[0][0].p, 0.5250, DIGITS_4);
}

/* Readings A1: all points of B times 25. */
static void
test_private_units (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.1);
  g_autoptr (SulhScenario) scaled = base_scenario (0.1);
  JudgeOpinion plain;

  for (int k = 0; k < 4; k++)
    {
      double c = graduated.costs[k];

      base_exchange (scenario, order[k], c, c, 1.6 * c, 1.6 * c);
      base_exchange (scaled, order[k], c, 25 * c, 1.6 * c, 40 * c);
    }
  plain = judge_ladder (scenario);
  g_assert_cmpfloat_with_epsilon (judge_ladder (scaled).need, 0.2512, DIGITS_4);
  party_of (scaled, 1)->half_cost = sulh_number_point (50);
  g_assert_cmpfloat_with_epsilon (judge_ladder (scaled).need, 0.3270, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (judge_ladder (scaled).worth[1], 25 * plain.worth[1], 1e-9);
  g_assert_cmpfloat_with_epsilon (judge_ladder (scaled).worth[0], plain.worth[0], 1e-9);
}

/* Readings A4: when half of all evidence is forgotten in 180 days. */
static void
test_forgetting (void)
{
  const Ladder *const ladders[] = { &graduated, &five, &twelve };
  const double needs[] = { 0.3491, 0.3083, 0.2715 };
  g_autoptr (SulhScenario) scenario = lay_out (0.5, &graduated);
  JudgeOpinion opinion;

  scenario->assumptions->half_life = sulh_number_point (180);
  opinion = judge_ladder (scenario);
  g_assert_cmpfloat_with_epsilon (opinion.worth[0], 1.7102, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (opinion.worth[1], 1.7470, DIGITS_4);
  for (int n = 0; n < 3; n++)
    {
      g_autoptr (SulhScenario) low = lay_out (0, ladders[n]);

      low->assumptions->half_life = sulh_number_point (180);
      g_assert_cmpfloat_with_epsilon (judge_ladder (low).need, needs[n], DIGITS_4);
    }
}

/* Readings A8 */
static void
test_outside_option (void)
{
  const double options[][2] = { { 0.5, 0.3770 }, { 1, 0.4147 } };
  g_autoptr (SulhScenario) scenario = lay_out (0.5, &graduated);

  for (int n = 0; n < 2; n++)
    {
      g_autoptr (SulhScenario) low = lay_out (0, &graduated);

      for (int i = 0; i < 2; i++)
        party_of (low, i)->outside_option = sulh_number_point (options[n][0]);
      g_assert_cmpfloat_with_epsilon (judge_ladder (low).need, options[n][1], DIGITS_4);
    }
  for (int i = 0; i < 2; i++)
    party_of (scenario, i)->outside_option = sulh_number_point (2);
  g_assert_false (judge_ladder (scenario).holds);
}

/* Readings A19: one large exchange in more and more tranches, none of them paid for. */
static void
test_tranches (void)
{
  const double needs[][2] = { { 1, 0.4675 }, { 2, 0.3532 }, { 5, 0.2576 }, { 10, 0.2191 } };

  for (gsize n = 0; n < G_N_ELEMENTS (needs); n++)
    {
      g_autoptr (SulhScenario) scenario = lay_out (0, &at_once);

      for (int i = 0; i < 2; i++)
        side_of (scenario, 0, i)->tranches = (int)needs[n][0];
      g_assert_cmpfloat_with_epsilon (judge_ladder (scenario).need, needs[n][1], DIGITS_4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/threshold", test_threshold);
  g_test_add_func ("/judge/ladder", test_ladder);
  g_test_add_func ("/judge/ladder-parts", test_ladder_parts);
  g_test_add_func ("/judge/summary", test_summary);
  g_test_add_func ("/judge/needs", test_needs);
  g_test_add_func ("/judge/needs-at-no-trust", test_needs_at_no_trust);
  g_test_add_func ("/judge/bridge", test_bridge);
  g_test_add_func ("/judge/front-loading", test_front_loading);
  g_test_add_func ("/judge/emergence", test_emergence);
  g_test_add_func ("/judge/where-enforcement-helps", test_where_enforcement_helps);
  g_test_add_func ("/judge/leverage", test_leverage);
  g_test_add_func ("/judge/present-bias", test_present_bias);
  g_test_add_func ("/judge/private-units", test_private_units);
  g_test_add_func ("/judge/forgetting", test_forgetting);
  g_test_add_func ("/judge/outside-option", test_outside_option);
  g_test_add_func ("/judge/tranches", test_tranches);
  return g_test_run ();
}
