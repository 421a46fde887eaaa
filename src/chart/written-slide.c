/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/written-slide.h"

#include "chart/leaf.h"
#include "chart/page-fit.h"
#include "chart/timeline.h"

#define LEAST_ASPECT 1.25
#define LARGEST 24.0 /* letters of words that have a slide to themselves */
#define SMALLEST 9.0
#define SMALLER 0.9

static const SulhPageSize usual = { "slide", NULL, 960, 540, 34, 1.15, FALSE };

/* The largest letters with which all of it fits. */
static SulhFont
fit_words (const SulhLeaf *leaf, const char *words)
{
  SulhFont font = { LARGEST, SULH_WEIGHT_REGULAR };
  double width = sulh_page_size_get_inner_width (leaf->given->size);

  for (; font.size > SMALLEST; font.size *= SMALLER)
    {
      g_autoptr (SulhText) text = sulh_ruler_measure (leaf->ruler, words, font, width, 0);

      if (text->height <= leaf->bottom - leaf->top)
        break;
    }
  return font;
}

static SulhFigure *
make_words (const SulhSlide *slide, const SulhChartMatter *matter, const SulhPageSize *size,
            const SulhChartOptions *options)
{
  const SulhLeafTerms given = { size, options, matter->scenario, 0 };
  const char *title = sulh_part_get_label (slide);
  const char *words = slide->words ? slide->words : "";
  SulhLeaf leaf;

  sulh_leaf_open (&leaf, &given, title, NULL);
  if (*words)
    sulh_leaf_add_words (&leaf, words, fit_words (&leaf, words));
  return sulh_leaf_close (&leaf, title, words);
}

/* A timeline builds up to the step, a trust graph stands on its day. */
static void
go_to_step (const SulhSlide *slide, const SulhChartMatter *matter, SulhChartOptions *options)
{
  g_autoptr (GArray) steps = sulh_chart_list_steps (matter->scenario, matter->assessment, options);

  for (guint i = 0; slide->step && i < steps->len; i++)
    {
      const SulhSequenceStep *step = &g_array_index (steps, SulhSequenceStep, i);

      if (g_strcmp0 (step->exchange->part.id, slide->step) != 0)
        continue;
      options->selected = slide->step;
      options->n_hidden = steps->len - i - 1;
      options->at_day = TRUE;
      options->day = step->day;
    }
}

static SulhFigure *
make_chart (const SulhSlide *slide, const SulhChartMatter *matter, const SulhPageSize *size,
            const SulhChartOptions *given)
{
  const char *name = sulh_slide_content_choices ()[slide->shows].nick;
  const SulhChart *chart = sulh_chart_find (name);
  SulhChartOptions options = *given;

  g_return_val_if_fail (chart, NULL);
  if (slide->part.name && *slide->part.name)
    options.title = slide->part.name;
  options.words = slide->words;
  go_to_step (slide, matter, &options);
  return sulh_chart_make_page (chart, matter, &options, size, 0);
}

/**
 * sulh_written_slide_make:
 * @slide: a slide of the scenario
 * @matter: what charts are made of
 * @steps: the slides of its sequence
 * @aspect: width of a slide by its height; a slide is never narrower than 5 to 4
 * @options: language, direction, calendars, audience
 *
 * A chart without a title of somebody's own says its message.
 *
 * Returns: (transfer full): the slide
 */
SulhFigure *
sulh_written_slide_make (const SulhSlide *slide, const SulhChartMatter *matter,
                         const SulhStepSlides *steps, double aspect,
                         const SulhChartOptions *options)
{
  SulhPageSize size = usual;

  size.height = size.width / MAX (aspect, LEAST_ASPECT);
  switch ((SulhSlideContent)slide->shows)
    {
    case SULH_SLIDE_STEP:
      return sulh_step_slides_make_written (steps, slide);
    case SULH_SLIDE_WORDS:
      return make_words (slide, matter, &size, options);
    default:
      return make_chart (slide, matter, &size, options);
    }
}
