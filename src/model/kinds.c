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
    [SULH_KIND_ASSUMPTIONS] = &sulh_assumptions_info,
    [SULH_KIND_SOURCE] = &sulh_source_info,
    [SULH_KIND_PARTY] = &sulh_party_info,
    [SULH_KIND_CLOCK] = &sulh_clock_info,
    [SULH_KIND_ACTOR] = &sulh_actor_info,
    [SULH_KIND_TIE] = &sulh_tie_info,
    [SULH_KIND_MEDIATION] = &sulh_mediation_info,
    [SULH_KIND_SPOILING] = &sulh_spoiling_info,
    [SULH_KIND_TRUST] = &sulh_trust_info,
    [SULH_KIND_RECORD] = &sulh_record_info,
    [SULH_KIND_CHANNEL] = &sulh_channel_info,
    [SULH_KIND_VERIFICATION] = &sulh_verification_info,
    [SULH_KIND_CONSEQUENCE] = &sulh_consequence_info,
    [SULH_KIND_EXCHANGE] = &sulh_exchange_info,
    [SULH_KIND_SIDE] = &sulh_side_info,
    [SULH_KIND_EVENT] = &sulh_event_info,
    [SULH_KIND_SHOCK] = &sulh_shock_info,
    [SULH_KIND_PLAN] = &sulh_plan_info,
    [SULH_KIND_RUNG] = &sulh_rung_info,
  };

  return infos[kind];
}
