/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/graph-hand.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/chart-view.h"
#include "app/graph-hand-private.h"
#include "app/looks.h"

#define KEY_STEP 20
#define KEY_STEP_FINE 4

G_DEFINE_FINAL_TYPE (SulhGraphHand, sulh_graph_hand, SULH_TYPE_CHART_HAND)

const SulhScenario *
sulh_graph_hand_get_scenario (SulhGraphHand *self)
{
  return sulh_session_get_scenario (self->session);
}

static const char *
get_label (SulhGraphHand *self, const char *id)
{
  const SulhPart *part = sulh_scenario_find (sulh_graph_hand_get_scenario (self), id);

  return part ? sulh_part_get_label (part) : id;
}

void
sulh_graph_hand_take_edit (SulhGraphHand *self, SulhScenario *next, const char *label,
                           const char *gesture)
{
  sulh_document_take_edit (sulh_session_get_document (self->session), next, label, gesture);
}

/* Places */

/**
 * sulh_graph_hand_list_places:
 *
 * Returns: (transfer full) (element-type SulhGraphPlace): where everybody stands, or would
 */
GArray *
sulh_graph_hand_list_places (SulhGraphHand *self, SulhGraphArrangement arrangement)
{
  SulhChartOptions options = {
    .width = gtk_widget_get_width (self->view) / sulh_looks_find_text_scale (),
    .selected = sulh_session_get_selected (self->session),
  };

  return sulh_chart_arrange_trust_graph (sulh_graph_hand_get_scenario (self),
                                         sulh_session_get_assessment (self->session), &options,
                                         arrangement);
}

static guint
find_place (const GArray *places, const char *id)
{
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (g_array_index (places, SulhGraphPlace, i).part->id, id) == 0)
      return i;
  return G_MAXUINT;
}

static void
put_down (SulhGraphHand *self)
{
  self->grip = SULH_GRAPH_GRIP_NOTHING;
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->base, sulh_part_unref);
}

static gboolean
hold_places (SulhGraphHand *self, const char *id, const SulhFigure *figure)
{
  double text = sulh_looks_find_text_scale ();

  put_down (self);
  self->scale = sulh_figure_get_right_to_left (figure) ? -text : text;
  self->places = sulh_graph_hand_list_places (self, SULH_ARRANGE_AS_SHOWN);
  self->held = find_place (self->places, id);
  if (self->held == G_MAXUINT)
    return FALSE;
  self->base = sulh_graph_with_places (sulh_graph_hand_get_scenario (self), self->places);
  return TRUE;
}

/* Linking by pointer */

static const char *
get_target (SulhGraphHand *self, const SulhTouch *touch)
{
  const char *id = touch->subject ? touch->subject->id : NULL;

  return sulh_graph_is_node (sulh_graph_hand_get_scenario (self), id)
                 && g_strcmp0 (id, self->from) != 0
             ? id
             : NULL;
}

static void
drag_link (SulhGraphHand *self, const SulhTouch *touch)
{
  SulhChartHand *hand = SULH_CHART_HAND (self);
  const char *target = get_target (self, touch);
  SulhGraphLink links[SULH_N_LINKS];
  g_autofree char *said = NULL;

  sulh_chart_hand_clear_marks (hand);
  sulh_chart_hand_add_arrow (hand, SULH_ROLE_SELECTION, self->start,
                             (SulhPoint){ touch->x, touch->y });
  if (target == NULL)
    said = g_strdup_printf (_ ("Pull to whom %s is to be linked."), get_label (self, self->from));
  else if (sulh_graph_list_links (sulh_graph_hand_get_scenario (self), self->from, target, links)
           > 0)
    {
      sulh_chart_hand_add_box (hand, SULH_ROLE_SELECTION, touch->subject->area);
      said = g_strdup_printf (_ ("Link %s with %s."), get_label (self, self->from),
                              get_label (self, target));
    }
  else
    said = g_strdup_printf (_ ("%s and %s have no link of their own: link each with a party."),
                            get_label (self, self->from), get_label (self, target));
  sulh_chart_hand_say (hand, said);
}

void
sulh_graph_hand_link (SulhGraphHand *self, const char *from, const char *to, SulhGraphLink link)
{
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;
  SulhScenario *next
      = sulh_graph_with_link (sulh_graph_hand_get_scenario (self), from, to, link, &place);

  label = g_strdup_printf (_ ("Link %s with %s"), get_label (self, from), get_label (self, to));
  sulh_graph_hand_take_edit (self, next, label, NULL);
  sulh_session_select (self->session, place);
}

/* One that can only be of one kind is made; of several kinds, a menu asks. */
static void
release_link (SulhGraphHand *self, const SulhTouch *touch)
{
  const char *target = get_target (self, touch);
  SulhGraphLink links[SULH_N_LINKS];
  guint n;

  sulh_chart_hand_say (SULH_CHART_HAND (self), NULL);
  if (target == NULL)
    return;
  n = sulh_graph_list_links (sulh_graph_hand_get_scenario (self), self->from, target, links);
  if (n == 1)
    sulh_graph_hand_link (self, self->from, target, links[0]);
  if (n < 2)
    return;
  self->to = g_strdup (target);
  sulh_chart_hand_ask (SULH_CHART_HAND (self), touch);
}

