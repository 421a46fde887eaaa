/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/model.h"

/* Every second or more bytes of a text in UTF-16 or UTF-32 that begins with "<" are zero. */
static gboolean
is_wide (const char *text, gsize length)
{
  static const char *const starts[] = { "\xff\xfe", "\xfe\xff", "<\0", "\0<" };

  if (length >= 4 && memcmp (text, "\0\0\xfe\xff", 4) == 0)
    return TRUE;
  for (guint i = 0; length >= 2 && i < G_N_ELEMENTS (starts); i++)
    if (memcmp (text, starts[i], 2) == 0)
      return TRUE;
  return length >= 4 && memcmp (text, "\0\0\0<", 4) == 0;
}

/* The name in encoding="..." of the XML declaration, or NULL. */
static char *
find_declared (const char *text, gsize length, gsize *offset)
{
  const char *end;
  const char *name;
  const char *close;

  if (length < 5 || memcmp (text, "<?xml", 5) != 0)
    return NULL;
  end = g_strstr_len (text, (gssize)length, "?>");
  if (end == NULL)
    return NULL;
  name = g_strstr_len (text, end - text, "encoding");
  if (name == NULL)
    return NULL;
  *offset = (gsize)(name - text);
  while (name < end && *name != '"' && *name != '\'')
    name++;
  close = name < end ? memchr (name + 1, *name, (gsize)(end - name - 1)) : NULL;
  return close ? g_strndup (name + 1, (gsize)(close - name - 1)) : NULL;
}

static gboolean
check_declared (const char *text, gsize length, SulhFaults *faults)
{
  gsize offset = 0;
  g_autofree char *declared = find_declared (text, length, &offset);
  g_autofree char *sentence = NULL;

  if (declared == NULL || g_ascii_strcasecmp (declared, "UTF-8") == 0)
    return TRUE;
  sentence = g_strdup_printf (_ ("The file says that its text is in %.20s; a scenario is in "
                                 "UTF-8."),
                              declared);
  sulh_faults_add (faults, offset, "wrong-encoding", NULL, sentence,
                   _ ("Save it as UTF-8 with a text editor."));
  return FALSE;
}

/* What XML cannot hold although it is UTF-8; the parser would stumble from one to the next. */
static gboolean
check_characters (const char *text, gsize length, SulhFaults *faults)
{
  gboolean clean = TRUE;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar)text[i];
      gboolean last_two = c == 0xEF && (guchar)text[i + 1] == 0xBF && (guchar)text[i + 2] >= 0xBE;

      if (!last_two && (c >= 0x20 || c == '\t' || c == '\n' || c == '\r'))
        continue;
      sulh_faults_add (faults, i, "impossible-character", NULL,
                       _ ("A character stands here that no XML file can hold."),
                       _ ("Take it out."));
      clean = FALSE;
    }
  return clean;
}

/**
 * sulh_encoding_skip_mark:
 * @data: the file
 * @length: its length in bytes
 *
 * Returns: the number of bytes of a byte-order mark in UTF-8 at its start, 0 or 3
 */
gsize
sulh_encoding_skip_mark (const guint8 *data, gsize length)
{
  return length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/**
 * sulh_encoding_check:
 * @text: the file without its byte-order mark
 * @length: its length in bytes
 * @faults: where to report
 *
 * A parser alone would take anything that the system can convert, with other rules for what is
 * a quote or a bracket.
 *
 * Returns: whether to read on
 */
gboolean
sulh_encoding_check (const char *text, gsize length, SulhFaults *faults)
{
  const char *end = NULL;

  if (is_wide (text, length))
    {
      sulh_faults_add (faults, SULH_NOWHERE, "wrong-encoding", NULL,
                       _ ("The text of the file is in UTF-16 or UTF-32; a scenario is in UTF-8."),
                       _ ("Save it as UTF-8 with a text editor."));
      return FALSE;
    }
  if (sulh_text_is_storable (text, length))
    return check_declared (text, length, faults);
  if (g_utf8_validate_len (text, length, &end))
    return check_characters (text, length, faults) && check_declared (text, length, faults);
  if (*end == '\0')
    sulh_faults_add (faults, (gsize)(end - text), "zero-byte", NULL,
                     _ ("The file holds a zero byte here; it is damaged or no text."),
                     _ ("Open another file, or an earlier version of this one."));
  else
    sulh_faults_add (faults, (gsize)(end - text), "wrong-encoding", NULL,
                     _ ("The bytes here are no text in UTF-8."),
                     _ ("Save the file as UTF-8 with a text editor."));
  return FALSE;
}
