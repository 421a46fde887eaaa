/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/talk-figures.h"

#include "workbench/review.h"

/* @figures: (element-type SulhFigure): those that were made already, by their places
 * @assessments: (nullable) (element-type SulhAssessment): of the plans, for a slide that compares
 */
struct _SulhTalkFigures
{
  const SulhTalk *talk;
  SulhChartOptions options;
  double aspect;
  SulhTextMemory *memory;
  SulhStepSlides *steps;
  GPtrArray *assessments;
  GPtrArray *figures;
};

SulhTalkFigures *
sulh_talk_figures_new (const SulhTalk *talk, const SulhChartOptions *options, double aspect)
{
  SulhTalkFigures *self = g_new0 (SulhTalkFigures, 1);
  const char *audience = sulh_talk_get_audience_name (talk);

  self->talk = talk;
  self->aspect = aspect;
  self->memory = sulh_text_memory_new ();
  self->options = (SulhChartOptions){
    .language = options->language,
    .right_to_left = options->right_to_left,
    .letters = options->letters,
    .calendars = { options->calendars[0], options->calendars[1] },
    .region = options->region,
    .audience = audience ? audience : options->audience,
    .memory = self->memory,
  };
  self->steps = sulh_step_slides_new (sulh_talk_get_scenario (talk),
                                      sulh_talk_get_assessment (talk), aspect, &self->options);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  g_ptr_array_set_size (self->figures, (int)sulh_talk_count_slides (talk));
  return self;
}

void
sulh_talk_figures_free (SulhTalkFigures *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->figures);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  sulh_step_slides_free (self->steps);
  sulh_text_memory_free (self->memory);
  g_free (self);
}

static SulhFigure *
make_written (SulhTalkFigures *self, const SulhSlide *slide)
{
  SulhChartMatter matter
      = { sulh_talk_get_scenario (self->talk), sulh_talk_get_assessment (self->talk), NULL };

  if (self->assessments == NULL)
    self->assessments = sulh_review_assess_plans (matter.scenario, matter.assessment);
  matter.assessments = self->assessments;
  return sulh_written_slide_make (slide, &matter, self->steps, self->aspect, &self->options);
}

SulhFigure *
sulh_talk_figures_get (SulhTalkFigures *self, guint place)
{
  const SulhSlide *slide = sulh_talk_get_slide (self->talk, place);

  if (place >= self->figures->len)
    return NULL;
  if (self->figures->pdata[place] == NULL)
    self->figures->pdata[place]
        = slide ? make_written (self, slide) : sulh_step_slides_make (self->steps, place);
  return self->figures->pdata[place];
}

static gboolean
is_wanted (const SulhTalk *talk, const GArray *steps, guint place, const char *part)
{
  const SulhSlide *slide = sulh_talk_get_slide (talk, place);

  if (part == NULL)
    return TRUE;
  if (slide)
    return g_strcmp0 (slide->part.id, part) == 0;
  return place > 0 && place <= steps->len
         && g_strcmp0 (g_array_index (steps, SulhSequenceStep, place - 1).exchange->part.id, part)
                == 0;
}

static GPtrArray *
make_pages (const SulhTalk *talk, const SulhChartOptions *options, const SulhPageSize *size,
            GCancellable *cancellable)
{
  g_autoptr (SulhTalkFigures) figures
      = sulh_talk_figures_new (talk, options, size->width / size->height);
  g_autoptr (GArray) steps = sulh_chart_list_steps (sulh_talk_get_scenario (talk),
                                                    sulh_talk_get_assessment (talk), options);
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);

  for (guint i = 0; i < sulh_talk_count_slides (talk); i++)
    {
      g_autofree char *notes = sulh_talk_say_notes (talk, i);

      if (g_cancellable_is_cancelled (cancellable))
        break;
      if (is_wanted (talk, steps, i, options->part))
        g_ptr_array_add (pages,
                         sulh_slide_put_on_page (sulh_talk_figures_get (figures, i), size, notes));
    }
  return pages;
}

static gboolean
has_talk (const GPtrArray *charts)
{
  for (guint i = 0; i < charts->len; i++)
    if (((const SulhChart *)charts->pdata[i])->is_talk)
      return TRUE;
  return FALSE;
}

GPtrArray *
sulh_talk_make_pages (const GPtrArray *charts, const SulhScenario *scenario,
                      const SulhAssessment *assessment, const SulhChartOptions *options,
                      const SulhPageSize *size, GCancellable *cancellable)
{
  const SulhPageSize turned = sulh_page_size_turn (size);
  g_autoptr (SulhTalk) talk = NULL;

  if (!has_talk (charts))
    return NULL;
  talk = sulh_talk_new_assessed (
      scenario, assessment, scenario->slides->len > 0 ? SULH_TALK_BY_SLIDES : SULH_TALK_BY_STEPS);
  return make_pages (talk, options, size->turns ? &turned : size, cancellable);
}
