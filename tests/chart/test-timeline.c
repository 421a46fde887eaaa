/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline: everything is on it, in its place in time, and nothing lies over anything. */
#include "chart/timeline.h"
#include "flaws.h"
#include "sample.h"

#include <string.h>

static const SulhSample samples[] = {
  { .n_parties = 2, .spacing = 1 },
  { .n_exchanges = 1, .n_parties = 2, .spacing = 1 },
  { .n_exchanges = 3, .n_events = 2, .n_mediators = 1, .n_parties = 2, .spacing = 40 },
  { .n_exchanges = 6,
    .n_events = 6,
    .n_mediators = 2,
    .n_others = 1,
    .n_parties = 2,
    .spacing = 25,
    .delay = 10,
    .calendar = TRUE },
  { .n_exchanges = 8, .n_events = 3, .n_others = 1, .n_parties = 2, .spacing = 0, .delay = 3 },
  { .n_exchanges = 12,
    .n_events = 10,
    .n_mediators = 3,
    .n_others = 3,
    .n_parties = 2,
    .spacing = 9,
    .delay = 30,
    .calendar = TRUE,
    .fails = TRUE },
  { .n_exchanges = 9,
    .n_events = 8,
    .n_mediators = 1,
    .n_others = 2,
    .n_parties = 3,
    .spacing = 12,
    .delay = 5 },
  { .n_exchanges = 30,
    .n_events = 24,
    .n_mediators = 4,
    .n_others = 6,
    .n_parties = 4,
    .spacing = 6,
    .delay = 14,
    .calendar = TRUE },
};

static const SulhSample plain = {
  .n_exchanges = 6,
  .n_events = 6,
  .n_mediators = 2,
  .n_others = 1,
  .n_parties = 2,
  .spacing = 20,
  .delay = 8,
};

static SulhFigure *
make (const SulhSample *sample, gboolean with_plan, SulhChartOptions options)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (sample);
  g_autoptr (SulhAssessment) assessment = with_plan ? sulh_sample_new_assessment (sample) : NULL;

  return sulh_chart_make_timeline (scenario, assessment, &options);
}

/* Where nothing has moved, a figure made like another has all of it in the same place. */
static void
test_what_is_like_another_stays (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (SulhFigure) first = make (&samples[i], TRUE, (SulhChartOptions){ .width = 900 });
      g_autoptr (SulhFigure) second
          = make (&samples[i], TRUE, (SulhChartOptions){ .width = 900, .like = first });

      g_assert_cmpuint (sulh_figure_get_n_items (second), ==, sulh_figure_get_n_items (first));
      for (guint k = 0; k < sulh_figure_get_n_items (first); k++)
        {
          const SulhArea was = sulh_figure_get_item (first, k)->area;
          const SulhArea is = sulh_figure_get_item (second, k)->area;

          g_assert_cmpfloat_with_epsilon (is.x, was.x, 0.01);
          g_assert_cmpfloat_with_epsilon (is.y, was.y, 0.01);
          g_assert_cmpfloat_with_epsilon (is.width, was.width, 0.01);
          g_assert_cmpfloat_with_epsilon (is.height, was.height, 0.01);
        }
    }
}

static void
test_nothing_overlaps (void)
{
  static const double widths[] = { 640, 1280, 2000 };
  static const double scales[] = { 1, 1.5, 2 };

  for (guint sample = 0; sample < G_N_ELEMENTS (samples); sample++)
    for (guint i = 0; i < 3 * 3 * 2 * 2; i++)
      {
        SulhChartOptions options = {
          .width = widths[i % 3],
          .text_scale = scales[i / 3 % 3],
          .right_to_left = i / 9 % 2,
          .language = i / 9 % 2 ? "fa" : "en",
          .calendars = { i % 2 ? SULH_CALENDAR_UMM_AL_QURA : SULH_CALENDAR_NONE,
                         i % 4 == 1 ? SULH_CALENDAR_SOLAR_HIJRI : SULH_CALENDAR_NONE },
          .region = i % 2 ? "IR" : NULL,
        };
        gboolean with_plan = i / 18 == 0;
        g_autoptr (SulhFigure) figure = make (&samples[sample], with_plan, options);
        g_autofree char *what = g_strdup_printf (
            "sample %u, width %g, text %g, %s, %s", sample, options.width, options.text_scale,
            options.right_to_left ? "rtl" : "ltr", with_plan ? "plan" : "dates");

        sulh_assert_flawless (figure, what);
      }
}

