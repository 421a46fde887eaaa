/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/step-slides.h"
#include "chart/sheet.h"
#include "chart/step-slides-private.h"
#include "chart/trust-graph.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_ASPECT 1.25
#define WIDTH SULH_CHART_WIDTH
#define MARGIN SULH_PAGE_MARGIN
#define GAP 12.0
#define TIMELINE_SHARE 0.6

/* Widths that a chart is tried in; of large scenarios only the widest fit. */
#define WIDER 1.15
#define MOST_WIDTH 6000.0
#define LEAST_TIMELINE 640.0
#define LEAST_GRAPH 560.0
/* More steps than this are shown in pages, so that their words can be read. */
#define MOST_STEPS 16
#define STEPS_OF_PAGE 12

#define MOST_SCALE 1.4 /* beyond, small charts would look coarse */

static const SulhFont title_font = { 30, SULH_WEIGHT_BOLD };
static const SulhFont subtitle_font = { 17, SULH_WEIGHT_REGULAR };
static const SulhFont caption_font = { 13, SULH_WEIGHT_REGULAR };
static const SulhFont note_font = { 10, SULH_WEIGHT_REGULAR };

typedef SulhFigure *(*MakeChart) (const SulhStepSlides *self, double width, guint index);

static const SulhSequenceStep *
get_step (const SulhStepSlides *self, guint index)
{
  return index > 0 && index <= self->steps->len
             ? &g_array_index (self->steps, SulhSequenceStep, index - 1)
             : NULL;
}

static int
get_day (const SulhStepSlides *self, guint index)
{
  guint n = self->steps->len;

  return n == 0 || index == 0 ? G_MININT : get_step (self, MIN (index, n))->day;
}

/* Words */

static char *
say_title (const SulhStepSlides *self, guint index)
{
  const SulhSequenceStep *step = get_step (self, index);

  if (step)
    return g_strdup (step->name);
  return g_strdup (index == 0 ? sulh_part_get_label (self->scenario) : self->message);
}

static char *
say_subtitle (const SulhStepSlides *self, guint index)
{
  const SulhSequenceStep *step = get_step (self, index);

  if (step)
    /* Translators: which step of how many, and its date. */
    return g_strdup_printf (_ ("Step %u of %u, %s"), index, self->steps->len, step->when);
  return g_strdup (index == 0 ? self->message : sulh_part_get_label (self->scenario));
}

static char *
say_whole (const SulhStepSlides *self, guint index, const char *subtitle)
{
  const SulhSequenceStep *step = get_step (self, index);
  const GArray *entries = self->panels->pdata[index];
  g_autoptr (GString) whole = g_string_new (subtitle);

  if (step)
    g_string_append_printf (whole, ". %s", step->words);
  for (guint i = 0; step == NULL && i < entries->len; i++)
    {
      const SulhPanelEntry *entry = &g_array_index (entries, SulhPanelEntry, i);

      if (entry->heading)
        g_string_append_printf (whole, ". %s: %s", entry->heading, entry->words);
      else
        g_string_append_printf (whole, ". %s", entry->words);
    }
  return g_strdup (whole->str);
}

/* Pages of a long sequence */

static guint
count_pages (const SulhStepSlides *self)
{
  return MAX (1, (self->steps->len + self->per_page - 1) / self->per_page);
}

/* Returns: the page of a slide; the number of pages stands for the whole, which closes. */
static guint
get_page (const SulhStepSlides *self, guint index)
{
  if (index > self->steps->len)
    return count_pages (self) > 1 ? count_pages (self) : 0;
  return index > 0 ? (index - 1) / self->per_page : 0;
}

static guint
get_last_of_page (const SulhStepSlides *self, guint page)
{
  if (page >= count_pages (self) || count_pages (self) == 1)
    return self->steps->len + 1;
  return MIN ((page + 1) * self->per_page, self->steps->len);
}

static void
find_pages (SulhStepSlides *self)
{
  guint n = self->steps->len;
  guint n_pages = n > MOST_STEPS ? (n + STEPS_OF_PAGE - 1) / STEPS_OF_PAGE : 1;

  self->per_page = MAX (1, (n + n_pages - 1) / n_pages);
}

