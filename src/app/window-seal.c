/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/fault-window.h"
#include "app/seal-window.h"
#include "app/window-private.h"

/* Copies in clear, and the window that asks about them. */
typedef struct
{
  SulhWindow *window;
  GPtrArray *copies;
} Cleaning;

static void
key_made_cb (SulhSealWindow *asked, SulhSealKey *key, gpointer user_data)
{
  SulhWindow *self = user_data;
  SulhDocument *document = sulh_window_get_document (self);

  self->is_sealing = !sulh_document_is_sealed (document);
  g_clear_object (&self->clear_file);
  if (self->is_sealing)
    g_set_object (&self->clear_file, sulh_document_get_file (document));
  sulh_document_set_seal (document, key);
  sulh_window_save (self);
}

static void
delete_answered_cb (const char *response, gpointer user_data)
{
  g_autofree Cleaning *cleaning = user_data;
  g_autoptr (SulhWindow) self = cleaning->window;
  g_autoptr (GPtrArray) copies = cleaning->copies;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;
  if (sulh_clear_copies_delete (copies, &error))
    sulh_window_tell (self, _ ("The copies in clear were deleted"));
  else
    sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Delete"), NULL, error);
}

static char *
describe_copies (const Cleaning *cleaning, gboolean has_old_file)
{
  GString *body = g_string_new (NULL);
  guint n_kept = cleaning->copies->len - (has_old_file ? 1 : 0);

  if (has_old_file)
    {
      const char *path = cleaning->copies->pdata[0];
      g_autofree char *name = g_filename_display_basename (path);

      g_string_append_printf (body, _ ("“%s” still holds it in clear."), name);
      g_string_append_c (body, ' ');
    }
  if (n_kept > 0)
    {
      g_string_append_printf (body,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "Sulh keeps %u earlier version or draft of it in clear.",
                                           "Sulh keeps %u earlier versions and drafts of it in "
                                           "clear.",
                                           n_kept),
                              n_kept);
      g_string_append_c (body, ' ');
    }
  g_string_append (body, _ ("Copies that you made elsewhere stay. On solid-state disks, deleted "
                            "text can sometimes be brought back."));
  return g_string_free (body, FALSE);
}

static void
ask_to_delete (Cleaning *cleaning, gboolean has_old_file)
{
  g_autofree char *body = describe_copies (cleaning, has_old_file);
  const SulhResponse responses[] = { { "cancel", _ ("_Keep") },
                                     { "delete", _ ("_Delete"), ADW_RESPONSE_DESTRUCTIVE },
                                     { NULL } };

  sulh_compat_ask (GTK_WINDOW (cleaning->window), _ ("Delete the Copies in Clear?"), body,
                   responses, delete_answered_cb, cleaning);
}

static gboolean
has_moved (SulhWindow *self)
{
  GFile *now = sulh_document_get_file (sulh_window_get_document (self));

  return self->clear_file && !g_file_equal (self->clear_file, now);
}

static void
copies_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;
  g_autoptr (GPtrArray) copies = sulh_clear_copies_find_finish (result, NULL);
  gboolean has_old_file = has_moved (self);
  Cleaning *cleaning;

  if (has_old_file)
    g_ptr_array_insert (copies, 0, g_file_get_path (self->clear_file));
  if (copies->len == 0)
    {
      sulh_window_tell (self, _ ("Sealed"));
      return;
    }
  cleaning = g_new (Cleaning, 1);
  *cleaning = (Cleaning){ g_object_ref (self), g_ptr_array_ref (copies) };
  ask_to_delete (cleaning, has_old_file);
}

static void
unseal_answered_cb (const char *response, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;

  if (!g_str_equal (response, "unseal"))
    return;
  sulh_document_set_seal (sulh_window_get_document (self), NULL);
  sulh_window_save (self);
}

/**
 * sulh_window_seal:
 * @self: a window with a document
 *
 * Asks for a new password, then saves the document sealed with it.
 */
void
sulh_window_seal (SulhWindow *self)
{
  SulhSealWindow *asked = sulh_seal_window_new (GTK_WINDOW (self));

  g_signal_connect_object (asked, "made", G_CALLBACK (key_made_cb), self, 0);
  gtk_window_present (GTK_WINDOW (asked));
}

/**
 * sulh_window_unseal:
 * @self: a window with a sealed document
 *
 * Asks whether it is to be saved in clear from now on, and does so.
 */
void
sulh_window_unseal (SulhWindow *self)
{
  const SulhResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "unseal", _ ("_Remove Seal"), ADW_RESPONSE_DESTRUCTIVE },
    { NULL },
  };

  sulh_compat_ask (
      GTK_WINDOW (self), _ ("Remove the Seal?"),
      _ ("The scenario will be saved in clear, and so will its drafts and versions from now "
         "on. Whoever gets the file can read it."),
      responses, unseal_answered_cb, g_object_ref (self));
}

/**
 * sulh_window_tell_saved:
 * @self: a window whose document was saved
 *
 * Says so; the first time that it was sealed, asks about what is left of it in clear.
 */
void
sulh_window_tell_saved (SulhWindow *self)
{
  SulhDocument *document = sulh_window_get_document (self);
  GFile *file = sulh_document_get_file (document);

  if (!self->is_sealing)
    {
      sulh_window_tell (self, _ ("Saved"));
      return;
    }
  self->is_sealing = FALSE;
  sulh_clear_copies_find_async (self->clear_file ? self->clear_file : file,
                                sulh_document_get_scenario (document)->part.id, NULL,
                                copies_found_cb, g_object_ref (self));
}
