/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the place of a rung brings, and how each party reads what the other gives it there. */
#include "simulation/board-private.h"

/* The place where a channel meets: the first that it names. */
static const SulhVenue *
find_venue (const SulhBoard *board, const SulhBoardRung *rung)
{
  const SulhChannel *channel;

  if (rung->channel == SULH_NONE)
    return NULL;
  channel = sulh_world_get_channel (board->world, (guint)rung->channel)->channel;
  return channel->meets_at && channel->meets_at[0] ? sulh_rules_reading_find (
             board->agenda->reading, SULH_KIND_VENUE, channel->meets_at[0])
                                                   : NULL;
}

static const SulhReception *
find_reception (const SulhBoard *board, const SulhVenue *venue, int party)
{
  for (guint r = 0; venue && r < venue->receptions->len; r++)
    {
      const SulhReception *reception = venue->receptions->pdata[r];

      if (g_strcmp0 (reception->party, board->agenda->principal[party]->part.id) == 0)
        return reception;
    }
  return NULL;
}

/* What meeting at its place does (D04, D27). */
static void
lay_venue (SulhBoard *board, SulhBoardRung *rung, const SulhVenue *venue)
{
  rung->tension_left = 1;
  if (!venue)
    return;
  sulh_board_read (board, &venue->part, &venue->tension_factor, &rung->tension_left);
  sulh_board_read (board, &venue->part, &venue->signal, &rung->signal);
  for (int i = 0; i < 2; i++)
    {
      const SulhReception *reception = find_reception (board, venue, i);

      if (reception)
        sulh_board_read (board, &reception->part, &reception->capital_cost, &rung->coming[i]);
    }
}

/* How what a party gives is read: less where the other suspects the place of taking sides (D04),
 * more where it takes compromise for good will, less where for weakness (B05). Where the other
 * bears ambiguity, a share of what it is worth counts before it is verified (B03). */
static void
lay_reading (const SulhBoard *board, SulhBoardRung *rung, const SulhVenue *venue, int giver)
{
  int observer = SULH_OTHER (giver);
  const SulhParty *party = board->agenda->principal[observer];
  const SulhReception *reception = find_reception (board, venue, observer);
  SulhBoardAct *act = &rung->act[giver];

  act->credence = 1;
  if (reception)
    act->credence *= 1 - reception->suspicion.mode;
  if (party->perception)
    act->credence *= 1 + party->perception->compromise.mode;
  if (party->politics)
    act->at_once = party->politics->ambiguity_tolerance.mode;
}

void
sulh_board_lay_setting (SulhBoard *board, SulhBoardRung *rung)
{
  const SulhVenue *venue = find_venue (board, rung);

  lay_venue (board, rung, venue);
  for (int i = 0; i < 2; i++)
    lay_reading (board, rung, venue, i);
}
