/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The race between an incident that escalates and the channel that could explain it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sulh_rules_race_contained:
 * @escalation: [T_esc] mean days until an incident escalates
 * @response: [L_resp] latency of the channel plus the slower decision latency, days
 *
 * R15: P(contained) = T_esc / (T_esc + L_resp).
 *
 * Returns: chance, 0 to 1
 */
double sulh_rules_race_contained (double escalation, double response);

/**
 * sulh_rules_race_survival:
 * @rate: of severe incidents per day
 * @contained: chance that one is contained
 * @days: watched
 *
 * Chance that no incident goes uncontained: exp(-rate (1 - contained) days).
 *
 * Returns: chance, 0 to 1
 */
double sulh_rules_race_survival (double rate, double contained, double days);

/**
 * sulh_rules_pressure_willingness:
 * @pressure: [P] on a principal, 0 to 1
 * @peak: [P*] beyond which pressure is counterproductive
 * @rise: [a] per unit of pressure
 * @fall: [b of R15] of the square beyond the peak
 *
 * R15: 1 + a P - b max(0, P - P*)².
 *
 * Returns: factor on willingness
 */
double sulh_rules_pressure_willingness (double pressure, double peak, double rise, double fall);

/**
 * sulh_rules_pressure_hazard:
 * @pressure: [P] on a principal, 0 to 1
 * @peak: [P*]
 * @steepness: [k of R15]
 *
 * R15: exp(k max(0, P - P*)).
 *
 * Returns: factor on the hazard of escalation, at least 1
 */
double sulh_rules_pressure_hazard (double pressure, double peak, double steepness);

G_END_DECLS
