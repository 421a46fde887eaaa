/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of many futures, of stored samples: nothing lies over anything, nothing is cut short, in
 * every size and language; and the title says what the figures say. */
#include "chart/chart.h"
#include "flaws.h"

#include <math.h>
#include <string.h>

static SulhScenario *
make_scenario (void)
{
  SulhScenario *scenario = sulh_scenario_new ("s", "A scenario with a name of some length");

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "a"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "b"));
  return scenario;
}

static SulhChartOptions
get_variant (guint i)
{
  static const double widths[] = { 560, 760, 1000, 1280 };
  static const char *const languages[] = { "en", "ur", "fa", "ar" };

  return (SulhChartOptions){ .width = widths[i % 4],
                             .text_scale = 1 + i / 4 % 2,
                             .right_to_left = i / 8 > 0,
                             .language = languages[i / 8] };
}

#define N_VARIANTS 32

static void
add_point (GArray *curve, int day, double survival)
{
  SulhSurvivalPoint point = { day, survival, MAX (survival - 0.03, 0), MIN (survival + 0.03, 1) };

  g_array_append_val (curve, point);
}

static void
add_cause (GArray *causes, const char *name, guint futures)
{
  SulhSurvivalCause cause = { (char *)name, futures };

  g_array_append_val (causes, cause);
}

static void
check_survival (const SulhSurvivalMatter *matter, const char *says)
{
  g_autoptr (SulhScenario) scenario = make_scenario ();

  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_survival (scenario, matter, &options);

      sulh_assert_flawless (figure, says);
      g_assert_nonnull (strstr (sulh_figure_get_title (figure), says));
    }
}

/* Half are over on the day on which the curve first comes down to it; the largest cause is named.
 */
static void
test_survival (void)
{
  g_autoptr (GArray) curve = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalPoint));
  g_autoptr (GArray) causes = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalCause));
  SulhSurvivalMatter matter = { 1000, 720, 120, curve, causes };

  check_survival (&matter, "720 days");
  add_cause (causes, "What was done could not be seen", 610);
  add_cause (causes, "Spoilers", 270);
  for (int day = 10; day <= 700; day += 3)
    add_point (curve, day, 1 - day / 800.0);
  check_survival (&matter, "by day 400, most often by");
}

/* One that is over at once, and one of a single day. */
static void
test_short_lives (void)
{
  g_autoptr (GArray) curve = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalPoint));
  g_autoptr (GArray) causes = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalCause));
  SulhSurvivalMatter matter = { 1, 1, 0, curve, causes };

  add_point (curve, 0, 0);
  add_cause (causes, "Shocks", 1);
  check_survival (&matter, "by day 0");
}

static void
add_row (GArray *rows, const char *name, double low, double high, const char *low_words,
         const char *high_words, gboolean tells)
{
  SulhEffectRow row
      = { (char *)name, low, high, (char *)low_words, (char *)high_words, 0.1, tells };

  g_array_append_val (rows, row);
}

static void
check_effects (const SulhEffectMatter *matter, const char *says)
{
  g_autoptr (SulhScenario) scenario = make_scenario ();

  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_effects (scenario, matter, &options);

      sulh_assert_flawless (figure, says);
      if (strstr (sulh_figure_get_title (figure), says) == NULL)
        g_error ("%s", sulh_figure_get_title (figure));
    }
}

/* What may be chance is not the message, however large it is. */
static void
test_tornado (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SulhEffectRow));
  SulhEffectMatter matter = { 500, 2.31, NULL, rows };

  add_row (rows, "Channel by way of the embassy in the capital: latency", -0.4, 0.2, "0.5", "14",
           TRUE);
  add_row (rows, "Trust", 1.1, -0.2, "0.02", "0.2", FALSE);
  add_row (rows, "Hazard", -0.1, -0.3, "0.00125", "0.005", TRUE);
  check_effects (&matter, "embassy");
  g_array_set_size (rows, 0);
  add_row (rows, "Trust", 1.1, -0.2, "0.02", "0.2", FALSE);
  check_effects (&matter, "more than chance");
  g_array_set_size (rows, 0);
  add_row (rows, "Without the embassy", 0, 0, NULL, NULL, FALSE);
  add_row (rows, "Without the envoy", 0, -1.25, NULL, NULL, TRUE);
  check_effects (&matter, "envoy");
}

