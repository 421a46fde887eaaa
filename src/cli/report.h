/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many futures come to, for a person or for a program. */
#pragma once

#include "cli/input.h"

G_BEGIN_DECLS

void sulh_report_print_words (const SulhFuturesResult *result, const SulhInput *input,
                              const SulhPlan *plan);
void sulh_report_print_json (const SulhFuturesResult *result, const SulhInput *input,
                             const SulhPlan *plan);

G_END_DECLS
