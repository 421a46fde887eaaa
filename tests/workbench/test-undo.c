/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever was done in whatever order: all undos give back the same bytes, all redos too. */
#include "workbench/workbench.h"

#include <math.h>

#include "../xml/random-scenario.h"
#include "sample.h"

#define SEQUENCES 10000
#define MOST_COMMANDS 10
#define RANDOM_SCENARIO_EVERY                                                                      \
  25 /* sequences; they hold everything, and cost a hundred times more */

typedef struct
{
  SulhDocument *document;
  GRand *chance;
} Story;

typedef void (*Command) (Story *story);

static const SulhScenario *
now (const Story *story)
{
  return sulh_document_get_scenario (story->document);
}

static guint
choose (const Story *story, guint n)
{
  return (guint)g_rand_int_range (story->chance, 0, (gint32)n);
}

static void
list_parts (const SulhPart *part, GPtrArray *list, gboolean direct)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *children = info->fields[i].type == SULH_FIELD_PARTS
                                      ? *(GPtrArray **)sulh_part_get_member (part, &info->fields[i])
                                      : NULL;

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

  list_parts (&now (story)->part, list, direct);
  return list->len > 0 ? list->pdata[choose (story, list->len)] : NULL;
}

/* Commands; where one does not fit, nothing happens */

static void
add (Story *story)
{
  guint n;
  const SulhBlank *blanks = sulh_blank_list (&n);

  sulh_document_add_new (story->document, &blanks[choose (story, n)], NULL, NULL);
}

static void
take_out (Story *story)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint n = choose (story, 3); n < 3; n++)
    {
      gpointer part = (gpointer)choose_part (story, choose (story, 2));

      if (part)
        g_ptr_array_add (parts, part);
    }
  sulh_document_remove (story->document, parts, NULL);
}

static void
duplicate (Story *story)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;
  const SulhPart *part = choose_part (story, TRUE);

  if (part)
    g_ptr_array_add (parts, (gpointer)part);
  copies = sulh_document_duplicate (story->document, parts, NULL);
}

/* Typed and dragged: several values in a row, which are one entry if they are of one field. */
static void
set_number (Story *story)
{
  const SulhPart *part = choose_part (story, FALSE);
  const SulhKindInfo *info = part ? sulh_kind_get_info (part->kind) : NULL;
  const SulhField *field = info ? &info->fields[choose (story, info->n_fields)] : NULL;

  if (field && field->type == SULH_FIELD_NUMBER)
    sulh_document_set_number (story->document, part, field,
                              g_rand_double_range (story->chance, field->minimum,
                                                   fmin (field->maximum, field->minimum + 100)),
                              NULL);
}

static void
set_name (Story *story)
{
  const SulhPart *part = choose_part (story, TRUE);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (SulhPart) from = NULL;

  if (part == NULL)
    return;
  from = sulh_part_new (part->kind, NULL);
  from->name = g_strdup_printf ("Name %u", choose (story, 1000));
  g_ptr_array_add (parts, (gpointer)part);
  sulh_document_set_field (story->document, parts, from, sulh_head_find_field (part->kind, "name"),
                           NULL);
}

static void
move (Story *story)
{
  const SulhPart *part = choose_part (story, TRUE);

  if (part)
    sulh_document_move (story->document, part, (int)choose (story, 5) - 2);
}

static void
repair (Story *story)
{
  g_autoptr (GPtrArray) findings = sulh_review_check (now (story));

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      if (finding->repair && sulh_document_repair (story->document, finding->repair))
        return;
    }
}

static void
adopt (Story *story)
{
  const GPtrArray *exchanges = now (story)->exchanges;
  g_autoptr (SulhPlan) plan = sulh_plan_new ("found", "Found");

  for (guint i = 0; i < exchanges->len && i < 5; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)exchanges->pdata[i])->id,
                        sulh_date_exact ((int)(30 * i + choose (story, 30))));
  if (!sulh_scenario_find (now (story), "found"))
    sulh_document_adopt_plan (story->document, plan);
}

static void
apply_text (Story *story)
{
  g_autoptr (SulhScenario) next = sulh_part_copy (now (story));
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autofree char *summary = g_strdup_printf ("Written %u.", choose (story, 1000));
  g_autoptr (GBytes) text = NULL;

  sulh_part_set_text (&next->summary, summary);
  text = sulh_store_format (next);
  sulh_document_apply_text (story->document, text, findings);
}

static void
undo (Story *story)
{
  for (guint n = choose (story, 3); n < 3; n++)
    sulh_document_undo (story->document);
}

static void
redo (Story *story)
{
  for (guint n = choose (story, 3); n < 3; n++)
    sulh_document_redo (story->document);
}

static void
end_gesture (Story *story)
{
  sulh_document_end_gesture (story->document);
}

/* What is done most often stands there more than once. */
static const Command commands[] = {
  add,  add,      take_out, take_out, duplicate, set_number, set_number,  set_number,
  move, set_name, repair,   adopt,    undo,      redo,       end_gesture, apply_text,
};

/* Stories */

static void
assert_same_bytes (const SulhScenario *scenario, GBytes *bytes)
{
  g_autoptr (GBytes) text = sulh_store_format (scenario);

  g_assert_true (g_bytes_equal (text, bytes));
}

static void
assert_valid (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_error ("seed %u: %s", *(guint *)user_data, finding->sentence);
}

static SulhScenario *
begin (guint seed, GRand *chance)
{
  return seed % RANDOM_SCENARIO_EVERY == 0 ? random_scenario_new (chance)
                                           : sample_new (1 + seed % 5);
}

static guint
undo_all (SulhDocument *document)
{
  guint n = 0;

  for (; sulh_document_get_undo_label (document); n++)
    sulh_document_undo (document);
  return n;
}

static void
tell_story (guint seed, guint *n_entries)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (SulhScenario) start = begin (seed, chance);
  g_autoptr (SulhDocument) document = sulh_document_new (start, NULL);
  g_autoptr (GBytes) first = sulh_store_format (start);
  g_autoptr (GBytes) last = NULL;
  Story story = { document, chance };

  for (guint n = choose (&story, MOST_COMMANDS); n < MOST_COMMANDS; n++)
    commands[choose (&story, G_N_ELEMENTS (commands))](&story);
  sulh_scenario_find_faults (now (&story), assert_valid, &seed);
  while (sulh_document_get_redo_label (document))
    sulh_document_redo (document);
  last = sulh_store_format (now (&story));

  *n_entries += undo_all (document);
  assert_same_bytes (now (&story), first);
  while (sulh_document_get_redo_label (document))
    sulh_document_redo (document);
  assert_same_bytes (now (&story), last);
  undo_all (document);
  assert_same_bytes (now (&story), first);
}

static void
test_all_undone_all_done_again (void)
{
  guint n_entries = 0;

  for (guint seed = 0; seed < SEQUENCES; seed++)
    tell_story (seed, &n_entries);
  g_test_message ("%u entries undone and done again", n_entries);
  g_assert_cmpuint (n_entries, >, SEQUENCES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/all-undone-all-done-again", test_all_undone_all_done_again);
  return g_test_run ();
}
