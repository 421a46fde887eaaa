/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/names.h"

#include "xml/layout.h"

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
  SulhName *known = &names->known[kind][(mixed >> 40) % SULH_NAMES_SLOTS];

  if (known->name != name || known->attribute != attribute)
    *known
        = (SulhName){ name, (gint16)sulh_layout_find (kind, name, attribute), (gint16)attribute };
  return known->index;
}
