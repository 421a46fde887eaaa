/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of columns are part of the format, for programs too, and the same in every language. */
#include "chart/tables.h"

#include <math.h>

static const char *
name_of (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = id ? sulh_scenario_find (scenario, id) : NULL;

  return part ? sulh_part_get_label (part) : id;
}

static void
add_part (SulhFigureTable *table, const SulhPart *part)
{
  sulh_figure_table_add_text (table, part->id);
  sulh_figure_table_add_text (table, sulh_part_get_label (part));
}

static void
add_number (SulhFigureTable *table, const SulhNumber *number)
{
  sulh_figure_table_add_number (table, number && sulh_number_is_set (number) ? number->mode : NAN);
}

static void
add_yes_or_no (SulhFigureTable *table, gboolean holds)
{
  sulh_figure_table_add_text (table, holds ? "yes" : "no");
}

/* The day, and its date where the scenario has a day zero. */
static void
add_day (SulhFigureTable *table, const SulhScenario *scenario, SulhDate date)
{
  g_autofree char *words = NULL;

  if (!sulh_date_is_open (date) && scenario->day_zero != 0)
    words = sulh_date_format (date, scenario->day_zero);
  sulh_figure_table_add_number (table, sulh_date_is_open (date) ? NAN : sulh_date_get_day (date));
  sulh_figure_table_add_text (table, words);
}

static void
add_no_day (SulhFigureTable *table)
{
  sulh_figure_table_add_number (table, NAN);
  sulh_figure_table_add_text (table, NULL);
}

/* Steps of a timeline */

static void
add_step (SulhFigureTable *table, const SulhScenario *scenario, const SulhExchange *exchange,
          SulhDate date, const SulhRungReading *rung, guint number)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      int day = sulh_date_get_day (date);
      int verified = sulh_side_get_verified_day (scenario, side, day);

      sulh_figure_table_add_text (table, rung ? "rung" : "exchange");
      sulh_figure_table_add_number (table, rung ? number : NAN);
      add_part (table, &exchange->part);
      add_day (table, scenario, date);
      add_day (table, scenario,
               sulh_date_exact (MAX (day, sulh_side_get_last_day (side, day) - 1)));
      if (verified >= 0 && side->verification)
        add_day (table, scenario, sulh_date_exact (verified));
      else
        add_no_day (table);
      sulh_figure_table_add_text (table, name_of (scenario, side->giver));
      sulh_figure_table_add_text (table, side->gives);
      sulh_figure_table_add_text (table, rung == NULL                     ? NULL
                                         : sulh_rung_reading_holds (rung) ? "yes"
                                                                          : "no");
    }
}

static void
add_mark (SulhFigureTable *table, const SulhScenario *scenario, const char *kind,
          const SulhPart *part, SulhDate date, const char *of)
{
  sulh_figure_table_add_text (table, kind);
  sulh_figure_table_add_number (table, NAN);
  add_part (table, part);
  add_day (table, scenario, date);
  add_no_day (table);
  add_no_day (table);
  sulh_figure_table_add_text (table, name_of (scenario, of));
  sulh_figure_table_add_text (table, NULL);
  sulh_figure_table_add_text (table, NULL);
}

static void
add_plan (SulhFigureTable *table, const SulhScenario *scenario, const SulhAssessment *assessment)
{
  for (guint k = 0; k < assessment->rungs->len; k++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);
      const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, rung->exchange);

      if (exchange)
        add_step (table, scenario, exchange, sulh_date_exact (rung->day), rung, k + 1);
    }
}

static void
add_dated (SulhFigureTable *table, const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];
      SulhDate date = sulh_date_is_open (exchange->done) ? exchange->agreed : exchange->done;

      if (!sulh_date_is_open (date))
        add_step (table, scenario, exchange, date, NULL, 0);
    }
}

