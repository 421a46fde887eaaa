/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the talks are held, what a channel is good for and how parties read each other changes
 * futures in the direction that its seed row says. */
#include "stories.h"

static SulhVenue *
add_venue (SulhScenario *scenario)
{
  SulhVenue *venue = sulh_part_new (SULH_KIND_VENUE, "villa");

  sulh_scenario_take_part (scenario, venue);
  story_channel (scenario)->meets_at = g_strsplit ("villa", " ", -1);
  return venue;
}

static SulhReception *
add_reception (SulhVenue *venue)
{
  SulhReception *reception = sulh_part_new (SULH_KIND_RECEPTION, NULL);

  reception->party = g_strdup ("a");
  g_ptr_array_add (venue->receptions, reception);
  return reception;
}

static void
tense (SulhScenario *scenario)
{
  SulhEscalationLadder *ladder = sulh_part_new (SULH_KIND_ESCALATION_LADDER, "ladder");
  SulhEscalationStage *stage = sulh_part_new (SULH_KIND_ESCALATION_STAGE, NULL);

  ladder->level = sulh_number_point (0.9);
  ladder->half_life = sulh_number_point (0);
  stage->from = sulh_number_point (0.5);
  stage->hazard_factor = sulh_number_point (4);
  g_ptr_array_add (ladder->stages, stage);
  sulh_scenario_take_part (scenario, ladder);
}

static void
calming_venue (SulhScenario *scenario)
{
  add_venue (scenario)->tension_factor = sulh_number_point (0.5);
}

static void
venue_that_costs (SulhScenario *scenario)
{
  add_reception (add_venue (scenario))->capital_cost = sulh_number_point (6);
}

static void
suspect_venue (SulhScenario *scenario)
{
  add_reception (add_venue (scenario))->suspicion = sulh_number_point (1);
}

static void
framing_spoiler (SulhScenario *scenario)
{
  with_spoiler (scenario);
  story_spoiler (scenario)->spoiling->opposition->framing = sulh_number_point (8);
}

static void
venue_of_strength (SulhScenario *scenario)
{
  add_venue (scenario)->signal = sulh_number_point (1);
}

static void
leaks_that_cost (SulhScenario *scenario)
{
  SulhChannel *channel = story_channel (scenario);

  channel->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  channel->transmission->leak = sulh_number_point (0.4);
  channel->cover = sulh_part_new (SULH_KIND_COVER, NULL);
  channel->cover->face_loss = sulh_number_point (8);
}

static void
discretion (SulhScenario *scenario)
{
  story_channel (scenario)->cover->discretion = sulh_number_point (0.9);
}

static void
insulation (SulhScenario *scenario)
{
  story_channel (scenario)->cover->insulation = sulh_number_point (1);
}

static void
misread_messages (SulhScenario *scenario)
{
  SulhChannel *channel = story_channel (scenario);

  story_shock (scenario)->hazard = sulh_number_point (0.05);
  channel->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  channel->transmission->misreading = sulh_number_point (0.3);
  channel->cover = sulh_part_new (SULH_KIND_COVER, NULL);
}

static void
discipline (SulhScenario *scenario)
{
  story_channel (scenario)->cover->discipline = sulh_number_point (1);
}

static void
broad_agenda (SulhScenario *scenario)
{
  story_channel (scenario)->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
  story_channel (scenario)->conduct->breadth = 5;
}

static void
broken_leg (SulhScenario *scenario)
{
  SulhLeg *leg = sulh_part_new (SULH_KIND_LEG, NULL);

  leg->reliability = sulh_number_point (0.3);
  g_ptr_array_add (story_channel (scenario)->legs, leg);
}

static void
mediated_shocks (SulhScenario *scenario)
{
  with_mediator (scenario);
  story_shock (scenario)->hazard = sulh_number_point (0.05);
}

static void
unfaithful_relay (SulhScenario *scenario)
{
  story_mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  story_mediator (scenario)->mediation->skill->fidelity = sulh_number_point (0.3);
}

static void
unreadable (SulhScenario *scenario)
{
  with_mediator (scenario);
  with_hard_words (scenario);
  for (guint i = 0; i < 2; i++)
    {
      story_trust (scenario, i)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
      story_trust (scenario, i)->layers->observability = sulh_number_point (0);
    }
}

static void
interpreter (SulhScenario *scenario)
{
  story_mediator (scenario)->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  story_mediator (scenario)->mediation->skill->interpretation = sulh_number_point (1);
}

static SulhPerception *
add_perception (SulhScenario *scenario)
{
  story_party (scenario, 1)->perception = sulh_part_new (SULH_KIND_PERCEPTION, NULL);
  return story_party (scenario, 1)->perception;
}

static void
compromise_is_weakness (SulhScenario *scenario)
{
  add_perception (scenario)->compromise = sulh_number_point (-1);
}

