/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target over the files of the folders that are given, without a fuzzer. */
#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
run_file (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    g_error ("%s", error->message);
  LLVMFuzzerTestOneInput ((const guint8 *)data, size);
}

static void
run_folder (gconstpointer user_data)
{
  const char *folder = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  if (files == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (files)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_test_message ("%s", name);
      run_file (path);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *folder = g_path_get_basename (argv[i]);
      g_autofree char *test = g_strconcat ("/fuzz/", folder, NULL);

      g_test_add_data_func (test, argv[i], run_folder);
    }
  return g_test_run ();
}
