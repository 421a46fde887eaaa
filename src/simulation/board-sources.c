/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/board-private.h"

#include <math.h>
#include <stdlib.h>

/* What a miscalculation or going to the brink weighs, and how fast it escalates: as a shock of
 * which nothing is said. */
#define PLAIN_SEVERITY 1.5
#define PLAIN_ESCALATION 3

guint
sulh_board_count_sources (const SulhScenario *scenario)
{
  guint n = scenario->shocks->len + scenario->forces->len + scenario->brinkmanships->len;

  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];

      n += actor->spoiling != NULL;
      n += actor->mediation != NULL;
    }
  return n;
}

/* Forces that feed @id, those that feed all included. */
static guint64
find_forces (const SulhBoard *board, const char *id)
{
  guint64 forces = 0;

  for (guint f = 0; f < board->n_forces && f < SULH_FORCES_MOST; f++)
    {
      char **feeds = board->forces[f].force->feeds;

      if (!feeds || !*feeds || g_strv_contains ((const char *const *)feeds, id))
        forces |= G_GUINT64_CONSTANT (1) << f;
    }
  return forces;
}

static SulhBoardSource
begin (const SulhPart *part, SulhSourceKind kind, const char *purpose)
{
  return (SulhBoardSource){
    .kind = kind,
    .part = part,
    .stream = sulh_draw_stream (part->id ? part->id : part->name, purpose),
    .window = sulh_date_open (),
    .raised = 1,
    .severity = PLAIN_SEVERITY,
    .control = 1,
    .escalation = PLAIN_ESCALATION,
    .target = SULH_NONE,
    .blamed = SULH_NONE,
    .mediator = SULH_NONE,
  };
}

static void
lay_aftermath (SulhBoard *board, const SulhPart *part, const SulhAftermath *aftermath,
               SulhBoardSource *source)
{
  source->spiral = board->world->spiral;
  source->half_life = board->world->spiral_half_life;
  if (!aftermath)
    return;
  sulh_board_read (board, part, &aftermath->spiral, &source->spiral);
  sulh_board_read (board, part, &aftermath->half_life, &source->half_life);
  sulh_board_read (board, part, &aftermath->capital_loss, &source->capital);
  sulh_board_read (board, part, &aftermath->delay, &source->delay);
  sulh_board_read (board, part, &aftermath->tension, &source->tension);
  sulh_board_read (board, part, &aftermath->resolve, &source->resolve);
}

static void
lay_shock (SulhBoard *board, const SulhShock *shock, SulhBoardSource *source)
{
  *source = begin (&shock->part, SULH_SOURCE_SHOCK, "news");
  source->window = shock->window;
  source->target = sulh_board_find_principal (board, shock->target);
  source->blamed = sulh_board_find_principal (board, shock->blamed);
  source->forces = find_forces (board, shock->part.id);
  sulh_board_read (board, &shock->part, &shock->hazard, &source->rate);
  sulh_board_read (board, &shock->part, &shock->severity, &source->severity);
  sulh_board_read (board, &shock->part, &shock->control, &source->control);
  sulh_board_read (board, &shock->part, &shock->escalation, &source->escalation);
  lay_aftermath (board, &shock->part, shock->aftermath, source);
}

/* A spoiler grows with the threat to its side, and inside a party with what presses on it (G09). */
static double
find_capability (const SulhBoard *board, const SulhActor *actor)
{
  const SulhOpposition *opposition = actor->spoiling->opposition;
  int side = sulh_board_find_principal (board, actor->belongs_to);
  const SulhParty *party = side == SULH_NONE ? NULL : board->agenda->principal[side];
  double capability = opposition ? opposition->capability.mode : 1;
  double threat = party && party->dignity ? party->dignity->threat.mode : 0;

  if (opposition)
    capability += opposition->threat_response.mode * threat;
  if (party && party->pressure && opposition
      && opposition->location == SULH_OPPOSITION_LOCATION_INSIDE)
    capability += party->pressure->hardliners.mode * threat;
  return capability;
}

static void
lay_spoiler (SulhBoard *board, const SulhActor *actor, SulhBoardSource *source)
{
  const SulhSpoiling *spoiling = actor->spoiling;

  *source = begin (&actor->part, SULH_SOURCE_SPOILER, "news");
  source->spoiling = spoiling;
  source->blamed = sulh_board_find_principal (board, actor->belongs_to);
  source->target = source->blamed;
  source->rate = board->world->most_acts;
  source->escalation = board->world->act_escalation;
  source->capability = find_capability (board, actor);
  if (spoiling->opposition)
    {
      source->window = spoiling->opposition->active;
      sulh_board_read (board, &actor->part, &spoiling->opposition->framing, &source->framing);
      sulh_board_watch (board, &actor->part, &spoiling->opposition->capability, &source->capability,
                        1, FALSE);
    }
  sulh_board_read (board, &actor->part, &spoiling->gain, &source->gain);
  sulh_board_read (board, &actor->part, &spoiling->cost, &source->cost);
  sulh_board_read (board, &actor->part, &spoiling->attribution, &source->attribution);
  sulh_board_read (board, &actor->part, &spoiling->penalty, &source->penalty);
  sulh_board_read (board, &actor->part, &spoiling->stake, &source->stake);
  sulh_board_read (board, &actor->part, &spoiling->control, &source->control);
  sulh_board_read (board, &actor->part, &spoiling->severity, &source->severity);
  lay_aftermath (board, &actor->part, NULL, source);
}

