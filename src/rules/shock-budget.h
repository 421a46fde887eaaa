/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much bad news a ladder can absorb, and what one piece of bad news weighs. */
#pragma once

#include "rules/track.h"

G_BEGIN_DECLS

/**
 * sulh_rules_shock_budget:
 * @track: a ladder laid out in time
 * @from: rung, from 0
 *
 * R14: w_crit, the smallest evidence against both, added just before rung @from, that makes any
 * test from there on fail; 0 if one fails already, 50 if 50 breaks nothing (readings A10).
 *
 * Returns: pieces of evidence, 0 to 50
 */
double sulh_rules_shock_budget (const SulhTrack *track, gsize from);

/**
 * sulh_rules_shock_weight:
 * @mean_weight: [w_bar] of a shock of severity 1
 * @severity: not negative
 * @control: how far the other principal is believed to control the author, as a factor
 * @absorb: share that remains if the shock is contained, or 1
 *
 * R14: w = w_bar × severity × control × absorb.
 *
 * Returns: pieces of evidence against the other
 */
double sulh_rules_shock_weight (double mean_weight, double severity, double control, double absorb);

G_END_DECLS
