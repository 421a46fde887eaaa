/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page: what it is about, what comes out, what is in it. */
#include "chart/brief-private.h"

#include <glib/gi18n-lib.h>

#include "chart/calendar.h"

#define WIDE 1.2 /* from this shape on, what is in it stands beside the words */
#define BAR 5.0
#define LOW 700.0
#define LINE_GAP 4.0
#define CONTENTS_GAP 20.0

static const SulhFont name_font = { 30, SULH_WEIGHT_BOLD };
static const SulhFont verdict_font = { 15, SULH_WEIGHT_BOLD };
static const SulhFont words_font = { 13, SULH_WEIGHT_REGULAR };

typedef struct
{
  const SulhBrief *brief;
  SulhLeaf leaf;
  double y;
} Cover;

static double
put (Cover *cover, SulhRole role, const char *words, SulhFont font, double width, guint max_lines)
{
  double height = sulh_page_put (&cover->leaf.page, role, words, font,
                                 (SulhArea){ cover->brief->size->margin, cover->y, width, 0 },
                                 max_lines, (SulhPlace){ 0 });

  cover->y += height;
  return height;
}

/* Returns: (transfer full): what the plan comes to, or why there is none. */
static char *
say_verdict (const SulhBrief *brief)
{
  const SulhAssessment *assessment = brief->matter.assessment;

  if (assessment && assessment->summary)
    return g_strdup (assessment->summary);
  return g_strdup (brief->reason ? brief->reason : _ ("No plan is shown."));
}

/* Returns: (transfer full) (nullable): from when to when, where there are dates. */
static char *
say_period (const SulhBrief *brief)
{
  const SulhAssessment *assessment = brief->matter.assessment;
  guint n = assessment ? assessment->rungs->len : 0;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (n == 0 || brief->matter.scenario->day_zero == 0)
    return NULL;
  first = sulh_brief_say_day (brief, sulh_assessment_get_rung (assessment, 0)->day);
  last = sulh_brief_say_day (brief, sulh_assessment_get_rung (assessment, n - 1)->day);
  return g_strdup_printf (_ ("First exchange on %s, the last one on %s."), first, last);
}

/* Returns: (transfer full): the names of the sections behind the cover, with @between them */
static char *
list_contents (const SulhBrief *brief, const char *between)
{
  GString *list = g_string_new (NULL);

  for (guint i = 1; i < sulh_brief_get_n_sections (brief); i++)
    {
      g_autofree char *label = sulh_brief_dup_section_label (brief, i);

      g_string_append_printf (list, "%s%s", i > 1 ? between : "", label);
    }
  return g_string_free (list, FALSE);
}

/* A line for each section; on a low page they follow each other. */
static GPtrArray *
make_contents (const Cover *cover, double width, gboolean is_low, double *height)
{
  g_autofree char *list = list_contents (cover->brief, is_low ? " \u00b7 " : "\n");
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  GPtrArray *texts = g_ptr_array_new ();

  g_ptr_array_add (texts, sulh_ruler_measure (cover->leaf.ruler, _ ("In this briefing"),
                                              sulh_font_heading, width, 1));
  for (guint i = 0; lines[i]; i++)
    g_ptr_array_add (texts,
                     sulh_ruler_measure (cover->leaf.ruler, lines[i], sulh_font_label, width, 0));
  *height = 0;
  for (guint i = 0; i < texts->len; i++)
    *height += ((SulhText *)texts->pdata[i])->height + LINE_GAP;
  return texts;
}

static void
put_contents (Cover *cover, const GPtrArray *texts, double x, double y)
{
  for (guint i = 0; i < texts->len; i++)
    {
      SulhText *text = texts->pdata[i];
      double height = text->height;

      sulh_figure_builder_take_text (cover->leaf.page.builder,
                                     i == 0 ? SULH_ROLE_LABEL : SULH_ROLE_LABEL_SECONDARY, text,
                                     (SulhPoint){ x, y }, (SulhPlace){ 0 });
      y += height + LINE_GAP;
    }
}

/* As much of the summary as there is room for. */
static void
put_summary (Cover *cover, const char *summary, double width, double bottom)
{
  g_autoptr (SulhText) line = sulh_ruler_measure (cover->leaf.ruler, summary, words_font, width, 1);
  guint max_lines = (guint)MAX (1, (bottom - cover->y) / line->height);

  put (cover, SULH_ROLE_LABEL, summary, words_font, width, max_lines);
}

static void
put_words (Cover *cover, double width, double bottom, GString *spoken)
{
  const SulhScenario *scenario = cover->brief->matter.scenario;
  double gap = 12 * cover->brief->size->text;
  g_autofree char *verdict = say_verdict (cover->brief);
  g_autofree char *period = say_period (cover->brief);

  put (cover, SULH_ROLE_TITLE, sulh_part_get_label (scenario), name_font, width, 3);
  cover->y += gap;
  put (cover, SULH_ROLE_LABEL, verdict, verdict_font, width, 4);
  g_string_append_printf (spoken, " %s", verdict);
  if (period)
    {
      cover->y += 3;
      put (cover, SULH_ROLE_LABEL_SECONDARY, period, words_font, width, 2);
      g_string_append_printf (spoken, " %s", period);
    }
  cover->y += 1.5 * gap;
  if (scenario->summary == NULL)
    return;
  put_summary (cover, scenario->summary, width, bottom);
  g_string_append_printf (spoken, " %s", scenario->summary);
}

/** sulh_brief_add_cover: one page, whatever the length of the words */
void
sulh_brief_add_cover (const SulhBrief *brief, GPtrArray *pages)
{
  const SulhPageSize *size = brief->size;
  const SulhLeafTerms given = { size, &brief->options, brief->matter.scenario, pages->len + 1 };
  const char *name = sulh_part_get_label (brief->matter.scenario);
  gboolean is_wide = size->width > WIDE * size->height;
  double inner = sulh_page_size_get_inner_width (size);
  double words = is_wide ? inner * 0.66 : inner;
  g_autoptr (GString) spoken = g_string_new (name);
  g_autoptr (GPtrArray) contents = NULL;
  Cover cover = { .brief = brief };
  double top, height;

  sulh_leaf_open (&cover.leaf, &given, NULL, NULL);
  sulh_figure_builder_set_prose (cover.leaf.page.builder);
  sulh_figure_builder_add_box (cover.leaf.page.builder, SULH_ROLE_TITLE,
                               (SulhArea){ size->margin, cover.leaf.top, inner, BAR },
                               (SulhLook){ .fill = SULH_FILL_INK });
  top = cover.y = cover.leaf.top + BAR + (is_wide ? 0.05 : 0.08) * size->height;
  contents = make_contents (&cover, is_wide ? 0.28 * inner : inner, !is_wide && size->height < LOW,
                            &height);
  put_words (&cover, words, cover.leaf.bottom - (is_wide ? 0 : height + CONTENTS_GAP), spoken);
  put_contents (&cover, contents, is_wide ? size->margin + words + 0.06 * inner : size->margin,
                is_wide ? top : cover.leaf.bottom - height);
  g_ptr_array_add (pages, sulh_leaf_close (&cover.leaf, name, spoken->str));
}
