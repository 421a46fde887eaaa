/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/refs-row.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"
#include "app/text-match.h"
#include "app/tooltip.h"

#define LIST_HEIGHT 260 /* of what can be chosen from, before it scrolls */

struct _SulhRefsRow
{
  SulhFormLine parent_instance;

  GtkFlowBox *chips;
  GtkMenuButton *add_button;
  GtkSearchEntry *search;
  GtkListBox *list;

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  char *name;
  SulhPart *part; /* that the references stand in, as it is now */
};

G_DEFINE_FINAL_TYPE (SulhRefsRow, sulh_refs_row, SULH_TYPE_FORM_LINE)

static char **
get_ids (SulhRefsRow *self)
{
  return *(char ***)sulh_part_get_member (self->part, self->field);
}

static const char *
label_of (SulhRefsRow *self, const char *id)
{
  const SulhPart *part = sulh_scenario_find (sulh_session_get_scenario (self->session), id);

  return part ? sulh_part_get_label (part) : id;
}

/* Editing */

static void
tell (SulhRefsRow *self, const char *fault)
{
  sulh_tooltip_show (GTK_WIDGET (self), fault ? fault : _ (self->field->help));
  if (fault)
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
set_ids (SulhRefsRow *self, GPtrArray *ids)
{
  g_autoptr (SulhPart) next = sulh_part_copy (self->part);
  char ***member = sulh_part_get_member (next, self->field);
  g_autofree char *fault = NULL;

  g_clear_pointer (member, g_strfreev);
  g_ptr_array_add (ids, NULL);
  if (ids->len > 1)
    *member = g_strdupv ((char **)ids->pdata);
  sulh_session_edit (self->session, self->part, next, self->field, self->gesture, &fault);
  tell (self, fault);
}

static void
chip_removed_cb (SulhRefsRow *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (char **each = get_ids (self); each && *each; each++)
    if (!g_str_equal (*each, id))
      g_ptr_array_add (ids, *each);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  set_ids (self, ids);
}

static void
part_chosen_cb (SulhRefsRow *self, GtkListBoxRow *row)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *chosen = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  for (char **each = get_ids (self); each && *each; each++)
    g_ptr_array_add (ids, *each);
  g_ptr_array_add (ids, chosen);
  gtk_menu_button_popdown (self->add_button);
  set_ids (self, ids);
}

/* Chips */

static void
name_button (gpointer button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
chip_new (SulhRefsRow *self, const char *id)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (label_of (self, id));
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: the first is a part that another one names, as in "Remove Oman from Through". */
  g_autofree char *name
      = g_strdup_printf (_ ("Remove %s from %s"), label_of (self, id), self->name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  name_button (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (chip_removed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
show_chips (SulhRefsRow *self)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->chips, 0)) != NULL)
    gtk_flow_box_remove (self->chips, GTK_WIDGET (child));
  for (char **id = get_ids (self); id && *id; id++)
    {
      gtk_flow_box_append (self->chips, chip_new (self, *id));
      child = gtk_flow_box_get_child_at_index (self->chips, (int)(id - get_ids (self)));
      gtk_widget_set_focusable (GTK_WIDGET (child), FALSE); /* its button has the focus */
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label_of (self, *id), -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), get_ids (self) != NULL);
}

/* Choosing */

static gboolean
is_candidate (SulhRefsRow *self, const SulhPart *part)
{
  const char *const *ids = (const char *const *)get_ids (self);

  return !(ids && g_strv_contains (ids, part->id)) && g_strcmp0 (part->id, self->part->id) != 0;
}

static void
add_line (SulhRefsRow *self, const char *id, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
list_candidates (SulhRefsRow *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (sulh_head_is_audience (self->field))
    {
      add_line (self, SULH_AUDIENCE_ALL, _ ("Everybody"));
      add_line (self, SULH_AUDIENCE_TEAM, _ ("The team only"));
    }
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    {
      const GPtrArray *parts = NULL;

      if (self->field->refers & SULH_KIND_BIT (kind) && kind != SULH_KIND_SCENARIO
          && sulh_kind_get_info (kind)->has_id)
        parts = sulh_scenario_get_parts (scenario, kind);
      for (guint i = 0; parts && i < parts->len; i++)
        if (is_candidate (self, parts->pdata[i]))
          add_line (self, ((SulhPart *)parts->pdata[i])->id, sulh_part_get_label (parts->pdata[i]));
    }
}

static void
popover_shown_cb (SulhRefsRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  list_candidates (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
filter_line_cb (GtkListBoxRow *row, gpointer user_data)
{
  SulhRefsRow *self = user_data;
  const char *label = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));

  return sulh_text_matches (label, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_activated_cb (SulhRefsRow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter_line_cb (row, self))
      {
        part_chosen_cb (self, row);
        return;
      }
}

static GtkWidget *
popover_new (SulhRefsRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_ ("Nothing found"));

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search what to add"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, filter_line_cb, self, NULL);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (gtk_list_box_invalidate_filter), self->list,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (part_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

/* Building */

static void
build (SulhRefsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ (self->field->label));
  /* Translators: %s is a list of parts that another one names. */
  g_autofree char *add = g_strdup_printf (_ ("Add to %s"), self->name);

  self->chips = GTK_FLOW_BOX (gtk_flow_box_new ());
  self->add_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_flow_box_set_selection_mode (self->chips, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->chips, 6);
  gtk_widget_set_focusable (GTK_WIDGET (self->chips), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  gtk_menu_button_set_icon_name (self->add_button, "list-add-symbolic");
  gtk_menu_button_set_popover (self->add_button, popover_new (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->add_button), GTK_ALIGN_CENTER);
  name_button (self->add_button, add);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (box, "refs");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->add_button));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
sulh_refs_row_dispose (GObject *object)
{
  SulhRefsRow *self = SULH_REFS_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (sulh_refs_row_parent_class)->dispose (object);
}

static void
sulh_refs_row_class_init (SulhRefsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_refs_row_dispose;
}

static void
sulh_refs_row_init (SulhRefsRow *self)
{
}

/**
 * sulh_refs_row_new:
 * @session: what is edited
 * @field: a field of several references
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: names the edits of this row
 *
 * Returns: (transfer floating): a row that shows no part yet
 */
GtkWidget *
sulh_refs_row_new (SulhSession *session, const SulhField *field, const char *context,
                   const char *gesture)
{
  SulhRefsRow *self = g_object_new (SULH_TYPE_REFS_ROW, "title", _ (field->label), NULL);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  self->name = sulh_field_name (field, context);
  build (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (field->help));
  return GTK_WIDGET (self);
}

/**
 * sulh_refs_row_show:
 * @self: a row
 * @part: the part that its references stand in now
 */
void
sulh_refs_row_show (SulhRefsRow *self, const SulhPart *part)
{
  sulh_part_unref (self->part);
  self->part = sulh_part_ref (part);
  show_chips (self);
}
