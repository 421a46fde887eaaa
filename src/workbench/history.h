/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The memory behind Undo: a list of scenarios with labels, and the place of the one now. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef struct _SulhHistory SulhHistory;

SulhHistory *sulh_history_new (const SulhScenario *first);
void sulh_history_free (SulhHistory *history);

const SulhScenario *sulh_history_get_now (const SulhHistory *history);
const char *sulh_history_get_undo_label (const SulhHistory *history);
const char *sulh_history_get_redo_label (const SulhHistory *history);

gboolean sulh_history_take_step (SulhHistory *history, SulhScenario *next, const char *label,
                                 const char *gesture);
void sulh_history_end_gesture (SulhHistory *history);
gboolean sulh_history_undo (SulhHistory *history);
gboolean sulh_history_redo (SulhHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhHistory, sulh_history_free)

G_END_DECLS
