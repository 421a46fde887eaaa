/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/versions-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/difference-window.h"
#include "app/fault-window.h"
#include "app/version-row.h"

struct _SulhVersionsWindow
{
  AdwWindow parent_instance;

  GtkLabel *explanation;
  GtkListBox *list;
  GtkWidget *close_button;

  SulhDocument *document;
  GPtrArray *versions;
  int n_shown; /* rows whose difference is shown already */
  guint show_id;
};

G_DEFINE_FINAL_TYPE (SulhVersionsWindow, sulh_versions_window, ADW_TYPE_WINDOW)

/* A version on its way to another file. */
typedef struct
{
  SulhVersionsWindow *window;
  char *path;
} Copying;

static SulhScenario *
read_version (SulhVersionsWindow *self, SulhVersionRow *row, GPtrArray *findings, GError **error)
{
  return sulh_version_read (sulh_version_row_get_version (row),
                            sulh_document_get_seal (self->document), findings, error);
}

/* One row at a time, so that the window is there at once. */
static gboolean
show_next_cb (gpointer user_data)
{
  SulhVersionsWindow *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->n_shown++);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (row == NULL)
    {
      self->show_id = 0;
      return G_SOURCE_REMOVE;
    }
  scenario = read_version (self, SULH_VERSION_ROW (row), findings, NULL);
  if (scenario)
    changes = sulh_difference_list (scenario, sulh_document_get_scenario (self->document));
  sulh_version_row_show_difference (SULH_VERSION_ROW (row), changes);
  return G_SOURCE_CONTINUE;
}

static void
restore_cb (SulhVersionsWindow *self, SulhVersionRow *row)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;
  SulhScenario *scenario = read_version (self, row, findings, &error);
  g_autofree char *moment = sulh_version_row_dup_moment (row);
  /* Translators: %s is a moment as in "today 14:05". */
  g_autofree char *label = g_strdup_printf (_ ("Restore the version saved %s"), moment);

  if (scenario == NULL)
    {
      sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Read the Version"), findings, error);
      return;
    }
  sulh_document_take_edit (self->document, scenario, label, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
compare_cb (SulhVersionsWindow *self, SulhVersionRow *row)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhScenario) scenario = read_version (self, row, findings, &error);
  g_autofree char *moment = sulh_version_row_dup_moment (row);
  /* Translators: %s is a moment as in "today 14:05". */
  g_autofree char *heading
      = g_strdup_printf (_ ("What was changed since the version saved %s:"), moment);

  if (scenario)
    sulh_difference_window_present (GTK_WINDOW (self), heading, scenario,
                                    sulh_document_get_scenario (self->document));
  else
    sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Read the Version"), findings, error);
}

static void
copy_chosen_cb (GFile *file, gpointer user_data)
{
  Copying *copying = user_data;
  g_autoptr (SulhVersionsWindow) self = copying->window;
  g_autofree char *path = copying->path;
  g_autoptr (GFile) version = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = file ? sulh_store_load_large (version, NULL, &error) : NULL;

  g_free (copying);
  if (file && (bytes == NULL || !sulh_store_write_bytes (file, bytes, NULL, NULL, &error)))
    sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Save File"), NULL, error);
}

static void
save_as_cb (SulhVersionsWindow *self, SulhVersionRow *row)
{
  Copying *copying = g_new0 (Copying, 1);
  g_autofree char *name = g_path_get_basename (sulh_version_row_get_version (row)->path);

  copying->window = g_object_ref (self);
  copying->path = g_strdup (sulh_version_row_get_version (row)->path);
  sulh_compat_choose_save (GTK_WINDOW (self), name, copy_chosen_cb, copying);
}

static void
sulh_versions_window_dispose (GObject *object)
{
  SulhVersionsWindow *self = SULH_VERSIONS_WINDOW (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sulh_versions_window_parent_class)->dispose (object);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
}

static void
sulh_versions_window_class_init (SulhVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_versions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhVersionsWindow, explanation);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionsWindow, close_button);
}

static void
sulh_versions_window_init (SulhVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GPtrArray *
list_versions (SulhDocument *document)
{
  GFile *file = sulh_document_get_file (document);
  g_autofree char *folder = sulh_versions_dup_folder ();

  if (file == NULL || g_file_peek_path (file) == NULL)
    return g_ptr_array_new ();
  return sulh_versions_list (folder, g_file_peek_path (file),
                             sulh_document_get_scenario (document)->part.id);
}

static void
add_row (SulhVersionsWindow *self, const SulhVersion *version)
{
  GtkWidget *row = sulh_version_row_new (version);

  g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "save-as", G_CALLBACK (save_as_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "compare", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

/* The rows borrow from the list, so the old one goes after them. */
static void
show_versions (SulhVersionsWindow *self, GPtrArray *versions)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->versions);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->versions = g_ptr_array_ref (versions);
  for (guint i = 0; i < self->versions->len; i++)
    add_row (self, self->versions->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->versions->len > 0);
  gtk_label_set_label (self->explanation,
                       self->versions->len > 0
                           ? _ ("The last 20 saves of this document are kept on this computer. "
                                "Restoring one can be undone.")
                           : _ ("There are no versions yet. Each save keeps one, up to 20."));
  self->n_shown = 0;
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_next_cb, self);
}

static guint
get_newest (const GPtrArray *versions)
{
  return versions->len > 0 ? ((const SulhVersion *)versions->pdata[0])->number : 0;
}

/* Save, then Versions: the save that is still under way belongs in the list. */
static void
saving_changed_cb (SulhVersionsWindow *self)
{
  g_autoptr (GPtrArray) versions = list_versions (self->document);

  if (sulh_document_is_saving (self->document)
      || get_newest (versions) == get_newest (self->versions))
    return;
  show_versions (self, versions);
  gtk_widget_grab_focus (self->close_button);
}

/**
 * sulh_versions_window_present:
 * @parent: the window of the document
 * @document: the document
 */
void
sulh_versions_window_present (GtkWindow *parent, SulhDocument *document)
{
  SulhVersionsWindow *self
      = g_object_new (SULH_TYPE_VERSIONS_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);
  g_autoptr (GPtrArray) versions = NULL;

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  self->document = g_object_ref (document);
  versions = list_versions (document);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (saving_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_versions (self, versions);
  gtk_widget_grab_focus (self->close_button);
  gtk_window_present (GTK_WINDOW (self));
}
