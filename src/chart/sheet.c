/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * sulh_sheet_open:
 * @sheet: (out caller-allocates): ends in sulh_sheet_close()
 * @least_width: points that the chart needs at the normal size of text
 */
void
sulh_sheet_open (SulhSheet *sheet, const SulhScenario *scenario, const SulhChartOptions *options,
                 double least_width)
{
  double asked = options->width > 0 ? options->width : SULH_CHART_WIDTH;

  sheet->scenario = scenario;
  sheet->options = options;
  sheet->ruler = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  sulh_ruler_use_letters (sheet->ruler, options->letters);
  sulh_ruler_use_memory (sheet->ruler, options->memory);
  sheet->scale = sulh_ruler_get_scale (sheet->ruler);
  sheet->page.ruler = sheet->ruler;
  sheet->page.width = MAX (asked, least_width * sheet->scale);
  sheet->page.builder = sulh_figure_builder_new (sheet->ruler, sheet->page.width);
  sheet->left = SULH_PAGE_MARGIN;
  sheet->right = sheet->page.width - SULH_PAGE_MARGIN;
}

/**
 * sulh_sheet_add_head:
 * @title: the message that the chart proposes; the words of the options go before it
 * @subtitle: measure and unit
 *
 * Returns: y below the head
 */
double
sulh_sheet_add_head (const SulhSheet *sheet, const char *title, const char *subtitle)
{
  if (sheet->options->bare)
    return 12;
  return sulh_page_add_head (
      &sheet->page, sheet->options->title != NULL ? sheet->options->title : title, subtitle);
}

/**
 * sulh_sheet_close:
 * @y: where the chart ends
 *
 * Adds the line of sources, unless the sheet is bare.
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_sheet_close (SulhSheet *sheet, double y, const char *title, const char *subtitle)
{
  g_autofree char *note = sulh_sheet_say_source (sheet->ruler, sheet->scenario, sheet->options);
  const char *shown = sheet->options->title != NULL ? sheet->options->title : title;
  g_autofree char *whole = g_strdup_printf ("%s. %s. %s", shown, subtitle, note);
  double height = sheet->options->bare ? (int)(y + 16) : sulh_page_add_foot (&sheet->page, y, note);
  sulh_figure_builder_set_subtitle (sheet->page.builder, subtitle);
  SulhFigure *figure = sulh_figure_builder_finish (sheet->page.builder, height, shown, whole);
  sulh_figure_builder_free (sheet->page.builder);
  sulh_ruler_free (sheet->ruler);
  return figure;
}

/**
 * sulh_sheet_close_empty:
 * @title: what is missing
 * @remedy: what would fill the chart
 *
 * Returns: (transfer full): a figure that says so
 */
SulhFigure *
sulh_sheet_close_empty (SulhSheet *sheet, const char *title, const char *remedy)
{
  double y = sulh_sheet_add_head (sheet, title, remedy);

  sulh_figure_builder_set_empty (sheet->page.builder);
  if (sheet->options->bare)
    y += sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, remedy, sulh_font_label,
                         (SulhArea){ sheet->left, y, sheet->right - sheet->left, 0 },
                         SULH_ALIGN_START);
  return sulh_sheet_close (sheet, y, title, remedy);
}

/**
 * sulh_sheet_say_source:
 *
 * Returns: (transfer full): the line below a chart: where it comes from, for whom it was made, and
 *   that it is no forecast
 */
char *
sulh_sheet_say_source (const SulhRuler *ruler, const SulhScenario *scenario,
                       const SulhChartOptions *options)
{
  g_autofree char *name = sulh_ruler_isolate (ruler, sulh_part_get_label (scenario));
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, _ ("Source: scenario “%s”, Sulh."), name);
  if (options->audience != NULL)
    {
      g_autofree char *audience = sulh_ruler_isolate (ruler, options->audience);

      g_string_append_c (line, ' ');
      g_string_append_printf (line, _ ("As %s may see it."), audience);
    }
  if (scenario->illustrative)
    {
      g_string_append_c (line, ' ');
      g_string_append (line, _ ("Values are illustrative."));
    }
  g_string_append_c (line, ' ');
  g_string_append (line, _ ("Model, not forecast."));
  return g_strdup (line->str);
}

char *
sulh_sheet_isolate (const SulhSheet *sheet, const char *name)
{
  return sulh_ruler_isolate (sheet->ruler, name);
}

/* Returns: (transfer full): the name of a party, or its id if there is no such party. */
char *
sulh_sheet_isolate_party (const SulhSheet *sheet, const char *id)
{
  const SulhParty *party = sulh_scenario_find_party (sheet->scenario, id);

  return sulh_ruler_isolate (sheet->ruler, party != NULL ? sulh_part_get_label (party) : id);
}

/* Returns: (transfer full): a number with that many digits behind the point, whatever the locale;
 * minus is a real minus sign, and nothing is less than zero by rounding. */
char *
sulh_sheet_format (double value, guint digits)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = g_strdup_printf ("%%.%uf", digits);
  double unit = pow (10, digits);
  double rounded = round (value * unit) / unit;

  g_ascii_formatd (buffer, sizeof buffer, format, fabs (rounded));
  return g_strconcat (rounded < 0 ? "\u2212" : "", buffer, NULL);
}

/* Returns: the step of an axis, 1, 2 or 5 times a power of ten, that is not below @raw. */
double
sulh_sheet_round_step (double raw)
{
  double power = pow (10, floor (log10 (raw)));
  double digit = raw / power;

  return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
}

/* Returns: height of a text broken into lines of that width. */
double
sulh_sheet_measure (const SulhSheet *sheet, const char *string, SulhFont font, double width)
{
  g_autoptr (SulhText) text = sulh_ruler_measure (sheet->ruler, string, font, width, 0);

  return text->height;
}

double
sulh_sheet_put (const SulhSheet *sheet, SulhRole role, const char *string, SulhFont font,
                SulhArea room, SulhAlign align)
{
  return sulh_page_put (&sheet->page, role, string, font, room, 0, (SulhPlace){ .align = align });
}

/* The same in the middle of the height of the room. */
double
sulh_sheet_put_middle (const SulhSheet *sheet, SulhRole role, const char *string, SulhFont font,
                       SulhArea room, SulhAlign align)
{
  double height = sulh_sheet_measure (sheet, string, font, room.width);

  room.y += (room.height - height) / 2;
  return sulh_sheet_put (sheet, role, string, font, room, align);
}

/* A light line over the whole width. */
void
sulh_sheet_rule (const SulhSheet *sheet, double y)
{
  sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_GRID, (SulhPoint){ sheet->left, y },
                                (SulhPoint){ sheet->right, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
}
