/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A rung that a mediator carries or verifies begins, or is verified to the end. */
typedef struct
{
  int day;
  int change;
  guint rung;
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  if (first->day != second->day)
    return (first->day > second->day) - (first->day < second->day);
  return first->change - second->change;
}

/* Ids of those who carry or verify @rung, each once. */
static GPtrArray *
list_servants (const SulhPlanLook *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];
  const SulhChannel *channel = sulh_check_find (look->check, SULH_KIND_CHANNEL, exchange->channel);
  GPtrArray *servants = g_ptr_array_new ();

  for (char **id = channel ? channel->through : NULL; id && *id; id++)
    if (!g_ptr_array_find_with_equal_func (servants, *id, g_str_equal, NULL))
      g_ptr_array_add (servants, *id);
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhVerification *regime
          = sulh_check_find (look->check, SULH_KIND_VERIFICATION,
                             ((const SulhSide *)exchange->sides->pdata[i])->verification);

      if (regime && regime->verifier
          && !g_ptr_array_find_with_equal_func (servants, regime->verifier, g_str_equal, NULL))
        g_ptr_array_add (servants, regime->verifier);
    }
  return servants;
}

static void
add_turn (GHashTable *turns, char *id, Turn turn)
{
  GArray *list = g_hash_table_lookup (turns, id);

  if (!list)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Turn));
      g_hash_table_insert (turns, id, list);
    }
  g_array_append_val (list, turn);
}

/* Each mediator's turns; a rung occupies the day that it begins on at least. */
static GHashTable *
collect_turns (const SulhPlanLook *look)
{
  GHashTable *turns
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      g_autoptr (GPtrArray) servants = list_servants (look, k);
      int begin = (int)lround (look->result->rungs[k].day);
      int end = MAX (begin + 1, sulh_plan_look_get_last_day (look, k, TRUE));

      for (guint i = 0; i < servants->len; i++)
        {
          add_turn (turns, servants->pdata[i], (Turn){ begin, 1, (guint)k });
          add_turn (turns, servants->pdata[i], (Turn){ end, -1, (guint)k });
        }
    }
  return turns;
}

static void
check_load (const SulhPlanLook *look, const SulhActor *actor, const GArray *turns)
{
  int open = 0, most = 0;
  Turn worst = { 0 };

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);

      open += turn->change;
      if (open > most)
        {
          most = open;
          worst = *turn;
        }
    }
  if (most <= actor->mediation->capacity)
    return;
  sulh_check_add (
      look->check, SULH_CHECK_MEDIATOR_OVERLOADED, actor, actor->mediation, "capacity",
      g_strdup_printf (_ ("From rung %u of \"%s\" on %s serves %d rungs at once; its capacity is "
                          "%d."),
                       worst.rung + 1, sulh_rules_name (&look->plan->part),
                       sulh_rules_name (&actor->part), most, actor->mediation->capacity));
}

static void
check_presence (const SulhPlanLook *look, const SulhActor *actor, const GArray *turns)
{
  SulhDate exit = actor->mediation->exit;

  for (guint i = 0; !sulh_date_is_open (exit) && i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);

      if (turn->change < 0 || turn->day < sulh_date_get_day (exit))
        continue;
      sulh_check_add (
          look->check, SULH_CHECK_MEDIATOR_GONE, actor, actor->mediation, "exit",
          g_strdup_printf (_ ("%s has left when rung %u of \"%s\" begins, which it carries or "
                              "verifies."),
                           sulh_rules_name (&actor->part), turn->rung + 1,
                           sulh_rules_name (&look->plan->part)));
      return;
    }
}

/* A mediator's load is counted by day: a rung is open from its start until both performances are
 * verified (D45). */
void
sulh_check_plan_mediators (const SulhPlanLook *look)
{
  const GPtrArray *actors = look->check->scenario->actors;
  g_autoptr (GHashTable) turns = collect_turns (look);

  for (guint i = 0; i < actors->len; i++)
    {
      const SulhActor *actor = actors->pdata[i];
      GArray *own = g_hash_table_lookup (turns, actor->part.id);

      if (!own || !actor->mediation)
        continue;
      g_array_sort (own, compare_turns);
      check_load (look, actor, own);
      check_presence (look, actor, own);
    }
}
