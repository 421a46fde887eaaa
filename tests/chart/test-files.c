/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as files: real text, stable ids, the same bytes every time and in every locale. */
#include <cairo.h>
#include <gio/gio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart/chart.h"
#include "chart/figure-builder.h"
#include "sample.h"
#include "svg-reader.h"

static const SulhSample sample = {
  .n_exchanges = 6,
  .n_events = 5,
  .n_mediators = 2,
  .n_others = 1,
  .n_parties = 2,
  .spacing = 25,
  .delay = 10,
  .calendar = TRUE,
};

static SulhFigure *
create_timeline (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&sample);

  return sulh_chart_make_timeline (scenario, assessment, &(SulhChartOptions){ 0 });
}

static guint
count_texts (const SulhFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    n += sulh_figure_get_item (figure, i)->kind == SULH_ITEM_TEXT;
  return n;
}

static void
test_svg_has_every_text (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
  g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);

  g_assert_cmpuint (content->n_texts, ==, count_texts (figure));
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhText *text = sulh_figure_get_item (figure, i)->text;
      for (guint line = 0; text != NULL && line < text->n_lines; line++)
        g_assert_nonnull (strstr (content->words->str, text->lines[line].string));
    }
}

static void
test_svg_describes_subjects (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
  g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);

  g_assert_cmpuint (content->n_titles, >, sulh_figure_get_n_subjects (figure));
  for (guint i = 0; i < sulh_figure_get_n_subjects (figure); i++)
    {
      g_autofree char *id = g_strconcat ("item-", sulh_figure_get_subject (figure, i)->id, NULL);
      g_assert_true (g_ptr_array_find_with_equal_func (content->ids, id, g_str_equal, NULL));
    }
}

static void
test_svg_ids_are_unique (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
  g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->ids->len; i++)
    g_assert_true (g_hash_table_add (seen, content->ids->pdata[i]));
}

static void
test_svg_has_ground_and_fallback_fonts (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_DARK);
  g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);

  g_assert_true (g_ptr_array_find_with_equal_func (content->ids, "background", g_str_equal, NULL));
  g_assert_true (g_str_has_suffix (content->fonts, "sans-serif"));
}

static void
test_svg_escapes (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (NULL, FALSE, 1);
  g_autoptr (SulhFigureBuilder) builder = sulh_figure_builder_new (ruler, 300);
  const char *nasty = "<A & \"B\"> \x01 ]]>";

  sulh_figure_builder_begin_subject (builder, "a<b", nasty, nasty);
  sulh_figure_builder_take_text (
      builder, SULH_ROLE_LABEL,
      sulh_ruler_measure (ruler, nasty, (SulhFont){ 12, SULH_WEIGHT_BOLD }, 0, 1),
      (SulhPoint){ 10, 10 }, (SulhPlace){ 0 });
  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 100, nasty, nasty);
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
  g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);
  g_assert_cmpstr (content->words->str, ==, "<A & \"B\">  ]]>\n");
  g_assert_null (memchr (g_bytes_get_data (svg, NULL), 1, g_bytes_get_size (svg)));
}

static GBytes *
write_pdf (const SulhFigure *figure)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sulh_chart_write_pdf (figure, SULH_STYLE_LIGHT, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
write_png (const SulhFigure *figure, double scale)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sulh_chart_write_png (figure, SULH_STYLE_LIGHT, scale, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_same_figure_same_bytes (void)
{
  g_autoptr (SulhFigure) first = create_timeline ();
  g_autoptr (SulhFigure) second = create_timeline ();
  g_autoptr (GBytes) svg_1 = sulh_chart_write_svg (first, SULH_STYLE_LIGHT);
  g_autoptr (GBytes) svg_2 = sulh_chart_write_svg (second, SULH_STYLE_LIGHT);
  g_autoptr (GBytes) pdf_1 = write_pdf (first);
  g_autoptr (GBytes) pdf_2 = write_pdf (second);
  g_autoptr (GBytes) png_1 = write_png (first, 1);
  g_autoptr (GBytes) png_2 = write_png (second, 1);

  g_assert_true (g_bytes_equal (svg_1, svg_2));
  g_assert_true (g_bytes_equal (pdf_1, pdf_2));
  g_assert_true (g_bytes_equal (png_1, png_2));
}

/* Locales with a decimal comma, other digits or another calendar must change nothing. */
static void
test_locale_changes_nothing (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "fa_IR.UTF-8", "ar_SA.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
  guint n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      g_autoptr (SulhFigure) again = create_timeline ();
      g_autoptr (GBytes) bytes = sulh_chart_write_svg (again, SULH_STYLE_LIGHT);
      g_assert_true (g_bytes_equal (svg, bytes));
      n_tried++;
    }
  setlocale (LC_ALL, before);
  if (n_tried == 0)
    g_test_skip ("none of the locales is installed");
}

static void
test_pdf_has_title_and_one_page (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) pdf = write_pdf (figure);
  const char *data = g_bytes_get_data (pdf, NULL);
  gsize size = g_bytes_get_size (pdf);

  g_assert_cmpint (memcmp (data, "%PDF-", 5), ==, 0);
  g_assert_nonnull (memmem (data, size, "(6 exchanges in 125 days", 24));
  g_assert_nonnull (memmem (data, size, "20000101000000", 14));
  g_assert_nonnull (memmem (data, size, "/Count 1", 8));
}

