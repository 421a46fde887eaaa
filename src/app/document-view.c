/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/chart-view.h"
#include "app/findings-pane.h"
#include "app/futures-pane.h"
#include "app/looks.h"
#include "app/outline.h"
#include "app/part-form.h"
#include "app/plan-pane.h"
#include "app/run-bar.h"
#include "app/scroll-bin.h"
#include "app/source-view.h"
#include "app/timeline-hand.h"
#include "app/trust-pane.h"

/* Widths at the usual size of text; they grow with it. */
#define LEAST_WIDTH 360
#define MEDIUM_WIDTH 1080
#define WIDE_WIDTH 1600
#define OUTLINE_WIDTH 210
#define FORM_WIDTH 310

#define TIMELINE_WIDTH 640

/* Shares of the room that the charts and the timeline get, until somebody moves a divider. */
#define CHARTS_SHARE 0.58
#define TIMELINE_SHARE 0.5
#define N_RINGS 3

/**
 * Arrangement:
 * @UNARRANGED: before the first size is known
 * @NARROW: timeline above; all else behind tabs below
 * @MEDIUM: outline, timeline and trust graph side by side; below, tabs and the form
 * @WIDE: the form has a column of its own
 */
typedef enum
{
  UNARRANGED,
  NARROW,
  MEDIUM,
  WIDE,
} Arrangement;

struct _SulhDocumentView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkPaned *outline_paned;
  GtkPaned *form_paned;
  GtkPaned *lower_paned;
  GtkStack *centre;
  GtkPaned *charts_paned;
  GtkPaned *details_paned;
  SulhOutline *outline;
  SulhChartView *timeline;
  SulhTrustPane *trust_graph;
  SulhPartForm *form;
  AdwViewSwitcher *switcher;
  AdwViewStack *lower_stack;
  SulhPlanPane *plan_pane;
  SulhFindingsPane *findings_pane;
  SulhFuturesPane *futures_pane;
  SulhRunBar *run_bar;
  SulhSourceView *source; /* (nullable): until somebody looks at it */

  SulhSession *session;
  gboolean shows_trust_graph;
  gboolean shows_side_panes; /* outline and form; when narrow, what is below */
  Arrangement arrangement;
  guint n_rings; /* of dividers still to be placed */
  guint arrange_id;
  gboolean is_placed; /* whether dividers were placed for the first size */
};

