/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/part-validity.h"

#include <glib/gi18n-lib.h>

#include "model/audience.h"
#include "model/nearest.h"
#include "model/number-fault.h"
#include "model/text.h"

#define AUDIENCE_KINDS (SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR))

static void
add_fault (SulhPartCheck *check, const SulhPart *part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, part->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, part, check->user_data);
  check->wanted -= check->wanted > 0;
  g_free (sentence);
}

/* For faults of which there can be one for each few bytes of a file. Returns whether no more are
 * described, and counts this one then. */
static gboolean
leave_out (SulhPartCheck *check)
{
  check->left_out += check->wanted == 0;
  return check->wanted == 0;
}

static void
check_text (SulhPartCheck *check, const SulhPart *part, const char *field, const char *text)
{
  if (text && !check->proven && !sulh_text_is_readable (text))
    add_fault (check, part, "unreadable-text", field,
               g_strdup_printf (_ ("\"%s\" holds a character that no file can hold."), field),
               _ ("Take it out."));
}

static void
check_line (SulhPartCheck *check, const SulhPart *part, const char *field, const char *text)
{
  if (text == NULL || sulh_text_is_plain (text))
    return;
  check_text (check, part, field, text);
  if ((check->proven || sulh_text_is_readable (text)) && !sulh_text_is_line (text))
    add_fault (check, part, "not-one-line", field,
               g_strdup_printf (_ ("\"%s\" holds a line break or a control character."), field),
               _ ("Write it on one line."));
}

static gboolean
is_of_scenario (const SulhPartCheck *check, const SulhPart *part)
{
  const char *id = check->scenario->part.id;

  return id && part != &check->scenario->part && id[0] == part->id[0] && g_str_equal (id, part->id);
}

/* Whether another part in front of this one has its id. */
static gboolean
is_taken (SulhPartCheck *check, const SulhPart *part)
{
  guint number;

  if (is_of_scenario (check, part)
      || (g_hash_table_size (check->seen) > 0 && g_hash_table_contains (check->seen, part->id)))
    return TRUE;
  if (sulh_lookup_get (check->lookup, check->number) == part)
    return sulh_lookup_is_twin (check->lookup, check->number);
  if (part == &check->scenario->part)
    return FALSE;
  g_hash_table_add (check->seen, part->id);
  number = sulh_lookup_find_number (check->lookup, part->id);
  return number > 0 && number <= check->number;
}

static void
check_id (SulhPartCheck *check, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (part->id == NULL && info->has_id)
    add_fault (check, part, "missing-id", "id",
               g_strdup_printf (_ ("A part of the kind \"%s\" has no id."), info->element),
               _ ("Give it one word that no other part has."));
  if (part->id == NULL)
    return;
  if (!sulh_text_is_word (part->id))
    add_fault (check, part, "id-not-a-word", "id",
               g_strdup_printf (_ ("The id \"%s\" is not one word."), part->id),
               _ ("Leave out spaces."));
  if ((AUDIENCE_KINDS & SULH_KIND_BIT (part->kind)) && sulh_audience_is_word (part->id))
    add_fault (check, part, "reserved-id", "id",
               g_strdup_printf (_ ("The id \"%s\" has a meaning of its own where it is said who "
                                   "may see what."),
                                part->id),
               _ ("Choose another id."));
  if (!check->unique && is_taken (check, part) && !leave_out (check))
    add_fault (check, part, "duplicate-id", "id",
               g_strdup_printf (_ ("The id \"%s\" is used twice."), part->id),
               _ ("Give each part an id of its own."));
}

/* The ids that stand in the scenario, in its order, and not in that of a table. */
static const char *
find_nearest (SulhPartCheck *check, guint64 refers, const char *id)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  SulhNearest nearest = sulh_nearest (id);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      const GPtrArray *parts;

      if (field->type != SULH_FIELD_PARTS || !(refers & SULH_KIND_BIT (field->child)))
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (check->scenario, field);
      for (guint j = 0; j < parts->len && check->comparisons > 0; j++, check->comparisons--)
        if (((SulhPart *)parts->pdata[j])->id)
          sulh_nearest_offer (&nearest, ((SulhPart *)parts->pdata[j])->id);
    }
  return nearest.nearest;
}

