/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/versions.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "workbench/load-file.h"
#include "workbench/store.h"

#define KEY_SIZE 16 /* bytes of the name of a document's folder */
#define SUFFIX ".sulh"

void
sulh_version_free (SulhVersion *version)
{
  g_free (version->path);
  g_free (version);
}

/**
 * sulh_versions_dup_folder:
 *
 * Returns: (transfer full): where versions are kept
 */
char *
sulh_versions_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "sulh", "versions", NULL);
}

/* Also of a file that is gone, as long as its folder is there. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real_folder = real ? NULL : realpath (folder, NULL);

  if (real)
    return g_strdup (real);
  return real_folder ? g_build_filename (real_folder, name, NULL) : g_strdup (path);
}

/* Two files of one name in two folders are two documents, and so are two documents that one file
 * held one after the other. */
static char *
dup_document_folder (const char *folder, const char *path, const char *id)
{
  g_autofree char *place = dup_real_path (path);
  g_autofree char *words = g_strconcat (place, "\n", id, NULL);
  guint8 key[KEY_SIZE];
  char name[2 * KEY_SIZE + 1];

  crypto_generichash (key, sizeof key, (const guint8 *)words, strlen (words), NULL, 0);
  sodium_bin2hex (name, sizeof name, key, sizeof key);
  return g_build_filename (folder, name, NULL);
}

/* "000017-20260307T140500Z.sulh": the number gives the order, whatever the clock did. */
static SulhVersion *
version_new (const char *folder, const char *name)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  SulhVersion *version;
  GStatBuf status;

  if (!g_str_has_suffix (name, SUFFIX) || name[0] == '.' || g_stat (path, &status) < 0)
    return NULL;
  words = g_strsplit_set (name, "-.", 3);
  if (g_strv_length (words) != 3)
    return NULL;
  time = g_date_time_new_from_iso8601 (words[1], NULL);
  version = g_new0 (SulhVersion, 1);
  version->path = g_steal_pointer (&path);
  version->number = (guint)g_ascii_strtoull (words[0], NULL, 10);
  version->saved = time ? g_date_time_to_unix (time) * G_TIME_SPAN_SECOND : 0;
  version->size = (gsize)status.st_size;
  return version;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const SulhVersion *first = *(SulhVersion *const *)a;
  const SulhVersion *second = *(SulhVersion *const *)b;

  return (first->number < second->number) - (first->number > second->number);
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const SulhVersion *first = *(SulhVersion *const *)a;
  const SulhVersion *second = *(SulhVersion *const *)b;

  return (first->saved > second->saved) - (first->saved < second->saved);
}

static void
add_versions (GPtrArray *versions, const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files && (name = g_dir_read_name (files)) != NULL)
    {
      SulhVersion *version = version_new (folder, name);

      if (version)
        g_ptr_array_add (versions, version);
    }
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_version_free);

  add_versions (versions, folder);
  g_ptr_array_sort (versions, compare_newest_first);
  return versions;
}

/**
 * sulh_versions_list:
 * @folder: where versions are kept
 * @path: file of a document
 * @id: id of its scenario
 *
 * Returns: (transfer full) (element-type SulhVersion): its last saves, newest first
 */
GPtrArray *
sulh_versions_list (const char *folder, const char *path, const char *id)
{
  g_autofree char *document = dup_document_folder (folder, path, id);

  return list_folder (document);
}

/* Only a version in clear says whose it is. */
static gboolean
is_of_path (const GPtrArray *versions, const char *folder, const char *document, const char *path)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario
      = versions->len > 0 ? sulh_version_read (versions->pdata[0], NULL, findings, NULL) : NULL;
  g_autofree char *its = scenario ? dup_document_folder (folder, path, scenario->part.id) : NULL;

  return g_strcmp0 (its, document) == 0;
}

static gint64
find_newest_time (const GPtrArray *versions)
{
  return versions->len > 0 ? ((const SulhVersion *)versions->pdata[0])->saved : -1;
}

/**
 * sulh_versions_find:
 * @folder: where versions are kept
 * @path: a file that is gone or at fault, so that it does not say which document it held
 *
 * Reads the newest version of every document: cost grows with their number. Sealed ones do not say
 * whose they are.
 *
 * Returns: (transfer full) (element-type SulhVersion): the last saves of the document that was
 * saved there last, newest first
 */
GPtrArray *
sulh_versions_find (const char *folder, const char *path)
{
  GPtrArray *best = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_version_free);
  g_autoptr (GDir) documents = g_dir_open (folder, 0, NULL);
  const char *name;

  while (documents && (name = g_dir_read_name (documents)) != NULL)
    {
      g_autofree char *document = g_build_filename (folder, name, NULL);
      g_autoptr (GPtrArray) versions = list_folder (document);

      if (!is_of_path (versions, folder, document, path)
          || find_newest_time (versions) <= find_newest_time (best))
        continue;
      g_ptr_array_unref (best);
      best = g_steal_pointer (&versions);
    }
  return best;
}

