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

static void
add_once (GPtrArray *ids, char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, id);
}

/* Ids of those who carry or verify @rung, and of its regimes, each once. */
static GPtrArray *
list_servants (const SulhPlanLook *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];
  const SulhChannel *channel = sulh_check_find (look->check, SULH_KIND_CHANNEL, exchange->channel);
  GPtrArray *servants = g_ptr_array_new ();

  for (char **id = channel ? channel->through : NULL; id && *id; id++)
    add_once (servants, *id);
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhVerification *regime
          = sulh_check_find (look->check, SULH_KIND_VERIFICATION,
                             ((const SulhSide *)exchange->sides->pdata[i])->verification);

      if (!regime)
        continue;
      add_once (servants, regime->part.id);
      if (regime->verifier)
        add_once (servants, regime->verifier);
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

/* Whether the walk finds somebody overloaded by any rung. */
static gboolean
is_overloaded (const SulhPlanLook *look)
{
  for (gsize k = 0; k < look->result->n_rungs; k++)
    if (sulh_plan_look_fails (look, k, SULH_TEST_CAPACITY))
      return TRUE;
  return FALSE;
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
      int begin = sulh_plan_look_get_day (look, k);
      int end = MAX (begin + 1, sulh_plan_look_get_last_day (look, k, TRUE));

      for (guint i = 0; i < servants->len; i++)
        {
          add_turn (turns, servants->pdata[i], (Turn){ begin, 1, (guint)k });
          add_turn (turns, servants->pdata[i], (Turn){ end, -1, (guint)k });
        }
    }
  return turns;
}

/* The most rungs that are open at once, and the rung with which they come to be so many. */
static int
find_most (const GArray *turns, guint *rung)
{
  int open = 0, most = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *turn = &g_array_index (turns, Turn, i);

      open += turn->change;
      if (open <= most)
        continue;
      most = open;
      *rung = turn->rung;
    }
  return most;
}

static void
check_load (const SulhPlanLook *look, const SulhActor *actor, const GArray *turns)
{
  guint worst = 0;
  int most = find_most (turns, &worst);

  if (most <= actor->mediation->capacity || !is_overloaded (look))
    return;
  sulh_check_add (
      look->check, SULH_CHECK_MEDIATOR_OVERLOADED, actor, actor->mediation, "capacity",
      g_strdup_printf (_ ("From rung %u of \"%s\" on %s serves %d rungs at once; its capacity is "
                          "%d."),
                       worst + 1, sulh_rules_name (&look->plan->part),
                       sulh_rules_name (&actor->part), most, actor->mediation->capacity));
}

/* F02: what a regime can watch at once; 0 is no limit. */
static void
check_regime (const SulhPlanLook *look, const SulhVerification *regime, const GArray *turns)
{
  guint worst = 0;
  int most = find_most (turns, &worst);

  if (regime->capacity == 0 || most <= regime->capacity || !is_overloaded (look))
    return;
  sulh_check_add (look->check, SULH_CHECK_VERIFIER_OVERLOADED, regime, NULL, "capacity",
                  g_strdup_printf (_ ("From rung %u of \"%s\" on \"%s\" watches %d rungs at "
                                      "once; its capacity is %d."),
                                   worst + 1, sulh_rules_name (&look->plan->part),
                                   sulh_rules_name (&regime->part), most, regime->capacity));
}

/* D45: how long it can last. */
static void
check_effort (const SulhPlanLook *look, const SulhActor *actor, const GArray *turns)
{
  const SulhSkill *skill = actor->mediation->skill;
  int days = g_array_index (turns, Turn, turns->len - 1).day - g_array_index (turns, Turn, 0).day;
  g_autofree char *effort = NULL;

  if (!skill || !sulh_number_is_set (&skill->effort) || days <= skill->effort.mode)
    return;
  effort = sulh_rules_decimal (skill->effort.mode, 0);
  sulh_check_add (look->check, SULH_CHECK_MEDIATOR_TIRED, actor, skill, "effort",
                  g_strdup_printf (_ ("\"%s\" needs %s for %d days; it can last %s."),
                                   sulh_rules_name (&look->plan->part),
                                   sulh_rules_name (&actor->part), days, effort));
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
  const GPtrArray *regimes = look->check->scenario->verifications;
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
      check_effort (look, actor, own);
    }
  for (guint i = 0; i < regimes->len; i++)
    {
      const SulhVerification *regime = regimes->pdata[i];
      GArray *own = g_hash_table_lookup (turns, regime->part.id);

      if (!own)
        continue;
      g_array_sort (own, compare_turns);
      check_regime (look, regime, own);
    }
}
