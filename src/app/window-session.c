/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-session.h"

#include <math.h>

#include "app/window-private.h"

#define NOTED "sulh-noted-files" /* of the application: what was open when it began to end */
#define RESTORED                                                                                   \
  "sulh-restored-files" /* of the application: what is still to get its view back                  \
                         */

static SulhOpenFile *
note_window (SulhWindow *window)
{
  SulhDocument *document = sulh_window_get_document (window);
  GFile *file = document ? sulh_document_get_file (document) : NULL;
  SulhOpenFile *open;
  double zoom;

  /* That somebody works on a sealed scenario is nobody's business. */
  if (file == NULL || sulh_document_is_sealed (document))
    return NULL;
  open = sulh_open_file_new (file);
  zoom = sulh_chart_view_get_zoom (sulh_document_view_get_timeline (window->document_view));
  open->zoom = (int)lround (100 * zoom);
  g_object_get (window->document_view, "show-source", &open->shows_source, "show-side-panes",
                &open->shows_side_panes, NULL);
  return open;
}

/**
 * sulh_session_files_note:
 * @application: the program, with its windows still there
 *
 * Remembers what is open now; sulh_session_files_keep() keeps it.
 */
void
sulh_session_files_note (GtkApplication *application)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_open_file_free);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  windows = g_list_reverse (windows); /* the one that was worked in last comes first there */
  for (GList *item = windows; item; item = item->next)
    {
      SulhOpenFile *file = SULH_IS_WINDOW (item->data) ? note_window (item->data) : NULL;

      if (file)
        g_ptr_array_add (files, file);
    }
  g_object_set_data_full (G_OBJECT (application), NOTED, files, (GDestroyNotify)g_ptr_array_unref);
}

static gboolean
is_wanted (SulhSettings *settings)
{
  gboolean restores, remembers;

  g_object_get (settings, "restore-session", &restores, "recent-files-enabled", &remembers, NULL);
  return restores && remembers;
}

/**
 * sulh_session_files_keep:
 * @application: the program at its end
 * @settings: its settings; where nothing is to be remembered, nothing is left
 */
void
sulh_session_files_keep (GtkApplication *application, SulhSettings *settings)
{
  const GPtrArray *noted = g_object_get_data (G_OBJECT (application), NOTED);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *path = sulh_open_files_dup_path ();
  g_autoptr (GError) error = NULL;

  if (!sulh_open_files_write (path, noted && is_wanted (settings) ? noted : none, &error))
    g_printerr ("%s: %s\n", path, error->message);
}

/**
 * sulh_session_files_open:
 * @application: the program at its start
 * @settings: its settings
 *
 * Opens what was open when the program ended. After a crash there is nothing to open: what was not
 * saved then is offered for recovery.
 *
 * Returns: whether anything is opened
 */
gboolean
sulh_session_files_open (GtkApplication *application, SulhSettings *settings)
{
  g_autofree char *path = sulh_open_files_dup_path ();
  GPtrArray *files = sulh_open_files_read (path);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  gboolean opens = FALSE;

  sulh_open_files_write (path, none, NULL);
  g_object_set_data_full (G_OBJECT (application), RESTORED, files,
                          (GDestroyNotify)g_ptr_array_unref);
  if (!is_wanted (settings))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = ((SulhOpenFile *)files->pdata[i])->file;

      if (!g_file_query_exists (file, NULL))
        continue;
      sulh_window_open_file (sulh_window_new (application, settings), file);
      opens = TRUE;
    }
  return opens;
}

static void
restore_view (SulhWindow *self, const SulhOpenFile *open)
{
  sulh_chart_view_set_zoom (sulh_document_view_get_timeline (self->document_view),
                            open->zoom / 100.0);
  g_object_set (self->document_view, "show-side-panes", open->shows_side_panes, "show-source",
                open->shows_source, NULL);
}

/**
 * sulh_window_restore_view:
 * @self: a window that has just got its document
 *
 * Shows it as it was shown when the program ended, once.
 */
void
sulh_window_restore_view (SulhWindow *self)
{
  GPtrArray *files
      = g_object_get_data (G_OBJECT (gtk_window_get_application (GTK_WINDOW (self))), RESTORED);
  GFile *file = sulh_document_get_file (sulh_window_get_document (self));

  for (guint i = 0; file && files && i < files->len; i++)
    if (g_file_equal (((SulhOpenFile *)files->pdata[i])->file, file))
      {
        restore_view (self, files->pdata[i]);
        g_ptr_array_remove_index (files, i);
        return;
      }
}

/**
 * sulh_window_note_end:
 * @self: a window that closes
 *
 * What the last window shows is what was open; when the program was asked to end, that is noted
 * already.
 */
void
sulh_window_note_end (SulhWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  guint n_windows = 0;

  for (GList *item = gtk_application_get_windows (application); item; item = item->next)
    n_windows += SULH_IS_WINDOW (item->data);
  if (n_windows == 1 && g_object_get_data (G_OBJECT (application), NOTED) == NULL)
    sulh_session_files_note (application);
}
