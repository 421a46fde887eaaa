/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a PDF with a word in it costs: libraries loaded, a font found, a page written. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (argv[argc - 1], 960, 540);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_layout_set_text (layout, "Sulh", -1);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
