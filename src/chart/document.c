/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/document.h"
#include "chart/painter.h"
#include "chart/pdf-structure.h"
#include "chart/png.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* The same figure gives the same file, so the date is not today's. */
#define FIXED_DATE "2000-01-01T00:00:00Z"

/* Pixels on a side; beyond this cairo cannot make a picture. */
#define MAX_PIXELS 32767

G_DEFINE_QUARK (sulh_chart_error, sulh_chart_error)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
finish_bytes (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  g_set_error (error, SULH_CHART_ERROR, SULH_CHART_ERROR_SURFACE,
               _ ("The picture could not be drawn: %s."), cairo_status_to_string (status));
  return NULL;
}

static const SulhFigure *
get_page (const GPtrArray *pages, guint index)
{
  return pages->pdata[index];
}

static void
set_metadata (cairo_surface_t *surface, const SulhFigure *first, const char *title)
{
  /* Later versions pack the title away where older readers and search tools do not look. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  sulh_figure_get_description (first));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sulh");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, FIXED_DATE);
}

/* Pages that go on under the same title are one entry. */
static void
add_to_outline (cairo_surface_t *surface, const GPtrArray *pages, guint index)
{
  const char *title = sulh_figure_get_title (get_page (pages, index));
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 0]", index + 1);

  if (index == 0 || !g_str_equal (title, sulh_figure_get_title (get_page (pages, index - 1))))
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, place,
                                   CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
paint_pages (cairo_surface_t *surface, cairo_t *cr, const GPtrArray *pages, SulhStyle style)
{
  for (guint i = 0; i < pages->len; i++)
    {
      const SulhFigure *page = get_page (pages, i);

      cairo_pdf_surface_set_size (surface, sulh_figure_get_width (page),
                                  sulh_figure_get_height (page));
      add_to_outline (surface, pages, i);
      sulh_chart_paint_tagged (page, style, cr);
      cairo_show_page (cr);
    }
}

/* What is to be seen in each figure, in the order of the pages. */
static GPtrArray *
list_alternatives (const GPtrArray *pages)
{
  GPtrArray *alternatives = g_ptr_array_new ();

  for (guint i = 0; i < pages->len; i++)
    if (!sulh_figure_is_prose (get_page (pages, i)))
      g_ptr_array_add (alternatives, (gpointer)sulh_figure_get_description (get_page (pages, i)));
  return alternatives;
}

/**
 * sulh_chart_write_pdf_pages:
 * @pages: (element-type SulhFigure): one for each page, at least one
 * @title: of the file
 * @style: light, dark or grey
 * @error: return location for an error
 *
 * Pages of the sizes of the figures, with embedded fonts and searchable text; tagged: titles as
 * headings, charts as figures with alternative text, words as paragraphs and tables; an outline;
 * title and language.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to
 *   %SULH_CHART_ERROR_SURFACE
 */
GBytes *
sulh_chart_write_pdf_pages (const GPtrArray *pages, const char *title, SulhStyle style,
                            GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  const SulhFigure *first = get_page (pages, 0);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, sulh_figure_get_width (first), sulh_figure_get_height (first));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GPtrArray) alternatives = list_alternatives (pages);

  set_metadata (surface, first, title);
  paint_pages (surface, cr, pages, style);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  g_autoptr (GBytes) pdf = finish_bytes (bytes, status, error);
  if (pdf == NULL)
    return NULL;
  return sulh_pdf_describe (pdf, sulh_figure_get_language (first), alternatives);
}

/**
 * sulh_chart_write_pdf:
 * @figure: what to write
 * @style: light, dark or grey
 * @error: return location for an error
 *
 * One page of the size of the figure; as sulh_chart_write_pdf_pages().
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to
 *   %SULH_CHART_ERROR_SURFACE
 */
GBytes *
sulh_chart_write_pdf (const SulhFigure *figure, SulhStyle style, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  g_ptr_array_add (pages, (gpointer)figure);
  return sulh_chart_write_pdf_pages (pages, sulh_figure_get_title (figure), style, error);
}

/**
 * sulh_chart_write_png:
 * @figure: what to write
 * @style: light, dark or grey
 * @scale: pixels per point; 1 is 72 dpi, 300.0 / 72 is 300 dpi
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to
 *   %SULH_CHART_ERROR_SURFACE
 */
GBytes *
sulh_chart_write_png (const SulhFigure *figure, SulhStyle style, double scale, GError **error)
{
  double width = ceil (sulh_figure_get_width (figure) * scale);
  double height = ceil (sulh_figure_get_height (figure) * scale);

  if (!(width >= 1 && height >= 1 && width <= MAX_PIXELS && height <= MAX_PIXELS))
    {
      g_set_error (error, SULH_CHART_ERROR, SULH_CHART_ERROR_SURFACE,
                   _ ("The picture would be %.0f by %.0f pixels; at most %d by %d can be drawn. "
                      "Choose a smaller scale, or write PDF or SVG."),
                   width, height, MAX_PIXELS, MAX_PIXELS);
      return NULL;
    }

  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  sulh_chart_paint (figure, style, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  GBytes *png = status == CAIRO_STATUS_SUCCESS ? sulh_png_write (surface, scale)
                                               : finish_bytes (g_byte_array_new (), status, error);
  cairo_surface_destroy (surface);
  return png;
}
