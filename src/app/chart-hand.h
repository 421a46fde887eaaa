/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hand on a chart: what can be taken hold of, where it may be put, and what is seen meanwhile. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/**
 * SulhTouch:
 * @x: points of the figure, from its left
 * @y: points of the figure, from its top
 * @reach: how many points are as near as a pointer can be put, at the zoom now
 * @figure: what lies under the pointer; while something is held, the figure as it is drawn now
 * @subject: (nullable): the subject under the pointer
 * @state: keys that are held
 *
 * Where a pointer is. All of it is lent for one call.
 */
typedef struct
{
  double x;
  double y;
  double reach;
  SulhFigure *figure;
  const SulhSubject *subject;
  GdkModifierType state;
} SulhTouch;

typedef enum
{
  SULH_HAND_BOX,
  SULH_HAND_LINE,
  SULH_HAND_ARROW,
  SULH_HAND_WORDS,
} SulhHandMarkKind;

/**
 * SulhHandMark:
 * @kind: what it is
 * @role: what it is for
 * @from: one corner of a box, the start of a line, where words are
 * @to: the other corner, the end of a line
 * @words: (nullable): what is written
 *
 * What a hand draws over a chart, in points of the figure.
 */
typedef struct
{
  SulhHandMarkKind kind;
  SulhRole role;
  SulhPoint from;
  SulhPoint to;
  char *words;
} SulhHandMark;

#define SULH_TYPE_CHART_HAND (sulh_chart_hand_get_type ())
G_DECLARE_DERIVABLE_TYPE (SulhChartHand, sulh_chart_hand, SULH, CHART_HAND, GObject)

/**
 * SulhChartHandClass:
 * @hover: the pointer is over the chart. Returns: (nullable): name of the cursor that says what
 *   could be done there
 * @press: the pointer was pressed at @touch and moves away. Returns: whether something was taken
 *   hold of; if not, the pointer draws a rubber band
 * @drag: the pointer moved while something is held
 * @release: it is put down
 * @cancel: it goes back to where it was (Escape, or the pointer was lost)
 * @bands: whether a rubber band takes the subject with this id; left out, it takes all
 * @key: a key was pressed at a subject that has the focus. Returns: whether it meant something
 * @make_menu: a menu was asked for at @touch, by pointer or keyboard. Returns: (transfer full)
 *   (nullable): the menu; its actions are those of sulh_chart_hand_set_actions(), as "hand.name"
 * @find_handle: whether something is to be pulled from a handle of its own, and where on @figure
 * its middle is; @reach is that of a touch
 * @get_tip: Returns: (nullable): what a tooltip says at @touch, in place of the subject there
 * @drag_over: something dragged from elsewhere is over the chart. Returns: whether it can be
 *   dropped there
 * @drop: it is dropped; called after @drag_over. Returns: whether it was taken
 *
 * All of them may be left out. A press that does not move selects, and is not told to the hand.
 */
struct _SulhChartHandClass
{
  GObjectClass parent_class;

  const char *(*hover) (SulhChartHand *self, const SulhTouch *touch);
  gboolean (*press) (SulhChartHand *self, const SulhTouch *touch);
  void (*drag) (SulhChartHand *self, const SulhTouch *touch);
  void (*release) (SulhChartHand *self, const SulhTouch *touch);
  void (*cancel) (SulhChartHand *self);
  gboolean (*bands) (SulhChartHand *self, const char *subject);
  gboolean (*key) (SulhChartHand *self, const char *subject, guint key, GdkModifierType state);
  GMenuModel *(*make_menu) (SulhChartHand *self, const SulhTouch *touch);
  gboolean (*find_handle) (SulhChartHand *self, SulhFigure *figure, double reach, SulhPoint *at);
  const char *(*get_tip) (SulhChartHand *self, const SulhTouch *touch);
  gboolean (*drag_over) (SulhChartHand *self, const SulhTouch *touch, const GValue *value);
  gboolean (*drop) (SulhChartHand *self, const SulhTouch *touch, const GValue *value);
};

/* Signals: "marks-changed", "shown-changed", "said"; "asked" with a touch, for a menu there;
 * "popover-made" with a popover that the chart is to take and show. */

/* For hands */

void sulh_chart_hand_clear_marks (SulhChartHand *self);
void sulh_chart_hand_add_box (SulhChartHand *self, SulhRole role, SulhArea area);
void sulh_chart_hand_add_line (SulhChartHand *self, SulhRole role, SulhPoint from, SulhPoint to);
void sulh_chart_hand_add_arrow (SulhChartHand *self, SulhRole role, SulhPoint from, SulhPoint to);
void sulh_chart_hand_add_words (SulhChartHand *self, SulhRole role, SulhPoint at,
                                const char *words);
void sulh_chart_hand_show (SulhChartHand *self, const SulhScenario *scenario,
                           const SulhAssessment *assessment);
void sulh_chart_hand_say (SulhChartHand *self, const char *sentence);
void sulh_chart_hand_ask (SulhChartHand *self, const SulhTouch *touch);
void sulh_chart_hand_open (SulhChartHand *self, GtkWidget *popover);
void sulh_chart_hand_set_actions (SulhChartHand *self, GActionGroup *actions);
void sulh_chart_hand_set_drop_type (SulhChartHand *self, GType type);

/* For charts */

const char *sulh_chart_hand_hover (SulhChartHand *self, const SulhTouch *touch);
gboolean sulh_chart_hand_press (SulhChartHand *self, const SulhTouch *touch);
void sulh_chart_hand_drag (SulhChartHand *self, const SulhTouch *touch);
void sulh_chart_hand_release (SulhChartHand *self, const SulhTouch *touch);
void sulh_chart_hand_cancel (SulhChartHand *self);
gboolean sulh_chart_hand_bands (SulhChartHand *self, const char *subject);
gboolean sulh_chart_hand_key (SulhChartHand *self, const char *subject, guint key,
                              GdkModifierType state);
GMenuModel *sulh_chart_hand_make_menu (SulhChartHand *self, const SulhTouch *touch);
gboolean sulh_chart_hand_find_handle (SulhChartHand *self, SulhFigure *figure, double reach,
                                      SulhPoint *at);
const char *sulh_chart_hand_get_tip (SulhChartHand *self, const SulhTouch *touch);
gboolean sulh_chart_hand_drag_over (SulhChartHand *self, const SulhTouch *touch,
                                    const GValue *value);
void sulh_chart_hand_drag_away (SulhChartHand *self);
gboolean sulh_chart_hand_drop (SulhChartHand *self, const SulhTouch *touch, const GValue *value);

SulhFigure *sulh_chart_hand_get_held (SulhChartHand *self);
const char *sulh_chart_hand_get_held_id (SulhChartHand *self);
const GArray *sulh_chart_hand_get_marks (SulhChartHand *self);
const SulhScenario *sulh_chart_hand_get_shown (SulhChartHand *self,
                                               const SulhAssessment **assessment);
const char *sulh_chart_hand_get_said (SulhChartHand *self);
GActionGroup *sulh_chart_hand_get_actions (SulhChartHand *self);
GType sulh_chart_hand_get_drop_type (SulhChartHand *self);

G_END_DECLS
