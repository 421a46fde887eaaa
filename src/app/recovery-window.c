/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recovery-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/difference-window.h"
#include "app/draft-row.h"
#include "app/fault-window.h"
#include "app/password-window.h"
#include "app/window-private.h"

#define ROW "sulh-row" /* the draft that a window asks the password of */

struct _SulhRecoveryWindow
{
  AdwWindow parent_instance;

  GtkLabel *explanation;
  GtkListBox *offered;
  GtkWidget *kept_heading;
  GtkListBox *kept;
  GtkWidget *close_button;

  SulhWindow *parent;
  char *folder;
  GPtrArray *drafts;
};

G_DEFINE_FINAL_TYPE (SulhRecoveryWindow, sulh_recovery_window, ADW_TYPE_WINDOW)

/* A comparison on its way, while the saved file is read. */
typedef struct
{
  SulhRecoveryWindow *window;
  SulhScenario *scenario;
} Comparison;

static void
show_lists (SulhRecoveryWindow *self)
{
  gboolean has_offers = gtk_list_box_get_row_at_index (self->offered, 0) != NULL;
  gboolean has_kept = gtk_list_box_get_row_at_index (self->kept, 0) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->offered), has_offers);
  gtk_widget_set_visible (self->kept_heading, has_kept);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), has_kept);
  gtk_label_set_label (self->explanation,
                       has_offers
                           ? _ ("Sulh ended before these changes were saved. Their files are "
                                "as they were; recovering changes no file until you save.")
                           : _ ("All changes are saved. Nothing waits to be recovered."));
}

static void
complain (SulhRecoveryWindow *self, const char *title, const GError *error)
{
  sulh_fault_window_present (GTK_WINDOW (self), title, NULL, error);
}

/* What is offered next gets the keyboard, so that the list can be worked through. */
static void
remove_row (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  GtkListBoxRow *first;

  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))), GTK_WIDGET (row));
  show_lists (self);
  first = gtk_list_box_get_row_at_index (self->offered, 0);
  if (first)
    sulh_draft_row_grab_focus (SULH_DRAFT_ROW (first));
  else
    gtk_widget_grab_focus (self->close_button);
}

static void
recover (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  const SulhLeftDraft *draft = sulh_draft_row_get_draft (row);
  g_autoptr (GError) error = NULL;

  if (!sulh_window_open_recovered (self->parent, draft, self->folder, &error))
    {
      complain (self, _ ("Cannot Keep a New Draft"), error);
      return;
    }
  remove_row (self, row);
  if (gtk_list_box_get_row_at_index (self->offered, 0) == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

/* The row keeps its draft in its place until the password is right. */
static void
key_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhPasswordWindow) asked = user_data;
  SulhDraftRow *row = g_object_get_data (G_OBJECT (asked), ROW);
  GtkWindow *owner = gtk_window_get_transient_for (GTK_WINDOW (asked));
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhSealKey) key = sulh_document_make_seal_finish (result, &error);
  SulhRecoveryWindow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD))
    {
      sulh_password_window_refuse (asked, error->message);
      return;
    }
  if (owner == NULL)
    return;
  self = SULH_RECOVERY_WINDOW (owner);
  gtk_window_destroy (GTK_WINDOW (asked));
  if (key && sulh_drafts_unseal (self->folder, sulh_draft_row_get_draft (row), key, &error))
    recover (self, row);
  else
    complain (self, _ ("Cannot Open the Draft"), error);
}

static void
password_given_cb (SulhPasswordWindow *asked, const SulhSecret *password, SulhDraftRow *row)
{
  sulh_document_find_seal_async (sulh_draft_row_get_draft (row)->seal_head, password,
                                 sulh_password_window_get_cancellable (asked), key_found_cb,
                                 g_object_ref (asked));
}

static void
ask_for_password (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  SulhPasswordWindow *asked = sulh_password_window_new (
      GTK_WINDOW (self), _ ("This draft is sealed with the password of its document."));

  g_object_set_data_full (G_OBJECT (asked), ROW, g_object_ref (row), g_object_unref);
  g_signal_connect_object (asked, "given", G_CALLBACK (password_given_cb), row, 0);
  gtk_window_present (GTK_WINDOW (asked));
}

static void
recover_cb (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  const SulhLeftDraft *draft = sulh_draft_row_get_draft (row);

  if (draft->scenario)
    recover (self, row);
  else if (draft->seal_head)
    ask_for_password (self, row);
}

static void
compare_when_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Comparison *comparison = user_data;
  g_autoptr (SulhRecoveryWindow) self = comparison->window;
  g_autoptr (SulhScenario) scenario = comparison->scenario;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhDocument) document = sulh_document_open_finish (result, &findings, &error);

  g_free (comparison);
  if (document)
    sulh_difference_window_present (GTK_WINDOW (self),
                                    _ ("What was changed since the file was saved:"),
                                    sulh_document_get_scenario (document), scenario);
  else
    sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Open File"), findings, error);
}

