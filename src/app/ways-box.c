/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ways-box.h"

#include <glib/gi18n-lib.h>

#include "app/inner-part.h"
#include "app/language.h"
#include "app/place.h"
#include "app/way-row.h"

struct _SulhWaysBox
{
  AdwBin parent_instance;

  GtkLabel *conflict;
  GtkListBox *demands;
  GtkLabel *heading;
  GtkWidget *prices_button;
  GtkListBox *list;

  SulhSession *session;
  SulhWaysOut *shown;
};

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhWaysBox, sulh_ways_box, ADW_TYPE_BIN)

/* Repairs fit the scenario that was asked about. */
static const SulhWaysOut *
get_ways (SulhWaysBox *self)
{
  const SulhAnswer *answer = sulh_session_get_answer (self->session);

  return answer && sulh_session_is_answer_current (self->session) ? answer->ways_out : NULL;
}

static const char *
say_conflict (const SulhWaysOut *ways)
{
  if (ways->demands->len > 0 && ways->irreducible)
    return _ ("These demands cannot hold together. Without any one of them the others could.");
  if (ways->demands->len > 0)
    return _ ("These demands cannot hold together.");
  if (ways->irreducible)
    return _ ("Nothing that is demanded of the plan stands in the way: the exchanges by themselves "
              "bring one side or the other too little. Change what they cost or bring, or add "
              "others.");
  return _ ("The search for what stands in the way came to its limit.");
}

static const char *
say_heading (const SulhWaysOut *ways)
{
  if (ways->ways->len > 0)
    return _ ("Ways out, the cheapest first. Each was solved again.");
  if (ways->demands->len == 0)
    return "";
  return ways->complete ? _ ("No single change of the kinds that were tried helps, and no two "
                             "together.")
                        : _ ("No way out was found before the search came to its limit.");
}

static void
set_words (GtkLabel *label, const char *words)
{
  g_autofree char *shaped = sulh_language_shape (words);

  gtk_label_set_label (label, shaped);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

static void
empty_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
make_demand_row (const SulhDemand *demand)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", demand->sentence, "title-lines", 0,
                                 "use-markup", FALSE, "selectable", FALSE, "activatable",
                                 demand->subject != NULL, NULL);

  gtk_widget_set_name (row, demand->subject ? demand->subject : "");
  return row;
}

static void
fill_lists (SulhWaysBox *self, const SulhWaysOut *ways)
{
  for (guint i = 0; i < ways->demands->len; i++)
    gtk_list_box_append (self->demands, make_demand_row (sulh_ways_out_get_demand (ways, i)));
  for (guint i = 0; i < ways->ways->len; i++)
    gtk_list_box_append (self->list, sulh_way_row_new (sulh_ways_out_get_way (ways, i), i));
}

static void
show_ways (SulhWaysBox *self)
{
  const SulhWaysOut *ways = get_ways (self);

  gtk_widget_set_visible (GTK_WIDGET (self), ways != NULL);
  if (ways == self->shown)
    return;
  sulh_ways_out_unref (self->shown);
  self->shown = sulh_ways_out_ref (ways);
  empty_list (self->demands);
  empty_list (self->list);
  if (ways == NULL)
    return;
  fill_lists (self, ways);
  set_words (self->conflict, say_conflict (ways));
  set_words (self->heading, say_heading (ways));
  gtk_widget_set_visible (GTK_WIDGET (self->demands), ways->demands->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), ways->ways->len > 0);
  gtk_widget_set_visible (self->prices_button, ways->ways->len > 0);
}

/* The change is one entry of the history; the plan that it allows is looked for at once. */
static void
take_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  SulhWaysBox *self = user_data;
  const SulhWaysOut *ways = get_ways (self);
  guint index = g_variant_get_uint32 (target);

  if (ways == NULL || index >= ways->ways->len)
    return;
  g_signal_emit (self, signals[TAKEN], 0);
  if (sulh_document_repair (sulh_session_get_document (self->session),
                            sulh_ways_out_get_way (ways, index)->repair))
    sulh_session_start_planning (self->session);
}

/* Opens the form of the prices; a scenario without any is given a table of the usual ones first. */
static void
prices_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  SulhWaysBox *self = user_data;
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autofree char *fault = NULL;
  g_autofree char *place = NULL;

  if (scenario->prices == NULL
      && !sulh_inner_part_add (self->session, &scenario->part,
                               sulh_kind_find_field (SULH_KIND_SCENARIO, "prices"), &fault))
    return;
  place = sulh_place_of (&sulh_session_get_scenario (self->session)->prices->part);
  sulh_session_select (self->session, place);
}

static void
demand_activated_cb (SulhWaysBox *self, GtkListBoxRow *row)
{
  sulh_session_select (self->session, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
sulh_ways_box_dispose (GObject *object)
{
  SulhWaysBox *self = SULH_WAYS_BOX (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, sulh_ways_out_unref);

  G_OBJECT_CLASS (sulh_ways_box_parent_class)->dispose (object);
}

static void
sulh_ways_box_class_init (SulhWaysBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_ways_box_dispose;

  signals[TAKEN] = g_signal_new ("taken", SULH_TYPE_WAYS_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/ways-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhWaysBox, conflict);
  gtk_widget_class_bind_template_child (widget_class, SulhWaysBox, demands);
  gtk_widget_class_bind_template_child (widget_class, SulhWaysBox, heading);
  gtk_widget_class_bind_template_child (widget_class, SulhWaysBox, prices_button);
  gtk_widget_class_bind_template_child (widget_class, SulhWaysBox, list);
  gtk_widget_class_bind_template_callback (widget_class, demand_activated_cb);
}

static void
sulh_ways_box_init (SulhWaysBox *self)
{
  const GActionEntry entries[] = {
    { .name = "take", .activate = take_cb, .parameter_type = "u" },
    { .name = "prices", .activate = prices_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ways", G_ACTION_GROUP (actions));
}

void
sulh_ways_box_set_session (SulhWaysBox *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (show_ways), self,
                           G_CONNECT_SWAPPED);
  show_ways (self);
}
