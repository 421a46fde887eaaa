/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the pages on the format, for data/format to be made anew after a change of the tables. */
#include <glib/gstdio.h>

#include "format-pages.h"

static gboolean
write_page (const char *folder, const char *name, const char *page)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (path, page, -1, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

/* The pages of elements that are no more. */
static void
remove_pages (const char *folder)
{
  g_autoptr (GDir) pages = g_dir_open (folder, 0, NULL);
  const char *name;

  while (pages && (name = g_dir_read_name (pages)))
    if (g_str_has_suffix (name, ".md"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_remove (path);
      }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) examples = format_pages_read_examples ();
  g_autofree char *index = format_index_write ();
  gboolean written;

  if (argc != 2)
    {
      g_printerr ("Usage: write-format-pages FOLDER\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  remove_pages (argv[1]);
  written = write_page (argv[1], "index.md", index);
  for (guint kind = 0; written && kind < SULH_N_KINDS; kind++)
    {
      g_autofree char *name = format_page_name (kind);
      g_autofree char *page = format_page_write (kind, examples);

      written = write_page (argv[1], name, page);
    }
  return written ? 0 : 1;
}
