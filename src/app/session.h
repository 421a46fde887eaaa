/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window works on: a document, what is selected in it, and the plan on the table. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_SESSION (sulh_session_get_type ())
G_DECLARE_FINAL_TYPE (SulhSession, sulh_session, SULH, SESSION, GObject)

/*
 * Signals: "scenario-changed", "selection-changed", "plan-changed" (also after each edit, since
 * the plan is read anew), "run-changed" (a search began, went on or ended).
 */

SulhSession *sulh_session_new (SulhDocument *document);
SulhDocument *sulh_session_get_document (SulhSession *self);
const SulhScenario *sulh_session_get_scenario (SulhSession *self);

void sulh_session_select (SulhSession *self, const char *place);
void sulh_session_toggle (SulhSession *self, const char *place);
void sulh_session_select_many (SulhSession *self, const char *const *places);
const GPtrArray *sulh_session_get_selection (SulhSession *self);
const char *sulh_session_get_selected (SulhSession *self);
const SulhPart *sulh_session_get_selected_part (SulhSession *self);

gboolean sulh_session_edit (SulhSession *self, const SulhPart *old, const SulhPart *next,
                            const SulhField *field, const char *gesture, char **fault);

void sulh_session_start_planning (SulhSession *self);
void sulh_session_start_comparing (SulhSession *self);
void sulh_session_start_weighing (SulhSession *self);
void sulh_session_start_asking (SulhSession *self);
void sulh_session_stop_planning (SulhSession *self);
gboolean sulh_session_is_planning (SulhSession *self);
SulhRunTask sulh_session_get_task (SulhSession *self);
const SulhProgress *sulh_session_get_progress (SulhSession *self);

void sulh_session_show_plan (SulhSession *self, const SulhPlan *plan);
const SulhPlan *sulh_session_get_plan (SulhSession *self);
const SulhAssessment *sulh_session_get_assessment (SulhSession *self);
const SulhAnswer *sulh_session_get_answer (SulhSession *self);
gboolean sulh_session_is_answer_current (SulhSession *self);
gboolean sulh_session_is_answer_kept (SulhSession *self);
const char *sulh_session_get_trouble (SulhSession *self);
const SulhAlternatives *sulh_session_get_alternatives (SulhSession *self, SulhRunTask task);
gboolean sulh_session_has_alternatives (SulhSession *self);
void sulh_session_choose_alternative (SulhSession *self, guint index);
gboolean sulh_session_is_chosen (SulhSession *self, guint index);
const SulhSensitivity *sulh_session_get_sensitivity (SulhSession *self);
gboolean sulh_session_can_adopt (SulhSession *self);
void sulh_session_adopt_plan (SulhSession *self);

SulhTimetable sulh_session_get_timetable (SulhSession *self);
void sulh_session_take_next (SulhSession *self, SulhTimetableNext *next, const char *label,
                             const char *gesture);

G_END_DECLS