static char *
say_page (const SulhStepSlides *self, guint index)
{
  guint page = get_page (self, index);

  if (count_pages (self) == 1 || page >= count_pages (self))
    return g_strdup (_ ("Who gives what, and when"));
  return g_strdup_printf (_ ("Who gives what, and when: steps %u to %u"), page * self->per_page + 1,
                          get_last_of_page (self, page));
}

/* Charts */

static SulhFigure *
make_timeline (const SulhStepSlides *self, double width, guint index)
{
  const SulhSequenceStep *step = get_step (self, index);
  guint page = get_page (self, index);
  SulhChartOptions options = self->options;

  options.width = width;
  options.concise = options.bare = TRUE;
  if (count_pages (self) > 1 && page < count_pages (self))
    {
      options.n_before = page * self->per_page;
      options.n_steps = self->per_page;
      options.n_hidden = get_last_of_page (self, page) - index;
    }
  else
    options.n_hidden = self->steps->len - MIN (index, self->steps->len);
  options.selected = step ? step->exchange->part.id : NULL;
  return sulh_chart_make_timeline (self->scenario, self->assessment, &options);
}

static SulhFigure *
make_graph (const SulhStepSlides *self, double width, guint index)
{
  SulhChartOptions options = self->options;

  options.width = width;
  options.essential = options.bare = TRUE;
  options.at_day = TRUE;
  options.day = get_day (self, index);
  return sulh_chart_make_trust_graph (self->scenario, self->assessment, &options);
}

/* Layout */

static double
measure_line (const SulhStepSlides *self, SulhFont font)
{
  g_autoptr (SulhText) text = sulh_ruler_measure (self->ruler, "X", font, 0, 1);

  return text->height;
}

/* Where the charts may stand. */
static SulhArea
get_body (const SulhStepSlides *self)
{
  double top = MARGIN * 0.7 + self->title_height + measure_line (self, subtitle_font) + GAP
               + measure_line (self, caption_font);
  double bottom = self->height - measure_line (self, note_font) - 2 * GAP;

  return (SulhArea){ 0, top, WIDTH, bottom - top };
}

static SulhArea
get_timeline_room (const SulhStepSlides *self)
{
  SulhArea body = get_body (self);

  body.width *= TIMELINE_SHARE;
  return body;
}

static SulhArea
get_graph_room (const SulhStepSlides *self)
{
  SulhArea body = get_body (self);

  body.x = body.width * TIMELINE_SHARE;
  body.width -= body.x;
  body.height -= self->panel_height + GAP;
  return body;
}

static SulhArea
get_panel_room (const SulhStepSlides *self)
{
  SulhArea room = get_graph_room (self);

  return (SulhArea){ room.x + MARGIN, room.y + room.height + GAP, room.width - 2 * MARGIN,
                     self->panel_height };
}

static double
get_scale (const SulhFigure *figure, SulhArea room)
{
  return MIN (MOST_SCALE, MIN (room.width / sulh_figure_get_width (figure),
                               room.height / sulh_figure_get_height (figure)));
}

/* As wide as the room, if that costs next to nothing. */
static SulhSlidePlace
fill_room (const SulhStepSlides *self, MakeChart make, guint index, SulhSlidePlace place,
           SulhArea room)
{
  double width = room.width / place.scale;
  g_autoptr (SulhFigure) figure = make (self, width, index);
  double scale = get_scale (figure, room);

  return scale > 0.98 * place.scale ? (SulhSlidePlace){ width, scale } : place;
}

/* The width in which letters become largest, then the scale at which the highest of all fits. */
static SulhSlidePlace
find_place (const SulhStepSlides *self, MakeChart make, guint index, double least_width,
            SulhArea room)
{
  SulhSlidePlace place = { 0 };

  for (double width = least_width; width < MOST_WIDTH; width *= WIDER)
    {
      g_autoptr (SulhFigure) figure = make (self, width, index);
      double scale = get_scale (figure, room);

      if (scale > place.scale)
        place = (SulhSlidePlace){ width, scale };
      if (room.width / width < place.scale)
        break; /* wider can only be smaller */
    }
  place = fill_room (self, make, index, place, room);
  for (guint i = 0; make == make_graph && i < sulh_step_slides_count (self); i++)
    {
      g_autoptr (SulhFigure) figure = make (self, place.width, i);

      place.scale = MIN (place.scale, get_scale (figure, room));
    }
  return place;
}