/* A scenario at its beginning: something happened, nothing is to be done yet. */
static void
test_events_alone (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", NULL);
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, "war");
  g_autoptr (SulhFigure) figure = NULL;

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "a"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "b"));
  event->on = sulh_date_exact (3);
  sulh_scenario_take_part (scenario, event);
  figure = sulh_chart_make_timeline (scenario, NULL, &(SulhChartOptions){ 0 });
  g_assert_nonnull (sulh_figure_find_subject (figure, "war"));
  sulh_assert_flawless (figure, "one event");
}

static void
test_everything_can_be_picked (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhFigure) figure
      = sulh_chart_make_timeline (scenario, NULL, &(SulhChartOptions){ 0 });
  static const SulhKind kinds[]
      = { SULH_KIND_PARTY, SULH_KIND_EXCHANGE, SULH_KIND_EVENT, SULH_KIND_SHOCK };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      const GPtrArray *parts = sulh_scenario_get_parts (scenario, kinds[kind]);
      for (guint i = 0; i < parts->len; i++)
        {
          const SulhSubject *subject
              = sulh_figure_find_subject (figure, ((const SulhPart *)parts->pdata[i])->id);
          g_assert_nonnull (subject);
          g_assert_cmpstr (subject->name, !=, "");
          g_assert_cmpstr (subject->description, !=, "");
        }
    }
  g_assert_nonnull (sulh_figure_find_subject (figure, "mediator-1"));
  g_assert_nonnull (sulh_figure_find_subject (figure, "verifier-0"));
  g_assert_nonnull (sulh_figure_find_subject (figure, "spoiler-0"));
}

static double
get_first_bar_x (const SulhFigure *figure, const char *id)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      if (item->kind == SULH_ITEM_BOX && item->role == SULH_ROLE_PARTY_1
          && item->subject != SULH_FIGURE_NO_SUBJECT
          && g_str_equal (sulh_figure_get_subject (figure, item->subject)->id, id))
        return item->area.x;
    }
  g_assert_not_reached ();
}

static void
test_bars_start_on_their_day (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, TRUE, (SulhChartOptions){ 0 });

  for (guint i = 0; i < plain.n_exchanges; i++)
    {
      g_autofree char *id = g_strdup_printf ("exchange-%u", i);
      double x;

      g_assert_true (sulh_figure_get_x_of_day (figure, i * 20.0, &x));
      g_assert_cmpfloat_with_epsilon (get_first_bar_x (figure, id), x, 0.01);
    }
}

static guint
count_marks (const SulhFigure *figure, SulhRole role, double x)
{
  guint n = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      if (item->kind == SULH_ITEM_MARK && item->role == role
          && ABS (item->area.x + item->area.width / 2 - x) < 0.01)
        n++;
    }
  return n;
}

/* The first step lasts 3 days for one side and 5 for the other, so that it is carried out on days 2
 * and 4; verifying takes 8. */
static void
test_verification_stands_at_its_day (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, TRUE, (SulhChartOptions){ 0 });
  double x;

  g_assert_true (sulh_figure_get_x_of_day (figure, 10, &x));
  g_assert_cmpuint (count_marks (figure, SULH_ROLE_VERIFICATION, x), ==, 1);
  g_assert_true (sulh_figure_get_x_of_day (figure, 12, &x));
  g_assert_cmpuint (count_marks (figure, SULH_ROLE_VERIFICATION, x), ==, 1);
}

static gboolean
has_words (const SulhFigure *figure, const char *words)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      for (guint line = 0; item->text != NULL && line < item->text->n_lines; line++)
        if (g_str_equal (item->text->lines[line].string, words))
          return TRUE;
    }
  return FALSE;
}

/* Party 1 gives on days 0, 20, …, taking 5 days and 8 to verify: the gains of party 0 come
 * 20 days apart, and on the day before one it has waited 19. Party 0 takes 3, 9, 15 days in turn:
 * party 1 waits 25 days at most, 5 more than it bears. */
static void
test_waits_are_counted (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, TRUE, (SulhChartOptions){ 0 });

  g_assert_true (has_words (figure, "Longest wait for a verified gain: 19 days of 45"));
  g_assert_true (
      has_words (figure, "Longest wait for a verified gain: 25 days, 5 days more than it bears"));
}

