/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of a question about futures: the values that are varied, and which experiment. */
#pragma once

#include <gtk/gtk.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_FUTURES_TERMS (sulh_futures_terms_get_type ())
G_DECLARE_FINAL_TYPE (SulhFuturesTerms, sulh_futures_terms, SULH, FUTURES_TERMS, GtkBox)

void sulh_futures_terms_show (SulhFuturesTerms *self, const SulhAnalysis *analysis,
                              const SulhScenario *scenario);
void sulh_futures_terms_fill (SulhFuturesTerms *self, SulhFuturesRequest *request);

G_END_DECLS
