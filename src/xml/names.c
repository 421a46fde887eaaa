/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/names.h"

#include "xml/layout.h"

#define MOST_STEPS 8 /* a name that is not that near only costs time */

static int
look_up (SulhName *slot, SulhKind kind, const char *name, gboolean attribute)
{
  *slot = (SulhName){ name, (gint16)sulh_layout_find (kind, name, attribute), (gint16)attribute };
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
  guint at = (guint)(mixed >> 40) % SULH_NAMES_KNOWN;
  SulhName *known;

  if (names->tables[kind] == NULL)
    names->tables[kind] = g_new0 (SulhNameTable, 1);
  known = names->tables[kind]->known;
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      SulhName *slot = &known[(at + i) % SULH_NAMES_KNOWN];

      if (slot->name == name && slot->attribute == attribute)
        return slot->index;
      if (slot->name == NULL)
        return look_up (slot, kind, name, attribute);
    }
  return look_up (&known[at], kind, name, attribute);
}

/**
 * sulh_names_learn_attribute:
 * @names: what was looked up before
 * @kind: a kind
 * @name: a name, as for sulh_names_find()
 * @nth: which attribute of its element it is, from 0
 *
 * Looks it up, and expects it in the same place of the next element of the kind.
 *
 * Returns: the position of the attribute in the layout, or -1
 */
int
sulh_names_learn_attribute (SulhNames *names, SulhKind kind, const char *name, guint nth)
{
  int index = sulh_names_find (names, kind, name, TRUE);

  if (nth < SULH_XML_MOST_ATTRIBUTES)
    names->tables[kind]->order[nth] = (SulhName){ name, (gint16)index, TRUE };
  return index;
}
