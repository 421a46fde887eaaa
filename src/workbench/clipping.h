/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts on the clipboard: cut out of one scenario with all that they name, and put into another. */
#pragma once

#include "workbench/document.h"

G_BEGIN_DECLS

/* What a clipping is called among other programs. */
#define SULH_CLIPPING_TYPE "application/x-sulh-parts+xml"

/**
 * sulh_clipping_make:
 * @scenario: a scenario
 * @parts: (element-type SulhPart): parts that stand directly in it
 *
 * Returns: (transfer full): a small scenario as text, with @parts, what they name, and word on
 * which of them were meant, in the order of @scenario
 */
GBytes *sulh_clipping_make (const SulhScenario *scenario, const GPtrArray *parts);

/**
 * sulh_document_paste:
 * @self: a document
 * @clipping: of sulh_clipping_make()
 * @error: return location: it is no clipping, or what would be wrong with the scenario then
 *
 * What the parts name and the scenario has is used; the rest comes along. Parts that name each
 * other name their copies. One entry of the history.
 *
 * Returns: (transfer full) (nullable) (element-type SulhPart): the parts as they stand there now
 */
GPtrArray *sulh_document_paste (SulhDocument *self, GBytes *clipping, GError **error);

G_END_DECLS