enum
{
  PROP_SHOW_TRUST_GRAPH = 1,
  PROP_SHOW_SOURCE,
  PROP_SHOW_SIDE_PANES,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (SulhDocumentView, sulh_document_view, GTK_TYPE_WIDGET)

/* Arranging */

static void
take_out (SulhDocumentView *self, GtkWidget *pane)
{
  GtkWidget *parent = gtk_widget_get_parent (pane);

  if (!GTK_IS_PANED (parent))
    adw_view_stack_remove (self->lower_stack, pane);
  else if (gtk_paned_get_start_child (GTK_PANED (parent)) == pane)
    gtk_paned_set_start_child (GTK_PANED (parent), NULL);
  else
    gtk_paned_set_end_child (GTK_PANED (parent), NULL);
}

static void
move_below (SulhDocumentView *self, GtkWidget *pane, const char *title, const char *icon)
{
  AdwViewStackPage *page;

  g_object_ref (pane);
  take_out (self, pane);
  page = adw_view_stack_add_titled (self->lower_stack, pane, NULL, title);
  adw_view_stack_page_set_icon_name (page, icon);
  g_object_unref (pane);
}

static void
move_beside (SulhDocumentView *self, GtkPaned *to, GtkWidget *pane, gboolean at_start)
{
  if (gtk_widget_get_parent (pane) == GTK_WIDGET (to))
    return;
  g_object_ref (pane);
  take_out (self, pane);
  if (at_start)
    gtk_paned_set_start_child (to, pane);
  else
    gtk_paned_set_end_child (to, pane);
  g_object_unref (pane);
}

/* Side by side, outline and form fold away; when narrow they are among what is below. */
static void
show_side_panes (SulhDocumentView *self)
{
  gboolean is_narrow = self->arrangement == NARROW;

  gtk_widget_set_visible (GTK_WIDGET (self->outline), is_narrow || self->shows_side_panes);
  gtk_widget_set_visible (GTK_WIDGET (self->form), is_narrow || self->shows_side_panes);
  gtk_widget_set_visible (GTK_WIDGET (self->details_paned), !is_narrow || self->shows_side_panes);
}

static void
arrange_panes (SulhDocumentView *self)
{
  gboolean is_narrow = self->arrangement == NARROW;
  GtkWidget *outline = GTK_WIDGET (self->outline);
  GtkWidget *form = GTK_WIDGET (self->form);
  GtkWidget *trust_graph = GTK_WIDGET (self->trust_graph);
  AdwViewSwitcherPolicy policy
      = is_narrow ? ADW_VIEW_SWITCHER_POLICY_NARROW : ADW_VIEW_SWITCHER_POLICY_WIDE;

  if (is_narrow)
    {
      move_below (self, form, _ ("Details"), "document-properties-symbolic");
      move_below (self, outline, _ ("Outline"), "view-list-symbolic");
      move_below (self, trust_graph, _ ("Trust"), "network-workgroup-symbolic");
    }
  else
    {
      move_beside (self, self->outline_paned, outline, TRUE);
      move_beside (self, self->charts_paned, trust_graph, FALSE);
      move_beside (self, self->arrangement == WIDE ? self->form_paned : self->details_paned, form,
                   FALSE);
    }
  gtk_widget_set_visible (trust_graph, is_narrow || self->shows_trust_graph);
  show_side_panes (self);
  adw_view_switcher_set_policy (self->switcher, policy);
  sulh_plan_pane_set_policy (self->plan_pane, policy);
  gtk_widget_set_halign (GTK_WIDGET (self->switcher), is_narrow ? GTK_ALIGN_FILL : GTK_ALIGN_START);
}

static void
place_dividers (SulhDocumentView *self)
{
  double scale = sulh_looks_find_text_scale ();
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int beside_outline = gtk_widget_get_width (GTK_WIDGET (self)) - (int)(scale * OUTLINE_WIDTH);
  int beside_form = beside_outline - (int)(scale * FORM_WIDTH);
  int charts = self->arrangement == WIDE ? beside_form : beside_outline;

  gtk_paned_set_position (self->lower_paned, (int)(height * CHARTS_SHARE));
  gtk_paned_set_position (self->outline_paned, (int)(scale * OUTLINE_WIDTH));
  gtk_paned_set_position (self->form_paned, beside_form);
  gtk_paned_set_position (self->details_paned, beside_form);
  gtk_paned_set_position (self->charts_paned,
                          (int)MAX (charts * TIMELINE_SHARE, scale * TIMELINE_WIDTH));
}

/* A divider moves again when the one outside it has moved: one frame for each of three rings. */
static gboolean
frame_due_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SulhDocumentView *self = SULH_DOCUMENT_VIEW (widget);

  place_dividers (self);
  self->n_rings--;
  return self->n_rings > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static Arrangement
find_arrangement_for (int width)
{
  double scaled = width / sulh_looks_find_text_scale ();

  if (scaled < MEDIUM_WIDTH)
    return NARROW;
  return scaled < WIDE_WIDTH ? MEDIUM : WIDE;
}

static Arrangement
find_arrangement (SulhDocumentView *self)
{
  return find_arrangement_for (gtk_widget_get_width (GTK_WIDGET (self)));
}

/* The window will be as wide as it is, or as it is to become: what is not moved in the first frames
 * is not measured and painted again in each. */
static void
arrange_ahead (SulhDocumentView *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  int width = gtk_widget_get_width (window);
  int height;

  if (width == 0) /* GTK 4.8 writes both */
    gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  self->arrangement = find_arrangement_for (width);
  arrange_panes (self);
}

static gboolean
arrange_due_cb (gpointer user_data)
{
  SulhDocumentView *self = user_data;
  Arrangement arrangement = find_arrangement (self);

  self->arrange_id = 0;
  if (arrangement == self->arrangement)
    return G_SOURCE_REMOVE;
  self->arrangement = arrangement;
  arrange_panes (self);
  if (self->n_rings == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_due_cb, NULL, NULL);
  self->n_rings = N_RINGS;
  return G_SOURCE_REMOVE;
}

static void
queue_arrange (SulhDocumentView *self)
{
  if (self->arrange_id == 0)
    self->arrange_id = g_idle_add_full (GTK_PRIORITY_RESIZE, arrange_due_cb, self, NULL);
}

/* Behind tabs, what was chosen in the chart above would stay out of sight. */
static void
selection_changed_cb (SulhDocumentView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->arrangement == NARROW && focus
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->timeline)))
    adw_view_stack_set_visible_child (self->lower_stack, GTK_WIDGET (self->form));
}

