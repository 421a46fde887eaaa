/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/version-row.h"

#include <glib/gi18n-lib.h>

#include "app/moment.h"

struct _SulhVersionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *difference;
  GtkWidget *compare_button;
  GtkWidget *save_as_button;
  GtkWidget *restore_button;

  const SulhVersion *version; /* of the window's list */
};

enum
{
  RESTORE,
  SAVE_AS,
  COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhVersionRow, sulh_version_row, GTK_TYPE_LIST_BOX_ROW)

static void
restore_clicked_cb (SulhVersionRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
save_as_clicked_cb (SulhVersionRow *self)
{
  g_signal_emit (self, signals[SAVE_AS], 0);
}

static void
compare_clicked_cb (SulhVersionRow *self)
{
  g_signal_emit (self, signals[COMPARE], 0);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, SULH_TYPE_VERSION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
sulh_version_row_class_init (SulhVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[RESTORE] = add_signal ("restore");
  signals[SAVE_AS] = add_signal ("save-as");
  signals[COMPARE] = add_signal ("compare");

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhVersionRow, title);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionRow, difference);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionRow, compare_button);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionRow, save_as_button);
  gtk_widget_class_bind_template_child (widget_class, SulhVersionRow, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
}

static void
sulh_version_row_init (SulhVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget *button, const char *format, const char *moment)
{
  g_autofree char *name = g_strdup_printf (format, moment);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sulh_version_row_new:
 * @version: a version, which must outlive the row
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_version_row_new (const SulhVersion *version)
{
  SulhVersionRow *self = g_object_new (SULH_TYPE_VERSION_ROW, NULL);
  g_autofree char *moment = NULL;
  g_autofree char *size = g_format_size (version->size);
  g_autofree char *title = NULL;

  self->version = version;
  moment = sulh_version_row_dup_moment (self);
  /* Translators: a moment as in "today 14:05", and a size as in "25 kB". */
  title = g_strdup_printf (_ ("Saved %s, %s"), moment, size);
  gtk_label_set_label (self->title, title);
  /* Translators: %s is a moment as in "today 14:05", here and in the next two. */
  name_button (self->compare_button, _ ("Compare with the version saved %s"), moment);
  name_button (self->save_as_button, _ ("Save the version saved %s as another file"), moment);
  name_button (self->restore_button, _ ("Restore the version saved %s"), moment);
  return GTK_WIDGET (self);
}

const SulhVersion *
sulh_version_row_get_version (SulhVersionRow *self)
{
  return self->version;
}

/** sulh_version_row_dup_moment: Returns: (transfer full): when it was saved, in words */
char *
sulh_version_row_dup_moment (SulhVersionRow *self)
{
  return sulh_moment_describe (self->version->saved, g_get_real_time ());
}

/**
 * sulh_version_row_show_difference:
 * @self: a row
 * @changes: (nullable) (element-type SulhChange): from the version to now; %NULL if it cannot be
 *   read
 */
void
sulh_version_row_show_difference (SulhVersionRow *self, const GPtrArray *changes)
{
  g_autofree char *text = NULL;

  if (changes == NULL)
    text = g_strdup (_ ("It cannot be read."));
  else if (changes->len == 0)
    text = g_strdup (_ ("The same as now."));
  else
    /* Translators: the number of differences, and the first of them as a sentence. */
    text = sulh_digits_format (
        ngettext ("%u difference from now. %s", "%u differences from now. %s", changes->len),
        changes->len, ((const SulhChange *)changes->pdata[0])->sentence);
  gtk_label_set_label (self->difference, text);
  gtk_widget_set_sensitive (self->restore_button, changes && changes->len > 0);
  gtk_widget_set_sensitive (self->compare_button, changes && changes->len > 0);
}
