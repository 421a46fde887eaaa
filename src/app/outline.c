/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline.h"

#include <glib/gi18n-lib.h>

#include "app/outline-row.h"
#include "app/place.h"

struct _SulhOutline
{
  GtkBox parent_instance;

  GtkEditable *search;
  GtkListBox *list;

  SulhSession *session;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhOutline, sulh_outline, GTK_TYPE_BOX)

/* People first, then what they do, then what it rests on. */
static const SulhKind group_order[] = {
  SULH_KIND_PARTY,        SULH_KIND_ISSUE,         SULH_KIND_EXCHANGE,
  SULH_KIND_PLAN,         SULH_KIND_TRUST,         SULH_KIND_PROCESS_TRUST,
  SULH_KIND_ACTOR,        SULH_KIND_CONTACT_GROUP, SULH_KIND_VERIFICATION,
  SULH_KIND_CONSEQUENCE,  SULH_KIND_CHANNEL,       SULH_KIND_VENUE,
  SULH_KIND_MESSAGE,      SULH_KIND_DRAFTING,      SULH_KIND_EVENT,
  SULH_KIND_SHOCK,        SULH_KIND_FORCE,         SULH_KIND_ESCALATION_LADDER,
  SULH_KIND_BRINKMANSHIP, SULH_KIND_OUTCOME,       SULH_KIND_BASELINE,
  SULH_KIND_INDICATOR,    SULH_KIND_PREDICTION,    SULH_KIND_LEVER,
  SULH_KIND_EXPERIMENT,   SULH_KIND_RECORD,        SULH_KIND_EVIDENCE_TABLE,
  SULH_KIND_SOURCE,
};

static const char *
group_label (SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS && info->fields[i].child == kind)
      return _ (info->fields[i].label);
  return _ (info->label);
}

static SulhOutlineRow *
get_row (SulhOutline *self, guint index)
{
  return (SulhOutlineRow *)gtk_list_box_get_row_at_index (self->list, (int)index);
}

/* Rows */

static void
show_row (SulhOutline *self, guint index, const char *group, const SulhPart *part)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  SulhOutlineRow *row = get_row (self, index);
  gboolean is_new = row == NULL || !g_str_equal (sulh_outline_row_get_group (row), group);

  if (is_new)
    row = SULH_OUTLINE_ROW (sulh_outline_row_new (group));
  sulh_outline_row_show (row, scenario, part);
  if (is_new) /* a list that is searched looks at once at what the line is about */
    gtk_list_box_insert (self->list, GTK_WIDGET (row), (int)index);
}

/* Assumptions and the like, of which a scenario has one or none. */
static guint
show_single_parts (SulhOutline *self, guint index)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhPart *part = info->fields[i].type == SULH_FIELD_PART
                                 ? *(SulhPart **)sulh_part_get_member (scenario, &info->fields[i])
                                 : NULL;

      if (part)
        show_row (self, index++, _ (info->label), part);
    }
  return index;
}

static guint
show_group (SulhOutline *self, guint index, SulhKind kind)
{
  const GPtrArray *parts
      = sulh_scenario_get_parts (sulh_session_get_scenario (self->session), kind);

  for (guint i = 0; i < parts->len; i++)
    show_row (self, index++, group_label (kind), parts->pdata[i]);
  return index;
}

static gboolean
has_order (SulhKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_order); i++)
    if (group_order[i] == kind)
      return TRUE;
  return FALSE;
}

