/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever in a scenario is about time and chance changes its futures, in the direction that its
 * seed row says. Each story plays the same futures without and with one change. */
#include "judge/base.h"

#include "simulation/simulation.h"

#include <math.h>

#define RUNS 1500

/* What is counted over all futures. */
typedef enum
{
  COMPLETED,
  ACTS,
  SHOCKS,
  UNCONTAINED,
  BREACHES,
  MISSED,
  LATE,
  LEAKS,
  PAUSED,
  STALLED,
  LOWEST,
  TENSION,
  DAYS,
  CAUSE_TEMPO,
  CAUSE_SPOILER,
  CAUSE_BAD_FAITH,
  CAUSE_CAPITAL,
  CAUSE_PRIDE,
} Count;

typedef void (*Change) (SulhScenario *scenario);

typedef struct
{
  const char *name; /* with its seed row */
  Change before; /* nullable: the world that the story plays in */
  Change change;
  Count count;
  int direction; /* 1: more, -1: less */
} Story;

static SulhParty *
party (SulhScenario *scenario, guint i)
{
  return scenario->parties->pdata[i];
}

static SulhShock *
shock (SulhScenario *scenario)
{
  return scenario->shocks->pdata[0];
}

static SulhChannel *
channel (SulhScenario *scenario)
{
  return scenario->channels->pdata[0];
}

static SulhVerification *
monitor (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

static SulhTrust *
trust (SulhScenario *scenario, guint i)
{
  return scenario->trusts->pdata[i];
}

/* Six even rungs between two who trust each other well enough, a channel, a shock. */
static SulhScenario *
world (void)
{
  SulhScenario *scenario = base_scenario (0.6);
  SulhChannel *line = sulh_part_new (SULH_KIND_CHANNEL, "line");

  for (int k = 0; k < 6; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);
      SulhExchange *exchange = base_exchange (scenario, id, 2, 2, 4, 4);

      exchange->channel = g_strdup ("line");
      for (guint i = 0; i < 2; i++)
        ((SulhSide *)exchange->sides->pdata[i])->duration = sulh_number_point (10);
    }
  for (guint i = 0; i < 2; i++)
    {
      party (scenario, i)->clock->decision_latency = sulh_number_point (1);
      party (scenario, i)->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
    }
  line->between = g_strsplit ("a b", " ", -1);
  line->latency = sulh_number_point (2);
  sulh_scenario_take_part (scenario, line);
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_SHOCK, "incident"));
  shock (scenario)->hazard = sulh_number_point (0.01);
  return scenario;
}

static SulhPlan *
plan_of (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact (30 * (int)i));
  return plan;
}

static double
count_of (const SulhFuture *future, Count count)
{
  switch (count)
    {
    case COMPLETED:
      return future->ending == SULH_ENDING_COMPLETED;
    case ACTS:
      return future->acts;
    case SHOCKS:
      return future->shocks;
    case UNCONTAINED:
      return future->uncontained;
    case BREACHES:
      return future->breaches;
    case MISSED:
      return future->missed;
    case LATE:
      return future->late;
    case LEAKS:
      return future->leaks;
    case PAUSED:
      return future->paused;
    case STALLED:
      return future->ending == SULH_ENDING_STALLED;
    case LOWEST:
      return future->lowest[0];
    case TENSION:
      return future->tension;
    case DAYS:
      return future->day;
    case CAUSE_TEMPO:
      return future->cause == SULH_CAUSE_TEMPO;
    case CAUSE_SPOILER:
      return future->cause == SULH_CAUSE_SPOILER;
    case CAUSE_BAD_FAITH:
      return future->cause == SULH_CAUSE_BAD_FAITH;
    case CAUSE_CAPITAL:
      return future->cause == SULH_CAUSE_CAPITAL;
    default:
      return future->cause == SULH_CAUSE_PRIDE;
    }
}

static double
play (const SulhScenario *scenario, Count count)
{
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  const SulhPlayOptions options = { .seed = 3, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .runs = RUNS, .jobs = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhStress) stress
      = sulh_simulation_stress (scenario, plan, &options, &share, NULL, &error);
  double sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < RUNS; i++)
    sum += count_of (&stress->futures[i], count);
  return sum / RUNS;
}

