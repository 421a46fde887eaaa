/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/template-window.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/field-text.h"

struct _SulhTemplateWindow
{
  AdwWindow parent_instance;

  GtkStack *pages;
  GtkWidget *back_button;
  GtkWidget *create_button;
  GtkListBox *templates_list;
  AdwPreferencesGroup *names;
  GtkLabel *summary;
  GtkEditable *title;
  GtkEditable *start;
  GtkLabel *answer;

  GPtrArray *templates;
  const SulhTemplate *chosen;
  GPtrArray *role_rows; /* of what is chosen, in the order of its roles */
  gboolean was_asked_for; /* one template, so that there is no way back to all of them */
};

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhTemplateWindow, sulh_template_window, ADW_TYPE_WINDOW)

/* Names */

static const char *
describe_role (const SulhPart *role)
{
  const SulhActor *actor = role->kind == SULH_KIND_ACTOR ? (const SulhActor *)role : NULL;

  if (actor && actor->role == SULH_ACTOR_MEDIATOR)
    return _ ("Mediates");
  return actor ? _ ("Guarantees") : _ ("Party");
}

static void
name_widget (GtkAccessible *widget, const char *name)
{
  gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The text within the row has the focus, so it needs the name too. */
static void
name_entry (GtkWidget *row, const char *name)
{
  name_widget (GTK_ACCESSIBLE (row), name);
  name_widget (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))), name);
}

static GtkWidget *
make_role_row (SulhTemplateWindow *self, const SulhPart *role)
{
  GtkWidget *row = adw_entry_row_new ();
  /* Translators: what a role does, and what the template calls it, as in "Party: First party". */
  g_autofree char *title
      = g_strdup_printf (_ ("%s: %s"), describe_role (role), sulh_part_get_label (role));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  name_entry (row, title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (gtk_widget_activate),
                           self->create_button, G_CONNECT_SWAPPED);
  return row;
}

static void
show_roles (SulhTemplateWindow *self)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (self->chosen->scenario);

  for (guint i = 0; i < self->role_rows->len; i++)
    adw_preferences_group_remove (self->names, self->role_rows->pdata[i]);
  g_ptr_array_set_size (self->role_rows, 0);
  for (guint i = 0; i < roles->len; i++)
    {
      GtkWidget *row = make_role_row (self, roles->pdata[i]);

      adw_preferences_group_add (self->names, row);
      g_ptr_array_add (self->role_rows, row);
    }
}

static void
show_page (SulhTemplateWindow *self, gboolean is_naming)
{
  gtk_stack_set_visible_child_name (self->pages, is_naming ? "names" : "templates");
  gtk_widget_set_visible (self->create_button, is_naming);
  gtk_widget_set_visible (self->back_button, is_naming && !self->was_asked_for);
  gtk_label_set_label (self->answer, "");
  if (is_naming)
    gtk_widget_grab_focus (self->role_rows->pdata[0]);
  else if (self->templates->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->templates_list, 0)));
}

static void
choose (SulhTemplateWindow *self, const SulhTemplate *template)
{
  self->chosen = template;
  gtk_window_set_title (GTK_WINDOW (self), template->name);
  gtk_label_set_label (self->summary, template->summary);
  show_roles (self);
  show_page (self, TRUE);
}

/* Creating */

static GHashTable *
read_names (SulhTemplateWindow *self)
{
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (self->chosen->scenario);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < roles->len; i++)
    {
      const char *name = gtk_editable_get_text (self->role_rows->pdata[i]);

      g_hash_table_insert (names, ((SulhPart *)roles->pdata[i])->id, g_strstrip (g_strdup (name)));
    }
  return names;
}

static gboolean
read_start (SulhTemplateWindow *self, guint32 *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->start)));

  if (sulh_field_read_day (text, day))
    return TRUE;
  gtk_label_set_label (self->answer,
                       _ ("The first day cannot be read. Write it like 1 March 2026 or "
                          "2026-03-01, or leave it empty to count days from D+0."));
  gtk_widget_grab_focus (GTK_WIDGET (self->start));
  return FALSE;
}

static void
create_clicked_cb (SulhTemplateWindow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
  g_autoptr (GHashTable) names = read_names (self);
  g_autoptr (SulhScenario) scenario = NULL;
  SulhTemplateTerms terms = { .title = *title ? title : _ ("Untitled"), .names = names };

  if (!read_start (self, &terms.day_zero))
    return;
  scenario = sulh_template_fill (self->chosen->scenario, &terms);
  g_signal_emit (self, signals[CREATED], 0, scenario);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Choosing */

static void
back_clicked_cb (SulhTemplateWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("New Scenario"));
  show_page (self, FALSE);
}

static void
template_activated_cb (SulhTemplateWindow *self, GtkListBoxRow *row)
{
  choose (self, self->templates->pdata[gtk_list_box_row_get_index (row)]);
}

static void
add_template (SulhTemplateWindow *self, const SulhTemplate *template)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), template->summary);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  template->summary, -1);
  gtk_list_box_append (self->templates_list, row);
}

static void
sulh_template_window_finalize (GObject *object)
{
  SulhTemplateWindow *self = SULH_TEMPLATE_WINDOW (object);

  g_ptr_array_unref (self->templates);
  g_ptr_array_unref (self->role_rows);
  G_OBJECT_CLASS (sulh_template_window_parent_class)->finalize (object);
}

static void
sulh_template_window_class_init (SulhTemplateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_template_window_finalize;
  signals[CREATED] = g_signal_new ("created", SULH_TYPE_TEMPLATE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/template-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, create_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, templates_list);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, names);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, start);
  gtk_widget_class_bind_template_child (widget_class, SulhTemplateWindow, answer);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_activated_cb);
}

static void
sulh_template_window_init (SulhTemplateWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  self->templates = sulh_templates_list ();
  self->role_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->start, today);
  name_entry (GTK_WIDGET (self->start), _ ("First day, as in 1 March 2026"));
  name_entry (GTK_WIDGET (self->title), _ ("Title"));
  for (guint i = 0; i < self->templates->len; i++)
    add_template (self, self->templates->pdata[i]);
}

/**
 * sulh_template_window_new:
 * @parent: the window that a scenario is wanted in
 * @id: (nullable): the id of a template; %NULL asks which
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
SulhTemplateWindow *
sulh_template_window_new (GtkWindow *parent, const char *id)
{
  SulhTemplateWindow *self
      = g_object_new (SULH_TYPE_TEMPLATE_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);
  const SulhTemplate *template = id ? sulh_templates_find (self->templates, id) : NULL;

  sulh_compat_outlive_parent (GTK_WINDOW (self));
  self->was_asked_for = template != NULL;
  if (template)
    choose (self, template);
  else
    show_page (self, FALSE);
  return self;
}

/** sulh_template_window_has_templates: whether there is anything to choose from */
gboolean
sulh_template_window_has_templates (SulhTemplateWindow *self)
{
  return self->templates->len > 0;
}
