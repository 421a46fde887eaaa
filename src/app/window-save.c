/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/difference-window.h"
#include "app/fault-window.h"
#include "app/window-private.h"

/**
 * Saving: a save that was asked for, until it is done or given up.
 * @window: where it was asked for
 * @application: kept from ending before the last byte is on the disk
 * @file: (nullable): where to; the document's own file if %NULL
 * @flags: what was agreed to
 */
typedef struct
{
  SulhWindow *window;
  GApplication *application;
  GFile *file;
  SulhSaveFlags flags;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_object_unref (saving->application);
  g_clear_object (&saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void ask_about_change (Saving *saving);
static void save (Saving *saving);

static SulhDocument *
get_document (const Saving *saving)
{
  return sulh_window_get_document (saving->window);
}

static GFile *
get_file (const Saving *saving)
{
  return saving->file ? saving->file : sulh_document_get_file (get_document (saving));
}

/* What others wrote */

static void
show_difference (Saving *saving, SulhDocument *theirs)
{
  GtkWindow *window = sulh_difference_window_present (
      GTK_WINDOW (saving->window), _ ("What overwriting the file would change in it:"),
      sulh_document_get_scenario (theirs), sulh_document_get_scenario (get_document (saving)));

  g_signal_connect_swapped (window, "destroy", G_CALLBACK (ask_about_change), saving);
}

static void
theirs_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhDocument) theirs = sulh_document_open_finish (result, &findings, &error);

  if (get_document (saving) == NULL)
    return;
  if (theirs)
    show_difference (g_steal_pointer (&saving), theirs);
  else
    sulh_fault_window_present (GTK_WINDOW (saving->window), _ ("Cannot Compare"), findings, error);
}

/* Questions. Whoever answers none of them goes on working; nothing was changed. */

static void
question_answered_cb (const char *response, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  SulhWindow *window = saving->window;

  if (get_document (saving) == NULL)
    return;
  if (g_str_equal (response, "compare"))
    {
      GFile *file = get_file (saving);

      sulh_document_open_large_async (file, NULL, NULL, theirs_opened_cb,
                                      g_steal_pointer (&saving));
      return;
    }
  if (g_str_equal (response, "save-as"))
    {
      sulh_window_save_as (window);
      return;
    }
  if (g_str_equal (response, "cancel"))
    {
      window->closes_after_saving = FALSE;
      return;
    }
  if (g_str_equal (response, "overwrite"))
    sulh_document_accept_change (get_document (saving));
  else if (g_str_equal (response, "part"))
    saving->flags |= SULH_SAVE_BREAK_LINK;
  else if (g_str_equal (response, "in-place") && sulh_draft_flush (window->draft))
    saving->flags |= SULH_SAVE_IN_PLACE;
  save (g_steal_pointer (&saving));
}

static char *
describe_file (const Saving *saving)
{
  g_autofree char *name = g_file_get_basename (get_file (saving));

  return g_filename_display_name (name);
}

static void
ask (Saving *saving, const char *heading, const char *format, const SulhResponse *responses)
{
  g_autofree char *name = describe_file (saving);
  g_autoptr (GString) body = g_string_new (format);

  g_string_replace (body, "%s", name, 1);
  sulh_compat_ask (GTK_WINDOW (saving->window), heading, body->str, responses, question_answered_cb,
                   saving);
}

/* What a sealed file holds now could only be compared with its password. */
static void
ask_about_change (Saving *saving)
{
  const SulhResponse overwrite = { "overwrite", _ ("_Overwrite"), ADW_RESPONSE_DESTRUCTIVE };
  const SulhResponse save_as = { "save-as", _ ("_Save As…"), ADW_RESPONSE_SUGGESTED };
  const SulhResponse responses[] = {
    { "cancel", _ ("_Cancel") }, { "compare", _ ("Co_mpare") }, overwrite, save_as, { NULL }
  };
  const SulhResponse of_sealed[] = { { "cancel", _ ("_Cancel") }, overwrite, save_as, { NULL } };

  if (get_document (saving) == NULL)
    {
      saving_free (saving);
      return;
    }
  ask (saving, _ ("File Changed by Others"),
       _ ("“%s” holds something else than when it was last opened or saved here. Overwriting it "
          "loses what others wrote."),
       sulh_document_is_sealed (get_document (saving)) ? of_sealed : responses);
}

