/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/finding-row.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"

struct _SulhFindingRow
{
  AdwActionRow parent_instance;

  GtkImage *icon;
  GtkWidget *arrow;
  GtkButton *repair_button;

  char *subject;
};

G_DEFINE_FINAL_TYPE (SulhFindingRow, sulh_finding_row, ADW_TYPE_ACTION_ROW)

/* How a severity looks and what it is called. */
typedef struct
{
  const char *icon;
  const char *css_class;
  const char *label;
} Sign;

static Sign
sign_of (SulhSeverity severity)
{
  switch (severity)
    {
    case SULH_SEVERITY_ERROR:
      return (Sign){ "dialog-error-symbolic", "error", _ ("Error") };
    case SULH_SEVERITY_WARNING:
      return (Sign){ "dialog-warning-symbolic", "warning", _ ("Warning") };
    case SULH_SEVERITY_NOTE:
      return (Sign){ "dialog-information-symbolic", "dim-label", _ ("Note") };
    }
  g_return_val_if_reached ((Sign){ NULL });
}

static char *
say_rest (const SulhFinding *finding)
{
  const char *remedy = finding->remedy ? finding->remedy : "";
  g_autofree char *why
      = finding->reason ? g_strdup_printf ("%s %s", finding->reason, remedy) : g_strdup (remedy);

  if (finding->line <= 0)
    return g_steal_pointer (&why);
  /* Translators: a place in a file, followed by what to do about what is wrong there. */
  return sulh_digits_format (_ ("Line %d, column %d. %s"), finding->line, finding->column, why);
}

/* The button says what the repair does, and the row what it is good for. */
static void
show_repair (SulhFindingRow *self, const SulhFinding *finding, guint index)
{
  GtkWidget *button = GTK_WIDGET (self->repair_button);

  if (finding->repair == NULL)
    return;
  gtk_widget_set_visible (button, TRUE);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->repair_button)),
                       finding->repair->label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "findings.repair");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->repair->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  finding->sentence, -1);
}

static void
sulh_finding_row_finalize (GObject *object)
{
  g_free (SULH_FINDING_ROW (object)->subject);

  G_OBJECT_CLASS (sulh_finding_row_parent_class)->finalize (object);
}

static void
sulh_finding_row_class_init (SulhFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_finding_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SulhFindingRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SulhFindingRow, repair_button);
}

static void
sulh_finding_row_init (SulhFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_finding_row_new:
 * @finding: what to say
 * @index: its position, which the action "findings.repair" is called with
 * @place: (nullable): what pressing the row shows
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_finding_row_new (const SulhFinding *finding, guint index, const char *place)
{
  g_autofree char *sentence = sulh_language_shape (finding->sentence);
  SulhFindingRow *self = g_object_new (SULH_TYPE_FINDING_ROW, "title", sentence, NULL);
  Sign sign = sign_of (finding->severity);
  g_autofree char *rest = say_rest (finding);
  g_autofree char *name = g_strdup_printf ("%s: %s", sign.label, sentence);

  self->subject = g_strdup (place);
  show_repair (self, finding, index);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), rest);
  gtk_image_set_from_icon_name (self->icon, sign.icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), sign.css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sign.label, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), place != NULL);
  gtk_widget_set_visible (self->arrow, place != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rest, -1);
  return GTK_WIDGET (self);
}

const char *
sulh_finding_row_get_subject (SulhFindingRow *self)
{
  return self->subject;
}
