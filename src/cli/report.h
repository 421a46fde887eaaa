/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many futures come to, for a person or for a program. */
#pragma once

#include "cli/input.h"
#include "cli/json.h"

G_BEGIN_DECLS

void sulh_report_print_words (const SulhFuturesResult *result, const SulhInput *input,
                              const SulhPlan *plan);
void sulh_report_print_json (const SulhFuturesResult *result, const SulhInput *input,
                             const SulhPlan *plan);

/* A share as a person reads it, to a tenth of a percent. */
char *sulh_report_percent (double share);

/* A share of the futures with its band, as an object. */
void sulh_report_write_share (SulhJson *json, const char *name, const SulhFuturesShare *share);

G_END_DECLS