static void
test_title_is_the_message (void)
{
  SulhSample failing = plain;
  failing.fails = TRUE;
  g_autoptr (SulhFigure) holds = make (&plain, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) fails = make (&failing, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) dates = make (&plain, FALSE, (SulhChartOptions){ 0 });

  g_assert_cmpstr (sulh_figure_get_title (holds), ==,
                   "6 exchanges in 100 days; rung 1 is the tightest");
  g_assert_cmpstr (sulh_figure_get_title (fails), ==,
                   "Republic of Marland would walk away at rung 6 of 6");
  g_assert_cmpstr (sulh_figure_get_title (dates), ==, "5 exchanges with a date, 1 not yet placed");
  g_assert_true (has_words (holds, "6 exchanges in 100 days; rung 1 is the tightest"));
  g_assert_nonnull (g_strrstr (sulh_figure_get_description (holds), "Model, not forecast"));
}

static guint
count_role (const SulhFigure *figure, SulhRole role)
{
  guint n = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    n += sulh_figure_get_item (figure, i)->role == role;
  return n;
}

static void
test_shortfall_is_marked (void)
{
  SulhSample failing = plain;
  failing.fails = TRUE;
  failing.n_events = 0;
  SulhSample holding = failing;
  holding.fails = FALSE;
  g_autoptr (SulhFigure) holds = make (&holding, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) fails = make (&failing, TRUE, (SulhChartOptions){ 0 });

  g_assert_cmpuint (count_role (fails, SULH_ROLE_BROKEN), >, count_role (holds, SULH_ROLE_BROKEN));
  g_assert_true (has_words (fails, "Too little at rung 6"));
  g_assert_true (has_words (holds, "Enough at every rung"));
}

static void
test_selection_shows (void)
{
  g_autoptr (SulhFigure) none = make (&plain, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) one = make (&plain, TRUE, (SulhChartOptions){ .selected = "exchange-2" });

  g_assert_cmpuint (count_role (none, SULH_ROLE_SELECTION), ==, 0);
  g_assert_cmpuint (count_role (one, SULH_ROLE_SELECTION), >, 0);
}

static void
test_bare_leaves_out_the_page (void)
{
  g_autoptr (SulhFigure) page = make (&plain, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) bare = make (&plain, TRUE, (SulhChartOptions){ .bare = TRUE });

  g_assert_cmpuint (count_role (bare, SULH_ROLE_TITLE), ==, 0);
  g_assert_cmpuint (count_role (bare, SULH_ROLE_NOTE), ==, 0);
  g_assert_cmpfloat (sulh_figure_get_height (bare), <, sulh_figure_get_height (page));
  g_assert_cmpstr (sulh_figure_get_title (bare), ==, sulh_figure_get_title (page));
}

/* Steps are numbered and read in the order of the plan. */
static void
test_reading_order_is_the_order_of_the_plan (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, TRUE, (SulhChartOptions){ 0 });
  guint next = 0;

  for (guint i = 0; i < sulh_figure_get_n_subjects (figure); i++)
    {
      const SulhSubject *subject = sulh_figure_get_subject (figure, i);
      g_autofree char *id = g_strdup_printf ("exchange-%u", next);
      g_autofree char *name = g_strdup_printf ("%u. Exchange %u of several", next + 1, next + 1);

      if (!g_str_has_prefix (subject->id, "exchange-"))
        continue;
      g_assert_cmpstr (subject->id, ==, id);
      g_assert_cmpstr (subject->name, ==, name);
      next++;
    }
  g_assert_cmpuint (next, ==, plain.n_exchanges);
}

/* Urdu in Nastaliq, years of two calendars one above the other: letters that are higher than those
 * of Latin, in rows that were made for these. */
static void
test_rows_of_tall_letters (void)
{
  static const double widths[] = { 640, 900, 1280 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 2; i++)
    {
      SulhChartOptions options = {
        .width = widths[i / 2],
        .right_to_left = TRUE,
        .language = "ur",
        .letters = i % 2 ? SULH_LETTERS_NASTALIQ : SULH_LETTERS_NASKH,
        .calendars = { SULH_CALENDAR_SOLAR_HIJRI, SULH_CALENDAR_UMM_AL_QURA },
      };
      SulhSample sample = plain;
      g_autoptr (SulhFigure) figure = NULL;

      sample.calendar = TRUE;
      sample.spacing = 90;
      figure = make (&sample, TRUE, options);
      sulh_assert_flawless (figure, options.letters ? "Nastaliq" : "Naskh");
    }
}