static void
add_shock (SulhFigureTable *table, const SulhScenario *scenario, const SulhShock *shock)
{
  gboolean any_time
      = shock->window.earliest == SULH_DAY_FIRST || shock->window.latest == SULH_DAY_LAST;

  sulh_figure_table_add_text (table, "shock");
  sulh_figure_table_add_number (table, NAN);
  add_part (table, &shock->part);
  add_day (table, scenario,
           any_time ? sulh_date_open () : sulh_date_exact (shock->window.earliest));
  add_day (table, scenario, any_time ? sulh_date_open () : sulh_date_exact (shock->window.latest));
  add_no_day (table);
  for (guint i = 0; i < 3; i++)
    sulh_figure_table_add_text (table, NULL);
}

/* What each side does when, then deadlines, events and shocks. */
static SulhFigureTable *
tabulate_steps (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "kind",     "rung",          "id",    "name",  "day",   "date", "last day", "last date",
          "verified", "verified date", "party", "gives", "holds", NULL };
  const SulhScenario *scenario = matter->scenario;
  const SulhAssessment *assessment = matter->assessment;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  if (assessment)
    add_plan (table, scenario, assessment);
  else
    add_dated (table, scenario);
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      const SulhParty *party = scenario->parties->pdata[i];

      if (!sulh_date_is_open (party->clock->deadline))
        add_mark (table, scenario, "deadline", &party->part, party->clock->deadline,
                  party->part.id);
    }
  for (guint i = 0; i < scenario->events->len; i++)
    {
      const SulhEvent *event = scenario->events->pdata[i];

      add_mark (table, scenario, "event", &event->part,
                event->status == SULH_EVENT_UNDATED ? sulh_date_open () : event->on, event->of);
    }
  for (guint i = 0; i < scenario->shocks->len; i++)
    add_shock (table, scenario, scenario->shocks->pdata[i]);
  return table;
}

/* Trust */

/* Where the belief of the one in the other has least to spare. */
static const SulhStanding *
find_narrowest (const SulhAssessment *assessment, const char *from, const char *to, guint *number)
{
  const SulhStanding *narrowest = NULL;

  for (guint k = 0; assessment && k < assessment->rungs->len; k++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);

      for (int i = 0; i < 2; i++)
        {
          const SulhStanding *standing = &rung->party[rung->pair[i]];

          if (g_strcmp0 (assessment->principal[rung->pair[i]], from) != 0
              || g_strcmp0 (assessment->principal[rung->pair[1 - i]], to) != 0)
            continue;
          if (narrowest
              && standing->reliability - standing->need >= narrowest->reliability - narrowest->need)
            continue;
          narrowest = standing;
          *number = k + 1;
        }
    }
  return narrowest;
}

/* Who trusts whom, and where in the plan that has least to spare. */
static SulhFigureTable *
tabulate_beliefs (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "from",  "to", "trust at the start", "evidence", "rung", "reliability", "need",
          "holds", NULL };
  const SulhScenario *scenario = matter->scenario;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      const SulhTrust *trust = scenario->trusts->pdata[i];
      guint number = 0;
      const SulhStanding *standing
          = find_narrowest (matter->assessment, trust->from, trust->to, &number);

      sulh_figure_table_add_text (table, name_of (scenario, trust->from));
      sulh_figure_table_add_text (table, name_of (scenario, trust->to));
      add_number (table, &trust->level);
      add_number (table, &trust->firmness);
      sulh_figure_table_add_number (table, standing ? number : NAN);
      sulh_figure_table_add_number (table, standing ? standing->reliability : NAN);
      sulh_figure_table_add_number (table, standing ? standing->need : NAN);
      sulh_figure_table_add_text (table, standing == NULL ? NULL : standing->holds ? "yes" : "no");
    }
  return table;
}

/* Rungs */

static void
add_rung (SulhFigureTable *table, const SulhScenario *scenario, const SulhRungReading *rung,
          guint index, const char *party)
{
  sulh_figure_table_add_number (table, index + 1);
  sulh_figure_table_add_text (table, rung->exchange);
  sulh_figure_table_add_text (table, name_of (scenario, rung->exchange));
  add_day (table, scenario, sulh_date_exact (rung->day));
  sulh_figure_table_add_text (table, name_of (scenario, party));
}

