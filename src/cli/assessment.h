/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of a plan, as the terminal shows it and as a program reads it. */
#pragma once

#include "cli/json.h"
#include "model/model.h"

G_BEGIN_DECLS

void sulh_assessment_print_table (const SulhAssessment *assessment, const SulhScenario *scenario);
void sulh_assessment_print_sentences (const SulhAssessment *assessment);
void sulh_assessment_print_rung (const SulhAssessment *assessment, guint index,
                                 const SulhScenario *scenario);
void sulh_assessment_write_json (const SulhAssessment *assessment, const SulhScenario *scenario,
                                 SulhJson *json, const char *name, int only);

char *sulh_assessment_format_budget (double budget);
const char *sulh_assessment_name (const SulhScenario *scenario, const char *id);

G_END_DECLS
