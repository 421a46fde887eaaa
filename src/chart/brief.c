/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/brief-private.h"

#include <glib/gi18n-lib.h>

#include "chart/calendar.h"

/* A part of a briefing besides charts. */
typedef struct
{
  SulhBriefParts part;
  const char *name;
  const char *label;
  void (*add) (const SulhBrief *brief, GPtrArray *pages);
} Words;

/* The first one stands before the charts, the others behind them. */
static const Words words[] = {
  { SULH_BRIEF_COVER, "cover", N_ ("Cover"), sulh_brief_add_cover },
  { SULH_BRIEF_PLAN, "words", N_ ("The plan in words"), sulh_brief_add_plan },
  { SULH_BRIEF_ASSUMPTIONS, "assumptions", N_ ("Assumptions and sources"),
    sulh_brief_add_assumptions },
  { SULH_BRIEF_WATCH, "watch", N_ ("What to watch next"), sulh_brief_add_watch },
};

/* One of both. */
typedef struct
{
  const SulhChart *chart;
  const Words *words;
} Section;

static gboolean
has_foresight (const SulhBrief *brief, const SulhChart *chart)
{
  const SulhForesight *foresight = sulh_chart_find_foresight (chart, &brief->matter);

  return foresight ? foresight->fault == NULL : brief->plays_later;
}

/* What can be known of a chart before it is made. */
static gboolean
has_something (const SulhBrief *brief, const SulhChart *chart)
{
  const SulhChartMatter *matter = &brief->matter;

  if (brief->keeps_empty)
    return TRUE;
  if (chart->is_talk)
    return matter->slides && matter->slides->len > 0;
  if (chart->is_foresight)
    return has_foresight (brief, chart);
  if (chart->parts != SULH_KIND_SCENARIO)
    return sulh_scenario_get_parts (matter->scenario, chart->parts)->len > 0;
  if (chart->compare)
    return matter->assessments && matter->assessments->len > 1;
  return !chart->needs_plan || (matter->assessment && matter->assessment->rungs->len > 0);
}

static guint
list_sections (const SulhBrief *brief, Section *sections)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      for (guint k = 0; i == 1 && k < brief->charts->len; k++)
        if (has_something (brief, brief->charts->pdata[k]))
          sections[n++] = (Section){ brief->charts->pdata[k], NULL };
      if (brief->parts & words[i].part)
        sections[n++] = (Section){ NULL, &words[i] };
    }
  return n;
}

static Section
find_section (const SulhBrief *brief, guint index)
{
  g_autofree Section *sections = g_new0 (Section, brief->charts->len + G_N_ELEMENTS (words));

  list_sections (brief, sections);
  return sections[index];
}

/** sulh_brief_get_n_sections: Returns: how many steps sulh_brief_add_section() makes it in */
guint
sulh_brief_get_n_sections (const SulhBrief *brief)
{
  g_autofree Section *sections = g_new0 (Section, brief->charts->len + G_N_ELEMENTS (words));

  return list_sections (brief, sections);
}

/** sulh_brief_get_chart: Returns: (transfer none) (nullable): the chart of section @index; %NULL
 * for words */
const SulhChart *
sulh_brief_get_chart (const SulhBrief *brief, guint index)
{
  return find_section (brief, index).chart;
}

/** sulh_brief_dup_section_label: Returns: (transfer full): what the section is called */
char *
sulh_brief_dup_section_label (const SulhBrief *brief, guint index)
{
  Section section = find_section (brief, index);

  return g_strdup (section.chart ? _ (section.chart->label) : _ (section.words->label));
}

static void
add_chart (const SulhBrief *brief, const SulhChart *chart, const char *part, GPtrArray *pages)
{
  SulhChartOptions options = brief->options;
  SulhFigure *page;

  if (part)
    options.part = part;
  page = sulh_chart_make_page (chart, &brief->matter, &options, brief->size, pages->len + 1);
  if (sulh_figure_is_empty (page) && !brief->keeps_empty)
    sulh_figure_unref (page);
  else
    g_ptr_array_add (pages, page);
}

static void
add_talk (const SulhBrief *brief, const SulhChart *chart, GPtrArray *pages)
{
  const GPtrArray *slides = brief->matter.slides;

  for (guint i = 0; slides && i < slides->len; i++)
    g_ptr_array_add (pages, sulh_figure_ref (slides->pdata[i]));
  if (slides == NULL || slides->len == 0)
    add_chart (brief, chart, NULL, pages);
}

