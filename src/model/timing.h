/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When an exchange can start: first and last day, closed times, lags, and what is pinned. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhLag:
 * @from: the exchange that the time is counted from
 * @minimum: least number of days between the starts
 * @maximum: greatest number of days between the starts; unset for no limit
 *
 * The least and the most time between the starts of two exchanges that a plan has both of.
 */
typedef struct
{
  SulhPart part;
  char *from;
  SulhNumber minimum;
  SulhNumber maximum;
} SulhLag;

/**
 * SulhClosure:
 * @during: the first and the last day; never open
 *
 * Days within which an exchange cannot start.
 */
typedef struct
{
  SulhPart part;
  SulhDate during;
} SulhClosure;

/**
 * SulhTiming:
 * @not_before: first day that it can start; open for any
 * @not_after: last day that it can start; open for any
 * @pinned: day that every plan must start it on; open for none
 * @position: place in the order that every plan must give it, from 1; 0 for none
 * @expires: day it ends by itself; open for none (C12)
 * @term: days after which it ends by itself; unset for no term (C12)
 * @closures: days within which it cannot start, of #SulhClosure
 * @lags: time after other exchanges, of #SulhLag
 *
 * When an exchange can start and how long it holds.
 */
typedef struct
{
  SulhPart part;
  SulhDate not_before;
  SulhDate not_after;
  SulhDate pinned;
  int position;
  SulhDate expires;
  SulhNumber term;
  GPtrArray *closures;
  GPtrArray *lags;
} SulhTiming;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLag, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhClosure, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTiming, sulh_part_unref)

G_END_DECLS
