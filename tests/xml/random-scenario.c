/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-scenario.h"

#include <math.h>

#include "random-head.h"
#include "settle-around.h"
#include "settle.h"

#define LAST_CALENDAR_DAY 3652059 /* 9999-12-31 */

/* The ids that references may name, by kind; they are chosen before the parts are filled. */
typedef struct
{
  GRand *chance;
  GPtrArray *ids[SULH_N_KINDS];
  guint n_exchanges; /* made so far: an exchange may only wait for earlier ones */
} Maker;

static gboolean
toss (GRand *chance, double probability)
{
  return g_rand_double (chance) < probability;
}

static const char *
pick (GRand *chance, const char *const *words, guint n)
{
  return words[g_rand_int_range (chance, 0, (gint32)n)];
}

/* What breaks readers and writers: markup, spaces at the ends, right-to-left script, combining
 * marks, the first and last characters of their ranges, and line ends of every kind. */
static const char *
pick_piece (GRand *chance)
{
  static const char *const pieces[] = {
    "a",
    "word",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "&amp;",
    "&#38;",
    "&#10;",
    "]]>",
    "<!DOCTYPE x>",
    "<!-- -->",
    "--",
    "<?x?>",
    "</note>",
    "%s",
    "\\",
    "صلح",
    "آتش‌بس",
    "שלום",
    "\342\200\256", /* right-to-left override */
    "e\314\201", /* combining accent */
    "\302\205", /* next line */
    "\302\240", /* no-break space */
    "\342\200\250", /* line separator */
    "\357\273\277", /* byte-order mark */
    "\357\277\275", /* replacement character */
    "\355\237\277", /* last before the surrogates */
    "\364\217\277\277", /* the last of all */
    "🕊️",
    "1,5",
    "Restores the inspectors' access to the site and publishes the report of the last visit.",
  };

  return pick (chance, pieces, G_N_ELEMENTS (pieces));
}

static char *
make_sentence (GRand *chance)
{
  static const char *const words[]
      = { "release",        "of", "funds", "after", "verified", "removal", "a",
          "ceasefire-line", "&",  "<20%",  "تهران", "“quoted”" };
  GString *sentence = g_string_new ("The");

  for (int i = g_rand_int_range (chance, 0, 60); i > 0; i--)
    g_string_append_printf (sentence, " %s", pick (chance, words, G_N_ELEMENTS (words)));
  return g_string_free (sentence, FALSE);
}

/**
 * random_text_new:
 * @chance: the source of chance
 * @paragraphs: whether to make well-behaved paragraphs more often than not
 *
 * Returns: (transfer full): a text, sometimes empty
 */
char *
random_text_new (GRand *chance, gboolean paragraphs)
{
  GString *text = g_string_new (NULL);

  if (paragraphs && toss (chance, 0.6))
    for (int i = g_rand_int_range (chance, 1, 4); i > 0; i--)
      {
        g_autofree char *sentence = make_sentence (chance);

        g_string_append_printf (text, text->len ? "\n\n%s" : "%s", sentence);
      }
  else
    for (int i = g_rand_int_range (chance, 0, 9); i > 0; i--)
      g_string_append (text, pick_piece (chance));
  return g_string_free (text, FALSE);
}

/* A text without line breaks and control characters. */
static char *
make_line (GRand *chance)
{
  g_autofree char *text = random_text_new (chance, FALSE);
  GString *line = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_CONTROL
        && g_unichar_break_type (g_utf8_get_char (c)) != G_UNICODE_BREAK_MANDATORY)
      g_string_append_unichar (line, g_utf8_get_char (c));
  return g_string_free (line, FALSE);
}

static char *
make_word (GRand *chance)
{
  static const char *const words[]
      = { "step", "étape", "خطوة", "a.b", "x:y", "D+3", "2..4", "from", "&", "<", "🕊", "'" };

  return g_strdup (pick (chance, words, G_N_ELEMENTS (words)));
}

static const char *
pick_id (Maker *maker, guint64 refers, gboolean earlier_only)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    if (refers & SULH_KIND_BIT (kind))
      {
        guint n = maker->ids[kind]->len;

        if (kind == SULH_KIND_EXCHANGE && earlier_only)
          n = MIN (n, maker->n_exchanges);
        for (guint i = 0; i < n; i++)
          g_ptr_array_add (all, maker->ids[kind]->pdata[i]);
      }
  return all->len ? all->pdata[g_rand_int_range (maker->chance, 0, (gint32)all->len)] : NULL;
}

static char **
make_refs (Maker *maker, const SulhField *field, gboolean earlier_only)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int i = g_rand_int_range (maker->chance, 0, 4); i > 0; i--)
    {
      const char *id = pick_id (maker, field->refers, earlier_only);

      if (id)
        g_ptr_array_add (ids, g_strdup (id));
    }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static double
