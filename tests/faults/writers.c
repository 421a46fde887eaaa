/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writers.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
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

static const int widths[] = { 700, 900 };

/* What a person wrote into the file stays there, and makes it as large as one likes. */
static void
prepare_settings (Place *place, gsize growth)
{
  g_autofree char *words = g_strnfill (growth, 'w');

  for (guint i = 0; i < 2; i++)
    {
      char *text = g_strdup_printf ("[settings]\nwindow-width=%d\nwords=%s\n", widths[i], words);

      g_bytes_unref (place->texts[i]);
      place->texts[i] = g_bytes_new_take (text, strlen (text));
    }
  place_reset (place);
}

/* As the program does when it ends. */
static gboolean
save_settings (Place *place, guint which, GError **error)
{
  if (place->settings == NULL)
    place->settings = sulh_settings_new (place->path);
  g_object_set (place->settings, "window-width", widths[which], NULL);
  return sulh_settings_save (place->settings, error);
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

/* A newer GLib complains aloud when closing fails, which ends no program but one under test. */
static gboolean
save_replacing (Place *place, guint which, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  gsize size;
  const char *data = g_bytes_get_data (place->texts[which], &size);
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  gboolean saved = g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                            NULL, error);

  g_log_set_always_fatal (fatal);
  return saved;
}

/* Neither text is in the file of the document, if it had one: both are changes to keep. */
static void
begin_draft (Place *place)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", NULL);

  place->document = sulh_document_new (empty, NULL);
  place->draft = sulh_draft_new (place->document, place->folder);
}

static gboolean
keep_draft (Place *place, guint which, GError **error)
{
  const char *trouble;

  if (place->draft == NULL)
    begin_draft (place);
  sulh_document_take_edit (place->document, sulh_part_ref (place->scenarios[which]), "Edit", NULL);
  if (sulh_draft_flush (place->draft))
    return TRUE;
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  trouble = sulh_draft_get_trouble (place->draft);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, trouble ? trouble : "");
  return FALSE;
}

static PlaceLook
look_at_journal (const Place *place, const char *name)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SulhJournal) journal = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  bytes = g_bytes_new_take (text, size);
  journal = sulh_journal_read (bytes, NULL);
  for (guint i = 0; journal && journal->text && i < 2; i++)
    if (g_bytes_equal (journal->text, place->texts[i]))
      return i == 0 ? PLACE_OLD : PLACE_NEW;
  return PLACE_TORN;
}

/* What the next start would find; a draft never touches the file. */
static PlaceLook
look_at_drafts (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  PlaceLook best = PLACE_TORN;
  const char *name;

  while (place_look (place) == PLACE_OLD && (name = g_dir_read_name (dir)) != NULL)
    {
      PlaceLook look
          = g_str_has_suffix (name, ".journal") ? look_at_journal (place, name) : PLACE_TORN;

      if (best == PLACE_TORN || look == PLACE_NEW)
        best = look;
    }
  return best;
}

const Writer writers[] = {
  { "document", TRUE, TRUE, FALSE, NULL, NULL, save_document },
  { "export", TRUE, FALSE, FALSE, NULL, NULL, save_export },
  { "settings", TRUE, FALSE, TRUE, prepare_settings, NULL, save_settings },
  { "draft", TRUE, FALSE, FALSE, NULL, look_at_drafts, keep_draft },
  { "open (\"w\")", FALSE, FALSE, FALSE, NULL, NULL, save_over },
  { "g_file_replace_contents", FALSE, FALSE, FALSE, NULL, NULL, save_replacing },
};
const guint n_writers = G_N_ELEMENTS (writers);

/**
 * writer_make_place:
 * @writer: a way of saving
 * @example: path of a scenario
 * @growth: how many bytes the new text is longer, at least; what cannot grow is that long
 *
 * Returns: (transfer full): a place with what this writer writes
 */
Place *
writer_make_place (const Writer *writer, const char *example, gsize growth)
{
  Place *place = place_new (example, growth);

  if (writer->prepare)
    writer->prepare (place, growth);
  return place;
}

PlaceLook
writer_look (const Writer *writer, const Place *place)
{
  return writer->look ? writer->look (place) : place_look (place);
}

/** writer_count_left_overs: a draft is left over by its nature */
guint
writer_count_left_overs (const Writer *writer, const Place *place)
{
  return writer->look ? 0 : place_count_left_overs (place);
}
