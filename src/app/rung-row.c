/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/rung-row.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"
#include "app/timeline-words.h"
#include "app/why-box.h"
#include "workbench/workbench.h"

struct _SulhRungRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *design;
  GtkWidget *kept_box;
  GtkLabel *kept;
  GtkButton *release_button;
  GtkImage *first_icon;
  GtkLabel *first_sentence;
  GtkImage *second_icon;
  GtkLabel *second_sentence;
  GtkImage *third_icon;
  GtkLabel *third_sentence;
  SulhWhyBox *why;

  char *exchange;
};

G_DEFINE_FINAL_TYPE (SulhRungRow, sulh_rung_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_standing (GtkImage *icon, GtkLabel *label, const SulhStanding *standing)
{
  const char *old_class = standing->holds ? "warning" : "success";
  const char *new_class = standing->holds ? "success" : "warning";
  const char *meaning = standing->holds ? _ ("Stays") : _ ("Leaves");
  g_autofree char *sentence = sulh_language_shape (standing->sentence ? standing->sentence : "");

  gtk_image_set_from_icon_name (icon, standing->holds ? "object-select-symbolic"
                                                      : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (icon), old_class);
  gtk_widget_add_css_class (GTK_WIDGET (icon), new_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning,
                                  -1);
  gtk_label_set_label (label, sentence);
}

/* Who takes no part in the rung has something to say only if it leaves there. */
static void
show_leaver (SulhRungRow *self, const SulhRungReading *reading)
{
  const SulhStanding *leaver = NULL;

  for (int i = 0; i < SULH_PRINCIPALS_MOST && !leaver; i++)
    if (!sulh_rung_reading_involves (reading, i) && reading->party[i].sentence
        && !reading->party[i].holds)
      leaver = &reading->party[i];
  gtk_widget_set_visible (GTK_WIDGET (self->third_icon), leaver != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->third_sentence), leaver != NULL);
  if (leaver)
    show_standing (self->third_icon, self->third_sentence, leaver);
}

/* The design of an exchange */

static void
add_option (GString *words, const SulhArrangement *arrangement, int place)
{
  const SulhPart *option;

  if (place < 1 || (guint)place > arrangement->options->len)
    return;
  option = arrangement->options->pdata[place - 1];
  if (words->len > 0)
    g_string_append (words, _ (", "));
  if (option->name)
    g_string_append (words, option->name);
  else
    g_string_append_printf (words, _ ("option %d"), place);
}

/* Where there is nothing to choose from there is nothing to say. */
static char *
say_design (const SulhExchange *exchange, const SulhRung *rung)
{
  const SulhArrangement *arrangement = exchange ? exchange->arrangement : NULL;
  g_autoptr (GString) options = g_string_new (NULL);

  if (rung == NULL || arrangement == NULL || arrangement->options->len == 0)
    return g_strdup ("");
  add_option (options, arrangement, rung->first_option);
  add_option (options, arrangement, rung->second_option);
  add_option (options, arrangement, rung->channel_option);
  if (options->len == 0)
    return g_strdup (_ ("Design: as the exchange describes it."));
  /* Translators: the options that a rung takes of those that its exchange leaves open. */
  return g_strdup_printf (_ ("Design: %s."), options->str);
}

