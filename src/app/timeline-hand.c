/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/timeline-hand-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/selection.h"
#include "app/step-catalogue.h"
#include "app/timeline-menu.h"
#include "app/timeline-words.h"

#define WEEK 7

/* The handle is four reaches of the pointer across: 24 pixels. */
#define HANDLE_REACH 2.0

G_DEFINE_FINAL_TYPE (SulhTimelineHand, sulh_timeline_hand, SULH_TYPE_CHART_HAND)

SulhTimetable
sulh_timeline_hand_get_base (SulhTimelineHand *self)
{
  return (SulhTimetable){ self->base_scenario, self->base_plan, self->base_assessment,
                          self->base_is_found };
}

static void
forget (SulhTimelineHand *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->base_scenario, sulh_part_unref);
  g_clear_pointer (&self->base_plan, sulh_part_unref);
  g_clear_pointer (&self->base_assessment, sulh_assessment_unref);
  g_clear_pointer (&self->snap, sulh_snap_free);
  g_clear_pointer (&self->next, sulh_timetable_next_free);
  g_clear_pointer (&self->lane, g_free);
  self->grip = (SulhGrip){ .zone = SULH_GRIP_NONE };
  self->is_pulling = FALSE;
}

/* Parties are their lanes; their deadlines move only where they are taken hold of themselves. */
static gboolean
moves_along (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part
         && (part->kind == SULH_KIND_EXCHANGE || part->kind == SULH_KIND_EVENT
             || part->kind == SULH_KIND_SHOCK);
}

/* What is selected moves together if what was taken hold of is one of it. */
static char **
list_moving (SulhTimelineHand *self, const char *id)
{
  const GPtrArray *selection = sulh_session_get_selection (self->session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (sulh_selection_contains (selection, id))
    for (guint i = 0; i < selection->len; i++)
      if (!g_str_equal (selection->pdata[i], id)
          && moves_along (sulh_session_get_scenario (self->session), selection->pdata[i]))
        g_strv_builder_add (builder, selection->pdata[i]);
  g_strv_builder_add (builder, id);
  return g_strv_builder_end (builder);
}

static void
take (SulhTimelineHand *self, const SulhTimetable *timetable, const SulhGrip *grip)
{
  forget (self);
  self->grip = *grip;
  self->id = g_strdup (grip->id);
  self->grip.id = self->id;
  self->ids = list_moving (self, self->id);
  self->days = 0;
  self->base_scenario = sulh_part_ref (timetable->scenario);
  self->base_plan = timetable->plan ? sulh_part_ref (timetable->plan) : NULL;
  self->base_assessment
      = timetable->assessment ? sulh_assessment_ref (timetable->assessment) : NULL;
  self->base_is_found = timetable->is_found;
  self->snap = sulh_snap_new (timetable, (const char *const *)self->ids);
}

/* What would come of it */

static SulhTimetableNext *
make_given (SulhTimelineHand *self, const SulhTimetable *timetable)
{
  return sulh_timetable_give (timetable, self->id, (guint)self->grip.side, self->lane);
}

/* First the days and then, in another lane, who gives. */
static SulhTimetableNext *
make_move (SulhTimelineHand *self, const SulhTimetable *base, int days)
{
  g_autoptr (SulhTimetableNext) moved = NULL;
  SulhTimetable after = *base;

  if (self->lane && days == 0)
    return make_given (self, base);
  moved = sulh_timetable_move (base, (const char *const *)self->ids, days);
  if (self->lane == NULL || moved == NULL)
    return g_steal_pointer (&moved);
  after.scenario = moved->scenario;
  after.plan = moved->plan;
  return make_given (self, &after);
}

static SulhTimetableNext *
make_next (SulhTimelineHand *self, int days)
{
  SulhTimetable base = sulh_timeline_hand_get_base (self);

  switch (self->grip.zone)
    {
    case SULH_GRIP_BODY:
      return make_move (self, &base, days);
    case SULH_GRIP_START:
      return sulh_timetable_stretch (&base, self->id, self->grip.side, TRUE, days);
    case SULH_GRIP_END:
      return sulh_timetable_stretch (&base, self->id, self->grip.side, FALSE, days);
    case SULH_GRIP_CHIP:
      return sulh_timetable_place (&base, self->id, days);
    case SULH_GRIP_NONE:
      break;
    }
  return NULL;
}

/* Returns: (nullable): who gives now what another gave before. */
static char *
name_giver (SulhTimelineHand *self)
{
  return self->lane ? sulh_timeline_words_name_giver (self->base_scenario, self->id,
                                                      (guint)self->grip.side, self->lane)
                    : NULL;
}

static void
say_next (SulhTimelineHand *self, const SulhAssessment *assessment)
{
  SulhTimetable base = sulh_timeline_hand_get_base (self);
  g_autofree char *change = sulh_timeline_words_say_change (&base, self->next, self->id,
                                                            self->grip.zone == SULH_GRIP_END);
  g_autofree char *given = name_giver (self);
  g_autofree char *reason = sulh_timeline_words_say_reason (assessment);
  g_autofree char *all = g_strdup_printf ("%s%s%s%s%s", given ? given : "", given ? ". " : "",
                                          change, reason ? " " : "", reason ? reason : "");

  sulh_chart_hand_say (SULH_CHART_HAND (self), all);
}

static void
show_next (SulhTimelineHand *self, int days)
{
  g_autoptr (SulhAssessment) assessment = NULL;

  g_clear_pointer (&self->next, sulh_timetable_next_free);
  self->days = days;
  self->next = make_next (self, days);
  if (self->next == NULL)
    {
      sulh_chart_hand_show (SULH_CHART_HAND (self), self->base_scenario, self->base_assessment);
      return;
    }
  if (self->next->plan)
    assessment = sulh_review_glance (self->next->scenario, self->next->plan);
  sulh_chart_hand_show (SULH_CHART_HAND (self), self->next->scenario, assessment);
  say_next (self, assessment);
}

/* Hand */

static gboolean
sulh_timeline_hand_find_handle (SulhChartHand *hand, SulhFigure *figure, double reach,
                                SulhPoint *at)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (hand);
  SulhTimetable timetable = sulh_session_get_timetable (self->session);

  return sulh_grip_find_handle (&timetable, figure, sulh_session_get_selected (self->session),
                                reach, at);
}

