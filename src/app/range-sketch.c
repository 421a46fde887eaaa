/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/range-sketch.h"

#include "app/compat.h"
#include "app/tooltip.h"

#include <glib/gi18n-lib.h>

#define WIDTH 160
#define HEIGHT 40
#define MARGIN 4
#define POINT_WIDTH 3 /* of what is known to be one value */

struct _SulhRangeSketch
{
  GtkWidget parent_instance;

  /* Shares of the width, from 0 to 1. */
  double least;
  double likely;
  double most;
};

G_DEFINE_FINAL_TYPE (SulhRangeSketch, sulh_range_sketch, GTK_TYPE_WIDGET)

/* Runs draw a value from a triangle: least at the ends, most at its mode. */
static void
sulh_range_sketch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SulhRangeSketch *self = SULH_RANGE_SKETCH (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  double room = width - 2 * MARGIN, floor = height - MARGIN;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  sulh_compat_get_colour (widget, &color);
  if (is_mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.4);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, MARGIN, floor + 0.5);
  cairo_line_to (cr, width - MARGIN, floor + 0.5);
  cairo_stroke (cr);
  if (self->most - self->least < 1e-9)
    cairo_rectangle (cr, MARGIN + self->likely * room - POINT_WIDTH / 2.0, MARGIN, POINT_WIDTH,
                     floor - MARGIN);
  else
    {
      cairo_move_to (cr, MARGIN + self->least * room, floor);
      cairo_line_to (cr, MARGIN + self->likely * room, MARGIN);
      cairo_line_to (cr, MARGIN + self->most * room, floor);
      cairo_close_path (cr);
    }
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.55);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
sulh_range_sketch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
sulh_range_sketch_class_init (SulhRangeSketchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sulh_range_sketch_snapshot;
  widget_class->measure = sulh_range_sketch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sulh_range_sketch_init (SulhRangeSketch *self)
{
}

GtkWidget *
sulh_range_sketch_new (void)
{
  return g_object_new (SULH_TYPE_RANGE_SKETCH, NULL);
}

static char *
describe (const SulhNumber *number)
{
  g_autofree char *least = sulh_number_format_double (sulh_number_get_minimum (number));
  g_autofree char *likely = sulh_number_format_double (number->mode);
  g_autofree char *most = sulh_number_format_double (sulh_number_get_maximum (number));

  if (!sulh_number_is_set (number))
    return g_strdup (_ ("No value"));
  if (sulh_number_is_point (number))
    return g_strdup_printf (_ ("Always %s"), likely);
  return g_strdup_printf (_ ("From %s to %s, most likely %s"), least, most, likely);
}

/* A field that may be a million is drawn round the number, and one from 0 to 1 as it is. */
static void
find_axis (const SulhNumber *number, const SulhField *field, double *from, double *to)
{
  double least = sulh_number_get_minimum (number), most = sulh_number_get_maximum (number);
  double width = MAX (most - least, ABS (number->mode) * 0.5);

  *from = field->minimum;
  *to = field->maximum;
  if (*to - *from <= 100 && *to - *from < 20 * MAX (width, 1e-9))
    return;
  *from = MAX (field->minimum, least - width / 2);
  *to = MIN (field->maximum, most + width / 2);
}

/**
 * sulh_range_sketch_show:
 * @self: a sketch
 * @number: what it shows
 * @field: the field that @number stands in
 */
void
sulh_range_sketch_show (SulhRangeSketch *self, const SulhNumber *number, const SulhField *field)
{
  g_autofree char *words = describe (number);
  gboolean is_set = sulh_number_is_set (number);
  double from = 0, to = 1;

  if (is_set)
    find_axis (number, field, &from, &to);
  to = to > from ? to : from + 1;
  self->least = is_set ? (sulh_number_get_minimum (number) - from) / (to - from) : 0;
  self->likely = is_set ? (number->mode - from) / (to - from) : 0;
  self->most = is_set ? (sulh_number_get_maximum (number) - from) / (to - from) : 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  sulh_tooltip_show (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
