/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of kinds: each floor-inner file adds its own kind's description here. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

extern const SulhKindInfo sulh_scenario_info;
extern const SulhKindInfo sulh_source_info;
extern const SulhKindInfo sulh_issue_info;
extern const SulhKindInfo sulh_party_info;
extern const SulhKindInfo sulh_actor_info;
extern const SulhKindInfo sulh_channel_info;
extern const SulhKindInfo sulh_verification_info;
extern const SulhKindInfo sulh_consequence_info;
extern const SulhKindInfo sulh_exchange_info;
extern const SulhKindInfo sulh_event_info;
extern const SulhKindInfo sulh_shock_info;
extern const SulhKindInfo sulh_plan_info;
extern const SulhKindInfo sulh_assumptions_info;
extern const SulhKindInfo sulh_prices_info;
extern const SulhKindInfo sulh_conditions_info;
extern const SulhKindInfo sulh_process_info;
extern const SulhKindInfo sulh_linkage_info;
extern const SulhKindInfo sulh_clock_info;
extern const SulhKindInfo sulh_politics_info;
extern const SulhKindInfo sulh_support_info;
extern const SulhKindInfo sulh_expectations_info;
extern const SulhKindInfo sulh_dignity_info;
extern const SulhKindInfo sulh_perception_info;
extern const SulhKindInfo sulh_silence_info;
extern const SulhKindInfo sulh_incentives_info;
extern const SulhKindInfo sulh_pressure_info;
extern const SulhKindInfo sulh_goal_info;
extern const SulhKindInfo sulh_constituency_info;
extern const SulhKindInfo sulh_response_info;
extern const SulhKindInfo sulh_tie_info;
extern const SulhKindInfo sulh_mediation_info;
extern const SulhKindInfo sulh_spoiling_info;
extern const SulhKindInfo sulh_trust_info;
extern const SulhKindInfo sulh_record_info;
extern const SulhKindInfo sulh_enforcement_info;
extern const SulhKindInfo sulh_timing_info;
extern const SulhKindInfo sulh_closure_info;
extern const SulhKindInfo sulh_lag_info;
extern const SulhKindInfo sulh_arrangement_info;
extern const SulhKindInfo sulh_option_info;
extern const SulhKindInfo sulh_side_info;
extern const SulhKindInfo sulh_step_info;
extern const SulhKindInfo sulh_benchmark_info;
extern const SulhKindInfo sulh_effects_info;
extern const SulhKindInfo sulh_aims_info;
extern const SulhKindInfo sulh_rung_info;
extern const SulhKindInfo sulh_reception_info;
extern const SulhKindInfo sulh_venue_info;
extern const SulhKindInfo sulh_cover_info;
extern const SulhKindInfo sulh_transmission_info;
extern const SulhKindInfo sulh_conduct_info;
extern const SulhKindInfo sulh_circuit_breaker_info;
extern const SulhKindInfo sulh_leg_info;
extern const SulhKindInfo sulh_stance_info;
extern const SulhKindInfo sulh_message_info;
extern const SulhKindInfo sulh_profile_info;
extern const SulhKindInfo sulh_skill_info;
extern const SulhKindInfo sulh_effectiveness_info;
extern const SulhKindInfo sulh_payoffs_info;
extern const SulhKindInfo sulh_relation_info;
extern const SulhKindInfo sulh_reach_info;
extern const SulhKindInfo sulh_service_info;
extern const SulhKindInfo sulh_endorsement_info;
extern const SulhKindInfo sulh_phase_weight_info;
extern const SulhKindInfo sulh_constraint_info;
extern const SulhKindInfo sulh_contact_group_info;
extern const SulhKindInfo sulh_layers_info;
extern const SulhKindInfo sulh_past_event_info;
extern const SulhKindInfo sulh_process_trust_info;
extern const SulhKindInfo sulh_opposition_info;
extern const SulhKindInfo sulh_advantage_info;
extern const SulhKindInfo sulh_behaviour_info;
extern const SulhKindInfo sulh_management_info;
extern const SulhKindInfo sulh_level_info;
extern const SulhKindInfo sulh_burden_info;
extern const SulhKindInfo sulh_force_info;
extern const SulhKindInfo sulh_escalation_stage_info;
extern const SulhKindInfo sulh_escalation_ladder_info;
extern const SulhKindInfo sulh_brinkmanship_info;
extern const SulhKindInfo sulh_theatre_info;
extern const SulhKindInfo sulh_aftermath_info;
extern const SulhKindInfo sulh_impact_info;
extern const SulhKindInfo sulh_sign_info;
extern const SulhKindInfo sulh_speech_info;
extern const SulhKindInfo sulh_indicator_info;
extern const SulhKindInfo sulh_drafting_info;
extern const SulhKindInfo sulh_market_info;
extern const SulhKindInfo sulh_outcome_info;
extern const SulhKindInfo sulh_baseline_info;
extern const SulhKindInfo sulh_reference_info;
extern const SulhKindInfo sulh_evidence_row_info;
extern const SulhKindInfo sulh_evidence_table_info;
extern const SulhKindInfo sulh_prediction_info;
extern const SulhKindInfo sulh_lever_info;
extern const SulhKindInfo sulh_axis_info;
extern const SulhKindInfo sulh_experiment_info;
extern const SulhKindInfo sulh_slide_info;
extern const SulhKindInfo sulh_stake_info;
extern const SulhKindInfo sulh_position_info;

/* How the tables below are written: one call per field, the rest by name. */
#define SULH_FIELD(name_, struct_, member_, kind_, ...)                                            \
  {                                                                                                \
    .name = (name_), .offset = G_STRUCT_OFFSET (struct_, member_), .type = (kind_), __VA_ARGS__    \
  }
#define SULH_INFO(struct_, element_, label_, help_, has_id_, fields_)                              \
  {                                                                                                \
    .element = (element_), .label = (label_), .help = (help_), .size = sizeof (struct_),           \
    .has_id = (has_id_), .fields = (fields_), .n_fields = G_N_ELEMENTS (fields_)                   \
  }

G_END_DECLS
