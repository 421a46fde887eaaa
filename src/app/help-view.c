/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-view.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"

#define LINK "page:" /* what the address of a link begins with */
#define TARGET "sulh-target" /* the page that a button leads to */

struct _SulhHelpView
{
  AdwBin parent_instance;

  GtkBox *content;
  const char *language; /* of the page, while it is made */
};

enum
{
  PAGE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhHelpView, sulh_help_view, ADW_TYPE_BIN)

/* Handlers */

static gboolean
link_activated_cb (SulhHelpView *self, const char *address)
{
  if (g_str_has_prefix (address, LINK))
    g_signal_emit (self, signals[PAGE_WANTED], 0, address + strlen (LINK));
  return TRUE;
}

static void
link_clicked_cb (SulhHelpView *self, GtkButton *button)
{
  g_signal_emit (self, signals[PAGE_WANTED], 0, g_object_get_data (G_OBJECT (button), TARGET));
}

/* Blocks */

static GtkWidget *
make_label (const char *text, GtkAccessibleRole role, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, "xalign",
                                   0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_text (SulhHelpView *self, const SulhHelpBlock *block)
{
  GtkWidget *label = make_label ("", GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), block->markup);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return label;
}

static GtkWidget *
make_listed (SulhHelpView *self, const SulhHelpBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *mark
      = block->kind == SULH_HELP_STEP ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  g_autofree char *shaped = sulh_digits_shape (mark, self->language);
  GtkWidget *number = make_label (shaped, GTK_ACCESSIBLE_ROLE_LABEL, "heading");

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), make_text (self, block));
  return row;
}

static GtkWidget *
make_term (SulhHelpView *self, const SulhHelpBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (row),
                  make_label (block->target, GTK_ACCESSIBLE_ROLE_HEADING, "heading"));
  gtk_box_append (GTK_BOX (row), make_text (self, block));
  return row;
}

static GtkWidget *
make_picture (SulhHelpView *self, const SulhHelpBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *path = sulh_help_book_dup_picture (block->target);
  GtkWidget *picture = gtk_picture_new_for_filename (path);
  GtkWidget *caption = make_text (self, block);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->plain);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_add_css_class (picture, "help-picture");
  gtk_widget_set_visible (picture, gtk_picture_get_paintable (GTK_PICTURE (picture)) != NULL);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (row), picture);
  gtk_box_append (GTK_BOX (row), caption);
  return row;
}

static GtkWidget *
make_keys (SulhHelpView *self, const SulhHelpBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *keys = gtk_shortcut_label_new (block->target);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), make_text (self, block));
  gtk_box_append (GTK_BOX (row), keys);
  return row;
}

static GtkWidget *
make_link (SulhHelpView *self, const SulhHelpBlock *block, const GPtrArray *pages)
{
  const SulhHelpPage *target = sulh_help_book_find (pages, block->target);
  GtkWidget *button = gtk_button_new_with_label (target ? target->title : block->target);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_sensitive (button, target != NULL);
  g_object_set_data_full (G_OBJECT (button), TARGET, g_strdup (block->target), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_block (SulhHelpView *self, const SulhHelpBlock *block, const GPtrArray *pages)
{
  switch (block->kind)
    {
    case SULH_HELP_HEADING:
      return make_label (block->plain, GTK_ACCESSIBLE_ROLE_HEADING, "title-4");
    case SULH_HELP_STEP:
    case SULH_HELP_ITEM:
      return make_listed (self, block);
    case SULH_HELP_TERM:
      return make_term (self, block);
    case SULH_HELP_PICTURE:
      return make_picture (self, block);
    case SULH_HELP_KEYS:
      return make_keys (self, block);
    case SULH_HELP_LINK:
      return make_link (self, block, pages);
    default:
      return make_text (self, block);
    }
}

/* A page that is not there in the language of the screen is read its own way. */
static gboolean
is_foreign (const SulhHelpPage *page)
{
  g_autofree char *language = sulh_language_find ();

  return g_strcmp0 (page->language, "en") == 0 && !g_str_equal (language, "en");
}

static void
set_direction (GtkWidget *widget, GtkTextDirection direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

static void
sulh_help_view_class_init (SulhHelpViewClass *klass)
{
  signals[PAGE_WANTED] = g_signal_new ("page-wanted", SULH_TYPE_HELP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sulh_help_view_init (SulhHelpView *self)
{
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->content));
}

/**
 * sulh_help_view_new:
 * @pages: all pages, for the titles of links
 * @page: the one to show
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sulh_help_view_new (const GPtrArray *pages, const SulhHelpPage *page)
{
  SulhHelpView *self = g_object_new (SULH_TYPE_HELP_VIEW, NULL);

  self->language = page->language;
  gtk_box_append (self->content, make_label (page->title, GTK_ACCESSIBLE_ROLE_HEADING, "title-1"));
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (self->content, make_block (self, page->blocks->pdata[i], pages));
  if (is_foreign (page))
    {
      set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
      gtk_box_prepend (self->content, make_label (_ ("This page is in English only."),
                                                  GTK_ACCESSIBLE_ROLE_LABEL, "dim-label"));
    }
  self->language = NULL;
  return GTK_WIDGET (self);
}