static void
add_unknown_reference (SulhPartCheck *check, const SulhPart *part, const char *field,
                       guint64 refers, const char *id)
{
  const char *nearest = find_nearest (check, refers, id);
  g_autofree char *remedy = nearest ? g_strdup_printf (_ ("Did you mean \"%s\"?"), nearest) : NULL;

  add_fault (check, part, "unknown-reference", field,
             g_strdup_printf (_ ("\"%s\" names \"%s\", which is not in the scenario."), field, id),
             remedy ? remedy : _ ("Add it, or name one that is there."));
}

static GHashTable *
index_groups (const GPtrArray *exchanges)
{
  GHashTable *groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    if (((const SulhExchange *)exchanges->pdata[i])->alternatives)
      g_hash_table_add (groups, ((SulhExchange *)exchanges->pdata[i])->alternatives);
  return groups;
}

static gboolean
is_group (SulhPartCheck *check, const char *id)
{
  if (check->groups == NULL)
    check->groups = index_groups (check->scenario->exchanges);
  return g_hash_table_contains (check->groups, id);
}

static void
check_reference (SulhPartCheck *check, const SulhPart *part, const char *field, guint64 refers,
                 const char *id)
{
  const SulhPart *target;
  guint number = id ? sulh_lookup_find_number (check->lookup, id) : 0;

  if (id == NULL)
    return;
  target = sulh_lookup_get (check->lookup, number);
  if (part->kind == SULH_KIND_EXCHANGE && refers & SULH_KIND_BIT (SULH_KIND_EXCHANGE)
      && (target == NULL || target->kind != SULH_KIND_EXCHANGE || number >= check->number))
    check->may_circle = TRUE;
  /* An exchange may also come after a group of alternatives. */
  if (target == NULL && refers & SULH_KIND_BIT (SULH_KIND_EXCHANGE)
      && part->kind == SULH_KIND_EXCHANGE && is_group (check, id))
    return;
  if (target && refers & SULH_KIND_BIT (target->kind))
    return;
  if (leave_out (check))
    return;
  if (target == NULL)
    add_unknown_reference (check, part, field, refers, id);
  else
    add_fault (check, part, "wrong-reference", field,
               g_strdup_printf (
                   _ ("\"%s\" names \"%s\", which is of the kind \"%s\" and cannot stand here."),
                   field, id, sulh_kind_get_info (target->kind)->element),
               _ ("Name a part of the right kind."));
}

static void
check_references (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  char **ids = *(char ***)sulh_part_get_member (part, field);

  for (guint i = 0; ids && ids[i]; i++)
    check_reference (check, part, field->name, field->refers, ids[i]);
}

static void
check_number (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  const SulhNumber *number = sulh_part_get_member (part, field);
  char *sentence;

  sentence = sulh_number_find_fault (number, field);
  if (sentence)
    add_fault (check, part, "number-out-of-range", field->name, sentence,
               _ ("Correct the number."));
  check_reference (check, part, field->name, SULH_KIND_BIT (SULH_KIND_SOURCE),
                   sulh_number_get_source (number));
}

static void
check_count (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  int count = *(int *)sulh_part_get_member (part, field);

  if (count < field->minimum || count > field->maximum)
    add_fault (check, part, "number-out-of-range", field->name,
               g_strdup_printf (_ ("\"%s\" is %d; it must lie between %d and %d."), field->name,
                                count, (int)field->minimum, (int)field->maximum),
               _ ("Correct the number."));
}

static void
check_date (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  SulhDate date = *(SulhDate *)sulh_part_get_member (part, field);

  if (date.earliest > date.latest)
    add_fault (check, part, "dates-out-of-order", field->name,
               g_strdup_printf (_ ("\"%s\" ends before it begins."), field->name),
               _ ("Put the earlier day first."));
  else if (date.earliest < SULH_DAY_FIRST || date.latest > SULH_DAY_LAST
           || date.earliest == SULH_DAY_LAST || date.latest == SULH_DAY_FIRST)
    add_fault (check, part, "date-out-of-range", field->name,
               g_strdup_printf (_ ("\"%s\" lies more than a million days away."), field->name),
               _ ("Correct the day."));
}