static gboolean
is_on_handle (SulhTimelineHand *self, const SulhTouch *touch)
{
  SulhPoint at;

  return sulh_timeline_hand_find_handle (SULH_CHART_HAND (self), touch->figure, touch->reach, &at)
         && hypot (touch->x - at.x, touch->y - at.y) <= HANDLE_REACH * touch->reach;
}

static const char *
sulh_timeline_hand_get_tip (SulhChartHand *hand, const SulhTouch *touch)
{
  return is_on_handle (SULH_TIMELINE_HAND (hand), touch)
             ? _ ("Pull to the step that must come later.\n"
                  "By keyboard: Must Come After, in the menu of that step (Shift+F10)")
             : NULL;
}

static const char *
sulh_timeline_hand_hover (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhTimetable timetable = sulh_session_get_timetable (SULH_TIMELINE_HAND (hand)->session);
  SulhGrip grip = sulh_grip_find (&timetable, touch);

  if (is_on_handle (SULH_TIMELINE_HAND (hand), touch))
    return "crosshair";
  switch (grip.zone)
    {
    case SULH_GRIP_START:
    case SULH_GRIP_END:
      return "ew-resize";
    case SULH_GRIP_BODY:
    case SULH_GRIP_CHIP:
      return "grab";
    case SULH_GRIP_NONE:
      break;
    }
  return NULL;
}

/* Of what is selected, whatever lies below its handle. */
static gboolean
press_handle (SulhTimelineHand *self, const SulhTouch *touch)
{
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  const SulhGrip grip
      = { .zone = SULH_GRIP_BODY, .id = sulh_session_get_selected (self->session), .side = -1 };

  if (!is_on_handle (self, touch))
    return FALSE;
  take (self, &timetable, &grip);
  self->is_pulling = TRUE;
  self->pulled_from = (SulhPoint){ touch->x, touch->y };
  return TRUE;
}

static gboolean
sulh_timeline_hand_press (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (hand);
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  SulhGrip grip = sulh_grip_find (&timetable, touch);

  if (press_handle (self, touch))
    return TRUE;
  if (grip.zone == SULH_GRIP_NONE || !sulh_figure_get_day_at (touch->figure, touch->x, &self->from))
    return FALSE;
  if (!sulh_selection_contains (sulh_session_get_selection (self->session), grip.id))
    sulh_session_select (self->session, grip.id);
  timetable = sulh_session_get_timetable (self->session);
  take (self, &timetable, &grip);
  self->is_pulling = touch->state & GDK_CONTROL_MASK
                     && sulh_scenario_find_exchange (timetable.scenario, self->id) != NULL;
  self->pulled_from = (SulhPoint){ touch->x, touch->y };
  return TRUE;
}

