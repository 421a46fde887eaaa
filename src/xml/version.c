/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/version.h"

#include <string.h>

#define MOST_DIGITS 4

static gboolean
parse_digits (const char **at, guint *number)
{
  gsize length = strspn (*at, "0123456789");

  if (length == 0 || length > MOST_DIGITS || (length > 1 && **at == '0'))
    return FALSE;
  *number = (guint)g_ascii_strtoull (*at, NULL, 10);
  *at += length;
  return TRUE;
}

/**
 * sulh_version_parse:
 * @text: text such as "1" or "1.2"
 * @version: (out): the version
 *
 * Returns: whether @text is a version
 */
gboolean
sulh_version_parse (const char *text, SulhVersion *version)
{
  *version = (SulhVersion){ 0, 0 };
  if (!parse_digits (&text, &version->major))
    return FALSE;
  if (*text == '.')
    {
      text++;
      if (!parse_digits (&text, &version->minor))
        return FALSE;
    }
  return *text == '\0';
}

/**
 * sulh_version_format:
 * @version: a version
 *
 * Returns: (transfer full): its text; the minor version 0 is left out
 */
char *
sulh_version_format (SulhVersion version)
{
  return version.minor ? g_strdup_printf ("%u.%u", version.major, version.minor)
                       : g_strdup_printf ("%u", version.major);
}

/**
 * sulh_version_is_newer:
 * @version: a version
 *
 * Returns: whether it has all that this program knows, and more
 */
gboolean
sulh_version_is_newer (SulhVersion version)
{
  return version.major == SULH_XML_VERSION && version.minor > SULH_XML_MINOR_VERSION;
}

/**
 * sulh_version_is_older:
 * @version: a version
 *
 * Returns: whether files of it have to be brought to the format of now
 */
gboolean
sulh_version_is_older (SulhVersion version)
{
  return version.major < SULH_XML_VERSION;
}