static void
show_design (SulhRungRow *self, const SulhPart *exchange, const SulhRung *rung)
{
  g_autofree char *words = say_design ((const SulhExchange *)exchange, rung);

  gtk_label_set_label (self->design, words);
  gtk_widget_set_visible (GTK_WIDGET (self->design), *words != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

/* As the timeline beside it says it. */
static char *
format_day (const SulhScenario *scenario, int day)
{
  g_autofree char *language = sulh_language_find ();
  g_autofree char *words = NULL;

  if (scenario->day_zero == 0)
    return sulh_digits_format (_ ("day %d"), day);
  words = sulh_timeline_words_say_day (scenario, day);
  return sulh_digits_shape (words, language);
}

/* What a search keeps */

static char *
join_names (const SulhScenario *scenario, char **ids)
{
  GString *names = g_string_new (NULL);

  for (char **id = ids; *id; id++)
    g_string_append_printf (names, "%s%s", id > ids ? _ (", ") : "",
                            sulh_part_get_label (sulh_scenario_find (scenario, *id)));
  return g_string_free (names, FALSE);
}

static char *
say_kept (const SulhScenario *scenario, const char *exchange, int day)
{
  g_auto (GStrv) before_ids = sulh_timetable_list_order (scenario, exchange, TRUE);
  g_auto (GStrv) after_ids = sulh_timetable_list_order (scenario, exchange, FALSE);
  g_autofree char *before = join_names (scenario, before_ids);
  g_autofree char *after = join_names (scenario, after_ids);
  g_autofree char *date = format_day (scenario, day);

  if (*before && *after)
    return g_strdup_printf (_ ("Every search keeps it on %s, before %s and after %s."), date,
                            before, after);
  if (*before)
    return g_strdup_printf (_ ("Every search keeps it on %s, before %s."), date, before);
  if (*after)
    return g_strdup_printf (_ ("Every search keeps it on %s, after %s."), date, after);
  return g_strdup_printf (_ ("Every search keeps it on %s."), date);
}

static void
show_kept (SulhRungRow *self, const SulhScenario *scenario, const char *id)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);
  gboolean is_kept = exchange && exchange->timing && !sulh_date_is_open (exchange->timing->pinned);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->kept_box, is_kept);
  if (!is_kept)
    return;
  words = say_kept (scenario, id, sulh_date_get_day (exchange->timing->pinned));
  gtk_label_set_label (self->kept, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->release_button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->release_button), "plan.release");
  name = g_strdup_printf ("%s: %s", _ ("Let a Search Move It"), sulh_part_get_label (exchange));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->release_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->release_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
sulh_rung_row_finalize (GObject *object)
{
  g_free (SULH_RUNG_ROW (object)->exchange);

  G_OBJECT_CLASS (sulh_rung_row_parent_class)->finalize (object);
}

static void
sulh_rung_row_class_init (SulhRungRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_rung_row_finalize;

  g_type_ensure (SULH_TYPE_WHY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/rung-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, number);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, title);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, date);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, design);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, kept_box);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, kept);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, release_button);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, first_icon);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, first_sentence);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, second_icon);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, second_sentence);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, third_icon);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, third_sentence);
  gtk_widget_class_bind_template_child (widget_class, SulhRungRow, why);
}

static void
sulh_rung_row_init (SulhRungRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sulh_rung_row_new (void)
{
  return g_object_new (SULH_TYPE_RUNG_ROW, NULL);
}

/**
 * sulh_rung_row_show:
 * @self: a row
 * @scenario: the scenario
 * @plan: (nullable): the plan, if there is one that can be asked about
 * @reading: what the rules say of the rung
 * @number: its place in the plan, from 1
 */
void
sulh_rung_row_show (SulhRungRow *self, const SulhScenario *scenario, const SulhPlan *plan,
                    const SulhRungReading *reading, guint number)
{
  guint index;
  const SulhPart *exchange = sulh_scenario_find (scenario, reading->exchange);
  const char *title = exchange ? sulh_part_get_label (exchange) : reading->exchange;
  gboolean holds = sulh_rung_reading_holds (reading);
  g_autofree char *digits = sulh_digits_format ("%u", number);
  g_autofree char *date = format_day (scenario, reading->day);
  g_autofree char *name = NULL;

  g_free (self->exchange);
  self->exchange = g_strdup (reading->exchange);
  gtk_label_set_label (self->number, digits);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->date, date);
  show_standing (self->first_icon, self->first_sentence, &reading->party[reading->pair[0]]);
  show_standing (self->second_icon, self->second_sentence, &reading->party[reading->pair[1]]);
  show_leaver (self, reading);
  show_design (self, exchange,
               sulh_plan_find_rung (plan, reading->exchange, &index)
                   ? sulh_plan_get_rung (plan, index)
                   : NULL);
  show_kept (self, scenario, reading->exchange);
  sulh_why_box_set_subject (self->why, scenario, plan, reading->exchange);

  /* Translators: a rung of a plan: its number, its exchange, its day. */
  name = sulh_digits_format (holds ? _ ("Rung %u: %s, %s. Holds.") : _ ("Rung %u: %s, %s. Fails."),
                             number, title, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
sulh_rung_row_get_exchange (SulhRungRow *self)
{
  return self->exchange;
}
