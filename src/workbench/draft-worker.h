/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread that writes a draft: it is told what the document is now, and never asked to hurry. */
#pragma once

#include "model/model.h"
#include "workbench/journal.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

typedef struct _SulhDraftWorker SulhDraftWorker;

/**
 * SulhDraftTold:
 * @trouble: (nullable): why the last change could not be kept, or %NULL if it was
 * @user_data: whatever was passed along
 *
 * Called in the thread.
 */
typedef void (*SulhDraftTold) (const char *trouble, gpointer user_data);

SulhDraftWorker *sulh_draft_worker_new (const char *folder, const char *id, SulhDraftTold told,
                                        gpointer user_data);
void sulh_draft_worker_stop (SulhDraftWorker *worker);

void sulh_draft_worker_put (SulhDraftWorker *worker, const SulhScenario *scenario, guint n_steps,
                            const SulhJournalHome *home);
void sulh_draft_worker_put_clean (SulhDraftWorker *worker, const SulhJournalHome *home);
void sulh_draft_worker_put_kept (SulhDraftWorker *worker);
void sulh_draft_worker_set_key (SulhDraftWorker *worker, SulhSealKey *key);
gboolean sulh_draft_worker_flush (SulhDraftWorker *worker);

G_END_DECLS
