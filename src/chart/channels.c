/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/channels.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 980.0 /* so that the longest words of a cell stay whole */
#define NAME_SHARE 0.2
#define CELL_PADDING 8.0
#define BAR_HEIGHT 6.0
#define ROW_PADDING 8.0
#define N_COLUMNS 7

/* One column: what it asks, what it answers in words, and how long its bar is. */
typedef struct
{
  const char *heading;
  char *(*say) (const SulhChannel *channel);
  double (*get) (const SulhChannel *channel); /* NAN for no bar */
  gboolean is_share; /* from 0 to 1; else the bar is drawn against the longest */
} Column;

typedef struct
{
  SulhSheet sheet;
  double name_width;
  double cell_width;
  double longest[N_COLUMNS];
} Table;

static char *
say_format (const SulhChannel *channel)
{
  const char *format = sulh_choice_get_label (sulh_channel_format_choices (), channel->format);
  const SulhConduct *conduct = channel->conduct;

  if (conduct == NULL || conduct->tiers <= 1)
    return g_strdup (format);
  return g_strdup_printf (ngettext ("%s, %d tier", "%s, %d tiers", (gulong)conduct->tiers), format,
                          conduct->tiers);
}

static char *
say_level (const SulhChannel *channel)
{
  return g_strdup (channel->conduct == NULL ? "–"
                                            : sulh_choice_get_label (sulh_conduct_level_choices (),
                                                                     channel->conduct->level));
}

static char *
say_pace (const SulhChannel *channel)
{
  return g_strdup (channel->conduct == NULL ? "–"
                                            : sulh_choice_get_label (sulh_conduct_pace_choices (),
                                                                     channel->conduct->pace));
}

static char *
say_number (const SulhNumber *number, const char *format, guint digits)
{
  if (number == NULL || !sulh_number_is_set (number))
    return g_strdup ("–");
  g_autofree char *value = sulh_sheet_format (number->mode, digits);
  return g_strdup_printf (format, value);
}

static double
get_number (const SulhNumber *number)
{
  return number != NULL ? number->mode : NAN;
}

static const SulhNumber *
get_discretion (const SulhChannel *channel)
{
  return channel->cover != NULL ? &channel->cover->discretion : NULL;
}

static const SulhNumber *
get_face (const SulhChannel *channel)
{
  return channel->cover != NULL ? &channel->cover->face_loss : NULL;
}

static char *
say_latency (const SulhChannel *channel)
{
  return say_number (&channel->latency, _ ("%s d"), 1);
}

static double
get_latency (const SulhChannel *channel)
{
  return get_number (&channel->latency);
}

static char *
say_deniability (const SulhChannel *channel)
{
  return say_number (&channel->deniability, "%s", 2);
}

static double
get_deniability (const SulhChannel *channel)
{
  return get_number (&channel->deniability);
}

static char *
say_discretion (const SulhChannel *channel)
{
  return say_number (get_discretion (channel), "%s", 2);
}

static double
get_discretion_value (const SulhChannel *channel)
{
  return get_number (get_discretion (channel));
}

static char *
say_face (const SulhChannel *channel)
{
  return say_number (get_face (channel), "%s", 0);
}

static double
get_face_value (const SulhChannel *channel)
{
  return get_number (get_face (channel));
}

static const Column columns[N_COLUMNS] = {
  { N_ ("Communication"), say_format, NULL, FALSE },
  { N_ ("Who meets"), say_level, NULL, FALSE },
  { N_ ("Pace"), say_pace, NULL, FALSE },
  { N_ ("A message takes"), say_latency, get_latency, FALSE },
  { N_ ("Can be denied, 0 to 1"), say_deniability, get_deniability, TRUE },
  { N_ ("Stays secret, 0 to 1"), say_discretion, get_discretion_value, TRUE },
  { N_ ("Support lost by a public failure"), say_face, get_face_value, FALSE },
};

static double
get_cell_x (const Table *table, guint column)
{
  return table->sheet.left + table->name_width + column * table->cell_width;
}

static void
find_longest (Table *table)
{
  const GPtrArray *channels = table->sheet.scenario->channels;

  for (guint column = 0; column < N_COLUMNS; column++)
    for (guint i = 0; columns[column].get != NULL && i < channels->len; i++)
      {
        double value = columns[column].is_share ? 1 : columns[column].get (channels->pdata[i]);

        if (value > table->longest[column])
          table->longest[column] = value;
      }
}

/* The fastest and the most deniable; one channel may be both. */
static char *
say_title (const Table *table)
{
  const GPtrArray *channels = table->sheet.scenario->channels;
  const SulhChannel *fastest = NULL, *quietest = NULL;

  for (guint i = 0; i < channels->len; i++)
    {
      const SulhChannel *channel = channels->pdata[i];

      if (sulh_number_is_set (&channel->latency)
          && (fastest == NULL || channel->latency.mode < fastest->latency.mode))
        fastest = channel;
      if (sulh_number_is_set (&channel->deniability)
          && (quietest == NULL || channel->deniability.mode > quietest->deniability.mode))
        quietest = channel;
    }
  if (fastest == NULL || quietest == NULL)
    return g_strdup (_ ("Ways for messages to travel"));
  g_autofree char *fast = sulh_sheet_isolate (&table->sheet, sulh_part_get_label (fastest));
  g_autofree char *quiet = sulh_sheet_isolate (&table->sheet, sulh_part_get_label (quietest));
  if (fastest == quietest)
    return g_strdup_printf (_ ("Fastest and easiest to deny: %s"), fast);
  return g_strdup_printf (_ ("Fastest: %s. Easiest to deny: %s"), fast, quiet);
}

