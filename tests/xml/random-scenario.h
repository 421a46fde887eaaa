/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios by chance, which hold everything that a scenario can hold. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

SulhScenario *random_scenario_new (GRand *chance);
char *random_text_new (GRand *chance, gboolean paragraphs);

G_END_DECLS
