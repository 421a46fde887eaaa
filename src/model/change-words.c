/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/change-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/head.h"

/* What every sentence on a field needs. */
typedef struct
{
  const char *subject;
  char *field;
  const char *old_text;
  const char *new_text;
} Terms;

static char *
say_set_or_left_out (const Terms *terms)
{
  if (terms->new_text)
    return g_strdup_printf (_ ("%s: %s set to %s."), terms->subject, terms->field, terms->new_text);
  return g_strdup_printf (_ ("%s: %s no longer given; it was %s."), terms->subject, terms->field,
                          terms->old_text ? terms->old_text : "");
}

static char *
say_changed (const Terms *terms)
{
  if (!terms->old_text || !terms->new_text)
    return say_set_or_left_out (terms);
  return g_strdup_printf (_ ("%s: %s changed from %s to %s."), terms->subject, terms->field,
                          terms->old_text, terms->new_text);
}

static char *
say_moved (const Terms *terms)
{
  if (!terms->old_text || !terms->new_text)
    return say_set_or_left_out (terms);
  return g_strdup_printf (_ ("%s: %s moved from %s to %s."), terms->subject, terms->field,
                          terms->old_text, terms->new_text);
}

static const char *
get_grade (const SulhNumber *number)
{
  return sulh_choice_get_label (sulh_grade_choices (), sulh_number_get_grade (number));
}

/* The values are as they were; what stands behind them is not. */
static char *
say_supported (const SulhNumber *before, const SulhNumber *after, const Terms *terms,
               const SulhChangeWords *words)
{
  if (g_strcmp0 (sulh_number_get_source (before), sulh_number_get_source (after)) == 0)
    return g_strdup_printf (_ ("%s: grade of %s changed from “%s” to “%s”."), terms->subject,
                            terms->field, get_grade (before), get_grade (after));
  if (sulh_number_get_source (after) == NULL)
    return g_strdup_printf (
        _ ("%s: %s no longer names %s as its source."), terms->subject, terms->field,
        sulh_wording_get_label (words->before, sulh_number_get_source (before)));
  return g_strdup_printf (_ ("%s: %s now has the source %s."), terms->subject, terms->field,
                          sulh_wording_get_label (words->after, sulh_number_get_source (after)));
}

static char *
say_number (const SulhChange *change, const Terms *terms, const SulhChangeWords *words)
{
  const SulhNumber *before = sulh_part_get_member (change->before, change->field);
  const SulhNumber *after = sulh_part_get_member (change->after, change->field);

  if (g_strcmp0 (terms->old_text, terms->new_text) == 0)
    return say_supported (before, after, terms, words);
  if (!terms->old_text || !terms->new_text || before->mode == after->mode)
    return say_changed (terms);
  return g_strdup_printf (after->mode > before->mode ? _ ("%s: %s raised from %s to %s.")
                                                     : _ ("%s: %s lowered from %s to %s."),
                          terms->subject, terms->field, terms->old_text, terms->new_text);
}

static char *
quote (const char *text)
{
  return text ? g_strdup_printf (_ ("“%s”"), text) : NULL;
}

static char *
say_choice (const Terms *terms)
{
  g_autofree char *before = quote (terms->old_text);
  g_autofree char *after = quote (terms->new_text);
  Terms quoted = { terms->subject, terms->field, before, after };

  return say_changed (&quoted);
}

/* A short text is quoted as it was and as it is, a long one only where it is new. */
static char *
say_text (const Terms *terms)
{
  g_autofree char *before = terms->old_text ? sulh_wording_shorten (terms->old_text, NULL) : NULL;
  g_autofree char *after
      = terms->new_text ? sulh_wording_shorten (terms->new_text, terms->old_text) : NULL;
  g_autofree char *quoted_before = quote (before);
  g_autofree char *quoted_after = quote (after);
  Terms quoted = { terms->subject, terms->field, quoted_before, quoted_after };

  if (!before || !after
      || (g_str_equal (before, terms->old_text) && g_str_equal (after, terms->new_text)))
    return say_changed (&quoted);
  return g_strdup_printf (_ ("%s: %s reworded: %s."), terms->subject, terms->field, quoted_after);
}

static gboolean
contains (char **ids, const char *id)
{
  return ids && g_strv_contains ((const char *const *)ids, id);
}

/* The labels of those in @ids that are not in @others, or NULL. */
static char *
list_only_in (char **ids, char **others, SulhWording *wording)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids && ids[i]; i++)
    if (!contains (others, ids[i]))
      g_string_append_printf (text, text->len ? ", %s" : "%s",
                              sulh_wording_get_label (wording, ids[i]));
  return g_string_free (text, text->len == 0);
}

