/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static SulhScenario *
parse (GBytes *bytes)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = sulh_store_parse (bytes, findings);

  g_assert_nonnull (scenario);
  return scenario;
}

/* The summary gets words until the text has grown. */
static GBytes *
grow (GBytes *text, gsize growth)
{
  g_autoptr (GString) grown
      = g_string_new_len (g_bytes_get_data (text, NULL), (gssize)g_bytes_get_size (text));
  const char *end = strstr (grown->str, "</summary>");
  g_autoptr (GString) words = g_string_new (" And more.");

  while (words->len < growth)
    g_string_append (words, " And more.");
  g_assert_nonnull (end);
  g_string_insert_len (grown, end - grown->str, words->str, (gssize)words->len);
  return g_bytes_new (grown->str, grown->len);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
}

/**
 * place_new:
 * @example: path of a scenario, which is the old text
 * @growth: how many bytes the new text is longer, at least
 */
Place *
place_new (const char *example, gsize growth)
{
  Place *place = g_new0 (Place, 1);
  g_autofree char *folder = g_dir_make_tmp ("sulh-faults-XXXXXX", NULL);
  g_autoptr (GBytes) grown = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (example, &text, &size, NULL));
  place->texts[0] = g_bytes_new_take (text, size);
  grown = grow (place->texts[0], growth);
  for (guint i = 0; i < 2; i++)
    {
      place->scenarios[i] = parse (i == 0 ? place->texts[0] : grown);
      g_clear_pointer (&place->texts[i], g_bytes_unref);
      place->texts[i] = sulh_store_format (place->scenarios[i]);
    }
  place->folder = realpath (folder, NULL);
  place->path = g_build_filename (place->folder, "mine.sulh", NULL);
  place_reset (place);
  return place;
}

void
place_free (Place *place)
{
  empty_folder (place->folder);
  g_rmdir (place->folder);
  free (place->folder);
  g_free (place->path);
  for (guint i = 0; i < 2; i++)
    {
      g_bytes_unref (place->texts[i]);
      sulh_part_unref (place->scenarios[i]);
    }
  g_clear_object (&place->settings);
  g_clear_object (&place->draft);
  g_clear_object (&place->document);
  g_free (place);
}

/**
 * place_put:
 * @path: a file
 * @bytes: what it is to hold, written into the file itself
 */
void
place_put (const char *path, GBytes *bytes)
{
  int descriptor = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (write (descriptor, data, size), ==, (gssize)size);
  g_assert_cmpint (close (descriptor), ==, 0);
}

/** place_reset: only the file with the old text is in the folder, as at the start */
void
place_reset (const Place *place)
{
  empty_folder (place->folder);
  place_put (place->path, place->texts[0]);
}

PlaceLook
place_look (const Place *place)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  if (!g_file_get_contents (place->path, &text, &size, NULL))
    return PLACE_TORN;
  bytes = g_bytes_new_take (text, size);
  if (g_bytes_equal (bytes, place->texts[0]))
    return PLACE_OLD;
  return g_bytes_equal (bytes, place->texts[1]) ? PLACE_NEW : PLACE_TORN;
}

guint
place_count_left_overs (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  g_autofree char *own = g_path_get_basename (place->path);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    count += !g_str_equal (name, own);
  return count;
}