/* Panes in the order of F6 */

static guint
list_panes (SulhDocumentView *self, GtkWidget *panes[6])
{
  GtkWidget *all[]
      = { GTK_WIDGET (self->outline),     GTK_WIDGET (self->timeline),
          GTK_WIDGET (self->trust_graph), GTK_WIDGET (self->source),
          GTK_WIDGET (self->form),        adw_view_stack_get_visible_child (self->lower_stack) };
  guint n_panes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gboolean is_repeated = i < 5 && all[i] == all[5];

      if (all[i] && gtk_widget_get_mapped (all[i]) && !is_repeated)
        panes[n_panes++] = all[i];
    }
  return n_panes;
}

/* The source stands where the charts are */

static gboolean
is_source_shown (SulhDocumentView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->centre), "source") == 0;
}

/* It is made when it is first asked for: most who open a scenario never look at its source. */
static void
show_source (SulhDocumentView *self, gboolean is_shown)
{
  if (is_shown == is_source_shown (self) || self->session == NULL)
    return;
  if (self->source == NULL)
    {
      self->source = SULH_SOURCE_VIEW (sulh_source_view_new (self->session));
      gtk_stack_add_named (self->centre, GTK_WIDGET (self->source), "source");
    }
  gtk_stack_set_visible_child_name (self->centre, is_shown ? "source" : "charts");
  gtk_widget_grab_focus (is_shown ? GTK_WIDGET (self->source) : GTK_WIDGET (self->timeline));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SOURCE]);
}

/* Overrides */

static void
sulh_document_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  SulhDocumentView *self = SULH_DOCUMENT_VIEW (widget);

  gtk_widget_measure (self->content, orientation, for_size, minimum, natural, NULL, NULL);
  /* The panes side by side would not let the window become narrow enough to put them apart. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
sulh_document_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhDocumentView *self = SULH_DOCUMENT_VIEW (widget);
  int least;

  if (!self->is_placed)
    place_dividers (self);
  self->is_placed = TRUE;
  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->content, &(GtkAllocation){ 0, 0, MAX (width, least), height },
                            baseline);
  if (find_arrangement (self) != self->arrangement)
    queue_arrange (self);
}

static void
sulh_document_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_TRUST_GRAPH)
    g_value_set_boolean (value, SULH_DOCUMENT_VIEW (object)->shows_trust_graph);
  else if (id == PROP_SHOW_SOURCE)
    g_value_set_boolean (value, is_source_shown (SULH_DOCUMENT_VIEW (object)));
  else if (id == PROP_SHOW_SIDE_PANES)
    g_value_set_boolean (value, SULH_DOCUMENT_VIEW (object)->shows_side_panes);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sulh_document_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SulhDocumentView *self = SULH_DOCUMENT_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_SOURCE:
      show_source (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_SIDE_PANES:
      self->shows_side_panes = g_value_get_boolean (value);
      show_side_panes (self);
      break;
    case PROP_SHOW_TRUST_GRAPH:
      self->shows_trust_graph = g_value_get_boolean (value);
      if (self->arrangement != NARROW)
        gtk_widget_set_visible (GTK_WIDGET (self->trust_graph), self->shows_trust_graph);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sulh_document_view_dispose (GObject *object)
{
  SulhDocumentView *self = SULH_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->arrange_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_document_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, content);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, outline_paned);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, form_paned);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, lower_paned);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, centre);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, charts_paned);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, details_paned);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, outline);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, timeline);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, trust_graph);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, form);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, switcher);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, lower_stack);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, plan_pane);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, findings_pane);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, futures_pane);
  gtk_widget_class_bind_template_child (widget_class, SulhDocumentView, run_bar);
}

/* Where text is written, these keys are for the text; they come here from all other places. */
static void
bind_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "win.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, shifted, "win.copy-chart", NULL);
}

