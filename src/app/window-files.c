/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/fault-window.h"
#include "app/new-scenario.h"
#include "app/password-window.h"
#include "app/template-window.h"

#define PATIENCE 5 /* seconds before giving up is offered */
#define SHOWN_AFTER 100 /* milliseconds before a window without its document is shown */
#define OPENING "sulh-opening" /* what a window that asks for a password is to open */

/**
 * Opening: a file that is being read.
 * @window: where it was asked for
 * @file: the file
 * @cancellable: to give up
 * @is_here: whether it is to be shown in that window, which shows no document
 * @is_example: whether it is a worked example
 * @is_large: whether the person agreed to read it although it is large
 * @show_id: the source that shows the window, which is not on the screen yet, or 0
 * @patience: the source that waits until reading takes long, or 0
 * @offer: (nullable): what then offers to give up
 */
typedef struct
{
  SulhWindow *window;
  GFile *file;
  GCancellable *cancellable;
  gboolean is_here;
  gboolean is_example;
  gboolean is_large;
  guint show_id;
  guint patience;
  AdwToast *offer;
} Opening;

static void
stop_waiting (Opening *opening)
{
  g_clear_handle_id (&opening->show_id, g_source_remove);
  g_clear_handle_id (&opening->patience, g_source_remove);
  if (opening->offer == NULL)
    return;
  g_signal_handlers_disconnect_by_data (opening->offer, opening);
  adw_toast_dismiss (opening->offer);
  g_clear_object (&opening->offer);
}

static void
opening_free (Opening *opening)
{
  stop_waiting (opening);
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_object_unref (opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static SulhWindow *
make_window (SulhWindow *self)
{
  return sulh_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->settings);
}

static gboolean
is_free (SulhWindow *self)
{
  return self->session == NULL && self->opening == NULL;
}

/* Opening */

/**
 * sulh_window_remember_file:
 * @self: a window
 * @document: what was opened or saved there
 *
 * That somebody works on a sealed scenario, where it lies and since when, is nobody's business.
 */
void
sulh_window_remember_file (SulhWindow *self, SulhDocument *document)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autofree char *uri = g_file_get_uri (sulh_document_get_file (document));
  gboolean is_wanted;

  g_object_get (self->settings, "recent-files-enabled", &is_wanted, NULL);
  if (sulh_document_is_sealed (document))
    gtk_recent_manager_remove_item (manager, uri, NULL);
  else if (is_wanted)
    gtk_recent_manager_add_item (manager, uri);
}

static SulhWindow *
find_window_of (SulhWindow *self, GFile *file)
{
  GList *item = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (; item; item = item->next)
    {
      SulhDocument *document
          = SULH_IS_WINDOW (item->data) ? sulh_window_get_document (item->data) : NULL;
      GFile *its_file = document ? sulh_document_get_file (document) : NULL;

      if (its_file && g_file_equal (its_file, file))
        return item->data;
    }
  return NULL;
}

/* A copy without a file: the worked example itself is never written over. Its names are those of
 * the reader's language. */
static SulhDocument *
detach_document (SulhDocument *document)
{
  g_autoptr (SulhDocument) owned = document;
  g_autoptr (SulhScenario) turned = sulh_shipped_turn (sulh_document_get_scenario (owned), NULL);

  return sulh_document_new (turned, NULL);
}

static void
show_document (const Opening *opening, SulhDocument *document)
{
  SulhWindow *window = opening->is_here ? opening->window : make_window (opening->window);

  if (opening->is_example)
    document = detach_document (document);
  else
    sulh_window_remember_file (window, document);
  sulh_window_take_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

/* A window that is closing has let go of what it was opening. */
static void
end_opening (const Opening *opening)
{
  SulhWindow *window = opening->window;

  if (!opening->is_here || window->opening == NULL)
    return;
  g_clear_object (&window->opening);
  gtk_stack_set_visible_child_name (window->pages, window->session ? "document" : "start");
}

static void
show_opened (const Opening *opening, SulhDocument *document, const GPtrArray *findings,
             const GError *error)
{
  if (document)
    {
      if (opening->is_here)
        g_clear_object (&opening->window->opening);
      show_document (opening, document);
      return;
    }
  end_opening (opening);
  sulh_fault_window_present (GTK_WINDOW (opening->window), _ ("Cannot Open File"), findings, error);
}

/* The window that asks keeps what it asks for; a wrong password leaves it open. */
static void
sealed_document_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhPasswordWindow) asked = user_data;
  const Opening *opening = g_object_get_data (G_OBJECT (asked), OPENING);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  SulhDocument *document = sulh_document_open_finish (result, &findings, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_PASSWORD))
    {
      sulh_password_window_refuse (asked, error->message);
      return;
    }
  g_signal_handlers_disconnect_by_data (asked, (gpointer)opening);
  gtk_window_destroy (GTK_WINDOW (asked));
  show_opened (opening, document, findings, error);
}

