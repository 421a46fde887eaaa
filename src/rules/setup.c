/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/setup.h"

static const SulhDesign *
get_design (const SulhAgenda *agenda, const SulhDatedRung *rung)
{
  return &agenda->items[rung->item].designs[rung->design];
}

static gboolean
is_set_up (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k, int setup)
{
  for (guint before = 0; before < k; before++)
    if (sulh_design_uses (get_design (agenda, &rungs[before]), setup))
      return TRUE;
  return FALSE;
}

double
sulh_rules_setup_cost (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k)
{
  const SulhDesign *design = get_design (agenda, &rungs[k]);
  double cost = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (design->setups); i++)
    if (design->setups[i] != SULH_NOBODY && !is_set_up (agenda, rungs, k, design->setups[i]))
      cost += agenda->setups[design->setups[i]];
  return cost;
}

SulhStage
sulh_rules_setup_stage (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k)
{
  SulhStage stage = get_design (agenda, &rungs[k])->stage;
  double cost = sulh_rules_setup_cost (agenda, rungs, k);

  stage.round_cost[0] += cost;
  stage.round_cost[1] += cost;
  return stage;
}
