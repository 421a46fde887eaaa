/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recent-files.h"

#include <glib/gi18n-lib.h>

#include "app/moment.h"

#define MOST_SHOWN 6
#define URI "sulh-uri" /* what a button takes off the list */

struct _SulhRecentFiles
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkSwitch *keep_switch;
  GtkWidget *none_label;

  SulhSettings *settings;
  GPtrArray *uris; /* in the order of the rows */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhRecentFiles, sulh_recent_files, ADW_TYPE_BIN)

/* What the desktop remembers */

static gboolean
is_ours (GtkRecentInfo *info)
{
  return g_str_has_suffix (gtk_recent_info_get_uri (info), ".sulh");
}

static gint64
get_visited (GtkRecentInfo *info)
{
  return g_date_time_to_unix (gtk_recent_info_get_visited (info));
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  gint64 first = get_visited ((GtkRecentInfo *)a);
  gint64 second = get_visited ((GtkRecentInfo *)b);

  return first == second ? 0 : first > second ? -1 : 1;
}

static void
forget (const char *uri)
{
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static void
forget_all (void)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *item = items; item; item = item->next)
    if (is_ours (item->data))
      forget (gtk_recent_info_get_uri (item->data));
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}

/* Rows */

static void
forget_clicked_cb (GtkButton *button, gpointer user_data)
{
  forget (g_object_get_data (G_OBJECT (button), URI));
}

static GtkWidget *
make_forget_button (const char *uri, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_ ("Take %s off the list"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), URI, g_strdup (uri), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_clicked_cb), NULL);
  return button;
}

static char *
describe_place (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *folder = parent ? g_file_get_parse_name (parent) : g_strdup ("");
  g_autofree char *moment
      = sulh_moment_describe (get_visited (info) * G_USEC_PER_SEC, g_get_real_time ());

  /* Translators: a folder, and a moment as in "today 14:05". */
  return g_strdup_printf (_ ("%s, opened %s"), folder, moment);
}

static void
add_row (SulhRecentFiles *self, GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);
  const char *title = gtk_recent_info_get_display_name (info);
  g_autofree char *place = describe_place (info);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_forget_button (uri, title));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place,
                                  -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->uris, g_strdup (uri));
}

static void
remove_rows (SulhRecentFiles *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->uris, 0);
}

static void
update (SulhRecentFiles *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  gboolean is_kept = gtk_switch_get_active (self->keep_switch);

  remove_rows (self);
  items = g_list_sort (items, compare_visits);
  for (GList *item = items; item && is_kept && self->uris->len < MOST_SHOWN; item = item->next)
    if (is_ours (item->data) && gtk_recent_info_exists (item->data))
      add_row (self, item->data);
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->uris->len > 0);
  gtk_widget_set_visible (self->none_label, !is_kept);
  /* On the first day there is nothing to list, and nothing to decide. */
  gtk_widget_set_visible (GTK_WIDGET (self), self->uris->len > 0 || !is_kept);
}

/* Handlers */

static void
keep_changed_cb (SulhRecentFiles *self)
{
  if (!gtk_switch_get_active (self->keep_switch))
    forget_all ();
  update (self);
}

static void
row_activated_cb (SulhRecentFiles *self, GtkListBoxRow *row)
{
  g_autoptr (GFile) file = g_file_new_for_uri (self->uris->pdata[gtk_list_box_row_get_index (row)]);

  g_signal_emit (self, signals[CHOSEN], 0, file);
}

static void
sulh_recent_files_dispose (GObject *object)
{
  g_clear_object (&SULH_RECENT_FILES (object)->settings);
  G_OBJECT_CLASS (sulh_recent_files_parent_class)->dispose (object);
}

static void
sulh_recent_files_finalize (GObject *object)
{
  g_ptr_array_unref (SULH_RECENT_FILES (object)->uris);
  G_OBJECT_CLASS (sulh_recent_files_parent_class)->finalize (object);
}

static void
sulh_recent_files_class_init (SulhRecentFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_recent_files_dispose;
  G_OBJECT_CLASS (klass)->finalize = sulh_recent_files_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", SULH_TYPE_RECENT_FILES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/recent-files.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhRecentFiles, list);
  gtk_widget_class_bind_template_child (widget_class, SulhRecentFiles, keep_switch);
  gtk_widget_class_bind_template_child (widget_class, SulhRecentFiles, none_label);
  gtk_widget_class_bind_template_callback (widget_class, keep_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sulh_recent_files_init (SulhRecentFiles *self)
{
  self->uris = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_recent_files_set_settings:
 * @self: a list, new
 * @settings: of the program; its "recent-files-enabled" is what the switch shows
 */
void
sulh_recent_files_set_settings (SulhRecentFiles *self, SulhSettings *settings)
{
  self->settings = g_object_ref (settings);
  g_object_bind_property (settings, "recent-files-enabled", self->keep_switch, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