static char *
say_references (const SulhChange *change, const Terms *terms, const SulhChangeWords *words)
{
  char **before = *(char ***)sulh_part_get_member (change->before, change->field);
  char **after = *(char ***)sulh_part_get_member (change->after, change->field);
  g_autofree char *gone = list_only_in (before, after, words->before);
  g_autofree char *added = list_only_in (after, before, words->after);
  const char *field = _ (change->field->label);

  if (gone && added)
    return g_strdup_printf (_ ("%s: “%s” now names %s and no longer %s."), terms->subject, field,
                            added, gone);
  if (added)
    return g_strdup_printf (_ ("%s: “%s” now names %s."), terms->subject, field, added);
  if (gone)
    return g_strdup_printf (_ ("%s: “%s” no longer names %s."), terms->subject, field, gone);
  return g_strdup_printf (_ ("%s: the order in “%s” changed."), terms->subject, field);
}

static char *
say_renamed (const SulhChange *change, const Terms *terms)
{
  if (change->before->name == NULL || change->after->name == NULL)
    return say_text (terms);
  return g_strdup_printf (_ ("%s is now called “%s”."), terms->subject, change->after->name);
}

/**
 * sulh_change_describe_field:
 * @change: a change of one field, with both parts and both values in words
 * @words: what else the sentence is made of
 *
 * Returns: (transfer full): the sentence
 */
char *
sulh_change_describe_field (const SulhChange *change, const SulhChangeWords *words)
{
  g_autofree char *field = sulh_wording_describe_field (change->field);
  Terms terms = { words->subject, field, change->old_text, change->new_text };

  switch (change->field->type)
    {
    case SULH_FIELD_TEXT:
      if (g_str_equal (change->field->name, "name"))
        return say_renamed (change, &terms);
      return say_text (&terms);
    case SULH_FIELD_PROSE:
      return say_text (&terms);
    case SULH_FIELD_NUMBER:
      return say_number (change, &terms, words);
    case SULH_FIELD_REFS:
      if (sulh_head_is_audience (change->field))
        return sulh_change_describe_audience (words->subject, NULL, change->new_text);
      return say_references (change, &terms, words);
    case SULH_FIELD_CHOICE:
      return say_choice (&terms);
    case SULH_FIELD_DATE:
    case SULH_FIELD_CALENDAR_DAY:
      return say_moved (&terms);
    default:
      return say_changed (&terms);
    }
}

/**
 * sulh_change_describe_audience:
 * @subject: the part as the start of a sentence
 * @field: (nullable): the one field that it is about; %NULL for the whole part
 * @audience: (nullable): who may see it from now on, in words; %NULL if nothing is said
 *
 * Returns: (transfer full): the sentence
 */
char *
sulh_change_describe_audience (const char *subject, const SulhField *field, const char *audience)
{
  g_autofree char *label = field ? sulh_wording_describe_field (field) : NULL;

  if (field && audience)
    return g_strdup_printf (_ ("%s: %s can now be seen by %s."), subject, label, audience);
  if (field)
    return g_strdup_printf (_ ("%s: %s can now be seen by all who may see the part."), subject,
                            label);
  if (audience)
    return g_strdup_printf (_ ("%s can now be seen by %s."), subject, audience);
  return g_strdup_printf (_ ("%s can now be seen by all who may see what it stands in."), subject);
}

/**
 * sulh_change_describe_presence:
 * @kind: %SULH_CHANGE_ADDED or %SULH_CHANGE_REMOVED
 * @owner: (nullable): the part around it, as the start of a sentence; %NULL for the scenario
 * @part: the part
 *
 * Returns: (transfer full): the sentence
 */
char *
sulh_change_describe_presence (SulhChangeKind kind, const char *owner, const char *part)
{
  if (owner == NULL)
    return g_strdup_printf (kind == SULH_CHANGE_ADDED ? _ ("%s added.") : _ ("%s removed."), part);
  return g_strdup_printf (kind == SULH_CHANGE_ADDED ? _ ("%s: %s added.") : _ ("%s: %s removed."),
                          owner, part);
}

/**
 * sulh_change_describe_order:
 * @owner: (nullable): the part around the list, as the start of a sentence; %NULL for the scenario
 * @list: the list
 * @moved: (nullable): the one part that stands elsewhere; %NULL if there are several
 * @follows: (nullable): the part that it stands behind; %NULL at the start
 *
 * Returns: (transfer full): the sentence
 */
char *
sulh_change_describe_order (const char *owner, const SulhField *list, const char *moved,
                            const char *follows)
{
  g_autofree char *label = sulh_wording_describe_field (list);
  const char *place = owner ? owner : _ (list->label);

  if (moved == NULL && owner)
    return g_strdup_printf (_ ("%s: the order of the %s changed."), owner, label);
  if (moved == NULL)
    return g_strdup_printf (_ ("%s: the order changed."), place);
  if (follows == NULL)
    return g_strdup_printf (_ ("%s: %s now comes first."), place, moved);
  return g_strdup_printf (_ ("%s: %s now comes after %s."), place, moved, follows);
}
