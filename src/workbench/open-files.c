/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/open-files.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "workbench/cause.h"
#include "workbench/load-file.h"
#include "workbench/save-file.h"

#define GROUP "open-%u" /* one for each, from 1 */
#define MOST_FILES 64
#define MOST_BYTES (1024 * 1024)
#define MOST_ZOOM 400

SulhOpenFile *
sulh_open_file_new (GFile *file)
{
  SulhOpenFile *self = g_new0 (SulhOpenFile, 1);

  self->file = g_object_ref (file);
  self->shows_side_panes = TRUE;
  return self;
}

void
sulh_open_file_free (SulhOpenFile *self)
{
  g_object_unref (self->file);
  g_free (self);
}

/** sulh_open_files_dup_path: Returns: (transfer full): where the program keeps what was open */
char *
sulh_open_files_dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "sulh", "open.ini", NULL);
}

static SulhOpenFile *
read_group (GKeyFile *keys, const char *group)
{
  g_autofree char *uri = g_key_file_get_string (keys, group, "uri", NULL);
  g_autoptr (GFile) file = uri && *uri ? g_file_new_for_uri (uri) : NULL;
  SulhOpenFile *self;

  if (file == NULL)
    return NULL;
  self = sulh_open_file_new (file);
  self->shows_source = g_key_file_get_boolean (keys, group, "source", NULL);
  self->shows_side_panes = g_key_file_get_boolean (keys, group, "side-panes", NULL);
  self->zoom = CLAMP (g_key_file_get_integer (keys, group, "zoom", NULL), 0, MOST_ZOOM);
  return self;
}

GPtrArray *
sulh_open_files_read (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_open_file_free);
  g_autoptr (GBytes) bytes = sulh_load_file (path, MOST_BYTES, NULL, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gsize size = 0;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (size == 0 || !g_key_file_load_from_data (keys, text, size, G_KEY_FILE_NONE, NULL))
    return files;
  for (guint i = 1; i <= MOST_FILES; i++)
    {
      g_autofree char *group = g_strdup_printf (GROUP, i);
      SulhOpenFile *file = read_group (keys, group);

      if (file)
        g_ptr_array_add (files, file);
    }
  return files;
}

static GBytes *
format (const GPtrArray *files)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gsize size;
  char *text;

  for (guint i = 0; i < MIN (files->len, MOST_FILES); i++)
    {
      const SulhOpenFile *file = files->pdata[i];
      g_autofree char *group = g_strdup_printf (GROUP, i + 1);
      g_autofree char *uri = g_file_get_uri (file->file);

      g_key_file_set_string (keys, group, "uri", uri);
      g_key_file_set_boolean (keys, group, "source", file->shows_source);
      g_key_file_set_boolean (keys, group, "side-panes", file->shows_side_panes);
      g_key_file_set_integer (keys, group, "zoom", file->zoom);
    }
  text = g_key_file_to_data (keys, &size, NULL);
  return g_bytes_new_take (text, size);
}

static gboolean
fail (GError **error)
{
  sulh_cause_set_write_error (error, errno);
  return FALSE;
}

gboolean
sulh_open_files_write (const char *path, const GPtrArray *files, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = NULL;

  if (files->len == 0)
    return g_unlink (path) == 0 || errno == ENOENT || fail (error);
  if (g_mkdir_with_parents (folder, 0700) < 0)
    return fail (error);
  bytes = format (files);
  return sulh_save_file (path, bytes, NULL, NULL, error);
}
