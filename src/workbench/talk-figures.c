/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/talk-figures.h"

#include "workbench/review.h"

/* @figures: (element-type SulhFigure): those that were made already, by their places
 * @assessments: (nullable) (element-type SulhAssessment): of the plans, for a slide that compares
 */
struct _SulhTalkFigures
{
  const SulhTalk *talk;
  char *language;
  gboolean right_to_left;
  double aspect;
  SulhTextMemory *memory;
  SulhStepSlides *steps;
  GPtrArray *assessments;
  GPtrArray *figures;
};

static SulhChartOptions
get_options (const SulhTalkFigures *self)
{
  return (SulhChartOptions){
    .language = self->language,
    .right_to_left = self->right_to_left,
    .audience = sulh_talk_get_audience_name (self->talk),
    .memory = self->memory,
  };
}

SulhTalkFigures *
sulh_talk_figures_new (const SulhTalk *talk, const char *language, gboolean right_to_left,
                       double aspect)
{
  SulhTalkFigures *self = g_new0 (SulhTalkFigures, 1);
  SulhChartOptions options;

  self->talk = talk;
  self->language = g_strdup (language);
  self->right_to_left = right_to_left;
  self->aspect = aspect;
  self->memory = sulh_text_memory_new ();
  options = get_options (self);
  self->steps = sulh_step_slides_new (sulh_talk_get_scenario (talk),
                                      sulh_talk_get_assessment (talk), aspect, &options);
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
  g_free (self->language);
  g_free (self);
}

static SulhFigure *
make_written (SulhTalkFigures *self, const SulhSlide *slide)
{
  SulhChartMatter matter
      = { sulh_talk_get_scenario (self->talk), sulh_talk_get_assessment (self->talk), NULL };
  const SulhChartOptions options = get_options (self);

  if (self->assessments == NULL)
    self->assessments = sulh_review_assess_plans (matter.scenario, matter.assessment);
  matter.assessments = self->assessments;
  return sulh_written_slide_make (slide, &matter, self->steps, self->aspect, &options);
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
