/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan with no more changed than a question asks for. */
#pragma once

#include "model/model.h"
#include "rules/rules.h"

G_BEGIN_DECLS

/* What is asked of which plan. @agenda is that of the scenario, @bound that with the condition. */
typedef struct
{
  const SulhAgenda *agenda;
  const SulhAgenda *bound;
  const SulhDatedRung *rungs;
  guint n;
  const SulhQuestion *question;
} SulhMoving;

/* A plan that was tried, and what the walk on the scenario as it stands says of it. */
typedef struct
{
  SulhDatedRung *rungs;
  guint n;
  gboolean tried; /* whether there was any way to change the plan at all */
  gboolean holds;
  double joint; /* NAN if it does not hold */
  SulhFailure first;
  char *failure; /* in words; an empty text if it holds */
} SulhMoved;

/* Tries every place for what is to be moved, and of what is to be put in every design too. Keeps
 * the plan that is worth most or, where none holds, the one that comes farthest. Cost: for each
 * place and design a walk. */
void sulh_moved_find (const SulhMoving *moving, SulhMoved *moved);
void sulh_moved_clear (SulhMoved *moved);

/* Where @item stands among the rungs, or their number. */
guint sulh_moving_find (const SulhMoving *moving, int item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhMoved, sulh_moved_clear)

G_END_DECLS