static void
drop_rows_from (SulhOutline *self, guint index)
{
  SulhOutlineRow *row;

  while ((row = get_row (self, index)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_selection (SulhOutline *self)
{
  const char *selected = sulh_session_get_selected (self->session);
  SulhOutlineRow *row;

  self->is_updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; selected && (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (sulh_outline_row_get_place (row), selected) == 0)
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  self->is_updating = FALSE;
}

static void
show_scenario (SulhOutline *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const char *group = group_label (SULH_KIND_SCENARIO);
  guint index = 0;

  self->is_updating = TRUE;
  show_row (self, index++, group, &scenario->part);
  index = show_single_parts (self, index);
  for (guint i = 0; i < G_N_ELEMENTS (group_order); i++)
    index = show_group (self, index, group_order[i]);
  for (guint i = 0; i < sulh_kind_get_info (SULH_KIND_SCENARIO)->n_fields; i++)
    {
      const SulhField *field = &sulh_kind_get_info (SULH_KIND_SCENARIO)->fields[i];

      if (field->type == SULH_FIELD_PARTS && !has_order (field->child))
        index = show_group (self, index, field->child);
    }
  drop_rows_from (self, index);
  self->is_updating = FALSE;
  gtk_list_box_invalidate_headers (self->list);
  gtk_list_box_invalidate_filter (self->list);
  show_selection (self);
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = sulh_outline_row_get_group (SULH_OUTLINE_ROW (row));
  GtkWidget *heading;

  if (before && g_str_equal (sulh_outline_row_get_group (SULH_OUTLINE_ROW (before)), group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "outline-heading");
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_list_box_row_set_header (row, heading);
}

static gboolean
filter_row_cb (GtkListBoxRow *row, gpointer user_data)
{
  SulhOutline *self = user_data;

  return sulh_outline_row_matches (SULH_OUTLINE_ROW (row), gtk_editable_get_text (self->search));
}

/* Handlers */

static void
row_selected_cb (SulhOutline *self, GtkListBoxRow *row)
{
  if (row && !self->is_updating)
    sulh_session_select (self->session, sulh_outline_row_get_place (SULH_OUTLINE_ROW (row)));
}

static void
search_changed_cb (SulhOutline *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
search_activated_cb (SulhOutline *self)
{
  SulhOutlineRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (filter_row_cb (GTK_LIST_BOX_ROW (row), self))
      {
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

static gboolean
sulh_outline_grab_focus (GtkWidget *widget)
{
  SulhOutline *self = SULH_OUTLINE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->search));
}

static void
sulh_outline_dispose (GObject *object)
{
  g_clear_object (&SULH_OUTLINE (object)->session);

  G_OBJECT_CLASS (sulh_outline_parent_class)->dispose (object);
}

static void
sulh_outline_class_init (SulhOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_outline_dispose;
  widget_class->grab_focus = sulh_outline_grab_focus;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "win.add-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/outline.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, search);
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
sulh_outline_init (SulhOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row_cb, self, NULL);
}

void
sulh_outline_set_session (SulhOutline *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (show_scenario), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_scenario (self);
}

/**
 * sulh_outline_reveal:
 * @self: the outline
 *
 * Ends a search that hides what is selected.
 */
void
sulh_outline_reveal (SulhOutline *self)
{
  const char *selected = sulh_session_get_selected (self->session);
  SulhOutlineRow *row;

  for (guint i = 0; selected && (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (sulh_outline_row_get_place (row), selected) == 0
        && !filter_row_cb (GTK_LIST_BOX_ROW (row), self))
      gtk_editable_set_text (self->search, "");
}

/**
 * sulh_outline_find:
 * @self: the outline
 *
 * Puts the cursor where the words to look for are typed.
 */
void
sulh_outline_find (SulhOutline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * sulh_outline_find_next:
 * @self: the outline
 * @direction: 1 for what is found next, -1 for what is found before
 *
 * Selects it; behind the last comes the first.
 */
void
sulh_outline_find_next (SulhOutline *self, int direction)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int n_rows = 0;
  int now = selected ? gtk_list_box_row_get_index (selected) : -1;

  while (get_row (self, (guint)n_rows))
    n_rows++;
  if (now < 0 && direction < 0)
    now = 0;
  for (int i = 1; i <= n_rows; i++)
    {
      GtkListBoxRow *row
          = GTK_LIST_BOX_ROW (get_row (self, (guint)((now + i * direction + 2 * n_rows) % n_rows)));

      if (filter_row_cb (row, self))
        {
          gtk_list_box_select_row (self->list, row);
          return;
        }
    }
}
