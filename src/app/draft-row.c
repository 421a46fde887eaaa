/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draft-row.h"

#include <glib/gi18n-lib.h>

#include "app/focus-inside.h"
#include "app/moment.h"
#include "app/thumbnail.h"

struct _SulhDraftRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *frame;
  GtkPicture *picture;
  GtkLabel *title;
  GtkLabel *place;
  GtkLabel *changed;
  GtkLabel *remark;
  GtkWidget *compare_button;
  GtkWidget *discard_button;
  GtkWidget *recover_button;

  SulhLeftDraft *draft; /* of the window's list */
};

enum
{
  RECOVER,
  DISCARD,
  COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhDraftRow, sulh_draft_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_title (const SulhLeftDraft *draft)
{
  if (draft->scenario && draft->scenario->part.name)
    return g_strdup (draft->scenario->part.name);
  return draft->home.path ? g_filename_display_basename (draft->home.path)
                          : g_strdup (_ ("Untitled"));
}

static char *
describe_place (const SulhLeftDraft *draft)
{
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;

  if (draft->home.path == NULL)
    return g_strdup (_ ("Never saved in a file"));
  name = g_filename_display_basename (draft->home.path);
  folder = g_path_get_dirname (draft->home.path);
  shown = g_filename_display_name (folder);
  /* Translators: the name of a file and its folder. */
  return g_strdup_printf (_ ("%s in %s"), name, shown);
}

static char *
describe_changes (const SulhLeftDraft *draft)
{
  g_autofree char *moment = sulh_moment_describe (draft->changed, g_get_real_time ());

  /* Translators: the first is a moment as in "today 14:05". */
  return sulh_digits_format (
      ngettext ("Changed %s, %u change kept", "Changed %s, %u changes kept", draft->n_steps),
      moment, draft->n_steps);
}

static const char *
find_remark (const SulhLeftDraft *draft)
{
  if (draft->seal_head && draft->seal == NULL)
    return _ ("Sealed. The password is needed to recover it.");
  if (draft->scenario == NULL)
    return _ ("It cannot be opened as a scenario.");
  if (draft->is_cut)
    return _ ("The last change was cut off and is missing.");
  return NULL;
}

static void
name_button (GtkWidget *button, const char *format, const char *title)
{
  g_autofree char *name = g_strdup_printf (format, title);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_things (SulhDraftRow *self, const char *title)
{
  /* Translators: %s is the title of a scenario, here and in the next three. */
  name_button (GTK_WIDGET (self->picture), _ ("Timeline of %s"), title);
  name_button (self->compare_button, _ ("Compare %s with the saved file"), title);
  name_button (self->discard_button, _ ("Discard %s"), title);
  name_button (self->recover_button, _ ("Recover %s"), title);
}

static void
show_draft (SulhDraftRow *self)
{
  const SulhLeftDraft *draft = self->draft;
  g_autofree char *title = describe_title (draft);
  g_autofree char *place = describe_place (draft);
  g_autofree char *changed = describe_changes (draft);
  g_autoptr (GdkPaintable) picture = draft->scenario ? sulh_thumbnail_new (draft->scenario) : NULL;
  const char *remark = find_remark (draft);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->changed, changed);
  gtk_label_set_label (self->remark, remark ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_picture_set_paintable (self->picture, picture);
  gtk_widget_set_visible (self->frame, picture != NULL);
  gtk_widget_set_visible (self->compare_button, draft->scenario && draft->home.path);
  gtk_widget_set_visible (self->discard_button, !draft->is_discarded);
  gtk_widget_set_sensitive (self->recover_button, draft->scenario || draft->seal_head);
  name_things (self, title);
}

static void
recover_clicked_cb (SulhDraftRow *self)
{
  g_signal_emit (self, signals[RECOVER], 0);
}

static void
discard_clicked_cb (SulhDraftRow *self)
{
  g_signal_emit (self, signals[DISCARD], 0);
}

static void
compare_clicked_cb (SulhDraftRow *self)
{
  g_signal_emit (self, signals[COMPARE], 0);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, SULH_TYPE_DRAFT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
sulh_draft_row_class_init (SulhDraftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[RECOVER] = add_signal ("recover");
  signals[DISCARD] = add_signal ("discard");
  signals[COMPARE] = add_signal ("compare");

  widget_class->focus = sulh_focus_inside;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/draft-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, frame);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, picture);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, title);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, place);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, changed);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, remark);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, discard_button);
  gtk_widget_class_bind_template_child (widget_class, SulhDraftRow, recover_button);
  gtk_widget_class_bind_template_callback (widget_class, recover_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
}

static void
sulh_draft_row_init (SulhDraftRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_draft_row_new:
 * @draft: a draft, which must outlive the row
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_draft_row_new (SulhLeftDraft *draft)
{
  SulhDraftRow *self = g_object_new (SULH_TYPE_DRAFT_ROW, NULL);

  self->draft = draft;
  show_draft (self);
  return GTK_WIDGET (self);
}

SulhLeftDraft *
sulh_draft_row_get_draft (SulhDraftRow *self)
{
  return self->draft;
}

void
sulh_draft_row_grab_focus (SulhDraftRow *self)
{
  gtk_widget_grab_focus (self->recover_button);
}