/* Mediators: the first stays the best unless another keeps more than chance would have it. */
static void
test_cases (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SulhEffectRow));
  SulhEffectMatter matter = { 500, 2.31, (char *)"Pakistan", rows };

  add_row (rows, "Pakistan", 0, 0, NULL, NULL, FALSE);
  add_row (rows, "Oman", 0, 0.3, NULL, NULL, FALSE);
  add_row (rows, "Qatar", 0, -0.17, NULL, NULL, TRUE);
  check_effects (&matter, "None keeps more rungs than");
  add_row (rows, "Türkiye", 0, 1.5, NULL, NULL, TRUE);
  check_effects (&matter, "Türkiye");
}

/* The worst row is named beside what happens without any shock. */
static void
test_strikes (void)
{
  char *names[] = { (char *)"Military incident", (char *)"Economic pressure on the capital",
                    (char *)"No further shock", NULL };
  int weeks[26];
  SulhStrikeCell cells[3 * 26] = { 0 };
  const SulhStrikeMatter matter = { 200, 60, 3, names, 26, weeks, cells };
  g_autoptr (SulhScenario) scenario = make_scenario ();

  for (int w = 0; w < 26; w++)
    {
      weeks[w] = 14 * w;
      cells[w] = (SulhStrikeCell){ 200, 150, 20, 30, 90, 30 };
      cells[26 + w] = (SulhStrikeCell){ 200, 20, 100, 80, 10, 5 };
      cells[52 + w] = (SulhStrikeCell){ 200, 180, 0, 20, 180, 0 };
    }
  cells[25] = (SulhStrikeCell){ 0 };
  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_strikes (scenario, &matter, &options);

      sulh_assert_flawless (figure, "strikes");
      g_assert_nonnull (strstr (sulh_figure_get_title (figure), "Economic"));
      g_assert_nonnull (strstr (sulh_figure_get_title (figure), "90 % without"));
    }
}

/* Bars with a band, with what they are compared with, and with words in place of the number. */
static void
test_bars (void)
{
  SulhBarRow list[] = {
    { (char *)"Meetings held", 0.5, 0.24, 0.76, 0.7, (char *)"50 %, by chance 70 %", TRUE },
    { (char *)"Contests over the mediator and over the place of the talks", 1, 0.34, 1, 0.77, NULL,
      FALSE },
    { (char *)"Nothing", 0, 0, 0.03, NAN, NULL, FALSE },
  };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SulhBarRow));
  static const char *const whole[] = { "100 %", "100 %", "۱۰۰ ٪", "١٠٠ ٪" };
  const SulhBarMatter matter = { (char *)"A message", (char *)"A measure", TRUE, rows };
  g_autoptr (SulhScenario) scenario = make_scenario ();

  g_array_append_vals (rows, list, G_N_ELEMENTS (list));
  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_bars (scenario, &matter, &options);

      sulh_assert_flawless (figure, "bars");
      g_assert_cmpstr (sulh_figure_find_subject (figure, "bar-2")->description, ==, whole[i / 8]);
    }
}

/* Every cell can be read by itself: what its row and its column are, and its share. */
static void
test_grid (void)
{
  static const char *const tenth[] = { "10 %", "10 %", "۱۰ ٪", "١٠ ٪" };
  char *rows[] = { (char *)"0", (char *)"5", (char *)"10", NULL };
  char *columns[] = { (char *)"30 days", (char *)"180 days", (char *)"720 days", NULL };
  double shares[9] = { 1, 0.9, 0.5, 0.97, 0.4, 0.1, 0.6, 0.2, 0 };
  const SulhGridMatter matter = { (char *)"A message",
                                  (char *)"A measure",
                                  (char *)"Intensity",
                                  (char *)"Time for the talks",
                                  3,
                                  rows,
                                  3,
                                  columns,
                                  shares };
  g_autoptr (SulhScenario) scenario = make_scenario ();

  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_grid (scenario, &matter, &options);
      const SulhSubject *cell = sulh_figure_find_subject (figure, "cell-2-3");

      sulh_assert_flawless (figure, "grid");
      g_assert_cmpuint (sulh_figure_get_n_subjects (figure), ==, 9);
      g_assert_cmpstr (cell->name, ==, "Intensity: 5, Time for the talks: 720 days");
      g_assert_cmpstr (cell->description, ==, tenth[i / 8]);
    }
}

