/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers that an answer rests on, with what supports them, and the sources. */
#include "chart/brief-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Numbers of one part with the same support: a row. */
typedef struct
{
  char *about;
  GString *numbers;
  SulhGrade grade;
  const char *source; /* id, or NULL */
} Group;

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_free (group->about);
  g_string_free (group->numbers, TRUE);
}

static const char *
find_source (const SulhScenario *scenario, const SulhQuantity *quantity)
{
  const SulhNumber *number = sulh_part_get_member (quantity->part, quantity->field);
  const char *own = sulh_number_get_source (number);
  const SulhPart *subject
      = quantity->subject ? sulh_scenario_find (scenario, quantity->subject) : NULL;

  if (own)
    return own;
  if (quantity->part->source)
    return quantity->part->source;
  return subject ? subject->source : NULL;
}

static gboolean
is_in_plan (const SulhAssessment *assessment, const char *exchange)
{
  for (guint i = 0; assessment && i < assessment->rungs->len; i++)
    if (g_strcmp0 (sulh_assessment_get_rung (assessment, i)->exchange, exchange) == 0)
      return TRUE;
  return FALSE;
}

/* A default of the file format that nobody touched says nothing about this case. */
static gboolean
is_stated (const SulhQuantity *quantity)
{
  return quantity->source || quantity->grade != SULH_GRADE_ASSUMED
         || sulh_quantity_get_value (quantity) != quantity->field->initial;
}

/* What a reader can weigh: the exchanges of the plan, trust, and what presses the parties. */
static gboolean
bears_plan (const SulhQuantity *quantity, const SulhChartMatter *matter)
{
  const SulhPart *subject
      = quantity->subject ? sulh_scenario_find (matter->scenario, quantity->subject) : NULL;

  if (quantity->part->kind == SULH_KIND_CLOCK || quantity->part->kind == SULH_KIND_TRUST)
    return TRUE;
  if (quantity->part->kind != SULH_KIND_SIDE || subject == NULL)
    return FALSE;
  return matter->assessment == NULL || is_in_plan (matter->assessment, subject->id);
}

/* "Iran, clock: rate" is about "Iran, clock"; what has no colon stands for itself. */
static char *
get_about (const SulhQuantity *quantity, const char **number)
{
  const char *colon = g_strrstr (quantity->words, ": ");

  *number = colon ? colon + 2 : quantity->words;
  return colon ? g_strndup (quantity->words, (gsize)(colon - quantity->words)) : g_strdup ("");
}

static void
add_quantity (GArray *groups, const SulhScenario *scenario, const SulhQuantity *quantity)
{
  Group *last = groups->len > 0 ? &g_array_index (groups, Group, groups->len - 1) : NULL;
  const char *source = find_source (scenario, quantity);
  const char *number;
  g_autofree char *about = get_about (quantity, &number);
  g_autofree char *value = sulh_quantity_describe_value (quantity);

  if (last == NULL || !g_str_equal (last->about, about) || last->grade != quantity->grade
      || g_strcmp0 (last->source, source) != 0)
    {
      Group group = { g_strdup (about), g_string_new (NULL), quantity->grade, source };

      g_array_append_val (groups, group);
      last = &g_array_index (groups, Group, groups->len - 1);
    }
  /* Translators: a number and what it is, as in "rate 0.4". */
  g_string_append_printf (last->numbers, last->numbers->len > 0 ? "; %s %s" : "%s %s", number,
                          value);
}

/* Returns: the rows; @n_left are numbers that have none */
static GArray *
group_numbers (const SulhBrief *brief, guint *n_left)
{
  const SulhScenario *scenario = brief->matter.scenario;
  g_autoptr (GArray) quantities = sulh_scenario_list_quantities (scenario);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  *n_left = 0;
  g_array_set_clear_func (groups, group_clear);
  for (guint i = 0; i < quantities->len; i++)
    {
      const SulhQuantity *quantity = &g_array_index (quantities, SulhQuantity, i);

      if (!is_stated (quantity))
        continue;
      if (brief->all_numbers || bears_plan (quantity, &brief->matter))
        add_quantity (groups, scenario, quantity);
      else
        (*n_left)++;
    }
  return groups;
}

static char *
say_support (const SulhFlow *flow, const Group *group)
{
  const char *grade = group->grade == SULH_GRADE_UNSET
                          ? _ ("Not graded")
                          : sulh_choice_get_label (sulh_grade_choices (), group->grade);
  g_autofree char *name = group->source ? sulh_brief_isolate_part (flow, group->source) : NULL;

  return name ? g_strdup_printf ("%s. %s", grade, name) : g_strdup (grade);
}

static void
add_groups (SulhFlow *flow, const GArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      g_autofree char *support = say_support (flow, group);

      sulh_flow_add_row (flow, (SulhCell[SULH_FLOW_COLUMNS]){
                                   { NULL, *group->about ? group->about : _ ("As a whole") },
                                   { NULL, group->numbers->str },
                                   { NULL, support } });
    }
}

static void
add_rest (SulhFlow *flow, guint n_left)
{
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("The scenario states %u more number, which the file shows.",
                "The scenario states %u more numbers, which the file shows.", n_left),
      n_left);

  sulh_flow_add_words (flow, sentence);
}

static void
add_sources (SulhFlow *flow)
{
  static const double columns[SULH_FLOW_COLUMNS] = { 0.42, 0.38, 0.2 };
  const char *headings[SULH_FLOW_COLUMNS] = { _ ("Source"), _ ("Where"), _ ("Published") };
  const GPtrArray *sources = flow->brief->matter.scenario->sources;

  if (sources->len == 0)
    return;
  sulh_flow_add_heading (flow, _ ("Sources"));
  sulh_flow_set_columns (flow, columns, headings);
  for (guint i = 0; i < sources->len; i++)
    {
      const SulhSource *source = sources->pdata[i];

      sulh_flow_add_row (flow,
                         (SulhCell[SULH_FLOW_COLUMNS]){ { NULL, sulh_part_get_label (source) },
                                                        { NULL, source->where },
                                                        { NULL, source->published } });
    }
}

/** sulh_brief_add_assumptions: as many pages as it takes */
void
sulh_brief_add_assumptions (const SulhBrief *brief, GPtrArray *pages)
{
  static const double columns[SULH_FLOW_COLUMNS] = { 0.26, 0.49, 0.25 };
  const char *headings[SULH_FLOW_COLUMNS]
      = { _ ("About"), _ ("Numbers"), _ ("Support and source") };
  guint n_left;
  g_autoptr (GArray) groups = group_numbers (brief, &n_left);
  SulhFlow flow;

  sulh_flow_open (&flow, brief, pages, _ ("Assumptions and sources"),
                  brief->all_numbers
                      ? _ ("All that the scenario states; the rules have defaults for the rest")
                      : _ ("What the exchanges of the plan, trust and clocks rest on"));
  if (groups->len == 0)
    sulh_flow_add_words (&flow, _ ("The scenario states no numbers of its own."));
  sulh_flow_set_columns (&flow, columns, headings);
  add_groups (&flow, groups);
  if (n_left > 0)
    add_rest (&flow, n_left);
  add_sources (&flow);
  sulh_flow_close (&flow);
}
