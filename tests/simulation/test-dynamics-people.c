/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do changes futures in the direction that its seed row says: spoilers, publics,
 * verifiers, mediators, and the talks themselves. */
#include "stories.h"
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
late_spoiler (SulhScenario *scenario)
{
  story_spoiler (scenario)->spoiling->opposition->active = sulh_date_between (120, SULH_DAY_LAST);
}

static void
spoiler_with_a_stake (SulhScenario *scenario)
{
  story_spoiler (scenario)->spoiling->gain = sulh_number_point (8);
  story_spoiler (scenario)->spoiling->stake = sulh_number_point (1);
}

static void
small_spoiler (SulhScenario *scenario)
{
  with_spoiler (scenario);
  story_spoiler (scenario)->spoiling->gain = sulh_number_point (8);
}

static void
uncontrolled_spoiler (SulhScenario *scenario)
{
  story_spoiler (scenario)->spoiling->control = sulh_number_point (0);
}

static void
attacks (SulhScenario *scenario)
{
  SulhBehaviour *behaviour = sulh_part_new (SULH_KIND_BEHAVIOUR, NULL);

  behaviour->act = SULH_BEHAVIOUR_ACT_ATTACK;
  behaviour->severity = sulh_number_point (10);
  g_ptr_array_add (story_spoiler (scenario)->spoiling->behaviours, behaviour);
}

static void
benchmarks (SulhScenario *scenario)
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[1];
      SulhBenchmark *benchmark = sulh_part_new (SULH_KIND_BENCHMARK, NULL);

      benchmark->capital = sulh_number_point (3);
      side->step = sulh_part_new (SULH_KIND_STEP, NULL);
      g_ptr_array_add (side->step->benchmarks, benchmark);
    }
}

static void
optimism (SulhScenario *scenario)
{
  story_party (scenario, 0)->expectations = sulh_part_new (SULH_KIND_EXPECTATIONS, NULL);
  story_party (scenario, 0)->expectations->optimism = sulh_number_point (10);
  story_party (scenario, 0)->expectations->window = sulh_number_point (150);
}

static void
expectations (SulhScenario *scenario)
{
  story_party (scenario, 0)->clock->gap_tolerance = sulh_number_point (15);
  story_party (scenario, 0)->support->idle_drain = sulh_number_point (0);
  story_party (scenario, 0)->expectations = sulh_part_new (SULH_KIND_EXPECTATIONS, NULL);
  story_party (scenario, 0)->expectations->gain = sulh_number_point (60);
  story_party (scenario, 0)->expectations->drain = sulh_number_point (1);
}

static void
impatience (SulhScenario *scenario)
{
  story_party (scenario, 0)->clock->gap_tolerance = sulh_number_point (5);
  story_party (scenario, 0)->support->idle_drain = sulh_number_point (1);
}

static void
no_detection (SulhScenario *scenario)
{
  story_monitor (scenario)->detection = sulh_number_point (0.05);
}

static void
slow_monitor (SulhScenario *scenario)
{
  story_monitor (scenario)->delay = sulh_number_point (60);
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
  story_consequence (scenario)->share = sulh_number_point (3);
}

static void
remedy (SulhScenario *scenario)
{
  story_consequence (scenario)->enforcement = sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);
  story_consequence (scenario)->enforcement->reversible = TRUE;
  story_consequence (scenario)->enforcement->latency = sulh_number_point (90);
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
  story_party (scenario, 1)->clock->deadline = sulh_date_exact (152);
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

  g_clear_pointer (&scenario->conditions, sulh_part_unref);
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.5);
  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->tension = sulh_number_point (-0.5);
}

static void
tense (SulhScenario *scenario)
{
  g_clear_pointer (&scenario->conditions, sulh_part_unref);
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.5);
}

static void
unreadable (SulhScenario *scenario)
{
  for (guint i = 0; i < 2; i++)
    {
      story_trust (scenario, i)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
      story_trust (scenario, i)->layers->observability = sulh_number_point (0);
    }
}

static void
habit (SulhScenario *scenario)
{
  for (guint i = 0; i < 2; i++)
    {
      story_trust (scenario, i)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
      story_trust (scenario, i)->layers->habit = sulh_number_point (3);
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
  g_clear_pointer (&story_trust (scenario, 0)->layers, sulh_part_unref);
  story_trust (scenario, 0)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  story_trust (scenario, 0)->layers->ability = sulh_number_point (0);
}

static void
suspicious_of_delay (SulhScenario *scenario)
{
  unable (scenario);
  story_party (scenario, 0)->perception = sulh_part_new (SULH_KIND_PERCEPTION, NULL);
  story_party (scenario, 0)->perception->delay = sulh_number_point (-1);
  story_party (scenario, 0)->perception->misreading = sulh_number_point (1);
}

static void
translator (SulhScenario *scenario)
{
  story_mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  story_mediator (scenario)->mediation->skill->translation = sulh_number_point (1);
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
  story_mediator (scenario)->mediation->exit = sulh_date_exact (45);
}

static void
tired_mediator (SulhScenario *scenario)
{
  story_mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  story_mediator (scenario)->mediation->skill->effort = sulh_number_point (20);
}

static void
blamed_mediator (SulhScenario *scenario)
{
  story_mediator (scenario)->mediation->profile->backlash = sulh_number_point (0.5);
  story_mediator (scenario)->mediation->profile->withdraws_at = sulh_number_point (2);
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
  story_party (scenario, 0)->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  story_party (scenario, 0)->dignity->band = sulh_number_point (1);
}

static const Story stories[] = {
  { "H05 spoiler", NULL, spoiler, CAUSE_SPOILER, 1 },
  { "H03 inducement", with_spoiler, contained_spoiler, ACTS, -1 },
  { "H03 capability", with_spoiler, weak_spoiler, CAUSE_SPOILER, -1 },
  { "H07 framing", with_spoiler, framing_spoiler, LOWEST, -1 },
  { "H06 day from which a spoiler acts", with_spoiler, late_spoiler, ACTS, -1 },
  { "H09 stake in the talks", small_spoiler, spoiler_with_a_stake, ACTS, -1 },
  { "H10 control", with_spoiler, uncontrolled_spoiler, CAUSE_SPOILER, -1 },
  { "H02 severity of an act", with_spoiler, attacks, COMPLETED, -1 },
  { "F06 benchmarks bring support", with_poor_home, benchmarks, LOWEST, 1 },
  { "B28 optimism", with_spoiler, optimism, ACTS, 1 },
  { "B26 expectation", NULL, expectations, LOWEST, -1 },
  { "B02 impatience", NULL, impatience, LOWEST, -1 },
  { "F02 misses", NULL, no_detection, MISSED, 1 },
  { "F02 delay of verification", NULL, slow_monitor, DAYS, 1 },
  { "F05 lateness of long steps", NULL, no_grace, LATE, 1 },
  { "F04 penalty", with_consequence, heavy_penalty, BREACHES, -1 },
  { "F02 remedy", with_consequence, remedy, DAYS, 1 },
  { "B21 pause", with_hard_words, pauses, PAUSED, 1 },
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
  { "A09 balance", NULL, narrow_band, CAUSE_PRIDE, 1 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_stories (stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
