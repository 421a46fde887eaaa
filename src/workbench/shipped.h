/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenarios that ship with the program, in the language of the reader. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_shipped_turn:
 * @scenario: any scenario
 * @language: (nullable): such as "ur"; %NULL for the language of the words
 *
 * A worked example, or what was made of a template, says its names in @language where they are
 * still those that it shipped with, in whichever language; names that somebody gave stay. Any other
 * scenario stays the very same. Reads the file that shipped.
 *
 * Returns: (transfer full): the scenario in @language, sharing all that stayed
 */
SulhScenario *sulh_shipped_turn (const SulhScenario *scenario, const char *language);

char *sulh_shipped_dup_examples_folder (void);
char *sulh_shipped_dup_templates_folder (void);

G_END_DECLS
