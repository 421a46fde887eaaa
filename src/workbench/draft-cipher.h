/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seals the journal of a sealed document with the key of the document. */
#pragma once

#include "workbench/journal.h"
#include "workbench/seal.h"

G_BEGIN_DECLS

SulhJournalCipher *sulh_draft_cipher_new (SulhSealKey *key);
void sulh_draft_cipher_free (SulhJournalCipher *cipher);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJournalCipher, sulh_draft_cipher_free)

G_END_DECLS
