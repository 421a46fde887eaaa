/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving somebody on a trust graph by pointer: in line with others where they are near. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/chart-view.h"
#include "app/graph-hand-private.h"

#define SNAP_REACH 5.0
#define GUIDE_BEYOND 24.0

/** sulh_graph_hand_name_move: Returns: (transfer full): what the history calls it */
char *
sulh_graph_hand_name_move (const SulhPart *part)
{
  /* Translators: the name of a party or another actor. */
  return g_strdup_printf (_ ("Move %s"), sulh_part_get_label (part));
}

/* Where a touch lies round the middle of the graph. The middle moves on the page as the graph
 * grows, so it is looked for from somebody who stands still. */
SulhPoint
sulh_graph_hand_find_spot (SulhGraphHand *self, const SulhTouch *touch)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SulhGraphPlace *place = &g_array_index (self->places, SulhGraphPlace, i);
      const SulhSubject *subject
          = i == self->held ? NULL : sulh_figure_find_subject (touch->figure, place->part->id);

      if (subject)
        return (SulhPoint){
          place->x + (touch->x - subject->area.x - subject->area.width / 2) / self->scale,
          place->y + (touch->y - subject->area.y - subject->area.height / 2) / fabs (self->scale)
        };
    }
  return (SulhPoint){ touch->x / self->scale, touch->y / fabs (self->scale) };
}

/* The others on whose level, or above or below whom, somebody is put; %G_MAXUINT for none. */
typedef struct
{
  guint above;
  guint beside;
} Alignment;

/* The nearest in each direction; of two as near the first. */
static Alignment
snap (SulhGraphHand *self, SulhGraphPlace *place, double reach)
{
  Alignment alignment = { G_MAXUINT, G_MAXUINT };
  SulhGraphPlace free_place = *place;
  double nearest_x = reach + 1, nearest_y = reach + 1;

  for (guint i = 0; i < self->places->len; i++)
    {
      const SulhGraphPlace *other = &g_array_index (self->places, SulhGraphPlace, i);

      if (i == self->held)
        continue;
      if (abs (free_place.x - other->x) < nearest_x)
        {
          nearest_x = abs (free_place.x - other->x);
          place->x = other->x;
          alignment.above = i;
        }
      if (abs (free_place.y - other->y) < nearest_y)
        {
          nearest_y = abs (free_place.y - other->y);
          place->y = other->y;
          alignment.beside = i;
        }
    }
  return alignment;
}

static SulhGraphPlace
find_new_place (SulhGraphHand *self, const SulhTouch *touch, Alignment *alignment)
{
  SulhGraphPlace place = g_array_index (self->places, SulhGraphPlace, self->held);
  SulhPoint spot = sulh_graph_hand_find_spot (self, touch);

  *alignment = (Alignment){ G_MAXUINT, G_MAXUINT };
  place.x += (int)lround (spot.x - self->start_spot.x);
  place.y += (int)lround (spot.y - self->start_spot.y);
  place.pinned = TRUE;
  if (!(touch->state & GDK_ALT_MASK))
    *alignment = snap (self, &place, MAX (SNAP_REACH, touch->reach / fabs (self->scale)));
  return place;
}

/* Guides */

static const SulhSubject *
find_subject (SulhGraphHand *self, const SulhFigure *figure, guint place)
{
  return place < self->places->len ? sulh_figure_find_subject (
             figure, g_array_index (self->places, SulhGraphPlace, place).part->id)
                                   : NULL;
}

/* Through the middles of both and as far beyond them as makes it seen. */
static void
mark_guide (SulhGraphHand *self, const SulhFigure *figure, guint other, gboolean is_upright)
{
  const SulhSubject *a = find_subject (self, figure, self->held);
  const SulhSubject *b = find_subject (self, figure, other);

  if (a == NULL || b == NULL)
    return;
  SulhPoint from = { a->area.x + a->area.width / 2, a->area.y + a->area.height / 2 };
  SulhPoint to = { b->area.x + b->area.width / 2, b->area.y + b->area.height / 2 };
  SulhPoint first = is_upright ? (SulhPoint){ from.x, MIN (a->area.y, b->area.y) - GUIDE_BEYOND }
                               : (SulhPoint){ MIN (a->area.x, b->area.x) - GUIDE_BEYOND, from.y };
  SulhPoint last
      = is_upright
            ? (SulhPoint){ from.x, MAX (from.y + a->area.height / 2, to.y + b->area.height / 2)
                                       + GUIDE_BEYOND }
            : (SulhPoint){
                MAX (from.x + a->area.width / 2, to.x + b->area.width / 2) + GUIDE_BEYOND, from.y
              };
  sulh_chart_hand_add_line (SULH_CHART_HAND (self), SULH_ROLE_SELECTION, first, last);
}

/* On the figure that has just been made: there the middle may lie elsewhere than before. */
static void
mark_guides (SulhGraphHand *self, const Alignment *alignment)
{
  const SulhFigure *figure = sulh_chart_view_get_figure (SULH_CHART_VIEW (self->view));

  sulh_chart_hand_clear_marks (SULH_CHART_HAND (self));
  if (figure == NULL)
    return;
  mark_guide (self, figure, alignment->above, TRUE);
  mark_guide (self, figure, alignment->beside, FALSE);
}

static void
say_place (SulhGraphHand *self, const SulhGraphPlace *place, const Alignment *alignment)
{
  guint other = alignment->above < self->places->len ? alignment->above : alignment->beside;
  const char *label = sulh_part_get_label (place->part);
  g_autofree char *said
      = other < self->places->len
            ? g_strdup_printf (
                _ ("%s is pinned in line with %s. Hold Alt to place it freely."), label,
                sulh_part_get_label (g_array_index (self->places, SulhGraphPlace, other).part))
            : g_strdup_printf (_ ("%s is pinned where you put it. Hold Alt to place it freely."),
                               label);

  sulh_chart_hand_say (SULH_CHART_HAND (self), said);
}

void
sulh_graph_hand_drag_node (SulhGraphHand *self, const SulhTouch *touch)
{
  Alignment alignment;
  SulhGraphPlace place = find_new_place (self, touch, &alignment);
  g_autoptr (SulhScenario) shown = sulh_graph_with_place (self->base, &place);

  sulh_chart_hand_show (SULH_CHART_HAND (self), shown, sulh_session_get_assessment (self->session));
  mark_guides (self, &alignment);
  say_place (self, &place, &alignment);
}

void
sulh_graph_hand_release_node (SulhGraphHand *self, const SulhTouch *touch)
{
  Alignment alignment;
  SulhGraphPlace place = find_new_place (self, touch, &alignment);
  g_autofree char *label = sulh_graph_hand_name_move (place.part);

  sulh_graph_hand_take_edit (self, sulh_graph_with_place (self->base, &place), label, NULL);
}