/* Returns: whether the bar is over another lane than before. */
static gboolean
change_lane (SulhTimelineHand *self, const SulhTouch *touch)
{
  const char *lane = sulh_timeline_hand_find_lane (self, touch);
  gboolean is_other = g_strcmp0 (lane, self->lane) != 0;

  if (is_other)
    {
      g_free (self->lane);
      self->lane = g_strdup (lane);
    }
  return is_other;
}

static void
sulh_timeline_hand_drag (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (hand);
  gboolean is_snapped = FALSE;
  gboolean has_other_lane;
  double at;
  int days, guide;

  if (self->is_pulling)
    {
      sulh_timeline_hand_pull (self, touch);
      return;
    }
  if (!sulh_figure_get_day_at (touch->figure, touch->x, &at))
    return;
  if (self->grip.zone == SULH_GRIP_CHIP)
    self->grip.day = self->grip.last = 0;
  else
    at -= self->from;
  days = sulh_timeline_hand_snap (self, touch, at, &guide, &is_snapped);
  has_other_lane = change_lane (self, touch);
  sulh_timeline_hand_mark_day (self, touch, guide, is_snapped);
  if (has_other_lane || days != self->days || self->next == NULL)
    show_next (self, days);
}

static char *
name_edit (SulhTimelineHand *self)
{
  switch (self->grip.zone)
    {
    case SULH_GRIP_START:
    case SULH_GRIP_END:
      return sulh_timeline_words_name (_ ("Stretch “%s”"), self->base_scenario, self->id);
    case SULH_GRIP_CHIP:
      return sulh_timeline_words_name (_ ("Place “%s”"), self->base_scenario, self->id);
    default:
      return self->lane ? name_giver (self)
                        : sulh_timeline_words_name_move (self->base_scenario,
                                                         (const char *const *)self->ids);
    }
}

static void
sulh_timeline_hand_release (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (hand);
  g_autofree char *label = name_edit (self);

  if (self->is_pulling)
    sulh_timeline_hand_put_order (self, touch);
  else if (self->next && (self->days != 0 || self->lane || self->grip.zone == SULH_GRIP_CHIP))
    {
      sulh_document_end_gesture (sulh_session_get_document (self->session));
      sulh_session_take_next (self->session, g_steal_pointer (&self->next), label, NULL);
    }
  forget (self);
}

static void
sulh_timeline_hand_cancel (SulhChartHand *hand)
{
  sulh_chart_hand_say (hand, _ ("Put back where it was."));
  forget (SULH_TIMELINE_HAND (hand));
}

static gboolean
sulh_timeline_hand_bands (SulhChartHand *hand, const char *subject)
{
  return moves_along (sulh_session_get_scenario (SULH_TIMELINE_HAND (hand)->session), subject);
}

/* Steps of the catalogue */

static gboolean
sulh_timeline_hand_drag_over (SulhChartHand *hand, const SulhTouch *touch, const GValue *value)
{
  SulhStepCatalogue *catalogue = g_value_get_object (value);
  double at;

  if (!sulh_figure_get_day_at (touch->figure, touch->x, &at))
    return FALSE;
  sulh_timeline_hand_mark_day (SULH_TIMELINE_HAND (hand), touch, (int)round (at), TRUE);
  return sulh_step_catalogue_try (catalogue, (int)round (at));
}

static gboolean
sulh_timeline_hand_drop (SulhChartHand *hand, const SulhTouch *touch, const GValue *value)
{
  double at;

  return sulh_figure_get_day_at (touch->figure, touch->x, &at)
         && sulh_step_catalogue_put (g_value_get_object (value), (int)round (at));
}

/* Keys */

/* In a window that is mirrored, later is on the left. Desktops take Ctrl+Alt with an arrow for
 * their workspaces, so a week has the page keys too. */
static int
get_days (guint key, GdkModifierType state)
{
  int right = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? -1 : 1;
  int days = state & GDK_CONTROL_MASK ? WEEK : 1;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return right * days;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -right * days;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return WEEK;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -WEEK;
    default:
      return 0;
    }
}

