/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stories.h"

#include "judge/base.h"

#include "simulation/simulation.h"

#define RUNS 1500

SulhParty *
story_party (SulhScenario *scenario, guint i)
{
  return scenario->parties->pdata[i];
}

SulhShock *
story_shock (SulhScenario *scenario)
{
  return scenario->shocks->pdata[0];
}

SulhChannel *
story_channel (SulhScenario *scenario)
{
  return scenario->channels->pdata[0];
}

SulhVerification *
story_monitor (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

SulhTrust *
story_trust (SulhScenario *scenario, guint i)
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
      story_party (scenario, i)->clock->decision_latency = sulh_number_point (1);
      story_party (scenario, i)->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
    }
  line->between = g_strsplit ("a b", " ", -1);
  line->latency = sulh_number_point (2);
  sulh_scenario_take_part (scenario, line);
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_SHOCK, "incident"));
  story_shock (scenario)->hazard = sulh_number_point (0.01);
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

void
with_pauses (SulhScenario *scenario)
{
  scenario->process = sulh_part_new (SULH_KIND_PROCESS, NULL);
  story_trust (scenario, 0)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  story_trust (scenario, 1)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  story_trust (scenario, 0)->layers->fast_half_life = sulh_number_point (60);
  story_trust (scenario, 1)->layers->fast_half_life = sulh_number_point (60);
}

void
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

SulhActor *
story_mediator (SulhScenario *scenario)
{
  return scenario->actors->pdata[0];
}

SulhActor *
story_spoiler (SulhScenario *scenario)
{
  return scenario->actors->pdata[0];
}

void
with_mediator (SulhScenario *scenario)
{
  base_mediator (scenario, "m", 6, 6);
  story_channel (scenario)->through = g_strsplit ("m", " ", -1);
  story_mediator (scenario)->mediation->profile = sulh_part_new (SULH_KIND_PROFILE, NULL);
}

void
with_hard_words (SulhScenario *scenario)
{
  story_trust (scenario, 0)->level = sulh_number_point (0.45);
  story_trust (scenario, 1)->level = sulh_number_point (0.45);
}

SulhConsequence *
story_consequence (SulhScenario *scenario)
{
  return scenario->consequences->pdata[0];
}

void
with_consequence (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, "penalty"));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      ((SulhSide *)((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i])->consequence
          = g_strdup ("penalty");
}

void
with_poor_home (SulhScenario *scenario)
{
  story_party (scenario, 0)->capital = sulh_number_point (30);
  story_party (scenario, 0)->support->earned = sulh_number_point (0.2);
}

void
add_stories (const Story *stories, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/dynamics/%s", stories[i].name);

      g_test_add_data_func (path, &stories[i], test_story);
    }
}
