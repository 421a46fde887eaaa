/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/selection.h"

#include "app/place.h"

static GPtrArray *
make (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static gboolean
find (const GPtrArray *selection, const char *place, guint *index)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)selection, place, g_str_equal, index);
}

/**
 * sulh_selection_new:
 * @places: (nullable): what is selected, %NULL-terminated; a place that is named twice counts where
 *   it is named last
 *
 * Returns: (transfer full) (element-type utf8): the selection
 */
GPtrArray *
sulh_selection_new (const char *const *places)
{
  GPtrArray *selection = make ();
  guint index;

  for (; places && *places; places++)
    {
      if (find (selection, *places, &index))
        g_ptr_array_remove_index (selection, index);
      g_ptr_array_add (selection, g_strdup (*places));
    }
  return selection;
}

/**
 * sulh_selection_get_primary:
 * @selection: a selection
 *
 * Returns: (transfer none) (nullable): what was chosen last
 */
const char *
sulh_selection_get_primary (const GPtrArray *selection)
{
  return selection->len > 0 ? selection->pdata[selection->len - 1] : NULL;
}

gboolean
sulh_selection_contains (const GPtrArray *selection, const char *place)
{
  return find (selection, place, NULL);
}

gboolean
sulh_selection_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * sulh_selection_toggled:
 * @selection: a selection
 * @place: what is taken out if it is selected, and added if it is not
 *
 * Returns: (transfer full) (element-type utf8): the next selection
 */
GPtrArray *
sulh_selection_toggled (const GPtrArray *selection, const char *place)
{
  GPtrArray *next = make ();

  for (guint i = 0; i < selection->len; i++)
    if (!g_str_equal (selection->pdata[i], place))
      g_ptr_array_add (next, g_strdup (selection->pdata[i]));
  if (next->len == selection->len)
    g_ptr_array_add (next, g_strdup (place));
  return next;
}

/**
 * sulh_selection_in:
 * @selection: a selection
 * @scenario: a scenario
 *
 * Returns: (transfer full) (element-type utf8): those of the places at which @scenario has a part
 */
GPtrArray *
sulh_selection_in (const GPtrArray *selection, const SulhScenario *scenario)
{
  GPtrArray *next = make ();

  for (guint i = 0; i < selection->len; i++)
    if (sulh_place_find (scenario, selection->pdata[i]))
      g_ptr_array_add (next, g_strdup (selection->pdata[i]));
  return next;
}
