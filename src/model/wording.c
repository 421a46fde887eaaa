/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/audience.h"
#include "model/head.h"
#include "model/kinds.h"

#define EXCERPT 60 /* letters of a long text that a sentence quotes */

struct _SulhWording
{
  const SulhScenario *scenario;
  GHashTable *parts; /* id → part; made when first needed */
};

/* Within a sentence a label starts small, unless it is an abbreviation. */
static char *
lower_first (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  GString *text = g_string_new (NULL);

  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_string_free (g_string_append (text, label), FALSE);
  g_string_append_unichar (text, g_unichar_tolower (first));
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

static char *
describe_number_value (double value, const char *unit)
{
  g_autofree char *text = sulh_number_format_double (value);

  if (g_strcmp0 (unit, "d") == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", value == 1 ? 1 : 2),
                            text);
  if (g_strcmp0 (unit, "pt") == 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points", value == 1 ? 1 : 2), text);
  if (g_strcmp0 (unit, "1/d") == 0)
    return g_strdup_printf (_ ("%s per day"), text);
  return g_steal_pointer (&text);
}

static char *
describe_number (const SulhNumber *number, const char *unit)
{
  g_autofree char *mode = NULL;
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  if (!sulh_number_is_set (number))
    return NULL;
  mode = describe_number_value (number->mode, unit);
  if (sulh_number_is_point (number))
    return g_steal_pointer (&mode);
  minimum = sulh_number_format_double (sulh_number_get_minimum (number));
  maximum = describe_number_value (sulh_number_get_maximum (number), unit);
  return g_strdup_printf (_ ("between %s and %s, most likely %s"), minimum, maximum, mode);
}

static char *
describe_calendar_day (guint32 calendar_day)
{
  static const char *const months[]
      = { N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
          N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
          N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December") };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, calendar_day);
  /* Translators: day, month and year of a date, as in "3 March 2026". */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), g_date_get_day (&date),
                          _ (months[g_date_get_month (&date) - 1]), g_date_get_year (&date));
}

static char *
describe_date (SulhDate date, guint32 day_zero)
{
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  if (sulh_date_is_open (date))
    return NULL;
  if (date.earliest != SULH_DAY_FIRST)
    earliest = sulh_wording_describe_day (date.earliest, day_zero);
  if (date.latest != SULH_DAY_LAST)
    latest = sulh_wording_describe_day (date.latest, day_zero);
  if (sulh_date_is_exact (date))
    return g_steal_pointer (&earliest);
  if (latest == NULL)
    return g_strdup_printf (_ ("not before %s"), earliest);
  if (earliest == NULL)
    return g_strdup_printf (_ ("not after %s"), latest);
  return g_strdup_printf (_ ("between %s and %s"), earliest, latest);
}

static char *
describe_references (SulhWording *wording, char **ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids && ids[i]; i++)
    g_string_append_printf (text, i ? ", %s" : "%s", sulh_wording_get_label (wording, ids[i]));
  return g_string_free (text, text->len == 0);
}

/* The references and words that a part without an id cannot be without, as they are called. */
static GPtrArray *
list_key_labels (SulhWording *wording, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gconstpointer member = sulh_part_get_member (part, field);
      const char *label = NULL;

      if (field->flags & SULH_FIELD_REQUIRED && field->type == SULH_FIELD_CHOICE)
        label = sulh_choice_get_label (field->choices (), *(const int *)member);
      else if (field->flags & SULH_FIELD_REQUIRED && field->type == SULH_FIELD_REF)
        label = *(char *const *)member ? sulh_wording_get_label (wording, *(char *const *)member)
                                       : "";
      if (label)
        g_ptr_array_add (labels, (gpointer)label);
    }
  return labels;
}

/* "Trust of Iran in United States", "Side of Iran"; NULL for what has no such words. */
static char *
describe_by_references (const SulhPart *part, const GPtrArray *labels)
{
  const char *first = labels->len > 0 ? labels->pdata[0] : "";
  const char *second = labels->len > 1 ? labels->pdata[1] : "";

  switch (part->kind)
    {
    case SULH_KIND_TRUST:
      return g_strdup_printf (_ ("Trust of %s in %s"), first, second);
    case SULH_KIND_RECORD:
      return g_strdup_printf (_ ("Record of %s about %s"), first, second);
    case SULH_KIND_SIDE:
      return g_strdup_printf (_ ("Side of %s"), first);
    case SULH_KIND_TIE:
      return g_strdup_printf (_ ("Tie to %s"), first);
    case SULH_KIND_RUNG:
      return g_strdup_printf (_ ("Rung %s"), first);
    default:
      return NULL;
    }
}

