/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tooltip.h"
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/add-menu.h"
#include "app/tour.h"
#include "app/versions-window.h"

G_DEFINE_FINAL_TYPE (SulhWindow, sulh_window, ADW_TYPE_APPLICATION_WINDOW)

/* Showing what the document says of itself */

static void
show_history_button (GtkButton *button, const char *plain, const char *format, const char *label)
{
  g_autofree char *text = label ? g_strdup_printf (format, label) : g_strdup (plain);

  sulh_tooltip_show (GTK_WIDGET (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_history (SulhWindow *self)
{
  SulhDocument *document = sulh_window_get_document (self);
  const char *undo = document ? sulh_document_get_undo_label (document) : NULL;
  const char *redo = document ? sulh_document_get_redo_label (document) : NULL;

  /* Translators: %s says what is undone, as in "Cost: Release of prisoners". */
  show_history_button (self->undo_button, _ ("Undo"), _ ("Undo “%s”"), undo);
  /* Translators: %s says what is done again, as in "Cost: Release of prisoners". */
  show_history_button (self->redo_button, _ ("Redo"), _ ("Redo “%s”"), redo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
}

static const char *
describe_changes (SulhDocument *document)
{
  if (sulh_document_is_recovered (document))
    return _ ("recovered, not saved");
  return sulh_document_is_modified (document) ? _ ("changes not saved") : NULL;
}

static char *
describe_file (SulhDocument *document)
{
  GFile *file = sulh_document_get_file (document);
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  const char *changes = describe_changes (document);

  if (name && sulh_document_is_sealed (document))
    {
      g_autofree char *plain = g_steal_pointer (&name);

      name = g_strdup_printf (_ ("%s, sealed"), plain);
    }
  if (changes)
    /* Translators: the name of a file, and that its document has changes. */
    return name ? g_strdup_printf (_ ("%s, %s"), name, changes) : g_strdup (changes);
  return name ? g_steal_pointer (&name) : g_strdup (_ ("never saved"));
}

static void
show_title (SulhWindow *self)
{
  SulhDocument *document = sulh_window_get_document (self);
  g_autofree char *subtitle = document ? describe_file (document) : g_strdup ("");
  const char *title = document ? sulh_document_get_title (document) : "Sulh";

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_actions (SulhWindow *self)
{
  gboolean has_document = self->session != NULL;
  gboolean is_planning = has_document && sulh_session_is_planning (self->session);
  gboolean is_sealed = has_document && sulh_document_is_sealed (sulh_window_get_document (self));
  gboolean has_selection = has_document && sulh_session_get_selected (self->session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-menu", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rename", has_selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete", has_selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate", has_selection);
  sulh_window_show_clipboard_actions (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.versions", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.seal", has_document && !is_sealed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.change-password", is_sealed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.unseal", is_sealed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", has_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.plan", has_document && !is_planning);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.stop", is_planning);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.adopt",
                                 has_document && sulh_session_can_adopt (self->session));
}

static void
document_changed_cb (SulhWindow *self)
{
  show_history (self);
  show_title (self);
  show_actions (self);
}

/* Once is enough: it stays until it is closed or over. */
static void
trouble_changed_cb (SulhWindow *self)
{
  const char *sentence = sulh_draft_get_trouble (self->draft);
  g_autofree char *trouble = sentence ? g_markup_escape_text (sentence, -1) : NULL;

  if (trouble && self->trouble)
    adw_toast_set_title (self->trouble, trouble);
  else if (trouble)
    {
      self->trouble = adw_toast_new (trouble);
      g_object_add_weak_pointer (G_OBJECT (self->trouble), (gpointer *)&self->trouble);
      adw_toast_set_timeout (self->trouble, 0);
      adw_toast_set_priority (self->trouble, ADW_TOAST_PRIORITY_HIGH);
      adw_toast_overlay_add_toast (self->toasts, self->trouble);
    }
  else if (self->trouble)
    adw_toast_dismiss (self->trouble);
}

static void
start_draft (SulhWindow *self, SulhDocument *document)
{
  g_autofree char *folder = sulh_drafts_dup_folder ();
  g_autofree char *versions = sulh_versions_dup_folder ();

  sulh_document_keep_versions (document, versions);
  self->draft = sulh_draft_new (document, folder);
  g_signal_connect_object (self->draft, "notify::trouble", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Actions */

static void
save_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (sulh_window_apply_source (SULH_WINDOW (widget)))
    sulh_window_save (SULH_WINDOW (widget));
}

static void
save_as_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (sulh_window_apply_source (SULH_WINDOW (widget)))
    sulh_window_save_as (SULH_WINDOW (widget));
}

static void
versions_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_versions_window_present (GTK_WINDOW (widget),
                                sulh_window_get_document (SULH_WINDOW (widget)));
}

static void
seal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_window_seal (SULH_WINDOW (widget));
}

static void
unseal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_window_unseal (SULH_WINDOW (widget));
}

static void
undo_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (!sulh_document_view_undo (self->document_view))
    sulh_document_undo (sulh_window_get_document (self));
}