static void
check_calendar_day (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  if (*(guint32 *)sulh_part_get_member (part, field) > SULH_CALENDAR_DAY_LAST)
    add_fault (check, part, "date-out-of-range", field->name,
               g_strdup_printf (_ ("\"%s\" lies after the year 9999."), field->name),
               _ ("Correct the day."));
}

static void
check_present (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  if (*(gpointer *)sulh_part_get_member (part, field) == NULL && !leave_out (check))
    add_fault (check, part, "missing-value", field->name,
               g_strdup_printf (_ ("\"%s\" is not given."), field->name), _ (field->help));
}

static void check_part (SulhPartCheck *check, const SulhPart *part);

static void
check_parts (SulhPartCheck *check, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    check_part (check, parts->pdata[i]);
}

static void
check_member (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
      check_line (check, part, field->name, *(char **)member);
      break;
    case SULH_FIELD_PROSE:
      check_text (check, part, field->name, *(char **)member);
      break;
    case SULH_FIELD_REF:
      if (field->flags & SULH_FIELD_REQUIRED)
        check_present (check, part, field);
      check_reference (check, part, field->name, field->refers, *(char **)member);
      break;
    case SULH_FIELD_REFS:
      check_references (check, part, field);
      break;
    case SULH_FIELD_NUMBER:
      check_number (check, part, field);
      break;
    case SULH_FIELD_COUNT:
      check_count (check, part, field);
      break;
    case SULH_FIELD_DATE:
      check_date (check, part, field);
      break;
    case SULH_FIELD_CALENDAR_DAY:
      check_calendar_day (check, part, field);
      break;
    case SULH_FIELD_PART:
      if (*(SulhPart **)member)
        check_part (check, *(SulhPart **)member);
      break;
    case SULH_FIELD_PARTS:
      check_parts (check, *(GPtrArray **)member);
      break;
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      break;
    }
}

/* Words of an audience have a meaning of their own, so nobody can be called like them. */
static void
check_audience (SulhPartCheck *check, const SulhPart *part, const char *field,
                const char *const *audience)
{
  for (guint i = 0; audience && audience[i]; i++)
    if (!sulh_audience_is_word (audience[i]))
      check_reference (check, part, field, AUDIENCE_KINDS, audience[i]);
}

static void
check_field_audiences (SulhPartCheck *check, const SulhPart *part)
{
  for (guint i = 0; i < sulh_part_count_field_audiences (part); i++)
    {
      const char *field;
      const char *const *audience = sulh_part_get_nth_field_audience (part, i, &field);

      check_audience (check, part, "audience", audience);
      if (!sulh_kind_can_limit_field (part->kind, field))
        add_fault (check, part, "audience-of-nothing", "audience",
                   g_strdup_printf (_ ("An audience is given for \"%s\", which is no value of "
                                       "<%s>."),
                                    field, sulh_kind_get_info (part->kind)->element),
                   _ ("Name a value that the part can have; parts within say for themselves whom "
                      "they are for."));
    }
}

static void
check_head (SulhPartCheck *check, const SulhPart *part)
{
  check_id (check, part);
  check_line (check, part, "name", part->name);
  check_text (check, part, "note", part->note);
  check_reference (check, part, "source", SULH_KIND_BIT (SULH_KIND_SOURCE), part->source);
  if (part->audience)
    check_audience (check, part, "for", sulh_part_get_audience (part));
  if (part->field_audiences)
    check_field_audiences (check, part);
}

/* A field by where its value is, and as a bit. */
typedef struct
{
  guint offset;
  guint64 bit;
} Spot;

typedef struct
{
  Spot spot;
  double minimum;
  double maximum;
} Range;

/* What is looked at first of the parts of a kind: fields of a sort one after the other, since which
 * sort comes next cannot be foreseen, and each wrong guess of the processor costs more than a look.
 */
typedef struct
{
  Range *numbers;
  Spot *members; /* that say nothing if they are NULL */
  Spot *lists;
  guint n_numbers;
  guint n_members;
  guint n_lists;
  guint64 always; /* fields that need a closer look in any case, as bits */
  guint64 proven; /* those that need none where all texts were found readable */
  const SulhField *fields;
} Glance;

