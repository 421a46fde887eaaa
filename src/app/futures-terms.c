/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/futures-terms.h"

#include <glib/gi18n-lib.h>

#include "app/name-inside.h"

#define WIDTH_CHARS 34

struct _SulhFuturesTerms
{
  GtkBox parent_instance;

  GtkMenuButton *values; /* of both axes */
  GtkEntry *intensities;
  GtkEntry *times;
  GtkLabel *trouble;
  GtkDropDown *experiment;

  SulhExperimentAxes axes;
  GPtrArray *ids; /* of the experiments that can be chosen */
  GPtrArray *names;
  char *chosen; /* (nullable): id of an experiment */
  gboolean is_updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhFuturesTerms, sulh_futures_terms, GTK_TYPE_BOX)

/* Values of both axes */

static void
tell (SulhFuturesTerms *self, const char *trouble)
{
  gtk_label_set_label (self->trouble, trouble ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
}

static void
show_axes (SulhFuturesTerms *self, const SulhExperimentAxes *axes)
{
  g_autofree char *intensities = NULL;
  g_autofree char *times = NULL;

  sulh_experiment_say_axes (axes, &intensities, &times);
  gtk_editable_set_text (GTK_EDITABLE (self->intensities), intensities);
  gtk_editable_set_text (GTK_EDITABLE (self->times), times);
  tell (self, NULL);
}

static void
opened_cb (SulhFuturesTerms *self)
{
  show_axes (self, &self->axes);
}

static void
usual_clicked_cb (SulhFuturesTerms *self)
{
  const SulhExperimentAxes usual = sulh_experiment_get_axes ();

  show_axes (self, &usual);
}

/* The values stay open for the next ones to be tried. */
static void
apply_cb (SulhFuturesTerms *self)
{
  g_autoptr (GError) error = NULL;

  if (!sulh_experiment_read_axes (gtk_editable_get_text (GTK_EDITABLE (self->intensities)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->times)), &self->axes,
                                  &error))
    {
      tell (self, error->message);
      return;
    }
  tell (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Which experiment */

static void
experiment_chosen_cb (SulhFuturesTerms *self)
{
  guint index = gtk_drop_down_get_selected (self->experiment);

  if (self->is_updating || index >= self->ids->len)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (self->ids->pdata[index]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_listed (SulhFuturesTerms *self, const SulhScenario *scenario)
{
  if (self->ids->len != scenario->experiments->len)
    return FALSE;
  for (guint e = 0; e < self->ids->len; e++)
    {
      const SulhPart *part = scenario->experiments->pdata[e];

      if (g_strcmp0 (self->ids->pdata[e], part->id) != 0
          || g_strcmp0 (self->names->pdata[e], sulh_part_get_label (part)) != 0)
        return FALSE;
    }
  return TRUE;
}

/* The one that was chosen stays so while it is there; else it is the first. */
static void
list_experiments (SulhFuturesTerms *self, const SulhScenario *scenario)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->names, 0);
  for (guint e = 0; e < scenario->experiments->len; e++)
    {
      const SulhPart *part = scenario->experiments->pdata[e];

      if (self->chosen && g_strcmp0 (part->id, self->chosen) == 0)
        chosen = e;
      g_ptr_array_add (self->ids, g_strdup (part->id));
      g_ptr_array_add (self->names, g_strdup (sulh_part_get_label (part)));
      gtk_string_list_append (names, sulh_part_get_label (part));
    }
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->experiment, G_LIST_MODEL (names));
  if (self->ids->len > 0)
    gtk_drop_down_set_selected (self->experiment, chosen);
  self->is_updating = FALSE;
  g_free (self->chosen);
  self->chosen = self->ids->len > 0 ? g_strdup (self->ids->pdata[chosen]) : NULL;
}

/**
 * sulh_futures_terms_show:
 * @self: terms
 * @analysis: (nullable): what is asked
 * @scenario: of which
 *
 * Offers what can be chosen of @analysis, and is out of sight where that is nothing.
 */
void
sulh_futures_terms_show (SulhFuturesTerms *self, const SulhAnalysis *analysis,
                         const SulhScenario *scenario)
{
  gboolean varies = analysis && g_str_equal (analysis->name, "axes");
  gboolean is_own = analysis && g_str_equal (analysis->name, "experiment");

  if (!is_listed (self, scenario))
    list_experiments (self, scenario);
  gtk_widget_set_visible (GTK_WIDGET (self->values), varies);
  gtk_widget_set_visible (GTK_WIDGET (self->experiment), is_own && self->ids->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), varies || (is_own && self->ids->len > 0));
}