static void
ask_about_names (Saving *saving)
{
  const SulhResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "part", _ ("Save _This Name Only") },
    { "save-as", _ ("_Save As…"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  ask (saving, _ ("File Has Several Names"),
       _ ("“%s” is one of several names of the same file. The others would keep the old text."),
       responses);
}

static void
ask_about_folder (Saving *saving)
{
  const SulhResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "in-place", _ ("_Write in Place") },
    { "save-as", _ ("_Save As…"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  ask (saving, _ ("Folder Cannot Be Written"),
       _ ("“%s” can only be written in place, since nothing may be put beside it. A power cut in "
          "that moment would damage it; a draft of your work is kept first."),
       responses);
}

static void
tell_failure (Saving *saving, const GError *error)
{
  const SulhResponse responses[] = {
    { "cancel", _ ("_Close") },
    { "save-as", _ ("_Save As…") },
    { "again", _ ("_Try Again"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };
  g_autofree char *body
      = g_strdup_printf ("%s\n\n%s", error->message,
                         _ ("Your work is still open in this window and kept in a draft."));

  sulh_compat_ask (GTK_WINDOW (saving->window), _ ("Cannot Save File"), body, responses,
                   question_answered_cb, saving);
}

static void
answer_error (Saving *saving, const GError *error)
{
  if (g_error_matches (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED))
    ask_about_change (saving);
  else if (g_error_matches (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_LINKED))
    ask_about_names (saving);
  else if (g_error_matches (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_LOCKED_FOLDER))
    ask_about_folder (saving);
  else
    tell_failure (saving, error);
}

/* Saving */

static void
go_on (Saving *saving)
{
  SulhWindow *window = saving->window;
  gboolean saves_again = window->saves_again && sulh_document_is_modified (get_document (saving));

  window->saves_again = FALSE;
  sulh_window_remember_file (window, get_document (saving));
  if (saves_again)
    sulh_window_save (window);
  else if (window->closes_after_saving)
    gtk_window_destroy (GTK_WINDOW (window));
  else
    sulh_window_tell_saved (window);
}

static void
document_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = sulh_document_save_finish (SULH_DOCUMENT (source), result, &error);

  g_application_release (saving->application);
  if (get_document (saving) == NULL)
    return;
  if (is_saved)
    {
      go_on (saving);
      return;
    }
  saving->window->saves_again = FALSE;
  answer_error (g_steal_pointer (&saving), error);
}

/* The program does not end before the disk has answered, whatever becomes of its windows. */
static void
save (Saving *saving)
{
  g_application_hold (saving->application);
  sulh_document_save_async (get_document (saving), saving->file, saving->flags, NULL,
                            document_saved_cb, saving);
}

static void
save_to (SulhWindow *self, GFile *file)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->application
      = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_set_object (&saving->file, file);
  save (saving);
}

static void
save_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;

  if (file)
    save_to (self, file);
  else
    self->closes_after_saving = FALSE;
}

static char *
suggest_name (SulhDocument *document)
{
  GFile *file = sulh_document_get_file (document);

  if (file)
    return g_file_get_basename (file);
  return g_strdup_printf ("%s.sulh", sulh_document_get_scenario (document)->part.id);
}

static void
close_answered_cb (const char *response, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;

  if (g_str_equal (response, "discard"))
    {
      sulh_draft_discard (self->draft);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      self->closes_after_saving = TRUE;
      sulh_window_save (self);
    }
}

void
sulh_window_save_as (SulhWindow *self)
{
  g_autofree char *name = suggest_name (sulh_window_get_document (self));

  sulh_compat_choose_save (GTK_WINDOW (self), name, save_chosen_cb, g_object_ref (self));
}

/**
 * sulh_window_save:
 * @self: a window with a document
 *
 * Saves to the document's file, or asks where to. What is asked for while a save is under way is
 * done after it.
 */
void
sulh_window_save (SulhWindow *self)
{
  SulhDocument *document = sulh_window_get_document (self);

  if (sulh_document_is_saving (document))
    self->saves_again = TRUE;
  else if (sulh_document_get_file (document))
    save_to (self, NULL);
  else
    sulh_window_save_as (self);
}

/**
 * sulh_window_ask_to_save:
 * @self: a window whose document holds changes
 *
 * Asks whether to save, to discard the changes, or to go on working, and does so.
 */
void
sulh_window_ask_to_save (SulhWindow *self)
{
  gtk_window_present (GTK_WINDOW (self));
  sulh_compat_ask_to_save (GTK_WINDOW (self),
                           sulh_document_get_title (sulh_window_get_document (self)),
                           close_answered_cb, g_object_ref (self));
}
