/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of many futures, of stored samples: nothing lies over anything, nothing is cut short, in
 * every size and language; and the title says what the figures say. */
#include "chart/chart.h"
#include "flaws.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prospect/survival", test_survival);
  g_test_add_func ("/prospect/short lives", test_short_lives);
  g_test_add_func ("/prospect/tornado", test_tornado);
  g_test_add_func ("/prospect/cases", test_cases);
  g_test_add_func ("/prospect/strikes", test_strikes);
  return g_test_run ();
}
