/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <math.h>

guint
sulh_board_count_mediators (const SulhScenario *scenario)
{
  guint n = 0;

  for (guint i = 0; i < scenario->actors->len; i++)
    n += ((const SulhActor *)scenario->actors->pdata[i])->mediation != NULL;
  return n;
}

/* The first day of the end of its effort, its exit and its part in the talks. */
static int
find_exit (const SulhBoard *board, const SulhMediation *mediation)
{
  int exit
      = sulh_date_is_open (mediation->exit) ? SULH_DAY_LAST : sulh_date_get_day (mediation->exit);

  if (mediation->skill && sulh_number_is_set (&mediation->skill->effort))
    exit = MIN (exit, board->first + (int)lround (mediation->skill->effort.mode));
  if (mediation->profile && mediation->profile->involved.latest != SULH_DAY_LAST)
    exit = MIN (exit, mediation->profile->involved.latest + 1);
  return exit;
}

/* A mediator who has committed itself less leaves at less blame (A20, D47). */
static void
lay_blame (SulhBoard *board, const SulhActor *actor, SulhBoardMediator *mediator)
{
  const SulhProfile *profile = actor->mediation->profile;
  const SulhPayoffs *payoffs = actor->mediation->payoffs;

  mediator->withdraws_at = INFINITY;
  if (!profile || !sulh_number_is_set (&profile->withdraws_at))
    return;
  mediator->withdraws_at = profile->withdraws_at.mode * profile->commitment.mode;
  if (payoffs)
    mediator->blame = payoffs->blame.mode * profile->visibility.mode;
  (void)board;
}

static void
lay_skill (SulhBoard *board, const SulhActor *actor, SulhBoardMediator *mediator)
{
  const SulhSkill *skill = actor->mediation->skill;

  if (!skill)
    return;
  sulh_board_read (board, &actor->part, &skill->translation, &mediator->translation);
  sulh_board_read (board, &actor->part, &skill->interpretation, &mediator->interpretation);
}

static void
lay_mediators (SulhBoard *board)
{
  guint n = 0;

  for (guint i = 0; i < board->scenario->actors->len; i++)
    {
      const SulhActor *actor = board->scenario->actors->pdata[i];
      SulhBoardMediator *mediator;

      if (!actor->mediation)
        continue;
      mediator = sulh_world_get_mediator (board->world, n++);
      mediator->actor = actor;
      mediator->exit = find_exit (board, actor->mediation);
      lay_blame (board, actor, mediator);
      lay_skill (board, actor, mediator);
    }
}

static guint32
find_carriers (const SulhBoard *board, const SulhChannel *channel)
{
  guint32 carriers = 0;

  for (guint m = 0; channel->through && m < board->world->n_mediators && m < 32; m++)
    {
      const char *id = sulh_world_get_mediator (board->world, m)->actor->part.id;

      if (g_strv_contains ((const char *const *)channel->through, id))
        carriers |= 1u << m;
    }
  return carriers;
}

/* What a service of a channel leaves of what it is there against: all of it at 0.5, which is as
 * usual, nothing at 1, and twice as much at 0 (D05). */
static double
find_left (const SulhChannel *channel, gsize service)
{
  const SulhNumber *share;

  if (!channel->cover)
    return 1;
  share = G_STRUCT_MEMBER_P (channel->cover, service);
  return 2 * (1 - share->mode);
}

/* Chance that a message is read as it was meant, on each of the issues that are dealt with at once
 * (D30, D44); a side that speaks with one voice is read better (D05). */
static double
find_understood (const SulhChannel *channel)
{
  double misread = channel->transmission ? channel->transmission->misreading.mode : 0;
  int issues = channel->conduct ? MAX (1, channel->conduct->breadth) : 1;
  double understood = 1;

  misread *= find_left (channel, G_STRUCT_OFFSET (SulhCover, discipline));
  for (int i = 0; i < issues; i++)
    understood *= 1 - MIN (misread, 1);
  return understood;
}

/* Chance that a message arrives as it was meant over all stretches, and through those who carry it
 * (D17, D43). */
