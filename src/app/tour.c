/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tour.h"

#include <glib/gi18n-lib.h>

#define TOUR "sulh-tour" /* the tour that runs in a widget */

/* Where a stop is, by the id of a widget in its template, and what it says. */
typedef struct
{
  const char *place;
  const char *title;
  const char *text;
} Stop;

static const Stop stops[] = {
  { "timeline", N_ ("The timeline"),
    N_ ("A lane for each party. An exchange is a pair of bars: what one gives, and what the other "
        "gives for it.") },
  { "trust_graph", N_ ("Who trusts whom"),
    N_ ("Little trust is where most talks begin. Steps that are kept, and can be seen, raise "
        "it.") },
  { "outline", N_ ("Everything in the scenario"),
    N_ ("Parties, exchanges, mediators, shocks. Select one to see its form; Ctrl+F searches.") },
  { "form", N_ ("The form"),
    N_ ("What the selected part says, with its numbers and their sources. Each change can be "
        "undone.") },
  { "plan_button", N_ ("Plan"),
    N_ ("Looks for the sequence that both sides could start and continue, and proves that none is "
        "better, or that there is none.") },
  { "lower", N_ ("The answer, and what to mend"),
    N_ ("For each rung, why each side stays or leaves. Findings say what is missing. F1 opens the "
        "help about the place where you are.") },
};

struct _SulhTour
{
  GtkPopover parent_instance;

  GtkLabel *count;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *back_button;
  GtkButton *next_button;

  guint stop;
  GtkWidget *focus_before; /* or NULL if it is gone */
  gboolean had_focus; /* before it went aside */
  gboolean is_aside; /* while another window is in front, which it would cover */
};

G_DEFINE_FINAL_TYPE (SulhTour, sulh_tour, GTK_TYPE_POPOVER)

/* Places */

static GtkWidget *
find_widget (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, id);

      if (found)
        return found;
    }
  return NULL;
}

/* What stands behind a tab or is hidden cannot be pointed at. */
static GtkWidget *
find_place (SulhTour *self, guint stop)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *place = find_widget (window, stops[stop].place);

  return place && gtk_widget_get_mapped (place) ? place : NULL;
}

static gboolean
find_stop (SulhTour *self, int direction, guint *stop)
{
  for (int i = (int)self->stop + direction; i >= 0 && i < (int)G_N_ELEMENTS (stops); i += direction)
    if (find_place (self, (guint)i))
      {
        *stop = (guint)i;
        return TRUE;
      }
  return FALSE;
}

/* How many stops there are up to and with one; what is hidden is none. */
static guint
count_stops (SulhTour *self, guint last)
{
  guint n = 0;

  for (guint i = 0; i <= last; i++)
    if (find_place (self, i))
      n++;
  return n;
}

/* The middle of a place, so that the arrow stays in the window however large the place is. */
static void
point_at (SulhTour *self, GtkWidget *place)
{
  GtkWidget *host = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (place, host, &bounds))
    return;
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self),
      &(GdkRectangle){ (int)(bounds.origin.x + bounds.size.width / 2),
                       (int)(bounds.origin.y + MIN (bounds.size.height / 2, 120)), 1, 1 });
}

