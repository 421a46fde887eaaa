/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other orders than the best of one exchange after the other, tried with overlaps. */
#pragma once

#include "planner/shorten.h"

G_BEGIN_DECLS

/* Tries every order on two calendars, where there are few enough: on its earliest days, and on the
 * earliest on which all that came before is verified. @best becomes the one that is worth more than
 * @order is there or on its own days; without rungs if there is none. @order may have no rungs.
 *
 * Returns: how many orders were tried; 0 if there are too many */
guint64 sulh_overlap_try_all (SulhShortening *shortening, const SulhDatedOrder *order,
                              SulhDatedOrder *best);

/* The same of one other order. */
void sulh_overlap_try_one (SulhShortening *shortening, const SulhDatedOrder *order,
                           const SulhDatedOrder *other, SulhDatedOrder *best);

G_END_DECLS
