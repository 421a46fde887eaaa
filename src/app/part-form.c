/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/part-form.h"

#include <glib/gi18n-lib.h>

#include "app/form-group.h"
#include "app/inner-part.h"
#include "app/place.h"
#include "app/session-alike.h"
#include "app/text-row.h"

struct _SulhPartForm
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *kind;
  GtkLabel *title;
  GtkLabel *remarks;
  GtkBox *groups;

  SulhSession *session;
  GPtrArray *rows; /* in the order of the fields */
  char *place; /* that the rows were made for */
};

G_DEFINE_FINAL_TYPE (SulhPartForm, sulh_part_form, ADW_TYPE_BIN)

/**
 * Entry: one line of the form to be.
 * @part: the part it belongs to, selected or within the selected one
 * @field: its field
 */
typedef struct
{
  const SulhPart *part;
  const SulhField *field;
} Entry;

/* Which lines a part asks for */

static gboolean
is_editable (const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_PART:
    case SULH_FIELD_PARTS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The scenario holds everything, and the rungs of a plan are made by planning: neither opens. */
static gboolean
shows_what_is_inside (const SulhPart *part, const SulhField *field)
{
  return part->kind != SULH_KIND_SCENARIO && field->child != SULH_KIND_RUNG;
}

/**
 * Inner: where a part stands that has a group of lines.
 * @part: the part
 * @owner: the part it stands in; %NULL for the selected part
 * @field: the field it stands in
 * @index: its position there
 */
typedef struct
{
  const SulhPart *part;
  const SulhPart *owner;
  const SulhField *field;
  guint index;
} Inner;

/* What names nothing else is told apart by its own name. */
static gboolean
is_one_of_several (const Inner *one)
{
  const SulhKindInfo *info = sulh_kind_get_info (one->part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & SULH_FIELD_REQUIRED)
      return FALSE;
  return one->field && one->field->type == SULH_FIELD_PARTS;
}

static void
append (GArray *entries, const SulhPart *part, const SulhField *field)
{
  Entry entry = { part, field };

  g_array_append_val (entries, entry);
}

/* Every part has a head, which the table of its kind leaves out. */
static void
list_fields (GArray *entries, const Inner *one)
{
  static const char *const last[] = { "note", "source", "grade", "for" };
  const SulhPart *part = one->part;
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (info->has_id || is_one_of_several (one))
    append (entries, part, sulh_head_find_field (part->kind, "name"));
  for (guint i = 0; i < info->n_fields; i++)
    if (is_editable (&info->fields[i]))
      append (entries, part, &info->fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    append (entries, part, sulh_head_find_field (part->kind, last[i]));
}

/* The selected part, and all that stands within, in the order of the form. */
static void
list_inner (GArray *inner, Inner place)
{
  const SulhKindInfo *info = sulh_kind_get_info (place.part->kind);

  g_array_append_val (inner, place);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gpointer member = sulh_part_get_member (place.part, field);
      const GPtrArray *children
          = field->type == SULH_FIELD_PARTS ? *(const GPtrArray **)member : NULL;

      if (!shows_what_is_inside (place.part, field))
        continue;
      if (field->type == SULH_FIELD_PART && *(const SulhPart **)member)
        list_inner (inner, (Inner){ *(const SulhPart **)member, place.part, field, 0 });
      for (guint j = 0; children && j < children->len; j++)
        list_inner (inner, (Inner){ children->pdata[j], place.part, field, j });
    }
}

static void
list_entries (GArray *entries, const GArray *inner)
{
  for (guint i = 0; i < inner->len; i++)
    list_fields (entries, &g_array_index (inner, Inner, i));
}

/* A name is one part's own. */
static void
drop_name (GArray *entries)
{
  if (entries->len > 0
      && g_array_index (entries, Entry, 0).field->offset == G_STRUCT_OFFSET (SulhPart, name))
    g_array_remove_index (entries, 0);
}

/* Putting parts in and taking them out */

/* Several parts of one kind share the values of the part itself; those of parts within differ. */
static gboolean
is_for_several (SulhPartForm *self)
{
  return sulh_session_get_selection (self->session)->len > 1;
}

static GArray *
find_inner (SulhPartForm *self)
{
  const SulhPart *part = sulh_session_get_selected_part (self->session);
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhField *field
      = part ? sulh_kind_find_field (SULH_KIND_SCENARIO, sulh_kind_get_info (part->kind)->element)
             : NULL;
  GArray *inner = g_array_new (FALSE, FALSE, sizeof (Inner));

  Inner place = { part, &scenario->part, field, 0 };

  if (part && is_for_several (self))
    g_array_append_val (inner, place);
  else if (part)
    list_inner (inner, place);
  return inner;
}

static void
tell (SulhPartForm *self, gboolean done, const char *fault)
{
  if (done)
    return;
  gtk_widget_error_bell (GTK_WIDGET (self));
  gtk_label_set_label (self->remarks, fault);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), TRUE);
}

