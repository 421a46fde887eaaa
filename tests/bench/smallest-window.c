/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a program with a window and a drawing can be: what others are measured by. */
#include <gtk/gtk.h>

#define STRIPES 24

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  for (int i = 0; i < STRIPES; i++)
    {
      cairo_set_source_rgb (cr, i / (double)STRIPES, 0.5, 1 - i / (double)STRIPES);
      cairo_rectangle (cr, 0, i * height / (double)STRIPES, width, height / (double)STRIPES);
      cairo_fill (cr);
    }
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  gtk_window_set_child (GTK_WINDOW (window), area);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
