/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-marks.h"

#include <math.h>

#define ARROW 9.0
#define WORDS_PADDING 4.0
#define WORDS_RISE 6.0
#define BAND_OPACITY 0.18
#define HANDLE_RADIUS 11.0 /* with its rim, 24 pixels across */

static void
use (cairo_t *cr, SulhColour colour, double opacity)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, opacity);
}

static void
paint_box (const SulhHandMark *mark, SulhStyle style, cairo_t *cr)
{
  cairo_rectangle (cr, mark->from.x, mark->from.y, mark->to.x - mark->from.x,
                   mark->to.y - mark->from.y);
  use (cr, sulh_palette_get_ink (style, mark->role), BAND_OPACITY);
  cairo_fill_preserve (cr);
  use (cr, sulh_palette_get_ink (style, mark->role), 1);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

static void
paint_line (const SulhHandMark *mark, SulhStyle style, cairo_t *cr)
{
  double dashes[] = { 5, 4 };

  use (cr, sulh_palette_get_ink (style, mark->role), 1);
  cairo_set_line_width (cr, mark->kind == SULH_HAND_ARROW ? 2 : 1.2);
  cairo_set_dash (cr, dashes, mark->kind == SULH_HAND_ARROW ? 0 : 2, 0);
  cairo_move_to (cr, mark->from.x, mark->from.y);
  cairo_line_to (cr, mark->to.x, mark->to.y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_head (const SulhHandMark *mark, SulhStyle style, cairo_t *cr)
{
  double angle = atan2 (mark->to.y - mark->from.y, mark->to.x - mark->from.x);

  use (cr, sulh_palette_get_ink (style, mark->role), 1);
  cairo_move_to (cr, mark->to.x, mark->to.y);
  for (int side = -1; side <= 1; side += 2)
    cairo_line_to (cr, mark->to.x - ARROW * cos (angle + side * 0.45),
                   mark->to.y - ARROW * sin (angle + side * 0.45));
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* The words have the size of the program, not of the zoom, and stay within the picture. */
static void
paint_words (const SulhHandMark *mark, SulhStyle style, double zoom, GtkWidget *widget, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, mark->words);
  int width, height;
  double x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_save (cr);
  cairo_scale (cr, 1 / zoom, 1 / zoom);
  x = mark->from.x * zoom - width / 2.0;
  y = MAX (mark->from.y * zoom - height - WORDS_RISE, WORDS_PADDING);
  cairo_rectangle (cr, x - WORDS_PADDING, y - WORDS_PADDING / 2, width + 2 * WORDS_PADDING,
                   height + WORDS_PADDING);
  use (cr, sulh_palette_get_tint (style, SULH_ROLE_BACKGROUND), 1);
  cairo_fill_preserve (cr);
  use (cr, sulh_palette_get_ink (style, mark->role), 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  use (cr, sulh_palette_get_ink (style, SULH_ROLE_LABEL), 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
paint_mark (const SulhHandMark *mark, SulhStyle style, double zoom, GtkWidget *widget, cairo_t *cr)
{
  switch (mark->kind)
    {
    case SULH_HAND_BOX:
      paint_box (mark, style, cr);
      return;
    case SULH_HAND_WORDS:
      paint_words (mark, style, zoom, widget, cr);
      return;
    case SULH_HAND_ARROW:
      paint_head (mark, style, cr);
      paint_line (mark, style, cr);
      return;
    case SULH_HAND_LINE:
      paint_line (mark, style, cr);
      return;
    }
}

/**
 * sulh_chart_marks_paint:
 * @marks: (element-type SulhHandMark): in paint order
 * @style: light or dark
 * @zoom: pixels to a point
 * @widget: the chart, for the font of its words
 * @cr: where to, in points of the figure
 */
void
sulh_chart_marks_paint (const GArray *marks, SulhStyle style, double zoom, GtkWidget *widget,
                        cairo_t *cr)
{
  for (guint i = 0; i < marks->len; i++)
    paint_mark (&g_array_index (marks, SulhHandMark, i), style, zoom, widget, cr);
}

/**
 * sulh_chart_marks_paint_handle:
 * @at: its middle
 * @style: light or dark
 * @zoom: pixels to a point
 * @right_to_left: whether later is on the left
 * @cr: where to, in points of the figure
 *
 * A round knob with an arrow to what comes later, of one size whatever the zoom.
 */
void
sulh_chart_marks_paint_handle (SulhPoint at, SulhStyle style, double zoom, gboolean right_to_left,
                               cairo_t *cr)
{
  double way = right_to_left ? -1 : 1;

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, 1 / zoom, 1 / zoom);
  cairo_arc (cr, 0, 0, HANDLE_RADIUS, 0, 2 * G_PI);
  use (cr, sulh_palette_get_tint (style, SULH_ROLE_BACKGROUND), 1);
  cairo_fill_preserve (cr);
  use (cr, sulh_palette_get_ink (style, SULH_ROLE_SELECTION), 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_move_to (cr, -5 * way, 0);
  cairo_line_to (cr, 5 * way, 0);
  cairo_move_to (cr, way, -4);
  cairo_line_to (cr, 5 * way, 0);
  cairo_line_to (cr, way, 4);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * sulh_chart_marks_paint_band:
 * @band: a rubber band, in pixels
 * @style: light or dark
 * @cr: where to, in pixels
 */
void
sulh_chart_marks_paint_band (SulhArea band, SulhStyle style, cairo_t *cr)
{
  paint_box (&(SulhHandMark){ .role = SULH_ROLE_SELECTION,
                              .from = { band.x, band.y },
                              .to = { band.x + band.width, band.y + band.height } },
             style, cr);
}