static void
lay_force (SulhBoard *board, guint f, SulhBoardSource *source)
{
  const SulhForce *force = board->forces[f].force;

  *source = begin (&force->part, SULH_SOURCE_FORCE, "miscalculation");
  source->blamed = sulh_board_find_principal (board, force->by);
  source->target = sulh_board_find_principal (board, force->against);
  source->forces = f < SULH_FORCES_MOST ? G_GUINT64_CONSTANT (1) << f : 0;
  sulh_board_read (board, &force->part, &force->miscalculation, &source->rate);
  lay_aftermath (board, &force->part, NULL, source);
}

static void
lay_brink (SulhBoard *board, const SulhBrinkmanship *brink, SulhBoardSource *source)
{
  *source = begin (&brink->part, SULH_SOURCE_BRINK, "brink");
  source->window = brink->during;
  source->blamed = sulh_board_find_principal (board, brink->party);
  sulh_board_read (board, &brink->part, &brink->hazard, &source->rate);
  lay_aftermath (board, &brink->part, NULL, source);
}

static void
lay_backlash (SulhBoard *board, const SulhActor *actor, int mediator, SulhBoardSource *source)
{
  const SulhProfile *profile = actor->mediation->profile;

  *source = begin (&actor->part, SULH_SOURCE_BACKLASH, "backlash");
  source->mediator = mediator;
  source->severity = 0;
  if (profile)
    source->rate = profile->backlash.mode * profile->visibility.mode;
}

/* The highest level that a force ever has. */
static double
find_highest (const SulhForce *force)
{
  double highest = force->start.mode;

  for (guint l = 0; l < force->course->len; l++)
    highest = fmax (highest, ((const SulhLevel *)force->course->pdata[l])->value.mode);
  return highest;
}

/* Most that the hopes of either public raise acts by. */
static double
find_optimism_most (const SulhBoard *board)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhParty *party = board->agenda->principal[i];

      if (party->expectations && sulh_number_get_maximum (&party->expectations->optimism) > 0)
        return SULH_OPTIMISM_MOST;
    }
  return 1;
}

/* Most that a source can be raised by from outside, so that what it may do can be drawn ahead and
 * thinned. */
static double
find_raised (const SulhBoard *board, const SulhBoardSource *source)
{
  gboolean acts = source->kind == SULH_SOURCE_SPOILER;
  double raised = acts ? find_optimism_most (board) : board->world->pressure;

  if (source->kind == SULH_SOURCE_BACKLASH)
    return 1;
  for (guint f = 0; !acts && f < board->n_forces && f < SULH_FORCES_MOST; f++)
    if (source->forces >> f & 1)
      raised *= fmax (1, 1 + (board->forces[f].factor - 1) * find_highest (board->forces[f].force));
  return raised * board->most_impact[acts];
}

/* Most that tension and a spiral can raise hazards by. */
static double
find_swing (const SulhBoard *board)
{
  double spiral = fmax (1, board->world->spiral);

  for (guint s = 0; s < board->world->n_sources; s++)
    spiral = fmax (spiral, sulh_world_get_source (board->world, s)->spiral);
  return spiral * board->most_stage;
}

/* What idle days add to the hazard of escalation is shared by the military incidents (B13). */
static void
share_idle (SulhBoard *board)
{
  const GPtrArray *shocks = board->scenario->shocks;
  guint n = 0;

  for (guint i = 0; i < shocks->len; i++)
    n += ((const SulhShock *)shocks->pdata[i])->family == SULH_SHOCK_MILITARY_INCIDENT;
  for (guint i = 0; i < shocks->len; i++)
    if (((const SulhShock *)shocks->pdata[i])->family == SULH_SHOCK_MILITARY_INCIDENT)
      sulh_world_get_source (board->world, i)->idle = board->world->idle / n;
}

void
sulh_board_lay_sources (SulhBoard *board)
{
  const SulhScenario *scenario = board->scenario;
  SulhWorld *world = board->world;
  guint n = 0;
  int mediator = 0;

  for (guint i = 0; i < scenario->shocks->len; i++)
    lay_shock (board, scenario->shocks->pdata[i], sulh_world_get_source (world, n++));
  for (guint f = 0; f < board->n_forces; f++)
    lay_force (board, f, sulh_world_get_source (world, n++));
  for (guint i = 0; i < scenario->brinkmanships->len; i++)
    lay_brink (board, scenario->brinkmanships->pdata[i], sulh_world_get_source (world, n++));
  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];

      if (actor->spoiling)
        lay_spoiler (board, actor, sulh_world_get_source (world, n++));
      if (actor->mediation)
        lay_backlash (board, actor, mediator++, sulh_world_get_source (world, n++));
    }
  share_idle (board);
  for (guint s = 0; s < n; s++)
    sulh_world_get_source (world, s)->raised
        = find_raised (board, sulh_world_get_source (world, s));
  board->swing = find_swing (board);
}