/**
 * sulh_futures_terms_fill:
 * @self: terms
 * @request: borrows what was chosen, until it is chosen anew
 */
void
sulh_futures_terms_fill (SulhFuturesTerms *self, SulhFuturesRequest *request)
{
  request->axes = &self->axes;
  request->experiment = self->chosen;
}

/* Building */

static GtkEntry *
add_entry (SulhFuturesTerms *self, GtkGrid *grid, int row, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_grid_attach (grid, label, 0, row, 2, 1);
  gtk_grid_attach (grid, entry, 0, row + 1, 2, 1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (apply_cb), self);
  return GTK_ENTRY (entry);
}

static GtkWidget *
button_new (SulhFuturesTerms *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
build_popover (SulhFuturesTerms *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *trouble = gtk_label_new (NULL);
  GtkWidget *apply = button_new (self, _ ("Apply"), G_CALLBACK (apply_cb));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->intensities
      = add_entry (self, GTK_GRID (grid), 0, _ ("Intensity of the conflict, 0 to 10"));
  self->times = add_entry (self, GTK_GRID (grid), 2, _ ("Time of negotiation, days"));
  self->trouble = GTK_LABEL (trouble);
  gtk_label_set_xalign (self->trouble, 0);
  gtk_label_set_wrap (self->trouble, TRUE);
  gtk_label_set_max_width_chars (self->trouble, WIDTH_CHARS);
  gtk_widget_add_css_class (trouble, "error");
  gtk_grid_attach (GTK_GRID (grid), trouble, 0, 4, 2, 1);
  gtk_grid_attach (GTK_GRID (grid),
                   button_new (self, _ ("Usual Values"), G_CALLBACK (usual_clicked_cb)), 0, 5, 1,
                   1);
  gtk_widget_set_halign (apply, GTK_ALIGN_END);
  gtk_widget_set_hexpand (apply, TRUE);
  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_grid_attach (GTK_GRID (grid), apply, 1, 5, 1, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (opened_cb), self);
  gtk_menu_button_set_popover (self->values, popover);
}

static void
sulh_futures_terms_finalize (GObject *object)
{
  SulhFuturesTerms *self = SULH_FUTURES_TERMS (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_free (self->chosen);

  G_OBJECT_CLASS (sulh_futures_terms_parent_class)->finalize (object);
}

static void
sulh_futures_terms_class_init (SulhFuturesTermsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_futures_terms_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
sulh_futures_terms_init (SulhFuturesTerms *self)
{
  GtkWidget *values = gtk_menu_button_new ();
  GtkWidget *experiment = gtk_drop_down_new (NULL, NULL);

  self->axes = sulh_experiment_get_axes ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = GTK_MENU_BUTTON (values);
  gtk_menu_button_set_label (self->values, _ ("Intensities and Times"));
  gtk_widget_set_tooltip_text (values, _ ("Choose the values that are compared"));
  build_popover (self);
  self->experiment = GTK_DROP_DOWN (experiment);
  gtk_widget_set_tooltip_text (experiment, _ ("Which experiment is carried out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (experiment), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Experiment"), -1);
  sulh_name_inside (experiment, _ ("Experiment"));
  g_signal_connect_swapped (experiment, "notify::selected", G_CALLBACK (experiment_chosen_cb),
                            self);
  gtk_box_append (GTK_BOX (self), values);
  gtk_box_append (GTK_BOX (self), experiment);
}