static void
compromise_is_good_will (SulhScenario *scenario)
{
  add_perception (scenario)->compromise = sulh_number_point (1);
}

static void
signals_of_force (SulhScenario *scenario)
{
  SulhBehaviour *behaviour = sulh_part_new (SULH_KIND_BEHAVIOUR, NULL);

  with_spoiler (scenario);
  behaviour->act = SULH_BEHAVIOUR_ACT_SEIZURE;
  g_ptr_array_add (story_spoiler (scenario)->spoiling->behaviours, behaviour);
}

static void
pressure_is_resisted (SulhScenario *scenario)
{
  add_perception (scenario)->pressure = sulh_number_point (-1);
}

static void
pressure_makes_pliant (SulhScenario *scenario)
{
  add_perception (scenario)->pressure = sulh_number_point (1);
}

static void
slow_monitor (SulhScenario *scenario)
{
  with_poor_home (scenario);
  story_monitor (scenario)->delay = sulh_number_point (25);
}

static void
bears_ambiguity (SulhScenario *scenario)
{
  story_party (scenario, 0)->politics = sulh_part_new (SULH_KIND_POLITICS, NULL);
  story_party (scenario, 0)->politics->ambiguity_tolerance = sulh_number_point (1);
}

static void
good_alternative (SulhScenario *scenario)
{
  story_party (scenario, 0)->outside_option = sulh_number_point (8);
}

static void
burden (SulhScenario *scenario)
{
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");
  SulhBurden *each_day = sulh_part_new (SULH_KIND_BURDEN, NULL);

  force->start = sulh_number_point (1);
  each_day->party = g_strdup ("a");
  each_day->cost = sulh_number_point (0.01);
  g_ptr_array_add (force->burdens, each_day);
  sulh_scenario_take_part (scenario, force);
}

static void
wish_to_settle (SulhScenario *scenario)
{
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");

  force->start = sulh_number_point (1);
  force->against = g_strdup ("a");
  force->willingness = sulh_number_point (1);
  sulh_scenario_take_part (scenario, force);
}

/* Terms of each step of each exchange. */
static void
for_each_step (SulhScenario *scenario, void (*change) (SulhStepKind *step))
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      {
        SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i];

        if (!side->step)
          side->step = sulh_part_new (SULH_KIND_STEP, NULL);
        change (side->step);
      }
}

static void
make_vague (SulhStepKind *step)
{
  step->ambiguity = sulh_number_point (0.5);
}

static void
vague_terms (SulhScenario *scenario)
{
  for_each_step (scenario, make_vague);
}

static void
make_watched (SulhStepKind *step)
{
  step->restraint = TRUE;
  step->detection_30d = sulh_number_point (0.9);
}

static void
watched_restraint (SulhScenario *scenario)
{
  for_each_step (scenario, make_watched);
}

static const Story stories[] = {
  { "D27 venue that calms", tense, calming_venue, SHOCKS, -1 },
  { "D04 coming there costs support", NULL, venue_that_costs, LOWEST, -1 },
  { "D04 suspected venue", with_hard_words, suspect_venue, COMPLETED, -1 },
  { "D04 venue of strength", framing_spoiler, venue_of_strength, LOWEST, 1 },
  { "D05 discretion", leaks_that_cost, discretion, LEAKS, -1 },
  { "D05 insulation", leaks_that_cost, insulation, LOWEST, 1 },
  { "D05 discipline", misread_messages, discipline, UNCONTAINED, -1 },
  { "D30 breadth of the agenda", misread_messages, broad_agenda, UNCONTAINED, 1 },
  { "D17 leg that fails", misread_messages, broken_leg, UNCONTAINED, 1 },
  { "D43 fidelity of a relay", mediated_shocks, unfaithful_relay, UNCONTAINED, 1 },
  { "D13 interpretation", unreadable, interpreter, COMPLETED, 1 },
  { "B05 compromise as weakness", with_hard_words, compromise_is_weakness, COMPLETED, -1 },
  { "B05 compromise as good will", with_hard_words, compromise_is_good_will, COMPLETED, 1 },
  { "B05 pressure resisted", signals_of_force, pressure_is_resisted, COMPLETED, -1 },
  { "B05 pressure that works", signals_of_force, pressure_makes_pliant, COMPLETED, 1 },
  { "B03 ambiguity borne", slow_monitor, bears_ambiguity, LOWEST, 1 },
  { "I08 days without an agreement cost", good_alternative, burden, COMPLETED, 1 },
  { "I04 pressure to settle", good_alternative, wish_to_settle, COMPLETED, 1 },
  { "F03 vague terms", NULL, vague_terms, MISSED, 1 },
  { "F08 restraint that is watched", NULL, watched_restraint, MISSED, -1 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_stories (stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
