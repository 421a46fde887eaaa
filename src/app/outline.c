/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline.h"

#include <glib/gi18n-lib.h>

#include "app/name-inside.h"
#include "app/outline-row.h"
#include "app/place.h"

struct _SulhOutline
{
  GtkBox parent_instance;

  GtkEditable *search;
  GtkDropDown *kinds;
  GtkListBox *list;
  GtkWidget *nothing; /* shown while nothing in the list is looked for */
  GtkPopover *menu;

  SulhSession *session;
  GPtrArray *groups; /* headings to choose from, after "Everything"; they stay valid */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhOutline, sulh_outline, GTK_TYPE_BOX)

/* People first, then what they do, then what it rests on. */
static const SulhKind group_order[] = {
  SULH_KIND_PARTY,          SULH_KIND_ISSUE,         SULH_KIND_EXCHANGE,
  SULH_KIND_PLAN,           SULH_KIND_TRUST,         SULH_KIND_PROCESS_TRUST,
  SULH_KIND_ACTOR,          SULH_KIND_CONTACT_GROUP, SULH_KIND_VERIFICATION,
  SULH_KIND_CONSEQUENCE,    SULH_KIND_CHANNEL,       SULH_KIND_VENUE,
  SULH_KIND_MESSAGE,        SULH_KIND_DRAFTING,      SULH_KIND_EVENT,
  SULH_KIND_SHOCK,          SULH_KIND_FORCE,         SULH_KIND_ESCALATION_LADDER,
  SULH_KIND_BRINKMANSHIP,   SULH_KIND_OUTCOME,       SULH_KIND_BASELINE,
  SULH_KIND_INDICATOR,      SULH_KIND_PREDICTION,    SULH_KIND_LEVER,
  SULH_KIND_EXPERIMENT,     SULH_KIND_SLIDE,         SULH_KIND_RECORD,
  SULH_KIND_EVIDENCE_TABLE, SULH_KIND_SOURCE,
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

/* Parts that a scenario has once stand in no order. */
static gboolean
can_move (SulhKind kind)
{
  return sulh_blank_find_for_kind (kind) != NULL;
}

static gboolean
is_ordered (SulhKind kind)
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
  const GPtrArray *selection = sulh_session_get_selection (self->session);
  SulhOutlineRow *row;

  self->is_updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; selection->len > 0 && (row = get_row (self, i)) != NULL; i++)
    if (g_ptr_array_find_with_equal_func ((GPtrArray *)selection, sulh_outline_row_get_place (row),
                                          g_str_equal, NULL))
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  self->is_updating = FALSE;
}

static void
list_groups (SulhOutline *self, GPtrArray *groups)
{
  SulhOutlineRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      const char *group = sulh_outline_row_get_group (row);

      if (groups->len == 0 || !g_str_equal (groups->pdata[groups->len - 1], group))
        g_ptr_array_add (groups, (gpointer)group);
    }
}

/* The headings that there are. One that is gone is no longer looked for. */
static void
show_kinds (SulhOutline *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  guint before = gtk_drop_down_get_selected (self->kinds);
  const char *chosen
      = before > 0 && before <= self->groups->len ? self->groups->pdata[before - 1] : NULL;
  guint now = 0;

  list_groups (self, groups);
  gtk_string_list_append (lines, _ ("Everything"));
  for (guint i = 0; i < groups->len; i++)
    {
      gtk_string_list_append (lines, groups->pdata[i]);
      if (g_strcmp0 (groups->pdata[i], chosen) == 0)
        now = i + 1;
    }
  if (groups->len == self->groups->len && now == before)
    return;
  g_ptr_array_unref (self->groups);
  self->groups = g_steal_pointer (&groups);
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (self->kinds, now);
  sulh_name_inside (GTK_WIDGET (self->kinds), _ ("Show only"));
}

