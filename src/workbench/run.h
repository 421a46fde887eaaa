/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search that runs beside the window: progress, best so far, and Stop. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_RUN (sulh_run_get_type ())
G_DECLARE_FINAL_TYPE (SulhRun, sulh_run, SULH, RUN, GObject)

/*
 * Signals, on the main loop: "progressed" (read sulh_run_get_progress()), "finished".
 */

/**
 * SulhRunTask:
 * @SULH_RUN_PLAN: look for the best plan
 * @SULH_RUN_COMPARE: look for the best plans that differ in substance
 * @SULH_RUN_PARETO: look for the plans that no other is better than in every figure
 * @SULH_RUN_INTERVALS: look for what would change the best plan
 *
 * What a run is for.
 */
typedef enum
{
  SULH_RUN_PLAN,
  SULH_RUN_COMPARE,
  SULH_RUN_PARETO,
  SULH_RUN_INTERVALS,
} SulhRunTask;

/* Plans that a person compares at once. */
#define SULH_RUN_COMPARED 3
#define SULH_RUN_PARETO_MOST 12

/** sulh_run_new_for: does @task for @scenario in a thread as soon as sulh_run_start() is called */
SulhRun *sulh_run_new_for (const SulhScenario *scenario, SulhRunTask task);

/** sulh_run_new: plans @scenario in a thread as soon as sulh_run_start() is called */
SulhRun *sulh_run_new (const SulhScenario *scenario);
void sulh_run_start (SulhRun *self);
void sulh_run_stop (SulhRun *self);
gboolean sulh_run_is_running (SulhRun *self);
const SulhProgress *sulh_run_get_progress (SulhRun *self);

/** sulh_run_get_answer: Returns: (transfer none) (nullable): the answer once finished;
 * stopped, the best so far */
const SulhAnswer *sulh_run_get_answer (SulhRun *self);

SulhRunTask sulh_run_get_task (SulhRun *self);

/** sulh_run_get_alternatives: Returns: (transfer none) (nullable): the plans compared once finished
 */
const SulhAlternatives *sulh_run_get_alternatives (SulhRun *self);

/** sulh_run_get_sensitivity: Returns: (transfer none) (nullable): the intervals once finished */
const SulhSensitivity *sulh_run_get_sensitivity (SulhRun *self);

/** sulh_run_get_error: Returns: (transfer none) (nullable): why there is none; cancelled, where the
 * run was stopped before there was anything to say */
const GError *sulh_run_get_error (SulhRun *self);

G_END_DECLS
