/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario and a plan of it, laid out once in flat arrays to be played many times. */
#pragma once

#include "model/model.h"
#include "rules/rules.h"
#include "simulation/draw.h"

G_BEGIN_DECLS

/* Stands for "no party", "no channel", "no source". */
#define SULH_NONE (-1)

/* Idle days beyond this many add nothing more to a hazard. */
#define SULH_IDLE_MOST 365

/* Forces beyond this many do not feed single shocks. */
#define SULH_FORCES_MOST 64

/* Optimism makes acts of spoilers at most this much likelier. */
#define SULH_OPTIMISM_MOST 2

/* Mediators beyond this many do not leave by themselves. */
#define SULH_LEAVERS_MOST 6

/* What one principal does in a rung, and what that changes. */
typedef struct
{
  gboolean performs;
  guint32 stream;
  int kind; /* number of its entry in the catalogue of steps, for habits */
  double duration; /* days */
  double delay; /* days until its regime finds out */
  double never; /* chance that it never comes */
  double grace; /* days of delay that are forgiven */
  double notice; /* days ahead that a longer delay must be announced */
  double longest; /* days of delay that can be justified */
  gboolean delays; /* whether it gains by every day that is forgiven */
  gboolean remedied; /* whether a consequence was agreed and the step can be made good */
  double remedy_days; /* until a breach has had its consequence and is due again */
  double spent; /* capital for each point of cost */
  double earned; /* capital for each point of the other's verified gain */
  gboolean shown; /* whether the other can show it at home */
  double tension; /* added while it holds */
  double hazard_left; /* share of hazards that it leaves */
  double expectation; /* points added to what the other's public expects */
  int extension; /* days added to the other's deadline */
  double benchmark; /* capital that meeting its benchmarks brings the other */
  double credence; /* factor on what it weighs with the other once it is verified */
  double at_once; /* share of what it earns the other that counts before it is verified */
} SulhBoardAct;

/* One rung. */
typedef struct
{
  SulhStage stage; /* leverage not included */
  SulhPreparedStage prepared; /* with the leverage of its planned day */
  SulhBoardAct act[2];
  int day; /* planned */
  int slack; /* planned days between the end of the rung before and its start; below 0: overlap */
  int last; /* day after which it can no longer start */
  double term; /* days after which what it holds down comes back; NAN for never */
  int channel; /* index, or SULH_NONE */
  double talks; /* days that mediators take to agree among themselves */
  double tension_left; /* share that meeting at its place leaves */
  double signal; /* what meeting there says, from weakness, -1, to strength, 1 */
  double coming[2]; /* capital that coming there costs each */
  const SulhAgendaItem *item; /* for its closed times */
} SulhBoardRung;

typedef enum
{
  SULH_SOURCE_SHOCK,
  SULH_SOURCE_SPOILER,
  SULH_SOURCE_FORCE, /* a miscalculation */
  SULH_SOURCE_BRINK, /* somebody who goes to the brink */
  SULH_SOURCE_BACKLASH, /* against a mediator who is seen too much */
} SulhSourceKind;

/* One source of bad news. */
typedef struct
{
  SulhSourceKind kind;
  const SulhPart *part;
  guint32 stream;
  SulhDate window;
  double rate; /* per day, at its likeliest without anything that raises it */
  double idle; /* added to it for each idle day */
  double raised; /* most that the calendar, forces and pressure raise it by, as a factor */
  double severity; /* mean evidence that one act destroys */
  double control;
  double escalation; /* days */
  int target; /* principal that it strikes at home, or SULH_NONE */
  int blamed; /* principal, or SULH_NONE */
  guint64 forces; /* a bit for each that feeds it */
  double spiral, half_life; /* excess factor on hazards afterwards, and how it fades */
  double capital, delay, tension, resolve; /* what one that is not contained leaves behind */
  const SulhSpoiling *spoiling; /* of a spoiler */
  double gain, cost, attribution, penalty, stake, capability;
  double framing; /* capital that one act costs those it is aimed at */
  int mediator; /* of a backlash */
} SulhBoardSource;

typedef struct
{
  const SulhChannel *channel;
  double latency;
  double right; /* chance that a message arrives, and is read, as it was meant */
  double under_tension; /* chance that it still carries at the height of a crisis */
  double leak; /* chance that a round becomes public */
  double face_loss;
  double absorb; /* share of a contained shock that remains; NAN for that of the assumptions */
  double trip; /* severity from which it is used */
  double reset; /* days */
  gboolean open; /* not blocked, and joins both principals */
  guint32 mediators; /* a bit for each of the board's mediators that carries it */
} SulhBoardChannel;

typedef struct
{
  const SulhActor *actor;
  int exit; /* day from which it is gone */
  double blame; /* for each setback, at its visibility */
  double withdraws_at; /* INFINITY for never */
  double translation; /* share of misreading that it takes away */
  double interpretation; /* share of what cannot be seen that it makes readable */
} SulhBoardMediator;

/* One principal. */
typedef struct
{
  double level, firmness; /* of its belief in the other */
  double fast_half_life; /* 0 for none */
  double ability, habit, observability; /* of the other, as it sees it */
  int routine;
  double decision; /* days until it answers */
  double misreads; /* share of lateness that it takes for bad faith */
  double resists; /* factor on what pressure by the other destroys */
  double expected, drain, optimism, window; /* what its public expects */
} SulhBoardSide;

