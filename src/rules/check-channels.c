/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* Whether something may happen that somebody would have to explain in time (R15). */
static gboolean
has_something_to_explain (const SulhScenario *scenario)
{
  if (scenario->shocks->len > 0 || scenario->channels->len > 0)
    return TRUE;
  for (guint i = 0; i < scenario->actors->len; i++)
    if (((const SulhActor *)scenario->actors->pdata[i])->spoiling)
      return TRUE;
  return FALSE;
}

static gboolean
joins_several (const SulhChannel *channel)
{
  for (guint i = 1; channel->between && i < g_strv_length (channel->between); i++)
    if (!g_str_equal (channel->between[i], channel->between[0]))
      return TRUE;
  return FALSE;
}

/* D38: a channel that cannot be used explains nothing. */
static gboolean
is_open (const SulhChannel *channel)
{
  return joins_several (channel) && !(channel->conduct && channel->conduct->blocked);
}

static const SulhActor *
find_carrier (const SulhCheck *check)
{
  const GPtrArray *actors = check->scenario->actors;

  for (guint i = 0; i < actors->len; i++)
    {
      const SulhActor *actor = actors->pdata[i];

      if (actor->mediation
          && sulh_check_get_access (actor, check->reading->principal[0]->part.id) > 0
          && sulh_check_get_access (actor, check->reading->principal[1]->part.id) > 0)
        return actor;
    }
  return NULL;
}

static char **
list_principals (const SulhReading *reading)
{
  const char *ids[] = { reading->principal[0]->part.id, reading->principal[1]->part.id, NULL };

  return g_strdupv ((char **)ids);
}

static void
offer_channel (const SulhCheck *check, SulhFinding *finding, const SulhParty *party)
{
  const SulhReading *reading = check->reading;
  const SulhActor *carrier;
  SulhChannel *channel;
  g_autofree char *id = NULL;

  if (!reading || (party != reading->principal[0] && party != reading->principal[1]))
    return;
  carrier = find_carrier (check);
  if (!carrier)
    return;
  id = sulh_check_choose_id (check, "channel");
  channel = sulh_part_new (SULH_KIND_CHANNEL, id);
  channel->part.name = g_strdup_printf (_ ("Channel through %s"), sulh_rules_name (&carrier->part));
  channel->between = list_principals (reading);
  channel->through = g_strsplit (carrier->part.id, " ", -1);
  sulh_check_repair_add (
      finding, g_strdup_printf (_ ("Add a channel through %s"), sulh_rules_name (&carrier->part)),
      channel);
}

static void
check_reach (const SulhCheck *check, GHashTable *reached)
{
  const GPtrArray *parties = check->scenario->parties;

  for (guint i = 0; i < parties->len; i++)
    {
      const SulhParty *party = parties->pdata[i];

      if (g_hash_table_contains (reached, party->part.id))
        continue;
      offer_channel (
          check,
          sulh_check_add (check, SULH_CHECK_PARTY_UNREACHED, party, NULL, NULL,
                          g_strdup_printf (_ ("No channel joins %s with another party: a message "
                                              "is taken to need 14 days."),
                                           sulh_rules_name (&party->part))),
          party);
    }
}

static void
check_ends (const SulhCheck *check, const SulhChannel *channel)
{
  SulhFinding *finding;
  SulhChannel *next;

  if (joins_several (channel))
    return;
  finding = sulh_check_add (check, SULH_CHECK_CHANNEL_JOINS_NOBODY, channel, NULL, "between",
                            g_strdup_printf (_ ("\"%s\" joins fewer than two parties."),
                                             sulh_rules_name (&channel->part)));
  if (!check->reading || check->scenario->parties->len != 2)
    return;
  next = sulh_part_copy (channel);
  g_strfreev (next->between);
  next->between = list_principals (check->reading);
  sulh_check_repair_replace (finding, g_strdup (_ ("Let it join the two parties")), channel, next);
}

/* Direct talks and a hotline need nobody in between. */
static void
check_carried (const SulhCheck *check, const SulhChannel *channel)
{
  if (channel->through || channel->format == SULH_CHANNEL_DIRECT
      || channel->format == SULH_CHANNEL_HOTLINE)
    return;
  sulh_check_add (check, SULH_CHECK_CHANNEL_THROUGH_NOBODY, channel, NULL, "through",
                  g_strdup_printf (_ ("\"%s\" is indirect, and nobody carries its messages."),
                                   sulh_rules_name (&channel->part)));
}

static void
check_tie (const SulhCheck *check, const SulhChannel *channel, const char *carrier,
           const char *party)
{
  const SulhActor *actor = sulh_check_find (check, SULH_KIND_ACTOR, carrier);
  SulhFinding *finding;

  if (!actor || g_strcmp0 (actor->belongs_to, party) == 0
      || sulh_check_get_access (actor, party) > 0)
    return;
  finding = sulh_check_add (check, SULH_CHECK_CHANNEL_WITHOUT_TIES, channel, NULL, "through",
                            g_strdup_printf (_ ("\"%s\" goes through %s, who has no tie to %s."),
                                             sulh_rules_name (&channel->part),
                                             sulh_rules_name (&actor->part),
                                             sulh_check_name (check, party)));
  sulh_check_repair_tie (check, finding, actor, party);
}

static void
check_carriers (const SulhCheck *check, const SulhChannel *channel)
{
  for (char **carrier = channel->through; carrier && *carrier; carrier++)
    for (char **party = channel->between; party && *party; party++)
      check_tie (check, channel, *carrier, *party);
}

static void
check_exchange (const SulhCheck *check, const SulhExchange *exchange)
{
  const SulhChannel *channel = sulh_check_find (check, SULH_KIND_CHANNEL, exchange->channel);
  const SulhSide *side = exchange->sides->len > 0 ? exchange->sides->pdata[0] : NULL;
  const char *missing;

  if (!channel || !side || !joins_several (channel)
      || (sulh_check_names_id (channel->between, side->giver)
          && sulh_check_names_id (channel->between, side->receiver)))
    return;
  missing = sulh_check_names_id (channel->between, side->giver) ? side->receiver : side->giver;
  sulh_check_add (
      check, SULH_CHECK_WRONG_CHANNEL, exchange, NULL, "channel",
      g_strdup_printf (_ ("\"%s\" is arranged through \"%s\", which does not reach %s."),
                       sulh_rules_name (&exchange->part), sulh_rules_name (&channel->part),
                       sulh_check_name (check, missing)));
}

void
sulh_check_channels (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scenario->channels->len; i++)
    {
      const SulhChannel *channel = scenario->channels->pdata[i];

      check_ends (check, channel);
      check_carried (check, channel);
      check_carriers (check, channel);
      for (char **id = channel->between; is_open (channel) && *id; id++)
        g_hash_table_add (reached, *id);
    }
  if (has_something_to_explain (scenario))
    check_reach (check, reached);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_exchange (check, scenario->exchanges->pdata[i]);
}
