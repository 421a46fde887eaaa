/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/remarks.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

/**
 * sulh_remark_get_word:
 * @severity: how much a finding matters
 *
 * Returns: (transfer none): the word that programs know it by
 */
const char *
sulh_remark_get_word (SulhSeverity severity)
{
  static const char *const words[] = { "note", "warning", "error" };

  return words[severity];
}

static void
write_finding (SulhJson *json, const SulhFinding *finding)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "severity", sulh_remark_get_word (finding->severity));
  sulh_json_add_text (json, "code", finding->code);
  sulh_json_add_text (json, "subject", finding->subject);
  sulh_json_add_text (json, "field", finding->field);
  sulh_json_add_text (json, "sentence", finding->sentence);
  sulh_json_add_text (json, "reason", finding->reason);
  sulh_json_add_text (json, "remedy", finding->remedy);
  sulh_json_add_text (json, "repair", finding->repair ? finding->repair->label : NULL);
  if (finding->line > 0)
    {
      sulh_json_add_count (json, "line", (guint64)finding->line);
      sulh_json_add_count (json, "column", (guint64)finding->column);
    }
  sulh_json_close_object (json);
}

/**
 * sulh_remark_get_label:
 * @severity: how much a finding matters
 *
 * Returns: (transfer none): what stands in front of its sentence
 */
const char *
sulh_remark_get_label (SulhSeverity severity)
{
  switch (severity)
    {
    case SULH_SEVERITY_WARNING:
      return _ ("warning: ");
    case SULH_SEVERITY_NOTE:
      return _ ("note: ");
    default:
      return "";
    }
}

/**
 * sulh_remark_print:
 * @finding: a finding
 *
 * Prints it as a part of the result, with what to do.
 */
void
sulh_remark_print (const SulhFinding *finding)
{
  g_autofree char *sentences
      = g_strdup_printf ("%s%s%s%s", sulh_remark_get_label (finding->severity), finding->sentence,
                         finding->remedy ? " " : "", finding->remedy ? finding->remedy : "");

  sulh_terminal_print_sentence ("  ", sentences);
}

/**
 * sulh_remarks_write_json:
 * @findings: (element-type SulhFinding): findings
 * @json: where to
 * @name: name of the member
 */
void
sulh_remarks_write_json (const GPtrArray *findings, SulhJson *json, const char *name)
{
  sulh_json_open_list (json, name);
  for (guint i = 0; i < findings->len; i++)
    write_finding (json, findings->pdata[i]);
  sulh_json_close_list (json);
}