/* A row of presses is one entry of the history. */
static gboolean
change_by_key (SulhTimelineHand *self, const SulhGrip *grip, int days)
{
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  g_autofree char *label = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *gesture = NULL;

  take (self, &timetable, grip);
  self->next = make_next (self, days);
  if (self->next)
    {
      g_autoptr (SulhAssessment) assessment
          = self->next->plan ? sulh_review_glance (self->next->scenario, self->next->plan) : NULL;

      label = name_edit (self);
      joined = g_strjoinv (" ", self->ids);
      gesture = g_strdup_printf ("timeline-key/%d/%s", grip->zone, joined);
      say_next (self, assessment);
      sulh_session_take_next (self->session, g_steal_pointer (&self->next), label, gesture);
    }
  forget (self);
  return TRUE;
}

static gboolean
sulh_timeline_hand_key (SulhChartHand *hand, const char *subject, guint key, GdkModifierType state)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (hand);
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  SulhGrip grip = { .zone = SULH_GRIP_BODY, .id = subject, .side = -1 };
  int days = get_days (key, state);

  if (days == 0 || !(state & GDK_ALT_MASK)
      || !sulh_timetable_get_day (&timetable, subject, &grip.day, &grip.last))
    return FALSE;
  if (state & GDK_SHIFT_MASK)
    grip.zone = SULH_GRIP_END;
  return change_by_key (self, &grip, days);
}

/* Asked for by a key, it is about the day of what has the focus. */
static GMenuModel *
sulh_timeline_hand_make_menu (SulhChartHand *hand, const SulhTouch *touch)
{
  SulhTimetable timetable = sulh_session_get_timetable (SULH_TIMELINE_HAND (hand)->session);
  double day = 0;
  int first;

  if (!sulh_figure_get_day_at (touch->figure, touch->x, &day))
    return NULL;
  if (touch->subject && sulh_timetable_get_day (&timetable, touch->subject->id, &first, NULL)
      && sulh_scenario_find_exchange (timetable.scenario, touch->subject->id))
    day = first;
  return sulh_timeline_menu_new (&timetable, touch->subject ? touch->subject->id : NULL,
                                 (int)round (day));
}

static void
sulh_timeline_hand_finalize (GObject *object)
{
  SulhTimelineHand *self = SULH_TIMELINE_HAND (object);

  forget (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sulh_timeline_hand_parent_class)->finalize (object);
}

static void
sulh_timeline_hand_class_init (SulhTimelineHandClass *klass)
{
  SulhChartHandClass *hand_class = SULH_CHART_HAND_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_timeline_hand_finalize;
  hand_class->hover = sulh_timeline_hand_hover;
  hand_class->press = sulh_timeline_hand_press;
  hand_class->drag = sulh_timeline_hand_drag;
  hand_class->release = sulh_timeline_hand_release;
  hand_class->cancel = sulh_timeline_hand_cancel;
  hand_class->bands = sulh_timeline_hand_bands;
  hand_class->key = sulh_timeline_hand_key;
  hand_class->make_menu = sulh_timeline_hand_make_menu;
  hand_class->find_handle = sulh_timeline_hand_find_handle;
  hand_class->get_tip = sulh_timeline_hand_get_tip;
  hand_class->drag_over = sulh_timeline_hand_drag_over;
  hand_class->drop = sulh_timeline_hand_drop;
}

static void
sulh_timeline_hand_init (SulhTimelineHand *self)
{
}

/**
 * sulh_timeline_hand_new:
 * @session: what it changes
 *
 * Returns: (transfer full): a hand that holds nothing
 */
SulhChartHand *
sulh_timeline_hand_new (SulhSession *session)
{
  SulhTimelineHand *self = g_object_new (SULH_TYPE_TIMELINE_HAND, NULL);
  GActionGroup *actions;

  self->session = g_object_ref (session);
  actions = sulh_timeline_menu_make_actions (session, SULH_CHART_HAND (self));
  sulh_chart_hand_set_actions (SULH_CHART_HAND (self), actions);
  sulh_chart_hand_set_drop_type (SULH_CHART_HAND (self), SULH_TYPE_STEP_CATALOGUE);
  g_object_unref (actions);
  return SULH_CHART_HAND (self);
}
