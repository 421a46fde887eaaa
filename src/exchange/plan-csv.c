/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv.h"
#include "exchange/exchange.h"

/* Titles are part of the format, for programs too, and therefore the same in every language. */
static void
add_titles (SulhCsv *csv)
{
  const char *const titles[]
      = { "rung",        "exchange", "name", "day",      "date",  "party",  "trust",
          "reliability", "need",     "loss", "net gain", "value", "budget", "holds" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    sulh_csv_add_text (csv, titles[i]);
  sulh_csv_end_line (csv);
}

static const char *
name_of (const SulhPart *part, const char *id)
{
  return part ? sulh_part_get_label (part) : id;
}

static void
add_place (SulhCsv *csv, const SulhScenario *scenario, const SulhRungReading *rung, guint index)
{
  const SulhPart *exchange = sulh_scenario_find (scenario, rung->exchange);
  g_autofree char *date = NULL;

  if (scenario->day_zero != 0)
    date = sulh_date_format (sulh_date_exact (rung->day), scenario->day_zero);
  sulh_csv_add_count (csv, (int)index + 1);
  sulh_csv_add_text (csv, rung->exchange);
  sulh_csv_add_text (csv, name_of (exchange, rung->exchange));
  sulh_csv_add_count (csv, rung->day);
  sulh_csv_add_text (csv, date);
}

static void
add_standing (SulhCsv *csv, const SulhStanding *standing, double budget)
{
  sulh_csv_add_number (csv, standing->trust);
  sulh_csv_add_number (csv, standing->reliability);
  sulh_csv_add_number (csv, standing->need);
  sulh_csv_add_number (csv, standing->loss);
  sulh_csv_add_number (csv, standing->net_gain);
  sulh_csv_add_number (csv, standing->value);
  sulh_csv_add_number (csv, budget);
  sulh_csv_add_text (csv, standing->holds ? "yes" : "no");
}

GBytes *
sulh_exchange_write_plan_csv (const SulhScenario *scenario, const SulhAssessment *assessment)
{
  SulhCsv csv;

  sulh_csv_init (&csv);
  add_titles (&csv);
  for (guint k = 0; k < assessment->rungs->len; k++)
    for (int i = 0; i < assessment->n_principals; i++)
      {
        const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);
        const SulhPart *party = sulh_scenario_find (scenario, assessment->principal[i]);

        add_place (&csv, scenario, rung, k);
        sulh_csv_add_text (&csv, name_of (party, assessment->principal[i]));
        add_standing (&csv, &rung->party[i], rung->budget);
        sulh_csv_end_line (&csv);
      }
  return sulh_csv_finish (&csv);
}
