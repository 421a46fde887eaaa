/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-hand.h"

typedef struct
{
  GArray *marks; /* of SulhHandMark */
  SulhScenario *shown; /* what is drawn in place of the scenario, or NULL */
  SulhAssessment *assessment; /* and what the rules say of it, or NULL */
  SulhFigure *held; /* what was drawn when something was taken hold of, or NULL */
  char *held_id; /* the subject that was taken hold of, or NULL */
  char *said;
  GActionGroup *actions;
  GType drop_type;
  guint ask_id; /* a menu is about to be shown */
  SulhPoint ask_at; /* there */
} SulhChartHandPrivate;

enum
{
  MARKS_CHANGED,
  SHOWN_CHANGED,
  SAID,
  ASKED,
  POPOVER_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (SulhChartHand, sulh_chart_hand, G_TYPE_OBJECT)

static SulhChartHandPrivate *
get_private (SulhChartHand *self)
{
  return sulh_chart_hand_get_instance_private (self);
}

static void
clear_mark (gpointer data)
{
  g_free (((SulhHandMark *)data)->words);
}

static void
add_mark (SulhChartHand *self, SulhHandMark mark)
{
  g_array_append_val (get_private (self)->marks, mark);
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
}

static void
sulh_chart_hand_finalize (GObject *object)
{
  SulhChartHandPrivate *self = get_private (SULH_CHART_HAND (object));

  g_clear_handle_id (&self->ask_id, g_source_remove);
  g_array_unref (self->marks);
  g_clear_pointer (&self->shown, sulh_part_unref);
  g_clear_pointer (&self->assessment, sulh_assessment_unref);
  g_clear_pointer (&self->held, sulh_figure_unref);
  g_free (self->held_id);
  g_free (self->said);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (sulh_chart_hand_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, SULH_TYPE_CHART_HAND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
sulh_chart_hand_class_init (SulhChartHandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_chart_hand_finalize;

  signals[MARKS_CHANGED] = add_signal ("marks-changed");
  signals[SHOWN_CHANGED] = add_signal ("shown-changed");
  signals[SAID] = add_signal ("said");
  signals[ASKED] = g_signal_new ("asked", SULH_TYPE_CHART_HAND, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[POPOVER_MADE] = g_signal_new ("popover-made", SULH_TYPE_CHART_HAND, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_POPOVER);
}

static void
sulh_chart_hand_init (SulhChartHand *self)
{
  get_private (self)->marks = g_array_new (FALSE, TRUE, sizeof (SulhHandMark));
  g_array_set_clear_func (get_private (self)->marks, clear_mark);
}

void
sulh_chart_hand_clear_marks (SulhChartHand *self)
{
  GArray *marks = get_private (self)->marks;

  if (marks->len == 0)
    return;
  g_array_set_size (marks, 0);
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
}

void
sulh_chart_hand_add_box (SulhChartHand *self, SulhRole role, SulhArea area)
{
  add_mark (self, (SulhHandMark){ .kind = SULH_HAND_BOX,
                                  .role = role,
                                  .from = { area.x, area.y },
                                  .to = { area.x + area.width, area.y + area.height } });
}

void
sulh_chart_hand_add_line (SulhChartHand *self, SulhRole role, SulhPoint from, SulhPoint to)
{
  add_mark (self, (SulhHandMark){ .kind = SULH_HAND_LINE, .role = role, .from = from, .to = to });
}

void
sulh_chart_hand_add_arrow (SulhChartHand *self, SulhRole role, SulhPoint from, SulhPoint to)
{
  add_mark (self, (SulhHandMark){ .kind = SULH_HAND_ARROW, .role = role, .from = from, .to = to });
}

/**
 * sulh_chart_hand_add_words:
 * @self: a hand
 * @role: what the words are for
 * @at: their middle, above which they stand
 * @words: a few words
 */
void
sulh_chart_hand_add_words (SulhChartHand *self, SulhRole role, SulhPoint at, const char *words)
{
  add_mark (
      self,
      (SulhHandMark){
          .kind = SULH_HAND_WORDS, .role = role, .from = at, .to = at, .words = g_strdup (words) });
}

/**
 * sulh_chart_hand_show:
 * @self: a hand
 * @scenario: (nullable): what is drawn from now on in place of the scenario of the document, while
 *   something is held; %NULL draws the document again
 * @assessment: (nullable): what the rules say of the plan on the table then
 */
void
sulh_chart_hand_show (SulhChartHand *self, const SulhScenario *scenario,
                      const SulhAssessment *assessment)
{
  SulhChartHandPrivate *private = get_private (self);
  g_autoptr (SulhScenario) old = g_steal_pointer (&private->shown);
  g_autoptr (SulhAssessment) old_assessment = g_steal_pointer (&private->assessment);

  private->shown = scenario ? sulh_part_ref (scenario) : NULL;
  private->assessment = assessment ? sulh_assessment_ref ((SulhAssessment *)assessment) : NULL;
  if (old || scenario)
    g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/**
 * sulh_chart_hand_say:
 * @self: a hand
 * @sentence: (nullable): what the line under the chart says, and a screen reader reads
 */
void
sulh_chart_hand_say (SulhChartHand *self, const char *sentence)
{
  SulhChartHandPrivate *private = get_private (self);

  if (g_strcmp0 (private->said, sentence) == 0)
    return;
  g_free (private->said);
  private->said = g_strdup (sentence);
  g_signal_emit (self, signals[SAID], 0);
}

static gboolean
ask_due_cb (gpointer user_data)
{
  SulhChartHandPrivate *private = get_private (user_data);
  SulhTouch touch = { .x = private->ask_at.x, .y = private->ask_at.y };

  private->ask_id = 0;
  g_signal_emit (user_data, signals[ASKED], 0, &touch);
  return G_SOURCE_REMOVE;
}

/**
 * sulh_chart_hand_ask:
 * @self: a hand
 * @touch: where something was put down that can mean several things
 *
 * The chart shows the menu of the hand there, for a touch without a subject. It waits until the
 * pointer has let go, as a menu does not keep the focus before.
 */
void
sulh_chart_hand_ask (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandPrivate *private = get_private (self);

  private->ask_at = (SulhPoint){ touch->x, touch->y };
  if (private->ask_id == 0)
  private->ask_id = g_idle_add (ask_due_cb, self);
}

/**
 * sulh_chart_hand_open:
 * @self: a hand
 * @popover: (transfer floating): what the chart shows over itself
 */
void
sulh_chart_hand_open (SulhChartHand *self, GtkWidget *popover)
{
  g_signal_emit (self, signals[POPOVER_MADE], 0, popover);
}

/**
 * sulh_chart_hand_set_actions:
 * @self: a hand, new
 * @actions: what its menus and keys can do; the chart knows them as "hand.name"
 */
void
sulh_chart_hand_set_actions (SulhChartHand *self, GActionGroup *actions)
{
  g_set_object (&get_private (self)->actions, actions);
}

/**
 * sulh_chart_hand_set_drop_type:
 * @self: a hand, new
 * @type: type of what can be dropped on its chart
 */
void
sulh_chart_hand_set_drop_type (SulhChartHand *self, GType type)
{
  get_private (self)->drop_type = type;
}

const char *
sulh_chart_hand_hover (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->hover ? klass->hover (self, touch) : NULL;
}

static void
forget_held (SulhChartHand *self)
{
  SulhChartHandPrivate *private = get_private (self);

  g_clear_pointer (&private->held, sulh_figure_unref);
  g_clear_pointer (&private->held_id, g_free);
}

gboolean
sulh_chart_hand_press (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  if (klass->press == NULL || !klass->press (self, touch))
    return FALSE;
  forget_held (self);
  get_private (self)->held = sulh_figure_ref (touch->figure);
  get_private (self)->held_id = touch->subject ? g_strdup (touch->subject->id) : NULL;
  return TRUE;
}

void
sulh_chart_hand_drag (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  if (klass->drag)
    klass->drag (self, touch);
}

static void
let_go (SulhChartHand *self)
{
  forget_held (self);
  sulh_chart_hand_clear_marks (self);
  sulh_chart_hand_show (self, NULL, NULL);
}

void
sulh_chart_hand_release (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  if (klass->release)
    klass->release (self, touch);
  let_go (self);
}

void
sulh_chart_hand_cancel (SulhChartHand *self)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  if (klass->cancel)
    klass->cancel (self);
  let_go (self);
}

gboolean
sulh_chart_hand_bands (SulhChartHand *self, const char *subject)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->bands == NULL || klass->bands (self, subject);
}

gboolean
sulh_chart_hand_key (SulhChartHand *self, const char *subject, guint key, GdkModifierType state)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->key && klass->key (self, subject, key, state);
}

GMenuModel *
sulh_chart_hand_make_menu (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->make_menu ? klass->make_menu (self, touch) : NULL;
}

gboolean
sulh_chart_hand_find_handle (SulhChartHand *self, SulhFigure *figure, double reach, SulhPoint *at)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->find_handle && klass->find_handle (self, figure, reach, at);
}

const char *
sulh_chart_hand_get_tip (SulhChartHand *self, const SulhTouch *touch)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);

  return klass->get_tip ? klass->get_tip (self, touch) : NULL;
}

