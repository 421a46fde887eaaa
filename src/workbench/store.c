/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
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

static gsize
measure_most (gboolean large)
{
  return sulh_seal_measure_most (large ? SULH_XML_LARGEST_WITH_CONSENT : SULH_XML_LARGEST_FILE);
}

/* @size is 0 where nobody knows it yet. */
static GBytes *
demand_consent (goffset size, GError *cause, GError **error)
{
  gboolean too_large = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);

  if (!too_large || size > (goffset)measure_most (TRUE))
    {
      g_propagate_error (error, cause);
      return NULL;
    }
  g_error_free (cause);
  g_set_error (error, SULH_STORE_ERROR, SULH_STORE_ERROR_CONSENT,
               _ ("The file is larger than %d MB, which few scenarios are."),
               SULH_XML_LARGEST_FILE / 1048576);
  return NULL;
}

static goffset
measure (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

G_DEFINE_QUARK (sulh - store - error - quark, sulh_store_error)

GBytes *
sulh_store_load (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = get_path (file, error);
  GError *cause = NULL;
  GBytes *bytes;

  if (path == NULL)
    return NULL;
  bytes = sulh_load_file (path, measure_most (FALSE), cancellable, &cause);
  return bytes ? bytes : demand_consent (measure (path), cause, error);
}

GBytes *
sulh_store_load_large (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = get_path (file, error);

  return path ? sulh_load_file (path, measure_most (TRUE), cancellable, error) : NULL;
}

GBytes *
sulh_store_load_standard_input (gboolean large, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  GBytes *bytes = sulh_load_descriptor (STDIN_FILENO, measure_most (large), cancellable, &cause);

  if (bytes)
    return bytes;
  if (!large)
    return demand_consent (0, cause, error);
  g_propagate_error (error, cause);
  return NULL;
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
  return sulh_store_parse_until (bytes, NULL, findings);
}

SulhScenario *
sulh_store_parse_until (GBytes *bytes, GCancellable *cancellable, GPtrArray *findings)
{
  gboolean large = g_bytes_get_size (bytes) > SULH_XML_LARGEST_FILE;

  return sulh_xml_read_large (bytes, large ? SULH_XML_LARGEST_WITH_CONSENT : SULH_XML_LARGEST_FILE,
                              cancellable, findings);
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
