/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/place.h"

/** sulh_window_select_parts: selects all of @parts, the last of them as the primary */
void
sulh_window_select_parts (SulhWindow *self, const GPtrArray *parts)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (places, sulh_place_of (parts->pdata[i]));
  g_ptr_array_add (places, NULL);
  sulh_session_select_many (self->session, (const char *const *)places->pdata);
}

/** sulh_window_list_selected: Returns: (transfer container): the parts that are selected */
GPtrArray *
sulh_window_list_selected (SulhWindow *self)
{
  GPtrArray *parts = g_ptr_array_new ();
  const GPtrArray *places = self->session ? sulh_session_get_selection (self->session) : NULL;

  for (guint i = 0; places && i < places->len; i++)
    {
      const SulhPart *part
          = sulh_place_find (sulh_session_get_scenario (self->session), places->pdata[i]);

      if (part)
        g_ptr_array_add (parts, (gpointer)part);
    }
  return parts;
}

/* The menu gives the focus back when it closes, and would take it out of the form again. */
static gboolean
name_due_cb (gpointer user_data)
{
  SulhWindow *self = user_data;

  if (self->session)
    sulh_document_view_edit_name (self->document_view);
  return G_SOURCE_REMOVE;
}

/**
 * sulh_window_add_part:
 * @self: a window with a document
 * @nick: what to add, see sulh_blank_find()
 *
 * Adds it and selects it, so that the next thing typed is its name.
 */
void
sulh_window_add_part (SulhWindow *self, const char *nick)
{
  const SulhBlank *blank = sulh_blank_find (nick);
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  const SulhPart *part;

  g_return_if_fail (blank != NULL);
  if (self->session == NULL)
    return;
  part = sulh_document_add_new (sulh_window_get_document (self), blank, NULL, &error);
  if (part == NULL)
    {
      sulh_window_tell (self, error->message);
      return;
    }
  place = sulh_place_of (part);
  sulh_session_select (self->session, place);
  g_idle_add_full (G_PRIORITY_LOW, name_due_cb, g_object_ref (self), g_object_unref);
}

/**
 * sulh_window_delete_selection:
 * @self: a window
 *
 * Takes out what is selected, and says what went along with it.
 */
void
sulh_window_delete_selection (SulhWindow *self)
{
  g_autoptr (GPtrArray) parts = sulh_window_list_selected (self);
  g_autofree char *told = NULL;

  if (parts->len == 0)
    return;
  if (sulh_document_remove (sulh_window_get_document (self), parts, &told))
    sulh_window_tell_undoable (self, told);
  else
    sulh_window_tell (self, _ ("The scenario itself cannot be deleted."));
}

/**
 * sulh_window_duplicate_selection:
 * @self: a window
 *
 * Puts a copy behind what is selected, and selects it.
 */
void
sulh_window_duplicate_selection (SulhWindow *self)
{
  g_autoptr (GPtrArray) parts = sulh_window_list_selected (self);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  if (parts->len == 0)
    return;
  copies = sulh_document_duplicate (sulh_window_get_document (self), parts, &error);
  if (copies == NULL)
    sulh_window_tell (self, error->message);
  else
    sulh_window_select_parts (self, copies);
}
