/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One plan under several circumstances: each meets the same news, and they are told apart. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workbench/futures.h"

G_BEGIN_DECLS

/* More circumstances nobody compares. */
#define SULH_EXPERIMENT_CASES_MOST 1000

/**
 * SulhExperimentTopic:
 * @SULH_EXPERIMENT_TOPIC_FILE: what an experiment of the scenario asks
 * @SULH_EXPERIMENT_TOPIC_NEWS: without each source of bad news in turn
 * @SULH_EXPERIMENT_TOPIC_LEVERS: with each lever of the scenario in turn
 * @SULH_EXPERIMENT_TOPIC_PRINCIPLES: with and without each of the four principles of design, seed
 *   row G15: aligned incentives, sequence, verification, care for spoilers
 * @SULH_EXPERIMENT_TOPIC_RANGES: with each number that is a range at its low and its high end, and
 *   with each of those that drive shocks, channels, clocks and trust at half and at twice its value
 * @SULH_EXPERIMENT_TOPIC_RESPONSE: with channels and decisions that take a quarter of the time to
 *   four times as long
 * @SULH_EXPERIMENT_TOPIC_MEDIATORS: with each ready-made mediator in the seat of the one that
 *   carries most, and without any (O02)
 * @SULH_EXPERIMENT_TOPIC_FORMATS: with each ready-made format of a channel in place of all channels
 *   (D19); whoever carries most carries those that somebody must carry
 * @SULH_EXPERIMENT_TOPIC_LENGTHS: 90 days, 720 and ten years, and mediators who leave early (O04)
 * @SULH_EXPERIMENT_TOPIC_AXES: intensity of the conflict × time for the talks (O01); intensities
 *   one after the other, see #SulhExperimentAxes
 *
 * What differs between the cases.
 */
typedef enum
{
  SULH_EXPERIMENT_TOPIC_FILE,
  SULH_EXPERIMENT_TOPIC_NEWS,
  SULH_EXPERIMENT_TOPIC_LEVERS,
  SULH_EXPERIMENT_TOPIC_PRINCIPLES,
  SULH_EXPERIMENT_TOPIC_RESPONSE,
  SULH_EXPERIMENT_TOPIC_RANGES,
  SULH_EXPERIMENT_TOPIC_MEDIATORS,
  SULH_EXPERIMENT_TOPIC_FORMATS,
  SULH_EXPERIMENT_TOPIC_LENGTHS,
  SULH_EXPERIMENT_TOPIC_AXES,
} SulhExperimentTopic;

/**
 * SulhExperimentCase:
 * @name: what is different in it, in the user's language
 * @end: (nullable): value of the number that @name is; two ends of one come one after the other
 * @scenario: the scenario with that difference
 * @plan: that is played in it
 * @horizon: days that are looked at; 0 for those of the request
 *
 * One of the circumstances.
 */
typedef struct
{
  char *name;
  char *end;
  SulhScenario *scenario;
  SulhPlan *plan;
  int horizon;
} SulhExperimentCase;

/* A mean with its standard error. */
typedef struct
{
  double mean;
  double error;
} SulhExperimentMean;

/**
 * SulhExperimentResult:
 * @name: of the case
 * @end: (nullable): as the case has it
 * @completed: futures that were carried out to the last rung
 * @unbroken: futures in which the talks were not broken off in the days that were looked at
 * @kept: rungs that were kept in a future
 * @days: for which the talks were not broken off, up to the days that were looked at
 * @more: rungs kept beyond those of the first case, future by future
 * @chance: that lives as different as those of the first case and this come from the same curve
 *   (log-rank); 1 for the first
 *
 * How a case fared.
 */
typedef struct
{
  char *name;
  char *end;
  SulhFuturesShare completed;
  SulhFuturesShare unbroken;
  SulhExperimentMean kept;
  SulhExperimentMean days;
  SulhExperimentMean more;
  double chance;
} SulhExperimentResult;

/**
 * sulh_experiment_list:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @topic: what is to differ
 * @experiment: (nullable): the experiment of the scenario, for %SULH_EXPERIMENT_TOPIC_FILE
 * @axes: (nullable): for %SULH_EXPERIMENT_TOPIC_AXES, if not the usual ones
 * @error: return location: %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * The first case is the scenario as it is, but for experiments that compare parts, where it is the
 * first that is compared, and for those that vary time, where it is the shortest.
 *
 * Returns: (transfer full) (element-type SulhExperimentCase) (nullable): the cases
 */
GPtrArray *sulh_experiment_list (const SulhScenario *scenario, const SulhPlan *plan,
                                 SulhExperimentTopic topic, const SulhExperiment *experiment,
                                 const SulhExperimentAxes *axes, GError **error);

/* Intensity of a conflict at which shocks come twice as often as the scenario says. */
#define SULH_EXPERIMENT_TWICE 10

/* Values of each axis at most. */
#define SULH_EXPERIMENT_VALUES_MOST 10

/**
 * SulhExperimentAxes:
 * @intensities: of the conflict, 0 to 10, rising; at 5 shocks come as often as the scenario says
 * @times: days for the talks, rising
 *
 * What %SULH_EXPERIMENT_TOPIC_AXES varies.
 */
struct SulhExperimentAxes
{
  guint n_intensities;
  double intensities[SULH_EXPERIMENT_VALUES_MOST];
  guint n_times;
  int times[SULH_EXPERIMENT_VALUES_MOST];
};

/** sulh_experiment_get_axes: Returns: the values that are usual */
SulhExperimentAxes sulh_experiment_get_axes (void);

/**
 * sulh_experiment_read_axes:
 * @intensities: (nullable): two to ten numbers from 0 to 10 in any order, with commas or spaces
 *   between them, in any digits; %NULL for the usual ones
 * @times: (nullable): the same of days from 1 to 36,500
 * @axes: (out caller-allocates): the values
 * @error: return location: %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Returns: whether both lists can be read
 */
gboolean sulh_experiment_read_axes (const char *intensities, const char *times,
                                    SulhExperimentAxes *axes, GError **error);

/* Both lists as they would be read: (out) (transfer full). */
void sulh_experiment_say_axes (const SulhExperimentAxes *axes, char **intensities, char **times);

/**
 * sulh_experiment_play:
 * @cases: (element-type SulhExperimentCase): at least one
 * @request: which futures; all of them, no share
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of futures done and in all, in the thread that calls
 * @user_data: for @func
 * @error: return location: cancelled, or a sentence
 *
 * Takes its time: for a thread, or for a command. Every case is played with the same seed, so that
 * all of them meet the same news, and differences are taken future by future.
 *
 * Returns: (transfer full) (element-type SulhExperimentResult) (nullable): one for each case
 */
GPtrArray *sulh_experiment_play (const GPtrArray *cases, const SulhFuturesRequest *request,
                                 GCancellable *cancellable, SulhFuturesFunc func,
                                 gpointer user_data, GError **error);

G_END_DECLS
