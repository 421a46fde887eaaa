/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/figure-builder.h"
#include "chart/figure-private.h"
#include "chart/shape.h"
#include "model/model.h"

struct _SulhFigureBuilder
{
  SulhFigure *figure;
  guint subject;
  gboolean is_aside;
  GHashTable *subjects;
};

/* Makers think left to right; a figure for a right to left reader is turned over here, once. */
static double
mirror (const SulhFigure *figure, double x)
{
  return figure->right_to_left ? figure->width - x : x;
}

static SulhArea
mirror_area (const SulhFigure *figure, SulhArea area)
{
  if (figure->right_to_left)
    area.x = figure->width - area.x - area.width;
  return area;
}

static SulhAlign
mirror_align (const SulhFigure *figure, SulhAlign align)
{
  if (!figure->right_to_left || align == SULH_ALIGN_CENTER)
    return align;
  return align == SULH_ALIGN_START ? SULH_ALIGN_END : SULH_ALIGN_START;
}

static void
stretch_subject (SulhFigure *figure, guint index, SulhArea area)
{
  SulhSubject *subject = &g_array_index (figure->subjects, SulhSubject, index);

  if (subject->area.width > 0 || subject->area.height > 0)
    subject->area = sulh_area_union (subject->area, area);
  else
    subject->area = area;
}

/* Returns: the number of the item, counted from 1 so that 0 can mean none. */
static guint
append_item (SulhFigureBuilder *builder, SulhItem item)
{
  item.subject = builder->subject;
  g_array_append_val (builder->figure->items, item);
  if (item.subject != SULH_FIGURE_NO_SUBJECT && !builder->is_aside)
    stretch_subject (builder->figure, item.subject, item.area);
  return builder->figure->items->len;
}

/**
 * sulh_figure_builder_new:
 * @ruler: measures the text; gives direction, language and font of the figure
 * @width: width of the figure in points
 *
 * Returns: (transfer full): a builder
 */
SulhFigureBuilder *
sulh_figure_builder_new (const SulhRuler *ruler, double width)
{
  SulhFigureBuilder *builder = g_new0 (SulhFigureBuilder, 1);

  builder->figure = sulh_figure_alloc ();
  builder->figure->width = width;
  builder->figure->right_to_left = sulh_ruler_get_right_to_left (ruler);
  builder->figure->language = g_strdup (sulh_ruler_get_language (ruler));
  builder->figure->family = g_strdup (sulh_ruler_get_family (ruler));
  builder->subject = SULH_FIGURE_NO_SUBJECT;
  builder->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return builder;
}

void
sulh_figure_builder_free (SulhFigureBuilder *builder)
{
  if (builder == NULL)
    return;
  sulh_figure_unref (builder->figure);
  g_hash_table_unref (builder->subjects);
  g_free (builder);
}

static char *
shape (const char *words, const char *language)
{
  return words ? sulh_digits_shape (words, language) : NULL;
}

static guint
find_subject (SulhFigureBuilder *builder, const char *id, const char *name, const char *description)
{
  gpointer known;

  if (g_hash_table_lookup_extended (builder->subjects, id, NULL, &known))
    return GPOINTER_TO_UINT (known);

  const char *language = builder->figure->language;
  SulhSubject subject
      = { g_strdup (id), shape (name, language), shape (description, language), { 0 } };
  guint index = builder->figure->subjects->len;
  g_array_append_val (builder->figure->subjects, subject);
  g_hash_table_insert (builder->subjects, g_strdup (id), GUINT_TO_POINTER (index));
  return index;
}

/**
 * sulh_figure_builder_begin_subject:
 * @id: id of what the next items stand for
 * @name: accessible name
 * @description: accessible description
 *
 * Items added from here on stand for @id. A subject may be taken up again later; its first name
 * and description stay.
 */
void
sulh_figure_builder_begin_subject (SulhFigureBuilder *builder, const char *id, const char *name,
                                   const char *description)
{
  builder->subject = find_subject (builder, id, name, description);
  builder->is_aside = FALSE;
}

/**
 * sulh_figure_builder_begin_aside:
 *
 * Like sulh_figure_builder_begin_subject(), for items that belong to the subject but lie away from
 * it, such as its column in a strip below: they can be picked, but its area, where the focus
 * shows, does not stretch to them.
 */