static gboolean
filter_row_cb (GtkListBoxRow *row, gpointer user_data)
{
  SulhOutline *self = user_data;
  guint chosen = gtk_drop_down_get_selected (self->kinds);

  if (chosen > 0 && chosen <= self->groups->len
      && !g_str_equal (self->groups->pdata[chosen - 1],
                       sulh_outline_row_get_group (SULH_OUTLINE_ROW (row))))
    return FALSE;
  return sulh_outline_row_matches (SULH_OUTLINE_ROW (row), gtk_editable_get_text (self->search));
}

static void
filter (SulhOutline *self)
{
  SulhOutlineRow *row;
  gboolean finds = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (guint i = 0; !finds && (row = get_row (self, i)) != NULL; i++)
    finds = filter_row_cb (GTK_LIST_BOX_ROW (row), self);
  gtk_widget_set_visible (self->nothing, !finds);
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

      if (field->type == SULH_FIELD_PARTS && !is_ordered (field->child))
        index = show_group (self, index, field->child);
    }
  drop_rows_from (self, index);
  show_kinds (self);
  self->is_updating = FALSE;
  gtk_list_box_invalidate_headers (self->list);
  filter (self);
  show_selection (self);
}

/* Insert does the same by the keyboard, which does not go to headings. */
static GtkWidget *
add_button_new (const char *group, SulhKind kind)
{
  const SulhBlank *blank
      = kind == SULH_KIND_ACTOR ? sulh_blank_find ("mediator") : sulh_blank_find_for_kind (kind);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: %s is a heading such as Exchanges. */
  g_autofree char *name = g_strdup_printf (_ ("Add to %s"), group);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", blank->nick);
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
heading_new (SulhOutlineRow *row)
{
  const char *group = sulh_outline_row_get_group (row);
  SulhKind kind = sulh_outline_row_get_kind (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (group);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (box, "outline-heading");
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  if (sulh_blank_find_for_kind (kind))
    gtk_box_append (GTK_BOX (box), add_button_new (group, kind));
  return box;
}

/* Asked for whenever a row comes, goes or is hidden; a row never changes its group. */
static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = sulh_outline_row_get_group (SULH_OUTLINE_ROW (row));

  if (before && g_str_equal (sulh_outline_row_get_group (SULH_OUTLINE_ROW (before)), group))
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, heading_new (SULH_OUTLINE_ROW (row)));
}

/* Handlers */

static void
move (SulhOutline *self, const SulhPart *part, int by)
{
  GtkListBoxRow *row;

  if (part->kind == SULH_KIND_SCENARIO || !can_move (part->kind)
      || !sulh_document_move (sulh_session_get_document (self->session), part, by))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  row = gtk_list_box_get_selected_row (self->list);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The line that has the focus was chosen last, and is the primary. */
static void
take_rows (SulhOutline *self)
{
  g_autoptr (GList) rows = gtk_list_box_get_selected_rows (self->list);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (rows == NULL)
    return;
  for (GList *row = rows; row; row = row->next)
    if (row->data != focus)
      g_ptr_array_add (places, g_strdup (sulh_outline_row_get_place (row->data)));
  if (focus && g_list_find (rows, focus))
    g_ptr_array_add (places, g_strdup (sulh_outline_row_get_place (SULH_OUTLINE_ROW (focus))));
  if (places->len == 1)
    sulh_session_select (self->session, places->pdata[0]);
  g_ptr_array_add (places, NULL);
  if (places->len > 2)
    sulh_session_select_many (self->session, (const char *const *)places->pdata);
}

/* On its way out the list says once more that nothing is selected. */
static void
rows_selected_cb (SulhOutline *self)
{
  if (self->list && !self->is_updating)
    take_rows (self);
}

static void
search_changed_cb (SulhOutline *self)
{
  filter (self);
}

static void
show_all_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhOutline *self = SULH_OUTLINE (widget);

  gtk_drop_down_set_selected (self->kinds, 0);
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* What is called so comes before what only mentions it. */
static SulhOutlineRow *
find_best (SulhOutline *self)
{
  const char *words = gtk_editable_get_text (self->search);
  SulhOutlineRow *best = NULL;
  SulhOutlineRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (!filter_row_cb (GTK_LIST_BOX_ROW (row), self))
        continue;
      if (sulh_outline_row_is_called (row, words))
        return row;
      if (best == NULL)
        best = row;
    }
  return best;
}