static void
test_story (gconstpointer data)
{
  const Story *story = data;
  g_autoptr (SulhScenario) plain = world ();
  g_autoptr (SulhScenario) changed = world ();
  double before, after;

  if (story->before)
    {
      story->before (plain);
      story->before (changed);
    }
  story->change (changed);
  before = play (plain, story->count);
  after = play (changed, story->count);
  g_test_message ("%s: %.4f, then %.4f", story->name, before, after);
  g_assert_cmpfloat ((after - before) * story->direction, >, 0);
}

/* Worlds. */

static void
with_pauses (SulhScenario *scenario)
{
  scenario->process = sulh_part_new (SULH_KIND_PROCESS, NULL);
  trust (scenario, 0)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  trust (scenario, 1)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  trust (scenario, 0)->layers->fast_half_life = sulh_number_point (60);
  trust (scenario, 1)->layers->fast_half_life = sulh_number_point (60);
}

static void
with_spoiler (SulhScenario *scenario)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "spoiler");

  actor->role = SULH_ACTOR_SPOILER;
  actor->belongs_to = g_strdup ("a");
  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->gain = sulh_number_point (200);
  actor->spoiling->opposition = sulh_part_new (SULH_KIND_OPPOSITION, NULL);
  sulh_scenario_take_part (scenario, actor);
}

static SulhActor *
mediator (SulhScenario *scenario)
{
  return scenario->actors->pdata[0];
}

static void
with_mediator (SulhScenario *scenario)
{
  base_mediator (scenario, "m", 6, 6);
  channel (scenario)->through = g_strsplit ("m", " ", -1);
  mediator (scenario)->mediation->profile = sulh_part_new (SULH_KIND_PROFILE, NULL);
}

static void
with_hard_words (SulhScenario *scenario)
{
  trust (scenario, 0)->level = sulh_number_point (0.45);
  trust (scenario, 1)->level = sulh_number_point (0.45);
}

static SulhConsequence *
consequence (SulhScenario *scenario)
{
  return scenario->consequences->pdata[0];
}

static void
with_consequence (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, "penalty"));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      ((SulhSide *)((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i])->consequence
          = g_strdup ("penalty");
}

static void
with_poor_home (SulhScenario *scenario)
{
  party (scenario, 0)->capital = sulh_number_point (30);
  party (scenario, 0)->support->earned = sulh_number_point (0.2);
}

/* Changes. */

static void
low_trust (SulhScenario *scenario)
{
  trust (scenario, 0)->level = sulh_number_point (0.4);
}

static void
wide_range (SulhScenario *scenario)
{
  sulh_number_clear (&trust (scenario, 0)->level);
  trust (scenario, 0)->level = sulh_number_range (0.05, 0.6, 0.65);
}

static void
costly_range (SulhScenario *scenario)
{
  SulhExchange *exchange = scenario->exchanges->pdata[2];

  ((SulhSide *)exchange->sides->pdata[0])->cost = sulh_number_range (2, 2, 30);
}

static void
more_shocks (SulhScenario *scenario)
{
  shock (scenario)->hazard = sulh_number_point (0.05);
}

static void
narrow_window (SulhScenario *scenario)
{
  shock (scenario)->window = sulh_date_between (0, 20);
}

static SulhForce *
add_blockade (SulhScenario *scenario)
{
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");

  force->start = sulh_number_point (1);
  force->hazard_factor = sulh_number_point (4);
  sulh_scenario_take_part (scenario, force);
  return force;
}

static void
blockade (SulhScenario *scenario)
{
  add_blockade (scenario);
}

static void
eased_blockade (SulhScenario *scenario)
{
  SulhLevel *level = sulh_part_new (SULH_KIND_LEVEL, NULL);

  level->on = sulh_date_exact (15);
  level->value = sulh_number_point (0);
  g_ptr_array_add (((SulhForce *)scenario->forces->pdata[0])->course, level);
}

static void
miscalculation (SulhScenario *scenario)
{
  add_blockade (scenario)->miscalculation = sulh_number_point (0.02);
}

static void
no_spiral (SulhScenario *scenario)
{
  scenario->assumptions->spiral = sulh_number_point (1);
}

