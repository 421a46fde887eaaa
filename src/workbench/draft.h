/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a draft of an open document on the disk, beside the windows, so that a crash costs at
 * most two seconds of work. */
#pragma once

#include "workbench/document.h"

G_BEGIN_DECLS

#define SULH_TYPE_DRAFT (sulh_draft_get_type ())
G_DECLARE_FINAL_TYPE (SulhDraft, sulh_draft, SULH, DRAFT, GObject)

/*
 * Properties (all notify): "trouble" (a sentence on why changes cannot be kept now, or NULL).
 *
 * The draft of a sealed document is sealed with the same key. The draft begins with the first
 * change that is not in the document's file. When the draft ends without more being said, as in a
 * crash, it is offered at the next start.
 */

SulhDraft *sulh_draft_new (SulhDocument *document, const char *folder);
const char *sulh_draft_get_id (SulhDraft *self);
const char *sulh_draft_get_trouble (SulhDraft *self);
gboolean sulh_draft_flush (SulhDraft *self);
void sulh_draft_end (SulhDraft *self);
void sulh_draft_discard (SulhDraft *self);

G_END_DECLS