static void
make_room_for_title (SulhStepSlides *self, const char *title)
{
  g_autoptr (SulhText) text
      = sulh_ruler_measure (self->ruler, title, title_font, WIDTH - 2 * MARGIN, 2);

  self->title_height = MAX (self->title_height, text->height);
}

static void
lay_out (SulhStepSlides *self)
{
  for (guint i = 0; i < sulh_step_slides_count (self); i++)
    {
      g_autofree char *title = say_title (self, i);
      SulhArea beside = { 0, 0, WIDTH * (1 - TIMELINE_SHARE) - 2 * MARGIN, 0 };
      double panel = sulh_step_slides_put_panel (self, NULL, self->panels->pdata[i], beside);

      make_room_for_title (self, title);
      self->panel_height = MAX (self->panel_height, panel);
    }
  for (guint i = 0; i < self->scenario->slides->len; i++)
    make_room_for_title (self, sulh_part_get_label (self->scenario->slides->pdata[i]));
  for (guint page = 0; page < count_pages (self) + (count_pages (self) > 1); page++)
    {
      SulhSlidePlace place = find_place (self, make_timeline, get_last_of_page (self, page),
                                         LEAST_TIMELINE, get_timeline_room (self));

      g_array_append_val (self->timelines, place);
    }
  self->graph
      = find_place (self, make_graph, self->steps->len + 1, LEAST_GRAPH, get_graph_room (self));
}

/* Drawing */

static void
draw_head (const SulhStepSlides *self, const SulhPage *page, const char *title,
           const char *subtitle)
{
  SulhArea room = { MARGIN, MARGIN * 0.7, WIDTH - 2 * MARGIN, 0 };

  sulh_page_put (page, SULH_ROLE_TITLE, title, title_font, room, 2, (SulhPlace){ 0 });
  room.y += self->title_height;
  sulh_page_put (page, SULH_ROLE_SUBTITLE, subtitle, subtitle_font, room, 1, (SulhPlace){ 0 });
}

static void
draw_chart (const SulhStepSlides *self, const SulhPage *page, SulhFigure *figure, double scale,
            SulhArea room, const char *caption)
{
  g_autoptr (SulhFigure) owned = figure;
  double spare = room.width - scale * sulh_figure_get_width (figure);

  sulh_page_put (page, SULH_ROLE_LABEL_SECONDARY, caption, caption_font,
                 (SulhArea){ room.x + MARGIN, room.y - measure_line (self, caption_font),
                             room.width - 2 * MARGIN, 0 },
                 1, (SulhPlace){ 0 });
  sulh_figure_builder_add_figure (page->builder, figure, (SulhPoint){ room.x + spare / 2, room.y },
                                  scale);
}

static void
draw_charts (const SulhStepSlides *self, const SulhPage *page, guint index)
{
  SulhSlidePlace place = g_array_index (self->timelines, SulhSlidePlace, get_page (self, index));
  g_autofree char *caption = say_page (self, index);

  draw_chart (self, page, make_timeline (self, place.width, index), place.scale,
              get_timeline_room (self), caption);
  draw_chart (self, page, make_graph (self, self->graph.width, index), self->graph.scale,
              get_graph_room (self),
              self->assessment ? _ ("How far each can rely on the other, from 0 to 1")
                               : _ ("How far each trusts the other, from 0 to 1"));
}

static void
draw_foot (const SulhStepSlides *self, const SulhPage *page)
{
  g_autofree char *note = sulh_sheet_say_source (self->ruler, self->scenario, &self->options);
  double y = self->height - GAP - measure_line (self, note_font);

  sulh_page_put (page, SULH_ROLE_NOTE, note, note_font,
                 (SulhArea){ MARGIN, y, WIDTH - 2 * MARGIN, 0 }, 1, (SulhPlace){ 0 });
}