static void
aftermath_loss (SulhScenario *scenario)
{
  shock (scenario)->target = g_strdup ("a");
  shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  shock (scenario)->aftermath->capital_loss = sulh_number_point (10);
}

static void
aftermath_delay (SulhScenario *scenario)
{
  shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  shock (scenario)->aftermath->delay = sulh_number_point (40);
}

static void
aftermath_tension (SulhScenario *scenario)
{
  shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  shock (scenario)->aftermath->tension = sulh_number_point (0.4);
}

static void
aftermath_resolve (SulhScenario *scenario)
{
  shock (scenario)->target = g_strdup ("a");
  shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  shock (scenario)->aftermath->resolve = sulh_number_point (1);
}

static void
pressure (SulhScenario *scenario)
{
  party (scenario, 0)->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  party (scenario, 0)->pressure->level = sulh_number_point (0.9);
}

static void
crisis (SulhScenario *scenario)
{
  SulhEscalationLadder *ladder = sulh_part_new (SULH_KIND_ESCALATION_LADDER, "ladder");
  SulhEscalationStage *stage = sulh_part_new (SULH_KIND_ESCALATION_STAGE, NULL);

  ladder->level = sulh_number_point (0.8);
  stage->from = sulh_number_point (0.5);
  stage->hazard_factor = sulh_number_point (5);
  g_ptr_array_add (ladder->stages, stage);
  sulh_scenario_take_part (scenario, ladder);
}

static void
brink (SulhScenario *scenario)
{
  SulhBrinkmanship *brinkmanship = sulh_part_new (SULH_KIND_BRINKMANSHIP, "brink");

  brinkmanship->party = g_strdup ("b");
  brinkmanship->hazard = sulh_number_point (0.02);
  sulh_scenario_take_part (scenario, brinkmanship);
}

static SulhImpact *
add_event (SulhScenario *scenario)
{
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, "vote");
  SulhImpact *impact = sulh_part_new (SULH_KIND_IMPACT, NULL);

  event->on = sulh_date_exact (40);
  event->status = SULH_EVENT_SET;
  g_ptr_array_add (event->impacts, impact);
  sulh_scenario_take_part (scenario, event);
  return impact;
}

static void
election (SulhScenario *scenario)
{
  add_event (scenario)->capital = sulh_number_point (-15);
}

static void
expiry (SulhScenario *scenario)
{
  SulhImpact *impact = add_event (scenario);

  impact->hazard_factor = sulh_number_point (5);
  impact->during = sulh_date_between (30, 90);
}

static void
season (SulhScenario *scenario)
{
  SulhImpact *impact = add_event (scenario);

  impact->acts_factor = sulh_number_point (5);
  impact->during = sulh_date_between (0, 150);
}

static void
slow_channel (SulhScenario *scenario)
{
  channel (scenario)->latency = sulh_number_point (13);
}

static void
blocked_channel (SulhScenario *scenario)
{
  channel (scenario)->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
  channel (scenario)->conduct->blocked = TRUE;
}

static void
many_layers (SulhScenario *scenario)
{
  party (scenario, 0)->politics = sulh_part_new (SULH_KIND_POLITICS, NULL);
  party (scenario, 0)->politics->layers = 3;
  party (scenario, 0)->politics->layer_latency = sulh_number_point (5);
}

static void
misread_messages (SulhScenario *scenario)
{
  channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  channel (scenario)->transmission->misreading = sulh_number_point (0.9);
}

static void
fails_in_crisis (SulhScenario *scenario)
{
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.9);
  channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  channel (scenario)->transmission->misreading = sulh_number_point (0);
  channel (scenario)->transmission->under_tension = sulh_number_point (0);
}

static void
breaker (SulhScenario *scenario)
{
  channel (scenario)->circuit_breaker = sulh_part_new (SULH_KIND_CIRCUIT_BREAKER, NULL);
  channel (scenario)->circuit_breaker->absorb = sulh_number_point (1);
}

static void
slow_breaker (SulhScenario *scenario)
{
  channel (scenario)->circuit_breaker->reset = sulh_number_point (90);
}

