/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After any edit, a look at what it changed finds what a look at everything finds. */
#include <glib.h>
#include <string.h>

#include "../xml/random-scenario.h"
#include "model/edit-scope.h"
#include "model/lookup.h"
#include "small-scenario.h"

#define STORIES 600
#define EDITS 60

typedef struct
{
  const SulhScenario *scenario;
  GRand *chance;
} Story;

static guint
choose (const Story *story, guint n)
{
  return (guint)g_rand_int_range (story->chance, 0, (gint32)n);
}

static gboolean
toss (const Story *story, guint one_in)
{
  return choose (story, one_in) == 0;
}

static void
list_parts (const SulhPart *part, GPtrArray *list, gboolean direct)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);
      const GPtrArray *children
          = info->fields[i].type == SULH_FIELD_PARTS ? *(GPtrArray **)member : NULL;

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member && !direct)
        {
          g_ptr_array_add (list, *(SulhPart **)member);
          list_parts (*(SulhPart **)member, list, FALSE);
        }
      for (guint n = 0; children && n < children->len; n++)
        {
          g_ptr_array_add (list, children->pdata[n]);
          if (!direct)
            list_parts (children->pdata[n], list, FALSE);
        }
    }
}

static const SulhPart *
choose_part (const Story *story, gboolean direct)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  list_parts (&story->scenario->part, list, direct);
  return list->len > 0 ? list->pdata[choose (story, list->len)] : &story->scenario->part;
}

/* An id that is there, a group that is there, or what nothing is called. */
static char *
choose_name (const Story *story)
{
  const SulhPart *part = choose_part (story, TRUE);
  const GPtrArray *exchanges = story->scenario->exchanges;
  const SulhExchange *exchange
      = exchanges->len > 0 ? exchanges->pdata[choose (story, exchanges->len)] : NULL;

  if (toss (story, 12))
    return g_strdup ("nobody");
  if (toss (story, 6) && exchange && exchange->alternatives)
    return g_strdup (exchange->alternatives);
  if (toss (story, 3) && exchange)
    return g_strdup (exchange->part.id);
  return g_strdup (part->id ? part->id : story->scenario->part.id);
}

static char *
choose_text (const Story *story)
{
  static const char *const texts[] = { "Some words.", "", "Two\nlines", "\x01", "one-word", "a b" };

  return g_strdup (texts[choose (story, G_N_ELEMENTS (texts))]);
}

static char **
choose_names (const Story *story)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char **names;

  for (guint n = choose (story, 3); n < 3; n++)
    {
      g_autofree char *name = choose_name (story);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return names;
}

static void
replace_text (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

static void
change_list (const Story *story, GPtrArray *list)
{
  guint index = list->len > 0 ? choose (story, list->len) : 0;
  SulhPart *part = list->len > 0 ? sulh_part_copy (list->pdata[index]) : NULL;

  if (part && toss (story, 2))
    g_ptr_array_insert (list, (int)choose (story, list->len), part);
  else if (part)
    {
      sulh_part_unref (part);
      g_ptr_array_remove_index (list, index);
    }
}

static void
change_member (const Story *story, SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);
  int day = (int)choose (story, 1000) - 100;

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
      replace_text (member, choose_text (story));
      break;
    case SULH_FIELD_REF:
      replace_text (member, toss (story, 5) ? NULL : choose_name (story));
      break;
    case SULH_FIELD_REFS:
      g_strfreev (*(char ***)member);
      *(char ***)member = choose_names (story);
      break;
    case SULH_FIELD_NUMBER:
      sulh_part_set_number (part, field,
                            field->minimum - 1
                                + (field->maximum - field->minimum) * g_rand_double (story->chance)
                                      * 1.1);
      break;
    case SULH_FIELD_COUNT:
      *(int *)member = (int)field->minimum + (int)choose (story, 20) - 2;
      break;
    case SULH_FIELD_FLAG:
      *(gboolean *)member = !*(gboolean *)member;
      break;
    case SULH_FIELD_CHOICE:
      *(int *)member = 0;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)member = (SulhDate){ day, day + (int)choose (story, 100) - 5 };
      break;
    case SULH_FIELD_CALENDAR_DAY:
      *(guint32 *)member = choose (story, 4000000);
      break;
    case SULH_FIELD_PART:
      break; /* chosen by itself */
    case SULH_FIELD_PARTS:
      change_list (story, *(GPtrArray **)member);
      break;
    }
}

