/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session-private.h"

#include <glib/gi18n-lib.h>

#include "app/place.h"
#include "app/same-question.h"
#include "app/selection.h"
#include "app/session-alike.h"

enum
{
  SCENARIO_CHANGED,
  SELECTION_CHANGED,
  PLAN_CHANGED,
  RUN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhSession, sulh_session, G_TYPE_OBJECT)

void
sulh_session_put_plan (SulhSession *self, const SulhPlan *plan, const SulhAnswer *answer)
{
  g_autoptr (SulhPlan) old_plan = g_steal_pointer (&self->plan);
  g_autoptr (SulhAnswer) old_answer = g_steal_pointer (&self->answer);

  self->plan = sulh_part_ref (plan);
  self->answer = answer ? sulh_answer_ref (answer) : NULL;
  self->is_found = answer != NULL;
  self->is_kept = FALSE;
  g_clear_pointer (&self->trouble, g_free);
}

void
sulh_session_set_plan (SulhSession *self, const SulhPlan *plan, const SulhAnswer *answer)
{
  sulh_session_put_plan (self, plan, answer);
  sulh_session_read_plan (self);
}

/* Takes the selection, even where it is the one that there is. */
static void
take_selection (SulhSession *self, GPtrArray *selection)
{
  g_autoptr (GPtrArray) old = self->selection;

  self->selection = selection;
  if (sulh_selection_equal (old, selection))
    return;
  sulh_document_end_gesture (self->document);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
scenario_changed_cb (SulhSession *self)
{
  gboolean is_read;

  sulh_session_follow_plan (self);
  is_read = sulh_session_read_plan_soon (self);
  g_signal_emit (self, signals[SCENARIO_CHANGED], 0);
  if (is_read)
    g_signal_emit (self, signals[PLAN_CHANGED], 0);
  take_selection (self, sulh_selection_in (self->selection, sulh_session_get_scenario (self)));
}

static void
sulh_session_dispose (GObject *object)
{
  SulhSession *self = SULH_SESSION (object);

  sulh_session_end_run (self);
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->selection, g_ptr_array_unref);
  sulh_session_drop_origin (self);
  sulh_session_drop_alternatives (self);
  g_clear_pointer (&self->running, sulh_part_unref);
  g_clear_pointer (&self->sensitivity, sulh_sensitivity_unref);
  g_clear_pointer (&self->asked, sulh_part_unref);
  g_clear_pointer (&self->answered, sulh_part_unref);
  g_clear_pointer (&self->answer, sulh_answer_unref);
  g_clear_pointer (&self->plan, sulh_part_unref);
  g_clear_pointer (&self->reading, sulh_assessment_unref);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (sulh_session_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, SULH_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
}

static void
sulh_session_class_init (SulhSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_session_dispose;

  signals[SCENARIO_CHANGED] = add_signal ("scenario-changed");
  signals[SELECTION_CHANGED] = add_signal ("selection-changed");
  signals[PLAN_CHANGED] = add_signal ("plan-changed");
  signals[RUN_CHANGED] = add_signal ("run-changed");
}

static void
sulh_session_init (SulhSession *self)
{
  self->selection = sulh_selection_new (NULL);
}

/**
 * sulh_session_new:
 * @document: the document
 *
 * The last plan that the document holds is on the table at once.
 *
 * Returns: (transfer full): a session with nothing selected
 */
SulhSession *
sulh_session_new (SulhDocument *document)
{
  SulhSession *self = g_object_new (SULH_TYPE_SESSION, NULL);
  const GPtrArray *plans = sulh_document_get_scenario (document)->plans;

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::scenario", G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (plans->len > 0)
    {
      sulh_session_put_plan (self, plans->pdata[plans->len - 1], NULL);
      sulh_session_read_plan_soon (self);
    }
  return self;
}

SulhDocument *
sulh_session_get_document (SulhSession *self)
{
  return self->document;
}

const SulhScenario *
sulh_session_get_scenario (SulhSession *self)
{
  return sulh_document_get_scenario (self->document);
}

/**
 * sulh_session_select:
 * @self: a session
 * @place: (nullable): what to select, alone; a plan is put on the table too
 */
void
sulh_session_select (SulhSession *self, const char *place)
{
  const char *places[] = { place, NULL };
  const SulhPart *part;

  if (self->selection->len <= 1 && g_strcmp0 (sulh_session_get_selected (self), place) == 0)
    return;
  take_selection (self, sulh_selection_new (places));

  part = sulh_session_get_selected_part (self);
  if (part && part->kind == SULH_KIND_PLAN)
    sulh_session_show_plan (self, (const SulhPlan *)part);
}

/**
 * sulh_session_toggle:
 * @self: a session
 * @place: what to select besides what is selected, or to take out of it
 */
void
sulh_session_toggle (SulhSession *self, const char *place)
{
  take_selection (self, sulh_selection_toggled (self->selection, place));
}

/**
 * sulh_session_select_many:
 * @self: a session
 * @places: (array zero-terminated=1): what to select; the last becomes the primary
 */
void
sulh_session_select_many (SulhSession *self, const char *const *places)
{
  take_selection (self, sulh_selection_new (places));
}

/**
 * sulh_session_get_selection:
 * @self: a session
 *
 * Returns: (transfer none) (element-type utf8): the places that are selected, in the order in which
 * they were chosen; valid until it changes
 */
const GPtrArray *
sulh_session_get_selection (SulhSession *self)
{
  return self->selection;
}

/**
 * sulh_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the primary of what is selected: what was chosen last
 */
const char *
sulh_session_get_selected (SulhSession *self)
{
  return sulh_selection_get_primary (self->selection);
}

const SulhPart *
sulh_session_get_selected_part (SulhSession *self)
{
  return sulh_place_find (sulh_session_get_scenario (self), sulh_session_get_selected (self));
}

/**
 * sulh_session_edit:
 * @self: a session
 * @old: a part of the scenario as it is now, however deep
 * @next: what is to stand in its place
 * @field: the field in which they differ
 * @gesture: edits in a row with the same gesture are undone together
 * @fault: (out): one sentence on why the scenario would no longer make sense, and one on
 *   what to do
 *
 * Returns: whether the edit was made
 */
gboolean
sulh_session_edit (SulhSession *self, const SulhPart *old, const SulhPart *next,
                   const SulhField *field, const char *gesture, char **fault)
{
  const SulhScenario *now = sulh_session_get_scenario (self);
  const SulhPart *owner = sulh_session_get_selected_part (self);
  g_autoptr (SulhScenario) scenario = sulh_scenario_with_replaced (now, old, next);
  guint n_alike = old == owner ? sulh_session_count_alike (self) : 1;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (scenario != NULL, FALSE);

  if (n_alike > 1)
    scenario = sulh_session_edit_alike (self, g_steal_pointer (&scenario), next, field);
  if (!sulh_document_check (self->document, scenario, &error))
    {
      *fault = g_strdup (error->message);
      return FALSE;
    }
  name = n_alike > 1 ? sulh_digits_format (ngettext ("%u part", "%u parts", n_alike), n_alike)
                     : sulh_place_describe (now, owner ? owner : old);
  /* Translators: a field and the part that it belongs to, as in "Cost: Release of prisoners". */
  label = g_strdup_printf (_ ("%s: %s"), _ (field->label), name);
  sulh_document_take_edit (self->document, g_steal_pointer (&scenario), label, gesture);
  return TRUE;
}

/**
 * sulh_session_show_plan:
 * @self: a session
 * @plan: a plan that the document holds
 */
void
sulh_session_show_plan (SulhSession *self, const SulhPlan *plan)
{
  sulh_session_drop_origin (self);
  sulh_session_put_plan (self, plan, NULL);
  if (sulh_session_read_plan_soon (self))
    g_signal_emit (self, signals[PLAN_CHANGED], 0);
}

const SulhPlan *
sulh_session_get_plan (SulhSession *self)
{
  return self->plan;
}

/**
 * sulh_session_get_assessment:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): what the rules say now of the plan on the table, or of the
 * sequence that came nearest where the search found none; %NULL also while a thread reads a large
 * scenario, until "plan-changed" tells that it has
 */
const SulhAssessment *
sulh_session_get_assessment (SulhSession *self)
{
  return self->reading;
}

/**
 * sulh_session_get_answer:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): what the search answered; %NULL where the plan on the
 * table comes from the document
 */
const SulhAnswer *
sulh_session_get_answer (SulhSession *self)
{
  return self->answer;
}

/**
 * sulh_session_is_answer_current:
 * @self: a session
 *
 * Returns: whether a search would be asked the same question today
 */
gboolean
sulh_session_is_answer_current (SulhSession *self)
{
  return self->asked && sulh_same_question (self->asked, sulh_session_get_scenario (self));
}

const char *
sulh_session_get_trouble (SulhSession *self)
{
  return self->trouble;
}

gboolean
sulh_session_can_adopt (SulhSession *self)
{
  const SulhPart *same;

  if (self->plan == NULL || !self->is_found)
    return FALSE;
  same = sulh_scenario_find (sulh_session_get_scenario (self), self->plan->part.id);
  return same == NULL || !sulh_part_equal (same, self->plan);
}

void
sulh_session_adopt_plan (SulhSession *self)
{
  if (sulh_session_can_adopt (self))
    sulh_document_adopt_plan (self->document, self->plan);
}
