/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the floors below say of a scenario, for the two doors above. All functions are pure. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhReviewError:
 * @SULH_REVIEW_ERROR_UNFIT: the scenario is not one that can be planned; the message says why
 * @SULH_REVIEW_ERROR_TOO_LARGE: it has more exchanges than this can be done for
 *
 * Why nothing was searched.
 */
typedef enum
{
  SULH_REVIEW_ERROR_UNFIT,
  SULH_REVIEW_ERROR_TOO_LARGE,
} SulhReviewError;

#define SULH_REVIEW_ERROR (sulh_review_error_quark ())
GQuark sulh_review_error_quark (void);

/**
 * sulh_review_check:
 * @scenario: a scenario
 *
 * Where a repair exists, the finding carries it; see sulh_document_repair().
 *
 * Returns: (transfer full) (element-type SulhFinding): what a careful colleague would say, errors
 * first
 */
GPtrArray *sulh_review_check (const SulhScenario *scenario);

/**
 * sulh_review_check_async:
 * @scenario: a scenario
 * @cancellable: (nullable): to be told no more of it
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * The same in a thread: the remarks on a large scenario take longer than an edit may.
 */
void sulh_review_check_async (const SulhScenario *scenario, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);

/**
 * sulh_review_check_finish:
 * @result: the result
 * @error: return location for a #GError: it was cancelled
 *
 * Returns: (transfer full) (nullable) (element-type SulhFinding): what sulh_review_check() returns
 */
GPtrArray *sulh_review_check_finish (GAsyncResult *result, GError **error);

/**
 * sulh_review_list_kinds:
 * @n_kinds: (out): their number
 *
 * Returns: (transfer none) (array length=n_kinds): the kinds of remark that sulh_review_check()
 * makes about scenarios that can be read
 */
const SulhFindingKind *sulh_review_list_kinds (guint *n_kinds);

/**
 * sulh_review_repair:
 * @scenario: a scenario
 * @code: a kind of finding
 * @subject: (nullable): id of the part that is to be repaired; %NULL for all
 * @n_repaired: (out): how many repairs were made
 *
 * Makes the repairs of all findings of the kind, and of those that take their place, until none is
 * left that has one.
 *
 * Returns: (transfer full): the next scenario
 */
SulhScenario *sulh_review_repair (const SulhScenario *scenario, const char *code,
                                  const char *subject, guint *n_repaired);

/**
 * sulh_review_check_plan:
 * @scenario: a scenario
 * @plan: a plan of its exchanges, also one that is not in @scenario
 *
 * Returns: (transfer full) (element-type SulhFinding): what a careful colleague would say of
 * @plan alone, worst first; nothing if the rules cannot read @scenario
 */
GPtrArray *sulh_review_check_plan (const SulhScenario *scenario, const SulhPlan *plan);

/**
 * sulh_review_assess:
 * @scenario: a scenario of any number of principals that a plan can be read for
 * @plan: a plan of its exchanges
 *
 * Returns: (transfer full) (nullable): what the rules say of @plan; %NULL if the scenario cannot
 * be read by the rules (sulh_review_check() says why)
 */
SulhAssessment *sulh_review_assess (const SulhScenario *scenario, const SulhPlan *plan);

/**
 * sulh_review_assess_async:
 * @scenario: a scenario
 * @plan: a plan of it
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * The same in a thread: in a large scenario it takes longer than an edit may.
 */
void sulh_review_assess_async (const SulhScenario *scenario, const SulhPlan *plan,
                               GAsyncReadyCallback callback, gpointer user_data);

/**
 * sulh_review_assess_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): as of sulh_review_assess()
 */
SulhAssessment *sulh_review_assess_finish (GAsyncResult *result);

/**
 * sulh_review_glance:
 * @scenario: a scenario of any number of principals that a plan can be read for
 * @plan: a plan of its exchanges
 *
 * As sulh_review_assess() without budgets and words on who stays, for as often as a hand moves.
 *
 * Returns: (transfer full) (nullable): what the rules say of @plan; %NULL as there
 */
SulhAssessment *sulh_review_glance (const SulhScenario *scenario, const SulhPlan *plan);

