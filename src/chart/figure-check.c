/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/figure-check.h"
#include "chart/shape.h"

/* Less than this, in points, is rounding and not an overlap. */
#define TOLERANCE 0.5

static void
append_flaw (GArray *flaws, SulhFlawKind kind, guint item, guint other)
{
  SulhFlaw flaw = { kind, item, other };

  g_array_append_val (flaws, flaw);
}

/* Index of the filled item that text stands on: what is painted before it is hidden there. */
static guint
get_ground (const SulhFigure *figure, guint text_index)
{
  const SulhItem *text = sulh_figure_get_item (figure, text_index);

  if (text->plate != SULH_ROLE_NONE)
    return text_index;
  if (text->inside != SULH_FIGURE_NO_ITEM
      && sulh_figure_get_item (figure, text->inside)->look.fill != SULH_FILL_NONE)
    return text->inside;
  return 0;
}

/* Lines under the ground of the text are hidden; bars and marks disturb in any case, since the
 * ground would cut them. */
static gboolean
disturbs (const SulhFigure *figure, guint text_index, guint other_index)
{
  const SulhItem *text = sulh_figure_get_item (figure, text_index);
  const SulhItem *other = sulh_figure_get_item (figure, other_index);

  if (!other->look.solid || other_index == text->inside)
    return FALSE;
  if (other->kind == SULH_ITEM_PATH && other_index < get_ground (figure, text_index))
    return FALSE;
  return sulh_item_crosses_area (other, sulh_area_grow (text->area, -TOLERANCE));
}

static void
check_pair (const SulhFigure *figure, guint index, guint other_index, GArray *flaws)
{
  const SulhItem *text = sulh_figure_get_item (figure, index);
  const SulhItem *other = sulh_figure_get_item (figure, other_index);

  if (other->kind != SULH_ITEM_TEXT)
    {
      if (disturbs (figure, index, other_index))
        append_flaw (flaws, SULH_FLAW_TEXT_ON_SHAPE, index, other_index);
    }
  else if (index < other_index && sulh_area_overlaps (text->area, other->area, TOLERANCE))
    append_flaw (flaws, SULH_FLAW_TEXT_ON_TEXT, index, other_index);
}

/**
 * sulh_figure_find_flaws:
 *
 * Compares every text with every item: quadratic, for tests and for choosing between layouts.
 *
 * Returns: (transfer full) (element-type SulhFlaw): what was found, empty if all is well
 */
GArray *
sulh_figure_find_flaws (const SulhFigure *figure)
{
  GArray *flaws = g_array_new (FALSE, FALSE, sizeof (SulhFlaw));
  SulhArea page = { 0, 0, sulh_figure_get_width (figure), sulh_figure_get_height (figure) };

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      if (!sulh_area_contains (page, item->area, TOLERANCE))
        append_flaw (flaws, SULH_FLAW_OUTSIDE_FIGURE, i, SULH_FIGURE_NO_ITEM);
      if (item->kind != SULH_ITEM_TEXT)
        continue;
      if (item->inside != SULH_FIGURE_NO_ITEM
          && !sulh_area_contains (sulh_figure_get_item (figure, item->inside)->area, item->area,
                                  TOLERANCE))
        append_flaw (flaws, SULH_FLAW_TEXT_OUTSIDE_BOX, i, item->inside);
      for (guint other = 0; other < sulh_figure_get_n_items (figure); other++)
        if (other != i)
          check_pair (figure, i, other, flaws);
    }
  return flaws;
}

/**
 * sulh_flaw_describe:
 *
 * Returns: (transfer full): one line naming the items and where they are, for a test's report
 */
char *
sulh_flaw_describe (const SulhFigure *figure, const SulhFlaw *flaw)
{
  static const char *const kinds[]
      = { "text on text", "text on shape", "text outside its box", "outside the figure" };
  const SulhItem *item = sulh_figure_get_item (figure, flaw->item);
  const SulhItem *other
      = flaw->other != SULH_FIGURE_NO_ITEM ? sulh_figure_get_item (figure, flaw->other) : item;

  return g_strdup_printf (
      "%s: '%s' (kind %d, role %d, %.1f %.1f %.1f %.1f), '%s' (kind %d, role %d, %.1f %.1f %.1f "
      "%.1f)",
      kinds[flaw->kind], item->text != NULL ? item->text->lines[0].string : "", item->kind,
      item->role, item->area.x, item->area.y, item->area.width, item->area.height,
      other->text != NULL ? other->text->lines[0].string : "", other->kind, other->role,
      other->area.x, other->area.y, other->area.width, other->area.height);
}
