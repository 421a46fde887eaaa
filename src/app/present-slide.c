/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-slide.h"

#include <adwaita.h>
#include <math.h>

#include "app/looks.h"

#define FADE_TIME 220 /* ms */

struct _SulhPresentSlide
{
  GtkWidget parent_instance;

  SulhFigure *figure; /* (nullable) */
  GdkTexture *picture; /* (nullable): of the figure, at the size it is shown in */
  GdkTexture *before; /* (nullable): what fades away */
  AdwAnimation *fade;
  gboolean is_black;
  gboolean fills; /* all of its room, in the colour of the slide */
};

G_DEFINE_FINAL_TYPE (SulhPresentSlide, sulh_present_slide, GTK_TYPE_WIDGET)

/* In the pixels of the screen: where the slide lies in the room of the widget. */
static graphene_rect_t
get_place (SulhPresentSlide *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double own_width = sulh_figure_get_width (self->figure);
  double own_height = sulh_figure_get_height (self->figure);
  double scale = MIN (width / own_width, height / own_height);

  return GRAPHENE_RECT_INIT ((float)floor ((width - scale * own_width) / 2),
                             self->fills ? (float)floor ((height - scale * own_height) / 2) : 0,
                             (float)ceil (scale * own_width), (float)ceil (scale * own_height));
}

/* Painted once: fading two textures costs little, painting two figures in each frame much. */
static GdkTexture *
paint (SulhPresentSlide *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  graphene_rect_t place = get_place (self);
  int width = MAX (1, factor * (int)place.size.width);
  int height = MAX (1, factor * (int)place.size.height);
  double scale = width / sulh_figure_get_width (self->figure);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_scale (cr, scale, scale);
  sulh_chart_paint (self->figure, sulh_looks_find_style (), cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                    (gsize)height * (gsize)cairo_image_surface_get_stride (surface),
                                    (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels,
                                 (gsize)cairo_image_surface_get_stride (surface));
}

static void
forget_picture (SulhPresentSlide *self)
{
  g_clear_object (&self->picture);
  g_clear_object (&self->before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fade_moved_cb (double value, gpointer user_data)
{
  gtk_widget_queue_draw (user_data);
}

static void
fade_done_cb (SulhPresentSlide *self)
{
  g_clear_object (&self->before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_background (SulhPresentSlide *self, GtkSnapshot *snapshot)
{
  SulhColour colour = sulh_palette_get_tint (sulh_looks_find_style (), SULH_ROLE_BACKGROUND);
  GdkRGBA ground = { colour.red, colour.green, colour.blue, 1 };
  GdkRGBA black = { 0, 0, 0, 1 };

  gtk_snapshot_append_color (
      snapshot, self->is_black ? &black : &ground,
      &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                           (float)gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
sulh_present_slide_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SulhPresentSlide *self = SULH_PRESENT_SLIDE (widget);
  graphene_rect_t place;

  if (self->fills)
    append_background (self, snapshot);
  if (self->is_black || self->figure == NULL)
    return;
  place = get_place (self);
  if (self->picture == NULL)
    self->picture = paint (self);
  if (self->before)
    {
      gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->fade));
      gtk_snapshot_append_texture (snapshot, self->before, &place);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_texture (snapshot, self->picture, &place);
  if (self->before)
    gtk_snapshot_pop (snapshot);
}

static GtkSizeRequestMode
sulh_present_slide_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sulh_present_slide_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  SulhPresentSlide *self = SULH_PRESENT_SLIDE (widget);
  double width = self->figure ? sulh_figure_get_width (self->figure) : 0;
  double height = self->figure ? sulh_figure_get_height (self->figure) : 0;

  *minimum = 1;
  *natural = (int)(orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 && width > 0)
    *natural = (int)ceil (for_size * height / width);
}

static void
sulh_present_slide_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhPresentSlide *self = SULH_PRESENT_SLIDE (widget);

  adw_animation_skip (self->fade);
  forget_picture (self);
}

static void
sulh_present_slide_dispose (GObject *object)
{
  SulhPresentSlide *self = SULH_PRESENT_SLIDE (object);

  g_clear_object (&self->fade);
  g_clear_object (&self->picture);
  g_clear_object (&self->before);
  g_clear_pointer (&self->figure, sulh_figure_unref);

  G_OBJECT_CLASS (sulh_present_slide_parent_class)->dispose (object);
}

static void
sulh_present_slide_class_init (SulhPresentSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_present_slide_dispose;
  widget_class->get_request_mode = sulh_present_slide_get_request_mode;
  widget_class->measure = sulh_present_slide_measure;
  widget_class->size_allocate = sulh_present_slide_size_allocate;
  widget_class->snapshot = sulh_present_slide_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sulh_present_slide_init (SulhPresentSlide *self)
{
  self->fade
      = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_TIME,
                                 adw_callback_animation_target_new (fade_moved_cb, self, NULL));
  g_signal_connect_object (self->fade, "done", G_CALLBACK (fade_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_picture), NULL);
}

/**
 * sulh_present_slide_show:
 * @self: a slide
 * @figure: (nullable): what it shows from now on
 * @name: what it is called by who cannot see it
 *
 * Fades over, unless motion is unwanted.
 */
void
sulh_present_slide_show (SulhPresentSlide *self, SulhFigure *figure, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  figure ? sulh_figure_get_description (figure) : "", -1);
  if (figure == self->figure)
    return;
  adw_animation_skip (self->fade);
  g_clear_object (&self->before);
  self->before = g_steal_pointer (&self->picture);
  g_clear_pointer (&self->figure, sulh_figure_unref);
  self->figure = figure ? sulh_figure_ref (figure) : NULL;
  adw_animation_reset (self->fade);
  adw_animation_play (self->fade);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** sulh_present_slide_set_black: @is_black: whether nothing is to be seen for a while */
void
sulh_present_slide_set_black (SulhPresentSlide *self, gboolean is_black)
{
  self->is_black = is_black;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** sulh_present_slide_set_fills: @fills: whether the ground of the slide fills all of its room */
void
sulh_present_slide_set_fills (SulhPresentSlide *self, gboolean fills)
{
  self->fills = fills;
  forget_picture (self);
}
