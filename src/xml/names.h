/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds names in the layout: the parser gives the same name as the same pointer each time. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef struct SulhNameTable SulhNameTable;

/**
 * SulhNames:
 * @tables: (nullable): of each kind that was met, the names that were looked up
 */
typedef struct
{
  SulhNameTable *tables[SULH_N_KINDS];
} SulhNames;

void sulh_names_clear (SulhNames *names);
int sulh_names_find (SulhNames *names, SulhKind kind, const char *name, gboolean attribute);
int sulh_names_find_attribute (SulhNames *names, SulhKind kind, const char *name, guint nth);

G_END_DECLS