static void
leaks (SulhScenario *scenario)
{
  channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  channel (scenario)->transmission->leak = sulh_number_point (0.3);
}

static void
leaks_that_cost (SulhScenario *scenario)
{
  leaks (scenario);
  channel (scenario)->cover = sulh_part_new (SULH_KIND_COVER, NULL);
  channel (scenario)->cover->face_loss = sulh_number_point (8);
}

static void
contained_spoiler (SulhScenario *scenario)
{
  SulhManagement *management = sulh_part_new (SULH_KIND_MANAGEMENT, NULL);

  management->strategy = SULH_MANAGEMENT_STRATEGY_INDUCEMENT;
  management->effect = sulh_number_point (1);
  g_ptr_array_add (((SulhActor *)scenario->actors->pdata[0])->spoiling->managements, management);
}

static void
weak_spoiler (SulhScenario *scenario)
{
  ((SulhActor *)scenario->actors->pdata[0])->spoiling->opposition->capability
      = sulh_number_point (0.05);
}

static void
framing_spoiler (SulhScenario *scenario)
{
  ((SulhActor *)scenario->actors->pdata[0])->spoiling->opposition->framing = sulh_number_point (8);
}

static void
spoiler (SulhScenario *scenario)
{
  with_spoiler (scenario);
}

static void
optimism (SulhScenario *scenario)
{
  party (scenario, 0)->expectations = sulh_part_new (SULH_KIND_EXPECTATIONS, NULL);
  party (scenario, 0)->expectations->optimism = sulh_number_point (10);
  party (scenario, 0)->expectations->window = sulh_number_point (150);
}

static void
expectations (SulhScenario *scenario)
{
  party (scenario, 0)->clock->gap_tolerance = sulh_number_point (15);
  party (scenario, 0)->support->idle_drain = sulh_number_point (0);
  party (scenario, 0)->expectations = sulh_part_new (SULH_KIND_EXPECTATIONS, NULL);
  party (scenario, 0)->expectations->gain = sulh_number_point (60);
  party (scenario, 0)->expectations->drain = sulh_number_point (1);
}

static void
impatience (SulhScenario *scenario)
{
  party (scenario, 0)->clock->gap_tolerance = sulh_number_point (5);
  party (scenario, 0)->support->idle_drain = sulh_number_point (1);
}

static void
no_detection (SulhScenario *scenario)
{
  monitor (scenario)->detection = sulh_number_point (0.05);
}

static void
slow_monitor (SulhScenario *scenario)
{
  monitor (scenario)->delay = sulh_number_point (60);
}

static void
no_grace (SulhScenario *scenario)
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      ((SulhSide *)((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i])->duration
          = sulh_number_point (60);
}

static void
heavy_penalty (SulhScenario *scenario)
{
  consequence (scenario)->share = sulh_number_point (3);
}

static void
remedy (SulhScenario *scenario)
{
  consequence (scenario)->enforcement = sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);
  consequence (scenario)->enforcement->reversible = TRUE;
  consequence (scenario)->enforcement->latency = sulh_number_point (90);
}

static void
patience (SulhScenario *scenario)
{
  scenario->process->pause_tolerance = sulh_number_point (200);
  scenario->process->stall_tolerance = sulh_number_point (400);
}

static void
pauses (SulhScenario *scenario)
{
  with_pauses (scenario);
}

static void
managed (SulhScenario *scenario)
{
  scenario->process->managed_pause = sulh_number_point (1);
}

static void
fatigue (SulhScenario *scenario)
{
  scenario->process = sulh_part_new (SULH_KIND_PROCESS, NULL);
  scenario->process->fatigue = sulh_number_point (0.2);
}

static void
idleness (SulhScenario *scenario)
{
  scenario->process = sulh_part_new (SULH_KIND_PROCESS, NULL);
  scenario->process->idle_escalation = sulh_number_point (0.002);
}

static void
deadline (SulhScenario *scenario)
{
  party (scenario, 1)->clock->deadline = sulh_date_exact (152);
}

static void
extension (SulhScenario *scenario)
{
  SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[0])->sides->pdata[0];

  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->deadline_extension = sulh_number_point (100);
}

