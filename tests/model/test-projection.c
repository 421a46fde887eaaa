/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one audience may not see is not in the scenario that it gets, and changes no bit of it. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "model/head.h"
#include "model/model.h"
#include "../xml/random-scenario.h"

#define CANARY "quetzal" /* no random text holds it */

/* What an audience may see, said once more and in another way than in the code under test: a
 * value is hidden if nobody up to the scenario opened it, or somebody closed it on the way. */
typedef struct
{
  const SulhScenario *scenario;
  const char *audience;
  GPtrArray *parts; /* those that it may not see, except within one another */
  GPtrArray *owners; /* parts with a value that it may not see ... */
  GPtrArray *fields; /* ... and that value */
} Hidden;

static gboolean
opens (const char *const *words, const char *audience)
{
  for (; *words; words++)
    if (g_str_equal (*words, "all") || g_str_equal (*words, audience))
      return TRUE;
  return FALSE;
}

static gboolean
is_open (const SulhPart *part, gboolean around, const char *audience)
{
  const char *const *words = sulh_part_get_audience (part);

  return words ? opens (words, audience) : around;
}

static void
find_hidden_values (Hidden *hidden, const SulhPart *part, gboolean open)
{
  for (guint i = 0; i < sulh_part_count_fields (part); i++)
    {
      const SulhField *field = sulh_part_get_field (part, i);
      const char *const *words = sulh_part_get_field_audience (part, field->name);
      gboolean shown = words ? opens (words, hidden->audience) : !g_str_equal (field->name, "note");

      if (field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS
          || g_str_equal (field->name, "for") || (open && shown))
        continue;
      g_ptr_array_add (hidden->owners, (gpointer)part);
      g_ptr_array_add (hidden->fields, (gpointer)field);
    }
}

static void find_hidden (Hidden *hidden, const SulhPart *part, gboolean open);

static void
find_hidden_child (Hidden *hidden, const SulhPart *child, gboolean around)
{
  if (is_open (child, around, hidden->audience))
    find_hidden (hidden, child, TRUE);
  else
    g_ptr_array_add (hidden->parts, (gpointer)child);
}

static void
find_hidden (Hidden *hidden, const SulhPart *part, gboolean open)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  find_hidden_values (hidden, part, open);
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member)
        find_hidden_child (hidden, *(SulhPart **)member, open);
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        find_hidden_child (hidden, (*(GPtrArray **)member)->pdata[n], open);
    }
}

static void
hidden_init (Hidden *hidden, const SulhScenario *scenario, const char *audience)
{
  *hidden
      = (Hidden){ scenario, audience, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  find_hidden (hidden, &scenario->part, is_open (&scenario->part, FALSE, audience));
}

static void
hidden_clear (Hidden *hidden)
{
  g_ptr_array_unref (hidden->parts);
  g_ptr_array_unref (hidden->owners);
  g_ptr_array_unref (hidden->fields);
}

static void
fault_found (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_error ("<%s %s>: %s", sulh_kind_get_info (part->kind)->element, part->id, finding->sentence);
}

/* Another value of the same type; a text holds the canary. */
static void
change_value (SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
      sulh_part_set_text (member, CANARY);
      break;
    case SULH_FIELD_REFS:
      g_strfreev (*(char ***)member);
      *(char ***)member = g_strsplit (CANARY " " CANARY "2", " ", -1);
      break;
    case SULH_FIELD_NUMBER:
      sulh_part_set_number (part, field, 0.4243434343);
      sulh_number_set_source (member, CANARY);
      break;
    case SULH_FIELD_COUNT:
    case SULH_FIELD_CHOICE:
      *(int *)member += 1;
      break;
    case SULH_FIELD_FLAG:
      *(int *)member = !*(int *)member;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = sulh_date_exact (424242);
      break;
    case SULH_FIELD_CALENDAR_DAY:
      *(guint32 *)member += 4242;
      break;
    default:
      g_assert_not_reached ();
    }
}

static SulhScenario *
put_last (const SulhScenario *scenario, const SulhPart *part)
{
  g_autoptr (SulhScenario) without = sulh_scenario_without (scenario, part);

  return sulh_scenario_with_part (without, part);
}

/* All changes of @scenario that @hidden's audience must not notice, one at a time: value @n
 * changed, and behind the values each part renamed, then each taken away, then each put last. */
