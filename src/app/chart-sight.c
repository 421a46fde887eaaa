/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-sight.h"

/* What is longer than this is broken into lines. */
#define TIP_CHARS 60

/**
 * sulh_chart_sight_see:
 * @self: what was seen until now
 * @figure: (nullable): what is painted now
 * @zoom: pixels to a point
 * @left: where what is painted begins in @figure, in points
 */
void
sulh_chart_sight_see (SulhChartSight *self, SulhFigure *figure, double zoom, double left)
{
  if (self->figure != figure)
    {
      g_clear_pointer (&self->figure, sulh_figure_unref);
      self->figure = figure ? sulh_figure_ref (figure) : NULL;
    }
  self->zoom = zoom;
  self->left = left;
}

/**
 * sulh_chart_sight_touch:
 * @self: what is seen
 * @x: pixels from the left of the chart
 * @y: pixels from its top
 * @touch: (out): what lies there
 *
 * A figure that is not painted yet may lie otherwise, be scrolled and be of another size; a place
 * in pixels means what lay there when people last saw it.
 */
void
sulh_chart_sight_touch (const SulhChartSight *self, double x, double y, SulhTouch *touch)
{
  *touch = (SulhTouch){ .figure = self->figure };
  if (self->figure == NULL)
    return;
  touch->x = self->left + x / self->zoom;
  touch->y = y / self->zoom;
  touch->reach = SULH_CHART_REACH / self->zoom;
  touch->subject = sulh_figure_pick (self->figure, touch->x, touch->y);
}

/** sulh_chart_sight_make_tip: Returns: (transfer floating): what a tooltip says of a subject */
GtkWidget *
sulh_chart_sight_make_tip (const SulhSubject *subject)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", subject->name, subject->description);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TIP_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}