make_value (GRand *chance, const SulhField *field)
{
  double share = g_rand_double (chance);

  switch (g_rand_int_range (chance, 0, 6))
    {
    case 0:
      return field->minimum;
    case 1:
      return field->maximum;
    case 2:
      return isnan (field->initial) ? field->minimum : field->initial;
    case 3: /* very small steps above the lower end */
      return field->minimum + (field->maximum - field->minimum) * pow (share, 12);
    case 4: /* a round number */
      return CLAMP (round (share * 40) / 4, field->minimum, field->maximum);
    default:
      return field->minimum + (field->maximum - field->minimum) * share;
    }
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

static void
make_number (Maker *maker, const SulhField *field, SulhNumber *number)
{
  double values[3] = { make_value (maker->chance, field), make_value (maker->chance, field),
                       make_value (maker->chance, field) };
  const char *source = pick_id (maker, SULH_KIND_BIT (SULH_KIND_SOURCE), FALSE);

  qsort (values, 3, sizeof (double), compare_values);
  sulh_number_clear (number);
  *number = toss (maker->chance, 0.5) ? sulh_number_point (values[0])
                                      : sulh_number_range (values[0], values[1], values[2]);
  if (toss (maker->chance, 0.3))
    sulh_number_set_grade (number, g_rand_int_range (maker->chance, 1, SULH_GRADE_ASSUMED + 1));
  if (source && toss (maker->chance, 0.3))
    sulh_number_set_source (number, source);
}

static SulhDate
make_date (GRand *chance)
{
  int widest = toss (chance, 0.2) ? 999999 : 4000;
  int earliest = g_rand_int_range (chance, -widest, widest);
  int latest = g_rand_int_range (chance, earliest, widest);

  switch (g_rand_int_range (chance, 0, 5))
    {
    case 0:
      return sulh_date_open ();
    case 1:
      return sulh_date_between (earliest, SULH_DAY_LAST);
    case 2:
      return sulh_date_between (SULH_DAY_FIRST, latest);
    case 3:
      return sulh_date_between (earliest, latest);
    default:
      return sulh_date_exact (earliest);
    }
}

static int
count_choices (const SulhField *field)
{
  int n = 0;

  while (field->choices ()[n].nick)
    n++;
  return n;
}

static gpointer make_part (Maker *maker, SulhKind kind, const char *id);

/* Whether there is something for each reference that a part of this kind must have. */
static gboolean
can_make (Maker *maker, SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_REF && info->fields[i].flags & SULH_FIELD_REQUIRED
        && pick_id (maker, info->fields[i].refers, FALSE) == NULL)
      return FALSE;
  return TRUE;
}

static void
fill_children (Maker *maker, SulhPart *part, const SulhField *field)
{
  if (!can_make (maker, field->child))
    return;
  if (field->type == SULH_FIELD_PART)
    sulh_part_take_child (part, field, make_part (maker, field->child, NULL));
  else if (part->kind != SULH_KIND_SCENARIO) /* whose lists are made from the ids */
    for (int i = g_rand_int_range (maker->chance, 0, 4); i > 0; i--)
      sulh_part_take_child (part, field, make_part (maker, field->child, NULL));
}

static void
fill_member (Maker *maker, SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);
  gboolean is_group = part->kind == SULH_KIND_EXCHANGE && g_str_equal (field->name, "alternatives");

  switch (field->type)
    {
    case SULH_FIELD_PROSE:
      *(char **)member = random_text_new (maker->chance, TRUE);
      break;
    case SULH_FIELD_TEXT:
      *(char **)member = is_group ? make_word (maker->chance) : make_line (maker->chance);
      break;
    case SULH_FIELD_REF:
      *(char **)member = g_strdup (pick_id (maker, field->refers, FALSE));
      break;
    case SULH_FIELD_REFS:
      *(char ***)member = make_refs (maker, field, part->kind == SULH_KIND_EXCHANGE);
      break;
    case SULH_FIELD_NUMBER:
      make_number (maker, field, member);
      break;
    case SULH_FIELD_COUNT:
      *(int *)member
          = g_rand_int_range (maker->chance, (int)field->minimum, (int)field->maximum + 1);
      break;
    case SULH_FIELD_FLAG:
      *(gboolean *)member = g_rand_boolean (maker->chance);
      break;
    case SULH_FIELD_CHOICE:
      *(int *)member = g_rand_int_range (maker->chance, 0, count_choices (field));
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = make_date (maker->chance);
      break;
    case SULH_FIELD_CALENDAR_DAY:
      *(guint32 *)member = (guint32)g_rand_int_range (maker->chance, 1, LAST_CALENDAR_DAY + 1);
      break;
    case SULH_FIELD_PART:
    case SULH_FIELD_PARTS:
      fill_children (maker, part, field);
      break;
    }
}

static SulhSide *
make_side (Maker *maker, const char *giver, const char *receiver)
{
  SulhSide *side = make_part (maker, SULH_KIND_SIDE, NULL);

  sulh_part_set_text (&side->giver, giver);
  sulh_part_set_text (&side->receiver, receiver);
  return side;
}