static SulhScenario *
make_change (const Hidden *hidden, guint n)
{
  g_autoptr (SulhPart) copy = NULL;
  const SulhPart *part;

  if (n < hidden->owners->len)
    {
      part = hidden->owners->pdata[n];
      copy = sulh_part_copy (part);
      change_value (copy, hidden->fields->pdata[n]);
      return sulh_scenario_with_replaced (hidden->scenario, part, copy);
    }
  n -= hidden->owners->len;
  part = hidden->parts->pdata[n % hidden->parts->len];
  if (n >= 2 * hidden->parts->len && part->id)
    return put_last (hidden->scenario, part);
  if (n >= hidden->parts->len && part->kind != SULH_KIND_ASSUMPTIONS && part->id)
    return sulh_scenario_without (hidden->scenario, part);
  copy = sulh_part_copy (part);
  g_free (copy->id);
  copy->id = g_strdup (CANARY);
  sulh_part_set_text (&copy->name, CANARY);
  return sulh_scenario_with_replaced (hidden->scenario, part, copy);
}

static void
check_nothing_tells (const SulhScenario *scenario, const char *audience)
{
  g_autoptr (SulhScenario) shown = sulh_scenario_project (scenario, audience);
  Hidden hidden;

  sulh_scenario_find_faults (shown, fault_found, NULL);
  hidden_init (&hidden, scenario, audience);
  for (guint i = 0; i < hidden.owners->len + 3 * hidden.parts->len; i++)
    {
      g_autoptr (SulhScenario) changed = make_change (&hidden, i);
      g_autoptr (SulhScenario) shown_now = NULL;

      g_assert_nonnull (changed);
      shown_now = sulh_scenario_project (changed, audience);
      if (!sulh_part_equal (shown, shown_now))
        g_error ("change %u of %u and %u shows", i, hidden.owners->len, hidden.parts->len);
    }
  hidden_clear (&hidden);
}

/* Half of them are open unless they say otherwise, so that much is left to tell. */
static SulhScenario *
make_scenario (GRand *chance, gboolean open)
{
  static const char *const everybody[] = { "all", NULL };
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  SulhScenario *copy = sulh_part_copy (scenario);

  sulh_part_set_audience (copy, open ? everybody : NULL);
  return copy;
}

static void
test_nothing_tells (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);

  for (int i = 0; i < (g_test_thorough () ? 400 : 12); i++)
    {
      g_autoptr (SulhScenario) scenario = make_scenario (chance, i % 2 == 0);
      const SulhParty *party = scenario->parties->pdata[0];

      check_nothing_tells (scenario, "all");
      check_nothing_tells (scenario, party->part.id);
      if (scenario->actors->len > 0)
        check_nothing_tells (scenario, ((SulhPart *)scenario->actors->pdata[0])->id);
    }
}

/* A test that finds nothing proves nothing: the same changes show where everything is open. */
static void
test_changes_show (void)
{
  static const char *const everybody[] = { "all", NULL };
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  guint n_shown = 0;
  Hidden hidden;

  hidden_init (&hidden, scenario, "all");
  for (guint i = 0; i < hidden.parts->len; i++)
    {
      const SulhPart *part = hidden.parts->pdata[i];
      g_autoptr (SulhPart) copy = sulh_part_copy (part);
      g_autoptr (SulhScenario) changed = NULL;
      g_autoptr (SulhScenario) before = sulh_scenario_project (scenario, "all");
      g_autoptr (SulhScenario) after = NULL;

      sulh_part_set_audience (copy, everybody);
      changed = sulh_scenario_with_replaced (scenario, part, copy);
      after = sulh_scenario_project (changed, "all");
      n_shown += !sulh_part_equal (before, after);
    }
  g_assert_cmpuint (n_shown, >, 0);
  hidden_clear (&hidden);
}

static SulhExchange *
exchange_new (const char *id, const char *group)
{
  static const char *const everybody[] = { "all", NULL };
  static const SulhField *sides;
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  sides = sulh_kind_find_field (SULH_KIND_EXCHANGE, "side");
  sulh_part_set_audience (exchange, everybody);
  sulh_part_set_text (&exchange->part.name, id);
  sulh_part_set_text (&exchange->part.note, CANARY);
  sulh_part_set_text (&exchange->alternatives, group);
  sulh_part_set_text (&side->giver, "iran");
  sulh_part_set_text (&side->receiver, "usa");
  sulh_part_take_child (exchange, sides, side);
  return exchange;
}

static SulhScenario *
talks_new (void)
{
  static const char *const everybody[] = { "all", NULL };
  static const char *const ids[] = { "iran", "usa" };
  SulhScenario *scenario = sulh_scenario_new ("talks", "Talks");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SulhParty *party = sulh_part_new (SULH_KIND_PARTY, ids[i]);

      sulh_part_set_audience (party, everybody);
      sulh_part_set_text (&party->part.name, ids[i]);
      sulh_scenario_take_part (scenario, party);
    }
  return scenario;
}

