/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drafts that programs left behind: what can be recovered, and what becomes of it. */
#pragma once

#include "workbench/document.h"
#include "workbench/journal.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

#define SULH_DRAFTS_KEPT_DAYS 30 /* after the changes were saved, recovered or discarded */
#define SULH_DRAFTS_KEPT_BYTES (256 * 1024 * 1024) /* of all such drafts; open changes stay */

/**
 * SulhLeftDraft:
 * @id: its name in the folder
 * @home: where the document lives; no path if it was never saved
 * @scenario: (nullable): the document with its changes; %NULL if it is sealed or at fault
 * @text: (nullable): the same as text; %NULL if it is sealed
 * @seal_head: (nullable): what the key of a sealed one is found by
 * @seal: (nullable): the key of a sealed one, once it was given
 * @changed: when it was last changed, in microseconds since 1970
 * @n_steps: edits that are not in the file
 * @is_cut: whether its end was torn or damaged: what is here is all that comes before
 * @is_discarded: whether the person said that it is not wanted
 *
 * A draft whose program has ended and which holds more than the file of the document.
 */
typedef struct
{
  char *id;
  SulhJournalHome home;
  SulhScenario *scenario;
  GBytes *text;
  GBytes *seal_head;
  SulhSealKey *seal;
  gint64 changed;
  guint n_steps;
  gboolean is_cut;
  gboolean is_discarded;
} SulhLeftDraft;

void sulh_left_draft_free (SulhLeftDraft *draft);

char *sulh_drafts_dup_folder (void);
GPtrArray *sulh_drafts_list (const char *folder);
void sulh_drafts_list_async (const char *folder, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sulh_drafts_list_finish (GAsyncResult *result, GError **error);
gboolean sulh_drafts_unseal (const char *folder, SulhLeftDraft *draft, SulhSealKey *key,
                             GError **error);
SulhDocument *sulh_drafts_recover (const SulhLeftDraft *draft);
gboolean sulh_drafts_end (const char *folder, const char *id, SulhJournalKind kind, GError **error);
void sulh_drafts_tidy (const char *folder, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLeftDraft, sulh_left_draft_free)

G_END_DECLS
