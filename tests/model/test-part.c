/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edit makes the next scenario, changes what it should, and shares all the rest. */
#include <glib.h>
#include <math.h>

#include "small-scenario.h"

static const SulhField *
find_field (SulhKind kind, const char *name)
{
  const SulhField *field = sulh_kind_find_field (kind, name);

  g_assert_nonnull (field);
  return field;
}

/* Every part that stands directly in both is the same object, but for @changed. */
static void
assert_shared (const SulhScenario *before, const SulhScenario *after, SulhKind changed,
               guint position)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gpointer first, second;

      if (field->type != SULH_FIELD_PART && field->type != SULH_FIELD_PARTS)
        continue;
      first = *(gpointer *)sulh_part_get_member (before, field);
      second = *(gpointer *)sulh_part_get_member (after, field);
      if (field->type == SULH_FIELD_PART)
        {
          g_assert_true (first == second);
          continue;
        }
      g_assert_cmpuint (((GPtrArray *)first)->len, ==, ((GPtrArray *)second)->len);
      for (guint j = 0; j < ((GPtrArray *)first)->len; j++)
        g_assert_true ((((GPtrArray *)first)->pdata[j] == ((GPtrArray *)second)->pdata[j])
                       == !(field->child == changed && j == position));
    }
}

static void
test_edit_shares_the_rest (void)
{
  g_autoptr (SulhScenario) before = small_scenario_new (30);
  SulhExchange *copy = sulh_part_copy (sulh_scenario_find_exchange (before, "e7"));
  g_autoptr (SulhExchange) changed = copy;
  g_autoptr (SulhScenario) after = NULL;

  copy->required = TRUE;
  after = sulh_scenario_with_part (before, changed);
  assert_shared (before, after, SULH_KIND_EXCHANGE, 7);
  g_assert_true (sulh_scenario_find_exchange (after, "e7")->required);
  g_assert_false (sulh_scenario_find_exchange (before, "e7")->required);
  g_assert_true (sulh_scenario_find_exchange (after, "e7")->sides->pdata[0]
                 == sulh_scenario_find_exchange (before, "e7")->sides->pdata[0]);
}

/* A side, two levels down: its exchange and the scenario are new, the other side is shared. */
static void
test_deep_edit (void)
{
  g_autoptr (SulhScenario) before = small_scenario_new (5);
  const SulhExchange *exchange = sulh_scenario_find_exchange (before, "e3");
  const SulhSide *side = sulh_exchange_find_side (exchange, "b");
  g_autoptr (SulhSide) changed = sulh_part_copy (side);
  g_autoptr (SulhScenario) after = NULL;
  const SulhExchange *next;

  sulh_part_set_number (changed, find_field (SULH_KIND_SIDE, "cost"), 9);
  after = sulh_scenario_with_replaced (before, side, changed);
  assert_shared (before, after, SULH_KIND_EXCHANGE, 3);
  next = sulh_scenario_find_exchange (after, "e3");
  g_assert_true (sulh_exchange_find_side (next, "a") == sulh_exchange_find_side (exchange, "a"));
  g_assert_cmpfloat (sulh_exchange_find_side (next, "b")->cost.mode, ==, 9);
  g_assert_cmpfloat (side->cost.mode, ==, 2);
}

static void
test_clock_and_assumptions (void)
{
  g_autoptr (SulhScenario) before = small_scenario_new (1);
  const SulhClock *clock = sulh_scenario_find_party (before, "a")->clock;
  g_autoptr (SulhClock) slower = sulh_part_copy (clock);
  g_autoptr (SulhAssumptions) bolder = sulh_part_copy (before->assumptions);
  g_autoptr (SulhScenario) with_clock = NULL;
  g_autoptr (SulhScenario) with_both = NULL;

  slower->gap_tolerance = sulh_number_point (400);
  bolder->doubt = sulh_number_point (0);
  with_clock = sulh_scenario_with_replaced (before, clock, slower);
  with_both = sulh_scenario_with_part (with_clock, bolder);
  g_assert_true (sulh_scenario_find_party (with_both, "a")->clock == slower);
  g_assert_true (sulh_scenario_find_party (with_both, "b")
                 == sulh_scenario_find_party (before, "b"));
  g_assert_true (with_both->assumptions == bolder);
  g_assert_cmpfloat (before->assumptions->doubt.mode, ==, 0.02);
}

static void
test_adding_and_taking_out (void)
{
  g_autoptr (SulhScenario) before = small_scenario_new (3);
  g_autoptr (SulhExchange) fresh = small_exchange_new ("fresh");
  g_autoptr (SulhScenario) with = sulh_scenario_with_part (before, fresh);
  g_autoptr (SulhScenario) without
      = sulh_scenario_without (with, sulh_scenario_find_exchange (with, "e1"));
  g_autoptr (SulhScenario) back = sulh_scenario_without (with, fresh);

  g_assert_cmpuint (with->exchanges->len, ==, 4);
  g_assert_true (with->exchanges->pdata[3] == fresh);
  g_assert_cmpuint (without->exchanges->len, ==, 3);
  g_assert_null (sulh_scenario_find_exchange (without, "e1"));
  g_assert_true (without->exchanges->pdata[1] == before->exchanges->pdata[2]);
  g_assert_true (sulh_part_equal (before, back));
}

static void
test_strangers (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  g_autoptr (SulhExchange) stranger = small_exchange_new ("e0");
  g_autoptr (SulhScenario) itself = sulh_scenario_with_replaced (scenario, scenario, scenario);

  g_assert_null (sulh_scenario_with_replaced (scenario, stranger, stranger));
  g_assert_null (sulh_scenario_without (scenario, stranger));
  g_assert_true (itself == scenario);
}

