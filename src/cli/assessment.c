/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/assessment.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/table.h"
#include "cli/terminal.h"

/* The date of a day, or nothing outside the calendar. */
static char *
format_date (const SulhScenario *scenario, int day)
{
  return scenario->day_zero == 0 ? g_strdup ("")
                                 : sulh_date_format (sulh_date_exact (day), scenario->day_zero);
}

/* The first principal of whom there is anything to say at @rung. */
static int
find_first (const SulhAssessment *assessment, const SulhRungReading *rung)
{
  int first = 0;

  while (first + 1 < assessment->n_principals && !sulh_rung_reading_tells_of (rung, first))
    first++;
  return first;
}

/* What has no value stands empty: trust where nobody has to be trusted. */
static char *
format_value (double value, guint digits)
{
  return isnan (value) ? g_strdup ("") : sulh_terminal_decimal (value, digits);
}

static void
add_standing (SulhTable *table, const SulhScenario *scenario, const SulhAssessment *assessment,
              guint index, int side)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  const SulhStanding *standing = &rung->party[side];
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *day = g_strdup_printf ("%d", rung->day);
  g_autofree char *date = format_date (scenario, rung->day);
  g_autofree char *trust = format_value (standing->trust, 2);
  g_autofree char *reliability = sulh_terminal_decimal (standing->reliability, 2);
  g_autofree char *need = sulh_terminal_decimal (standing->need, 2);
  g_autofree char *budget = sulh_assessment_format_budget (rung->budget);
  gboolean is_first = side == find_first (assessment, rung);

  sulh_table_add_row (table, is_first ? number : "", is_first ? day : "", is_first ? date : "",
                      is_first ? sulh_assessment_name (scenario, rung->exchange) : "",
                      sulh_assessment_name (scenario, assessment->principal[side]), trust,
                      reliability, need, standing->holds ? "" : _ ("leaves"),
                      is_first ? budget : "", NULL);
}

static void
add_pair (SulhTable *table, const char *label, double first, double second, guint digits)
{
  g_autofree char *first_text = sulh_terminal_decimal (first, digits);
  g_autofree char *second_text = sulh_terminal_decimal (second, digits);
  g_autofree char *indented = g_strconcat ("  ", label, NULL);

  sulh_table_add_row (table, indented, first_text, second_text, NULL);
}

static void
print_values (const SulhScenario *scenario, const SulhAssessment *assessment,
              const SulhRungReading *rung)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrr");
  const SulhStanding *first = &rung->party[rung->pair[0]];
  const SulhStanding *second = &rung->party[rung->pair[1]];

  sulh_table_add_row (table, "",
                      sulh_assessment_name (scenario, assessment->principal[rung->pair[0]]),
                      sulh_assessment_name (scenario, assessment->principal[rung->pair[1]]), NULL);
  add_pair (table, _ ("Trust in the other"), first->trust, second->trust, 4);
  add_pair (table, _ ("How far interest binds the other (h)"), first->incentive, second->incentive,
            4);
  add_pair (table, _ ("Expected reliability of the other (p)"), first->reliability,
            second->reliability, 4);
  add_pair (table, _ ("Reliability this rung needs (p*)"), first->need, second->need, 4);
  add_pair (table, _ ("Loss if cheated, points (L)"), first->loss, second->loss, 4);
  add_pair (table, _ ("Net gain if both keep, points (N)"), first->net_gain, second->net_gain, 4);
  add_pair (table, _ ("Value of going on, points (W)"), first->value, second->value, 4);
  add_pair (table, _ ("Slack of the test, points"), first->slack, second->slack, 4);
  sulh_table_print (table);
}

static void
write_standing (SulhJson *json, const char *party, const SulhStanding *standing, gboolean waits)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "party", party);
  if (waits)
    sulh_json_add_flag (json, "waits", TRUE);
  sulh_json_add_flag (json, "holds", standing->holds);
  sulh_json_add_number (json, "trust", standing->trust);
  sulh_json_add_number (json, "reliability", standing->reliability);
  sulh_json_add_number (json, "need", standing->need);
  sulh_json_add_number (json, "incentive", standing->incentive);
  sulh_json_add_number (json, "loss", standing->loss);
  sulh_json_add_number (json, "net_gain", standing->net_gain);
  sulh_json_add_number (json, "value", standing->value);
  sulh_json_add_number (json, "slack", standing->slack);
  sulh_json_add_text (json, "sentence", standing->sentence);
  sulh_json_close_object (json);
}

static void
write_rung (SulhJson *json, const SulhAssessment *assessment, const SulhScenario *scenario,
            guint index)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  g_autofree char *date = format_date (scenario, rung->day);

  sulh_json_open_object (json, NULL);
  sulh_json_add_count (json, "rung", index + 1);
  sulh_json_add_text (json, "exchange", rung->exchange);
  sulh_json_add_text (json, "name", sulh_assessment_name (scenario, rung->exchange));
  sulh_json_add_day (json, "day", rung->day);
  sulh_json_add_text (json, "date", *date ? date : NULL);
  sulh_json_add_day (json, "gap", rung->gap);
  sulh_json_add_number (json, "budget", rung->budget);
  sulh_json_open_list (json, "parties");
  for (int i = 0; i < assessment->n_principals; i++)
    write_standing (json, assessment->principal[i], &rung->party[i],
                    !sulh_rung_reading_involves (rung, i));
  sulh_json_close_list (json);
  sulh_json_close_object (json);
}

