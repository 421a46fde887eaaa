/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/stencil.h"

#include "xml/layout.h"

static SulhSaidIf
choose_said (const SulhField *field)
{
  gboolean required = (field->flags & SULH_FIELD_REQUIRED) != 0;

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
    case SULH_FIELD_REFS:
      return SULH_SAID_IF_THERE;
    case SULH_FIELD_NUMBER:
      return required ? SULH_SAID_IF_SET : SULH_SAID_IF_NUMBER_DIFFERS;
    case SULH_FIELD_CALENDAR_DAY:
      return SULH_SAID_IF_DIFFERS;
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      return required ? SULH_SAID_ALWAYS : SULH_SAID_IF_DIFFERS;
    case SULH_FIELD_PARTS:
      return SULH_SAID_IF_ANY;
    default:
      return required ? SULH_SAID_ALWAYS : SULH_SAID_IF_NOT_INITIAL;
    }
}

static void
fill_in (SulhStencilEntry *entry, const SulhField *field)
{
  gboolean dated = field->type == SULH_FIELD_CALENDAR_DAY;

  *entry = (SulhStencilEntry){ .field = field,
                               .offset = (guint)field->offset,
                               .said = choose_said (field),
                               .initial = dated ? 0 : field->initial };
  entry->start_length
      = (guint)g_snprintf (entry->start, sizeof entry->start, " %s=\"", field->name);
  g_assert (!sulh_layout_is_attribute (field) || entry->start_length < sizeof entry->start);
}

/* Both lists in one piece of memory. */
static void
cut (SulhStencil *stencil, SulhKind kind)
{
  guint n = sulh_layout_count (kind);

  stencil->element_length = (guint)g_strlcpy (stencil->element, sulh_kind_get_info (kind)->element,
                                              sizeof stencil->element);
  g_assert (stencil->element_length < sizeof stencil->element);
  for (guint i = 0; i < n; i++)
    stencil->n_attributes += sulh_layout_is_attribute (sulh_layout_get (kind, i));
  stencil->attributes = g_new (SulhStencilEntry, n);
  stencil->elements = stencil->attributes + stencil->n_attributes;
  for (guint i = 0, attribute = 0; i < n; i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);

      if (sulh_layout_is_attribute (field))
        fill_in (&stencil->attributes[attribute++], field);
      else
        fill_in (&stencil->elements[stencil->n_elements++], field);
    }
}

/**
 * sulh_stencil_get_all:
 *
 * Made once for all threads, when something is written first, and never changed.
 *
 * Returns: (transfer none) (array fixed-size=SULH_N_KINDS): the stencil of each kind
 */
const SulhStencil *
sulh_stencil_get_all (void)
{
  static const SulhStencil *stencils = NULL;

  if (g_once_init_enter (&stencils))
    {
      SulhStencil *made = g_new0 (SulhStencil, SULH_N_KINDS);

      for (guint i = 0; i < SULH_N_KINDS; i++)
        cut (&made[i], i);
      g_once_init_leave (&stencils, made);
    }
  return stencils;
}
