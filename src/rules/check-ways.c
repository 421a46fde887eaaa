/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* D37: a message goes on where it arrived. */
static void
check_legs (const SulhCheck *check, const SulhChannel *channel)
{
  for (guint i = 1; i < channel->legs->len; i++)
    {
      const SulhLeg *before = channel->legs->pdata[i - 1];
      const SulhLeg *leg = channel->legs->pdata[i];

      if (g_strcmp0 (before->to, leg->from) == 0)
        continue;
      sulh_check_add (check, SULH_CHECK_WAY_BROKEN, channel, leg, "from",
                      g_strdup_printf (_ ("On the way of \"%s\" a stretch ends at %s, and the next "
                                          "begins at %s."),
                                       sulh_rules_name (&channel->part),
                                       sulh_check_name (check, before->to),
                                       sulh_check_name (check, leg->from)));
      return;
    }
}

/* D37: latency = travel and decisions on the way. */
static void
check_latency (const SulhCheck *check, const SulhChannel *channel)
{
  const SulhField *field = sulh_kind_find_field (SULH_KIND_CHANNEL, "latency");
  g_autofree char *said = sulh_rules_decimal (channel->latency.mode, 1);
  g_autofree char *added = NULL;
  SulhFinding *finding;
  double days = 0;

  for (guint i = 0; i < channel->legs->len; i++)
    {
      const SulhLeg *leg = channel->legs->pdata[i];

      days += leg->travel.mode + leg->decision.mode;
    }
  if (days <= channel->latency.mode + 1e-9)
    return;
  added = sulh_rules_decimal (days, 1);
  finding = sulh_check_add (
      check, SULH_CHECK_FASTER_THAN_ITS_WAY, channel, NULL, "latency",
      g_strdup_printf (_ ("A message on \"%s\" is said to take %s days, and its way takes %s."),
                       sulh_rules_name (&channel->part), said, added));
  if (days <= field->maximum)
    sulh_check_repair_number (finding, g_strdup_printf (_ ("Make it %s days"), added), channel,
                              "latency", days);
}

/* D35: a hard line in public, off-ramps in private. */
static void
check_stances (const SulhCheck *check, const SulhChannel *channel)
{
  for (guint i = 0; i < channel->stances->len; i++)
    {
      const SulhStance *stance = channel->stances->pdata[i];

      if (stance->private.mode >= stance->public.mode)
        continue;
      sulh_check_add (check, SULH_CHECK_STANCE_REVERSED, channel, stance, "private",
                      g_strdup_printf (_ ("%s offers less on \"%s\" in private than in public."),
                                       sulh_check_name (check, stance->party),
                                       sulh_rules_name (&channel->part)));
    }
}

static gboolean
is_blocked (const SulhChannel *channel)
{
  return channel->conduct && channel->conduct->blocked;
}

/* D38: what is blocked cannot carry anything. */
static void
check_blocked (const SulhCheck *check, const SulhPart *part, const char *id)
{
  const SulhChannel *channel = sulh_check_find (check, SULH_KIND_CHANNEL, id);

  if (channel && is_blocked (channel))
    sulh_check_add (check, SULH_CHECK_CHANNEL_BLOCKED, part, NULL, "channel",
                    g_strdup_printf (_ ("\"%s\" goes through \"%s\", which cannot be used."),
                                     sulh_rules_name (part), sulh_rules_name (&channel->part)));
}

static gboolean
serves (const SulhChannel *channel, const char *id)
{
  return sulh_check_names_id (channel->between, id) || sulh_check_names_id (channel->through, id);
}

static void
check_message (const SulhCheck *check, const SulhMessage *message)
{
  const SulhChannel *channel = sulh_check_find (check, SULH_KIND_CHANNEL, message->channel);
  const char *missing;

  check_blocked (check, &message->part, message->channel);
  if (!channel || !message->from || !message->to
      || (serves (channel, message->from) && serves (channel, message->to)))
    return;
  missing = serves (channel, message->from) ? message->to : message->from;
  sulh_check_add (check, SULH_CHECK_MESSAGE_ASTRAY, message, NULL, "channel",
                  g_strdup_printf (_ ("\"%s\" went through \"%s\", which does not reach %s."),
                                   sulh_rules_name (&message->part),
                                   sulh_rules_name (&channel->part),
                                   sulh_check_name (check, missing)));
}

/* D04: the venue is part of the message. */
static void
check_venue (const SulhCheck *check, const SulhVenue *venue)
{
  const SulhActor *host = sulh_check_find (check, SULH_KIND_ACTOR, venue->host);
  const char *side = host ? host->belongs_to : venue->host;

  if (!side || !sulh_check_find (check, SULH_KIND_PARTY, side))
    return;
  sulh_check_add (check, SULH_CHECK_VENUE_OF_A_SIDE, venue, NULL, "host",
                  g_strdup_printf (_ ("Whoever meets at \"%s\" meets on the ground of %s."),
                                   sulh_rules_name (&venue->part), sulh_check_name (check, side)));
}

/* J17: whoever writes the text leads the talks. */
static void
check_drafting (const SulhCheck *check, const SulhDrafting *drafting)
{
  if (!sulh_check_find (check, SULH_KIND_PARTY, drafting->holder))
    return;
  sulh_check_add (check, SULH_CHECK_PEN_WITH_A_SIDE, drafting, NULL, "holder",
                  g_strdup_printf (_ ("%s holds the pen for \"%s\"."),
                                   sulh_check_name (check, drafting->holder),
                                   sulh_rules_name (&drafting->part)));
}

void
sulh_check_ways (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;

  for (guint i = 0; i < scenario->channels->len; i++)
    {
      check_legs (check, scenario->channels->pdata[i]);
      check_latency (check, scenario->channels->pdata[i]);
      check_stances (check, scenario->channels->pdata[i]);
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      check_blocked (check, &exchange->part, exchange->channel);
    }
  for (guint i = 0; i < scenario->messages->len; i++)
    check_message (check, scenario->messages->pdata[i]);
  for (guint i = 0; i < scenario->venues->len; i++)
    check_venue (check, scenario->venues->pdata[i]);
  for (guint i = 0; i < scenario->draftings->len; i++)
    check_drafting (check, scenario->draftings->pdata[i]);
}