/* It alone. */
static void
select_row (SulhOutline *self, SulhOutlineRow *row)
{
  self->is_updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  self->is_updating = FALSE;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
search_activated_cb (SulhOutline *self)
{
  SulhOutlineRow *row = find_best (self);

  if (row == NULL)
    return;
  select_row (self, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
kind_chosen_cb (SulhOutline *self)
{
  if (!self->is_updating)
    filter (self);
}

/* Ctrl and an arrow would move the cursor of the list alone. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  SulhOutline *self = user_data;
  const SulhPart *part = sulh_session_get_selected_part (self->session);
  gboolean is_arrow = key == GDK_KEY_Up || key == GDK_KEY_Down;

  if (!is_arrow || !(state & GDK_CONTROL_MASK) || state & GDK_SHIFT_MASK || part == NULL
      || sulh_session_get_selection (self->session)->len > 1)
    return FALSE;
  move (self, part, key == GDK_KEY_Up ? -1 : 1);
  return TRUE;
}

static void
moved_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  SulhOutline *self = SULH_OUTLINE (widget);
  const SulhPart *part = sulh_session_get_selected_part (self->session);

  if (part)
    move (self, part, g_variant_get_int32 (target));
}

/* The menu */

static void
open_menu (SulhOutline *self, GtkWidget *at)
{
  graphene_rect_t bounds;

  if (at == NULL || !gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_set_pointing_to (self->menu,
                               &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y,
                                                (int)bounds.size.width, (int)bounds.size.height });
  gtk_popover_popup (self->menu);
}

static void
menu_asked_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  SulhOutline *self = SULH_OUTLINE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  open_menu (self, row);
}

static void
menu_pressed_cb (SulhOutline *self, int n, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);

  if (row == NULL)
    return;
  if (!gtk_list_box_row_is_selected (row))
    sulh_session_select (self->session, sulh_outline_row_get_place (SULH_OUTLINE_ROW (row)));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  open_menu (self, GTK_WIDGET (row));
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
  SulhOutline *self = SULH_OUTLINE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_outline_parent_class)->dispose (object);
}

static void
sulh_outline_class_init (SulhOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_outline_dispose;
  widget_class->grab_focus = sulh_outline_grab_focus;
  gtk_widget_class_install_action (widget_class, "outline.move", "i", moved_cb);
  gtk_widget_class_install_action (widget_class, "outline.show-all", NULL, show_all_activated_cb);
  gtk_widget_class_install_action (widget_class, "outline.menu", NULL, menu_asked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "outline.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "outline.menu", NULL);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/outline.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, search);
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, list);
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, nothing);
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, kinds);
  gtk_widget_class_bind_template_child (widget_class, SulhOutline, menu);
  gtk_widget_class_bind_template_callback (widget_class, rows_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
sulh_outline_init (SulhOutline *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sulh_name_inside (GTK_WIDGET (self->kinds), _ ("Show only"));
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
  const char *selected = sulh_session_get_selected (self->session);
  SulhOutlineRow *row;
  int n_rows = 0;
  int now = -1;

  for (; (row = get_row (self, (guint)n_rows)) != NULL; n_rows++)
    if (selected && g_strcmp0 (sulh_outline_row_get_place (row), selected) == 0)
      now = n_rows;
  if (now < 0 && direction < 0)
    now = 0;
  for (int i = 1; i <= n_rows; i++)
    {
      row = get_row (self, (guint)((now + i * direction + 2 * n_rows) % n_rows));
      if (filter_row_cb (GTK_LIST_BOX_ROW (row), self))
        {
          select_row (self, row);
          return;
        }
    }
}
