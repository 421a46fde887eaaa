/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ladder laid out in time: the prepared rungs, their days and the beliefs before each. */
#pragma once

#include "rules/continuation.h"

G_BEGIN_DECLS

typedef struct
{
  double day;
  double gap;
  double seen; /* day on which it is verified, where rungs may overlap */
  SulhBelief belief[2];
  SulhPreparedStage stage;
} SulhTrackRung;

typedef struct
{
  SulhParameters parameters;
  gboolean parallel; /* what is kept counts from the day on which it is verified */
  gsize n_rungs;
  SulhTrackRung rungs[];
} SulhTrack;

/* Lays out @ladder; free with g_free(). */
SulhTrack *sulh_rules_track_new (const SulhLadder *ladder);

/* Whether every test from rung @from on passes after @extra evidence against both principals has
 * come in just before it. */
gboolean sulh_rules_track_holds (const SulhTrack *track, gsize from, double extra);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTrack, g_free)

G_END_DECLS