static guint32
read_number (const guint8 *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

static void
test_png_has_the_size_asked_for (void)
{
  static const double scales[] = { 0.5, 1, 2 };
  g_autoptr (SulhFigure) figure = create_timeline ();

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) png = write_png (figure, scales[i]);
      const guint8 *data = g_bytes_get_data (png, NULL);

      g_assert_cmpint (memcmp (data + 1, "PNG", 3), ==, 0);
      g_assert_cmpuint (read_number (data + 16), ==,
                        (guint32)ceil (sulh_figure_get_width (figure) * scales[i]));
      g_assert_cmpuint (read_number (data + 20), ==,
                        (guint32)ceil (sulh_figure_get_height (figure) * scales[i]));
    }
}

static void
test_png_of_impossible_size_is_refused (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_chart_write_png (figure, SULH_STYLE_LIGHT, 1000, &error));
  g_assert_error (error, SULH_CHART_ERROR, SULH_CHART_ERROR_SURFACE);
  g_clear_error (&error);
  g_assert_null (sulh_chart_write_png (figure, SULH_STYLE_LIGHT, NAN, &error));
  g_assert_error (error, SULH_CHART_ERROR, SULH_CHART_ERROR_SURFACE);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row
      = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[x] & 0xffffff;
}

static guint32
get_code (SulhColour colour)
{
  return (guint32)lround (colour.red * 255) << 16 | (guint32)lround (colour.green * 255) << 8
         | (guint32)lround (colour.blue * 255);
}

static void
test_painter_uses_the_palette (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (NULL, FALSE, 1);
  g_autoptr (SulhFigureBuilder) builder = sulh_figure_builder_new (ruler, 100);
  sulh_figure_builder_add_box (builder, SULH_ROLE_PARTY_1, (SulhArea){ 10, 10, 30, 30 },
                               (SulhLook){ .fill = SULH_FILL_TINT });
  sulh_figure_builder_add_box (builder, SULH_ROLE_PARTY_2, (SulhArea){ 50, 10, 30, 30 },
                               (SulhLook){ .fill = SULH_FILL_INK });
  g_autoptr (SulhFigure) figure = sulh_figure_builder_finish (builder, 60, "", "");

  for (guint style = 0; style < SULH_N_STYLES; style++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 60);
      cairo_t *cr = cairo_create (surface);
      sulh_chart_paint (figure, style, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_cmphex (get_pixel (surface, 2, 2), ==,
                       get_code (sulh_palette_get_tint (style, SULH_ROLE_BACKGROUND)));
      g_assert_cmphex (get_pixel (surface, 25, 25), ==,
                       get_code (sulh_palette_get_tint (style, SULH_ROLE_PARTY_1)));
      g_assert_cmphex (get_pixel (surface, 65, 25), ==,
                       get_code (sulh_palette_get_ink (style, SULH_ROLE_PARTY_2)));
      cairo_surface_destroy (surface);
    }
}

static gboolean
has (GBytes *bytes, const char *words)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, words, strlen (words)) != NULL;
}

/* Who has a page read to them hears its language, its message and what the chart shows. */
static void
test_pdf_can_be_read_aloud (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) pdf = sulh_chart_write_pdf (figure, SULH_STYLE_LIGHT, NULL);
  g_autofree char *language = g_strdup_printf ("/Lang (%s)", sulh_figure_get_language (figure));

  g_assert_true (has (pdf, "/Marked true"));
  g_assert_true (has (pdf, "/S /Document"));
  g_assert_true (has (pdf, "/S /H1"));
  g_assert_true (has (pdf, "/S /Figure"));
  g_assert_true (has (pdf, "/Outlines"));
  g_assert_true (has (pdf, "/DisplayDocTitle true"));
  g_assert_true (has (pdf, language));
  /* The alternative text begins with the first letter of the title, in UTF-16. */
  g_autofree char *alternative
      = g_strdup_printf ("/Alt <FEFF%04X", (guint)sulh_figure_get_description (figure)[0]);
  g_assert_true (has (pdf, alternative));
}

