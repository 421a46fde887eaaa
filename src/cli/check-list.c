/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/check-list.h"

#include <glib/gi18n-lib.h>

#include "cli/json.h"
#include "cli/remarks.h"
#include "cli/terminal.h"
#include "workbench/workbench.h"

static void
print_kind (const SulhFindingKind *kind)
{
  g_autofree char *rest = g_strdup_printf ("%s %s", _ (kind->reason), _ (kind->remedy));
  const char *label = sulh_remark_get_label (kind->severity);

  sulh_terminal_print_format ("%s%s (%s)%s\n", *label ? label : _ ("error: "), kind->code,
                              kind->rule, kind->repairable ? _ (", can be repaired") : "");
  sulh_terminal_print_format ("  %s.\n", _ (kind->title));
  sulh_terminal_print_sentence ("  ", rest);
  sulh_terminal_print ("\n");
}

static void
write_kind (SulhJson *json, const SulhFindingKind *kind)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "code", kind->code);
  sulh_json_add_text (json, "severity", sulh_remark_get_word (kind->severity));
  sulh_json_add_text (json, "title", _ (kind->title));
  sulh_json_add_text (json, "reason", _ (kind->reason));
  sulh_json_add_text (json, "remedy", _ (kind->remedy));
  sulh_json_add_text (json, "rule", kind->rule);
  sulh_json_add_flag (json, "repairable", kind->repairable);
  sulh_json_close_object (json);
}

/**
 * sulh_check_list_kinds:
 * @as_json: for a program
 *
 * Prints all kinds of finding about scenarios that can be read.
 *
 * Returns: what to answer to the shell
 */
SulhExit
sulh_check_list_kinds (gboolean as_json)
{
  g_autoptr (SulhJson) json = sulh_json_new ();
  guint n;
  const SulhFindingKind *kinds = sulh_review_list_kinds (&n);

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "kinds");
  for (guint i = 0; i < n; i++)
    if (as_json)
      write_kind (json, &kinds[i]);
    else
      print_kind (&kinds[i]);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  if (as_json)
    sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
  return SULH_EXIT_DONE;
}

/**
 * sulh_check_is_repairable:
 * @code: a word from the command line
 *
 * Returns: whether it is the code of a kind of which some findings carry a repair
 */
gboolean
sulh_check_is_repairable (const char *code)
{
  guint n;
  const SulhFindingKind *kinds = sulh_review_list_kinds (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (kinds[i].code, code))
      return kinds[i].repairable;
  return FALSE;
}
