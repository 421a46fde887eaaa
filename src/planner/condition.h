/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario with one condition more: what a question about a plan asks for. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* @scenario in which only those plans hold that are as @question asks. @day is the day on which the
 * exchange stands now; needed for an earlier or a later one. */
SulhScenario *sulh_condition_add (const SulhScenario *scenario, const SulhQuestion *question,
                                  int day);

G_END_DECLS
