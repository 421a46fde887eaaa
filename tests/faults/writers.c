/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writers.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* As a window does: what it shows was read from the file. */
static SulhDocument *
open_document (const Place *place)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  g_autoptr (GAsyncResult) result = NULL;

  sulh_document_open_async (file, NULL, done_cb, &result);
  return sulh_document_open_finish (wait_for (&result), NULL, NULL);
}

static gboolean
save_document (Place *place, guint which, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (place->document == NULL)
    place->document = open_document (place);
  g_assert_nonnull (place->document);
  sulh_document_take_edit (place->document, sulh_part_ref (place->scenarios[which]), "Edit", NULL);
  sulh_document_save_async (place->document, NULL, SULH_SAVE_PLAIN, NULL, done_cb, &result);
  return sulh_document_save_finish (place->document, wait_for (&result), error);
}

/* As the terminal writes what it is asked to put into a file. */
static gboolean
save_export (Place *place, guint which, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);

  return sulh_store_write_bytes (file, place->texts[which], NULL, NULL, error);
}

static gboolean
fail (GError **error, int descriptor)
{
  g_set_error_literal (error, G_IO_ERROR, (int)g_io_error_from_errno (errno), g_strerror (errno));
  if (descriptor >= 0)
    close (descriptor);
  return FALSE;
}

/* What open (path, "w") of most languages comes to. */
static gboolean
save_over (Place *place, guint which, GError **error)
{
  int descriptor = open (place->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  gsize left;
  const char *data = g_bytes_get_data (place->texts[which], &left);

  if (descriptor < 0)
    return fail (error, -1);
  while (left > 0)
    {
      gssize count = write (descriptor, data, left);

      if (count < 0)
        return fail (error, descriptor);
      data += count;
      left -= (gsize)count;
    }
  return close (descriptor) == 0 || fail (error, -1);
}

static gboolean
save_replacing (Place *place, guint which, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  gsize size;
  const char *data = g_bytes_get_data (place->texts[which], &size);

  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                  error);
}

const Writer writers[] = {
  { "document", TRUE, TRUE, save_document },
  { "export", TRUE, FALSE, save_export },
  { "open (\"w\")", FALSE, FALSE, save_over },
  { "g_file_replace_contents", FALSE, FALSE, save_replacing },
};
const guint n_writers = G_N_ELEMENTS (writers);

const Writer *
writer_find (const char *name)
{
  for (guint i = 0; i < n_writers; i++)
    if (g_str_equal (writers[i].name, name))
      return &writers[i];
  g_assert_not_reached ();
}