/* Pointer */

/* Near the rim of a node a link is pulled out of it; inside, the node is moved. */
static gboolean
is_on_rim (const SulhTouch *touch)
{
  SulhArea area = touch->subject->area;
  double depth = MIN (MIN (touch->x - area.x, area.x + area.width - touch->x),
                      MIN (touch->y - area.y, area.y + area.height - touch->y));

  return depth < MAX (7, touch->reach) && depth < MIN (area.width, area.height) / 4;
}

static gboolean
pulls_link (const SulhTouch *touch)
{
  return (touch->state & GDK_SHIFT_MASK) || is_on_rim (touch);
}

static const char *
sulh_graph_hand_hover (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);

  if (touch->subject == NULL)
    return NULL;
  if (!sulh_graph_is_node (sulh_graph_hand_get_scenario (self), touch->subject->id))
    return "pointer";
  return pulls_link (touch) ? "crosshair" : "grab";
}

static gboolean
sulh_graph_hand_press (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);
  const char *id = touch->subject ? touch->subject->id : NULL;

  if (!sulh_graph_is_node (sulh_graph_hand_get_scenario (self), id)
      || !hold_places (self, id, touch->figure))
    return FALSE;
  self->start = (SulhPoint){ touch->x, touch->y };
  self->start_spot = sulh_graph_hand_find_spot (self, touch);
  self->grip = pulls_link (touch) ? SULH_GRAPH_GRIP_LINKING : SULH_GRAPH_GRIP_MOVING;
  g_free (self->from);
  self->from = g_strdup (id);
  return TRUE;
}

static void
sulh_graph_hand_drag (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);

  if (self->grip == SULH_GRAPH_GRIP_MOVING)
    sulh_graph_hand_drag_node (self, touch);
  else if (self->grip == SULH_GRAPH_GRIP_LINKING)
    drag_link (self, touch);
}

static void
sulh_graph_hand_release (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);

  if (self->grip == SULH_GRAPH_GRIP_MOVING)
    sulh_graph_hand_release_node (self, touch);
  else if (self->grip == SULH_GRAPH_GRIP_LINKING)
    release_link (self, touch);
  put_down (self);
}

static void
sulh_graph_hand_cancel (SulhChartHand *hand)
{
  put_down (SULH_GRAPH_HAND (hand));
  sulh_chart_hand_say (hand, NULL);
}

/* Keyboard */

/* In a row, moves of one node by keys are one entry of the history. */
static void
move_by (SulhGraphHand *self, const char *id, int dx, int dy)
{
  g_autofree char *gesture = g_strconcat ("move-", id, NULL);
  g_autofree char *label = NULL;
  g_autoptr (GArray) places = sulh_graph_hand_list_places (self, SULH_ARRANGE_AS_SHOWN);
  guint held = find_place (places, id);
  SulhGraphPlace *place;

  if (held == G_MAXUINT)
    return;
  place = &g_array_index (places, SulhGraphPlace, held);
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    dx = -dx;
  place->x += dx;
  place->y += dy;
  place->pinned = TRUE;
  label = sulh_graph_hand_name_move (place->part);
  sulh_graph_hand_take_edit (
      self, sulh_graph_with_places (sulh_graph_hand_get_scenario (self), places), label, gesture);
}

static gboolean
move_by_key (SulhGraphHand *self, const char *id, guint key, GdkModifierType state)
{
  int step = state & GDK_SHIFT_MASK ? KEY_STEP_FINE : KEY_STEP;
  int dx = key == GDK_KEY_Right ? step : (key == GDK_KEY_Left ? -step : 0);
  int dy = key == GDK_KEY_Down ? step : (key == GDK_KEY_Up ? -step : 0);

  if (!(state & GDK_ALT_MASK) || (dx == 0 && dy == 0))
    return FALSE;
  move_by (self, id, dx, dy);
  return TRUE;
}

void
sulh_graph_hand_pin (SulhGraphHand *self, const char *id, gboolean pinned)
{
  g_autoptr (GArray) places = sulh_graph_hand_list_places (self, SULH_ARRANGE_AS_SHOWN);
  guint held = find_place (places, id);
  g_autofree char *label
      = g_strdup_printf (pinned ? _ ("Pin %s") : _ ("Unpin %s"), get_label (self, id));

  if (held == G_MAXUINT)
    return;
  g_array_index (places, SulhGraphPlace, held).pinned = pinned;
  sulh_graph_hand_take_edit (
      self, sulh_graph_with_places (sulh_graph_hand_get_scenario (self), places), label, NULL);
}

gboolean
sulh_graph_hand_is_pinned (SulhGraphHand *self, const char *id)
{
  const SulhGraphPosition *position
      = sulh_graph_get_position (sulh_graph_hand_get_scenario (self), id);

  return position && position->pinned;
}

