/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a search would be asked the same of two scenarios. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

gboolean sulh_same_question (const SulhScenario *a, const SulhScenario *b);

G_END_DECLS
