/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sequence of exchanges, and how good a search can say that it is. */
#pragma once

#include "planner/catalogue.h"

G_BEGIN_DECLS

/* Joint values tie within this share of the larger of 1 and the best (readings A14). */
#define SULH_TIE 1e-9

typedef struct
{
  guint8 candidates[SULH_CATALOGUE_LARGEST];
  guint n;
  double joint;
  gboolean crowded; /* so many tie with it that not all of them were compared */
} SulhSequence;

typedef struct
{
  gboolean found;
  SulhSequence best;
  double bound; /* joint value that no sequence exceeds */
  SulhProof proof;
} SulhSolution;

/* A sequence as the rules judge it. Borrows from the catalogue; free @stages. */
typedef struct
{
  SulhStage *stages;
  SulhLadder ladder;
} SulhSequenceLadder;

/* The rungs of the sequence on their days, of which there have to be as many as it has; FALSE if no
 * days satisfy everything, and then those of the gaps alone. */
gboolean sulh_sequence_date (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                             SulhDatedRung *rungs);

/* The sequence as the rules judge it among any number of principals. Borrows from the catalogue. */
SulhPact *sulh_sequence_to_pact (const SulhSequence *sequence, const SulhCatalogue *catalogue);

void sulh_sequence_get_ladder (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                               SulhSequenceLadder *ladder);
void sulh_sequence_ladder_clear (SulhSequenceLadder *ladder);

/* The sequence as a plan of the scenario, the first rung on day 0. */
SulhPlan *sulh_sequence_to_plan (const SulhSequence *sequence, const SulhCatalogue *catalogue);

/* Days from the first rung to the last. */
double sulh_sequence_get_days (const SulhSequence *sequence, const SulhCatalogue *catalogue);

/* The joint value from which on a plan ties with one of @best. */
double sulh_tie_floor (double best);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhSequenceLadder, sulh_sequence_ladder_clear)

G_END_DECLS
