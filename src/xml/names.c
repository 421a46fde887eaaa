/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/names.h"

#include "xml/bounds.h"
#include "xml/layout.h"

#define N_SLOTS 128 /* three times the names of our richest kind */
#define MOST_STEPS 8 /* a name that is not that near only costs time */

typedef struct
{
  const char *name;
  gint16 index;
  gint16 attribute;
} Name;

struct SulhNameTable
{
  Name known[N_SLOTS];
  Name order[SULH_XML_MOST_ATTRIBUTES]; /* the attributes of the last element of the kind */
};

static int
look_up (Name *slot, SulhKind kind, const char *name, gboolean attribute)
{
  *slot = (Name){ name, (gint16)sulh_layout_find (kind, name, attribute), (gint16)attribute };
  return slot->index;
}

void
sulh_names_clear (SulhNames *names)
{
  for (guint i = 0; i < G_N_ELEMENTS (names->tables); i++)
    g_clear_pointer (&names->tables[i], g_free);
}

/**
 * sulh_names_find:
 * @names: what was looked up before; all zero at first
 * @kind: a kind
 * @name: a name that stays where it is as long as @names is used
 * @attribute: whether to look for an attribute or an element
 *
 * As sulh_layout_find(), but a name costs comparisons of texts only the first time.
 *
 * Returns: its position in the layout, or -1
 */
int
sulh_names_find (SulhNames *names, SulhKind kind, const char *name, gboolean attribute)
{
  guint64 mixed = (guint64)(gsize)name * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint at = (guint)(mixed >> 40) % N_SLOTS;
  Name *known;

  if (names->tables[kind] == NULL)
    names->tables[kind] = g_new0 (SulhNameTable, 1);
  known = names->tables[kind]->known;
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      Name *slot = &known[(at + i) % N_SLOTS];

      if (slot->name == name && slot->attribute == attribute)
        return slot->index;
      if (slot->name == NULL)
        return look_up (slot, kind, name, attribute);
    }
  return look_up (&known[at], kind, name, attribute);
}

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
int
sulh_names_find_attribute (SulhNames *names, SulhKind kind, const char *name, guint nth)
{
  SulhNameTable *table = names->tables[kind];
  int index;

  if (table && nth < SULH_XML_MOST_ATTRIBUTES && table->order[nth].name == name)
    return table->order[nth].index;
  index = sulh_names_find (names, kind, name, TRUE);
  if (nth < SULH_XML_MOST_ATTRIBUTES)
    names->tables[kind]->order[nth] = (Name){ name, (gint16)index, TRUE };
  return index;
}