static void
compare_cb (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  const SulhLeftDraft *draft = sulh_draft_row_get_draft (row);
  g_autoptr (GFile) file = g_file_new_for_path (draft->home.path);
  Comparison *comparison = g_new0 (Comparison, 1);

  comparison->window = g_object_ref (self);
  comparison->scenario = sulh_part_ref (draft->scenario);
  sulh_document_open_large_async (file, NULL, NULL, compare_when_read_cb, comparison);
}

static void add_row (SulhRecoveryWindow *self, SulhLeftDraft *draft);

static void
discard_cb (SulhRecoveryWindow *self, SulhDraftRow *row)
{
  SulhLeftDraft *draft = sulh_draft_row_get_draft (row);
  g_autoptr (GError) error = NULL;

  if (!sulh_drafts_end (self->folder, draft->id, SULH_JOURNAL_KEPT, &error))
    {
      complain (self, _ ("Cannot Discard the Draft"), error);
      return;
    }
  draft->is_discarded = TRUE;
  add_row (self, draft);
  remove_row (self, row);
}

static void
add_row (SulhRecoveryWindow *self, SulhLeftDraft *draft)
{
  GtkWidget *row = sulh_draft_row_new (draft);

  g_signal_connect_object (row, "recover", G_CALLBACK (recover_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "compare", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (draft->is_discarded ? self->kept : self->offered, row);
}

static void
sulh_recovery_window_dispose (GObject *object)
{
  SulhRecoveryWindow *self = SULH_RECOVERY_WINDOW (object);

  g_clear_object (&self->parent);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (sulh_recovery_window_parent_class)->dispose (object);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
}

static void
sulh_recovery_window_class_init (SulhRecoveryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_recovery_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/recovery-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhRecoveryWindow, explanation);
  gtk_widget_class_bind_template_child (widget_class, SulhRecoveryWindow, offered);
  gtk_widget_class_bind_template_child (widget_class, SulhRecoveryWindow, kept_heading);
  gtk_widget_class_bind_template_child (widget_class, SulhRecoveryWindow, kept);
  gtk_widget_class_bind_template_child (widget_class, SulhRecoveryWindow, close_button);
}

static void
sulh_recovery_window_init (SulhRecoveryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (SulhWindow *parent, char *folder, GPtrArray *drafts)
{
  SulhRecoveryWindow *self = g_object_new (SULH_TYPE_RECOVERY_WINDOW, "application",
                                           gtk_window_get_application (GTK_WINDOW (parent)),
                                           "transient-for", parent, NULL);
  GtkListBoxRow *first;

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  self->parent = g_object_ref (parent);
  self->folder = folder;
  self->drafts = drafts;
  for (guint i = 0; i < drafts->len; i++)
    add_row (self, drafts->pdata[i]);
  show_lists (self);
  first = gtk_list_box_get_row_at_index (self->offered, 0);
  if (first)
    sulh_draft_row_grab_focus (SULH_DRAFT_ROW (first));
  else
    gtk_widget_grab_focus (self->close_button);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
has_offers (const GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    if (!((const SulhLeftDraft *)drafts->pdata[i])->is_discarded)
      return TRUE;
  return FALSE;
}

static void
listed_to_offer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhWindow) parent = user_data;
  g_autoptr (GPtrArray) drafts = sulh_drafts_list_finish (result, NULL);

  if (drafts && has_offers (drafts) && gtk_widget_get_mapped (GTK_WIDGET (parent)))
    present (parent, sulh_drafts_dup_folder (), g_steal_pointer (&drafts));
}

static void
listed_to_present_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhWindow) parent = user_data;
  GPtrArray *drafts = sulh_drafts_list_finish (result, NULL);

  if (drafts)
    present (parent, sulh_drafts_dup_folder (), drafts);
}

/**
 * sulh_recovery_window_offer:
 * @parent: a window on the screen
 *
 * Looks for changes that were not saved, and shows them if there are any.
 */
void
sulh_recovery_window_offer (SulhWindow *parent)
{
  g_autofree char *folder = sulh_drafts_dup_folder ();

  sulh_drafts_list_async (folder, NULL, listed_to_offer_cb, g_object_ref (parent));
}

/**
 * sulh_recovery_window_present:
 * @parent: a window on the screen
 *
 * Shows what can be recovered, also what was discarded, or that there is nothing.
 */
void
sulh_recovery_window_present (SulhWindow *parent)
{
  g_autofree char *folder = sulh_drafts_dup_folder ();

  sulh_drafts_list_async (folder, NULL, listed_to_present_cb, g_object_ref (parent));
}
