/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The memory of parts that are read together, and of their texts; it goes with the last of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct SulhPool SulhPool;

SulhPool *sulh_pool_new (void);
SulhPool *sulh_pool_ref (SulhPool *pool);
void sulh_pool_unref (SulhPool *pool);
gpointer sulh_pool_alloc (SulhPool *pool, gsize size);
char *sulh_pool_add_text (SulhPool *pool, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPool, sulh_pool_unref)

G_END_DECLS
