/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/why-more.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"

#define WIDTH_CHARS 36
#define HEIGHT_MOST 320

struct _SulhWhyMore
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkEntry *day;
  GtkLabel *trouble;

  SulhScenario *scenario;
};

enum
{
  ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhWhyMore, sulh_why_more, GTK_TYPE_POPOVER)

static void
ask (SulhWhyMore *self, SulhAsked asked, const char *other, int day)
{
  g_signal_emit (self, signals[ASKED], 0, (int)asked, other, day);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
later_cb (SulhWhyMore *self)
{
  ask (self, SULH_ASKED_LATER, NULL, 0);
}

static void
before_cb (SulhWhyMore *self, GtkButton *button)
{
  ask (self, SULH_ASKED_BEFORE, gtk_widget_get_name (GTK_WIDGET (button)), 0);
}

static void
day_typed_cb (SulhWhyMore *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day));
  g_autofree char *fault = NULL;
  int day;

  if (sulh_inquiry_read_day (text, self->scenario->day_zero, &day))
    ask (self, SULH_ASKED_ON, NULL, day);
  else
    fault = g_strdup_printf (
        _ ("“%s” is no day; write a date like 2026-04-08, or days after day zero like 30."), text);
  gtk_label_set_label (self->trouble, fault ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), fault != NULL);
}

/* Takes @words. */
static GtkButton *
add_question (SulhWhyMore *self, char *words, GCallback callback)
{
  g_autofree char *shaped = sulh_language_shape (words);
  GtkWidget *label = gtk_label_new (shaped);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, shaped,
                                  -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
  g_free (words);
  return GTK_BUTTON (button);
}

/* What is asked of every rung without being chosen here is left out. */
static void
add_questions (SulhWhyMore *self, const SulhPlan *plan, const char *exchange)
{
  guint rung;
  gboolean is_in = sulh_plan_find_rung (plan, exchange, &rung);
  guint n = is_in ? MAX (rung, 1) - 1 : plan->rungs->len;

  if (is_in)
    add_question (self, g_strdup (_ ("Why Not Later?")), G_CALLBACK (later_cb));
  for (guint k = 0; k < n; k++)
    {
      const char *id = sulh_plan_get_rung (plan, k)->exchange;
      const SulhPart *other = sulh_scenario_find (self->scenario, id);
      /* Translators: %s is the name of an exchange that comes earlier in the plan. */
      char *words
          = g_strdup_printf (_ ("Why Not Before “%s”?"), other ? sulh_part_get_label (other) : id);

      gtk_widget_set_name (GTK_WIDGET (add_question (self, words, G_CALLBACK (before_cb))), id);
    }
}

static void
add_day (SulhWhyMore *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Why not on this day?"));

  self->day = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->day, self->scenario->day_zero > 0 ? "2026-04-08" : "30");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->day), 12);
  gtk_widget_set_hexpand (GTK_WIDGET (self->day), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why not on this day?"), -1);
  g_signal_connect_object (self->day, "activate", G_CALLBACK (day_typed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (label, 10);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->day));
  gtk_box_append (self->box, row);
  self->trouble = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->trouble, TRUE);
  gtk_label_set_xalign (self->trouble, 0);
  gtk_label_set_max_width_chars (self->trouble, WIDTH_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->trouble), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->trouble));
}

static void
sulh_why_more_dispose (GObject *object)
{
  g_clear_pointer (&SULH_WHY_MORE (object)->scenario, sulh_part_unref);

  G_OBJECT_CLASS (sulh_why_more_parent_class)->dispose (object);
}

static void
sulh_why_more_class_init (SulhWhyMoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_why_more_dispose;

  signals[ASKED] = g_signal_new ("asked", SULH_TYPE_WHY_MORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_INT);
}

static void
sulh_why_more_init (SulhWhyMore *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_MOST);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

/**
 * sulh_why_more_new:
 * @scenario: the scenario
 * @plan: the plan that is asked about
 * @exchange: id of the exchange, in the plan or left out
 *
 * Emits "asked" with a #SulhAsked, the id of another exchange or %NULL, and a day.
 *
 * Returns: (transfer floating): a popover with further questions
 */
GtkWidget *
sulh_why_more_new (const SulhScenario *scenario, const SulhPlan *plan, const char *exchange)
{
  SulhWhyMore *self = g_object_new (SULH_TYPE_WHY_MORE, NULL);

  self->scenario = sulh_part_ref (scenario);
  add_questions (self, plan, exchange);
  add_day (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ask Further"), -1);
  return GTK_WIDGET (self);
}
