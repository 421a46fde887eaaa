/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/findings-pane.h"

#include "app/finding-row.h"
#include "app/place.h"

/* Of each kind so many are listed. */
#define MOST_LISTED 20

struct _SulhFindingsPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *list;

  SulhSession *session;
  GPtrArray *findings;
  guint count;
  gboolean is_stale; /* nobody saw the list when it should have been made anew */
  guint check_id; /* while a check waits until the figures have been drawn */
  GCancellable *checking; /* while a check is under way */
  gboolean is_outdated; /* whether the scenario changed since that began */
};

enum
{
  PROP_COUNT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (SulhFindingsPane, sulh_findings_pane, ADW_TYPE_BIN)

static gboolean
says_the_same (const SulhFinding *a, const SulhFinding *b)
{
  return a->severity == b->severity && g_strcmp0 (a->sentence, b->sentence) == 0
         && g_strcmp0 (a->subject, b->subject) == 0 && g_strcmp0 (a->remedy, b->remedy) == 0
         && g_strcmp0 (a->repair ? a->repair->label : NULL, b->repair ? b->repair->label : NULL)
                == 0;
}

static gboolean
are_known (SulhFindingsPane *self, const GPtrArray *findings)
{
  if (self->findings == NULL || self->findings->len != findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    if (!says_the_same (self->findings->pdata[i], findings->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Trust and records have no id; they have a place. */
static char *
find_place (const SulhScenario *scenario, const SulhFinding *finding)
{
  g_autofree char *place = finding->subject ? g_strdup (finding->subject)
                           : finding->part  ? sulh_place_of (finding->part)
                                            : NULL;

  return sulh_place_find (scenario, place) ? g_steal_pointer (&place) : NULL;
}

/* The position of the row that holds the focus, or -1. */
static int
find_focused (SulhFindingsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, SULH_TYPE_FINDING_ROW) : NULL;

  return row && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list))
             ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
             : -1;
}

/* Whoever repairs one finding after the other goes on with the next. */
static void
focus_row (SulhFindingsPane *self, int index)
{
  GtkListBoxRow *row
      = gtk_list_box_get_row_at_index (self->list, MIN (index, (int)self->findings->len - 1));

  if (index >= 0 && row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill_list (SulhFindingsPane *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  int focused = find_focused (self);
  GtkWidget *row;

  self->is_stale = FALSE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SulhFinding *finding = self->findings->pdata[i];
      g_autofree char *place = find_place (scenario, finding);

      gtk_list_box_append (self->list, sulh_finding_row_new (finding, i, place));
    }
  focus_row (self, focused);
}

static void
count_findings (SulhFindingsPane *self)
{
  self->count = 0;
  for (guint i = 0; i < self->findings->len; i++)
    self->count += ((SulhFinding *)self->findings->pdata[i])->severity > SULH_SEVERITY_NOTE;
  gtk_stack_set_visible_child_name (self->stack, self->findings->len > 0 ? "findings" : "empty");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* The list is made when somebody looks at it; the count is seen from afar. What is shown stays when
 * the words are the same; its repairs are those of what was checked. */
static void
take_findings (SulhFindingsPane *self, GPtrArray *findings)
{
  gboolean known;

  sulh_findings_shorten (findings, MOST_LISTED);
  known = are_known (self, findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  if (known)
    return;
  count_findings (self);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_list (self);
}

static void queue_check (SulhFindingsPane *self);

/* Who goes on editing sees what was found of the scenario a moment ago. */
static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SulhFindingsPane *self = user_data;
  GPtrArray *findings = sulh_review_check_finish (result, NULL);

  if (findings == NULL)
    return; /* the pane is gone */
  g_clear_object (&self->checking);
  take_findings (self, findings);
  if (self->is_outdated)
    queue_check (self);
}

static gboolean
check_due_cb (gpointer user_data)
{
  SulhFindingsPane *self = user_data;

  self->check_id = 0;
  self->is_outdated = FALSE;
  self->checking = g_cancellable_new ();
  sulh_review_check_async (sulh_session_get_scenario (self->session), self->checking, checked_cb,
                           self);
  return G_SOURCE_REMOVE;
}

/* Remarks may wait until the figures have been drawn, and for each other. */
static void
queue_check (SulhFindingsPane *self)
{
  self->is_outdated = TRUE;
  if (self->check_id == 0 && self->checking == NULL)
    self->check_id = g_idle_add (check_due_cb, self);
}

/* The list may show what was found before the last edit; what no longer fits is looked for again.
 */
static void
repair_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  SulhFindingsPane *self = user_data;
  guint index = g_variant_get_uint32 (target);
  const SulhFinding *finding;

  if (self->findings == NULL || index >= self->findings->len)
    return;
  finding = self->findings->pdata[index];
  if (finding->repair
      && !sulh_document_repair (sulh_session_get_document (self->session), finding->repair))
    queue_check (self);
}

static void
finding_activated_cb (SulhFindingsPane *self, GtkListBoxRow *row)
{
  sulh_session_select (self->session, sulh_finding_row_get_subject (SULH_FINDING_ROW (row)));
}

static void
sulh_findings_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, SULH_FINDINGS_PANE (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sulh_findings_pane_map (GtkWidget *widget)
{
  SulhFindingsPane *self = SULH_FINDINGS_PANE (widget);

  if (self->is_stale)
    fill_list (self);
  GTK_WIDGET_CLASS (sulh_findings_pane_parent_class)->map (widget);
}

static void
sulh_findings_pane_dispose (GObject *object)
{
  SulhFindingsPane *self = SULH_FINDINGS_PANE (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_findings_pane_parent_class)->dispose (object);
}

static void
sulh_findings_pane_class_init (SulhFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sulh_findings_pane_dispose;
  object_class->get_property = sulh_findings_pane_get_property;
  widget_class->map = sulh_findings_pane_map;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhFindingsPane, list);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
}

static void
sulh_findings_pane_init (SulhFindingsPane *self)
{
  const GActionEntry entries[]
      = { { .name = "repair", .activate = repair_cb, .parameter_type = "u" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "findings", G_ACTION_GROUP (actions));
}

void
sulh_findings_pane_set_session (SulhFindingsPane *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (queue_check), self,
                           G_CONNECT_SWAPPED);
  queue_check (self);
}
