/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/finding.h"

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
  g_free (finding->field);
  g_free (finding->sentence);
  g_free (finding->remedy);
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