/* A day of the plan is found again on the chart, and what happened on it says so. */
static void
test_future (void)
{
  SulhFutureEvent list[] = {
    { 0, SULH_MOOD_PLAIN, (char *)"Rung 1 begins.", { 0.2, 0.1 }, { 60, 60 } },
    { 12, SULH_MOOD_GOOD, (char *)"The first has kept its part.", { 0.2, 0.3 }, { 60, 55 } },
    { 120, SULH_MOOD_BAD, (char *)"The talks collapse.", { 0.1, 0.05 }, { 20, 40 } },
  };
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (SulhFutureEvent));
  const SulhFutureMatter matter = { (char *)"The talks collapse.",
                                    { (char *)"Iran", (char *)"The United States of America" },
                                    0,
                                    120,
                                    events };
  g_autoptr (SulhScenario) scenario = make_scenario ();

  g_array_append_vals (events, list, G_N_ELEMENTS (list));
  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_future (scenario, &matter, &options);
      const SulhSubject *event = sulh_figure_find_subject (figure, "event-2");
      double x;

      sulh_assert_flawless (figure, "future");
      g_assert_true (sulh_figure_get_x_of_day (figure, 12, &x));
      g_assert_cmpfloat_with_epsilon (x, event->area.x + event->area.width / 2, 0.5);
      g_assert_cmpstr (event->description, ==, "The first has kept its part.");
    }
}

/* How a sign reads stands in words beside its mark. */
static void
test_signs (void)
{
  SulhSignRow list[] = {
    { (char *)"Meetings held", (char *)"2.00", SULH_MOOD_GOOD, FALSE, (char *)"good", (char *)"" },
    { (char *)"Hardness of rhetoric in statements of both sides", (char *)"7.25", SULH_MOOD_BAD,
      FALSE, (char *)"bad", (char *)"bad from D+12, 3 days ahead of the first setback" },
    { (char *)"Repeated steps kept", (char *)"–", SULH_MOOD_PLAIN, TRUE, (char *)"nothing to count",
      (char *)"" },
  };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (SulhSignRow));
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  const SulhSignMatter matter
      = { (char *)"The window is closing", (char *)"Six events", rows, answers };
  g_autoptr (SulhScenario) scenario = make_scenario ();

  g_array_append_vals (rows, list, G_N_ELEMENTS (list));
  g_ptr_array_add (answers, (char *)"Do the parties keep talking after the first setback? yes");
  for (guint i = 0; i < N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i);
      g_autoptr (SulhFigure) figure = sulh_chart_make_signs (scenario, &matter, &options);

      sulh_assert_flawless (figure, "signs");
      g_assert_nonnull (strstr (sulh_figure_find_subject (figure, "sign-2")->description, "bad"));
    }
}

/* What cannot be asked of a scenario is said where the chart would be. */
static void
test_nothing_to_ask (void)
{
  g_autoptr (SulhScenario) scenario = make_scenario ();
  const SulhChartMatter matter = { .scenario = scenario };
  const SulhChartOptions options = { .width = 800 };
  g_autoptr (SulhFigure) figure
      = sulh_chart_make (sulh_chart_find ("mediators"), &matter, &options);

  g_assert_true (sulh_figure_is_empty (figure));
  g_assert_nonnull (strstr (sulh_figure_get_subtitle (figure), "two parties"));
}

static const char *const outcome_names[] = {
  "Energy markets",
  "Shipping through the strait and along the coast",
  "Regional security",
  "Standing of the mediator",
  "Optics in the United States",
  "Long-term peace",
};

/* An outcome whose index ends @planned points higher if all is kept, @mean on average. */
static SulhRippleStrip
make_strip (guint i, double planned, double mean)
{
  SulhRippleStrip strip = { (char *)outcome_names[i], (char *)outcome_names[i], 40, -1.5,
                            g_array_new (FALSE, FALSE, sizeof (SulhRipplePoint)) };

  for (int day = -10; day <= 400; day += 5)
    {
      double share = MIN (MAX (day, 0) / 40.0, 1);
      const SulhRipplePoint point = { day, 40 + planned * share, 40 + mean * share,
                                      40 + (mean - 8) * share, 40 + (mean + 6) * share };

      g_array_append_val (strip.points, point);
    }
  return strip;
}