const SulhTrust *
sulh_graph_hand_find_trust (SulhGraphHand *self, const char *subject)
{
  const SulhScenario *scenario = sulh_graph_hand_get_scenario (self);

  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      const SulhTrust *trust = scenario->trusts->pdata[i];
      g_autofree char *id = sulh_chart_dup_trust_id (trust->from, trust->to);

      if (g_strcmp0 (id, subject) == 0)
        return trust;
    }
  return NULL;
}

void
sulh_graph_hand_unlink (SulhGraphHand *self, const SulhGraphJoin *join)
{
  const SulhScenario *scenario = sulh_graph_hand_get_scenario (self);
  g_autofree char *label = sulh_graph_name_unlinking (scenario, join);
  SulhScenario *next = sulh_graph_without_join (scenario, join);

  if (next)
    sulh_graph_hand_take_edit (self, next, label, NULL);
}

static void
unlink_trust (SulhGraphHand *self, const SulhTrust *trust)
{
  const SulhGraphJoin join = { SULH_LINK_TRUST, trust->from, trust->to };

  sulh_graph_hand_unlink (self, &join);
}

/* The only link goes at once; of several, a menu asks. */
static void
unlink_node (SulhGraphHand *self, const char *id)
{
  g_autoptr (GArray) joins = sulh_graph_list_joins (sulh_graph_hand_get_scenario (self), id);
  SulhFigure *figure = sulh_chart_view_get_figure (SULH_CHART_VIEW (self->view));
  const SulhSubject *subject = figure ? sulh_figure_find_subject (figure, id) : NULL;
  g_autofree char *said = NULL;

  if (joins->len == 1)
    sulh_graph_hand_unlink (self, &g_array_index (joins, SulhGraphJoin, 0));
  if (joins->len == 0)
    {
      said = g_strdup_printf (_ ("%s has no links."), get_label (self, id));
      sulh_chart_hand_say (SULH_CHART_HAND (self), said);
    }
  if (joins->len < 2 || subject == NULL)
    return;
  g_free (self->from);
  self->from = g_strdup (id);
  self->unlinks = TRUE;
  sulh_chart_hand_ask (SULH_CHART_HAND (self),
                       &(SulhTouch){ .x = subject->area.x + subject->area.width / 2,
                                     .y = subject->area.y + subject->area.height / 2 });
}

static gboolean
is_pin_key (guint key, GdkModifierType state)
{
  return (key == GDK_KEY_p || key == GDK_KEY_P) && !(state & (GDK_CONTROL_MASK | GDK_ALT_MASK));
}

static gboolean
sulh_graph_hand_key (SulhChartHand *hand, const char *subject, guint key, GdkModifierType state)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (hand);
  const SulhTrust *trust = sulh_graph_hand_find_trust (self, subject);

  if (key == GDK_KEY_Delete && trust)
    {
      unlink_trust (self, trust);
      return TRUE;
    }
  if (!sulh_graph_is_node (sulh_graph_hand_get_scenario (self), subject))
    return FALSE;
  if (key == GDK_KEY_Delete && (state & GDK_SHIFT_MASK))
    {
      unlink_node (self, subject);
      return TRUE;
    }
  if (is_pin_key (key, state))
    {
      sulh_graph_hand_pin (self, subject, !sulh_graph_hand_is_pinned (self, subject));
      return TRUE;
    }
  return move_by_key (self, subject, key, state);
}

static void
sulh_graph_hand_dispose (GObject *object)
{
  SulhGraphHand *self = SULH_GRAPH_HAND (object);

  put_down (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);

  G_OBJECT_CLASS (sulh_graph_hand_parent_class)->dispose (object);
}

static void
sulh_graph_hand_class_init (SulhGraphHandClass *klass)
{
  SulhChartHandClass *hand_class = SULH_CHART_HAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_graph_hand_dispose;
  hand_class->hover = sulh_graph_hand_hover;
  hand_class->press = sulh_graph_hand_press;
  hand_class->drag = sulh_graph_hand_drag;
  hand_class->release = sulh_graph_hand_release;
  hand_class->cancel = sulh_graph_hand_cancel;
  hand_class->key = sulh_graph_hand_key;
  hand_class->make_menu = sulh_graph_hand_make_menu;
}

static void
sulh_graph_hand_init (SulhGraphHand *self)
{
}

/**
 * sulh_graph_hand_new:
 * @session: what it works on
 * @view: the widget that shows the graph, which keeps the hand
 *
 * Returns: (transfer full): the hand
 */
SulhChartHand *
sulh_graph_hand_new (SulhSession *session, GtkWidget *view)
{
  SulhGraphHand *self = g_object_new (SULH_TYPE_GRAPH_HAND, NULL);
  g_autoptr (GSimpleActionGroup) actions = sulh_graph_hand_make_actions (self);

  self->session = g_object_ref (session);
  self->view = view;
  sulh_chart_hand_set_actions (SULH_CHART_HAND (self), G_ACTION_GROUP (actions));
  return SULH_CHART_HAND (self);
}
