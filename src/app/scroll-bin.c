/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scroll-bin.h"

/* Pixels: room for a bar that scrolls. */
#define LEAST_HEIGHT 46

struct _SulhScrollBin
{
  AdwBin parent_instance;

  GtkWidget *list; /* (nullable): below the scrolled window */
  GtkAdjustment *adjustment; /* that is listened to */
};

enum
{
  PROP_LIST = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (SulhScrollBin, sulh_scroll_bin, ADW_TYPE_BIN)

/* Painting what is seen */

/* What is scrolled: all that the viewport holds. NULL while the window goes away. */
static GtkWidget *
get_content (SulhScrollBin *self)
{
  GtkWidget *scroller = adw_bin_get_child (ADW_BIN (self));
  GtkWidget *viewport
      = scroller ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;

  return GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : viewport;
}

/* A page above and below is ready to be scrolled to. Who reads by ear, and the keyboard, find all
 * lines as ever. */
static void
paint_near_lines (SulhScrollBin *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double from = gtk_adjustment_get_value (self->adjustment) - page;
  double to = from + 3 * page;
  GtkWidget *content = get_content (self);
  GtkWidget *line = self->list && content ? gtk_widget_get_first_child (self->list) : NULL;
  graphene_rect_t bounds;

  for (; line; line = gtk_widget_get_next_sibling (line))
    {
      gboolean is_near = !gtk_widget_compute_bounds (line, content, &bounds)
                         || (bounds.origin.y < to && bounds.origin.y + bounds.size.height > from);

      if (is_near != (gtk_widget_get_opacity (line) > 0))
        gtk_widget_set_opacity (line, is_near ? 1 : 0);
    }
}

static void
listen (SulhScrollBin *self, GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  if (adjustment == self->adjustment)
    return;
  self->adjustment = adjustment;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (paint_near_lines), self,
                           G_CONNECT_SWAPPED);
}

/* Layout */

static void
measure_bin (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
             int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = LEAST_HEIGHT;
  else
    gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, -1, minimum, natural,
                        NULL, NULL);
}

static void
allocate_bin (GtkWidget *widget, int width, int height, int baseline)
{
  SulhScrollBin *self = SULH_SCROLL_BIN (widget);
  GtkWidget *scroller = adw_bin_get_child (ADW_BIN (widget));

  gtk_widget_allocate (scroller, width, height, baseline, NULL);
  listen (self, GTK_SCROLLED_WINDOW (scroller));
  paint_near_lines (self);
}

/* Overrides */

static void
sulh_scroll_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST)
    g_set_weak_pointer (&SULH_SCROLL_BIN (object)->list, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sulh_scroll_bin_dispose (GObject *object)
{
  g_clear_weak_pointer (&SULH_SCROLL_BIN (object)->list);

  G_OBJECT_CLASS (sulh_scroll_bin_parent_class)->dispose (object);
}

static void
sulh_scroll_bin_class_init (SulhScrollBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sulh_scroll_bin_dispose;
  object_class->set_property = sulh_scroll_bin_set_property;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
sulh_scroll_bin_init (SulhScrollBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure_bin, allocate_bin));
}
