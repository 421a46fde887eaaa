/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/finding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * sulh_finding_new:
 * @severity: how much it matters
 * @code: a fixed word
 * @subject: (nullable): id of the part
 * @sentence: what is wrong, in the user's language, with its full stop
 * @remedy: (nullable): what to do, likewise
 *
 * Returns: (transfer full): a finding without a place in a file
 */
SulhFinding *
sulh_finding_new (SulhSeverity severity, const char *code, const char *subject,
                  const char *sentence, const char *remedy)
{
  SulhFinding *finding = g_new0 (SulhFinding, 1);

  finding->severity = severity;
  finding->code = g_strdup (code);
  finding->subject = g_strdup (subject);
  finding->sentence = g_strdup (sentence);
  finding->remedy = g_strdup (remedy);
  return finding;
}

void
sulh_finding_free (SulhFinding *finding)
{
  g_free (finding->code);
  g_free (finding->subject);
  g_clear_pointer (&finding->part, sulh_part_unref);
  g_free (finding->field);
  g_free (finding->sentence);
  g_free (finding->reason);
  g_free (finding->remedy);
  g_clear_pointer (&finding->repair, sulh_repair_free);
  g_free (finding);
}

/**
 * sulh_findings_new:
 *
 * Returns: (transfer full) (element-type SulhFinding): an empty list that owns its findings
 */
GPtrArray *
sulh_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_finding_free);
}

/**
 * sulh_findings_have_errors:
 * @findings: (element-type SulhFinding): a list
 *
 * Returns: whether one of them is an error
 */
gboolean
sulh_findings_have_errors (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const SulhFinding *)findings->pdata[i])->severity == SULH_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}

/**
 * sulh_findings_count:
 * @findings: (element-type SulhFinding): a list
 * @severity: how much they matter
 *
 * Returns: how many of them matter so much
 */
guint
sulh_findings_count (const GPtrArray *findings, SulhSeverity severity)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    count += ((const SulhFinding *)findings->pdata[i])->severity == severity;
  return count;
}

/**
 * sulh_findings_sort:
 * @findings: (element-type SulhFinding): a list
 *
 * Puts what matters most first, and leaves the order within one severity as it is.
 */
void
sulh_findings_sort (GPtrArray *findings)
{
  g_autofree gpointer *sorted = g_new (gpointer, findings->len);
  guint n = 0;

  if (findings->len == 0)
    return;
  for (int severity = SULH_SEVERITY_ERROR; severity >= SULH_SEVERITY_NOTE; severity--)
    for (guint i = 0; i < findings->len; i++)
      if ((int)((const SulhFinding *)findings->pdata[i])->severity == severity)
        sorted[n++] = findings->pdata[i];
  memcpy (findings->pdata, sorted, n * sizeof *sorted);
}

/* Stands for those of one kind that are not listed. */
static SulhFinding *
count_unlisted (const SulhFinding *like, guint unlisted)
{
  g_autofree char *sentence
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more finding of the kind “%s”.",
                                      "And %u more findings of the kind “%s”.", unlisted),
                         unlisted, like->code);

  return sulh_finding_new (like->severity, like->code, NULL, sentence, NULL);
}

static guint
get_count (GHashTable *counts, const SulhFinding *finding)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, finding->code));
}

static guint
count_code (GHashTable *counts, const SulhFinding *finding)
{
  guint count = get_count (counts, finding) + 1;

  g_hash_table_insert (counts, finding->code, GUINT_TO_POINTER (count));
  return count;
}

/**
 * sulh_findings_shorten:
 * @findings: (element-type SulhFinding): a list
 * @most: how many of each code are kept
 *
 * Of each code the first @most are kept where they stand; one more finding, in the place of the
 * first that is left out, says how many are not listed.
 */
void
sulh_findings_shorten (GPtrArray *findings, guint most)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) left_out = sulh_findings_new ();
  gsize n;
  g_autofree gpointer *all = g_ptr_array_steal (findings, &n);

  for (gsize i = 0; i < n; i++)
    count_code (counts, all[i]);
  for (gsize i = 0; i < n; i++)
    {
      SulhFinding *finding = all[i];
      guint number = count_code (met, finding);

      if (number == most + 1)
        g_ptr_array_add (findings, count_unlisted (finding, get_count (counts, finding) - most));
      g_ptr_array_add (number <= most ? findings : left_out, finding);
    }
}

/**
 * sulh_finding_format:
 * @finding: a finding
 * @file_name: (nullable): the file it was read from
 *
 * Returns: (transfer full): `file:line:column: what is wrong What to do`
 */
char *
sulh_finding_format (const SulhFinding *finding, const char *file_name)
{
  GString *text = g_string_new (NULL);

  if (file_name)
    g_string_append_printf (text, "%s:", file_name);
  if (finding->line > 0)
    g_string_append_printf (text, "%d:%d:", finding->line, finding->column);
  if (text->len)
    g_string_append_c (text, ' ');
  g_string_append (text, finding->sentence);
  if (finding->remedy)
    g_string_append_printf (text, " %s", finding->remedy);
  return g_string_free (text, FALSE);
}