static char *
describe_without_id (SulhWording *wording, const SulhPart *part)
{
  const char *kind = _ (sulh_kind_get_info (part->kind)->label);
  g_autoptr (GPtrArray) labels = list_key_labels (wording, part);
  char *words = describe_by_references (part, labels);

  if (words)
    return words;
  if (part->name)
    return g_strdup_printf ("%s %s", kind, part->name);
  if (labels->len > 0)
    return g_strdup_printf ("%s %s", kind, (const char *)labels->pdata[0]);
  return g_strdup (kind);
}

SulhWording *
sulh_wording_new (const SulhScenario *scenario)
{
  SulhWording *wording = g_new0 (SulhWording, 1);

  wording->scenario = scenario;
  return wording;
}

void
sulh_wording_free (SulhWording *wording)
{
  g_clear_pointer (&wording->parts, g_hash_table_unref);
  g_free (wording);
}

/**
 * sulh_wording_get_label:
 * @wording: the words of a scenario
 * @id: an id, of a part or not
 *
 * Returns: (transfer none): what the part is called, else @id
 */
const char *
sulh_wording_get_label (SulhWording *wording, const char *id)
{
  const SulhPart *part;

  if (wording->parts == NULL)
    wording->parts = sulh_scenario_index (wording->scenario);
  part = g_hash_table_lookup (wording->parts, id);
  return part ? sulh_part_get_label (part) : id;
}

/**
 * sulh_wording_describe_part:
 * @wording: the words of its scenario
 * @part: a part
 *
 * An exchange goes by its name alone, all else is introduced: "Party Iran".
 *
 * Returns: (transfer full): the part as the start of a sentence
 */
char *
sulh_wording_describe_part (SulhWording *wording, const SulhPart *part)
{
  const char *kind = _ (sulh_kind_get_info (part->kind)->label);

  if (part->kind == SULH_KIND_SCENARIO)
    return g_strdup (kind);
  if (part->kind == SULH_KIND_EXCHANGE)
    return g_strdup (sulh_part_get_label (part));
  if (part->id)
    return g_strdup_printf ("%s %s", kind, sulh_part_get_label (part));
  return describe_without_id (wording, part);
}

/**
 * sulh_wording_introduce_part:
 * @wording: the words of its scenario
 * @part: a part that stands directly in it
 *
 * A name may be a sentence itself, so it is quoted where a verb follows.
 *
 * Returns: (transfer full): the part as somebody who does not know it would need it: "Exchange
 * “Prisoners go home”"
 */
char *
sulh_wording_introduce_part (SulhWording *wording, const SulhPart *part)
{
  if (part->id == NULL)
    return sulh_wording_describe_part (wording, part);
  /* Translators: a kind of part and its name, as in: Exchange “Prisoners go home” */
  return g_strdup_printf (_ ("%s “%s”"), _ (sulh_kind_get_info (part->kind)->label),
                          sulh_part_get_label (part));
}

/**
 * sulh_wording_describe_within:
 * @wording: the words of its scenario
 * @part: a part
 *
 * Returns: (transfer full): the part within a sentence
 */
char *
sulh_wording_describe_within (SulhWording *wording, const SulhPart *part)
{
  g_autofree char *words = sulh_wording_describe_part (wording, part);

  /* An exchange goes by its name, which stays as it is. */
  return part->kind == SULH_KIND_EXCHANGE ? g_steal_pointer (&words) : lower_first (words);
}

/**
 * sulh_wording_describe_place:
 * @wording: the words of the scenario
 * @place: a place in it
 *
 * Returns: (transfer full) (nullable): the start of a sentence, "Prisoner exchange, side of Iran";
 * %NULL for the scenario itself
 */
char *
sulh_wording_describe_place (SulhWording *wording, const SulhPlace *place)
{
  g_autofree char *around = NULL;
  g_autofree char *within = NULL;

  if (place->around == NULL)
    return NULL;
  around = sulh_wording_describe_place (wording, place->around);
  if (around == NULL)
    return sulh_wording_describe_part (wording, place->part);
  within = sulh_wording_describe_within (wording, place->part);
  return g_strdup_printf (_ ("%s, %s"), around, within);
}

/**
 * sulh_place_get_subject:
 * @place: a place
 *
 * Returns: (transfer none) (nullable): id of the part, or of the nearest one around it that has one
 */
const char *
sulh_place_get_subject (const SulhPlace *place)
{
  while (place->part->id == NULL && place->around)
    place = place->around;
  return place->part->id;
}

/**
 * sulh_wording_describe_field:
 * @field: a field
 *
 * Returns: (transfer full): its label within a sentence
 */
