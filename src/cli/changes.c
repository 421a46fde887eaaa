/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/changes.h"

#include "cli/json.h"
#include "cli/terminal.h"

/**
 * sulh_changes_print:
 * @changes: (element-type SulhChange): differences
 * @lead: what each line begins with
 */
void
sulh_changes_print (const GPtrArray *changes, const char *lead)
{
  for (guint i = 0; i < changes->len; i++)
    sulh_terminal_print_sentence (lead, ((SulhChange *)changes->pdata[i])->sentence);
}

/**
 * sulh_changes_write_json:
 * @changes: (element-type SulhChange): differences
 * @before: what was compared
 * @after: with what
 */
void
sulh_changes_write_json (const GPtrArray *changes, const char *before, const char *after)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "before", before);
  sulh_json_add_text (json, "after", after);
  sulh_json_open_list (json, "changes");
  for (guint i = 0; i < changes->len; i++)
    {
      const SulhChange *change = changes->pdata[i];
      const SulhPart *part = change->after ? change->after : change->before;

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "change", sulh_change_kind_choices ()[change->kind].nick);
      sulh_json_add_text (json, "element", sulh_kind_get_info (part->kind)->element);
      sulh_json_add_text (json, "id", change->subject);
      sulh_json_add_text (json, "field", change->field ? change->field->name : NULL);
      sulh_json_add_text (json, "old", change->old_text);
      sulh_json_add_text (json, "new", change->new_text);
      sulh_json_add_text (json, "sentence", change->sentence);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}