/* Every number that may be a range, and what follows from them; one block, copied for a run. */
typedef struct
{
  SulhParameters parameters;
  SulhOutlook outlook[2];
  SulhBelief belief[2];
  SulhHome home[2];
  SulhBoardSide side[2];
  double circuit_breaker, no_channel, unread, act_escalation;
  double spiral, spiral_half_life;
  double second_guessing, acts_half_life, most_acts, acts_scale;
  double fatigue, idle, managed_pause;
  double pause_tolerance, stall_tolerance; /* below 0: nobody waits */
  double tension, tension_half_life; /* 0: it stays */
  double pressure; /* factor on hazards */
  guint n_rungs, n_sources, n_channels, n_mediators;
  gsize rungs_at, sources_at, channels_at, mediators_at;
} SulhWorld;

/* A number that runs draw anew, and what depends on it: a double at an offset of the world. */
typedef struct
{
  double minimum, mode, maximum;
  guint32 stream;
  gsize target;
  double scale;
} SulhBoardRange;

typedef struct
{
  const SulhForce *force;
  double factor; /* at its height */
} SulhBoardForce;

/* One occurrence of what a dated event does. */
typedef struct
{
  SulhDate during;
  int day; /* of the event */
  int party; /* or SULH_NONE for both */
  double capital, hazard_factor, acts_factor, expectation;
  const SulhPart *event;
} SulhBoardImpact;

/* Days on which something turns to what it is until the next. */
typedef struct
{
  int *days; /* rising */
  guint n;
} SulhTurns;

typedef struct
{
  SulhScenario *scenario;
  SulhAgenda *agenda;
  SulhWorld *world;
  gsize size; /* of the world */
  GArray *ranges; /* of SulhBoardRange */
  gboolean weighed; /* whether any range enters the tests of a rung */
  SulhBoardForce *forces;
  guint n_forces;
  GArray *impacts; /* of SulhBoardImpact, by day */
  SulhTurns force_turns, impact_turns;
  double *force_factors; /* of each source, before the first turn and from each on */
  double (*impact_factors)[2]; /* on hazards and on acts, likewise */
  const SulhEscalationLadder *stages; /* nullable */
  double most_stage; /* largest factor of its stages */
  double swing; /* most that what happens in a future raises hazards by, as a factor */
  double most_impact[2]; /* largest product of impacts at once, on hazards and on acts */
  double *budgets; /* of each rung: evidence that what is left can bear (R14) */
  SulhBelief (*planned)[2]; /* before each rung if all goes well */
  double (
      *steadfast)[2]; /* evidence up to which keeping pays each at each rung, at most the budget */
  SulhCounts (*bridges)[2]; /* by the bits of the mediators that are left */
  int deadline[2];
  int first; /* day zero, or the day on which the plan begins if that is earlier */
  int begins; /* day on which the plan begins */
  int last; /* day on which it is planned to be over */
  int horizon; /* last day that is looked at */
} SulhBoard;

static inline SulhBoardRung *
sulh_world_get_rung (const SulhWorld *world, guint k)
{
  return (SulhBoardRung *)((char *)world + world->rungs_at) + k;
}

static inline SulhBoardSource *
sulh_world_get_source (const SulhWorld *world, guint s)
{
  return (SulhBoardSource *)((char *)world + world->sources_at) + s;
}

static inline SulhBoardChannel *
sulh_world_get_channel (const SulhWorld *world, guint c)
{
  return (SulhBoardChannel *)((char *)world + world->channels_at) + c;
}

static inline SulhBoardMediator *
sulh_world_get_mediator (const SulhWorld *world, guint m)
{
  return (SulhBoardMediator *)((char *)world + world->mediators_at) + m;
}

/* How many of @turns are behind on @day. Cost: its logarithm. */
static inline guint
sulh_turns_find (const SulhTurns *turns, int day)
{
  guint low = 0;
  guint high = turns->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (turns->days[middle] <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* What forces multiply the hazard of a source by on @day. */
static inline double
sulh_board_force_factor (const SulhBoard *board, guint source, int day)
{
  return board->force_factors[sulh_turns_find (&board->force_turns, day) * board->world->n_sources
                              + source];
}

/* How strong a force is on @day: as on day zero until its course says otherwise (I03). */
double sulh_board_force_level (const SulhForce *force, int day);

/**
 * sulh_board_new:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges
 * @horizon: days from the first rung that are looked at; 0 for twice the length of the plan, at
 *   least a year
 * @error: return location: %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Cost: the size of the scenario, and 50 n² for the budgets of n rungs.
 *
 * Returns: (transfer full) (nullable): the board
 */
SulhBoard *sulh_board_new (const SulhScenario *scenario, const SulhPlan *plan, int horizon,
                           GError **error);
void sulh_board_free (SulhBoard *board);

/* Draws every range of @board for one future into @world, a block of the size of the board's, and
 * derives what follows. */
void sulh_board_draw_world (const SulhBoard *board, const SulhDraws *draws, SulhWorld *world);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBoard, sulh_board_free)

G_END_DECLS