static double
find_right (const SulhBoard *board, const SulhChannel *channel, guint32 carriers)
{
  double right = find_understood (channel);

  for (guint l = 0; l < channel->legs->len; l++)
    right *= ((const SulhLeg *)channel->legs->pdata[l])->reliability.mode;
  for (guint m = 0; m < board->world->n_mediators && m < 32; m++)
    {
      const SulhActor *actor = sulh_world_get_mediator (board->world, m)->actor;

      if ((carriers >> m & 1) && actor->mediation->skill)
        right *= actor->mediation->skill->fidelity.mode;
    }
  return right;
}

/* How often a round becomes public, and what that costs at home (D05, D21, D26, D35). */
static void
lay_leak (SulhBoard *board, const SulhChannel *channel, SulhBoardChannel *laid)
{
  double told = find_left (channel, G_STRUCT_OFFSET (SulhCover, discretion));
  double felt = find_left (channel, G_STRUCT_OFFSET (SulhCover, insulation));

  if (channel->transmission)
    {
      laid->leak = MIN (told * channel->transmission->leak.mode, 1);
      sulh_board_watch (board, &channel->part, &channel->transmission->leak, &laid->leak, told,
                        FALSE);
    }
  if (!channel->cover)
    return;
  laid->leak = 1 - (1 - laid->leak) * (1 - channel->cover->disclosure.mode);
  laid->face_loss = felt * channel->cover->face_loss.mode;
  sulh_board_watch (board, &channel->part, &channel->cover->face_loss, &laid->face_loss, felt,
                    FALSE);
}

static void
lay_cover (SulhBoard *board, const SulhChannel *channel, SulhBoardChannel *laid)
{
  if (channel->transmission)
    sulh_board_read (board, &channel->part, &channel->transmission->under_tension,
                     &laid->under_tension);
  lay_leak (board, channel, laid);
  if (channel->circuit_breaker)
    {
      laid->absorb = 1 - channel->circuit_breaker->absorb.mode;
      sulh_board_read (board, &channel->part, &channel->circuit_breaker->trip, &laid->trip);
      sulh_board_read (board, &channel->part, &channel->circuit_breaker->reset, &laid->reset);
    }
}

static gboolean
joins (const SulhBoard *board, const SulhChannel *channel)
{
  for (int i = 0; i < 2; i++)
    if (!channel->between
        || !g_strv_contains ((const char *const *)channel->between,
                             board->agenda->principal[i]->part.id))
      return FALSE;
  return TRUE;
}

static void
lay_channel (SulhBoard *board, const SulhChannel *channel, SulhBoardChannel *laid)
{
  *laid = (SulhBoardChannel){ .channel = channel, .under_tension = 1, .absorb = NAN };
  sulh_board_read (board, &channel->part, &channel->latency, &laid->latency);
  laid->open = joins (board, channel) && !(channel->conduct && channel->conduct->blocked);
  laid->mediators = find_carriers (board, channel);
  laid->right = find_right (board, channel, laid->mediators);
  lay_cover (board, channel, laid);
}

/* What is left of @scenario when some of its mediators are gone. */
static SulhScenario *
without_mediators (const SulhBoard *board, guint left)
{
  SulhScenario *scenario = sulh_part_ref (board->scenario);

  for (guint m = 0; m < board->world->n_mediators && m < SULH_LEAVERS_MOST; m++)
    {
      SulhScenario *fewer;

      if (left >> m & 1)
        continue;
      fewer = sulh_scenario_without (scenario, sulh_world_get_mediator (board->world, m)->actor);
      sulh_part_unref (scenario);
      scenario = fewer;
    }
  return scenario;
}

/* What those mediators vouch for who are left, for every set of them. */
static void
lay_bridges (SulhBoard *board)
{
  guint n_sets = 1u << MIN (board->world->n_mediators, SULH_LEAVERS_MOST);

  board->bridges = g_malloc0_n (n_sets, sizeof *board->bridges);
  for (guint left = 0; left < n_sets; left++)
    {
      g_autoptr (SulhScenario) scenario = without_mediators (board, left);
      g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);

      for (int i = 0; i < 2; i++)
        board->bridges[left][i] = reading->ladder.belief[i].bridge;
    }
}

void
sulh_board_lay_channels (SulhBoard *board)
{
  lay_mediators (board);
  for (guint c = 0; c < board->world->n_channels; c++)
    lay_channel (board, board->scenario->channels->pdata[c],
                 sulh_world_get_channel (board->world, c));
  lay_bridges (board);
}