static void
password_given_cb (SulhPasswordWindow *asked, const SulhSecret *password, gpointer user_data)
{
  const Opening *opening = user_data;

  if (opening->is_large)
    sulh_document_open_large_async (opening->file, password, opening->cancellable,
                                    sealed_document_opened_cb, g_object_ref (asked));
  else
    sulh_document_open_sealed_async (opening->file, password, opening->cancellable,
                                     sealed_document_opened_cb, g_object_ref (asked));
}

static void
password_declined_cb (SulhPasswordWindow *asked, gpointer user_data)
{
  const Opening *opening = user_data;

  g_cancellable_cancel (opening->cancellable);
  end_opening (opening);
}

static void
ask_for_password (Opening *opening)
{
  g_autofree char *path = g_file_get_basename (opening->file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *question = g_strdup_printf (_ ("“%s” is sealed with a password."), name);
  SulhPasswordWindow *asked = sulh_password_window_new (GTK_WINDOW (opening->window), question);

  g_object_set_data_full (G_OBJECT (asked), OPENING, opening, (GDestroyNotify)opening_free);
  g_signal_connect (asked, "given", G_CALLBACK (password_given_cb), opening);
  g_signal_connect (asked, "destroy", G_CALLBACK (password_declined_cb), opening);
  if (opening->is_here)
    gtk_stack_set_visible_child_name (opening->window->pages, "start");
  gtk_window_present (GTK_WINDOW (asked));
}

static void read_file (Opening *opening);

static void
consent_given_cb (const char *response, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  if (!g_str_equal (response, "open") || g_cancellable_is_cancelled (opening->cancellable))
    {
      end_opening (opening);
      return;
    }
  opening->is_large = TRUE;
  read_file (g_steal_pointer (&opening));
}

static void
ask_for_consent (Opening *opening, const GError *error)
{
  const SulhResponse responses[]
      = { { "cancel", _ ("_Cancel") }, { "open", _ ("_Open") }, { NULL } };
  g_autofree char *path = g_file_get_basename (opening->file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *body = g_strdup_printf (
      _ ("“%s”: %s It may be something else, and opening it can take a while and much memory."),
      name, error->message);

  if (opening->is_here)
    gtk_stack_set_visible_child_name (opening->window->pages, "start");
  sulh_compat_ask (GTK_WINDOW (opening->window), _ ("Open Large File?"), body, responses,
                   consent_given_cb, opening);
}

static void
document_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  SulhDocument *document = sulh_document_open_finish (result, &findings, &error);

  stop_waiting (opening);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      end_opening (opening);
      return;
    }
  if (document == NULL && opening->is_here)
    gtk_window_present (GTK_WINDOW (opening->window));
  if (g_error_matches (error, SULH_STORE_ERROR, SULH_STORE_ERROR_CONSENT))
    ask_for_consent (g_steal_pointer (&opening), error);
  else if (g_error_matches (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_SEALED))
    ask_for_password (g_steal_pointer (&opening));
  else
    show_opened (opening, document, findings, error);
}

static void
given_up_cb (AdwToast *offer, gpointer user_data)
{
  const Opening *opening = user_data;

  g_cancellable_cancel (opening->cancellable);
}

static gboolean
show_due_cb (gpointer user_data)
{
  Opening *opening = user_data;

  opening->show_id = 0;
  gtk_window_present (GTK_WINDOW (opening->window));
  return G_SOURCE_REMOVE;
}

static gboolean
patience_over_cb (gpointer user_data)
{
  Opening *opening = user_data;
  g_autofree char *path = g_file_get_basename (opening->file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sentence = g_strdup_printf (_ ("Opening “%s” takes long"), name);
  g_autofree char *title = g_markup_escape_text (sentence, -1);

  opening->patience = 0;
  opening->offer = g_object_ref_sink (adw_toast_new (title));
  adw_toast_set_timeout (opening->offer, 0);
  adw_toast_set_button_label (opening->offer, _ ("_Stop"));
  g_signal_connect (opening->offer, "button-clicked", G_CALLBACK (given_up_cb), opening);
  adw_toast_overlay_add_toast (opening->window->toasts, g_object_ref (opening->offer));
  return G_SOURCE_REMOVE;
}

/* Takes care of @opening. */
static void
read_file (Opening *opening)
{
  if (opening->is_here)
    gtk_stack_set_visible_child_name (opening->window->pages, "opening");
  opening->patience = g_timeout_add_seconds (PATIENCE, patience_over_cb, opening);
  if (opening->is_large)
    sulh_document_open_large_async (opening->file, NULL, opening->cancellable, document_opened_cb,
                                    opening);
  else
    sulh_document_open_async (opening->file, opening->cancellable, document_opened_cb, opening);
}

/* A window that shows a document keeps it: the new one gets a window when it is known to be good.
 */
static void
open_file (SulhWindow *self, GFile *file, gboolean is_example)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->cancellable = g_cancellable_new ();
  opening->is_here = is_free (self);
  opening->is_example = is_example;
  if (opening->is_here)
    {
      self->opening = g_object_ref (opening->cancellable);
      if (!gtk_widget_get_visible (GTK_WIDGET (self)))
        opening->show_id = g_timeout_add (SHOWN_AFTER, show_due_cb, opening);
    }
  read_file (opening);
}

