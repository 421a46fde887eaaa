/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/store.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "workbench/load-file.h"
#include "workbench/save-file.h"
#include "xml/xml.h"

static const char *
get_path (GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("This file is not on this computer. Copy it here first."));
  return path;
}

/* What is not read back as it was must not replace what is on the disk. */
static gboolean
check_reads_back (GBytes *bytes, const SulhScenario *scenario, GError **error)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) back = sulh_store_parse (bytes, findings);

  if (sulh_part_equal (back, scenario))
    return TRUE;
  if (findings->len > 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The scenario cannot be saved as it stands; nothing was changed. %s"),
                 ((SulhFinding *)findings->pdata[0])->sentence);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The scenario would not be read back as it is; nothing was changed."));
  return FALSE;
}

GBytes *
sulh_store_load (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = get_path (file, error);

  return path ? sulh_load_file (path, sulh_seal_measure_most (SULH_STORE_LARGEST_FILE), cancellable,
                                error)
              : NULL;
}

GBytes *
sulh_store_load_standard_input (GCancellable *cancellable, GError **error)
{
  return sulh_load_descriptor (STDIN_FILENO, sulh_seal_measure_most (SULH_STORE_LARGEST_FILE),
                               cancellable, error);
}

GBytes *
sulh_store_open_seal (GBytes *bytes, const SulhSecret *password, SulhSealKey **key, GError **error)
{
  *key = NULL;
  if (!sulh_seal_is_sealed (bytes))
    return g_bytes_ref (bytes);
  if (password)
    return sulh_seal_open (bytes, password, key, error);
  sulh_seal_demand_password (error);
  return NULL;
}

SulhScenario *
sulh_store_parse (GBytes *bytes, GPtrArray *findings)
{
  return sulh_xml_read (bytes, findings);
}

void
sulh_store_locate (GBytes *bytes, const SulhScenario *scenario, const GPtrArray *findings)
{
  sulh_xml_locate (bytes, scenario, findings);
}

SulhScenario *
sulh_store_read (GFile *file, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhSealKey) key = NULL;

  return sulh_store_read_sealed (file, NULL, &key, findings, cancellable, error);
}

SulhScenario *
sulh_store_read_sealed (GFile *file, const SulhSecret *password, SulhSealKey **key,
                        GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = sulh_store_load (file, cancellable, error);
  g_autoptr (GBytes) clear = bytes ? sulh_store_open_seal (bytes, password, key, error) : NULL;

  return clear ? sulh_store_parse (clear, findings) : NULL;
}

gboolean
sulh_store_write (GFile *file, const SulhScenario *scenario, SulhSaving *saving,
                  GCancellable *cancellable, GError **error)
{
  return sulh_store_write_sealed (file, scenario, NULL, saving, cancellable, error);
}

gboolean
sulh_store_write_sealed (GFile *file, const SulhScenario *scenario, const SulhSealKey *key,
                         SulhSaving *saving, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) clear = sulh_store_format (scenario);
  g_autoptr (GBytes) bytes = key ? sulh_seal_wrap (key, clear) : g_bytes_ref (clear);
  g_autoptr (GBytes) back = key ? sulh_seal_unwrap (key, bytes, error) : g_bytes_ref (bytes);

  if (back == NULL || !check_reads_back (back, scenario, error))
    return FALSE;
  return sulh_store_write_bytes (file, bytes, saving, cancellable, error);
}

gboolean
sulh_store_write_bytes (GFile *file, GBytes *bytes, SulhSaving *saving, GCancellable *cancellable,
                        GError **error)
{
  const char *path = get_path (file, error);

  return path != NULL && sulh_save_file (path, bytes, saving, cancellable, error);
}

void
sulh_store_remove_left_overs (GFile *file)
{
  const char *path = g_file_peek_path (file);

  if (path)
    sulh_save_remove_left_overs (path);
}

GBytes *
sulh_store_format (const SulhScenario *scenario)
{
  return sulh_xml_write (scenario);
}