void
sulh_figure_builder_begin_aside (SulhFigureBuilder *builder, const char *id, const char *name,
                                 const char *description)
{
  builder->subject = find_subject (builder, id, name, description);
  builder->is_aside = TRUE;
}

void
sulh_figure_builder_end_subject (SulhFigureBuilder *builder)
{
  builder->subject = SULH_FIGURE_NO_SUBJECT;
}

guint
sulh_figure_builder_add_box (SulhFigureBuilder *builder, SulhRole role, SulhArea area,
                             SulhLook look)
{
  return append_item (builder, (SulhItem){ .kind = SULH_ITEM_BOX,
                                           .role = role,
                                           .look = look,
                                           .area = mirror_area (builder->figure, area),
                                           .inside = SULH_FIGURE_NO_ITEM });
}

guint
sulh_figure_builder_add_path (SulhFigureBuilder *builder, SulhRole role, const SulhPoint *points,
                              guint n_points, SulhLook look)
{
  SulhItem item = {
    .kind = SULH_ITEM_PATH,
    .role = role,
    .look = look,
    .points = g_memdup2 (points, n_points * sizeof *points),
    .n_points = n_points,
    .inside = SULH_FIGURE_NO_ITEM,
  };

  for (guint i = 0; i < n_points; i++)
    item.points[i].x = mirror (builder->figure, points[i].x);
  item.area = sulh_points_get_area (item.points, n_points);
  return append_item (builder, item);
}

guint
sulh_figure_builder_add_line (SulhFigureBuilder *builder, SulhRole role, SulhPoint from,
                              SulhPoint to, SulhLook look)
{
  SulhPoint points[] = { from, to };

  return sulh_figure_builder_add_path (builder, role, points, G_N_ELEMENTS (points), look);
}

guint
sulh_figure_builder_add_mark (SulhFigureBuilder *builder, SulhRole role, SulhMark mark,
                              SulhPoint centre, double size, SulhLook look)
{
  SulhArea area = { centre.x - size / 2, centre.y - size / 2, size, size };

  return append_item (builder, (SulhItem){ .kind = SULH_ITEM_MARK,
                                           .role = role,
                                           .look = look,
                                           .area = mirror_area (builder->figure, area),
                                           .mark = mark,
                                           .inside = SULH_FIGURE_NO_ITEM });
}

/**
 * sulh_figure_builder_take_text:
 * @text: (transfer full): measured text
 * @top_left: its upper corner on the side where reading starts
 * @place: how it stands there
 *
 * Returns: number of the item
 */
guint
sulh_figure_builder_take_text (SulhFigureBuilder *builder, SulhRole role, SulhText *text,
                               SulhPoint top_left, SulhPlace place)
{
  SulhArea area = { top_left.x, top_left.y, text->width, text->height };

  return append_item (
      builder, (SulhItem){ .kind = SULH_ITEM_TEXT,
                           .role = role,
                           .area = mirror_area (builder->figure, area),
                           .text = text,
                           .align = mirror_align (builder->figure, place.align),
                           .inside = place.inside > 0 ? place.inside - 1 : SULH_FIGURE_NO_ITEM,
                           .plate = place.plate });
}

/* How points of a figure come to lie on another. */
typedef struct
{
  double left;
  double top;
  double scale;
} Shift;

static SulhArea
shift_area (SulhArea area, Shift shift)
{
  return (SulhArea){ shift.left + shift.scale * area.x, shift.top + shift.scale * area.y,
                     shift.scale * area.width, shift.scale * area.height };
}

static SulhText *
copy_text (const SulhText *text, double scale)
{
  SulhText *copy = sulh_text_copy (text);

  copy->size *= scale;
  copy->width *= scale;
  copy->height *= scale;
  for (guint i = 0; i < copy->n_lines; i++)
    {
      copy->lines[i].width *= scale;
      copy->lines[i].baseline *= scale;
    }
  return copy;
}

static SulhItem
copy_item (const SulhItem *item, Shift shift, guint n_before)
{
  SulhItem copy = *item;

  copy.area = shift_area (item->area, shift);
  copy.look.width *= shift.scale;
  copy.look.radius *= shift.scale;
  copy.look.arrow *= shift.scale;
  copy.points = g_memdup2 (item->points, item->n_points * sizeof *item->points);
  for (guint i = 0; i < item->n_points; i++)
    copy.points[i] = (SulhPoint){ shift.left + shift.scale * item->points[i].x,
                                  shift.top + shift.scale * item->points[i].y };
  copy.text = item->text ? copy_text (item->text, shift.scale) : NULL;
  if (item->inside != SULH_FIGURE_NO_ITEM)
    copy.inside += n_before;
  return copy;
}