static void
redo_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (!sulh_document_view_redo (self->document_view))
    sulh_document_redo (sulh_window_get_document (self));
}

static void
plan_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (sulh_document_view_is_writing (self->document_view))
    {
      sulh_document_view_apply_source (self->document_view);
      return;
    }
  sulh_session_start_planning (self->session);
  sulh_document_view_show_plan (self->document_view);
}

static void
stop_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_session_stop_planning (SULH_WINDOW (widget)->session);
}

static void
adopt_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  sulh_session_adopt_plan (self->session);
  sulh_window_tell (self, _ ("The plan is now part of the scenario"));
}

static void
add_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_window_add_part (SULH_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
add_menu_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (SULH_WINDOW (widget)->add_button);
}

static void
rename_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_document_view_edit_name (SULH_WINDOW (widget)->document_view);
}

static void
delete_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_window_delete_selection (SULH_WINDOW (widget));
}

static void
duplicate_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_window_duplicate_selection (SULH_WINDOW (widget));
}

static void
tour_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (self->session)
    sulh_tour_start (gtk_widget_get_parent (GTK_WIDGET (self->pages)));
  else
    sulh_window_open_tour (self);
}

static void
find_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_document_view_find (SULH_WINDOW (widget)->document_view);
}

static void
pane_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (self->session)
    sulh_document_view_move_to_pane (self->document_view,
                                     g_str_equal (action, "win.next-pane") ? 1 : -1);
}

/* Files dropped, and closing */

static gboolean
file_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *item = files; item; item = item->next)
    sulh_window_open_file (user_data, item->data);
  return files != NULL;
}

static void
remember_size (SulhWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)),
                "window-width", MAX (width, 360), "window-height", MAX (height, 300), NULL);
}

static gboolean
sulh_window_close_request (GtkWindow *window)
{
  SulhWindow *self = SULH_WINDOW (window);
  SulhDocument *document = sulh_window_get_document (self);

  remember_size (self);
  if (document && !sulh_window_settle_source (self))
    return TRUE;
  if (document && sulh_document_is_modified (document))
    {
      sulh_window_ask_to_save (self);
      return TRUE;
    }
  sulh_window_note_end (self);
  return GTK_WINDOW_CLASS (sulh_window_parent_class)->close_request (window);
}

static void
sulh_window_dispose (GObject *object)
{
  SulhWindow *self = SULH_WINDOW (object);

  if (self->opening)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_weak_pointer (&self->trouble);
  g_clear_weak_pointer (&self->told);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_object (&self->clear_file);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sulh_window_parent_class)->dispose (object);
}

/* A spinner that nobody sees would still ask for sixty frames a second. */
static void
page_changed_cb (SulhWindow *self)
{
  gtk_spinner_set_spinning (self->opening_spinner,
                            g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "opening")
                                == 0);
}

static void
sulh_window_class_init (SulhWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sulh_window_close_request;
  sulh_window_install_view_actions (widget_class);
  sulh_window_install_clipboard_actions (widget_class);

  g_type_ensure (SULH_TYPE_START_PAGE);
  g_type_ensure (SULH_TYPE_DOCUMENT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, document_buttons);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, opening_spinner);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, document_view);
  gtk_widget_class_bind_template_child (widget_class, SulhWindow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, sulh_window_open_example);
  gtk_widget_class_bind_template_callback (widget_class, sulh_window_open_template);
  gtk_widget_class_bind_template_callback (widget_class, sulh_window_open_file);
  gtk_widget_class_bind_template_callback (widget_class, file_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);

  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.versions", NULL, versions_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.seal", NULL, seal_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.change-password", NULL, seal_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.unseal", NULL, unseal_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.plan", NULL, plan_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.stop", NULL, stop_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.adopt", NULL, adopt_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.add", "s", add_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.add-menu", NULL, add_menu_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, pane_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, pane_activated_cb);
}

