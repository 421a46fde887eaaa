/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline-heading.h"

#include <glib/gi18n-lib.h>

#include "workbench/workbench.h"

struct _SulhOutlineHeading
{
  GtkListBoxRow parent_instance;

  GtkImage *arrow;
  const char *group;
};

G_DEFINE_FINAL_TYPE (SulhOutlineHeading, sulh_outline_heading, GTK_TYPE_LIST_BOX_ROW)

static void
sulh_outline_heading_class_init (SulhOutlineHeadingClass *klass)
{
}

static void
sulh_outline_heading_init (SulhOutlineHeading *self)
{
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  self->arrow = GTK_IMAGE (gtk_image_new ());
}

/* Insert does the same by the keyboard. */
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
label_new (const char *group)
{
  GtkWidget *label = gtk_label_new (group);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * sulh_outline_heading_new:
 * @group: the heading, in the user's language; stays valid
 * @kind: of the parts below it
 *
 * Returns: (transfer floating): a heading of a group that is open
 */
GtkWidget *
sulh_outline_heading_new (const char *group, SulhKind kind)
{
  SulhOutlineHeading *self = g_object_new (SULH_TYPE_OUTLINE_HEADING, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->group = group;
  gtk_widget_add_css_class (box, "outline-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "dim-label");
  gtk_box_append (GTK_BOX (box), label_new (group));
  if (sulh_blank_find_for_kind (kind))
    gtk_box_append (GTK_BOX (box), add_button_new (group, kind));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, group, -1);
  sulh_outline_heading_set_open (self, TRUE);
  return GTK_WIDGET (self);
}

const char *
sulh_outline_heading_get_group (SulhOutlineHeading *self)
{
  return self->group;
}

/**
 * sulh_outline_heading_set_open:
 * @self: a heading
 * @is_open: whether what stands below it is shown
 */
void
sulh_outline_heading_set_open (SulhOutlineHeading *self, gboolean is_open)
{
  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}
