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
 * sulh_inquiry_ask_async:
 * @scenario: a scenario
 * @plan: a plan of its exchanges
 * @exchange: id of one of its exchanges
 * @cancellable: (nullable): to stop
 * @callback: called on the main loop when all is answered
 * @user_data: passed to @callback
 *
 * Asks what sulh_inquiry_choose() chooses, in a thread.
 */
void sulh_inquiry_ask_async (const SulhScenario *scenario, const SulhPlan *plan,
                             const char *exchange, GCancellable *cancellable,
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
