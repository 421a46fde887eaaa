/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sequence as slides: it builds up, nothing moves, nothing lies over anything. */
#include "chart/step-slides.h"
#include "chart/timeline.h"
#include "flaws.h"
#include "sample.h"

#include <math.h>

static const SulhSample sample = {
  .n_exchanges = 6,
  .n_events = 3,
  .n_mediators = 2,
  .n_others = 2,
  .n_parties = 2,
  .spacing = 25,
  .delay = 10,
};

static SulhStepSlides *
new_slides (double aspect, gboolean right_to_left)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&sample);
  const SulhChartOptions options
      = { .right_to_left = right_to_left, .language = right_to_left ? "ur" : "en" };

  return sulh_step_slides_new (scenario, assessment, aspect, &options);
}

static guint
count_marks (const SulhFigure *figure, SulhRole role)
{
  guint n = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      n += item->kind == SULH_ITEM_MARK && item->mark == SULH_MARK_CIRCLE && item->role == role;
    }
  return n;
}

/* Numbered ties: those of steps before, and one that stands out. */
static void
test_builds_up (void)
{
  g_autoptr (SulhStepSlides) slides = new_slides (16.0 / 9, FALSE);
  guint n = sulh_step_slides_count (slides);

  g_assert_cmpuint (n, ==, sample.n_exchanges + 2);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhFigure) figure = sulh_step_slides_make (slides, i);
      guint n_shown
          = count_marks (figure, SULH_ROLE_TIE) + count_marks (figure, SULH_ROLE_SELECTION);

      g_assert_cmpuint (n_shown, ==, MIN (i, sample.n_exchanges));
      g_assert_cmpuint (count_marks (figure, SULH_ROLE_SELECTION), ==, i > 0 && i < n - 1);
    }
}

static void
test_nothing_moves (void)
{
  g_autoptr (SulhStepSlides) slides = new_slides (16.0 / 9, FALSE);
  g_autoptr (SulhFigure) early = sulh_step_slides_make (slides, 2);
  g_autoptr (SulhFigure) late = sulh_step_slides_make (slides, 6);
  guint n_found = 0;

  g_assert_cmpfloat (sulh_figure_get_width (early), ==, sulh_figure_get_width (late));
  g_assert_cmpfloat (sulh_figure_get_height (early), ==, sulh_figure_get_height (late));
  for (guint i = 0; i < sulh_figure_get_n_subjects (early); i++)
    {
      const SulhSubject *before = sulh_figure_get_subject (early, i);
      const SulhSubject *after = sulh_figure_find_subject (late, before->id);

      g_assert_nonnull (after);
      g_assert_cmpfloat_with_epsilon (before->area.x, after->area.x, 5);
      g_assert_cmpfloat_with_epsilon (before->area.y, after->area.y, 5);
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 4);
}

static void
test_every_screen_without_flaws (void)
{
  static const double aspects[] = { 16.0 / 9, 4.0 / 3, 0.6, 21.0 / 9 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (SulhStepSlides) slides = new_slides (aspects[i / 2], i % 2);

      for (guint k = 0; k < sulh_step_slides_count (slides); k++)
        {
          g_autoptr (SulhFigure) figure = sulh_step_slides_make (slides, k);
          g_autofree char *what = g_strdup_printf ("aspect %.2f, slide %u", aspects[i / 2], k);
          double aspect = sulh_figure_get_width (figure) / sulh_figure_get_height (figure);

          sulh_assert_flawless (figure, what);
          g_assert_cmpfloat_with_epsilon (aspect, MAX (aspects[i / 2], 1.25), 0.01);
        }
    }
}

static void
test_says_what_it_shows (void)
{
  g_autoptr (SulhStepSlides) slides = new_slides (16.0 / 9, FALSE);
  g_autoptr (SulhFigure) opening = sulh_step_slides_make (slides, 0);
  g_autoptr (SulhFigure) third = sulh_step_slides_make (slides, 3);

  g_assert_true (g_str_has_prefix (sulh_figure_get_title (third), "3. "));
  g_assert_true (g_str_has_prefix (sulh_figure_get_description (third), "Step 3 of 6, "));
  g_assert_false (g_str_has_prefix (sulh_figure_get_title (opening), "0"));
}

/* More steps than a room can read come in pages; they keep their numbers, and the end shows all. */
static void
test_long_sequence (void)
{
  SulhSample many = sample;
  const SulhChartOptions options = { 0 };
  const guint expected[][2] = { { 0, 0 }, { 1, 1 }, { 10, 10 }, { 11, 1 }, { 30, 10 }, { 31, 30 } };

  many.n_exchanges = 30;
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&many);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&many);
  g_autoptr (SulhStepSlides) slides
      = sulh_step_slides_new (scenario, assessment, 16.0 / 9, &options);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (SulhFigure) figure = sulh_step_slides_make (slides, expected[i][0]);
      guint n_shown
          = count_marks (figure, SULH_ROLE_TIE) + count_marks (figure, SULH_ROLE_SELECTION);

      sulh_assert_flawless (figure, "a long sequence");
      g_assert_cmpuint (n_shown, ==, expected[i][1]);
    }
  g_autoptr (SulhFigure) eleventh = sulh_step_slides_make (slides, 11);
  g_assert_true (g_str_has_prefix (sulh_figure_get_title (eleventh), "11. "));
}

/* What happened is a sequence too. */
static void
test_without_a_plan (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
  const SulhChartOptions options = { 0 };
  g_autoptr (SulhStepSlides) slides = sulh_step_slides_new (scenario, NULL, 16.0 / 9, &options);

  for (guint k = 0; k < sulh_step_slides_count (slides); k++)
    {
      g_autoptr (SulhFigure) figure = sulh_step_slides_make (slides, k);

      sulh_assert_flawless (figure, "without a plan");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-slides/builds-up", test_builds_up);
  g_test_add_func ("/step-slides/nothing-moves", test_nothing_moves);
  g_test_add_func ("/step-slides/every-screen", test_every_screen_without_flaws);
  g_test_add_func ("/step-slides/says-what-it-shows", test_says_what_it_shows);
  g_test_add_func ("/step-slides/long-sequence", test_long_sequence);
  g_test_add_func ("/step-slides/without-a-plan", test_without_a_plan);
  return g_test_run ();
}
