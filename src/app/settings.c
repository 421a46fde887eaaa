/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/settings.h"

#define SCHEMA_ID "org.sulh.Sulh"

/**
 * sulh_settings_open:
 *
 * GSettings ends the program when a schema is missing. A program that was not installed still has
 * to start, so it then does without.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where their schema is not installed
 */
GSettings *
sulh_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