/* For each rung and party what it has, needs, gains and risks. */
static SulhFigureTable *
tabulate_rungs (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "rung", "exchange",  "name",        "day",  "date",  "party", "net gain",
          "loss", "incentive", "reliability", "need", "trust", "holds", NULL };
  const SulhAssessment *assessment = matter->assessment;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint k = 0; assessment && k < assessment->rungs->len; k++)
    for (int i = 0; i < assessment->n_principals; i++)
      {
        const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);
        const SulhStanding *standing = &rung->party[i];

        add_rung (table, matter->scenario, rung, k, assessment->principal[i]);
        sulh_figure_table_add_number (table, standing->net_gain);
        sulh_figure_table_add_number (table, standing->loss);
        sulh_figure_table_add_number (table, standing->incentive);
        sulh_figure_table_add_number (table, standing->reliability);
        sulh_figure_table_add_number (table, standing->need);
        sulh_figure_table_add_number (table, standing->trust);
        add_yes_or_no (table, standing->holds);
      }
  return table;
}

/* Capital, balance and waiting of both parties, with what binds them. */
static SulhFigureTable *
tabulate_home (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[] = { "rung",
                                        "exchange",
                                        "name",
                                        "day",
                                        "date",
                                        "party",
                                        "capital",
                                        "least capital",
                                        "lowest balance",
                                        "highest balance",
                                        "most given ahead",
                                        "most received ahead",
                                        "wait",
                                        "longest wait",
                                        NULL };
  const SulhAssessment *assessment = matter->assessment;
  SulhFigureTable *table = sulh_figure_table_new (titles);
  const SulhCourse *course = assessment ? assessment->course : NULL;

  for (guint k = 0; course && k < MIN (course->rungs->len, assessment->rungs->len); k++)
    for (int i = 0; i < 2; i++)
      {
        const SulhHomeReading *home = &sulh_course_get_rung (course, k)->party[i];
        const SulhHomeLimits *limits = &course->limits[i];

        add_rung (table, matter->scenario, sulh_assessment_get_rung (assessment, k), k,
                  assessment->principal[i]);
        sulh_figure_table_add_number (table, home->capital);
        sulh_figure_table_add_number (table, limits->floor);
        sulh_figure_table_add_number (table, home->lowest);
        sulh_figure_table_add_number (table, home->highest);
        sulh_figure_table_add_number (table, limits->band);
        sulh_figure_table_add_number (table, limits->band_below);
        sulh_figure_table_add_number (table, home->wait);
        sulh_figure_table_add_number (table, limits->tolerance);
      }
  return table;
}

/* For each plan and party what it is worth, and what the plan bears. */
static SulhFigureTable *
tabulate_plans (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "plan", "name", "holds", "party", "value", "budget", "exchanges", "last day", NULL };
  const GPtrArray *assessments = matter->assessments;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint k = 0; assessments && k < assessments->len; k++)
    for (int i = 0; i < ((const SulhAssessment *)assessments->pdata[k])->n_principals; i++)
      {
        const SulhAssessment *plan = assessments->pdata[k];
        guint n_rungs = plan->rungs->len;

        sulh_figure_table_add_text (table, plan->plan);
        sulh_figure_table_add_text (table, name_of (matter->scenario, plan->plan));
        add_yes_or_no (table, plan->holds);
        sulh_figure_table_add_text (table, name_of (matter->scenario, plan->principal[i]));
        sulh_figure_table_add_number (table, plan->value[i]);
        sulh_figure_table_add_number (table, plan->budget);
        sulh_figure_table_add_number (table, n_rungs);
        sulh_figure_table_add_number (
            table, n_rungs > 0 ? sulh_assessment_get_rung (plan, n_rungs - 1)->day : NAN);
      }
  return table;
}

