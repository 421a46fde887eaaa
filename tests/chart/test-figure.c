/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as data: what is picked, what is mirrored, what counts as a flaw. */
#include "chart/figure-builder.h"
#include "chart/figure-check.h"
#include "chart/shape.h"

static const SulhFont plain = { 12, SULH_WEIGHT_REGULAR };

static SulhFigureBuilder *
create_builder (SulhRuler **ruler, gboolean right_to_left)
{
  *ruler = sulh_ruler_new (NULL, right_to_left, 1);
  return sulh_figure_builder_new (*ruler, 400);
}

static guint
put_text (SulhFigureBuilder *builder, const SulhRuler *ruler, const char *string, double x,
          double y, SulhPlace place)
{
  return sulh_figure_builder_take_text (builder, SULH_ROLE_LABEL,
                                        sulh_ruler_measure (ruler, string, plain, 0, 1),
                                        (SulhPoint){ x, y }, place);
}

static guint
put_box (SulhFigureBuilder *builder, double x, double y, double width, double height)
{
  return sulh_figure_builder_add_box (builder, SULH_ROLE_PARTY_1, (SulhArea){ x, y, width, height },
                                      (SulhLook){ .fill = SULH_FILL_TINT, .solid = TRUE });
}

static guint
count_flaws (SulhFigureBuilder *builder, SulhFlawKind kind)
{
  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  g_autoptr (GArray) flaws = sulh_figure_find_flaws (figure);
  guint n = 0;

  for (guint i = 0; i < flaws->len; i++)
    if (g_array_index (flaws, SulhFlaw, i).kind == kind)
      n++;
  return n;
}

static void
test_pick_takes_the_topmost (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);

  sulh_figure_builder_begin_subject (builder, "lower", "Lower", "");
  put_box (builder, 10, 10, 100, 50);
  sulh_figure_builder_end_subject (builder);
  sulh_figure_builder_begin_subject (builder, "upper", "Upper", "");
  put_box (builder, 50, 10, 20, 20);
  sulh_figure_builder_end_subject (builder);
  put_box (builder, 0, 0, 400, 200);

  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  g_assert_cmpstr (sulh_figure_pick (figure, 60, 20)->id, ==, "upper");
  g_assert_cmpstr (sulh_figure_pick (figure, 20, 20)->id, ==, "lower");
  g_assert_null (sulh_figure_pick (figure, 300, 100));
}

static void
test_pick_reaches_thin_lines (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);

  sulh_figure_builder_begin_subject (builder, "tie", "Tie", "");
  sulh_figure_builder_add_path (
      builder, SULH_ROLE_TIE, (SulhPoint[]){ { 0, 0 }, { 0, 100 }, { 100, 100 }, { 100, 200 } }, 4,
      (SulhLook){ .line = SULH_LINE_SOLID, .width = 1, .curved = TRUE });
  sulh_figure_builder_end_subject (builder);

  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  /* The middle of this cubic is (50, 100); its control points lie far off the line. */
  g_assert_nonnull (sulh_figure_pick (figure, 52, 101));
  g_assert_null (sulh_figure_pick (figure, 5, 95));
}

static void
test_subject_may_be_taken_up_again (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);

  for (guint i = 0; i < 2; i++)
    {
      sulh_figure_builder_begin_subject (builder, "exchange", i == 0 ? "Name" : "", "Sentence");
      put_box (builder, 10 + i * 100, 10 + i * 50, 20, 10);
      sulh_figure_builder_end_subject (builder);
    }

  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  const SulhSubject *subject = sulh_figure_find_subject (figure, "exchange");
  g_assert_cmpuint (sulh_figure_get_n_subjects (figure), ==, 1);
  g_assert_cmpstr (subject->name, ==, "Name");
  g_assert_cmpfloat (subject->area.x, ==, 10);
  g_assert_cmpfloat (subject->area.width, ==, 120);
  g_assert_cmpfloat (subject->area.height, ==, 60);
}

static void
test_what_lies_aside_can_be_picked (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);

  sulh_figure_builder_begin_aside (builder, "exchange", "Name", "Sentence");
  put_box (builder, 10, 150, 20, 10);
  sulh_figure_builder_begin_subject (builder, "exchange", "Name", "Sentence");
  put_box (builder, 10, 10, 20, 10);
  sulh_figure_builder_end_subject (builder);

  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  g_assert_cmpstr (sulh_figure_pick (figure, 15, 155)->id, ==, "exchange");
  g_assert_cmpfloat (sulh_figure_find_subject (figure, "exchange")->area.y, ==, 10);
  g_assert_cmpfloat (sulh_figure_find_subject (figure, "exchange")->area.height, ==, 10);
}

