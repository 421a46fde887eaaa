/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar of a known order, made shorter where its exchanges may overlap. */
#pragma once

#include "planner/work.h"
#include "rules/rules.h"

G_BEGIN_DECLS

/* An order on its days. */
typedef struct
{
  SulhDatedRung *rungs;
  guint n;
  double joint; /* NAN if it does not hold */
  int end; /* day on which all is verified */
} SulhDatedOrder;

/* Buffers for one order after another; one thread at a time. */
typedef struct
{
  const SulhAgenda *agenda; /* whose exchanges may overlap */
  SulhWalk *walk;
  SulhWork *work;
  SulhDatedRung *least; /* earliest days of the order, whether it holds on them or not */
  SulhDatedRung *tried;
  guint64 rungs_left; /* that may still be walked, or put on days */
} SulhShortening;

/* Takes buffers for as many rungs as @agenda has items. Walks @rungs_most rungs at most. */
void sulh_shortening_init (SulhShortening *shortening, const SulhAgenda *agenda, SulhWork *work,
                           guint64 rungs_most);
void sulh_shortening_clear (SulhShortening *shortening);

void sulh_dated_order_init (SulhDatedOrder *order, const SulhAgenda *agenda);
void sulh_dated_order_clear (SulhDatedOrder *order);
/* Both have room for all items of the same agenda. */
void sulh_dated_order_copy (SulhDatedOrder *to, const SulhDatedOrder *from);

/* Puts @rungs, @n in their order, on the earliest days as sulh_shortening_place() does; FALSE if
 * there are no such days. */
gboolean sulh_shortening_date (const SulhAgenda *agenda, gboolean waits, SulhDatedRung *rungs,
                               guint n);

/* Asks the walk what @order is worth on its days, and when it ends. */
void sulh_shortening_judge (SulhShortening *shortening, SulhDatedOrder *order);

/* Puts @order on the earliest of all days that gaps, windows, closed times, lags, regimes and
 * capacity leave (@waits FALSE), or on the earliest on which all that came before between the same
 * two is verified besides (@waits TRUE), and judges it. FALSE if there are no such days. */
gboolean sulh_shortening_place (SulhShortening *shortening, gboolean waits, SulhDatedOrder *order);

/**
 * sulh_shortening_run:
 * @shortening: buffers
 * @order: (inout): that holds on its days
 * @floor: joint value that it must not fall below
 * @least_end: (out): no calendar of the order ends earlier
 *
 * Starts from the calendar that ends first of three: that of @order, the earliest days, and the
 * earliest days on which all before is verified. Then each rung in turn moves to the earliest day
 * on which the walk still finds that everything holds and is worth @floor, first
 * with all rungs after it, then alone, until nothing moves. No rung
 * ever stands earlier than on its earliest day, so that a plan that ends with @least_end is the
 * shortest of its order. Cost: rungs² × days that are tried.
 *
 * Returns: FALSE if the work was called off, or the rungs that may be walked ran out
 */
gboolean sulh_shortening_run (SulhShortening *shortening, SulhDatedOrder *order, double floor,
                              int *least_end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhShortening, sulh_shortening_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhDatedOrder, sulh_dated_order_clear)

G_END_DECLS
