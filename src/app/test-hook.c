/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/test-hook.h"

#include <gtk/gtk.h>

#define HOOK_NAME "org.sulh.TestHook"
#define HOOK_PATH "/org/sulh/TestHook"

static const char interface_xml[]
    = "<node><interface name='org.sulh.TestHook'>"
      "<method name='Bounds'><arg type='s' direction='in'/><arg type='(dddd)' direction='out'/>"
      "</method>"
      "<method name='Activate'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='b' direction='out'/></method>"
      "<method name='Frames'><arg type='s' direction='in'/><arg type='x' direction='out'/>"
      "</method>"
      "<method name='Focus'><arg type='b' direction='in'/><arg type='(dddd)' direction='out'/>"
      "</method>"
      "</interface></node>";

static gboolean
is_called (GtkWidget *widget, const char *name)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return g_strcmp0 (id, name) == 0 || g_strcmp0 (gtk_widget_get_name (widget), name) == 0;
}

static GtkWidget *
find_below (GtkWidget *widget, const char *name)
{
  if (is_called (widget, name) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, name);

      if (found)
        return found;
    }
  return NULL;
}

/* "pane/item" is the item in that pane. */
static GtkWidget *
find_along (GtkWidget *widget, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", 2);
  GtkWidget *found = find_below (widget, names[0]);

  return found && names[1] ? find_below (found, names[1]) : found;
}

static GtkWidget *
find_widget (const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        found = find_along (window, name);
    }
  return found;
}

/* A popover has a surface of its own, which lies somewhere on that of what it belongs to. */
static void
add_popup_position (GtkNative *native, double *x, double *y)
{
  for (GdkSurface *surface = gtk_native_get_surface (native); surface && GDK_IS_POPUP (surface);
       surface = gdk_popup_get_parent (GDK_POPUP (surface)))
    {
      *x += gdk_popup_get_position_x (GDK_POPUP (surface));
      *y += gdk_popup_get_position_y (GDK_POPUP (surface));
    }
}

/* In pixels of the X window, which is larger than the GTK window by its shadow. */
static GVariant *
bounds_of (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  double x, y;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds))
    g_debug ("no bounds for %s", gtk_widget_get_name (widget));
  gtk_native_get_surface_transform (native, &x, &y);
  add_popup_position (native, &x, &y);
  return g_variant_new ("((dddd))", bounds.origin.x + x, bounds.origin.y + y, bounds.size.width,
                        bounds.size.height);
}

static GtkWindow *
find_active_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *active = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && active == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window))
        active = window;
    }
  return active;
}

/* Where the focus is, and whether it shows there from now on: so that its ring is seen apart. */
static void
answer_focus (gboolean is_visible, GDBusMethodInvocation *invocation)
{
  GtkWindow *window = find_active_window ();
  GtkWidget *focus = window ? gtk_window_get_focus (window) : NULL;

  if (focus == NULL)
    {
      g_dbus_method_invocation_return_error (invocation, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                             "nothing has the focus");
      return;
    }
  gtk_window_set_focus_visible (window, is_visible);
  g_dbus_method_invocation_return_value (invocation, bounds_of (focus));
}

static void
method_called_cb (GDBusConnection *connection, const char *sender, const char *path,
                  const char *interface, const char *method, GVariant *arguments,
                  GDBusMethodInvocation *invocation, gpointer user_data)
{
  const char *name, *action;
  GtkWidget *widget;

  if (g_str_equal (method, "Focus"))
    {
      gboolean is_visible;

      g_variant_get (arguments, "(b)", &is_visible);
      answer_focus (is_visible, invocation);
      return;
    }
  g_variant_get_child (arguments, 0, "&s", &name);
  widget = find_widget (name);
  if (widget == NULL)
    {
      g_dbus_method_invocation_return_error (invocation, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                             "no widget on the screen is called %s", name);
      return;
    }
  if (g_str_equal (method, "Bounds"))
    {
      g_dbus_method_invocation_return_value (invocation, bounds_of (widget));
      return;
    }
  if (g_str_equal (method, "Frames"))
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

      g_dbus_method_invocation_return_value (
          invocation, g_variant_new ("(x)", gdk_frame_clock_get_frame_counter (clock)));
      return;
    }
  g_variant_get_child (arguments, 1, "&s", &action);
  g_dbus_method_invocation_return_value (
      invocation, g_variant_new ("(b)", gtk_widget_activate_action (widget, action, NULL)));
}

/**
 * sulh_test_hook_start:
 *
 * Answers on the session bus where widgets are and how many frames their window has drawn,
 * shows or hides the ring round the focus, and activates actions, for tests that drive the program
 * from outside. Does nothing unless SULH_TEST_HOOK=1 stands in the environment.
 */
void
sulh_test_hook_start (void)
{
  static const GDBusInterfaceVTable table = { .method_call = method_called_cb };
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GDBusNodeInfo) node = NULL;

  if (g_strcmp0 (g_getenv ("SULH_TEST_HOOK"), "1") != 0)
    return;
  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (connection == NULL)
    return;
  node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_dbus_connection_register_object (connection, HOOK_PATH, node->interfaces[0], &table, NULL, NULL,
                                     NULL);
  g_bus_own_name_on_connection (connection, HOOK_NAME, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL,
                                NULL, NULL);
}
