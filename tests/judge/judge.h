/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slow and obvious planner that tries every sequence; it shares no code with the real one. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* Starting trusts closer than this count as one. */
#define JUDGE_NEAR 1e-4

/* What the judge says of a scenario. */
typedef struct
{
  char **plan; /* ids of the best sequence, or NULL */
  double joint;
  double worth[2]; /* of the best sequence */
  double budget; /* smallest shock budget of the best sequence */
  double days;
  guint64 total; /* legal sequences, each id counting as different */
  guint64 feasible;
  double lowest_trust; /* without a plan; NAN if no trust is enough */
  char **lowest; /* (nullable): ids of the sequence that needs it */
  guint n_lowest; /* sequences that need no more than JUDGE_NEAR above it */
  char **nearest; /* (nullable): ids of the failing sequence with the largest @worst */
  double worst;
} JudgeVerdict;

/* What the judge says of one sequence. */
typedef struct
{
  gboolean holds;
  double worth[2]; /* at the first rung */
  double joint;
  double budget;
  double need; /* lowest starting trust of both; INFINITY if none is enough */
  double worst; /* smallest slack / (C + G) */
  int failed_rung; /* first failing test, A before B (readings A15), or -1 */
  int failed_side;
} JudgeOpinion;

JudgeVerdict *judge_scenario (const SulhScenario *scenario);
void judge_verdict_free (JudgeVerdict *verdict);

/* @ids names the exchanges in order. */
JudgeOpinion judge_sequence (const SulhScenario *scenario, const char *const *ids);

/* W and p of each rung and principal for a sequence of at most 16 exchanges. */
void judge_values (const SulhScenario *scenario, const char *const *ids, double worth[][2],
                   double reliability[][2]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JudgeVerdict, judge_verdict_free)

G_END_DECLS