static double
draw_headings (const Table *table, double y)
{
  double height = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      SulhArea room = { get_cell_x (table, i), y, table->cell_width - CELL_PADDING, 0 };

      double own = sulh_sheet_put (&table->sheet, SULH_ROLE_LABEL_SECONDARY, _ (columns[i].heading),
                                   sulh_font_small, room, SULH_ALIGN_START);

      height = MAX (height, own);
    }
  return y + height + 6;
}

static double
measure_row (const Table *table, const SulhChannel *channel)
{
  double height = sulh_sheet_measure (&table->sheet, sulh_part_get_label (channel),
                                      sulh_font_label_bold, table->name_width - CELL_PADDING);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *words = columns[i].say (channel);
      double words_height = sulh_sheet_measure (&table->sheet, words, sulh_font_label,
                                                table->cell_width - CELL_PADDING);

      height = MAX (height, words_height + (columns[i].get != NULL ? BAR_HEIGHT + 4 : 0));
    }
  return height + 2 * ROW_PADDING;
}

static void
draw_cell (const Table *table, const SulhChannel *channel, guint column, double y)
{
  double room = table->cell_width - 2 * CELL_PADDING;
  double x = get_cell_x (table, column);
  double value = columns[column].get != NULL ? columns[column].get (channel) : NAN;
  g_autofree char *words = columns[column].say (channel);

  y += sulh_sheet_put (&table->sheet, SULH_ROLE_LABEL, words, sulh_font_label,
                       (SulhArea){ x, y, table->cell_width - CELL_PADDING, 0 }, SULH_ALIGN_START);
  if (value != value)
    return;
  sulh_figure_builder_add_box (table->sheet.page.builder, SULH_ROLE_GRID,
                               (SulhArea){ x, y + 4, room, BAR_HEIGHT },
                               (SulhLook){ .fill = SULH_FILL_TINT, .solid = TRUE });
  sulh_figure_builder_add_box (
      table->sheet.page.builder, SULH_ROLE_TRUST,
      (SulhArea){ x, y + 4, MAX (room * value / MAX (table->longest[column], 1e-9), 1),
                  BAR_HEIGHT },
      (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
}

static double
draw_row (const Table *table, const SulhChannel *channel, double y)
{
  const SulhSheet *sheet = &table->sheet;
  double height = measure_row (table, channel);
  g_autofree char *format = say_format (channel);

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, channel->part.id,
                                     sulh_part_get_label (channel), format);
  sulh_sheet_put (sheet, SULH_ROLE_LABEL, sulh_part_get_label (channel), sulh_font_label_bold,
                  (SulhArea){ sheet->left, y + ROW_PADDING, table->name_width - CELL_PADDING, 0 },
                  SULH_ALIGN_START);
  for (guint i = 0; i < N_COLUMNS; i++)
    draw_cell (table, channel, i, y + ROW_PADDING);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static SulhFigure *
make_figure (Table *table)
{
  const GPtrArray *channels = table->sheet.scenario->channels;
  const char *subtitle = _ ("How channels differ in who meets, at which pace, how fast a message "
                            "travels, and what is at risk");
  g_autofree char *title = say_title (table);
  double y = sulh_sheet_add_head (&table->sheet, title, subtitle);

  find_longest (table);
  y = draw_headings (table, y);
  for (guint i = 0; i < channels->len; i++)
    y = draw_row (table, channels->pdata[i], y);
  return sulh_sheet_close (&table->sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_channels:
 * @scenario: what to draw
 * @assessment: (nullable): not looked at
 * @options: size, direction, language
 *
 * A row for each channel; the columns are those of the table of formats (S2) and what the model
 * adds to them. Linear in the channels.
 *
 * Returns: (transfer full): the figure; its subjects are the channels
 */
SulhFigure *
sulh_chart_make_channels (const SulhScenario *scenario, const SulhAssessment *assessment,
                          const SulhChartOptions *options)
{
  Table table = { 0 };

  (void)assessment;
  sulh_sheet_open (&table.sheet, scenario, options, LEAST_WIDTH);
  if (scenario->channels->len == 0)
    return sulh_sheet_close_empty (&table.sheet, _ ("There is no channel"),
                                   _ ("Add one by hand, or take one from the presets"));
  double inner = table.sheet.right - table.sheet.left;
  table.name_width = inner * NAME_SHARE;
  table.cell_width = (inner - table.name_width) / N_COLUMNS;
  return make_figure (&table);
}