/* A plan of two rungs, on days 10 and 60. */
static SulhAssessment *
make_assessment (SulhScenario *scenario)
{
  static const char *const ids[] = { "quiet", "open" };
  SulhAssessment *assessment = sulh_assessment_new ();

  assessment->n_principals = 2;
  assessment->principal[0] = g_strdup ("a");
  assessment->principal[1] = g_strdup ("b");
  assessment->holds = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, ids[i]);
      SulhRungReading rung = { .exchange = g_strdup (ids[i]),
                               .day = i == 0 ? 10 : 60,
                               .gap = 50,
                               .pair = { 0, 1 },
                               .budget = 2 };

      for (guint s = 0; s < 2; s++)
        {
          SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

          rung.party[s].holds = TRUE;
          side->giver = g_strdup (s == 0 ? "a" : "b");
          side->gives = g_strdup ("Returns what it holds, and lets others see it");
          g_ptr_array_add (exchange->sides, side);
        }
      sulh_scenario_take_part (scenario, exchange);
      g_array_append_val (assessment->rungs, rung);
    }
  return assessment;
}

static double
find_x (const SulhFigure *figure, int day)
{
  double x = 0;

  g_assert_true (sulh_figure_get_x_of_day (figure, day, &x));
  return x;
}

/* The title tells what would change most if all were kept; the strips stand on the days of the
 * timeline, and where there is little room the four that would change most are left. */
static void
test_ripple (void)
{
  g_autoptr (SulhScenario) scenario = make_scenario ();
  g_autoptr (GArray) strips = g_array_new (FALSE, FALSE, sizeof (SulhRippleStrip));
  const SulhRippleMatter matter = { 1000, make_assessment (scenario), strips };

  for (guint i = 0; i < G_N_ELEMENTS (outcome_names); i++)
    {
      SulhRippleStrip strip = make_strip (i, i == 1 ? 21.5 : i, i == 1 ? 3.2 : -3.0 * i);

      g_array_append_val (strips, strip);
    }
  for (guint i = 0; i < 2 * N_VARIANTS; i++)
    {
      SulhChartOptions options = get_variant (i / 2);
      g_autoptr (SulhFigure) figure = NULL;
      const SulhSubject *shipping;

      options.concise = i % 2 == 1;
      figure = sulh_chart_make_ripple (scenario, &matter, &options);
      sulh_assert_flawless (figure, "ripple");
      g_assert_nonnull (strstr (sulh_figure_get_title (figure), "Shipping"));
      shipping = sulh_figure_find_subject (figure, outcome_names[1]);
      g_assert_nonnull (shipping);
      if (g_str_equal (options.language, "en")) /* others turn digits and signs */
        {
          g_assert_nonnull (
              strstr (sulh_figure_get_title (figure), "+21.5 points as planned, +3.2"));
          g_assert_nonnull (strstr (shipping->description, "+21.5 as planned"));
          g_assert_nonnull (strstr (shipping->description, "\u22121.5 by a shock"));
        }
      g_assert_true ((find_x (figure, 10) < find_x (figure, 60)) != options.right_to_left);
      for (guint s = 0; s < G_N_ELEMENTS (outcome_names); s++)
        g_assert_true ((sulh_figure_find_subject (figure, outcome_names[s]) != NULL)
                       == (!options.concise || s == 1 || s >= 3));
    }
  for (guint i = 0; i < strips->len; i++)
    g_array_unref (g_array_index (strips, SulhRippleStrip, i).points);
  sulh_assessment_unref (matter.assessment);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prospect/survival", test_survival);
  g_test_add_func ("/prospect/short lives", test_short_lives);
  g_test_add_func ("/prospect/ripple", test_ripple);
  g_test_add_func ("/prospect/tornado", test_tornado);
  g_test_add_func ("/prospect/cases", test_cases);
  g_test_add_func ("/prospect/strikes", test_strikes);
  g_test_add_func ("/prospect/bars", test_bars);
  g_test_add_func ("/prospect/grid", test_grid);
  g_test_add_func ("/prospect/future", test_future);
  g_test_add_func ("/prospect/signs", test_signs);
  g_test_add_func ("/prospect/nothing to ask", test_nothing_to_ask);
  return g_test_run ();
}
