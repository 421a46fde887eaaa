/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be asked of many futures of a plan: each question with what it is answered by. */
#pragma once

#include "chart/chart.h"
#include "workbench/experiment.h"
#include "workbench/signs.h"
#include "workbench/strikes.h"

G_BEGIN_DECLS

/* How often an answer is refined, at most. */
#define SULH_ANALYSIS_ROUNDS 4

/**
 * SulhAnalysis:
 * @name: one word; the chart in the catalogue has the same
 * @label: what a person reads in a list, marked for translation
 * @question: what is asked and how it is found, marked for translation
 * @rounds: futures of each case: a few first, so that there is something to see at once; 0 ends
 *   the list
 *
 * One question.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *question;
  guint rounds[SULH_ANALYSIS_ROUNDS];
} SulhAnalysis;

/** sulh_analysis_list: Returns: (transfer none) (array length=n_analyses): all of them */
const SulhAnalysis *sulh_analysis_list (guint *n_analyses);

/** sulh_analysis_find: Returns: (transfer none) (nullable): the one with that name */
const SulhAnalysis *sulh_analysis_find (const char *name);

/** sulh_analysis_count_rounds: Returns: how often its answer is refined */
guint sulh_analysis_count_rounds (const SulhAnalysis *analysis);

/**
 * sulh_analysis_play:
 * @analysis: what is asked
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: seed, horizon, futures of each case
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress in the thread that calls
 * @user_data: for @func
 * @error: return location: cancelled, or a sentence that says what to change
 *
 * Takes its time: for a thread, or for a command.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhForesight *sulh_analysis_play (const SulhAnalysis *analysis, const SulhScenario *scenario,
                                   const SulhPlan *plan, const SulhFuturesRequest *request,
                                   GCancellable *cancellable, SulhFuturesFunc func,
                                   gpointer user_data, GError **error);

/**
 * sulh_analysis_play_async:
 * @func: (nullable): told of progress on the main loop, never after it was cancelled or is over
 * @func_data: for @func
 * @callback: called on the main loop of the caller
 * @user_data: for @callback
 *
 * The same beside the main loop.
 */
void sulh_analysis_play_async (const SulhAnalysis *analysis, const SulhScenario *scenario,
                               const SulhPlan *plan, const SulhFuturesRequest *request,
                               GCancellable *cancellable, SulhFuturesFunc func, gpointer func_data,
                               GAsyncReadyCallback callback, gpointer user_data);
SulhForesight *sulh_analysis_play_finish (GAsyncResult *result, GError **error);

/**
 * sulh_analysis_ask_charts:
 * @charts: (element-type SulhChart): charts, of which some may show futures
 * @scenario: what they are of, as its reader may see it
 * @plan: (nullable): whose futures; %NULL for that of @assessment, which is stored in @scenario or
 *   else the best there is
 * @assessment: (nullable): what the rules say of it
 * @played: (out) (transfer full) (nullable): the plan whose futures are to be played
 * @cancellable: (nullable): to stop at once
 *
 * Finds what can be known of @charts before many futures are played: what a record shows, and for
 * each chart that cannot be asked what is missing. Plays two futures of each case.
 *
 * Returns: (transfer full) (element-type SulhForesight): that; nothing for charts that can be
 *   played
 */
GPtrArray *sulh_analysis_ask_charts (const GPtrArray *charts, const SulhScenario *scenario,
                                     const SulhPlan *plan, const SulhAssessment *assessment,
                                     SulhPlan **played, GCancellable *cancellable);

/**
 * sulh_analysis_play_chart:
 * @chart: of which the futures are needed
 * @scenario: as its reader may see it
 * @plan: (nullable): whose futures
 * @foresights: (element-type SulhForesight): from sulh_analysis_ask_charts(); that of @chart is
 *   added, unless it is there, or cannot be, or the playing was stopped
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress in the thread that calls
 * @user_data: for @func
 *
 * Plays what one chart shows. Seed 1.
 */
void sulh_analysis_play_chart (const SulhChart *chart, const SulhScenario *scenario,
                               const SulhPlan *plan, GPtrArray *foresights,
                               GCancellable *cancellable, SulhFuturesFunc func, gpointer user_data);

/**
 * sulh_analysis_play_charts:
 * @charts: (element-type SulhChart): charts, of which some may show futures
 * @scenario: what they are of, as its reader may see it
 * @assessment: (nullable): what the rules say of the plan whose futures are played: the one that is
 *   stored in @scenario, or else the best there is
 * @cancellable: (nullable): to stop at once
 *
 * Both of the above for all of @charts.
 *
 * Returns: (transfer full) (element-type SulhForesight): what they are drawn from
 */
GPtrArray *sulh_analysis_play_charts (const GPtrArray *charts, const SulhScenario *scenario,
                                      const SulhAssessment *assessment, GCancellable *cancellable);

/**
 * sulh_analysis_show_experiment:
 * @topic: what differed
 * @results: (element-type SulhExperimentResult): what came of it
 * @axes: (nullable): what was varied, for %SULH_EXPERIMENT_TOPIC_AXES
 * @runs: futures of each case
 *
 * Returns: (transfer full): as it is drawn
 */
SulhForesight *sulh_analysis_show_experiment (SulhExperimentTopic topic, const GPtrArray *results,
                                              const SulhExperimentAxes *axes, guint runs);

/** sulh_analysis_show_strikes: Returns: (transfer full): as they are drawn */
SulhForesight *sulh_analysis_show_strikes (const SulhStrikes *strikes);

/** sulh_analysis_show_survival: Returns: (transfer full): as it is drawn */
SulhForesight *sulh_analysis_show_survival (const SulhFuturesReport *report);

/**
 * sulh_analysis_show_signs:
 * @signs: what a record shows
 * @scenario: for its day zero
 * @source: what was read, such as the name of a file
 *
 * Returns: (transfer full): as it is drawn
 */
SulhForesight *sulh_analysis_show_signs (const SulhSigns *signs, const SulhScenario *scenario,
                                         const char *source);

/**
 * sulh_analysis_show_future:
 * @lines: (element-type SulhFuturesLine): of sulh_futures_trace()
 * @scenario: that it was played in
 *
 * Returns: (transfer full): as it is drawn
 */
SulhFutureMatter *sulh_analysis_show_future (const GArray *lines, const SulhScenario *scenario);

G_END_DECLS
