/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What those who are not parties stand to gain or lose, and how exposed they are. */
#pragma once

#include "model/aftermath.h"

G_BEGIN_DECLS

/**
 * SulhStake:
 * @value: what the deal is worth to it, pt (A25)
 * @seat: it has a seat at the table (A25)
 * @exposure: how exposed it is to what happens, 0..1 (A26)
 * @region: the region that reports count it under (A29)
 * @own_channel: chance that it opens a channel of its own when talks go well, 0..1 (A26)
 *
 * What an actor stands to gain from a deal that holds.
 */
typedef struct
{
  SulhPart part;
  SulhNumber value;
  gboolean seat;
  SulhNumber exposure;
  int region;
  SulhNumber own_channel;
} SulhStake;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStake, sulh_part_unref)

G_END_DECLS
