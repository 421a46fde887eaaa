/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide that somebody wrote says what they wrote, shows what they asked for, and all of it fits.
 */
#include "chart/written-slide.h"
#include "flaws.h"
#include "sample.h"

static const SulhSample sample = {
  .n_exchanges = 6,
  .n_events = 3,
  .n_mediators = 2,
  .n_others = 2,
  .n_parties = 2,
  .spacing = 25,
  .delay = 10,
};

static SulhFigure *
make (const SulhSlide *slide, gboolean right_to_left, double aspect)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&sample);
  const SulhChartOptions options
      = { .right_to_left = right_to_left, .language = right_to_left ? "ur" : "en" };
  const SulhChartMatter matter = { scenario, assessment, NULL };
  g_autoptr (SulhStepSlides) steps = sulh_step_slides_new (scenario, assessment, aspect, &options);

  return sulh_written_slide_make (slide, &matter, steps, aspect, &options);
}

static SulhSlide *
new_slide (SulhSlideContent shows, const char *title, const char *words)
{
  SulhSlide *slide = sulh_part_new (SULH_KIND_SLIDE, "slide");

  slide->shows = (int)shows;
  sulh_part_set_text (&slide->part.name, title);
  sulh_part_set_text (&slide->words, words);
  return slide;
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

static gboolean
says (const SulhFigure *figure, const char *words)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      for (guint line = 0; item->kind == SULH_ITEM_TEXT && line < item->text->n_lines; line++)
        if (strstr (item->text->lines[line].string, words))
          return TRUE;
    }
  return FALSE;
}

/* Every chart that a slide can show is one that can be drawn, under the same name. */
static void
test_charts_exist (void)
{
  const SulhChoice *choices = sulh_slide_content_choices ();

  for (int i = SULH_SLIDE_TIMELINE; i < SULH_SLIDE_WORDS; i++)
    {
      const SulhChart *chart = sulh_chart_find (choices[i].nick);

      g_assert_nonnull (chart);
      g_assert_cmpstr (chart->label, ==, choices[i].label);
    }
  g_assert_cmpstr (choices[SULH_SLIDE_WORDS].nick, ==, "words");
}

static void
test_says_what_was_written (void)
{
  for (int shows = SULH_SLIDE_STEP; shows <= SULH_SLIDE_WORDS; shows++)
    for (guint mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (SulhSlide) slide
            = new_slide ((SulhSlideContent)shows, "Why now", "Two reasons.");
        g_autoptr (SulhFigure) figure = make (slide, mirrored, 16.0 / 9);

        g_assert_cmpstr (sulh_figure_get_title (figure), ==, "Why now");
        g_assert_true (says (figure, "Why now"));
        g_assert_true (says (figure, "Two reasons."));
        g_assert_cmpfloat_with_epsilon (
            sulh_figure_get_width (figure) / sulh_figure_get_height (figure), 16.0 / 9, 0.01);
      }
}

/* Nothing beyond the step: neither where the sequence builds up nor in a timeline of its own. */
static void
test_stops_at_step (void)
{
  static const SulhSlideContent contents[] = { SULH_SLIDE_STEP, SULH_SLIDE_TIMELINE };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
      const SulhPart *third = scenario->exchanges->pdata[2];
      g_autoptr (SulhSlide) slide = new_slide (contents[i], "Half way", NULL);
      g_autoptr (SulhFigure) half = NULL;
      g_autoptr (SulhFigure) whole = NULL;

      whole = make (slide, FALSE, 16.0 / 9);
      sulh_part_set_text (&slide->step, third->id);
      half = make (slide, FALSE, 16.0 / 9);
      g_assert_cmpuint (count_marks (half, SULH_ROLE_TIE) + count_marks (half, SULH_ROLE_SELECTION),
                        ==, 3);
      g_assert_cmpuint (count_marks (half, SULH_ROLE_SELECTION), ==, 1);
      g_assert_cmpuint (count_marks (whole, SULH_ROLE_TIE), ==, sample.n_exchanges);
    }
}

/* Few words are large; a page of them becomes smaller until all of it is there. */
static void
test_words_fit (void)
{
  g_autoptr (GString) long_words = g_string_new (NULL);
  g_autoptr (SulhSlide) brief = new_slide (SULH_SLIDE_WORDS, "Title", "One line.");
  g_autoptr (SulhSlide) wordy = NULL;
  g_autoptr (SulhFigure) small = NULL;
  g_autoptr (SulhFigure) large = NULL;

  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (long_words, "Sentence %u of what has to be said today. ", i);
  wordy = new_slide (SULH_SLIDE_WORDS, "Title", long_words->str);
  large = make (brief, FALSE, 16.0 / 9);
  small = make (wordy, FALSE, 4.0 / 3);
  g_assert_true (says (small, "Sentence 40 of"));
  sulh_assert_flawless (large, "few words");
  sulh_assert_flawless (small, "many words");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written-slide/charts-exist", test_charts_exist);
  g_test_add_func ("/written-slide/says-what-was-written", test_says_what_was_written);
  g_test_add_func ("/written-slide/stops-at-step", test_stops_at_step);
  g_test_add_func ("/written-slide/words-fit", test_words_fit);
  return g_test_run ();
}
