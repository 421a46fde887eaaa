/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about an exchange of a plan, answered beside the window. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_INQUIRY_QUESTIONS 3 /* that are asked of one exchange by itself */

/**
 * sulh_inquiry_choose:
 * @plan: a plan
 * @exchange: id of an exchange, in the plan or left out; must outlive @questions
 * @questions: (out caller-allocates): what people ask about it
 *
 * Of one that is in: why it is, why it does not start earlier, why it does not come before the one
 * before it. Of one that is left out: why.
 *
 * Returns: how many
 */
guint sulh_inquiry_choose (const SulhPlan *plan, const char *exchange,
                           SulhQuestion questions[SULH_INQUIRY_QUESTIONS]);

/**
 * sulh_inquiry_read_day:
 * @text: a date like 2026-04-08 or D+12, or days after day zero like 30
 * @day_zero: of the scenario, or 0
 * @day: (out): the day, in days after day zero
 *
 * Returns: whether @text is one day
 */
gboolean sulh_inquiry_read_day (const char *text, guint32 day_zero, int *day);

/**
 * sulh_inquiry_ask_async:
 * @scenario: a scenario
 * @plan: a plan of its exchanges
 * @questions: (array length=n): what to ask about it
 * @n: how many, at most %SULH_INQUIRY_QUESTIONS
 * @cancellable: (nullable): to stop
 * @callback: called on the main loop when all is answered
 * @user_data: passed to @callback
 *
 * Answers the questions in a thread, in their order.
 */
void sulh_inquiry_ask_async (const SulhScenario *scenario, const SulhPlan *plan,
                             const SulhQuestion *questions, guint n, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);

/**
 * sulh_inquiry_ask_finish:
 * @result: passed to the callback
 * @error: return location: #SulhReviewError, or cancelled
 *
 * Returns: (transfer full) (nullable) (element-type SulhCounterfactual): the answers
 */
GPtrArray *sulh_inquiry_ask_finish (GAsyncResult *result, GError **error);

G_END_DECLS