/* Changing any member of any kind makes a part different, and a copy is equal to its original. */
static void
change (SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
      *(char **)member = g_strdup ("");
      break;
    case SULH_FIELD_REFS:
      *(char ***)member = g_strsplit ("x y", " ", -1);
      break;
    case SULH_FIELD_NUMBER:
      sulh_number_set_grade (member, SULH_GRADE_ASSUMED);
      break;
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      *(int *)member = !*(int *)member;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = sulh_date_exact (0);
      break;
    case SULH_FIELD_CALENDAR_DAY:
      *(guint32 *)member = 1;
      break;
    case SULH_FIELD_PART:
      if (*(SulhPart **)member)
        sulh_part_take_child (part, field, NULL);
      else
        sulh_part_take_child (part, field, sulh_part_new (field->child, NULL));
      break;
    case SULH_FIELD_PARTS:
      sulh_part_take_child (part, field, sulh_part_new (field->child, NULL));
      break;
    }
}

static void
test_equality_of_each_field (void)
{
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    for (guint i = 0; i < sulh_kind_get_info (kind)->n_fields; i++)
      {
        const SulhField *field = &sulh_kind_get_info (kind)->fields[i];
        g_autoptr (SulhPart) one = sulh_part_new (kind, "x");
        g_autoptr (SulhPart) other = sulh_part_copy (one);
        g_autoptr (SulhPart) copy = NULL;

        g_assert_true (sulh_part_equal (one, other));
        change (other, field);
        g_assert_false (sulh_part_equal (one, other));
        g_assert_false (sulh_part_field_equal (one, other, field));
        copy = sulh_part_copy (other);
        g_assert_true (sulh_part_equal (other, copy));
      }
}

static void
test_equality_of_the_head (void)
{
  g_autoptr (SulhPart) plain = sulh_part_new (SULH_KIND_EVENT, "x");

  for (int i = 0; i < 7; i++)
    {
      g_autoptr (SulhPart) other = sulh_part_new (SULH_KIND_EVENT, i == 0 ? "y" : "x");
      g_autoptr (SulhPart) copy = NULL;
      char **texts[] = { NULL, &other->name, &other->note, &other->source };

      if (i == 6)
        sulh_part_set_field_audience (other, "name", (const char *[]){ "b", NULL });
      else if (i == 5)
        sulh_part_set_audience (other, (const char *[]){ "b", NULL });
      else if (i == 4)
        other->grade = SULH_GRADE_RECALLED;
      else if (i > 0)
        *texts[i] = g_strdup ("");
      g_assert_false (sulh_part_equal (plain, other));
      copy = sulh_part_copy (other);
      g_assert_true (sulh_part_equal (other, copy));
    }
  g_assert_false (sulh_part_equal (plain, NULL));
}

/* "A" and "B" of the rules do not depend on the order of the file. */
static void
test_principals (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);

  g_assert_cmpstr (sulh_scenario_get_principal (scenario, 0)->part.id, ==, "a");
  g_assert_cmpstr (sulh_scenario_get_principal (scenario, 1)->part.id, ==, "b");
  g_assert_null (sulh_scenario_get_principal (scenario, 2));
}

/* What the reader, the writer and the forms rely on. */
static void
test_tables (void)
{
  g_autoptr (GHashTable) elements = g_hash_table_new (g_str_hash, g_str_equal);
  /* of the file, for all parts */
  static const char *const reserved[] = { "for", "audience", "version", NULL };

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    {
      const SulhKindInfo *info = sulh_kind_get_info (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (SulhPart) part = sulh_part_new (kind, NULL);

      g_assert_false (g_strv_contains (reserved, info->element));
      g_assert_cmpuint (info->n_fields, <, 56); /* the reader counts them in bits */
      g_assert_true (g_hash_table_add (elements, (gpointer)info->element));
      if (info->has_id)
        g_assert_cmpuint (SULH_KIND_BIT (kind), !=, 0); /* references can name it */
      for (guint i = 0; i < info->n_fields; i++)
        {
          const SulhField *field = &info->fields[i];
          gboolean bounded = field->type == SULH_FIELD_NUMBER || field->type == SULH_FIELD_COUNT;

          g_assert_true (g_hash_table_add (names, (gpointer)field->name));
          g_assert_false (g_strv_contains (reserved, field->name));
          g_assert_nonnull (field->label);
          g_assert_nonnull (field->help);
          g_assert_cmpuint (field->offset, <, info->size);
          g_assert_true (!bounded || field->minimum < field->maximum);
          g_assert_true (!bounded || isnan (field->initial)
                         || (field->initial >= field->minimum && field->initial <= field->maximum));
          g_assert_true ((field->type == SULH_FIELD_CHOICE) == (field->choices != NULL));
          g_assert_true ((field->type == SULH_FIELD_REF || field->type == SULH_FIELD_REFS)
                         == (field->refers != 0));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/part/edit-shares-the-rest", test_edit_shares_the_rest);
  g_test_add_func ("/model/part/deep-edit", test_deep_edit);
  g_test_add_func ("/model/part/clock-and-assumptions", test_clock_and_assumptions);
  g_test_add_func ("/model/part/adding-and-taking-out", test_adding_and_taking_out);
  g_test_add_func ("/model/part/strangers", test_strangers);
  g_test_add_func ("/model/part/equality-of-each-field", test_equality_of_each_field);
  g_test_add_func ("/model/part/equality-of-the-head", test_equality_of_the_head);
  g_test_add_func ("/model/part/principals", test_principals);
  g_test_add_func ("/model/part/tables", test_tables);
  return g_test_run ();
}