/* A subject that is there already stays as it is. Returns: its index here. */
static guint
add_subject (SulhFigureBuilder *builder, const SulhSubject *subject, Shift shift)
{
  guint n_known = builder->figure->subjects->len;
  guint index = find_subject (builder, subject->id, subject->name, subject->description);

  if (index == n_known)
    g_array_index (builder->figure->subjects, SulhSubject, index).area
        = shift_area (subject->area, shift);
  return index;
}

/**
 * sulh_figure_builder_add_figure:
 * @figure: a figure of the same direction, language and font
 * @top_left: its upper corner on the side where reading starts
 * @scale: points for each point of @figure
 *
 * Puts all of @figure here as it is. Where both show the same subject, its area, name and
 * description are those of the one that came first.
 */
void
sulh_figure_builder_add_figure (SulhFigureBuilder *builder, const SulhFigure *figure,
                                SulhPoint top_left, double scale)
{
  guint n_before = builder->figure->items->len;
  SulhArea room = mirror_area (builder->figure,
                               (SulhArea){ top_left.x, top_left.y, scale * figure->width, 0 });
  Shift shift = { room.x, room.y, scale };
  g_autofree guint *subjects = g_new (guint, figure->subjects->len + 1);

  for (guint i = 0; i < figure->subjects->len; i++)
    subjects[i] = add_subject (builder, &g_array_index (figure->subjects, SulhSubject, i), shift);
  for (guint i = 0; i < figure->items->len; i++)
    {
      SulhItem copy = copy_item (&g_array_index (figure->items, SulhItem, i), shift, n_before);

      if (copy.subject != SULH_FIGURE_NO_SUBJECT)
        copy.subject = subjects[copy.subject];
      g_array_append_val (builder->figure->items, copy);
    }
}

void
sulh_figure_builder_set_time_scale (SulhFigureBuilder *builder, double first_day, double first_x,
                                    double last_day, double last_x)
{
  builder->figure->time_scale = (SulhTimeScale){
    .is_set = TRUE,
    .first_day = first_day,
    .first_x = mirror (builder->figure, first_x),
    .last_day = last_day,
    .last_x = mirror (builder->figure, last_x),
  };
}

/** sulh_figure_builder_set_beside: for a figure that is to be like this one */
void
sulh_figure_builder_set_beside (SulhFigureBuilder *builder, gboolean is_beside)
{
  builder->figure->is_beside = is_beside;
}

/** sulh_figure_builder_set_subtitle: measure and unit, whether they are shown or not */
void
sulh_figure_builder_set_subtitle (SulhFigureBuilder *builder, const char *subtitle)
{
  g_free (builder->figure->subtitle);
  builder->figure->subtitle = shape (subtitle, builder->figure->language);
}

/** sulh_figure_builder_set_empty: the figure only says what is missing */
void
sulh_figure_builder_set_empty (SulhFigureBuilder *builder)
{
  builder->figure->is_empty = TRUE;
}

/** sulh_figure_builder_set_notes: what is for the speaker alone */
void
sulh_figure_builder_set_notes (SulhFigureBuilder *builder, const char *notes)
{
  g_free (builder->figure->notes);
  builder->figure->notes = shape (notes, builder->figure->language);
}

/** sulh_figure_builder_set_prose: the figure is read like a text; a subject is a row of a table */
void
sulh_figure_builder_set_prose (SulhFigureBuilder *builder)
{
  builder->figure->is_prose = TRUE;
}

/**
 * sulh_figure_builder_finish:
 * @height: height of the figure in points
 * @title: the message of the figure
 * @description: what is to be seen, for those who cannot see it
 *
 * The builder is empty afterwards and can only be freed.
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_figure_builder_finish (SulhFigureBuilder *builder, double height, const char *title,
                            const char *description)
{
  SulhFigure *figure = g_steal_pointer (&builder->figure);

  figure->height = height;
  figure->title = shape (title, figure->language);
  figure->description = shape (description, figure->language);
  return figure;
}