static void
part_added_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  SulhPartForm *self = SULH_PART_FORM (widget);
  g_autoptr (GArray) inner = find_inner (self);
  g_autofree char *fault = NULL;
  const SulhPart *owner;
  guint place, field;

  g_variant_get (target, "(uu)", &place, &field);
  if (place >= inner->len)
    return;
  owner = g_array_index (inner, Inner, place).part;
  tell (self,
        sulh_inner_part_add (self->session, owner, &sulh_kind_get_info (owner->kind)->fields[field],
                             &fault),
        fault);
}

static void
part_removed_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  SulhPartForm *self = SULH_PART_FORM (widget);
  g_autoptr (GArray) inner = find_inner (self);
  guint place = g_variant_get_uint32 (target);
  g_autofree char *fault = NULL;
  const Inner *one;

  if (place >= inner->len)
    return;
  one = &g_array_index (inner, Inner, place);
  tell (self, sulh_inner_part_remove (self->session, one->owner, one->field, one->index, &fault),
        fault);
}

static GMenu *
menu_new (const SulhPart *part, guint place)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < info->n_fields; i++)
    if (sulh_inner_part_can_add (part, &info->fields[i]))
      {
        g_autoptr (GMenuItem) item
            = g_menu_item_new (_ (sulh_kind_get_info (info->fields[i].child)->label), NULL);

        g_menu_item_set_action_and_target (item, "form.add", "(uu)", place, i);
        g_menu_append_item (menu, item);
      }
  return menu;
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What can be added to a part, and the way out for a part that need not be there. */
static void
add_buttons (AdwPreferencesGroup *group, const Inner *one, guint place, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GMenu) menu = menu_new (one->part, place);

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    {
      GtkWidget *button = gtk_menu_button_new ();
      /* Translators: %s is a part of the scenario that more can be said of. */
      g_autofree char *name = g_strdup_printf (_ ("Add to %s"), title);

      /* Beside a title a plus says enough; above all groups it would stand alone. */
      if (place > 0)
        gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
      else
        /* Translators: on a button that opens a menu of what can be added to what is selected. */
        gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add"));
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
      name_button (button, name);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (one->field && sulh_inner_part_can_remove (one->field))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "form.remove");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
      name_button (button, name);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (gtk_widget_get_first_child (box))
    adw_preferences_group_set_header_suffix (group, box);
  else
    g_object_unref (g_object_ref_sink (box));
}

/* Rows */

static const char *
label_of (SulhPartForm *self, const char *id)
{
  const SulhPart *part = sulh_scenario_find (sulh_session_get_scenario (self->session), id);

  return part ? sulh_part_get_label (part) : "";
}

static char *
group_title (SulhPartForm *self, const Inner *one)
{
  const SulhPart *part = one->part;

  switch (part->kind)
    {
    case SULH_KIND_SIDE:
      /* Translators: %s is a party; what follows is what it gives in an exchange. */
      return g_strdup_printf (_ ("%s gives"), label_of (self, ((const SulhSide *)part)->giver));
    case SULH_KIND_TIE:
      /* Translators: %s is a party that an actor has a working link to. */
      return g_strdup_printf (_ ("Tie to %s"), label_of (self, ((const SulhTie *)part)->party));
    default:
      if (one->field->type == SULH_FIELD_PARTS)
        /* Translators: one of several, as in "Goal 2". */
        return sulh_digits_format (_ ("%s %u"), _ (sulh_kind_get_info (part->kind)->label),
                                   one->index + 1);
      return g_strdup (_ (sulh_kind_get_info (part->kind)->label));
    }
}

static void
drop_rows (SulhPartForm *self)
{
  GtkWidget *group;

  g_ptr_array_set_size (self->rows, 0);
  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
}

/* The selected part itself is named above all groups. */
static SulhFormGroup *
add_group (SulhPartForm *self, const Inner *one, guint place, const char *title)
{
  const char *name = title ? title : _ (sulh_kind_get_info (one->part->kind)->label);
  SulhFormGroup *group = SULH_FORM_GROUP (sulh_form_group_new (title, name));

  if (!is_for_several (self))
    add_buttons (ADW_PREFERENCES_GROUP (group), one, place, name);
  gtk_box_append (self->groups, GTK_WIDGET (group));
  return group;
}

static void
add_row (SulhPartForm *self, SulhFormGroup *group, const Entry *entry, const char *title)
{
  g_autofree char *gesture = g_strdup_printf ("%s/%u", self->place, self->rows->len);
  GtkWidget *row = sulh_form_row_new (self->session, entry->field, title, gesture);

  g_object_set_data (G_OBJECT (row), "field", (gpointer)entry->field);
  g_ptr_array_add (self->rows, row);
  sulh_form_group_add (group, row, entry->part, entry->field);
}