gboolean
sulh_chart_hand_drag_over (SulhChartHand *self, const SulhTouch *touch, const GValue *value)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);
  SulhChartHandPrivate *private = get_private (self);

  if (klass->drag_over == NULL)
    return FALSE;
  if (private->held == NULL)
  private->held = sulh_figure_ref (touch->figure);
  return klass->drag_over (self, touch, value);
}

/**
 * sulh_chart_hand_drag_away:
 * @self: a hand
 *
 * What was dragged over its chart is no longer there.
 */
void
sulh_chart_hand_drag_away (SulhChartHand *self)
{
  if (get_private (self)->held == NULL)
    return;
  sulh_chart_hand_say (self, NULL);
  let_go (self);
}

gboolean
sulh_chart_hand_drop (SulhChartHand *self, const SulhTouch *touch, const GValue *value)
{
  SulhChartHandClass *klass = SULH_CHART_HAND_GET_CLASS (self);
  gboolean is_taken = klass->drop && klass->drop (self, touch, value);

  let_go (self);
  return is_taken;
}

/**
 * sulh_chart_hand_get_held:
 * @self: a hand
 *
 * Returns: (transfer none) (nullable): the figure as it was when something was taken hold of; %NULL
 * while nothing is held
 */
SulhFigure *
sulh_chart_hand_get_held (SulhChartHand *self)
{
  return get_private (self)->held;
}