/* Edits: each gives the next scenario, or NULL where there is nothing to do */

static SulhScenario *
change (Story *story)
{
  const SulhPart *part = choose_part (story, FALSE);
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (SulhPart) copy = sulh_part_copy (part);

  if (info->n_fields > 0)
    change_member (story, copy, &info->fields[choose (story, info->n_fields)]);
  return sulh_scenario_with_replaced (story->scenario, part, copy);
}

static SulhScenario *
change_head (Story *story)
{
  const SulhPart *part = toss (story, 8) ? &story->scenario->part : choose_part (story, FALSE);
  g_autoptr (SulhPart) copy = sulh_part_copy (part);

  switch (choose (story, 5))
    {
    case 0:
      replace_text (&copy->name, choose_text (story));
      break;
    case 1:
      replace_text (&copy->note, choose_text (story));
      break;
    case 2:
      replace_text (&copy->source, choose_name (story));
      break;
    case 3:
      if (part->id)
        replace_text (&copy->id, toss (story, 2) ? choose_name (story) : g_strdup ("new-name"));
      break;
    default:
      g_strfreev (copy->audience);
      copy->audience = choose_names (story);
    }
  return sulh_scenario_with_replaced (story->scenario, part, copy);
}

static SulhScenario *
change_order (Story *story)
{
  const GPtrArray *exchanges = story->scenario->exchanges;
  const SulhExchange *exchange;
  g_autoptr (SulhExchange) copy = NULL;

  if (exchanges->len == 0)
    return NULL;
  exchange = exchanges->pdata[choose (story, exchanges->len)];
  copy = sulh_part_copy (exchange);
  if (toss (story, 3))
    replace_text (&copy->alternatives, toss (story, 2) ? g_strdup ("either") : choose_name (story));
  else
    {
      g_strfreev (copy->after);
      copy->after = choose_names (story);
    }
  return sulh_scenario_with_replaced (story->scenario, exchange, copy);
}

static SulhScenario *
take_out (Story *story)
{
  const SulhPart *part = choose_part (story, toss (story, 2));

  return part->kind == SULH_KIND_SCENARIO ? NULL : sulh_scenario_without (story->scenario, part);
}

static SulhScenario *
put_in (Story *story)
{
  const SulhPart *part = choose_part (story, TRUE);
  g_autoptr (SulhPart) copy = sulh_part_copy (part);

  if (part->id && !toss (story, 4))
    replace_text (&copy->id, toss (story, 4) ? choose_name (story)
                                             : g_strdup_printf ("new-%u", choose (story, 50)));
  return sulh_scenario_with_inserted (story->scenario, part, copy);
}

static SulhScenario *
move (Story *story)
{
  const SulhPart *part = choose_part (story, TRUE);
  const SulhPart *before;
  const GPtrArray *list;
  g_autoptr (SulhScenario) without = NULL;

  if (part->kind == SULH_KIND_SCENARIO)
    return NULL;
  list = sulh_scenario_get_parts (story->scenario, part->kind);
  before = list->pdata[choose (story, list->len)];
  if (part == before)
    return NULL;
  without = sulh_scenario_without (story->scenario, part);
  return sulh_scenario_with_inserted (without, before, part);
}

typedef SulhScenario *(*Edit) (Story *story);

static const Edit edits[] = { change,       change, change,   change,      change_head,
                              change_order, put_in, take_out, change_head, move };

