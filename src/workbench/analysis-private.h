/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inner: how each question that is asked of futures is answered. */
#pragma once

#include "workbench/analysis.h"

G_BEGIN_DECLS

/* All that a question is about. */
typedef struct
{
  const SulhScenario *scenario;
  const SulhPlan *plan;
  const SulhFuturesRequest *request;
  GCancellable *cancellable;
  SulhFuturesFunc func;
  gpointer user_data;
} SulhInquest;

/* Answers the question with that name. */
SulhForesight *sulh_inquest_hold (const char *name, const SulhInquest *inquest, GError **error);

/* What the talks change outside the room. */
SulhForesight *sulh_analysis_answer_ripple (const SulhInquest *inquest, GError **error);

/* Takes care of @matter. */
SulhForesight *sulh_foresight_new (SulhForesightFunc draw, gpointer matter,
                                   GDestroyNotify matter_free, guint runs);

/* Bars without a row; (transfer full). */
SulhBarMatter *sulh_analysis_new_bars (gboolean are_shares);

/* Takes care of @matter. */
SulhForesight *sulh_analysis_take_bars (SulhBarMatter *matter, guint runs);

/* A share in words, such as “12 %”; (transfer full). */
char *sulh_analysis_say_percent (double share);

G_END_DECLS
