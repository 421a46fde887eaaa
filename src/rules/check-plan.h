/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth telling about the plans of a scenario. */
#pragma once

#include "model/model.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/* Adds to @findings what is to be said about @plan. */
void sulh_rules_check_plan (GPtrArray *findings, const SulhReading *reading, const SulhPlan *plan);

/* Adds a finding to @findings; takes @sentence. */
void sulh_rules_add_finding (GPtrArray *findings, SulhSeverity severity, const char *code,
                             const char *subject, const char *field, char *sentence,
                             const char *remedy);

G_END_DECLS