/* The formats of channels. */
static SulhFigureTable *
tabulate_channels (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[] = { "id",      "name",        "format",     "who meets", "pace",
                                        "latency", "deniability", "discretion", "face loss", NULL };
  const GPtrArray *channels = matter->scenario->channels;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint i = 0; i < channels->len; i++)
    {
      const SulhChannel *channel = channels->pdata[i];
      const SulhConduct *conduct = channel->conduct;

      add_part (table, &channel->part);
      sulh_figure_table_add_text (
          table, sulh_choice_get_label (sulh_channel_format_choices (), channel->format));
      sulh_figure_table_add_text (
          table,
          conduct ? sulh_choice_get_label (sulh_conduct_level_choices (), conduct->level) : NULL);
      sulh_figure_table_add_text (
          table,
          conduct ? sulh_choice_get_label (sulh_conduct_pace_choices (), conduct->pace) : NULL);
      add_number (table, &channel->latency);
      add_number (table, &channel->deniability);
      add_number (table, channel->cover ? &channel->cover->discretion : NULL);
      add_number (table, channel->cover ? &channel->cover->face_loss : NULL);
    }
  return table;
}

/* The findings of all tables of evidence. */
static SulhFigureTable *
tabulate_evidence (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "table", "id", "finding", "sources", "sample", "grade", "wording", NULL };
  const GPtrArray *tables = matter->scenario->evidence_tables;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint i = 0; i < tables->len; i++)
    {
      const SulhEvidenceTable *of = tables->pdata[i];

      if (options->part && g_strcmp0 (options->part, of->part.id) != 0)
        continue;
      for (guint k = 0; k < of->rows->len; k++)
        {
          const SulhEvidenceRow *row = of->rows->pdata[k];

          sulh_figure_table_add_text (table, sulh_part_get_label (of));
          add_part (table, &row->part);
          sulh_figure_table_add_number (table, row->sources);
          sulh_figure_table_add_number (table, of->sample);
          add_number (table, &row->level);
          sulh_figure_table_add_text (table, row->wording);
        }
    }
  return table;
}

/* Each outcome on each day. */
static SulhFigureTable *
tabulate_ripple (const SulhChartMatter *matter, const SulhChartOptions *options)
{
  static const char *const titles[]
      = { "id", "name", "day", "date", "planned", "mean", "lowest tenth", "highest tenth", NULL };
  const SulhForesight *foresight = sulh_chart_find_foresight (sulh_chart_find ("ripple"), matter);
  const SulhRippleMatter *ripple = foresight ? foresight->matter : NULL;
  SulhFigureTable *table = sulh_figure_table_new (titles);

  for (guint s = 0; ripple && s < ripple->strips->len; s++)
    {
      const SulhRippleStrip *strip = &g_array_index (ripple->strips, SulhRippleStrip, s);

      for (guint i = 0; i < strip->points->len; i++)
        {
          const SulhRipplePoint *point = &g_array_index (strip->points, SulhRipplePoint, i);

          sulh_figure_table_add_text (table, strip->id);
          sulh_figure_table_add_text (table, strip->name);
          add_day (table, matter->scenario, sulh_date_exact (point->day));
          sulh_figure_table_add_number (table, point->planned);
          sulh_figure_table_add_number (table, point->mean);
          sulh_figure_table_add_number (table, point->lower);
          sulh_figure_table_add_number (table, point->upper);
        }
    }
  return table;
}

/* By the name of the chart. */
static const struct
{
  const char *chart;
  SulhFigureTable *(*tabulate) (const SulhChartMatter *matter, const SulhChartOptions *options);
} tables[] = {
  { "timeline", tabulate_steps },      { "trust", tabulate_beliefs },
  { "trust-table", tabulate_beliefs }, { "ladder", tabulate_rungs },
  { "incentives", tabulate_rungs },    { "home", tabulate_home },
  { "snapshots", tabulate_rungs },     { "plans", tabulate_plans },
  { "channels", tabulate_channels },   { "evidence", tabulate_evidence },
  { "ripple", tabulate_ripple },
};

/**
 * sulh_chart_tabulate:
 * @chart: which
 * @matter: of what
 * @options: of which part
 *
 * Linear in what the chart shows, but for the trust graph: beliefs times rungs.
 *
 * Returns: (transfer full) (nullable): what it shows; %NULL for a chart that only says it in words
 */
SulhFigureTable *
sulh_chart_tabulate (const SulhChart *chart, const SulhChartMatter *matter,
                     const SulhChartOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].chart, chart->name))
      return tables[i].tabulate (matter, options);
  return NULL;
}