static void
test_right_to_left_is_turned_over (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, TRUE);

  put_box (builder, 10, 20, 100, 30);
  sulh_figure_builder_add_line (builder, SULH_ROLE_TIE, (SulhPoint){ 0, 0 }, (SulhPoint){ 150, 10 },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  put_text (builder, ruler, "Start", 10, 100, (SulhPlace){ .align = SULH_ALIGN_START });
  sulh_figure_builder_set_time_scale (builder, 0, 100, 50, 300);

  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  const SulhItem *text = sulh_figure_get_item (figure, 2);
  double day, x;
  g_assert_cmpfloat (sulh_figure_get_item (figure, 0)->area.x, ==, 290);
  g_assert_cmpfloat (sulh_figure_get_item (figure, 1)->points[1].x, ==, 250);
  g_assert_cmpint (text->align, ==, SULH_ALIGN_END);
  g_assert_cmpfloat_with_epsilon (text->area.x + text->area.width, 390, 1e-9);
  g_assert_true (sulh_figure_get_day_at (figure, 300, &day));
  g_assert_cmpfloat (day, ==, 0);
  g_assert_true (sulh_figure_get_x_of_day (figure, 25, &x));
  g_assert_cmpfloat (x, ==, 200);
}

static void
test_words_on_words_are_found (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);

  put_text (builder, ruler, "One label", 10, 10, (SulhPlace){ 0 });
  put_text (builder, ruler, "Another label", 30, 14, (SulhPlace){ 0 });
  put_text (builder, ruler, "A label apart", 10, 60, (SulhPlace){ 0 });
  g_assert_cmpuint (count_flaws (builder, SULH_FLAW_TEXT_ON_TEXT), ==, 1);
}

static void
test_words_on_bars_are_found (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);
  guint own = put_box (builder, 10, 10, 200, 30);

  put_text (builder, ruler, "In its bar", 20, 12, (SulhPlace){ .inside = own });
  g_assert_cmpuint (count_flaws (builder, SULH_FLAW_TEXT_ON_SHAPE), ==, 0);

  g_clear_pointer (&ruler, sulh_ruler_free);
  g_autoptr (SulhFigureBuilder) second = create_builder (&ruler, FALSE);
  put_box (second, 10, 10, 200, 30);
  put_text (second, ruler, "On a bar", 20, 12, (SulhPlace){ 0 });
  g_assert_cmpuint (count_flaws (second, SULH_FLAW_TEXT_ON_SHAPE), ==, 1);
}

static void
test_words_on_lines_are_found (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);
  SulhLook line = { .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE };

  sulh_figure_builder_add_line (builder, SULH_ROLE_TIE, (SulhPoint){ 30, 0 },
                                (SulhPoint){ 30, 190 }, line);
  put_text (builder, ruler, "Struck through", 10, 10, (SulhPlace){ 0 });
  put_text (builder, ruler, "On a ground", 10, 60, (SulhPlace){ .plate = SULH_ROLE_LANE });
  put_text (builder, ruler, "Beside the line", 40, 120, (SulhPlace){ 0 });
  g_assert_cmpuint (count_flaws (builder, SULH_FLAW_TEXT_ON_SHAPE), ==, 1);
}

static void
test_cut_words_are_found (void)
{
  g_autoptr (SulhRuler) ruler = NULL;
  g_autoptr (SulhFigureBuilder) builder = create_builder (&ruler, FALSE);
  guint box = put_box (builder, 10, 60, 20, 10);

  put_text (builder, ruler, "Over the edge", 380, 10, (SulhPlace){ 0 });
  put_text (builder, ruler, "Wider than its bar", 10, 60, (SulhPlace){ .inside = box });
  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 200, "", "");
  g_autoptr (GArray) flaws = sulh_figure_find_flaws (figure);
  g_assert_cmpuint (flaws->len, ==, 2);
  g_assert_cmpint (g_array_index (flaws, SulhFlaw, 0).kind, ==, SULH_FLAW_OUTSIDE_FIGURE);
  g_assert_cmpint (g_array_index (flaws, SulhFlaw, 1).kind, ==, SULH_FLAW_TEXT_OUTSIDE_BOX);
}

static void
test_areas (void)
{
  SulhArea a = { 0, 0, 10, 10 };

  g_assert_true (sulh_area_overlaps (a, (SulhArea){ 9, 9, 10, 10 }, 0.5));
  g_assert_false (sulh_area_overlaps (a, (SulhArea){ 10, 0, 10, 10 }, 0));
  g_assert_true (sulh_area_contains (a, (SulhArea){ 0, 0, 10, 10 }, 0));
  g_assert_false (sulh_area_contains (a, (SulhArea){ 5, 5, 6, 1 }, 0.5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/pick-takes-the-topmost", test_pick_takes_the_topmost);
  g_test_add_func ("/figure/pick-reaches-thin-lines", test_pick_reaches_thin_lines);
  g_test_add_func ("/figure/subject-may-be-taken-up-again", test_subject_may_be_taken_up_again);
  g_test_add_func ("/figure/what-lies-aside-can-be-picked", test_what_lies_aside_can_be_picked);
  g_test_add_func ("/figure/right-to-left-is-turned-over", test_right_to_left_is_turned_over);
  g_test_add_func ("/figure/words-on-words-are-found", test_words_on_words_are_found);
  g_test_add_func ("/figure/words-on-bars-are-found", test_words_on_bars_are_found);
  g_test_add_func ("/figure/words-on-lines-are-found", test_words_on_lines_are_found);
  g_test_add_func ("/figure/cut-words-are-found", test_cut_words_are_found);
  g_test_add_func ("/figure/areas", test_areas);
  return g_test_run ();
}
