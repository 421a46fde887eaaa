/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/why-box.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"
#include "app/why-more.h"

struct _SulhWhyBox
{
  AdwBin parent_instance;

  GtkToggleButton *button;
  GtkMenuButton *more;
  GtkSpinner *spinner;
  GtkBox *answers;

  SulhScenario *scenario;
  SulhPlan *plan;
  char *exchange;
  GCancellable *cancellable; /* of the questions being answered, or NULL */
  guint waiting; /* inquiries not answered yet */
};

G_DEFINE_FINAL_TYPE (SulhWhyBox, sulh_why_box, ADW_TYPE_BIN)

static void
stop (SulhWhyBox *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->waiting = 0;
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static void
clear_answers (SulhWhyBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))))
    gtk_box_remove (self->answers, child);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), FALSE);
}

static void
add_words (SulhWhyBox *self, const char *words, const char *css_class)
{
  g_autofree char *shaped = sulh_language_shape (words);
  GtkWidget *label = gtk_label_new (shaped);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->answers, label);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), TRUE);
}

static void
show_answers (SulhWhyBox *self, const GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const SulhCounterfactual *answer = answers->pdata[i];

      add_words (self, answer->question, "caption-heading");
      add_words (self, answer->sentence, NULL);
    }
}

/* The answers to a question that nobody waits for any more are dropped. */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhWhyBox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = sulh_inquiry_ask_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (--self->waiting == 0)
    stop (self);
  if (answers)
    show_answers (self, answers);
  else
    add_words (self, error->message, NULL);
}

static void
ask (SulhWhyBox *self, const SulhQuestion *questions, guint n)
{
  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
  self->waiting++;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  sulh_inquiry_ask_async (self->scenario, self->plan, questions, n, self->cancellable, answered_cb,
                          g_object_ref (self));
}

static void
ask_as_usual (SulhWhyBox *self)
{
  SulhQuestion questions[SULH_INQUIRY_QUESTIONS];
  guint n = sulh_inquiry_choose (self->plan, self->exchange, questions);

  ask (self, questions, n);
}

static void
further_asked_cb (SulhWhyBox *self, int asked, const char *other, int day)
{
  const SulhQuestion question = { (SulhAsked)asked, self->exchange, other, day };

  ask (self, &question, 1);
}

static void
more_wanted_cb (GtkMenuButton *button, gpointer user_data)
{
  SulhWhyBox *self = user_data;
  GtkWidget *popover = sulh_why_more_new (self->scenario, self->plan, self->exchange);

  g_signal_connect_object (popover, "asked", G_CALLBACK (further_asked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
button_toggled_cb (SulhWhyBox *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->button) && self->plan;

  stop (self);
  clear_answers (self);
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_open);
  if (is_open)
    ask_as_usual (self);
}

static gboolean
is_in_plan (SulhWhyBox *self)
{
  for (guint k = 0; k < self->plan->rungs->len; k++)
    if (g_strcmp0 (sulh_plan_get_rung (self->plan, k)->exchange, self->exchange) == 0)
      return TRUE;
  return FALSE;
}

static void
name_button (SulhWhyBox *self)
{
  const SulhPart *exchange = sulh_scenario_find (self->scenario, self->exchange);
  const char *label = is_in_plan (self) ? _ ("Why Here?") : _ ("Why Left Out?");

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  exchange ? sulh_part_get_label (exchange) : self->exchange, -1);
}

static void
sulh_why_box_dispose (GObject *object)
{
  SulhWhyBox *self = SULH_WHY_BOX (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->scenario, sulh_part_unref);
  g_clear_pointer (&self->plan, sulh_part_unref);
  g_clear_pointer (&self->exchange, g_free);

  G_OBJECT_CLASS (sulh_why_box_parent_class)->dispose (object);
}

static void
sulh_why_box_class_init (SulhWhyBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_why_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/why-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhWhyBox, button);
  gtk_widget_class_bind_template_child (widget_class, SulhWhyBox, more);
  gtk_widget_class_bind_template_child (widget_class, SulhWhyBox, spinner);
  gtk_widget_class_bind_template_child (widget_class, SulhWhyBox, answers);
  gtk_widget_class_bind_template_callback (widget_class, button_toggled_cb);
}

static void
sulh_why_box_init (SulhWhyBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, more_wanted_cb, self, NULL);
}

/**
 * sulh_why_box_set_subject:
 * @self: a box
 * @scenario: the scenario
 * @plan: (nullable): the plan that is asked about; without one nothing can be asked
 * @exchange: id of the exchange
 *
 * Forgets the answers if any of these is another than before.
 */
void
sulh_why_box_set_subject (SulhWhyBox *self, const SulhScenario *scenario, const SulhPlan *plan,
                          const char *exchange)
{
  gtk_widget_set_visible (GTK_WIDGET (self), plan != NULL);
  if (self->scenario == scenario && self->plan == plan && g_strcmp0 (self->exchange, exchange) == 0)
    return;
  gtk_toggle_button_set_active (self->button, FALSE);
  g_clear_pointer (&self->scenario, sulh_part_unref);
  g_clear_pointer (&self->plan, sulh_part_unref);
  g_free (self->exchange);
  self->scenario = sulh_part_ref (scenario);
  self->plan = plan ? sulh_part_ref (plan) : NULL;
  self->exchange = g_strdup (exchange);
  if (plan)
    name_button (self);
}
