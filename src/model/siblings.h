/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of a part in the order of a file, each with a name that outlives an edit. */
#pragma once

#include "model/foreign.h"

G_BEGIN_DECLS

typedef struct SulhSiblings SulhSiblings;

SulhSiblings *sulh_siblings_new (const SulhPart *part);
void sulh_siblings_free (SulhSiblings *siblings);
guint sulh_siblings_get_length (const SulhSiblings *siblings);
const char *sulh_siblings_get_key (SulhSiblings *siblings, SulhSibling sibling);
gboolean sulh_siblings_find (SulhSiblings *siblings, const char *key, guint *slot, guint *behind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSiblings, sulh_siblings_free)

G_END_DECLS