static SulhChartOptions
get_range (int first, int last)
{
  return (SulhChartOptions){ .has_range = TRUE, .first_day = first, .last_day = last };
}

/* Of six steps, one every 20 days, the range has two, with the numbers that they have among all. */
static void
test_range_shows_what_begins_in_it (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, TRUE, get_range (30, 70));
  double first, last;

  for (guint i = 0; i < plain.n_exchanges; i++)
    {
      g_autofree char *id = g_strdup_printf ("exchange-%u", i);
      g_autofree char *name = g_strdup_printf ("%u. Exchange %u of several", i + 1, i + 1);
      const SulhSubject *subject = sulh_figure_find_subject (figure, id);

      g_assert_cmpint (subject != NULL, ==, i == 2 || i == 3);
      if (subject)
        g_assert_cmpstr (subject->name, ==, name);
    }
  g_assert_true (sulh_figure_get_x_of_day (figure, 30, &first));
  g_assert_true (sulh_figure_get_x_of_day (figure, 70, &last));
  g_assert_cmpfloat (last - first, >, 700);
  g_assert_nonnull (strstr (sulh_figure_get_subtitle (figure), "Shown: day 30 to day 70"));
}

static void
test_ranges_are_read (void)
{
  static const struct
  {
    const char *text;
    int first, last;
  } good[] = { { "D+30..D+70", 30, 70 },
               { "D+30..", 30, SULH_DAY_LAST },
               { "..D+70", SULH_DAY_FIRST, 70 },
               { "D+30", 30, 30 } };
  static const char *const bad[] = { "", "soon", "D+70..D+30", "..", "2026-04-01" };
  SulhChartOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (sulh_chart_options_read_range (&options, bad[i], 0));
      g_assert_false (options.has_range);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (sulh_chart_options_read_range (&options, good[i].text, 0));
      g_assert_cmpint (options.first_day, ==, good[i].first);
      g_assert_cmpint (options.last_day, ==, good[i].last);
    }
}

static void
test_ranges_do_not_overlap (void)
{
  static const int ends[][2] = { { 30, 70 },  { 0, 0 },       { 55, SULH_DAY_LAST },
                                 { -90, -5 }, { -400, 2000 }, { SULH_DAY_FIRST, 20 } };

  for (guint sample = 0; sample < G_N_ELEMENTS (samples); sample++)
    for (guint i = 0; i < G_N_ELEMENTS (ends) * 4; i++)
      {
        SulhChartOptions options = get_range (ends[i / 4][0], ends[i / 4][1]);
        g_autofree char *what
            = g_strdup_printf ("sample %u, range %u, variant %u", sample, i / 4, i % 4);
        g_autoptr (SulhFigure) figure = NULL;

        options.right_to_left = i % 2;
        options.language = i % 2 ? "ur" : "en";
        figure = make (&samples[sample], i % 4 < 2, options);
        sulh_assert_flawless (figure, what);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/what-is-like-another-stays", test_what_is_like_another_stays);
  g_test_add_func ("/timeline/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/timeline/events-alone", test_events_alone);
  g_test_add_func ("/timeline/everything-can-be-picked", test_everything_can_be_picked);
  g_test_add_func ("/timeline/bars-start-on-their-day", test_bars_start_on_their_day);
  g_test_add_func ("/timeline/verification-stands-at-its-day", test_verification_stands_at_its_day);
  g_test_add_func ("/timeline/waits-are-counted", test_waits_are_counted);
  g_test_add_func ("/timeline/title-is-the-message", test_title_is_the_message);
  g_test_add_func ("/timeline/shortfall-is-marked", test_shortfall_is_marked);
  g_test_add_func ("/timeline/selection-shows", test_selection_shows);
  g_test_add_func ("/timeline/bare-leaves-out-the-page", test_bare_leaves_out_the_page);
  g_test_add_func ("/timeline/reading-order-is-the-order-of-the-plan",
                   test_reading_order_is_the_order_of_the_plan);
  g_test_add_func ("/timeline/rows-of-tall-letters", test_rows_of_tall_letters);
  g_test_add_func ("/timeline/range-shows-what-begins-in-it", test_range_shows_what_begins_in_it);
  g_test_add_func ("/timeline/ranges-are-read", test_ranges_are_read);
  g_test_add_func ("/timeline/ranges-do-not-overlap", test_ranges_do_not_overlap);
  return g_test_run ();
}
