/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario's text while somebody writes it: checked, completed, and found again part by part. */
#pragma once

#include <gio/gio.h>

#include "workbench/document.h"

G_BEGIN_DECLS

/**
 * sulh_source_list_parts:
 * @text: a text that somebody writes, which need not be right; it ends with a zero byte
 * @length: its length in bytes
 *
 * Returns: (transfer full) (element-type SulhSourcePart): the parts that stand directly in the
 * scenario, in the order of the text
 */
GPtrArray *sulh_source_list_parts (const char *text, gsize length);

/**
 * sulh_source_propose:
 * @text: a text that somebody writes, which need not be right; it ends with a zero byte
 * @length: its length in bytes
 * @cursor: a place in it, in bytes
 * @start: (out): where the word begins that stands in front of the cursor and is to be replaced
 *
 * Returns: (transfer full) (element-type SulhProposal): what could be written there
 */
GPtrArray *sulh_source_propose (const char *text, gsize length, gsize cursor, gsize *start);

/**
 * sulh_source_check_async:
 * @text: a text that somebody writes
 *
 * Reads @text in a thread as strictly as opening a file does.
 */
void sulh_source_check_async (GBytes *text, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * sulh_source_check_finish:
 * @result: the result
 * @findings: (out) (transfer full) (element-type SulhFinding): what is wrong with the text
 * @error: return location: it was cancelled
 *
 * Returns: (transfer full) (nullable): what the text says, for sulh_document_put_source(); %NULL
 * where it is at fault
 */
SulhScenario *sulh_source_check_finish (GAsyncResult *result, GPtrArray **findings, GError **error);

G_END_DECLS