static SulhFigure *
make (const SulhStepSlides *self, guint index, const char *title, const char *subtitle)
{
  SulhPage page = { sulh_figure_builder_new (self->ruler, WIDTH), self->ruler, WIDTH };
  g_autofree char *words = say_whole (self, index, subtitle);
  SulhFigure *figure;

  draw_head (self, &page, title, subtitle);
  draw_charts (self, &page, index);
  sulh_step_slides_put_panel (self, &page, self->panels->pdata[index], get_panel_room (self));
  draw_foot (self, &page);
  figure = sulh_figure_builder_finish (page.builder, self->height, title, words);
  sulh_figure_builder_free (page.builder);
  return figure;
}

/**
 * sulh_step_slides_make:
 * @self: slides
 * @index: which: 0 opens, the last closes, each between is a step
 *
 * Returns: (transfer full): the slide; what stays from one to the next does not move
 */
SulhFigure *
sulh_step_slides_make (const SulhStepSlides *self, guint index)
{
  g_autofree char *title = say_title (self, index);
  g_autofree char *subtitle = say_subtitle (self, index);

  return make (self, index, title, subtitle);
}

/**
 * sulh_step_slides_make_written:
 * @self: slides
 * @slide: a slide of the scenario, which shows the sequence up to a step
 *
 * A step that the sequence does not have stands for all of it.
 *
 * Returns: (transfer full): the slide of that step with the title and the words that were written
 */
SulhFigure *
sulh_step_slides_make_written (const SulhStepSlides *self, const SulhSlide *slide)
{
  guint index = self->steps->len + 1;
  g_autofree char *subtitle = NULL;

  for (guint i = 1; i <= self->steps->len; i++)
    if (g_strcmp0 (get_step (self, i)->exchange->part.id, slide->step) == 0)
      index = i;
  subtitle = slide->words ? g_strdup (slide->words) : say_subtitle (self, index);
  return make (self, index, sulh_part_get_label (slide), subtitle);
}

/** sulh_step_slides_count: Returns: how many there are, one that opens and one that closes too */
guint
sulh_step_slides_count (const SulhStepSlides *self)
{
  return self->steps->len + 2;
}

/**
 * sulh_step_slides_new:
 * @scenario: what to show
 * @assessment: (nullable): readings of a plan; %NULL shows the exchanges that have a date
 * @aspect: width of a slide by its height; a slide is never narrower than 5 to 4
 * @options: language, direction, calendars, region, audience, memory; these must outlive the slides
 *
 * One arrangement for all, each chart with the largest letters for which its room is enough. Time
 * is that of some twenty timelines and a trust graph for each step.
 *
 * Returns: (transfer full): the slides
 */
SulhStepSlides *
sulh_step_slides_new (const SulhScenario *scenario, const SulhAssessment *assessment, double aspect,
                      const SulhChartOptions *options)
{
  SulhStepSlides *self = g_new0 (SulhStepSlides, 1);
  g_autoptr (SulhFigure) whole = NULL;

  self->scenario = sulh_part_ref (scenario);
  self->assessment = assessment ? sulh_assessment_ref (assessment) : NULL;
  self->options = *options;
  self->height = floor (WIDTH / MAX (aspect, LEAST_ASPECT));
  self->ruler = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  sulh_ruler_use_letters (self->ruler, options->letters);
  self->steps = sulh_chart_list_steps (scenario, assessment, options);
  self->timelines = g_array_new (FALSE, FALSE, sizeof (SulhSlidePlace));
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  for (guint i = 0; i < sulh_step_slides_count (self); i++)
    g_ptr_array_add (self->panels, sulh_step_slides_list_entries (self, i));
  find_pages (self);
  whole = make_timeline (self, 0, self->steps->len + 1);
  self->message = g_strdup (sulh_figure_get_title (whole));
  lay_out (self);
  return self;
}

void
sulh_step_slides_free (SulhStepSlides *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_array_unref (self->timelines);
  g_ptr_array_unref (self->panels);
  g_array_unref (self->steps);
  sulh_ruler_free (self->ruler);
  g_clear_pointer (&self->assessment, sulh_assessment_unref);
  sulh_part_unref (self->scenario);
  g_free (self);
}