/**
 * sulh_review_assess_plans:
 * @scenario: a scenario
 * @shown: (nullable): readings of the plan that is shown, which @scenario need not have
 *
 * Returns: (transfer full) (element-type SulhAssessment): of the plans of the scenario in their
 * order, then @shown if it is of none of them
 */
GPtrArray *sulh_review_assess_plans (const SulhScenario *scenario, const SulhAssessment *shown);

/**
 * sulh_review_measure:
 * @scenario: a scenario
 * @plan: a plan of its exchanges
 *
 * Returns: (transfer full) (element-type SulhMeasure): how @plan does by the three tests of an
 * opening, the four principles of design and the three ties; empty if the rules cannot say
 */
GPtrArray *sulh_review_measure (const SulhScenario *scenario, const SulhPlan *plan);

/**
 * sulh_review_plan:
 * @scenario: a scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. Searches for the best sequence. Stopped, it answers with the best so far.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhAnswer *sulh_review_plan (const SulhScenario *scenario, GCancellable *cancellable,
                              SulhProgressFunc progress, gpointer user_data, GError **error);

/**
 * sulh_review_plan_within:
 * @scenario: a scenario
 * @rungs: rungs evaluated before the search stops by itself; 0 for no such limit
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. As sulh_review_plan(), with a limit of work, so that the answer is the same everywhere.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhAnswer *sulh_review_plan_within (const SulhScenario *scenario, guint64 rungs,
                                     GCancellable *cancellable, SulhProgressFunc progress,
                                     gpointer user_data, GError **error);

/**
 * sulh_review_ask:
 * @scenario: a scenario
 * @plan: a plan of its exchanges, also one that is not in @scenario
 * @question: about exchanges of @scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. Finds out what would be if @plan were as the question asks.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhCounterfactual *sulh_review_ask (const SulhScenario *scenario, const SulhPlan *plan,
                                     const SulhQuestion *question, GCancellable *cancellable,
                                     SulhProgressFunc progress, gpointer user_data, GError **error);

/**
 * sulh_review_find_ways_out:
 * @scenario: a scenario of which sulh_review_plan() proved that it has no plan
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. Looks for demands that cannot hold together, and for changes after which a plan exists,
 * the cheapest first; each is a repair for sulh_document_repair().
 *
 * Returns: (transfer full) (nullable): what was found
 */
SulhWaysOut *sulh_review_find_ways_out (const SulhScenario *scenario, GCancellable *cancellable,
                                        SulhProgressFunc progress, gpointer user_data,
                                        GError **error);

/**
 * sulh_review_count:
 * @scenario: a scenario with few exchanges
 * @cancellable: (nullable): to stop
 * @feasible: (out): sequences that both parties could start and continue
 * @total: (out): all sequences that the prerequisites allow
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. Tries every sequence of at least one exchange.
 *
 * Returns: whether it was done
 */
gboolean sulh_review_count (const SulhScenario *scenario, GCancellable *cancellable,
                            guint64 *feasible, guint64 *total, GError **error);

/**
 * sulh_review_plan_table:
 * @scenario: a scenario
 * @assessment: what the rules say of a plan
 *
 * Returns: (transfer full): the plan as CSV, a line for each rung and party
 */
GBytes *sulh_review_plan_table (const SulhScenario *scenario, const SulhAssessment *assessment);

/**
 * SulhSurvival:
 * @runs: futures played
 * @completed: how many reached the last rung
 * @first_break: (nullable): exchange at which most of the others broke
 * @first_cause: (nullable): shock or spoiler that most of them broke by
 */
typedef struct
{
  guint runs;
  guint completed;
  char *first_break;
  char *first_cause;
} SulhSurvival;

/**
 * sulh_review_survival:
 * @scenario: a scenario
 * @plan: a plan that holds
 * @seed: the same seed plays the same futures
 * @runs: how many futures, at least 1
 * @cancellable: (nullable): to stop
 *
 * Returns: (transfer full) (nullable): how often @plan survives the shocks of @scenario; free
 * with sulh_survival_free()
 */
SulhSurvival *sulh_review_survival (const SulhScenario *scenario, const SulhPlan *plan,
                                    guint64 seed, guint runs, GCancellable *cancellable);
void sulh_survival_free (SulhSurvival *survival);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSurvival, sulh_survival_free)

G_END_DECLS