/* Step 6 is nobody's business but the team's; neither its number nor its group may tell that it
 * is there, and who came after the group now comes after the one that is left of it. */
static void
test_gap_in_numbers (void)
{
  static const char *const after[] = { "either", NULL };
  static const char *const team_only[] = { "team", NULL };
  g_autoptr (SulhScenario) scenario = talks_new ();
  g_autoptr (SulhScenario) shown = NULL;
  SulhExchange *secret = exchange_new ("step-6", "either");
  SulhExchange *last = exchange_new ("step-7", NULL);
  const SulhExchange *first;
  const SulhExchange *second;

  sulh_part_set_audience (secret, team_only);
  last->after = g_strdupv ((char **)after);
  sulh_scenario_take_part (scenario, exchange_new ("step-5", "either"));
  sulh_scenario_take_part (scenario, secret);
  sulh_scenario_take_part (scenario, last);

  shown = sulh_scenario_project (scenario, "iran");
  g_assert_cmpuint (shown->exchanges->len, ==, 2);
  first = shown->exchanges->pdata[0];
  second = shown->exchanges->pdata[1];
  g_assert_cmpstr (first->part.id, ==, "exchange-1");
  g_assert_cmpstr (second->part.id, ==, "exchange-2");
  g_assert_cmpstr (first->part.name, ==, "step-5");
  g_assert_null (first->alternatives);
  g_assert_null (first->part.note);
  g_assert_cmpstr (second->after[0], ==, "exchange-1");
  g_assert_null (second->after[1]);
  /* The scenario says nothing, so its name is for the team only. */
  g_assert_null (shown->part.name);
}

/* An exchange that both may see comes in between the others: what was there keeps its id in both
 * versions, so that a comparison speaks of one addition. */
static void
test_versions_share_ids (void)
{
  g_autoptr (SulhScenario) before = talks_new ();
  g_autoptr (SulhScenario) after = NULL;
  g_autoptr (SulhExchange) between = exchange_new ("step-2", NULL);
  const SulhScenario *versions[2];
  SulhScenario *shown[2];
  g_autoptr (GPtrArray) changes = NULL;

  sulh_scenario_take_part (before, exchange_new ("step-1", NULL));
  sulh_scenario_take_part (before, exchange_new ("step-3", NULL));
  after = sulh_scenario_with_part (before, between);
  versions[0] = before;
  versions[1] = after;
  sulh_scenarios_project (versions, "all", shown);
  changes = sulh_difference_list (shown[0], shown[1]);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (((SulhChange *)changes->pdata[0])->subject, ==, "exchange-2");
  sulh_part_unref (shown[0]);
  sulh_part_unref (shown[1]);
}

/* A party's cost is its own. The other side sees the step, and not what it costs. */
static void
test_hidden_cost (void)
{
  static const char *const iran_only[] = { "iran", NULL };
  g_autoptr (SulhScenario) scenario = talks_new ();
  g_autoptr (SulhScenario) for_iran = NULL;
  g_autoptr (SulhScenario) for_usa = NULL;
  SulhExchange *exchange = exchange_new ("release", NULL);
  SulhSide *side = exchange->sides->pdata[0];
  const SulhSide *seen;

  sulh_part_set_number (side, sulh_kind_find_field (SULH_KIND_SIDE, "cost"), 7.25);
  sulh_part_set_field_audience (side, "cost", iran_only);
  sulh_scenario_take_part (scenario, exchange);

  for_iran = sulh_scenario_project (scenario, "iran");
  seen = ((SulhExchange *)for_iran->exchanges->pdata[0])->sides->pdata[0];
  g_assert_cmpfloat (seen->cost.mode, ==, 7.25);
  for_usa = sulh_scenario_project (scenario, "usa");
  seen = ((SulhExchange *)for_usa->exchanges->pdata[0])->sides->pdata[0];
  g_assert_cmpfloat (seen->cost.mode, !=, 7.25);
  g_assert_cmpuint (sulh_part_count_field_audiences (seen), ==, 0);
}

/* The team is no audience that could be given a copy: it has the scenario itself. */
static void
test_team (void)
{
  g_autoptr (SulhScenario) scenario = talks_new ();
  g_autoptr (SulhScenario) shown = sulh_scenario_project (scenario, "team");

  g_assert_true (shown == scenario);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/nothing-tells", test_nothing_tells);
  g_test_add_func ("/projection/changes-show", test_changes_show);
  g_test_add_func ("/projection/gap-in-numbers", test_gap_in_numbers);
  g_test_add_func ("/projection/hidden-cost", test_hidden_cost);
  g_test_add_func ("/projection/team", test_team);
  g_test_add_func ("/projection/versions-share-ids", test_versions_share_ids);
  return g_test_run ();
}