/* The table behind the end of the file gives the place of each new object to the byte. */
static void
test_pdf_table_is_exact (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) pdf = sulh_chart_write_pdf (figure, SULH_STYLE_LIGHT, NULL);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *start = g_strrstr_len (data + length - 40, 40, "startxref\n");
  const char *table = data + g_ascii_strtoull (start + 10, NULL, 10);
  guint n_objects = 0;

  g_assert_true (g_str_has_prefix (table, "xref\n"));
  for (table += 5; g_ascii_isdigit (*table); n_objects++)
    {
      char *entry;
      guint64 number = g_ascii_strtoull (table, &entry, 10);
      g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", number);

      entry = strchr (entry, '\n') + 1;
      const char *object = data + g_ascii_strtoull (entry, NULL, 10);
      g_assert_true (g_str_has_prefix (object, head));
      g_assert_nonnull (strstr (object, n_objects == 0 ? "/Type /Catalog" : "/S /Figure"));
      table = entry + 20;
    }
  g_assert_cmpuint (n_objects, ==, 2);
}

/* 300 pixels to the inch are 11,811 to the metre; nothing else is said about the picture. */
static void
test_png_says_its_size_and_no_more (void)
{
  static const char *const chunks[] = { "IHDR", "pHYs", "IDAT", "IEND" };
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) png = sulh_chart_write_png (figure, SULH_STYLE_LIGHT, 300 / 72.0, NULL);
  gsize length, at = 8;
  const guint8 *data = g_bytes_get_data (png, &length);

  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      g_assert_cmpuint (at + 12, <=, length);
      g_assert_cmpmem (data + at + 4, 4, chunks[i], 4);
      if (i == 1)
        {
          g_assert_cmpuint (read_number (data + at + 8), ==, 11811);
          g_assert_cmpuint (data[at + 16], ==, 1);
        }
      at += 12 + read_number (data + at);
    }
  g_assert_cmpuint (at, ==, length);
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GInputStream *stream = closure;
  gsize n_read;

  g_input_stream_read_all (stream, data, length, &n_read, NULL, NULL);
  return n_read == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR;
}

/* Another reader finds the pixels that were painted. */
static void
test_png_holds_what_was_painted (void)
{
  g_autoptr (SulhFigure) figure = create_timeline ();
  g_autoptr (GBytes) png = sulh_chart_write_png (figure, SULH_STYLE_DARK, 1, NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  cairo_surface_t *found = cairo_image_surface_create_from_png_stream (read_bytes, stream);
  int width = cairo_image_surface_get_width (found),
      height = cairo_image_surface_get_height (found);
  cairo_surface_t *painted = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (painted);

  g_assert_cmpint (cairo_surface_status (found), ==, CAIRO_STATUS_SUCCESS);
  sulh_chart_paint (figure, SULH_STYLE_DARK, cr);
  cairo_destroy (cr);
  cairo_surface_flush (painted);
  for (int y = 0; y < height; y++)
    {
      const guint8 *a
          = cairo_image_surface_get_data (found) + y * cairo_image_surface_get_stride (found);
      const guint8 *b
          = cairo_image_surface_get_data (painted) + y * cairo_image_surface_get_stride (painted);

      for (int x = 0; x < width; x++)
        g_assert_cmpmem (a + 4 * x, 3, b + 4 * x, 3);
    }
  cairo_surface_destroy (found);
  cairo_surface_destroy (painted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/svg-has-every-text", test_svg_has_every_text);
  g_test_add_func ("/files/svg-describes-subjects", test_svg_describes_subjects);
  g_test_add_func ("/files/svg-ids-are-unique", test_svg_ids_are_unique);
  g_test_add_func ("/files/svg-has-ground-and-fallback-fonts",
                   test_svg_has_ground_and_fallback_fonts);
  g_test_add_func ("/files/svg-escapes", test_svg_escapes);
  g_test_add_func ("/files/same-figure-same-bytes", test_same_figure_same_bytes);
  g_test_add_func ("/files/locale-changes-nothing", test_locale_changes_nothing);
  g_test_add_func ("/files/pdf-has-title-and-one-page", test_pdf_has_title_and_one_page);
  g_test_add_func ("/files/png-has-the-size-asked-for", test_png_has_the_size_asked_for);
  g_test_add_func ("/files/png-of-impossible-size-is-refused",
                   test_png_of_impossible_size_is_refused);
  g_test_add_func ("/files/pdf-can-be-read-aloud", test_pdf_can_be_read_aloud);
  g_test_add_func ("/files/pdf-table-is-exact", test_pdf_table_is_exact);
  g_test_add_func ("/files/png-says-its-size-and-no-more", test_png_says_its_size_and_no_more);
  g_test_add_func ("/files/png-holds-what-was-painted", test_png_holds_what_was_painted);
  g_test_add_func ("/files/painter-uses-the-palette", test_painter_uses_the_palette);
  return g_test_run ();
}
