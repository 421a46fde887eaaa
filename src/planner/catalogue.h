/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exchanges of a scenario as the search sees them: numbers, and what may follow what. */
#pragma once

#include "model/model.h"
#include "rules/rules.h"

G_BEGIN_DECLS

#define SULH_CATALOGUE_LARGEST SULH_MOST_PLANNED

/* A set of exchanges: bit k stands for candidate k. */
__extension__ typedef unsigned __int128 SulhSet;

G_STATIC_ASSERT (SULH_CATALOGUE_LARGEST <= 8 * sizeof (SulhSet));

#define SULH_SET_OF(candidate) ((SulhSet)1 << (candidate))

/* How many are in @set. */
static inline guint
sulh_set_count (SulhSet set)
{
  return (guint)(__builtin_popcountll ((guint64)set) + __builtin_popcountll ((guint64)(set >> 64)));
}

/* The first in @set, which is not empty. */
static inline guint
sulh_set_first (SulhSet set)
{
  guint64 low = (guint64)set;

  return (guint)(low != 0 ? __builtin_ctzll (low) : 64 + __builtin_ctzll ((guint64)(set >> 64)));
}

/* What a rung is worth that has something to set up. */
typedef struct
{
  double cost; /* that each of the pair pays once, pt */
  SulhPreparedStage prepared;
  SulhPlacedStage placed;
} SulhFirstUse;

/* Regimes of one candidate that cost something to set up. */
#define SULH_SETUPS_MOST G_N_ELEMENTS (((SulhDesign *)NULL)->setups)

/* One exchange that a plan may hold, in one of its designs. */
typedef struct
{
  const char *id;
  guint item; /* index into the items of the agenda */
  guint design; /* index into its designs */
  SulhStage stage; /* leverage and what is paid once not added; the gap in whole days */
  SulhPreparedStage prepared; /* the same made ready, for scenarios without leverage */
  SulhPlacedStage placed; /* the same for many values at once */
  SulhFirstUse *firsts; /* where it has regimes to set up: for each combination of those that are
                         * not yet, bit k for the k-th, without the empty one; else NULL */
  SulhSet users[SULH_SETUPS_MOST]; /* for each of them all that use it, itself too */
  guint n_setups;
  SulhSet *needs; /* of each of these, one must stand earlier */
  guint n_needs;
  SulhSet excludes; /* none of these may be in the same plan */
  double stake[2]; /* C + G of each side, or one point where nothing is at stake */
} SulhCandidate;

/* Where a plan stands when a set of exchanges is done. */
typedef struct
{
  SulhBelief belief[2];
  double trust[2];
  double day;
} SulhPosition;

/* Candidates are sorted by id and then by design, so that nothing depends on the order of the file.
 * Designs of one exchange exclude each other. */
typedef struct
{
  SulhAgenda *agenda; /* its items are the exchanges, in the same order */
  SulhReading *reading; /* of the agenda */
  SulhCandidate *candidates;
  guint n;
  SulhSet required;
  SulhSet *wanted; /* of each of these, one must be in: issues that a party will not do without,
                    * required exchanges of several designs */
  guint n_wanted;
  gboolean narrowed; /* whether there are so many designs that only those of the file are in */
  gboolean dated; /* whether it matters on which days the exchanges stand, so that only a walk can
                   * say that a plan holds */
  gboolean overlaps; /* whether a plan that is found may be made shorter by overlaps */
  gboolean levered; /* whether a mediator adds to gains, so that rungs depend on the day */
  SulhBelief belief[2]; /* at the start */
  double outside[2]; /* what leaving gives each, at least 0 */
  SulhBelief start[SULH_PRINCIPALS_MOST][SULH_PRINCIPALS_MOST]; /* of the scenario */
  guint32 binding; /* tests that bind where it matters on which days the exchanges stand */
  guint8 fading[2]
               [SULH_CATALOGUE_LARGEST]; /* with forgetting: the order best for each one's trust */
} SulhCatalogue;

