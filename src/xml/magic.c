/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/magic.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/bounds.h"

typedef struct
{
  const char *bytes;
  gsize length;
  const char *what;
  gboolean packed;
} Magic;

static const Magic *
find_magic (const guint8 *data, gsize length)
{
  static const Magic magics[] = {
    { "\x1f\x8b", 2, "gzip", TRUE },
    { "PK\x03\x04", 4, "zip", TRUE },
    { "BZh", 3, "bzip2", TRUE },
    { "\xfd"
      "7zXZ",
      5, "xz", TRUE },
    { "7z\xbc\xaf", 4, "7z", TRUE },
    { "\x28\xb5\x2f\xfd", 4, "zstd", TRUE },
    { "%PDF-", 5, "PDF", FALSE },
    { "\x89PNG", 4, "PNG", FALSE },
    { "\xff\xd8\xff", 3, "JPEG", FALSE },
    { "{\\rtf", 5, "RTF", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (data, magics[i].bytes, magics[i].length) == 0)
      return &magics[i];
  return NULL;
}

/* The mark of a sealed scenario. Whoever knows seals opens them first; here it is only named. */
static gboolean
is_sealed (const guint8 *data, gsize length)
{
  const char mark[] = "\x89SULH\r\n\x1a";

  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

static void
report_size (gsize largest, SulhFaults *faults)
{
  g_autofree char *sentence = g_strdup_printf (
      _ ("The file is larger than %u MB, the most that is read."), (guint)(largest >> 20));

  sulh_faults_add (faults, SULH_NOWHERE, "file-too-large", NULL, sentence,
                   _ ("Open a smaller file, or divide the scenario."));
}

static void
report_magic (const Magic *magic, SulhFaults *faults)
{
  g_autofree char *sentence
      = magic->packed ? g_strdup_printf (_ ("The file is packed (%s)."), magic->what)
                      : g_strdup_printf (_ ("The file is a %s file and no scenario."), magic->what);

  sulh_faults_add (faults, SULH_NOWHERE, magic->packed ? "packed-file" : "foreign-file", NULL,
                   sentence,
                   magic->packed ? _ ("Unpack it and open the scenario within.")
                                 : _ ("Open a file whose name ends in .sulh."));
}

/**
 * sulh_magic_check:
 * @data: the file
 * @length: its length in bytes
 * @largest: the size that it may have, in bytes
 * @faults: where to report
 *
 * Nothing is unpacked or converted: a small file that unpacks to gigabytes costs nothing.
 *
 * Returns: whether to read on
 */
gboolean
sulh_magic_check (const guint8 *data, gsize length, gsize largest, SulhFaults *faults)
{
  const Magic *magic = find_magic (data, length);

  if (length == 0)
    sulh_faults_add (faults, SULH_NOWHERE, "empty-file", NULL, _ ("The file is empty."),
                     _ ("Open another file, or an earlier version of this one."));
  else if (length > largest)
    report_size (largest, faults);
  else if (is_sealed (data, length))
    sulh_faults_add (faults, SULH_NOWHERE, "sealed-file", NULL,
                     _ ("The scenario is sealed with a password."),
                     _ ("Remove its seal first, or open it with its password."));
  else if (magic)
    report_magic (magic, faults);
  else
    return TRUE;
  return FALSE;
}