/* Several at once, as where the same value of several parts is set. */
static SulhScenario *
edit (Story *story)
{
  const SulhScenario *start = story->scenario;
  g_autoptr (SulhScenario) now = sulh_part_ref (start);

  for (guint n = 1 + (toss (story, 4) ? choose (story, 3) : 0); n > 0; n--)
    {
      g_autoptr (SulhScenario) last = g_steal_pointer (&now);

      story->scenario = last;
      now = edits[choose (story, G_N_ELEMENTS (edits))](story);
      if (now == NULL)
        now = sulh_part_copy (last);
    }
  story->scenario = start;
  return g_steal_pointer (&now);
}

static void
note_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_string_append_printf (user_data, "%s %s %s %s %s (%p)\n", finding->code,
                          finding->subject ? finding->subject : "-",
                          finding->field ? finding->field : "-", finding->sentence,
                          finding->remedy ? finding->remedy : "-", part);
  sulh_finding_free (finding);
}

static gboolean
is_quick (const SulhScenario *before, const SulhScenario *next)
{
  g_autoptr (GArray) numbers = sulh_edit_scope_find (before, next);

  return numbers != NULL;
}

/* The quick look comes first, since the other one could tell it that there is nothing. */
static gboolean
finds_the_same (const SulhScenario *before, const SulhScenario *next, guint seed)
{
  g_autoptr (GString) quick = g_string_new (NULL);
  g_autoptr (GString) whole = g_string_new (NULL);

  sulh_scenario_find_faults_since (next, before, G_MAXUINT, note_fault_cb, quick);
  sulh_scenario_find_faults (next, note_fault_cb, whole);
  if (!g_str_equal (quick->str, whole->str))
    g_error ("seed %u: quick:\n%swhole:\n%s", seed, quick->str, whole->str);
  return whole->len == 0;
}

static void
tell_story (guint seed, guint counts[2][2])
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (SulhScenario) now
      = seed % 50 == 0 ? random_scenario_new (chance) : small_scenario_new (1 + seed % 9);
  Story story = { .chance = chance };

  g_assert_true (finds_the_same (now, now, seed));
  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (SulhScenario) next = NULL;
      gboolean is_fine;

      g_assert_true (sulh_scenario_is_known_faultless (now));
      story.scenario = now;
      next = edit (&story);
      is_fine = finds_the_same (now, next, seed);
      counts[is_quick (now, next)][is_fine]++;
      if (!is_fine)
        continue;
      sulh_part_unref (now);
      now = g_steal_pointer (&next);
    }
}

static void
test_same_faults (void)
{
  guint counts[2][2] = { { 0 } };

  for (guint seed = 0; seed < STORIES; seed++)
    tell_story (seed, counts);
  g_test_message ("%u edits looked at by what they change: %u at fault; %u by everything: %u",
                  counts[TRUE][TRUE] + counts[TRUE][FALSE], counts[TRUE][FALSE],
                  counts[FALSE][TRUE] + counts[FALSE][FALSE], counts[FALSE][FALSE]);
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      g_assert_cmpuint (counts[i][j], >, STORIES);
}

/* What is looked at after an edit is what a person changed, and not the other four hundred. */
static void
test_looks_at_what_changed (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (400);
  const SulhExchange *exchange = scenario->exchanges->pdata[200];
  const SulhPart *side = exchange->sides->pdata[0];
  g_autoptr (SulhPart) dearer = sulh_part_copy (side);
  g_autoptr (SulhScenario) next = NULL;
  g_autoptr (SulhLookup) lookup = NULL;
  g_autoptr (GArray) numbers = NULL;

  sulh_part_set_number (dearer, sulh_kind_find_field (side->kind, "cost"), 7);
  next = sulh_scenario_with_replaced (scenario, side, dearer);
  lookup = sulh_lookup_new (next);
  numbers = sulh_edit_scope_find (scenario, next);
  g_assert_nonnull (numbers);
  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_true (sulh_lookup_get (lookup, g_array_index (numbers, guint, 0))
                 == next->exchanges->pdata[200]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-validity/same-faults", test_same_faults);
  g_test_add_func ("/edit-validity/looks-at-what-changed", test_looks_at_what_changed);
  return g_test_run ();
}
