/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kinds.h"

/**
 * sulh_kind_get_info:
 * @kind: a kind
 *
 * Returns: (transfer none): its description
 */
const SulhKindInfo *
sulh_kind_get_info (SulhKind kind)
{
  static const SulhKindInfo *const infos[SULH_N_KINDS] = {
    [SULH_KIND_SCENARIO] = &sulh_scenario_info,
    [SULH_KIND_SOURCE] = &sulh_source_info,
    [SULH_KIND_ISSUE] = &sulh_issue_info,
    [SULH_KIND_PARTY] = &sulh_party_info,
    [SULH_KIND_ACTOR] = &sulh_actor_info,
    [SULH_KIND_CHANNEL] = &sulh_channel_info,
    [SULH_KIND_VERIFICATION] = &sulh_verification_info,
    [SULH_KIND_CONSEQUENCE] = &sulh_consequence_info,
    [SULH_KIND_EXCHANGE] = &sulh_exchange_info,
    [SULH_KIND_EVENT] = &sulh_event_info,
    [SULH_KIND_SHOCK] = &sulh_shock_info,
    [SULH_KIND_PLAN] = &sulh_plan_info,
    [SULH_KIND_ASSUMPTIONS] = &sulh_assumptions_info,
    [SULH_KIND_PRICES] = &sulh_prices_info,
    [SULH_KIND_CONDITIONS] = &sulh_conditions_info,
    [SULH_KIND_PROCESS] = &sulh_process_info,
    [SULH_KIND_LINKAGE] = &sulh_linkage_info,
    [SULH_KIND_CLOCK] = &sulh_clock_info,
    [SULH_KIND_POLITICS] = &sulh_politics_info,
    [SULH_KIND_SUPPORT] = &sulh_support_info,
    [SULH_KIND_EXPECTATIONS] = &sulh_expectations_info,
    [SULH_KIND_DIGNITY] = &sulh_dignity_info,
    [SULH_KIND_PERCEPTION] = &sulh_perception_info,
    [SULH_KIND_INCENTIVES] = &sulh_incentives_info,
    [SULH_KIND_PRESSURE] = &sulh_pressure_info,
    [SULH_KIND_GOAL] = &sulh_goal_info,
    [SULH_KIND_CONSTITUENCY] = &sulh_constituency_info,
    [SULH_KIND_RESPONSE] = &sulh_response_info,
    [SULH_KIND_TIE] = &sulh_tie_info,
    [SULH_KIND_MEDIATION] = &sulh_mediation_info,
    [SULH_KIND_SPOILING] = &sulh_spoiling_info,
    [SULH_KIND_TRUST] = &sulh_trust_info,
    [SULH_KIND_RECORD] = &sulh_record_info,
    [SULH_KIND_ENFORCEMENT] = &sulh_enforcement_info,
    [SULH_KIND_TIMING] = &sulh_timing_info,
    [SULH_KIND_CLOSURE] = &sulh_closure_info,
    [SULH_KIND_LAG] = &sulh_lag_info,
    [SULH_KIND_ARRANGEMENT] = &sulh_arrangement_info,
    [SULH_KIND_OPTION] = &sulh_option_info,
    [SULH_KIND_SIDE] = &sulh_side_info,
    [SULH_KIND_STEP] = &sulh_step_info,
    [SULH_KIND_BENCHMARK] = &sulh_benchmark_info,
    [SULH_KIND_EFFECTS] = &sulh_effects_info,
    [SULH_KIND_AIMS] = &sulh_aims_info,
    [SULH_KIND_RUNG] = &sulh_rung_info,
  };

  return infos[kind];
}
