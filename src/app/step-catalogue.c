/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/step-catalogue.h"

#include <glib/gi18n-lib.h>

#include "app/timeline-words.h"

#define LIST_WIDTH 360
#define LIST_HEIGHT 320

struct _SulhStepCatalogue
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkListBox *list;

  SulhSession *session;
  SulhChartHand *hand;
  int day;
  GPtrArray *presets;
  const SulhPreset *dragged; /* last */
};

G_DEFINE_FINAL_TYPE (SulhStepCatalogue, sulh_step_catalogue, GTK_TYPE_POPOVER)

static const SulhPreset *
get_preset (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "preset");
}

static gboolean
holds (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text ? text : "", -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  return g_strstr_len (folded, -1, wanted) != NULL;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  SulhStepCatalogue *self = user_data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const SulhPreset *preset = get_preset (row);

  return holds (preset->name, words) || holds (preset->summary, words);
}

static void
search_changed_cb (SulhStepCatalogue *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* The step comes with what it names, and stands on its day, as one entry of the history. */
static SulhTimetableNext *
add (SulhStepCatalogue *self, const SulhPreset *preset, int day, char **id)
{
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  g_autoptr (SulhScenario) scenario = sulh_preset_add_to (preset, timetable.scenario, NULL, id);

  timetable.scenario = scenario;
  return sulh_timetable_place (&timetable, *id, day);
}

static char *
say (SulhStepCatalogue *self, const SulhPreset *preset, int day)
{
  g_autofree char *when
      = sulh_timeline_words_say_day (sulh_session_get_scenario (self->session), day);

  return g_strdup_printf (_ ("“%s” starts: %s."), preset->name, when);
}

static gboolean
put (SulhStepCatalogue *self, const SulhPreset *preset, int day)
{
  g_autofree char *id = NULL;
  SulhTimetableNext *next = add (self, preset, day, &id);
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), preset->name);
  g_autofree char *said = say (self, preset, day);

  if (next == NULL)
    return FALSE;
  sulh_document_end_gesture (sulh_session_get_document (self->session));
  sulh_session_take_next (self->session, next, label, NULL);
  sulh_session_select (self->session, id);
  sulh_chart_hand_say (self->hand, said);
  return TRUE;
}

static void
row_activated_cb (SulhStepCatalogue *self, GtkListBoxRow *row)
{
  if (put (self, get_preset (row), self->day))
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* Dragged */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, SulhStepCatalogue *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  self->dragged = get_preset (GTK_LIST_BOX_ROW (row));
  return gdk_content_provider_new_typed (SULH_TYPE_STEP_CATALOGUE, self);
}

/* The chart lies below the catalogue. */
static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, SulhStepCatalogue *self)
{
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *name = gtk_label_new (self->dragged->name);

  gtk_widget_add_css_class (name, "dragged-step");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), name);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * sulh_step_catalogue_try:
 * @self: a catalogue of which a step is dragged
 * @day: where it is
 *
 * Shows on the chart what would come of it.
 *
 * Returns: whether it can be put there
 */
gboolean
sulh_step_catalogue_try (SulhStepCatalogue *self, int day)
{
  g_autofree char *id = NULL;
  g_autoptr (SulhTimetableNext) next = add (self, self->dragged, day, &id);
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autofree char *said = say (self, self->dragged, day);
  g_autofree char *reason = NULL;
  g_autofree char *both = NULL;

  if (next == NULL)
    return FALSE;
  if (next->plan)
    assessment = sulh_review_glance (next->scenario, next->plan);
  reason = sulh_timeline_words_say_reason (assessment);
  both = reason ? g_strdup_printf ("%s %s", said, reason) : g_strdup (said);
  sulh_chart_hand_show (self->hand, next->scenario, assessment);
  sulh_chart_hand_say (self->hand, both);
  return TRUE;
}

/**
 * sulh_step_catalogue_put:
 * @self: a catalogue of which a step is dragged
 * @day: where it is dropped
 *
 * Returns: whether it was put there
 */
gboolean
sulh_step_catalogue_put (SulhStepCatalogue *self, int day)
{
  return put (self, self->dragged, day);
}

static void
search_activated_cb (SulhStepCatalogue *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter_cb (row, self))
      {
        row_activated_cb (self, row);
        return;
      }
}

static GtkWidget *
make_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static void
add_drag (SulhStepCatalogue *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begun_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
append_row (SulhStepCatalogue *self, const SulhPreset *preset)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), make_label (preset->name));
  if (preset->summary)
    {
      GtkWidget *summary = make_label (preset->summary);

      gtk_label_set_lines (GTK_LABEL (summary), 2);
      gtk_label_set_ellipsize (GTK_LABEL (summary), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (summary, "caption");
      gtk_widget_add_css_class (summary, "dim-label");
      gtk_box_append (GTK_BOX (box), summary);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, preset->part->id);
  g_object_set_data (G_OBJECT (row), "preset", (gpointer)preset);
  add_drag (self, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, preset->name,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static void
sulh_step_catalogue_finalize (GObject *object)
{
  SulhStepCatalogue *self = SULH_STEP_CATALOGUE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->hand);
  g_clear_pointer (&self->presets, g_ptr_array_unref);

  G_OBJECT_CLASS (sulh_step_catalogue_parent_class)->finalize (object);
}

static void
sulh_step_catalogue_class_init (SulhStepCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_step_catalogue_finalize;
}

static GtkWidget *
make_list (SulhStepCatalogue *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Catalogue"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, LIST_WIDTH, LIST_HEIGHT);
  return scroller;
}

static void
sulh_step_catalogue_init (SulhStepCatalogue *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = gtk_search_entry_new ();
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the catalogue"), -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Catalogue of steps"), -1);
}

/**
 * sulh_step_catalogue_new:
 * @session: what a step is added to
 * @hand: who says so
 * @day: the day that it starts on
 *
 * Blocks while the catalogue is read.
 *
 * Returns: (transfer floating): a popover that still wants a parent
 */
GtkWidget *
sulh_step_catalogue_new (SulhSession *session, SulhChartHand *hand, int day)
{
  SulhStepCatalogue *self = g_object_new (SULH_TYPE_STEP_CATALOGUE, NULL);

  self->session = g_object_ref (session);
  self->hand = g_object_ref (hand);
  self->day = day;
  self->presets = sulh_presets_list ();
  for (guint i = 0; i < self->presets->len; i++)
    {
      const SulhPreset *preset = self->presets->pdata[i];

      if (preset->part->kind == SULH_KIND_EXCHANGE)
        append_row (self, preset);
    }
  return GTK_WIDGET (self);
}