/* NULL with an error of the planner if there is nothing that can be searched. */
SulhCatalogue *sulh_catalogue_new (const SulhScenario *scenario, GError **error);
void sulh_catalogue_free (SulhCatalogue *catalogue);

/* Changes what it matters on which days exchanges stand; a search with %FALSE looks at a problem
 * in which more holds. */
void sulh_catalogue_set_dated (SulhCatalogue *catalogue, gboolean dated);

/* Raises both starting beliefs to at least @trust, counted from those of the scenario. */
void sulh_catalogue_set_trust (SulhCatalogue *catalogue, double trust);

/* Whether of each that @candidate needs one is in @done. */
gboolean sulh_catalogue_has_needs (const SulhCandidate *candidate, SulhSet done);

/* Whether @candidate may come next when @done is done. */
static inline gboolean
sulh_catalogue_allows (const SulhCatalogue *catalogue, SulhSet done, guint candidate)
{
  const SulhCandidate *next = &catalogue->candidates[candidate];

  return (done & (next->excludes | SULH_SET_OF (candidate))) == 0
         && (next->n_needs == 0 || sulh_catalogue_has_needs (next, done));
}

/* Whether a plan may end when @done is done; the empty plan is no plan. */
gboolean sulh_catalogue_may_end (const SulhCatalogue *catalogue, SulhSet done);

/* Whether there are more than two principals, so that pairs of values are not enough. */
gboolean sulh_catalogue_is_several (const SulhCatalogue *catalogue);

/* Whether only a walk can say that a plan holds. */
gboolean sulh_catalogue_is_walked (const SulhCatalogue *catalogue);

/* Whether trust depends on the order in which exchanges were done. */
gboolean sulh_catalogue_forgets (const SulhCatalogue *catalogue);

/* Beliefs, trust and day after @done. Without forgetting the order in which it was done does not
 * matter; with forgetting each belief is the highest that any order leaves. */
void sulh_catalogue_locate (const SulhCatalogue *catalogue, SulhSet done, SulhPosition *position);

/* From the position before @candidate to the one after it, with forgetting. */
void sulh_catalogue_advance (const SulhCatalogue *catalogue, guint candidate,
                             const SulhPreparedStage *stage, SulhPosition *position);

/* What @candidate pays once when @done is done: setting up what nobody there has used; NULL for
 * nothing. */
static inline const SulhFirstUse *
sulh_candidate_find_first (const SulhCandidate *candidate, SulhSet done)
{
  guint missing = 0;

  for (guint i = 0; i < candidate->n_setups; i++)
    if (!(done & candidate->users[i]))
      missing |= 1u << i;
  return missing ? &candidate->firsts[missing - 1] : NULL;
}

/* @candidate as a rung on @day when @done is done, with the leverage of that day and what is paid
 * once. */
void sulh_catalogue_prepare (const SulhCatalogue *catalogue, guint candidate, SulhSet done,
                             double day, SulhPreparedStage *stage);

/* The same for many values at once; @room holds it if need be. */
const SulhPlacedStage *sulh_catalogue_place (const SulhCatalogue *catalogue, guint candidate,
                                             SulhSet done, double day, SulhPlacedStage *room);

/* The same without leverage, and with that of the first day, when all is done that can ever be
 * before it, so that what it pays once is the least that it can be. */
void sulh_catalogue_prepare_late (const SulhCatalogue *catalogue, guint candidate,
                                  SulhPreparedStage stages[2]);

/* The value of a plan to both, from its worth to each. */
double sulh_catalogue_join (const SulhCatalogue *catalogue, const double worth[2]);

/* The design that @candidate stands for. */
const SulhDesign *sulh_catalogue_get_design (const SulhCatalogue *catalogue, guint candidate);

/* @candidate as a rung that begins on @day. */
SulhDatedRung sulh_catalogue_date (const SulhCatalogue *catalogue, guint candidate, int day);

/* Constants of the rules. */
const SulhParameters *sulh_catalogue_get_parameters (const SulhCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCatalogue, sulh_catalogue_free)

G_END_DECLS
