/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a party or an actor stands on the trust graph, and whether somebody put it there. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/* As far from the middle as a position may be, in points. */
#define SULH_POSITION_FARTHEST 20000

/**
 * SulhGraphPosition:
 * @x: points from the middle of the graph to where reading goes on (P09)
 * @y: points below the middle of the graph
 * @pinned: somebody put it there, and nothing else moves it
 *
 * The centre of a node of the trust graph, at text of its usual size.
 */
typedef struct
{
  SulhPart part;
  int x;
  int y;
  gboolean pinned;
} SulhGraphPosition;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhGraphPosition, sulh_part_unref)

G_END_DECLS
