/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/history.h"

typedef struct
{
  SulhScenario *scenario;
  char *label; /* what led here; NULL for the first */
} Step;

struct _SulhHistory
{
  GPtrArray *steps;
  guint now;
  char *gesture; /* the one that the step now belongs to, while it may still grow */
};

static Step *
step_new (SulhScenario *scenario, const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->scenario = scenario;
  step->label = g_strdup (label);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  sulh_part_unref (step->scenario);
  g_free (step->label);
  g_free (step);
}

static Step *
get_step (const SulhHistory *history, guint index)
{
  return history->steps->pdata[index];
}

static void
forget_undone (SulhHistory *history)
{
  g_ptr_array_set_size (history->steps, (int)history->now + 1);
}

/* A gesture that ends where it began did nothing, and is no step. */
static void
grow_step (SulhHistory *history, SulhScenario *next)
{
  Step *step = get_step (history, history->now);

  sulh_part_unref (step->scenario);
  step->scenario = next;
  if (!sulh_part_equal (next, get_step (history, history->now - 1)->scenario))
    return;
  history->now--;
  forget_undone (history);
  sulh_history_end_gesture (history);
}

/**
 * sulh_history_new:
 * @first: what it starts from
 *
 * Returns: (transfer full): a history in which nothing was done
 */
SulhHistory *
sulh_history_new (const SulhScenario *first)
{
  SulhHistory *history = g_new0 (SulhHistory, 1);

  history->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (history->steps, step_new (sulh_part_ref (first), NULL));
  return history;
}

void
sulh_history_free (SulhHistory *history)
{
  g_ptr_array_unref (history->steps);
  g_free (history->gesture);
  g_free (history);
}

/**
 * sulh_history_get_now:
 * @history: a history
 *
 * Returns: (transfer none): the scenario now
 */
const SulhScenario *
sulh_history_get_now (const SulhHistory *history)
{
  return get_step (history, history->now)->scenario;
}

/**
 * sulh_history_get_undo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what undo would take back, or %NULL if nothing was done
 */
const char *
sulh_history_get_undo_label (const SulhHistory *history)
{
  return get_step (history, history->now)->label;
}

/**
 * sulh_history_get_redo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what redo would do again, or %NULL if nothing was undone
 */
const char *
sulh_history_get_redo_label (const SulhHistory *history)
{
  if (history->now + 1 >= history->steps->len)
    return NULL;
  return get_step (history, history->now + 1)->label;
}

/**
 * sulh_history_take_step:
 * @history: a history
 * @next: (transfer full): the scenario after the step
 * @label: what was done
 * @gesture: (nullable): steps in a row with the same gesture are one
 *
 * Puts @next after the scenario now and forgets what was undone. Costs one comparison of
 * scenarios, of which only the parts that are not shared are looked at.
 *
 * Returns: whether @next differs from the scenario now; if not, nothing was done
 */
gboolean
sulh_history_take_step (SulhHistory *history, SulhScenario *next, const char *label,
                        const char *gesture)
{
  if (sulh_part_equal (next, sulh_history_get_now (history)))
    {
      sulh_part_unref (next);
      return FALSE;
    }
  forget_undone (history);
  if (gesture && g_strcmp0 (gesture, history->gesture) == 0)
    {
      grow_step (history, next);
      return TRUE;
    }
  g_ptr_array_add (history->steps, step_new (next, label));
  history->now++;
  g_free (history->gesture);
  history->gesture = g_strdup (gesture);
  return TRUE;
}

/**
 * sulh_history_end_gesture:
 * @history: a history
 *
 * The next step is one of its own, whatever its gesture.
 */
void
sulh_history_end_gesture (SulhHistory *history)
{
  g_clear_pointer (&history->gesture, g_free);
}

/**
 * sulh_history_undo:
 * @history: a history
 *
 * Returns: whether there was anything to undo
 */
gboolean
sulh_history_undo (SulhHistory *history)
{
  if (history->now == 0)
    return FALSE;
  history->now--;
  sulh_history_end_gesture (history);
  return TRUE;
}

/**
 * sulh_history_redo:
 * @history: a history
 *
 * Returns: whether there was anything to redo
 */
gboolean
sulh_history_redo (SulhHistory *history)
{
  if (history->now + 1 >= history->steps->len)
    return FALSE;
  history->now++;
  sulh_history_end_gesture (history);
  return TRUE;
}