static void
add_to_glance (Glance *glance, const SulhField *field, guint64 bit)
{
  gboolean required = (field->flags & SULH_FIELD_REQUIRED) != 0;
  Spot spot = { (guint)field->offset, bit };

  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      glance->numbers[glance->n_numbers++] = (Range){ spot, field->minimum, field->maximum };
      break;
    case SULH_FIELD_PROSE:
      glance->proven |= bit;
      glance->members[glance->n_members++] = spot;
      break;
    case SULH_FIELD_REF:
      if (required)
        glance->always |= bit;
      else
        glance->members[glance->n_members++] = spot;
      break;
    case SULH_FIELD_TEXT:
    case SULH_FIELD_REFS:
    case SULH_FIELD_PART:
      glance->members[glance->n_members++] = spot;
      break;
    case SULH_FIELD_PARTS:
      glance->lists[glance->n_lists++] = spot;
      break;
    case SULH_FIELD_FLAG: /* a form or a reader can only make those that are there */
    case SULH_FIELD_CHOICE:
      break;
    default:
      glance->always |= bit;
      break;
    }
}

static Glance *
make_glance (const SulhKindInfo *info)
{
  Glance *glance = g_new0 (Glance, 1);

  g_assert (info->n_fields <= 64);
  glance->fields = info->fields;
  glance->numbers = g_new (Range, info->n_fields + 1);
  glance->members = g_new (Spot, info->n_fields + 1);
  glance->lists = g_new (Spot, info->n_fields + 1);
  for (guint i = 0; i < info->n_fields; i++)
    add_to_glance (glance, &info->fields[i], G_GUINT64_CONSTANT (1) << i);
  return glance;
}

/* Made once for all threads, when the kind is met first, and never changed. */
static const Glance *
get_glance (SulhKind kind)
{
  static const Glance *all[SULH_N_KINDS];

  if (g_once_init_enter (&all[kind]))
    g_once_init_leave (&all[kind], make_glance (sulh_kind_get_info (kind)));
  return all[kind];
}

/* Most fields of most parts say nothing, or a number in its range, and need no closer look. Returns
 * the others, as bits. */
static inline guint64
find_unusual (const Glance *glance, const SulhPart *part)
{
  guint64 unusual = 0;

  for (guint i = 0; i < glance->n_numbers; i++)
    {
      const Range *range = &glance->numbers[i];
      const SulhNumber *number = (gconstpointer)G_STRUCT_MEMBER_P (part, range->spot.offset);
      gboolean usual = (number->backing == NULL) & (number->mode >= range->minimum)
                       & (number->mode <= range->maximum);

      unusual |= usual ? 0 : range->spot.bit;
    }
  for (guint i = 0; i < glance->n_members; i++)
    unusual
        |= G_STRUCT_MEMBER (gpointer, part, glance->members[i].offset) ? glance->members[i].bit : 0;
  for (guint i = 0; i < glance->n_lists; i++)
    unusual |= G_STRUCT_MEMBER (const GPtrArray *, part, glance->lists[i].offset)->len
                   ? glance->lists[i].bit
                   : 0;
  return unusual;
}

static void
check_part (SulhPartCheck *check, const SulhPart *part)
{
  const Glance *glance = get_glance (part->kind);
  guint64 unusual;

  check_head (check, part);
  unusual = (find_unusual (glance, part) & ~(check->proven ? glance->proven : 0)) | glance->always;
  for (; unusual; unusual &= unusual - 1)
    check_member (check, part, &glance->fields[__builtin_ctzll (unusual)]);
}

/**
 * sulh_part_check_head:
 * @check: a check
 * @part: the part whose turn it is
 *
 * Looks for faults of its id, name, note, source and audiences.
 */
void
sulh_part_check_head (SulhPartCheck *check, const SulhPart *part)
{
  check_head (check, part);
}

/**
 * sulh_part_check_member:
 * @check: a check
 * @part: the part whose turn it is
 * @field: a field of its kind
 *
 * Looks for faults of the value of @field, parts within included.
 */
void
sulh_part_check_member (SulhPartCheck *check, const SulhPart *part, const SulhField *field)
{
  check_member (check, part, field);
}

/**
 * sulh_part_check:
 * @check: a check
 * @part: the part whose turn it is
 *
 * Looks for faults of @part and of the parts within. Costs O(what they say).
 */
void
sulh_part_check (SulhPartCheck *check, const SulhPart *part)
{
  check_part (check, part);
}