static void
hazard_cut (SulhScenario *scenario)
{
  SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[0])->sides->pdata[0];

  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->hazard_cut = sulh_number_point (0.9);
}

static void
short_ceasefire (SulhScenario *scenario)
{
  SulhExchange *exchange = scenario->exchanges->pdata[0];

  exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  exchange->timing->term = sulh_number_point (20);
}

static void
detente (SulhScenario *scenario)
{
  SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[0])->sides->pdata[0];

  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.5);
  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->tension = sulh_number_point (-0.5);
}

static void
tense (SulhScenario *scenario)
{
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.5);
}

static void
unreadable (SulhScenario *scenario)
{
  for (guint i = 0; i < 2; i++)
    {
      trust (scenario, i)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
      trust (scenario, i)->layers->observability = sulh_number_point (0);
    }
}

static void
habit (SulhScenario *scenario)
{
  for (guint i = 0; i < 2; i++)
    {
      trust (scenario, i)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
      trust (scenario, i)->layers->habit = sulh_number_point (3);
    }
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      {
        SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i];

        side->step = sulh_part_new (SULH_KIND_STEP, NULL);
        side->step->kind = g_strdup ("prisoner-exchange");
      }
}

static void
unable (SulhScenario *scenario)
{
  trust (scenario, 0)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  trust (scenario, 0)->layers->ability = sulh_number_point (0);
}

static void
suspicious_of_delay (SulhScenario *scenario)
{
  unable (scenario);
  party (scenario, 0)->perception = sulh_part_new (SULH_KIND_PERCEPTION, NULL);
  party (scenario, 0)->perception->delay = sulh_number_point (-1);
  party (scenario, 0)->perception->misreading = sulh_number_point (1);
}

static void
translator (SulhScenario *scenario)
{
  mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  mediator (scenario)->mediation->skill->translation = sulh_number_point (1);
}

static void
mediated_delay (SulhScenario *scenario)
{
  with_mediator (scenario);
  suspicious_of_delay (scenario);
}

static void
mediator_exit (SulhScenario *scenario)
{
  mediator (scenario)->mediation->exit = sulh_date_exact (45);
}

static void
tired_mediator (SulhScenario *scenario)
{
  mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  mediator (scenario)->mediation->skill->effort = sulh_number_point (20);
}

static void
blamed_mediator (SulhScenario *scenario)
{
  mediator (scenario)->mediation->profile->backlash = sulh_number_point (0.5);
  mediator (scenario)->mediation->profile->withdraws_at = sulh_number_point (2);
}

static void
slow_group (SulhScenario *scenario)
{
  SulhContactGroup *group = sulh_part_new (SULH_KIND_CONTACT_GROUP, "group");

  group->members = g_strsplit ("m", " ", -1);
  group->coherence = sulh_number_point (0);
  group->delay = sulh_number_point (40);
  sulh_scenario_take_part (scenario, group);
}

static void
narrow_band (SulhScenario *scenario)
{
  party (scenario, 0)->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  party (scenario, 0)->dignity->band = sulh_number_point (1);
}