static void
sulh_document_view_class_init (SulhDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType panes[] = { SULH_TYPE_SCROLL_BIN, SULH_TYPE_OUTLINE,    SULH_TYPE_CHART_VIEW,
                    SULH_TYPE_PART_FORM,  SULH_TYPE_PLAN_PANE,  SULH_TYPE_FINDINGS_PANE,
                    SULH_TYPE_RUN_BAR,    SULH_TYPE_TRUST_PANE, SULH_TYPE_FUTURES_PANE };

  object_class->dispose = sulh_document_view_dispose;
  object_class->get_property = sulh_document_view_get_property;
  object_class->set_property = sulh_document_view_set_property;
  widget_class->measure = sulh_document_view_measure;
  widget_class->size_allocate = sulh_document_view_size_allocate;

  properties[PROP_SHOW_TRUST_GRAPH] = g_param_spec_boolean (
      "show-trust-graph", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SOURCE]
      = g_param_spec_boolean ("show-source", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_SIDE_PANES] = g_param_spec_boolean (
      "show-side-panes", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    g_type_ensure (panes[i]);
  bind_template (widget_class);
  bind_keys (widget_class);
}

static void
sulh_document_view_init (SulhDocumentView *self)
{
  self->shows_trust_graph = TRUE;
  self->shows_side_panes = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_document_view_set_session:
 * @self: a view, new
 * @session: what it shows
 */
void
sulh_document_view_set_session (SulhDocumentView *self, SulhSession *session)
{
  g_autoptr (SulhChartHand) timeline_hand = sulh_timeline_hand_new (session);

  self->session = g_object_ref (session);
  arrange_ahead (self);
  sulh_outline_set_session (self->outline, session);
  sulh_chart_view_set_session (self->timeline, session, sulh_chart_make_timeline);
  sulh_chart_view_set_hand (self->timeline, timeline_hand);
  sulh_chart_view_offer (self->timeline, "exchange",
                         _ ("There are no exchanges yet: steps that one side takes because the "
                            "other takes one too."),
                         _ ("Add an Exchange"));
  sulh_trust_pane_set_session (self->trust_graph, session);
  sulh_part_form_set_session (self->form, session);
  sulh_plan_pane_set_session (self->plan_pane, session);
  sulh_findings_pane_set_session (self->findings_pane, session);
  sulh_futures_pane_set_session (self->futures_pane, session);
  sulh_run_bar_set_session (self->run_bar, session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sulh_document_view_grab_focus (SulhDocumentView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

void
sulh_document_view_show_plan (SulhDocumentView *self)
{
  adw_view_stack_set_visible_child (self->lower_stack, GTK_WIDGET (self->plan_pane));
}

void
sulh_document_view_find (SulhDocumentView *self)
{
  if (!self->shows_side_panes)
    g_object_set (self, "show-side-panes", TRUE, NULL);
  if (self->arrangement == NARROW)
    adw_view_stack_set_visible_child (self->lower_stack, GTK_WIDGET (self->outline));
  sulh_outline_find (self->outline);
}

/** sulh_document_view_find_next: @direction: 1 for what is found next, -1 for what is before */
void
sulh_document_view_find_next (SulhDocumentView *self, int direction)
{
  sulh_outline_find_next (self->outline, direction);
}

/**
 * sulh_document_view_edit_name:
 * @self: a view
 *
 * Puts the cursor where the name of what is selected is typed.
 */
void
sulh_document_view_edit_name (SulhDocumentView *self)
{
  if (self->arrangement == NARROW)
    adw_view_stack_set_visible_child (self->lower_stack, GTK_WIDGET (self->form));
  sulh_outline_reveal (self->outline);
  sulh_part_form_edit_name (self->form);
}

/**
 * sulh_document_view_move_to_pane:
 * @self: a view
 * @direction: 1 for the next pane, -1 for the one before
 */
void
sulh_document_view_move_to_pane (SulhDocumentView *self, int direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *panes[6];
  int n_panes = (int)list_panes (self, panes);
  int now = direction > 0 ? -1 : n_panes;

  for (int i = 0; focus && i < n_panes; i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      now = i;
  for (int i = 1; i <= n_panes; i++)
    {
      GtkWidget *pane = panes[(now + i * direction + 2 * n_panes) % n_panes];

      if (gtk_widget_grab_focus (pane) || gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

/** sulh_document_view_get_source: Returns: (transfer none) (nullable): its source, once shown */
SulhSourceView *
sulh_document_view_get_source (SulhDocumentView *self)
{
  return self->source;
}

SulhChartView *
sulh_document_view_get_timeline (SulhDocumentView *self)
{
  return self->timeline;
}

SulhChartView *
sulh_document_view_get_trust_graph (SulhDocumentView *self)
{
  return sulh_trust_pane_get_view (self->trust_graph);
}
