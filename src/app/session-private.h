/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a session: what lies on the table and where it came from. */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

struct _SulhSession
{
  GObject parent_instance;

  SulhDocument *document;
  GPtrArray *selection; /* places; the last chosen is the primary */

  SulhRun *run;
  SulhScenario *running; /* the scenario that the run is about */
  SulhScenario *asked; /* the scenario that the search was asked about */
  SulhAnswer *answer; /* what it answered, or NULL for a plan that the file holds */
  SulhScenario *answered; /* the scenario that the answer is about */
  gboolean is_kept; /* whether it was found before a search that was stopped */
  SulhPlan *plan; /* the plan on the table */
  gboolean is_found; /* whether a search found it, so that the document may not hold it */
  SulhPlan *origin; /* what was found and then changed by hand, or NULL */
  SulhAnswer *origin_answer; /* and its answer, or NULL */
  SulhPart *origin_place; /* what the document held in its place, or NULL */
  SulhAlternatives *alternatives; /* plans to choose from, or NULL */
  SulhRunTask compared_for; /* what they were looked for for */
  SulhScenario *compared; /* the scenario that they are plans of */
  SulhSensitivity *sensitivity; /* what would change the best plan, or NULL */
  SulhAssessment *reading; /* what the rules say of it now */
  gboolean is_reading_due; /* whether they were not heard yet since an edit */
  SulhScenario *read_scenario; /* what a thread reads, or NULL */
  SulhPlan *read_plan;
  char *trouble; /* why a search could not be made */
};

/* Puts the plan on the table; what the rules say of it is still to be read. */
void sulh_session_put_plan (SulhSession *self, const SulhPlan *plan, const SulhAnswer *answer);
void sulh_session_set_plan (SulhSession *self, const SulhPlan *plan, const SulhAnswer *answer);
void sulh_session_read_plan (SulhSession *self);

/* Whether the plan is read; else a thread reads it, and "plan-changed" follows when it has. */
gboolean sulh_session_read_plan_soon (SulhSession *self);
void sulh_session_end_run (SulhSession *self);
void sulh_session_drop_alternatives (SulhSession *self);
void sulh_session_drop_origin (SulhSession *self);

/* Whether what is on the table answers the same question as a run that was stopped, and no worse.
 * Without @answer there was nothing to say yet. */
gboolean sulh_session_outlasts (SulhSession *self, const SulhAnswer *answer);

/* Puts what a run answered on the table, unless that outlasts it. */
void sulh_session_take_answer (SulhSession *self, const SulhAnswer *answer);
void sulh_session_follow_plan (SulhSession *self);

G_END_DECLS
