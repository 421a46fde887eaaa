/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is different between two scenarios, as the lines of a window. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_compare_list_lines:
 * @before: a scenario
 * @after: another, or the same later
 * @most: how many lines to give at most, at least 2
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each change, in the order of
 * the file; if there are too many, the last line says how many are left out; if there is none, one
 * line says so
 */
char **sulh_compare_list_lines (const SulhScenario *before, const SulhScenario *after, guint most);

G_END_DECLS
