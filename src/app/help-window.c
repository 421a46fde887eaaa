/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-window.h"

#include "app/help-view.h"
#include "app/language.h"

#define CONTENTS "contents"

struct _SulhHelpWindow
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GtkWidget *contents_button;
  GtkStack *stack;
  GtkEditable *search;
  GtkListBox *list;
  AdwBin *page_bin;
  GtkScrolledWindow *scroller;

  GPtrArray *pages;
  GPtrArray *shown; /* pages in the order of the rows */
  GQueue *earlier; /* ids of the pages that were read before this one */
  const char *now; /* id of the page in front, or NULL for the contents */
};

G_DEFINE_FINAL_TYPE (SulhHelpWindow, sulh_help_window, ADW_TYPE_WINDOW)

/* Contents */

static void
add_row (SulhHelpWindow *self, const SulhHelpPage *page, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), page->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->shown, (gpointer)page);
}

static void
list_pages (SulhHelpWindow *self)
{
  const char *words = gtk_editable_get_text (self->search);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const SulhHelpPage *page = self->pages->pdata[i];
      g_autofree char *text
          = *words ? sulh_help_page_find_words (page, words) : g_strdup (page->summary);

      if (text)
        add_row (self, page, text);
    }
}

static void
show_contents (SulhHelpWindow *self)
{
  self->now = NULL;
  gtk_stack_set_visible_child_name (self->stack, CONTENTS);
  gtk_widget_set_sensitive (self->contents_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Pages */

static void read_page (SulhHelpWindow *self, const char *id);

static void
show_page (SulhHelpWindow *self, const SulhHelpPage *page)
{
  GtkWidget *view = sulh_help_view_new (self->pages, page);

  g_signal_connect_object (view, "page-wanted", G_CALLBACK (read_page), self, G_CONNECT_SWAPPED);
  self->now = page->id;
  adw_bin_set_child (self->page_bin, view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "page");
  gtk_widget_set_sensitive (self->contents_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, -1);
}

static void
show_anything (SulhHelpWindow *self, const char *id)
{
  const SulhHelpPage *page = sulh_help_book_find (self->pages, id);

  if (page)
    show_page (self, page);
  else
    show_contents (self);
  gtk_widget_set_sensitive (self->back_button, self->earlier->length > 0);
}

/* Goes on to a page, or to the contents, and remembers the way back. */
static void
read_page (SulhHelpWindow *self, const char *id)
{
  if (g_strcmp0 (self->now ? self->now : CONTENTS, id) == 0)
    return;
  g_queue_push_tail (self->earlier, (gpointer)(self->now ? self->now : CONTENTS));
  show_anything (self, id);
}

/* Handlers */

static void
back_clicked_cb (SulhHelpWindow *self)
{
  if (self->earlier->length > 0)
    show_anything (self, g_queue_pop_tail (self->earlier));
}

static void
contents_clicked_cb (SulhHelpWindow *self)
{
  read_page (self, CONTENTS);
}

static void
row_activated_cb (SulhHelpWindow *self, GtkListBoxRow *row)
{
  read_page (self, ((SulhHelpPage *)self->shown->pdata[gtk_list_box_row_get_index (row)])->id);
}

static void
search_activated_cb (SulhHelpWindow *self)
{
  if (self->shown->len > 0)
    read_page (self, ((SulhHelpPage *)self->shown->pdata[0])->id);
}

/* Escape first clears what was searched for. */
static void
search_stopped_cb (SulhHelpWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
back_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  back_clicked_cb (SULH_HELP_WINDOW (widget));
}

static void
contents_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  contents_clicked_cb (SULH_HELP_WINDOW (widget));
}

static void
sulh_help_window_finalize (GObject *object)
{
  SulhHelpWindow *self = SULH_HELP_WINDOW (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->shown);
  g_queue_free (self->earlier);
  G_OBJECT_CLASS (sulh_help_window_parent_class)->finalize (object);
}

static void
sulh_help_window_class_init (SulhHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_help_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, contents_button);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, page_bin);
  gtk_widget_class_bind_template_child (widget_class, SulhHelpWindow, scroller);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_pages);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "help.contents", NULL, contents_activated_cb);
}

static void
sulh_help_window_init (SulhHelpWindow *self)
{
  g_autofree char *language = sulh_language_find ();

  self->pages = sulh_help_book_list (language);
  self->shown = g_ptr_array_new ();
  self->earlier = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  list_pages (self);
}

static SulhHelpWindow *
find_open (GtkWindow *parent)
{
  GList *item = gtk_application_get_windows (gtk_window_get_application (parent));

  for (; item; item = item->next)
    if (SULH_IS_HELP_WINDOW (item->data)
        && (item->data == (gpointer)parent || gtk_window_get_transient_for (item->data) == parent))
      return item->data;
  return NULL;
}

/**
 * sulh_help_window_present:
 * @parent: the window it helps with
 * @topic: the id of the page to show
 */
void
sulh_help_window_present (GtkWindow *parent, const char *topic)
{
  SulhHelpWindow *self = find_open (parent);

  if (self == NULL)
    {
      self = g_object_new (SULH_TYPE_HELP_WINDOW, "application",
                           gtk_window_get_application (parent), "transient-for", parent, NULL);
      show_anything (self, topic);
    }
  else
    read_page (self, topic);
  gtk_window_present (GTK_WINDOW (self));
}