static void
show_stop (SulhTour *self, guint stop)
{
  guint other;
  /* Translators: where one is in a tour, as in "2 of 6". */
  g_autofree char *count = sulh_digits_format (_ ("%u of %u"), count_stops (self, stop),
                                               count_stops (self, G_N_ELEMENTS (stops) - 1));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", count, _ (stops[stop].title));

  self->stop = stop;
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->title, _ (stops[stop].title));
  gtk_label_set_label (self->text, _ (stops[stop].text));
  gtk_widget_set_sensitive (self->back_button, find_stop (self, -1, &other));
  gtk_button_set_label (self->next_button, find_stop (self, 1, &other) ? _ ("Next") : _ ("Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (stops[stop].text), -1);
  point_at (self, find_place (self, stop));
}

/* Handlers */

static void
leave (SulhTour *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
next_clicked_cb (SulhTour *self)
{
  guint stop;

  if (find_stop (self, 1, &stop))
    show_stop (self, stop);
  else
    leave (self);
}

static void
back_clicked_cb (SulhTour *self)
{
  guint stop;

  if (find_stop (self, -1, &stop))
    show_stop (self, stop);
}

/* A popover keeps the keys of the window to itself; those that stand for commands are passed on. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                SulhTour *self)
{
  gboolean is_command = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
                        || (key >= GDK_KEY_F1 && key <= GDK_KEY_F12);

  return is_command
         && gtk_event_controller_key_forward (controller,
                                              GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static gboolean
drop_due_cb (gpointer user_data)
{
  SulhTour *self = user_data;
  GtkWidget *host = gtk_widget_get_parent (GTK_WIDGET (self));

  if (host == NULL)
    return G_SOURCE_REMOVE;
  if (self->focus_before)
    gtk_widget_grab_focus (self->focus_before);
  g_object_set_data (G_OBJECT (host), TOUR, NULL);
  gtk_widget_unparent (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Not at once: GTK is still busy with hiding it. */
static void
closed_cb (SulhTour *self)
{
  if (self->is_aside)
    return;
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_due_cb, g_object_ref (self), g_object_unref);
}

static void
sulh_tour_dispose (GObject *object)
{
  g_clear_weak_pointer (&SULH_TOUR (object)->focus_before);
  G_OBJECT_CLASS (sulh_tour_parent_class)->dispose (object);
}

static void
sulh_tour_class_init (SulhTourClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_tour_dispose;
  /* Of what GTK 4.18 takes a popover for, nobody would be told the name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/tour.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhTour, count);
  gtk_widget_class_bind_template_child (widget_class, SulhTour, title);
  gtk_widget_class_bind_template_child (widget_class, SulhTour, text);
  gtk_widget_class_bind_template_child (widget_class, SulhTour, back_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTour, next_button);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sulh_tour_init (SulhTour *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_focus_within (SulhTour *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
active_changed_cb (GtkWindow *window, GParamSpec *pspec, SulhTour *self)
{
  gboolean is_aside = !gtk_window_is_active (window);

  if (gtk_widget_get_parent (GTK_WIDGET (self)) == NULL || is_aside == self->is_aside)
    return;
  if (is_aside)
    self->had_focus = has_focus_within (self);
  self->is_aside = is_aside;
  gtk_widget_set_visible (GTK_WIDGET (self), !is_aside);
  if (!is_aside && self->had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
host_unrealized_cb (GtkWidget *host, gpointer user_data)
{
  GtkWidget *tour = g_object_get_data (G_OBJECT (host), TOUR);

  if (tour)
    {
      g_object_set_data (G_OBJECT (host), TOUR, NULL);
      gtk_widget_unparent (tour);
    }
}

/**
 * sulh_tour_start:
 * @host: what holds the places, with a layout of its own
 *
 * A tour that runs already begins anew. It can be left at any time; the window can be used all the
 * while.
 */
void
sulh_tour_start (GtkWidget *host)
{
  SulhTour *self = g_object_get_data (G_OBJECT (host), TOUR);

  if (self == NULL)
    {
      self = g_object_new (SULH_TYPE_TOUR, NULL);
      g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (host)));
      gtk_widget_set_parent (GTK_WIDGET (self), host);
      g_object_set_data (G_OBJECT (host), TOUR, self);
      g_signal_connect_object (host, "unrealize", G_CALLBACK (host_unrealized_cb), self, 0);
      g_signal_connect_object (gtk_widget_get_root (host), "notify::is-active",
                               G_CALLBACK (active_changed_cb), self, 0);
    }
  self->stop = 0;
  show_stop (self, 0);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}