/**
 * sulh_brief_add_section:
 * @brief: what to make
 * @index: which section, below sulh_brief_get_n_sections()
 * @pages: (element-type SulhFigure): where its pages are added; its length gives their numbers
 *
 * Makes one section, so that a caller can show how far it is, and stop.
 */
void
sulh_brief_add_section (const SulhBrief *brief, guint index, GPtrArray *pages)
{
  Section section = find_section (brief, index);
  const GPtrArray *parts
      = section.chart && section.chart->parts != SULH_KIND_SCENARIO && brief->options.part == NULL
            ? sulh_scenario_get_parts (brief->matter.scenario, section.chart->parts)
            : NULL;

  if (section.words)
    section.words->add (brief, pages);
  else if (section.chart->is_talk)
    add_talk (brief, section.chart, pages);
  else if (parts == NULL || parts->len < 2)
    add_chart (brief, section.chart, NULL, pages);
  else
    for (guint i = 0; i < parts->len; i++)
      add_chart (brief, section.chart, ((const SulhPart *)parts->pdata[i])->id, pages);
}

/**
 * sulh_brief_make:
 * @brief: what to make
 *
 * Returns: (transfer full) (element-type SulhFigure): all pages
 */
GPtrArray *
sulh_brief_make (const SulhBrief *brief)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  guint n_sections = sulh_brief_get_n_sections (brief);

  for (guint i = 0; i < n_sections; i++)
    sulh_brief_add_section (brief, i, pages);
  return pages;
}

static const Words *
find_words (SulhBriefParts part)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (words) && words[i].part != part)
    i++;
  return &words[i];
}

/** sulh_brief_part_get_name: @part: one part. Returns: one word, for settings */
const char *
sulh_brief_part_get_name (SulhBriefParts part)
{
  return find_words (part)->name;
}

/** sulh_brief_part_get_label: @part: one part. Returns: what a person reads, translated */
const char *
sulh_brief_part_get_label (SulhBriefParts part)
{
  return _ (find_words (part)->label);
}

static SulhCalendar *
open_calendar (const SulhBrief *brief, SulhCalendarKind kind)
{
  const SulhChartOptions *options = &brief->options;

  return sulh_calendar_new (brief->matter.scenario->day_zero,
                            options->language ? options->language : "en", kind, NULL);
}

/* A date has letters of its own direction; within a sentence of the other it stays together. */
static char *
say_in (const SulhBrief *brief, SulhCalendarKind kind, int day)
{
  g_autoptr (SulhCalendar) calendar = open_calendar (brief, kind);
  g_autofree char *plain = sulh_calendar_format (calendar, day);

  return brief->options.right_to_left ? g_strconcat ("\u2068", plain, "\u2069", NULL)
                                      : g_steal_pointer (&plain);
}

/* Returns: (transfer full): a day in the first of the calendars, and in the second too. */
char *
sulh_brief_say_day (const SulhBrief *brief, int day)
{
  const SulhChartOptions *options = &brief->options;
  g_autofree char *first = say_in (brief, options->calendars[0], day);
  g_autofree char *second = NULL;

  if (options->calendars[1] == SULH_CALENDAR_NONE || brief->matter.scenario->day_zero == 0)
    return g_steal_pointer (&first);
  second = say_in (brief, options->calendars[1], day);
  /* Translators: one day in two calendars. */
  return g_strdup_printf (_ ("%s, that is %s"), first, second);
}

/* Returns: (transfer full): a date, certain or not, in words. */
char *
sulh_brief_say_date (const SulhBrief *brief, SulhDate date)
{
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  if (sulh_date_is_open (date))
    return g_strdup (_ ("no date"));
  if (sulh_date_is_exact (date))
    return sulh_brief_say_day (brief, date.earliest);
  if (date.earliest != SULH_DAY_FIRST)
    earliest = sulh_brief_say_day (brief, date.earliest);
  if (date.latest != SULH_DAY_LAST)
    latest = sulh_brief_say_day (brief, date.latest);
  if (earliest == NULL)
    return g_strdup_printf (_ ("by %s"), latest);
  if (latest == NULL)
    return g_strdup_printf (_ ("from %s"), earliest);
  return g_strdup_printf (_ ("%s to %s"), earliest, latest);
}
