/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds names in the layout: the parser gives the same name as the same pointer each time. */
#pragma once

#include "model/model.h"
#include "xml/bounds.h"

G_BEGIN_DECLS

#define SULH_NAMES_KNOWN 128 /* three times the names of our richest kind */

/* A name as the parser gives it, and its position in the layout. */
typedef struct
{
  const char *name;
  gint16 index;
  gint16 attribute;
} SulhName;

/* Of one kind; @order are the attributes of its last element. */
typedef struct
{
  SulhName known[SULH_NAMES_KNOWN];
  SulhName order[SULH_XML_MOST_ATTRIBUTES];
} SulhNameTable;

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
int sulh_names_learn_attribute (SulhNames *names, SulhKind kind, const char *name, guint nth);

/**
 * sulh_names_find_attribute:
 * @names: what was looked up before
 * @kind: a kind
 * @name: a name, as for sulh_names_find()
 * @nth: which attribute of its element it is, from 0
 *
 * Elements of a kind mostly have their attributes in the same order.
 *
 * Returns: the position of the attribute in the layout, or -1
 */
static inline int
sulh_names_find_attribute (SulhNames *names, SulhKind kind, const char *name, guint nth)
{
  const SulhNameTable *table = names->tables[kind];

  if (table && nth < SULH_XML_MOST_ATTRIBUTES && table->order[nth].name == name)
    return table->order[nth].index;
  return sulh_names_learn_attribute (names, kind, name, nth);
}

G_END_DECLS