char *
sulh_wording_describe_field (const SulhField *field)
{
  return lower_first (_ (field->label));
}

/**
 * sulh_wording_describe_audience:
 * @wording: the words of the scenario
 * @audience: (nullable): who may see something
 *
 * Returns: (transfer full) (nullable): the same within a sentence, or %NULL where nothing is said
 */
char *
sulh_wording_describe_audience (SulhWording *wording, const char *const *audience)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; audience && audience[i]; i++)
    {
      const char *label = sulh_wording_get_label (wording, audience[i]);

      if (g_str_equal (audience[i], SULH_AUDIENCE_ALL))
        label = _ ("everybody");
      else if (g_str_equal (audience[i], SULH_AUDIENCE_TEAM))
        label = _ ("the team only");
      g_string_append_printf (text, i ? ", %s" : "%s", label);
    }
  return g_string_free (text, text->len == 0);
}

/**
 * sulh_wording_describe_day:
 * @day: days after day zero
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 *
 * Returns: (transfer full): "3 March 2026", else "day 30"
 */
char *
sulh_wording_describe_day (int day, guint32 day_zero)
{
  gint64 calendar_day = (gint64)day_zero + day;

  if (day_zero == 0 || calendar_day < 1 || calendar_day > SULH_CALENDAR_DAY_LAST)
    return g_strdup_printf (_ ("day %d"), day);
  return describe_calendar_day ((guint32)calendar_day);
}

/**
 * sulh_wording_describe_value:
 * @wording: the words of its scenario
 * @part: a part
 * @field: a field of it that is no part within
 *
 * Returns: (transfer full) (nullable): its value in words, or %NULL if it has none
 */
char *
sulh_wording_describe_value (SulhWording *wording, const SulhPart *part, const SulhField *field)
{
  gconstpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
      return g_strdup (*(char *const *)member);
    case SULH_FIELD_REF:
      return *(char *const *)member
                 ? g_strdup (sulh_wording_get_label (wording, *(char *const *)member))
                 : NULL;
    case SULH_FIELD_REFS:
      if (sulh_head_is_audience (field))
        return sulh_wording_describe_audience (wording, *(const char *const *const *)member);
      return describe_references (wording, *(char **const *)member);
    case SULH_FIELD_NUMBER:
      return describe_number (member, field->unit);
    case SULH_FIELD_COUNT:
      return describe_number_value (*(const int *)member, field->unit);
    case SULH_FIELD_FLAG:
      return g_strdup (*(const int *)member ? _ ("yes") : _ ("no"));
    case SULH_FIELD_CHOICE:
      return g_strdup (sulh_choice_get_label (field->choices (), *(const int *)member));
    case SULH_FIELD_DATE:
      return describe_date (*(const SulhDate *)member, wording->scenario->day_zero);
    case SULH_FIELD_CALENDAR_DAY:
      return *(const guint32 *)member ? describe_calendar_day (*(const guint32 *)member) : NULL;
    case SULH_FIELD_PART:
    case SULH_FIELD_PARTS:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

/* Back to the start of the word, so that an excerpt does not begin within one. */
static const char *
find_word_start (const char *text, const char *at)
{
  while (at > text && at[-1] != ' ' && at[-1] != '\n')
    at--;
  return at;
}

/**
 * sulh_wording_shorten:
 * @text: a text
 * @compared: (nullable): an earlier text
 *
 * Returns: (transfer full): @text, or of a long one some words, from where it departs from
 * @compared, without the full stop
 */
char *
sulh_wording_shorten (const char *text, const char *compared)
{
  const char *from = text;
  const char *to;
  GString *excerpt = g_string_new (NULL);

  if (g_utf8_strlen (text, -1) <= EXCERPT)
    return g_string_free (g_string_append (excerpt, text), FALSE);
  while (compared && *from && *from == *compared)
    {
      from++;
      compared++;
    }
  from = find_word_start (text, from);
  to = g_utf8_strlen (from, -1) > EXCERPT ? g_utf8_offset_to_pointer (from, EXCERPT)
                                          : from + strlen (from);
  if (*to)
    to = find_word_start (g_utf8_offset_to_pointer (from, EXCERPT / 2), to);
  g_string_append (excerpt, from > text ? "…" : "");
  g_string_append_len (excerpt, from, to - from);
  while (excerpt->len > 0 && strchr (" \n.", excerpt->str[excerpt->len - 1]))
    g_string_truncate (excerpt, excerpt->len - 1);
  g_string_append (excerpt, *to ? "…" : "");
  g_strdelimit (excerpt->str, "\n", ' ');
  return g_string_free (excerpt, FALSE);
}
