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

  return path ? sulh_load_file (path, SULH_STORE_LARGEST_FILE, cancellable, error) : NULL;
}

GBytes *
sulh_store_load_standard_input (GCancellable *cancellable, GError **error)
{
  return sulh_load_descriptor (STDIN_FILENO, SULH_STORE_LARGEST_FILE, cancellable, error);
}

SulhScenario *
sulh_store_parse (GBytes *bytes, GPtrArray *findings)
{
  return sulh_xml_read (bytes, findings);
}

SulhScenario *
sulh_store_read (GFile *file, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = sulh_store_load (file, cancellable, error);

  return bytes ? sulh_store_parse (bytes, findings) : NULL;
}

gboolean
sulh_store_write (GFile *file, const SulhScenario *scenario, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GBytes) bytes = sulh_store_format (scenario);

  if (!check_reads_back (bytes, scenario, error))
    return FALSE;
  return sulh_store_write_bytes (file, bytes, cancellable, error);
}

gboolean
sulh_store_write_bytes (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = get_path (file, error);

  return path != NULL && sulh_save_file (path, bytes, cancellable, error);
}

GBytes *
sulh_store_format (const SulhScenario *scenario)
{
  return sulh_xml_write (scenario);
}
