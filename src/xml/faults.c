/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/faults.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/bounds.h"

typedef struct
{
  gsize offset;
  SulhFinding *finding;
} Fault;

static void
fault_clear (gpointer data)
{
  Fault *fault = data;

  g_clear_pointer (&fault->finding, sulh_finding_free);
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const Fault *first = a;
  const Fault *second = b;

  return (first->offset > second->offset) - (first->offset < second->offset);
}

/* Moves @at to @offset and counts lines and columns on the way; a column is one character. */
static void
advance (const char *text, gsize *at, gsize offset, int *line, int *column)
{
  for (; *at < offset; (*at)++)
    if (text[*at] == '\n')
      {
        (*line)++;
        *column = 1;
      }
    else if ((text[*at] & 0xC0) != 0x80)
      (*column)++;
}

static void
place_all (SulhFaults *faults, const char *text, gsize length)
{
  gsize at = 0;
  int line = 1;
  int column = 1;

  for (guint i = 0; i < faults->faults->len; i++)
    {
      Fault *fault = &g_array_index (faults->faults, Fault, i);

      if (fault->offset == SULH_NOWHERE)
        continue;
      advance (text, &at, MIN (fault->offset, length), &line, &column);
      fault->finding->line = line;
      fault->finding->column = column;
    }
}

static SulhFinding *
count_left_out (const SulhFaults *faults)
{
  g_autofree char *sentence
      = g_strdup_printf (faults->cut_short ? _ ("At least %u more faults are not shown.")
                                           : _ ("%u more faults are not shown."),
                         faults->left_out);

  return sulh_finding_new (SULH_SEVERITY_ERROR, "more-faults", NULL, sentence,
                           _ ("Correct those shown first."));
}

void
sulh_faults_init (SulhFaults *faults)
{
  faults->faults = g_array_new (FALSE, FALSE, sizeof (Fault));
  g_array_set_clear_func (faults->faults, fault_clear);
  faults->left_out = 0;
  faults->cut_short = FALSE;
}

void
sulh_faults_clear (SulhFaults *faults)
{
  g_clear_pointer (&faults->faults, g_array_unref);
}

/**
 * sulh_faults_take:
 * @faults: a collection
 * @offset: byte of the text that the fault stands at, or %SULH_NOWHERE
 * @finding: (transfer full): what is wrong
 */
void
sulh_faults_take (SulhFaults *faults, gsize offset, SulhFinding *finding)
{
  Fault fault = { offset, finding };

  if (sulh_faults_are_full (faults))
    {
      faults->left_out++;
      sulh_finding_free (finding);
      return;
    }
  g_array_append_val (faults->faults, fault);
}

/**
 * sulh_faults_add:
 * @faults: a collection
 * @offset: byte of the text that the fault stands at, or %SULH_NOWHERE
 * @code: a fixed word
 * @field: (nullable): the attribute it is about
 * @sentence: what is wrong
 * @remedy: what to do
 */
void
sulh_faults_add (SulhFaults *faults, gsize offset, const char *code, const char *field,
                 const char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, NULL, sentence, remedy);

  finding->field = g_strdup (field);
  sulh_faults_take (faults, offset, finding);
}

/**
 * sulh_faults_contain:
 * @faults: a collection
 * @n: how many of the faults to look at, from the first
 * @offset: a place
 * @field: (nullable): an attribute
 *
 * Returns: whether one of them is about @field at @offset
 */
gboolean
sulh_faults_contain (const SulhFaults *faults, guint n, gsize offset, const char *field)
{
  for (guint i = 0; field && i < n; i++)
    {
      const Fault *fault = &g_array_index (faults->faults, Fault, i);

      if (fault->offset == offset && g_strcmp0 (fault->finding->field, field) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * sulh_faults_have_errors:
 * @faults: a collection
 *
 * Returns: whether one of them is an error and not only a remark
 */
gboolean
sulh_faults_have_errors (const SulhFaults *faults)
{
  for (guint i = 0; i < faults->faults->len; i++)
    if (g_array_index (faults->faults, Fault, i).finding->severity == SULH_SEVERITY_ERROR)
      return TRUE;
  return faults->left_out > 0;
}

gboolean
sulh_faults_are_full (const SulhFaults *faults)
{
  return faults->faults->len >= SULH_XML_MOST_FAULTS;
}

/**
 * sulh_faults_cut_short:
 * @faults: a collection
 *
 * Returns: whether there are so many that looking for more makes no sense, and is not done
 */
gboolean
sulh_faults_cut_short (SulhFaults *faults)
{
  faults->cut_short = faults->left_out >= SULH_XML_MOST_COUNTED;
  return faults->cut_short;
}

/**
 * sulh_faults_leave_out:
 * @faults: a collection
 *
 * For faults that take long to explain: where no more are shown, this one is only counted.
 *
 * Returns: whether it was
 */
gboolean
sulh_faults_leave_out (SulhFaults *faults)
{
  if (!sulh_faults_are_full (faults))
    return FALSE;
  faults->left_out++;
  return TRUE;
}

/**
 * sulh_faults_hand_over:
 * @faults: a collection, which is empty afterwards
 * @text: the text of the file
 * @length: its length in bytes
 * @findings: (element-type SulhFinding): where the faults go, in the order of the file
 *
 * Costs one pass over @text, however many faults there are.
 *
 * Returns: whether one of the faults is an error
 */
gboolean
sulh_faults_hand_over (SulhFaults *faults, const char *text, gsize length, GPtrArray *findings)
{
  gboolean error = faults->left_out > 0;

  g_array_sort (faults->faults, compare_offsets);
  place_all (faults, text, length);
  for (guint i = 0; i < faults->faults->len; i++)
    {
      SulhFinding *finding = g_steal_pointer (&g_array_index (faults->faults, Fault, i).finding);

      error = error || finding->severity == SULH_SEVERITY_ERROR;
      g_ptr_array_add (findings, finding);
    }
  if (faults->left_out)
    g_ptr_array_add (findings, count_left_out (faults));
  g_array_set_size (faults->faults, 0);
  return error;
}

/**
 * sulh_place_get_line:
 * @text: a text
 * @offset: a byte in it
 *
 * Returns: its line, from 1
 */
int
sulh_place_get_line (const char *text, gsize offset)
{
  gsize at = 0;
  int line = 1;
  int column = 1;

  advance (text, &at, offset, &line, &column);
  return line;
}

/**
 * sulh_cursor_seek:
 * @cursor: where the search was before; all zero is the start of the text
 * @text: a text, the same each time
 * @length: its length in bytes
 * @line: a line, from 1
 * @column: a column, from 1
 *
 * Goes on from where it was, so that places in the order of the text cost one pass over it,
 * however many they are.
 *
 * Returns: the byte that stands there; the end of the line where it is shorter
 */
gsize
sulh_cursor_seek (SulhCursor *cursor, const char *text, gsize length, int line, int column)
{
  const char *end = text + length;
  const char *at;

  if (cursor->line == 0 || line < cursor->line || (line == cursor->line && column < cursor->column))
    *cursor = (SulhCursor){ 0, 1, 1 };
  at = text + cursor->offset;
  for (; cursor->line < line && at < end; cursor->line++, cursor->column = 1)
    {
      const char *feed = memchr (at, '\n', (gsize)(end - at));

      at = feed ? feed + 1 : end;
    }
  for (; cursor->column < column && at < end && *at != '\n'; cursor->column++)
    at = g_utf8_next_char (at);
  cursor->offset = MIN ((gsize)(at - text), length);
  return cursor->offset;
}
