/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several answers to the question for a plan. All functions are pure. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_review_list_distinct:
 * @scenario: a scenario
 * @most: how many plans, at least 1
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. The best plan, and the best of those that differ from it in substance, as
 * sulh_planner_list_distinct().
 *
 * Returns: (transfer full) (nullable): the list; empty if no plan holds
 */
SulhAlternatives *sulh_review_list_distinct (const SulhScenario *scenario, guint most,
                                             GCancellable *cancellable, SulhProgressFunc progress,
                                             gpointer user_data, GError **error);

/**
 * sulh_review_list_pareto:
 * @scenario: a scenario
 * @most: how many plans; 0 for all
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. The plans that no other is better than in every figure, as sulh_planner_list_pareto().
 *
 * Returns: (transfer full) (nullable): the list; empty if no plan holds
 */
SulhAlternatives *sulh_review_list_pareto (const SulhScenario *scenario, guint most,
                                           GCancellable *cancellable, SulhProgressFunc progress,
                                           gpointer user_data, GError **error);

/**
 * sulh_review_find_intervals:
 * @scenario: a scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called from the thread of the caller now and then
 * @user_data: passed to @progress
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Blocks. Between which values of each number the best plan stays best, as
 * sulh_planner_find_intervals().
 *
 * Returns: (transfer full) (nullable): the intervals; none if no plan holds
 */
SulhSensitivity *sulh_review_find_intervals (const SulhScenario *scenario,
                                             GCancellable *cancellable, SulhProgressFunc progress,
                                             gpointer user_data, GError **error);

G_END_DECLS
