/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program into which something is dragged: says on its standard output what it was given.
 * drop-target FOLDER copies the file there, as a file manager does. */
#include <gtk/gtk.h>

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (user_data);

  for (GSList *list = g_value_get_boxed (value); list; list = list->next)
    {
      g_autofree char *name = g_file_get_basename (list->data);
      g_autoptr (GFile) copy = g_file_get_child (folder, name);

      if (g_file_copy (list->data, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL))
        g_print ("%s\n", name);
    }
  fflush (stdout);
  return TRUE;
}

static void
activated_cb (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), user_data);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  gtk_window_set_title (GTK_WINDOW (window), "Folder");
  gtk_window_set_default_size (GTK_WINDOW (window), 260, 200);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application
      = gtk_application_new ("org.sulh.Folder", G_APPLICATION_NON_UNIQUE);

  if (argc != 2)
    return 2;
  g_signal_connect (application, "activate", G_CALLBACK (activated_cb), argv[1]);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