static void
make_rows (SulhPartForm *self, const GArray *inner, const GArray *entries)
{
  guint at = 0;

  drop_rows (self);
  for (guint place = 0; place < inner->len; place++)
    {
      const Inner *one = &g_array_index (inner, Inner, place);
      g_autofree char *title = place > 0 ? group_title (self, one) : NULL;
      SulhFormGroup *group;

      if (at >= entries->len || g_array_index (entries, Entry, at).part != one->part)
        continue;
      group = add_group (self, one, place, title);
      for (; at < entries->len && g_array_index (entries, Entry, at).part == one->part; at++)
        add_row (self, group, &g_array_index (entries, Entry, at), title);
      sulh_form_group_finish (group);
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
rows_fit (SulhPartForm *self, const char *place, const GArray *entries)
{
  if (g_strcmp0 (self->place, place) != 0 || self->rows->len != entries->len)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (g_object_get_data (self->rows->pdata[i], "field")
        != g_array_index (entries, Entry, i).field)
      return FALSE;
  return TRUE;
}

/* The selection */

static void
show_head_of_several (SulhPartForm *self, const SulhPart *part)
{
  guint n = sulh_session_get_selection (self->session)->len;
  g_autofree char *title = sulh_digits_format (ngettext ("%u part", "%u parts", n), n);
  gboolean is_alike = sulh_session_count_alike (self->session) == n;

  gtk_label_set_label (self->kind,
                       is_alike ? _ (sulh_kind_get_info (part->kind)->label) : _ ("Several kinds"));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->remarks,
                       is_alike ? _ ("What is changed here is changed in all of them. The values "
                                     "shown are those of the part selected last.")
                                : _ ("Select parts of one kind to change them together."));
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), TRUE);
}

static void
show_head (SulhPartForm *self, const SulhPart *part)
{
  g_autofree char *title = sulh_place_describe (sulh_session_get_scenario (self->session), part);

  if (is_for_several (self))
    {
      show_head_of_several (self, part);
      return;
    }
  gtk_label_set_label (self->kind, _ (sulh_kind_get_info (part->kind)->label));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->remarks, _ (sulh_kind_get_info (part->kind)->help));
}

/* Rows are made anew when something else is selected. */
static char *
name_selection (SulhPartForm *self)
{
  const GPtrArray *places = sulh_session_get_selection (self->session);
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (name, i ? " %s" : "%s", (const char *)places->pdata[i]);
  return g_string_free (name, FALSE);
}

static void
show_selection (SulhPartForm *self)
{
  const SulhPart *part = sulh_session_get_selected_part (self->session);
  g_autofree char *name = name_selection (self);
  g_autoptr (GArray) inner = find_inner (self);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  gtk_stack_set_visible_child_name (self->stack, part ? "form" : "empty");
  if (part == NULL)
    return;
  if (sulh_session_count_alike (self->session) == sulh_session_get_selection (self->session)->len)
    list_entries (entries, inner);
  if (is_for_several (self))
    drop_name (entries);
  show_head (self, part);
  if (!rows_fit (self, name, entries))
    {
      g_free (self->place);
      self->place = g_strdup (name);
      make_rows (self, inner, entries);
    }
  for (guint i = 0; i < entries->len; i++)
    sulh_form_row_show (self->rows->pdata[i], g_array_index (entries, Entry, i).part);
  for (guint i = 0; is_for_several (self) && i < entries->len; i++)
    {
      g_autofree char *values
          = sulh_session_tell_unlike (self->session, g_array_index (entries, Entry, i).field);

      sulh_form_row_tell_unlike (self->rows->pdata[i], values);
    }
}

static void
sulh_part_form_dispose (GObject *object)
{
  SulhPartForm *self = SULH_PART_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (sulh_part_form_parent_class)->dispose (object);
}

static void
sulh_part_form_class_init (SulhPartFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_part_form_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "form.add", "(uu)", part_added_cb);
  gtk_widget_class_install_action (widget_class, "form.remove", "u", part_removed_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/part-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, kind);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, title);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, remarks);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, groups);
}

static void
sulh_part_form_init (SulhPartForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_part_form_set_session (SulhPartForm *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
}

/**
 * sulh_part_form_edit_name:
 * @self: a form
 *
 * Puts the cursor into the name of what is selected, ready to be typed over, or into the first row
 * of what has no name.
 */
void
sulh_part_form_edit_name (SulhPartForm *self)
{
  if (self->rows->len == 0)
    return;
  gtk_widget_child_focus (self->rows->pdata[0], GTK_DIR_TAB_FORWARD);
  if (SULH_IS_TEXT_ROW (self->rows->pdata[0]))
    gtk_editable_select_region (GTK_EDITABLE (self->rows->pdata[0]), 0, -1);
}
