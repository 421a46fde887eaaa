/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan that a command is about: one of the scenario's own, or the best there is. */
#pragma once

#include "cli/command.h"
#include "cli/input.h"

G_BEGIN_DECLS

SulhExit sulh_search_best (const SulhInput *input, GCancellable *cancellable, SulhAnswer **answer);
SulhExit sulh_search_so_far (const SulhInput *input, guint64 rungs, GCancellable *cancellable,
                             SulhAnswer **answer);
SulhExit sulh_search_ways_out (const SulhInput *input, GCancellable *cancellable,
                               SulhAnswer *answer);
SulhExit sulh_search_if_fit (const SulhInput *input, GCancellable *cancellable,
                             SulhAnswer **answer);
gboolean sulh_search_is_stored (const SulhInput *input, const char *id);
SulhExit sulh_search_named (const SulhInput *input, const char *id, SulhAssessment **assessment);
SulhExit sulh_search_failed (const SulhInput *input, const GError *error);

G_END_DECLS
