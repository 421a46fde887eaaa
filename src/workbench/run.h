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

/** sulh_run_new: plans @scenario in a thread as soon as sulh_run_start() is called */
SulhRun *sulh_run_new (const SulhScenario *scenario);
void sulh_run_start (SulhRun *self);
void sulh_run_stop (SulhRun *self);
gboolean sulh_run_is_running (SulhRun *self);
const SulhProgress *sulh_run_get_progress (SulhRun *self);

/** sulh_run_get_answer: Returns: (transfer none) (nullable): the answer once finished */
const SulhAnswer *sulh_run_get_answer (SulhRun *self);

/** sulh_run_get_error: Returns: (transfer none) (nullable): why there is none; cancelled included
 */
const GError *sulh_run_get_error (SulhRun *self);

G_END_DECLS
