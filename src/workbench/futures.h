/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many futures of a plan: played, kept in a file, put together from shares, and told. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_FUTURES_RUNS_MOST 5000000
#define SULH_FUTURES_SHARES_MOST 10000

typedef struct SulhExperimentAxes SulhExperimentAxes;

/**
 * SulhFuturesRequest:
 * @seed: the same seed plays the same futures
 * @runs: how many in all, 1 to %SULH_FUTURES_RUNS_MOST
 * @horizon: days from the first rung that are looked at; 0 to leave it to the plan
 * @jobs: threads; 0 for as many as the machine has
 * @share: which share is played, from 1
 * @shares: of how many, 1 for all
 * @precision: half of the width of the band of 95 % of the share carried out that is enough, 0 to
 * 1; 0 to play them all
 * @experiment: (nullable): borrowed; id of the experiment that is carried out where one of the
 *   scenario is asked for; %NULL for its first
 * @axes: (nullable): borrowed; what is varied where intensity and time are; %NULL for what is usual
 *
 * With a precision, a thousand futures are played, then twice as many, and so on until the band is
 * narrow enough or @runs are played; how many that takes does not depend on the machine.
 */
typedef struct
{
  guint64 seed;
  guint runs;
  int horizon;
  guint jobs;
  guint share;
  guint shares;
  double precision;
  const char *experiment;
  const SulhExperimentAxes *axes;
} SulhFuturesRequest;

/* Futures that were played, one by one. */
typedef struct SulhFuturesResult SulhFuturesResult;

typedef void (*SulhFuturesFunc) (guint done, guint total, gpointer user_data);

/**
 * sulh_futures_play:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: which futures
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress in the thread that calls
 * @user_data: for @func
 * @error: return location: %G_IO_ERROR_CANCELLED, or a sentence that says what to change
 *
 * Takes its time: for a thread, or for a command.
 *
 * Returns: (transfer full) (nullable): the futures
 */
SulhFuturesResult *sulh_futures_play (const SulhScenario *scenario, const SulhPlan *plan,
                                      const SulhFuturesRequest *request, GCancellable *cancellable,
                                      SulhFuturesFunc func, gpointer user_data, GError **error);

/**
 * sulh_futures_play_async:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: which futures
 * @cancellable: (nullable): to stop at once
 * @callback: called on the main loop of the caller
 * @user_data: for @callback
 *
 * The same beside the main loop.
 */
