/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export-drag.h"

#include <glib/gstdio.h>

#include "app/clipboard.h"

struct _SulhExportDrag
{
  SulhExportFormat format;
  char *title;
  guint number;
  GFile *folder; /* (nullable): holds the file that was offered last */
  GFile *file;
};

SulhExportDrag *
sulh_export_drag_new (void)
{
  return g_new0 (SulhExportDrag, 1);
}

/* Whoever was given the file has taken it when the next is offered, or the window closes. */
static void
remove_file (SulhExportDrag *drag)
{
  if (drag->file)
    g_file_delete (drag->file, NULL, NULL);
  if (drag->folder)
    g_file_delete (drag->folder, NULL, NULL);
  g_clear_object (&drag->file);
  g_clear_object (&drag->folder);
}

void
sulh_export_drag_free (SulhExportDrag *drag)
{
  remove_file (drag);
  g_free (drag->title);
  g_free (drag);
}

/**
 * sulh_export_drag_set_file:
 * @drag: what pages are dragged by
 * @format: of the file
 * @title: for its name
 * @number: of the page, from 1
 */
void
sulh_export_drag_set_file (SulhExportDrag *drag, SulhExportFormat format, const char *title,
                           guint number)
{
  g_free (drag->title);
  drag->format = format;
  drag->title = g_strdup (title);
  drag->number = number;
}

/* In the person's own folder of this session, which nobody else reads and no disk keeps. */
static gboolean
write_file (SulhExportDrag *drag, const SulhFigure *page, SulhStyle style)
{
  g_autoptr (GBytes) bytes = sulh_export_format_page (page, drag->format, style, NULL);
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "sulh-XXXXXX", NULL);
  g_autofree char *name = sulh_export_name_file (drag->title, drag->format, drag->number);
  SulhSaving saving = { .flags = SULH_SAVE_BREAK_LINK };

  if (bytes == NULL || g_mkdtemp_full (path, 0700) == NULL)
    return FALSE;
  drag->folder = g_file_new_for_path (path);
  drag->file = g_file_get_child (drag->folder, name);
  return sulh_store_write_bytes (drag->file, bytes, &saving, NULL, NULL);
}

static GdkContentProvider *
offer_file (const SulhExportDrag *drag)
{
  GSList files = { drag->file, NULL };

  return gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, &files);
}

/**
 * sulh_export_drag_offer:
 * @drag: what pages are dragged by
 * @page: the page
 * @style: light, dark or grey
 *
 * Folders take the file, in the format that was set; other programs what suits them. Without room
 * for a file the rest is still offered.
 *
 * Returns: (transfer full) (nullable): what a drop can take
 */
GdkContentProvider *
sulh_export_drag_offer (SulhExportDrag *drag, const SulhFigure *page, SulhStyle style)
{
  GdkContentProvider *figure = sulh_clipboard_offer_figure (page, style, NULL);

  remove_file (drag);
  if (figure == NULL || !write_file (drag, page, style))
    return figure;
  return gdk_content_provider_new_union ((GdkContentProvider *[]){ offer_file (drag), figure }, 2);
}
