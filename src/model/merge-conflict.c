/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge-conflict.h"

#include <glib/gi18n-lib.h>

static SulhConflict *
add_conflict (const SulhMergeWords *words, const char *subject, const char *field, char *sentence)
{
  SulhConflict *conflict = g_new0 (SulhConflict, 1);

  conflict->subject = g_strdup (subject);
  conflict->field = g_strdup (field);
  conflict->sentence = sentence;
  g_ptr_array_add (words->conflicts, conflict);
  return conflict;
}

static char *
describe_place (const SulhMergeWords *words, const SulhPlace *place)
{
  char *text = sulh_wording_describe_place (words->first, place);

  return text ? text : g_strdup (_ ("Scenario"));
}

/* A value as it stands in a sentence. */
static char *
quote (const char *value, const SulhField *field)
{
  g_autofree char *excerpt = NULL;

  if (value == NULL)
    return g_strdup (_ ("nothing"));
  if (field->type != SULH_FIELD_TEXT && field->type != SULH_FIELD_PROSE
      && field->type != SULH_FIELD_CHOICE)
    return g_strdup (value);
  excerpt = sulh_wording_shorten (value, NULL);
  return g_strdup_printf (_ ("“%s”"), excerpt);
}

/**
 * sulh_merge_add_field:
 * @words: where it goes
 * @place: the part in the first version
 * @base: the part that both started from
 * @second: the part in the second version
 * @field: a field that both changed, each in its own way
 */
void
sulh_merge_add_field (const SulhMergeWords *words, const SulhPlace *place, const SulhPart *base,
                      const SulhPart *second, const SulhField *field)
{
  g_autofree char *subject = describe_place (words, place);
  g_autofree char *label = sulh_wording_describe_field (field);
  char *values[] = { sulh_wording_describe_value (words->base, base, field),
                     sulh_wording_describe_value (words->first, place->part, field),
                     sulh_wording_describe_value (words->second, second, field) };
  g_autofree char *was = quote (values[0], field);
  g_autofree char *here = quote (values[1], field);
  g_autofree char *there = quote (values[2], field);
  SulhConflict *conflict;

  conflict = add_conflict (words, sulh_place_get_subject (place), field->name,
                           g_strdup_printf (_ ("%s: %s was %s; the first version says %s, the "
                                               "second %s. The first is kept."),
                                            subject, label, was, here, there));
  conflict->base_text = values[0];
  conflict->first_text = values[1];
  conflict->second_text = values[2];
}

/**
 * sulh_merge_add_audience:
 * @words: where it goes
 * @place: the part in the first version
 * @field: (nullable): a field whose audience both changed, each in its own way; %NULL for that of
 *   the part
 */
void
sulh_merge_add_audience (const SulhMergeWords *words, const SulhPlace *place,
                         const SulhField *field)
{
  g_autofree char *subject = describe_place (words, place);
  g_autofree char *label = field ? sulh_wording_describe_field (field) : NULL;

  add_conflict (words, sulh_place_get_subject (place), field ? field->name : "for",
                g_strdup_printf (_ ("%s: the two versions let different people see %s. The first "
                                    "is kept."),
                                 subject, label ? label : _ ("it")));
}

/**
 * sulh_merge_add_foreign:
 * @words: where it goes
 * @place: the part in the first version, whose comments, or what a newer version wrote in it, both
 *   changed, each in its own way
 */
void
sulh_merge_add_foreign (const SulhMergeWords *words, const SulhPlace *place)
{
  g_autofree char *subject = describe_place (words, place);

  add_conflict (words, sulh_place_get_subject (place), NULL,
                g_strdup_printf (_ ("%s: both versions changed comments in the file, or what a "
                                    "newer version wrote. The first is kept."),
                                 subject));
}

/**
 * sulh_merge_add_removal:
 * @words: where it goes
 * @place: the part that one version removed, in the other
 * @first_removed: whether the first version removed it
 * @is_changed: whether the other version changed it; else it only names it
 */
void
sulh_merge_add_removal (const SulhMergeWords *words, const SulhPlace *place, gboolean first_removed,
                        gboolean is_changed)
{
  g_autofree char *subject
      = sulh_wording_describe_place (first_removed ? words->second : words->first, place);
  const char *format;

  if (is_changed)
    format = first_removed
                 ? _ ("%s was removed in the first version and changed in the second. It is kept "
                      "as changed.")
                 : _ ("%s was removed in the second version and changed in the first. It is kept "
                      "as changed.");
  else
    format = first_removed
                 ? _ ("%s was removed in the first version and is still named in the second. It "
                      "is kept.")
                 : _ ("%s was removed in the second version and is still named in the first. It "
                      "is kept.");
  add_conflict (words, sulh_place_get_subject (place), NULL, g_strdup_printf (format, subject));
}

/**
 * sulh_merge_add_order:
 * @words: where it goes
 * @place: the part that the list stands in, in the first version
 * @field: the list whose order both changed
 */
void
sulh_merge_add_order (const SulhMergeWords *words, const SulhPlace *place, const SulhField *field)
{
  g_autofree char *subject = describe_place (words, place);

  add_conflict (words, sulh_place_get_subject (place), field->name,
                g_strdup_printf (_ ("%s: both versions changed the order in “%s”. That of the "
                                    "first is kept."),
                                 subject, _ (field->label)));
}

/**
 * sulh_merge_add_id:
 * @words: where it goes
 * @base: a part
 * @first: the id that it got in the first version
 * @second: the id that it got in the second version
 */
void
sulh_merge_add_id (const SulhMergeWords *words, const SulhPart *base, const char *first,
                   const char *second)
{
  g_autofree char *subject = sulh_wording_describe_part (words->base, base);
  SulhConflict *conflict;

  conflict = add_conflict (words, first, "id",
                           g_strdup_printf (_ ("%s: its id is “%s” in the first version and “%s” "
                                               "in the second. The first is kept."),
                                            subject, first, second));
  conflict->base_text = g_strdup (base->id);
  conflict->first_text = g_strdup (first);
  conflict->second_text = g_strdup (second);
}

/**
 * sulh_merge_add_clash:
 * @words: where it goes
 * @first: a part that the first version added
 * @second: another part that the second version added under the same id
 * @new_id: the id that the second part has from now on
 */
void
sulh_merge_add_clash (const SulhMergeWords *words, const SulhPart *first, const SulhPart *second,
                      const char *new_id)
{
  g_autofree char *here = sulh_wording_introduce_part (words->first, first);
  g_autofree char *there = sulh_wording_introduce_part (words->second, second);

  add_conflict (words, first->id, "id",
                g_strdup_printf (_ ("Both versions added a part with the id “%s”: %s in the first, "
                                    "%s in the second. Both are kept; the second has the id “%s” "
                                    "now."),
                                 first->id, here, there, new_id));
}

/**
 * sulh_merge_add_fault:
 * @words: where it goes
 * @subject: (nullable): id of a part that is at fault when both versions are put together
 * @field: (nullable): its attribute
 * @fault: what is wrong, as a sentence
 */
void
sulh_merge_add_fault (const SulhMergeWords *words, const char *subject, const char *field,
                      const char *fault)
{
  const char *label = subject ? sulh_wording_get_label (words->first, subject) : NULL;

  add_conflict (words, subject, field,
                g_strdup_printf (_ ("%s: the two versions do not go together. %s The first is "
                                    "kept."),
                                 label ? label : _ ("Scenario"), fault));
}