static const Story stories[] = {
  { "E04 trust decides what parties are like", NULL, low_trust, COMPLETED, -1 },
  { "R16 a belief given as a range", NULL, wide_range, COMPLETED, -1 },
  { "R16 a cost given as a range", NULL, costly_range, COMPLETED, -1 },
  { "I01 hazard", NULL, more_shocks, COMPLETED, -1 },
  { "I12 window", NULL, narrow_window, SHOCKS, -1 },
  { "I03 blockade", NULL, blockade, SHOCKS, 1 },
  { "I03 level of a blockade", blockade, eased_blockade, SHOCKS, -1 },
  { "I03 miscalculation", blockade, miscalculation, SHOCKS, 1 },
  { "I11 spiral", more_shocks, no_spiral, SHOCKS, -1 },
  { "I05 capital lost", NULL, aftermath_loss, LOWEST, -1 },
  { "I05 delay", NULL, aftermath_delay, DAYS, 1 },
  { "I05 tension", NULL, aftermath_tension, TENSION, 1 },
  { "I05 strength before stability", with_hard_words, aftermath_resolve, COMPLETED, -1 },
  { "G07 pressure past its peak", NULL, pressure, SHOCKS, 1 },
  { "I13 crisis", NULL, crisis, SHOCKS, 1 },
  { "I07 brinkmanship", NULL, brink, SHOCKS, 1 },
  { "I12 election", NULL, election, LOWEST, -1 },
  { "I12 ceasefire expiry", NULL, expiry, SHOCKS, 1 },
  { "I12 season of acts", with_spoiler, season, ACTS, 1 },
  { "I05 latency", more_shocks, slow_channel, COMPLETED, -1 },
  { "D38 blocked channel", more_shocks, blocked_channel, UNCONTAINED, 1 },
  { "A04 layers of decision", more_shocks, many_layers, UNCONTAINED, 1 },
  { "D44 misread messages", more_shocks, misread_messages, UNCONTAINED, 1 },
  { "M03 channel fails in a crisis", more_shocks, fails_in_crisis, UNCONTAINED, 1 },
  { "D18 circuit breaker", more_shocks, breaker, COMPLETED, 1 },
  { "D18 reset", breaker, slow_breaker, UNCONTAINED, 1 },
  { "D26 leaks", NULL, leaks, LEAKS, 1 },
  { "D21 loss of face", leaks, leaks_that_cost, LOWEST, -1 },
  { "H05 spoiler", NULL, spoiler, CAUSE_SPOILER, 1 },
  { "H03 inducement", with_spoiler, contained_spoiler, ACTS, -1 },
  { "H03 capability", with_spoiler, weak_spoiler, CAUSE_SPOILER, -1 },
  { "H07 framing", with_spoiler, framing_spoiler, LOWEST, -1 },
  { "B28 optimism", with_spoiler, optimism, ACTS, 1 },
  { "B26 expectation", NULL, expectations, LOWEST, -1 },
  { "B02 impatience", NULL, impatience, LOWEST, -1 },
  { "F02 misses", NULL, no_detection, MISSED, 1 },
  { "F02 delay of verification", NULL, slow_monitor, DAYS, 1 },
  { "F05 lateness of long steps", NULL, no_grace, LATE, 1 },
  { "F04 penalty", with_consequence, heavy_penalty, BREACHES, -1 },
  { "F02 remedy", with_consequence, remedy, DAYS, 1 },
  { "B21 pause", more_shocks, pauses, PAUSED, 1 },
  { "B21 tolerance", with_pauses, patience, STALLED, -1 },
  { "P05 managed pause", with_pauses, managed, SHOCKS, -1 },
  { "B29 fatigue", NULL, fatigue, COMPLETED, -1 },
  { "B13 idleness", NULL, idleness, SHOCKS, 1 },
  { "B01 deadline", NULL, deadline, CAUSE_TEMPO, 1 },
  { "B14 extension", deadline, extension, CAUSE_TEMPO, -1 },
  { "C13 hazard cut", NULL, hazard_cut, SHOCKS, -1 },
  { "C12 term of a ceasefire", hazard_cut, short_ceasefire, SHOCKS, 1 },
  { "C15 tension falls", tense, detente, TENSION, -1 },
  { "D28 observability", with_hard_words, unreadable, COMPLETED, -1 },
  { "E05 habit", with_hard_words, habit, COMPLETED, 1 },
  { "E02 ability", NULL, unable, LATE, 1 },
  { "B05 reading of delay", unable, suspicious_of_delay, COMPLETED, -1 },
  { "B04 translation", mediated_delay, translator, COMPLETED, 1 },
  { "R13 mediator leaves", with_mediator, mediator_exit, COMPLETED, -1 },
  { "D45 effort", with_mediator, tired_mediator, COMPLETED, -1 },
  { "A20 D06 backlash and blame", with_mediator, blamed_mediator, COMPLETED, -1 },
  { "D39 coherence", with_mediator, slow_group, DAYS, 1 },
  { "R9 capital", NULL, with_poor_home, LOWEST, -1 },
  { "A09 balance", NULL, narrow_band, CAUSE_PRIDE, 1 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dynamics/%s", stories[i].name);

      g_test_add_data_func (path, &stories[i], test_story);
    }
  return g_test_run ();
}
