/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Futures with what they belong to. */
#pragma once

#include "simulation/simulation.h"
#include "workbench/futures.h"

G_BEGIN_DECLS

struct SulhFuturesResult
{
  char *scenario; /* digest */
  char *plan; /* id, or "-" */
  char *rungs; /* digest of the plan */
  int asked; /* the horizon of the request */
  guint total; /* futures of all shares */
  guint share; /* 0 and 0 for all in one */
  guint shares;
  SulhStress *stress;
};

G_END_DECLS