/** sulh_chart_hand_get_held_id: Returns: (nullable): the subject that was taken hold of and is not
 * let go of yet */
const char *
sulh_chart_hand_get_held_id (SulhChartHand *self)
{
  return get_private (self)->held_id;
}

/** sulh_chart_hand_get_marks: Returns: (transfer none) (element-type SulhHandMark): in paint order
 */
const GArray *
sulh_chart_hand_get_marks (SulhChartHand *self)
{
  return get_private (self)->marks;
}

/**
 * sulh_chart_hand_get_shown:
 * @self: a hand
 * @assessment: (out) (optional) (nullable): what the rules say of it
 *
 * Returns: (transfer none) (nullable): what is to be drawn in place of the document
 */
const SulhScenario *
sulh_chart_hand_get_shown (SulhChartHand *self, const SulhAssessment **assessment)
{
  if (assessment)
    *assessment = get_private (self)->assessment;
  return get_private (self)->shown;
}

const char *
sulh_chart_hand_get_said (SulhChartHand *self)
{
  return get_private (self)->said;
}

GActionGroup *
sulh_chart_hand_get_actions (SulhChartHand *self)
{
  return get_private (self)->actions;
}

GType
sulh_chart_hand_get_drop_type (SulhChartHand *self)
{
  return get_private (self)->drop_type;
}
