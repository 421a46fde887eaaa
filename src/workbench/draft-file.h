/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of one draft: records are added at its end, and now and then it is begun anew. */
#pragma once

#include <gio/gio.h>

#include "workbench/journal.h"

G_BEGIN_DECLS

typedef struct _SulhDraftFile SulhDraftFile;

SulhDraftFile *sulh_draft_file_new (const char *path, const SulhJournalCipher *cipher);
void sulh_draft_file_free (SulhDraftFile *file);
gboolean sulh_draft_file_is_begun (const SulhDraftFile *file);
gboolean sulh_draft_file_put_text (SulhDraftFile *file, const SulhJournalHome *home, GBytes *text,
                                   guint n_steps, GError **error);
gboolean sulh_draft_file_put_end (SulhDraftFile *file, SulhJournalKind kind,
                                  const SulhJournalHome *home, GError **error);
gboolean sulh_draft_file_sync (SulhDraftFile *file, GError **error);
gint64 sulh_draft_file_get_sync_due (const SulhDraftFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhDraftFile, sulh_draft_file_free)

G_END_DECLS
