/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan among any number of principals: where each stands at every rung, and what it can absorb.
 */
#pragma once

#include "rules/ladder.h"
#include "rules/walk.h"

G_BEGIN_DECLS

/* One rung, with the leverage of its day and the discount of the days to the next. */
typedef struct
{
  SulhDatedRung rung;
  int pair[2]; /* between whom it is */
  double gap; /* days to the next, 0 after the last */
  SulhPreparedStage stage;
} SulhPactRung;

/* Dated rungs laid out in time. A ladder of two principals is the same with one pair. Borrows the
 * agenda. */
typedef struct
{
  const SulhAgenda *agenda;
  guint n_rungs;
  SulhPactRung *rungs;
  SulhBelief *beliefs; /* of each rung, [of whom][about whom], just before it */
} SulhPact;

/**
 * sulh_rules_pact_new:
 * @agenda: (transfer none): must outlive the pact
 * @rungs: (array length=n_rungs): dated, in order
 * @n_rungs: how many
 *
 * Forward the trust of everybody in everybody at every rung, given success so far (R3). Evidence
 * passes only between the two who exchange. Cost: rungs × principals².
 *
 * Returns: (transfer full): free with sulh_rules_pact_free()
 */
SulhPact *sulh_rules_pact_new (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs);
void sulh_rules_pact_free (SulhPact *pact);

/**
 * sulh_rules_pact_judge:
 * @pact: a pact
 *
 * Backward the values of everybody (R5 to R8). Who takes no part in a rung risks nothing there and
 * is tested by what lies ahead of it: b D W' ≥ O; its trust is NAN and its reliability 1.
 *
 * Returns: (transfer full): a footing for each principal of each rung in turn; free with g_free()
 */
SulhFooting *sulh_rules_pact_judge (const SulhPact *pact);

/**
 * sulh_rules_pact_holds:
 * @pact: a pact
 * @from: a rung
 * @extra: evidence against everybody that comes in just before it
 *
 * Returns: whether from this rung on everybody who takes part in the scenario stays
 */
gboolean sulh_rules_pact_holds (const SulhPact *pact, guint from, double extra);

/**
 * sulh_rules_pact_budget:
 * @pact: a pact
 * @from: a rung
 *
 * R14, as sulh_rules_shock_budget(): evidence against everybody, before this rung, that the rungs
 * from here on can absorb.
 *
 * Returns: pieces of evidence, at most %SULH_BUDGET_LARGEST
 */
double sulh_rules_pact_budget (const SulhPact *pact, guint from);

/**
 * sulh_rules_pact_need:
 * @agenda: of the scenario; its beliefs are changed and put back
 * @rungs: (array length=n_rungs): dated, in order
 * @n_rungs: how many
 *
 * Lowest starting trust of everybody in everybody at which all would stay (readings A16).
 *
 * Returns: trust, 0 to 1, or INFINITY if none is enough
 */
double sulh_rules_pact_need (SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPact, sulh_rules_pact_free)

G_END_DECLS
