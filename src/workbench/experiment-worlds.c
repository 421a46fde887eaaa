/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "workbench/experiment-private.h"
#include "workbench/presets.h"

/* Days that are looked at: a quarter of a year, two years, ten years (S3:285). */
static const int lengths[] = { 90, 720, 3650 };

/* The day on which mediators leave where it is asked what they leave behind. */
#define EXIT_DAY 90

/* Mediators */

/* How many exchanges go through a channel that @actor carries. */
static guint
count_carried (const SulhScenario *scenario, const SulhActor *actor)
{
  guint n = 0;

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];
      const SulhPart *part = sulh_scenario_find (scenario, exchange->channel);
      const SulhChannel *channel
          = part && part->kind == SULH_KIND_CHANNEL ? (const SulhChannel *)part : NULL;

      n += channel && channel->through
           && g_strv_contains ((const char *const *)channel->through, actor->part.id);
    }
  return n;
}

/* The mediator that carries most; of several that carry as much, the first. */
static const SulhActor *
find_seat (const SulhScenario *scenario)
{
  const SulhActor *seat = NULL;
  guint most = 0;

  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];
      guint carried = actor->mediation ? count_carried (scenario, actor) : 0;

      if (actor->mediation == NULL || (seat && carried <= most))
        continue;
      seat = actor;
      most = carried;
    }
  return seat;
}

static gpointer
without_mediation (gconstpointer part, gconstpointer data)
{
  const SulhActor *actor = part;

  return actor->mediation == NULL
             ? NULL
             : sulh_part_with_child (actor, sulh_kind_find_field (SULH_KIND_ACTOR, "mediation"), 0,
                                     NULL);
}

static gpointer
reroute (gconstpointer part, gconstpointer id)
{
  SulhExchange *exchange;

  if (((const SulhExchange *)part)->channel == NULL)
    return NULL;
  exchange = sulh_part_copy (part);
  sulh_part_set_text (&exchange->channel, id);
  return exchange;
}

static void
drop (SulhScenario **scenario, gconstpointer part)
{
  SulhScenario *next = sulh_scenario_without (*scenario, part);

  sulh_part_unref (*scenario);
  *scenario = next;
}

/* Takes channels away: all, or those that somebody carries. */
static void
drop_channels (SulhScenario **scenario, gboolean carried_only)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (*scenario);

  for (guint i = 0; i < before->channels->len; i++)
    {
      const SulhChannel *channel = before->channels->pdata[i];

      if (!carried_only || channel->through)
        drop (scenario, channel);
    }
}

/* What mediators carry is carried no more; it goes by a channel that needs none, if there is one.
 */
static SulhScenario *
without_mediators (const SulhScenario *scenario)
{
  SulhScenario *next = sulh_part_ref (scenario);
  const SulhChannel *left;

  drop_channels (&next, TRUE);
  left = next->channels->len > 0 ? next->channels->pdata[0] : NULL;
  sulh_experiment_change_each (&next, next->exchanges, reroute, left ? left->part.id : NULL);
  sulh_experiment_change_each (&next, next->actors, without_mediation, NULL);
  return next;
}

SulhScenario *
sulh_experiment_make_silent (const SulhScenario *scenario)
{
  SulhScenario *next = sulh_part_ref (scenario);

  drop_channels (&next, FALSE);
  sulh_experiment_change_each (&next, next->exchanges, reroute, NULL);
  sulh_experiment_change_each (&next, next->actors, without_mediation, NULL);
  return next;
}

static gboolean
is_mediator (const SulhPreset *preset)
{
  return g_str_has_prefix (preset->id, "mediators/");
}

void
sulh_experiment_list_mediators (GPtrArray *cases, const SulhScenario *scenario,
                                const SulhPlan *plan)
{
  const SulhActor *seat = find_seat (scenario);
  g_autoptr (GPtrArray) presets = sulh_presets_list ();

  for (guint i = 0; i < presets->len; i++)
    {
      const SulhPreset *preset = presets->pdata[i];

      if (is_mediator (preset) && seat)
        /* Translators: the name of a mediator who stands in for that of the scenario. */
        sulh_experiment_add_case (cases, g_strdup_printf (_ ("%s in its place"), preset->name),
                                  sulh_preset_add_to (preset, scenario, &seat->part, NULL), plan);
    }
  if (seat)
    sulh_experiment_add_case (cases, g_strdup (_ ("Without a mediator")),
                              without_mediators (scenario), plan);
}

/* Channels */

/* Who carries the channel that stands in for those of the scenario. */
static char **
dup_carriers (const SulhScenario *scenario)
{
  const SulhActor *seat = find_seat (scenario);
  char *carriers[] = { seat ? seat->part.id : NULL, NULL };

  return seat ? g_strdupv (carriers) : NULL;
}

/* All goes through @preset, and nothing else is left. */
static SulhScenario *
through_preset (const SulhScenario *scenario, const SulhPreset *preset)
{
  g_autoptr (SulhScenario) bare = sulh_part_ref (scenario);
  g_autofree char *id = NULL;
  SulhScenario *next;
  const SulhChannel *added;

  drop_channels (&bare, FALSE);
  next = sulh_preset_add_to (preset, bare, NULL, &id);
  added = (const SulhChannel *)sulh_scenario_find (next, id);
  if (added->format == SULH_CHANNEL_INDIRECT || added->format == SULH_CHANNEL_SHUTTLE)
    {
      SulhChannel *carried = sulh_part_copy (added);
      SulhScenario *with_carrier;

      g_strfreev (carried->through);
      carried->through = dup_carriers (scenario);
      with_carrier = sulh_scenario_with_replaced (next, added, carried);
      sulh_part_unref (carried);
      sulh_part_unref (next);
      next = with_carrier;
    }
  sulh_experiment_change_each (&next, next->exchanges, reroute, id);
  return next;
}

void
sulh_experiment_list_formats (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();

  for (guint i = 0; i < presets->len; i++)
    {
      const SulhPreset *preset = presets->pdata[i];

      if (g_str_has_prefix (preset->id, "channels/"))
        sulh_experiment_add_case (cases, g_strdup (preset->name), through_preset (scenario, preset),
                                  plan);
    }
}

/* Time */

static gboolean
has_mediator (const SulhScenario *scenario)
{
  return find_seat (scenario) != NULL;
}

static void
add_length (GPtrArray *cases, char *name, SulhScenario *scenario, const SulhPlan *plan, int days)
{
  sulh_experiment_add_case (cases, name, scenario, plan)->horizon = days;
}

void
sulh_experiment_list_lengths (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  int exit = sulh_date_get_day (sulh_plan_get_rung (plan, 0)->on) + EXIT_DAY;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    add_length (cases, g_strdup_printf (_ ("%d days"), lengths[i]), sulh_part_ref (scenario), plan,
                lengths[i]);
  for (guint i = 1; i < G_N_ELEMENTS (lengths) && has_mediator (scenario); i++)
    {
      SulhScenario *next = sulh_part_ref (scenario);

      sulh_experiment_end_mediation (&next, exit);
      /* Translators: days that are looked at; the other number is that of a day. */
      add_length (cases,
                  g_strdup_printf (_ ("%d days, mediators leave on day %d"), lengths[i], EXIT_DAY),
                  next, plan, lengths[i]);
    }
}