void sulh_futures_play_async (const SulhScenario *scenario, const SulhPlan *plan,
                              const SulhFuturesRequest *request, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
SulhFuturesResult *sulh_futures_play_finish (GAsyncResult *result, GError **error);
void sulh_futures_result_free (SulhFuturesResult *result);

/**
 * sulh_futures_write:
 * @result: futures
 *
 * A text that describes itself: the scenario by its digest, the plan, the seed, the share, and a
 * line for each future. The same futures give the same bytes.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *sulh_futures_write (const SulhFuturesResult *result);

/**
 * sulh_futures_read:
 * @bytes: what sulh_futures_write() wrote
 * @error: return location: a sentence for a file of something else, of another version, or cut
 *   short
 *
 * Returns: (transfer full) (nullable): the futures
 */
SulhFuturesResult *sulh_futures_read (GBytes *bytes, GError **error);

/**
 * sulh_futures_merge:
 * @results: (array length=n): shares of one whole, in any order
 * @names: (array length=n): what to call them in messages
 * @n: how many
 * @error: return location: a sentence that names a share that does not belong, comes twice, or is
 *   missing and how to play it alone
 *
 * Returns: (transfer full) (nullable): the same as if all had been played at once
 */
SulhFuturesResult *sulh_futures_merge (SulhFuturesResult *const *results, const char *const *names,
                                       guint n, GError **error);

/* A share of the futures, with its band of 95 %. */
typedef struct
{
  guint count;
  double share;
  double lower;
  double upper;
} SulhFuturesShare;

/* One step of the curve of survival (Kaplan and Meier, Greenwood). */
typedef struct
{
  int day; /* from the first rung */
  guint at_risk;
  guint ended;
  double survival;
  double error;
  double lower;
  double upper;
} SulhFuturesStep;

/* Why futures end, or what they end by, or where. */
typedef struct
{
  char *id;
  char *name;
  guint count;
} SulhFuturesCount;

/**
 * SulhFuturesReport:
 * @runs: futures
 * @seed: that they were played from
 * @days: that were looked at
 * @endings: (array fixed-size=4): completed, collapsed, stalled, still going
 * @curve: of #SulhFuturesStep
 * @causes: of #SulhFuturesCount, the most frequent first; by their words
 * @sources: of #SulhFuturesCount, shocks and spoilers that had the largest part in an end
 * @rungs: of #SulhFuturesCount, rungs at which futures ended, in the order of the plan
 * @setbacks: futures with a setback
 * @first_setback: its mean day from the first rung, NAN without any
 * @recovered: of them, those that kept a rung afterwards
 * @healed: of them, those that completed
 * @shocks: mean number for each future; the same of the next
 * @acts: of spoilers
 * @uncontained: shocks and acts for which no message came in time
 * @breaches: rungs not kept
 * @missed: breaches that nobody found
 * @late: late performances
 * @leaks: rounds that became public
 * @paused: days without a date
 * @lowest: mean lowest support at home of each party
 * @outcomes: of #SulhFuturesOutcome
 *
 * What futures come to, in plain data.
 */
typedef struct
{
  guint runs;
  guint64 seed;
  int days;
  SulhFuturesShare endings[4];
  GArray *curve;
  GArray *causes;
  GArray *sources;
  GArray *rungs;
  guint setbacks;
  double first_setback;
  guint recovered;
  guint healed;
  double shocks, acts, uncontained, breaches, missed, late, leaks, paused;
  double lowest[2];
  GArray *outcomes;
} SulhFuturesReport;

/* What talks are for besides the parties, as an index from 0 to 100. */
typedef struct
{
  char *name;
  double start;
  double mean; /* at the end */
} SulhFuturesOutcome;

/**
 * sulh_futures_report:
 * @result: futures
 * @scenario: that they were played in
 * @plan: the plan
 *
 * Returns: (transfer full): what they come to
 */
SulhFuturesReport *sulh_futures_report (const SulhFuturesResult *result,
                                        const SulhScenario *scenario, const SulhPlan *plan);
void sulh_futures_report_free (SulhFuturesReport *report);

/* When futures fail, as a rule; words are %NULL for those that no rule before it speaks of. */
typedef struct
{
  char *words;
  guint futures;
  SulhFuturesShare failed;
} SulhFuturesRule;

/**
 * SulhFuturesRules:
 * @list: of #SulhFuturesRule; a future belongs to the first that it meets. Empty where nothing
 *   tells futures that fail from others
 * @judged: futures that the rules were not learnt from, and that all counts are of
 * @right: of these, those of which the rules say rightly whether they fail
 * @right_without: the same for saying always what is more frequent
 */
typedef struct
{
  GArray *list;
  guint judged;
  guint right;
  guint right_without;
} SulhFuturesRules;

/**
 * sulh_futures_find_rules:
 * @result: futures
 * @scenario: that they were played in
 *
 * “This plan fails when …”: a short list of conditions, each the one that tells most about the
 * futures that those before it leave (likelihood ratio). Learnt from the futures of even numbers,
 * counted in the others, so that the counts are honest. What is asked of a future is what happened
 * in the whole of it; that is a description and no warning ahead of time. Fails is collapses, or
 * stalls for good. Cost: futures × about 400 for each rule.
 *
 * Returns: (transfer full): the rules
 */
SulhFuturesRules *sulh_futures_find_rules (const SulhFuturesResult *result,
                                           const SulhScenario *scenario);
void sulh_futures_rules_free (SulhFuturesRules *rules);

/* One thing that happens in one future. */
typedef struct
{
  int day; /* of the scenario */
  char *sentence;
  gboolean helps; /* the talks, or harms them; much does neither */
  gboolean harms;
  double trust[2];
  double capital[2];
} SulhFuturesLine;

/**
 * sulh_futures_trace:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: its seed and its horizon
 * @run: number of the future
 * @error: return location
 *
 * One future in words, day by day: the same that sulh_futures_play() counts under that number.
 *
 * Returns: (transfer full) (nullable): an array of #SulhFuturesLine
 */
GArray *sulh_futures_trace (const SulhScenario *scenario, const SulhPlan *plan,
                            const SulhFuturesRequest *request, guint run, GError **error);

/**
 * sulh_futures_find_run:
 * @result: futures
 * @ending: see sulh_futures_ending_words()
 * @cause: nick of a cause, or %NULL for any
 * @after: number of a future; the search begins behind it and goes around
 * @run: (out): number of the next that ends so
 *
 * Returns: whether there is one
 */
gboolean sulh_futures_find_run (const SulhFuturesResult *result, guint ending, const char *cause,
                                guint after, guint *run);

/* The words for an ending or a cause. */
const char *sulh_futures_ending_words (guint ending);
const char *sulh_futures_cause_words (guint cause);

/* Nick of a cause, as programs read it. */
const char *sulh_futures_cause_nick (guint cause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFuturesResult, sulh_futures_result_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFuturesReport, sulh_futures_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFuturesRules, sulh_futures_rules_free)

G_END_DECLS
