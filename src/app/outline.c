/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline.h"

#include <glib/gi18n-lib.h>

#include "app/name-inside.h"
#include "app/outline-groups.h"
#include "app/outline-lines.h"
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
  GHashTable *folded; /* headings whose groups are folded away, as long as the window is open */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhOutline, sulh_outline, GTK_TYPE_BOX)

/* Rows */

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
        sulh_outline_lines_show_row (self->list, index++, _ (info->label), scenario, part);
    }
  return index;
}

static guint
show_group (SulhOutline *self, guint index, SulhKind kind)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const GPtrArray *parts = sulh_scenario_get_parts (scenario, kind);
  const char *group = sulh_outline_groups_get_label (kind);

  if (parts->len > 0)
    sulh_outline_lines_show_heading (self->list, index++, kind);
  for (guint i = 0; i < parts->len; i++)
    sulh_outline_lines_show_row (self->list, index++, group, scenario, parts->pdata[i]);
  return index;
}

/* Parts that a scenario has once stand in no order. */
static gboolean
can_move (SulhKind kind)
{
  return sulh_blank_find_for_kind (kind) != NULL;
}

static void
show_selection (SulhOutline *self)
{
  const GPtrArray *selection = sulh_session_get_selection (self->session);

  self->is_updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list);
       selection->len > 0 && row; row = sulh_outline_lines_get_next_row (row))
    if (g_ptr_array_find_with_equal_func ((GPtrArray *)selection, sulh_outline_row_get_place (row),
                                          g_str_equal, NULL))
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  self->is_updating = FALSE;
}

static void
list_groups (SulhOutline *self, GPtrArray *groups)
{
  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list); row;
       row = sulh_outline_lines_get_next_row (row))
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

/* Folding */

static gboolean
is_searched (SulhOutline *self)
{
  return gtk_drop_down_get_selected (self->kinds) > 0
         || *gtk_editable_get_text (self->search) != '\0';
}

/* A search looks into what is folded away too. */
static gboolean
is_open (SulhOutline *self, const char *group)
{
  return is_searched (self) || !g_hash_table_contains (self->folded, group);
}

static gboolean
is_found (SulhOutline *self, SulhOutlineRow *row)
{
  guint chosen = gtk_drop_down_get_selected (self->kinds);

  if (chosen > 0 && chosen <= self->groups->len
      && !g_str_equal (self->groups->pdata[chosen - 1], sulh_outline_row_get_group (row)))
    return FALSE;
  return sulh_outline_row_matches (row, gtk_editable_get_text (self->search));
}

static gboolean
has_found (SulhOutline *self, SulhOutlineHeading *heading)
{
  const char *group = sulh_outline_heading_get_group (heading);
  SulhOutlineRow *row = sulh_outline_lines_get_row_below (heading);

  for (; row && g_str_equal (sulh_outline_row_get_group (row), group);
       row = sulh_outline_lines_get_next_row (row))
    if (is_found (self, row))
      return TRUE;
  return FALSE;
}

static gboolean
filter_line_cb (GtkListBoxRow *line, gpointer user_data)
{
  SulhOutline *self = user_data;

  if (SULH_IS_OUTLINE_HEADING (line))
    return has_found (self, SULH_OUTLINE_HEADING (line));
  return is_open (self, sulh_outline_row_get_group (SULH_OUTLINE_ROW (line)))
         && is_found (self, SULH_OUTLINE_ROW (line));
}

static void
filter (SulhOutline *self)
{
  gboolean finds = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list); row && !finds;
       row = sulh_outline_lines_get_next_row (row))
    finds = is_found (self, row);
  gtk_widget_set_visible (self->nothing, !finds);
  for (SulhOutlineHeading *heading = sulh_outline_lines_get_first_heading (self->list); heading;
       heading = sulh_outline_lines_get_next_heading (heading))
    sulh_outline_heading_set_open (heading,
                                   is_open (self, sulh_outline_heading_get_group (heading)));
  sulh_outline_lines_tell_hidden (self->list);
}

static void
fold (SulhOutline *self, const char *group, gboolean folds)
{
  if (folds ? g_hash_table_add (self->folded, (gpointer)group)
            : g_hash_table_remove (self->folded, group))
    filter (self);
}