static void
restore_settings (SulhWindow *self)
{
  int width, height;
  gboolean is_maximized;

  g_object_get (self->settings, "window-width", &width, "window-height", &height,
                "window-maximized", &is_maximized, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (is_maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_bind_property (self->settings, "show-trust-graph", self->document_view,
                          "show-trust-graph", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
sulh_window_init (SulhWindow *self)
{
  g_autoptr (GPropertyAction) show_trust_graph = NULL;
  g_autoptr (GMenu) add_menu = NULL;
  GType files[] = { GDK_TYPE_FILE_LIST };

  gtk_widget_init_template (GTK_WIDGET (self));
  add_menu = sulh_add_menu_new ();
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (add_menu));
  gtk_drop_target_set_gtypes (self->drop_target, files, G_N_ELEMENTS (files));
  show_trust_graph
      = g_property_action_new ("show-trust-graph", self->document_view, "show-trust-graph");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_trust_graph));
  sulh_window_add_view_actions (self);
  show_history (self);
  show_actions (self);
}

/**
 * sulh_window_new:
 * @application: the program
 * @settings: its settings
 *
 * Returns: (transfer none): a window with the start page, not yet on the screen
 */
SulhWindow *
sulh_window_new (GtkApplication *application, SulhSettings *settings)
{
  SulhWindow *self = g_object_new (SULH_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  restore_settings (self);
  sulh_start_page_set_settings (self->start_page, settings);
  return self;
}

/* When the panes have their places. */
static gboolean
tour_due_cb (gpointer user_data)
{
  SulhWindow *self = user_data;

  self->wants_tour = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->document_view)))
    sulh_tour_start (gtk_widget_get_parent (GTK_WIDGET (self->pages)));
  return G_SOURCE_REMOVE;
}

SulhDocument *
sulh_window_get_document (SulhWindow *self)
{
  return self->session ? sulh_session_get_document (self->session) : NULL;
}

/**
 * sulh_window_take_document:
 * @self: a window without a document
 * @document: (transfer full): what it is to show
 */
void
sulh_window_take_document (SulhWindow *self, SulhDocument *document)
{
  g_autoptr (SulhDocument) owned = document;

  self->session = sulh_session_new (document);
  start_draft (self, document);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "plan-changed", G_CALLBACK (show_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "run-changed", G_CALLBACK (show_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (show_actions), self,
                           G_CONNECT_SWAPPED);
  sulh_document_view_set_session (self->document_view, self->session);
  gtk_widget_set_visible (self->document_buttons, TRUE);
  gtk_stack_set_visible_child_name (self->pages, "document");
  document_changed_cb (self);
  show_actions (self);
  sulh_document_view_grab_focus (self->document_view);
  sulh_window_restore_view (self);
  if (self->wants_tour)
    g_idle_add_full (G_PRIORITY_LOW, tour_due_cb, g_object_ref (self), g_object_unref);
}

static void
told_dismissed_cb (SulhWindow *self, AdwToast *toast)
{
  if (toast == self->told)
    g_clear_weak_pointer (&self->told);
}

/**
 * sulh_window_tell:
 * @self: a window
 * @sentence: what was done; it is shown for a moment
 */
void
sulh_window_tell (SulhWindow *self, const char *sentence)
{
  g_autofree char *title = g_markup_escape_text (sentence, -1);
  AdwToast *toast;

  /* Each is shown in its turn: what is said again and again would keep all else waiting. */
  if (self->told && g_str_equal (adw_toast_get_title (self->told), title))
    return;
  toast = adw_toast_new (title);
  g_set_weak_pointer (&self->told, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (told_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_set_timeout (toast, 6);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * sulh_window_tell_undoable:
 * @self: a window
 * @sentence: what was done, which can be undone; it is shown for a moment with a button for that
 */
void
sulh_window_tell_undoable (SulhWindow *self, const char *sentence)
{
  g_autofree char *title = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_timeout (toast, 10);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}
