/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/figure.h"
#include "chart/figure-private.h"
#include "chart/shape.h"

/* A pointer this near to a line, in points, means the line. */
#define PICK_TOLERANCE 4.0

static void
clear_item (gpointer data)
{
  SulhItem *item = data;

  g_free (item->points);
  sulh_text_free (item->text);
}

static void
clear_subject (gpointer data)
{
  SulhSubject *subject = data;

  g_free (subject->id);
  g_free (subject->name);
  g_free (subject->description);
}

static void
clear_figure (gpointer data)
{
  SulhFigure *figure = data;

  g_free (figure->title);
  g_free (figure->subtitle);
  g_free (figure->description);
  g_free (figure->notes);
  g_free (figure->language);
  g_free (figure->family);
  g_array_unref (figure->items);
  g_array_unref (figure->subjects);
  g_clear_pointer (&figure->table, sulh_figure_table_unref);
}

/* Only the builder makes figures; once it hands one out nothing changes it any more. */
SulhFigure *
sulh_figure_alloc (void)
{
  SulhFigure *figure = g_atomic_rc_box_new0 (SulhFigure);

  figure->items = g_array_new (FALSE, TRUE, sizeof (SulhItem));
  g_array_set_clear_func (figure->items, clear_item);
  figure->subjects = g_array_new (FALSE, TRUE, sizeof (SulhSubject));
  g_array_set_clear_func (figure->subjects, clear_subject);
  return figure;
}

/* The last touch of who makes a figure: the numbers behind it. */
void
sulh_figure_take_table (SulhFigure *figure, SulhFigureTable *table)
{
  g_clear_pointer (&figure->table, sulh_figure_table_unref);
  figure->table = table;
}

/** sulh_figure_get_table: Returns: (transfer none) (nullable): the numbers behind the figure */
const SulhFigureTable *
sulh_figure_get_table (const SulhFigure *figure)
{
  return figure->table;
}

SulhFigure *
sulh_figure_ref (SulhFigure *figure)
{
  return g_atomic_rc_box_acquire (figure);
}

void
sulh_figure_unref (SulhFigure *figure)
{
  if (figure != NULL)
    g_atomic_rc_box_release_full (figure, clear_figure);
}

double
sulh_figure_get_width (const SulhFigure *figure)
{
  return figure->width;
}

double
sulh_figure_get_height (const SulhFigure *figure)
{
  return figure->height;
}

const char *
sulh_figure_get_title (const SulhFigure *figure)
{
  return figure->title;
}

/** sulh_figure_get_subtitle: Returns: (nullable): measure and unit, also where it is not shown */
const char *
sulh_figure_get_subtitle (const SulhFigure *figure)
{
  return figure->subtitle;
}

/** sulh_figure_get_notes: Returns: (nullable): what is for the speaker alone, of a slide of a talk;
 * "" where nothing is */
const char *
sulh_figure_get_notes (const SulhFigure *figure)
{
  return figure->notes;
}

/** sulh_figure_is_empty: whether it only says what is missing, and what would fill it */
gboolean
sulh_figure_is_empty (const SulhFigure *figure)
{
  return figure->is_empty;
}

/** sulh_figure_is_prose: whether it is to be read like a text: headings, paragraphs, tables */
gboolean
sulh_figure_is_prose (const SulhFigure *figure)
{
  return figure->is_prose;
}

const char *
sulh_figure_get_description (const SulhFigure *figure)
{
  return figure->description;
}

const char *
sulh_figure_get_language (const SulhFigure *figure)
{
  return figure->language;
}

const char *
sulh_figure_get_family (const SulhFigure *figure)
{
  return figure->family;
}

gboolean
sulh_figure_get_right_to_left (const SulhFigure *figure)
{
  return figure->right_to_left;
}

guint
sulh_figure_get_n_items (const SulhFigure *figure)
{
  return figure->items->len;
}

const SulhItem *
sulh_figure_get_item (const SulhFigure *figure, guint index)
{
  return &g_array_index (figure->items, SulhItem, index);
}

guint
sulh_figure_get_n_subjects (const SulhFigure *figure)
{
  return figure->subjects->len;
}

const SulhSubject *
sulh_figure_get_subject (const SulhFigure *figure, guint index)
{
  return &g_array_index (figure->subjects, SulhSubject, index);
}

/**
 * sulh_figure_find_subject:
 * @id: id of a part of the scenario
 *
 * Returns: (transfer none) (nullable): the subject with that id, or %NULL if it is not drawn
 */
const SulhSubject *
sulh_figure_find_subject (const SulhFigure *figure, const char *id)
{
  for (guint i = 0; i < figure->subjects->len; i++)
    if (g_str_equal (sulh_figure_get_subject (figure, i)->id, id))
      return sulh_figure_get_subject (figure, i);
  return NULL;
}

/**
 * sulh_figure_pick:
 * @x: points from the left
 * @y: points from the top
 *
 * The topmost thing under the point; failing that, the nearest within a few points, so that thin
 * lines can be pointed at. Costs one look at every item.
 *
 * Returns: (transfer none) (nullable): the subject drawn there
 */
const SulhSubject *
sulh_figure_pick (const SulhFigure *figure, double x, double y)
{
  guint best = SULH_FIGURE_NO_SUBJECT;
  double nearest = PICK_TOLERANCE;

  for (guint i = figure->items->len; i > 0; i--)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i - 1);
      if (item->subject == SULH_FIGURE_NO_SUBJECT)
        continue;
      double distance = sulh_item_get_distance (item, (SulhPoint){ x, y });
      if (distance < nearest)
        {
          best = item->subject;
          nearest = distance;
        }
      if (distance == 0)
        break;
    }
  return best != SULH_FIGURE_NO_SUBJECT ? sulh_figure_get_subject (figure, best) : NULL;
}

/**
 * sulh_figure_get_day_at:
 * @x: points from the left
 * @day: (out): the day of the time axis there, may lie between and outside the ticks
 *
 * Returns: whether the figure has a time axis
 */
gboolean
sulh_figure_get_day_at (const SulhFigure *figure, double x, double *day)
{
  const SulhTimeScale *scale = &figure->time_scale;

  if (!scale->is_set)
    return FALSE;
  *day = scale->first_day
         + (x - scale->first_x) * (scale->last_day - scale->first_day)
               / (scale->last_x - scale->first_x);
  return TRUE;
}

/**
 * sulh_figure_get_x_of_day:
 * @day: day of the time axis
 * @x: (out): points from the left
 *
 * Returns: whether the figure has a time axis
 */
gboolean
sulh_figure_get_x_of_day (const SulhFigure *figure, double day, double *x)
{
  const SulhTimeScale *scale = &figure->time_scale;

  if (!scale->is_set)
    return FALSE;
  *x = scale->first_x
       + (day - scale->first_day) * (scale->last_x - scale->first_x)
             / (scale->last_day - scale->first_day);
  return TRUE;
}