static void
show_scenario (SulhOutline *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autoptr (GArray) kinds = sulh_outline_groups_list ();
  guint index = 0;

  self->is_updating = TRUE;
  sulh_outline_lines_show_heading (self->list, index++, SULH_KIND_SCENARIO);
  sulh_outline_lines_show_row (self->list, index++,
                               sulh_outline_groups_get_label (SULH_KIND_SCENARIO), scenario,
                               &scenario->part);
  index = show_single_parts (self, index);
  for (guint i = 0; i < kinds->len; i++)
    index = show_group (self, index, g_array_index (kinds, SulhKind, i));
  sulh_outline_lines_drop_from (self->list, index);
  show_kinds (self);
  self->is_updating = FALSE;
  filter (self);
  show_selection (self);
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

/* On its way out the list takes its rows out of the selection one by one. */
static void
rows_selected_cb (SulhOutline *self)
{
  if (self->session && self->list && !self->is_updating)
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

  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list); row;
       row = sulh_outline_lines_get_next_row (row))
    {
      if (!is_found (self, row))
        continue;
      if (sulh_outline_row_is_called (row, words))
        return row;
      if (best == NULL)
        best = row;
    }
  return best;
}

/* It alone, where it is seen, also when the search is over. */
static void
select_row (SulhOutline *self, SulhOutlineRow *row)
{
  fold (self, sulh_outline_row_get_group (row), FALSE);
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

static void
line_activated_cb (SulhOutline *self, GtkListBoxRow *line)
{
  const char *group;

  if (!SULH_IS_OUTLINE_HEADING (line) || is_searched (self))
    return;
  group = sulh_outline_heading_get_group (SULH_OUTLINE_HEADING (line));
  fold (self, group, is_open (self, group));
}

static gboolean
leave_heading (SulhOutline *self, SulhOutlineHeading *heading, gboolean goes_in)
{
  const char *group = sulh_outline_heading_get_group (heading);
  SulhOutlineRow *row = sulh_outline_lines_get_row_below (heading);

  if (!goes_in || !is_open (self, group) || row == NULL)
    {
      fold (self, group, !goes_in);
      return TRUE;
    }
  select_row (self, row);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* As in any tree: out of a group and away with it, and back. */
static gboolean
walk_tree (SulhOutline *self, guint key)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean goes_in = key == (is_mirrored ? GDK_KEY_Left : GDK_KEY_Right);
  GtkWidget *line = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (line && SULH_IS_OUTLINE_HEADING (line))
    return !is_searched (self) && leave_heading (self, SULH_OUTLINE_HEADING (line), goes_in);
  if (line == NULL || !SULH_IS_OUTLINE_ROW (line) || goes_in)
    return FALSE;
  return gtk_widget_grab_focus (sulh_outline_lines_find_heading (SULH_OUTLINE_ROW (line)));
}

/* Ctrl and an arrow would move the cursor of the list alone. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  SulhOutline *self = user_data;
  const SulhPart *part = sulh_session_get_selected_part (self->session);
  gboolean is_arrow = key == GDK_KEY_Up || key == GDK_KEY_Down;

  if ((key == GDK_KEY_Left || key == GDK_KEY_Right)
      && !(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)))
    return walk_tree (self, key);
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

  if (row && SULH_IS_OUTLINE_ROW (row))
    open_menu (self, row);
}

static void
menu_pressed_cb (SulhOutline *self, int n, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);

  if (row == NULL || !SULH_IS_OUTLINE_ROW (row))
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

  if (row == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return gtk_widget_grab_focus (gtk_widget_get_child_visible (GTK_WIDGET (row))
                                    ? GTK_WIDGET (row)
                                    : sulh_outline_lines_find_heading (SULH_OUTLINE_ROW (row)));
}

static void
sulh_outline_dispose (GObject *object)
{
  SulhOutline *self = SULH_OUTLINE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);

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
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
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
  self->folded = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  sulh_name_inside (GTK_WIDGET (self->kinds), _ ("Show only"));
  gtk_list_box_set_filter_func (self->list, filter_line_cb, self, NULL);
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
 * Ends a search that hides what is selected, and opens the group it is in.
 */
void
sulh_outline_reveal (SulhOutline *self)
{
  const char *selected = sulh_session_get_selected (self->session);

  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list); selected && row;
       row = sulh_outline_lines_get_next_row (row))
    if (g_strcmp0 (sulh_outline_row_get_place (row), selected) == 0)
      {
        fold (self, sulh_outline_row_get_group (row), FALSE);
        if (!is_found (self, row))
          gtk_editable_set_text (self->search, "");
      }
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
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  int now = -1;
  int n_rows;

  for (SulhOutlineRow *row = sulh_outline_lines_get_first_row (self->list); row;
       row = sulh_outline_lines_get_next_row (row))
    {
      if (selected && g_strcmp0 (sulh_outline_row_get_place (row), selected) == 0)
        now = (int)rows->len;
      g_ptr_array_add (rows, row);
    }
  n_rows = (int)rows->len;
  if (now < 0 && direction < 0)
    now = 0;
  for (int i = 1; i <= n_rows; i++)
    {
      SulhOutlineRow *row = rows->pdata[(now + i * direction + 2 * n_rows) % n_rows];

      if (is_found (self, row))
        {
          select_row (self, row);
          return;
        }
    }
}