/* An exchange has one or two sides, between the same two parties. */
static void
settle_exchange (Maker *maker, SulhExchange *exchange)
{
  const char *first = maker->ids[SULH_KIND_PARTY]->pdata[0];
  const char *second = maker->ids[SULH_KIND_PARTY]->pdata[1];

  g_ptr_array_set_size (exchange->sides, 0);
  g_ptr_array_add (exchange->sides, make_side (maker, first, second));
  if (toss (maker->chance, 0.7))
    g_ptr_array_add (exchange->sides, make_side (maker, second, first));
  settle_timing (exchange, maker->chance);
  settle_options (exchange, maker->chance);
  maker->n_exchanges++;
}

/* A rung does not start before the rung in front of it. */
static void
settle_plan (Maker *maker, SulhPlan *plan)
{
  int day = g_rand_int_range (maker->chance, -1000, 1000);

  if (maker->ids[SULH_KIND_EXCHANGE]->len == 0)
    g_ptr_array_set_size (plan->rungs, 0);
  for (guint i = 0; i < plan->rungs->len; i++)
    {
      SulhRung *rung = plan->rungs->pdata[i];

      day += g_rand_int_range (maker->chance, 0, 100);
      if (!sulh_date_is_open (rung->on))
        rung->on = sulh_date_between (day, day + g_rand_int_range (maker->chance, 0, 50));
    }
}

static gpointer
make_part (Maker *maker, SulhKind kind, const char *id)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);
  SulhPart *part = sulh_part_new (kind, id);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gboolean sides = kind == SULH_KIND_EXCHANGE && field->child == SULH_KIND_SIDE;

      /* What most parts do without is rarer here too. */
      gboolean within = field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS;
      double share = within ? 0.25 : 0.6;

      if (!sides && ((field->flags & SULH_FIELD_REQUIRED) || toss (maker->chance, share)))
        fill_member (maker, part, field);
    }
  if (toss (maker->chance, 0.5))
    part->name = make_line (maker->chance);
  if (toss (maker->chance, 0.3))
    part->note = random_text_new (maker->chance, TRUE);
  if (toss (maker->chance, 0.3))
    part->source = g_strdup (pick_id (maker, SULH_KIND_BIT (SULH_KIND_SOURCE), FALSE));
  part->grade = g_rand_int_range (maker->chance, 0, SULH_GRADE_ASSUMED + 1);
  random_audiences_add (maker->chance, part, (const GPtrArray *const *)maker->ids);
  if (kind == SULH_KIND_EXCHANGE)
    settle_exchange (maker, (SulhExchange *)part);
  if (kind == SULH_KIND_ISSUE)
    settle_issue ((SulhIssue *)part);
  if (kind == SULH_KIND_PARTY)
    settle_party ((SulhParty *)part);
  if (kind == SULH_KIND_PLAN)
    settle_plan (maker, (SulhPlan *)part);
  settle_around (part, maker->ids);
  return part;
}

/* At least two parties, and of the rest none to three, often none, for there are many kinds; odd
 * words, made unique by numbers. */
static void
choose_ids (Maker *maker)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    maker->ids[kind] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < info->n_fields; i++)
    {
      SulhKind kind = info->fields[i].child;
      int n = g_rand_int_range (maker->chance, kind == SULH_KIND_PARTY ? 2 : 0, 4);

      if (kind != SULH_KIND_PARTY && toss (maker->chance, 0.5))
        n = 0;
      if (info->fields[i].type != SULH_FIELD_PARTS || !sulh_kind_get_info (kind)->has_id)
        continue;
      for (int j = 0; j < n; j++)
        {
          g_autofree char *word = make_word (maker->chance);

          g_ptr_array_add (maker->ids[kind], g_strdup_printf ("%s-%u-%d", word, kind, j));
        }
    }
}

static void
add_parts (Maker *maker, SulhScenario *scenario, SulhKind kind)
{
  int n = g_rand_int_range (maker->chance, 0, 4);

  if (sulh_kind_get_info (kind)->has_id)
    for (guint i = 0; i < maker->ids[kind]->len; i++)
      sulh_scenario_take_part (scenario, make_part (maker, kind, maker->ids[kind]->pdata[i]));
  else
    for (int i = 0; i < n; i++)
      sulh_scenario_take_part (scenario, make_part (maker, kind, NULL));
}

/**
 * random_scenario_new:
 * @chance: the source of chance; the same state gives the same scenario
 *
 * Walks over the tables of fields, so that a new field is tested without a line here.
 *
 * Returns: (transfer full): a scenario without faults
 */
SulhScenario *
random_scenario_new (GRand *chance)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  Maker maker = { .chance = chance };
  SulhScenario *scenario;

  choose_ids (&maker);
  scenario = make_part (&maker, SULH_KIND_SCENARIO, "scenario");
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS)
      add_parts (&maker, scenario, info->fields[i].child);
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    g_ptr_array_unref (maker.ids[kind]);
  return scenario;
}