/* What is too much goes, oldest first, but never the newest two of a document. */
static void
keep_few (const char *document)
{
  g_autoptr (GPtrArray) versions = list_folder (document);
  gsize size = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const SulhVersion *version = versions->pdata[i];

      size += version->size;
      if (i >= SULH_VERSIONS_MOST || (i >= 2 && size > SULH_VERSIONS_MOST_BYTES))
        g_unlink (version->path);
    }
}

static void
keep_total (const char *folder)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_version_free);
  g_autoptr (GDir) documents = g_dir_open (folder, 0, NULL);
  const char *name;
  gsize size = 0;

  while (documents && (name = g_dir_read_name (documents)) != NULL)
    {
      g_autofree char *document = g_build_filename (folder, name, NULL);

      add_versions (all, document);
    }
  for (guint i = 0; i < all->len; i++)
    size += ((const SulhVersion *)all->pdata[i])->size;
  g_ptr_array_sort (all, compare_oldest_first);
  for (guint i = 0; i < all->len && size > SULH_VERSIONS_MOST_TOTAL; i++)
    {
      const SulhVersion *version = all->pdata[i];

      g_unlink (version->path);
      size -= version->size;
    }
}

static GBytes *
load (const char *path, GError **error)
{
  return sulh_load_file (path, sulh_seal_measure_most (G_MAXINT32 / 2), NULL, error);
}

static gboolean
is_newest (const GPtrArray *versions, GBytes *bytes)
{
  const SulhVersion *newest = versions->len > 0 ? versions->pdata[0] : NULL;
  g_autoptr (GBytes) held = NULL;

  if (newest == NULL || newest->size != g_bytes_get_size (bytes))
    return FALSE;
  held = load (newest->path, NULL);
  return held && g_bytes_equal (held, bytes);
}

static void
write_version (const char *path, GBytes *bytes)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!sulh_store_write_bytes (file, bytes, NULL, NULL, &error))
    g_debug ("A version cannot be kept: %s", error->message);
}

/**
 * sulh_versions_keep:
 * @folder: where versions are kept; it is made for the user alone
 * @path: file of a document
 * @id: id of its scenario
 * @seal: (nullable): key of a sealed document: what stands in clear is sealed with it first
 *
 * Blocks. Keeps a copy of what the file holds, unless the newest version is that already. That a
 * version cannot be kept stops nothing.
 */
void
sulh_versions_keep (const char *folder, const char *path, const char *id, const SulhSealKey *seal)
{
  g_autofree char *document = dup_document_folder (folder, path, id);
  g_autoptr (GPtrArray) versions = list_folder (document);
  g_autoptr (GBytes) held = load (path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;
  guint number = versions->len > 0 ? ((SulhVersion *)versions->pdata[0])->number + 1 : 1;

  if (held == NULL || is_newest (versions, held) || g_mkdir_with_parents (document, 0700) < 0)
    return;
  bytes = seal && !sulh_seal_is_sealed (held) ? sulh_seal_wrap (seal, held) : g_bytes_ref (held);
  name = g_strdup_printf ("%06u-%s%s", number, time, SUFFIX);
  kept = g_build_filename (document, name, NULL);
  write_version (kept, bytes);
  keep_few (document);
  keep_total (folder);
}

/**
 * sulh_versions_seal:
 * @folder: where versions are kept
 * @path: file of a document
 * @id: id of its scenario
 * @seal: key of the document, which is sealed now
 *
 * Seals what was kept while the document was not.
 */
void
sulh_versions_seal (const char *folder, const char *path, const char *id, const SulhSealKey *seal)
{
  g_autoptr (GPtrArray) versions = sulh_versions_list (folder, path, id);

  for (guint i = 0; i < versions->len; i++)
    {
      const SulhVersion *version = versions->pdata[i];
      g_autoptr (GBytes) held = load (version->path, NULL);
      g_autoptr (GBytes) sealed = NULL;

      if (held == NULL || sulh_seal_is_sealed (held))
        continue;
      sealed = sulh_seal_wrap (seal, held);
      write_version (version->path, sealed);
    }
}

/**
 * sulh_version_read:
 * @version: a version
 * @seal: (nullable): key of the document
 * @findings: (element-type SulhFinding): list to which all that is wrong is added
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the scenario as it was saved then
 */
SulhScenario *
sulh_version_read (const SulhVersion *version, const SulhSealKey *seal, GPtrArray *findings,
                   GError **error)
{
  g_autoptr (GBytes) held = load (version->path, error);
  g_autoptr (GBytes) clear = NULL;

  if (held == NULL)
    return NULL;
  if (!sulh_seal_is_sealed (held))
    return sulh_store_parse (held, findings);
  if (seal == NULL)
    {
      g_set_error_literal (error, SULH_SEAL_ERROR, SULH_SEAL_ERROR_SEALED,
                           _ ("This version is sealed with a password that the document no longer "
                              "has."));
      return NULL;
    }
  clear = sulh_seal_unwrap (seal, held, error);
  return clear ? sulh_store_parse (clear, findings) : NULL;
}
