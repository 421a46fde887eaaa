/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of texts whose columns are aligned when it is printed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhTable SulhTable;

SulhTable *sulh_table_new (const char *alignment);
void sulh_table_free (SulhTable *table);
void sulh_table_add_row (SulhTable *table, const char *first, ...) G_GNUC_NULL_TERMINATED;
void sulh_table_add_cells (SulhTable *table, const char *const *cells);
void sulh_table_print (const SulhTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTable, sulh_table_free)

G_END_DECLS
