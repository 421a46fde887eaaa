/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value of a part in the words of a sentence. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

char *sulh_scenario_describe_value (const SulhScenario *scenario, const SulhPart *part,
                                    const SulhField *field);

G_END_DECLS