/**
 * sulh_assessment_name:
 * @scenario: a scenario
 * @id: an id
 *
 * Returns: (transfer none): what a person calls the part
 */
const char *
sulh_assessment_name (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

/**
 * sulh_assessment_format_budget:
 * @budget: evidence of bad faith that breaks a plan
 *
 * Returns: (transfer full): the number, or "50+" where it is not known beyond
 */
char *
sulh_assessment_format_budget (double budget)
{
  return budget >= SULH_BUDGET_LARGEST ? g_strdup ("50+") : sulh_terminal_decimal (budget, 2);
}

/**
 * sulh_assessment_print_table:
 * @assessment: what the rules say of a plan
 * @scenario: the scenario
 *
 * Prints two lines for each rung, one for each party that takes part, and one for each other that
 * leaves there.
 */
void
sulh_assessment_print_table (const SulhAssessment *assessment, const SulhScenario *scenario)
{
  g_autoptr (SulhTable) table = sulh_table_new ("rrlllrrrlr");

  sulh_table_add_row (table, _ ("Rung"), _ ("Day"), scenario->day_zero ? _ ("Date") : "",
                      _ ("Exchange"), _ ("Party"), _ ("Trust"), _ ("Reliability"), _ ("Need"), "",
                      _ ("Budget"), NULL);
  for (guint i = 0; i < assessment->rungs->len; i++)
    for (int side = 0; side < assessment->n_principals; side++)
      if (sulh_rung_reading_tells_of (sulh_assessment_get_rung (assessment, i), side))
        add_standing (table, scenario, assessment, i, side);
  sulh_table_print (table);
}

/**
 * sulh_assessment_print_sentences:
 * @assessment: what the rules say of a plan
 *
 * Prints why each party stays at each rung, or leaves there.
 */
void
sulh_assessment_print_sentences (const SulhAssessment *assessment)
{
  for (guint i = 0; i < assessment->rungs->len; i++)
    for (int side = 0; side < assessment->n_principals; side++)
      if (sulh_rung_reading_tells_of (sulh_assessment_get_rung (assessment, i), side))
        sulh_terminal_print_sentence (
            "  ", sulh_assessment_get_rung (assessment, i)->party[side].sentence);
}

/**
 * sulh_assessment_print_rung:
 * @assessment: what the rules say of a plan
 * @index: position of the rung, from 0
 * @scenario: the scenario
 *
 * Prints all values of the two parties whose exchange it is, and a sentence for every party.
 */
void
sulh_assessment_print_rung (const SulhAssessment *assessment, guint index,
                            const SulhScenario *scenario)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  g_autofree char *date = format_date (scenario, rung->day);
  g_autofree char *budget = sulh_assessment_format_budget (rung->budget);

  sulh_terminal_print_format (_ ("Rung %u: %s (%s), day %d"), index + 1,
                              sulh_assessment_name (scenario, rung->exchange), rung->exchange,
                              rung->day);
  sulh_terminal_print_format (*date ? ", %s\n" : "%s\n", date);
  print_values (scenario, assessment, rung);
  sulh_terminal_print_format ("  %s: %s\n", _ ("Shock budget from here on"), budget);
  for (int side = 0; side < assessment->n_principals; side++)
    sulh_terminal_print_sentence ("  ", rung->party[side].sentence);
}

/**
 * sulh_assessment_write_json:
 * @assessment: what the rules say of a plan
 * @scenario: the scenario
 * @json: where to
 * @name: name of the member
 * @only: position of the only rung to write, or -1 for all
 */
void
sulh_assessment_write_json (const SulhAssessment *assessment, const SulhScenario *scenario,
                            SulhJson *json, const char *name, int only)
{
  sulh_json_open_object (json, name);
  sulh_json_add_text (json, "id", assessment->plan);
  sulh_json_add_flag (json, "holds", assessment->holds);
  sulh_json_add_text (json, "summary", assessment->summary);
  sulh_json_add_number (json, "joint_value", assessment->joint_value);
  sulh_json_add_number (json, "budget", assessment->budget);
  sulh_json_open_list (json, "parties");
  for (int i = 0; i < assessment->n_principals; i++)
    {
      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "party", assessment->principal[i]);
      sulh_json_add_text (json, "name", sulh_assessment_name (scenario, assessment->principal[i]));
      sulh_json_add_number (json, "value", assessment->value[i]);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_open_list (json, "rungs");
  for (guint i = 0; i < assessment->rungs->len; i++)
    if (only < 0 || (guint)only == i)
      write_rung (json, assessment, scenario, i);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
}
