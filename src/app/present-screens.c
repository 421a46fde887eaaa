/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-screens.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 360
#define HEIGHT 150
#define GAP 3
#define NOWHERE G_MAXUINT

struct _SulhPresentScreens
{
  GtkWidget parent_instance;

  GListModel *monitors;
  GPtrArray *buttons; /* (element-type GtkWidget): one for each screen */
  guint slides;
  guint notes; /* NOWHERE without another screen, or where no notes are wanted */
  gboolean wants_notes;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhPresentScreens, sulh_present_screens, GTK_TYPE_WIDGET)

static GdkRectangle
get_geometry (SulhPresentScreens *self, guint index)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, index);
  GdkRectangle geometry = { 0 };

  if (monitor)
    gdk_monitor_get_geometry (monitor, &geometry);
  return geometry;
}

/* Words */

static const char *
get_use (SulhPresentScreens *self, guint index)
{
  if (index == self->slides)
    return _ ("Slides");
  return index == self->notes ? _ ("Notes") : _ ("Free");
}

static void
show_use (SulhPresentScreens *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = self->buttons->pdata[i];
      GdkRectangle geometry = get_geometry (self, i);
      const char *use = get_use (self, i);
      /* Translators: a screen, by its number and its width and height in pixels, and its use. */
      g_autofree char *name = sulh_digits_format (_ ("Screen %u, %d × %d: %s"), i + 1,
                                                  geometry.width, geometry.height, use);
      g_autofree char *label = g_strdup_printf ("%u\n%s", i + 1, use);
      GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_label (GTK_LABEL (words), label);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      if (i == self->slides)
        gtk_widget_add_css_class (button, "suggested-action");
      else
        gtk_widget_remove_css_class (button, "suggested-action");
    }
}

/* The notes go where the slides do not. */
static void
choose (SulhPresentScreens *self, guint slides, guint notes)
{
  guint n = self->buttons->len;

  if (n == 0)
    return;
  self->slides = MIN (slides, n - 1);
  if (n < 2 || !self->wants_notes)
    self->notes = NOWHERE;
  else if (notes < n && notes != self->slides)
    self->notes = notes;
  else
    self->notes = self->slides == 0 ? 1 : 0;
  show_use (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
screen_clicked_cb (GtkButton *button, gpointer user_data)
{
  SulhPresentScreens *self = user_data;
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index) && index != self->slides)
    choose (self, index, self->slides);
}

static void
rebuild (SulhPresentScreens *self)
{
  while (self->buttons->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      GtkWidget *words = gtk_label_new (NULL);
      GtkWidget *button = gtk_button_new ();

      gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (button), words);
      gtk_widget_add_css_class (button, "screen");
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect (button, "clicked", G_CALLBACK (screen_clicked_cb), self);
      g_ptr_array_add (self->buttons, button);
    }
}

static void
monitors_changed_cb (SulhPresentScreens *self)
{
  rebuild (self);
  choose (self, self->slides, self->notes);
}

/* Size */

static GdkRectangle
get_extent (SulhPresentScreens *self)
{
  GdkRectangle extent = get_geometry (self, 0);

  for (guint i = 1; i < self->buttons->len; i++)
    {
      GdkRectangle geometry = get_geometry (self, i);

      gdk_rectangle_union (&extent, &geometry, &extent);
    }
  return extent;
}

static void
sulh_present_screens_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  SulhPresentScreens *self = SULH_PRESENT_SCREENS (widget);
  int most = 0;

  /* Two lines of large text need their room in the smallest screen too. */
  for (guint i = 0; i < self->buttons->len; i++)
    {
      int least;

      gtk_widget_measure (self->buttons->pdata[i], orientation, -1, &least, NULL, NULL, NULL);
      most = MAX (most, least);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (WIDTH, most * (int)MAX (1, self->buttons->len));
  else
    *minimum = *natural = MAX (HEIGHT, most);
}

/* Screens stand as they stand on the table, whatever the direction of the text. */
static void
sulh_present_screens_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhPresentScreens *self = SULH_PRESENT_SCREENS (widget);
  GdkRectangle extent = get_extent (self);
  double scale
      = MIN ((double)width / MAX (1, extent.width), (double)height / MAX (1, extent.height));
  double left = (width - scale * extent.width) / 2, top = (height - scale * extent.height) / 2;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = self->buttons->pdata[i];
      GdkRectangle geometry = get_geometry (self, i);
      GtkAllocation allocation
          = { (int)(left + scale * (geometry.x - extent.x)) + GAP,
              (int)(top + scale * (geometry.y - extent.y)) + GAP,
              (int)(scale * geometry.width) - 2 * GAP, (int)(scale * geometry.height) - 2 * GAP };
      int least_width, least_height;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, least_width);
      allocation.height = MAX (allocation.height, least_height);
      gtk_widget_size_allocate (button, &allocation, -1);
    }
}

static void
sulh_present_screens_dispose (GObject *object)
{
  SulhPresentScreens *self = SULH_PRESENT_SCREENS (object);

  while (self->buttons && self->buttons->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_present_screens_parent_class)->dispose (object);
}

static void
sulh_present_screens_class_init (SulhPresentScreensClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_present_screens_dispose;
  widget_class->measure = sulh_present_screens_measure;
  widget_class->size_allocate = sulh_present_screens_size_allocate;
  signals[CHANGED] = g_signal_new ("changed", SULH_TYPE_PRESENT_SCREENS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sulh_present_screens_init (SulhPresentScreens *self)
{
  self->monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  self->buttons = g_ptr_array_new ();
  self->wants_notes = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Screens"), -1);
  rebuild (self);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sulh_present_screens_set_speaker:
 * @self: screens
 * @monitor: (nullable): the screen that the speaker sits at; the slides go to another
 */
void
sulh_present_screens_set_speaker (SulhPresentScreens *self, GdkMonitor *monitor)
{
  guint speaker = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) each = g_list_model_get_item (self->monitors, i);

      if (each == monitor)
        speaker = i;
    }
  choose (self, self->buttons->len > 1 && speaker == 0 ? 1 : 0, speaker);
}

/** sulh_present_screens_set_has_notes: @has_notes: whether another screen shows the notes */
void
sulh_present_screens_set_has_notes (SulhPresentScreens *self, gboolean has_notes)
{
  self->wants_notes = has_notes;
  choose (self, self->slides, self->notes);
}

void
sulh_present_screens_swap (SulhPresentScreens *self)
{
  if (self->buttons->len > 1)
    choose (self, self->notes != NOWHERE ? self->notes : (self->slides + 1) % self->buttons->len,
            self->slides);
}

guint
sulh_present_screens_count (SulhPresentScreens *self)
{
  return self->buttons->len;
}

/** sulh_present_screens_get_slides: Returns: (transfer full) (nullable): the audience's screen */
GdkMonitor *
sulh_present_screens_get_slides (SulhPresentScreens *self)
{
  return g_list_model_get_item (self->monitors, self->slides);
}

/** sulh_present_screens_get_notes: Returns: (transfer full) (nullable): the speaker's screen */
GdkMonitor *
sulh_present_screens_get_notes (SulhPresentScreens *self)
{
  return self->notes == NOWHERE ? NULL : g_list_model_get_item (self->monitors, self->notes);
}