/* What a person reads first is selected: in an exercise the first task, else the first step. */
static const char *
find_first_place (const SulhScenario *scenario)
{
  const SulhParty *party = sulh_scenario_get_principal (scenario, 0);

  if (scenario->exchanges->len > 0)
    return ((SulhPart *)scenario->exchanges->pdata[0])->id;
  return party ? party->part.id : NULL;
}

static void
show_new (SulhWindow *self, const SulhScenario *scenario)
{
  SulhWindow *window = is_free (self) ? self : make_window (self);

  sulh_window_take_document (window, sulh_document_new (scenario, NULL));
  sulh_session_select (window->session, find_first_place (scenario));
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * sulh_window_open_template:
 * @self: a window
 * @id: (nullable): the id of a template; %NULL asks which
 *
 * Asks who takes which role and when it begins, then starts a new scenario, here or, if a document
 * is open here, in a window of its own. Where no templates are installed it starts at once.
 */
void
sulh_window_open_template (SulhWindow *self, const char *id)
{
  SulhTemplateWindow *question = sulh_template_window_new (GTK_WINDOW (self), id);

  gtk_window_present (GTK_WINDOW (self));
  if (sulh_template_window_has_templates (question))
    {
      g_signal_connect_object (question, "created", G_CALLBACK (show_new), self, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (question));
    }
  else
    {
      g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();

      gtk_window_destroy (GTK_WINDOW (question));
      show_new (self, scenario);
    }
}

/**
 * sulh_window_open_new:
 * @self: a window
 *
 * Asks which template a new scenario is to start from, and starts it.
 */
void
sulh_window_open_new (SulhWindow *self)
{
  sulh_window_open_template (self, NULL);
}

/**
 * sulh_window_open_file:
 * @self: a window
 * @file: a file
 *
 * Opens @file here or, if a document is open here, in a window of its own. A file that is open
 * already is brought to the front. A file at fault changes nothing; a window says what is wrong.
 */
void
sulh_window_open_file (SulhWindow *self, GFile *file)
{
  SulhWindow *same = find_window_of (self, file);

  if (same)
    gtk_window_present (GTK_WINDOW (same));
  else
    open_file (self, file, FALSE);
}

/**
 * sulh_window_open_recovered:
 * @self: a window
 * @draft: what is to be recovered
 * @folder: where drafts are kept
 * @error: return location: why no new draft of it can be kept
 *
 * Opens the document with its changes, here or in a window of its own. The draft is let go of only
 * when the document has a new one.
 */
gboolean
sulh_window_open_recovered (SulhWindow *self, const SulhLeftDraft *draft, const char *folder,
                            GError **error)
{
  SulhWindow *window = is_free (self) ? self : make_window (self);

  sulh_window_take_document (window, sulh_drafts_recover (draft));
  gtk_window_present (GTK_WINDOW (window));
  return !sulh_draft_flush (window->draft)
         || sulh_drafts_end (folder, draft->id, SULH_JOURNAL_RECOVERED, error);
}

/**
 * sulh_window_open_example:
 * @self: a window
 * @file: the file of a worked example
 *
 * Opens it as a document without a file, so that Save asks where to.
 */
void
sulh_window_open_example (SulhWindow *self, GFile *file)
{
  if (is_free (self))
    open_file (self, file, TRUE);
}

/**
 * sulh_window_open_tour:
 * @self: a window without a document
 *
 * Opens the main example and starts the tour of the window in it.
 */
void
sulh_window_open_tour (SulhWindow *self)
{
  g_autoptr (GPtrArray) examples = sulh_examples_list ();

  if (examples->len == 0)
    return;
  self->wants_tour = TRUE;
  sulh_window_open_example (self, ((SulhExample *)examples->pdata[0])->file);
}
