/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slow and obvious planner that tries every sequence; it shares no code with the real one. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* Starting trusts closer than this count as one. */
#define JUDGE_NEAR 1e-4

#define JUDGE_PRINCIPALS 4

/* What the judge says of a scenario. */
typedef struct
{
  char **plan; /* ids of the best sequence, or NULL */
  int days_of[16]; /* of each rung of the best sequence */
  int ways[16]; /* of each rung: 0 for the design as it stands, or 1 + index of the option */
  double joint;
  double worth[JUDGE_PRINCIPALS]; /* of the best sequence */
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
  gboolean holds; /* everything below does */
  gboolean fits; /* there are days for it */
  gboolean lasts; /* R9, deadlines and capacity */
  gboolean stays; /* R8 */
  double worth[JUDGE_PRINCIPALS]; /* at the first rung */
  double joint;
  double budget;
  double need; /* for R8: lowest starting trust of both; INFINITY if none is enough */
  double worst; /* smallest slack / (C + G) */
  int failed_rung; /* first failing test, A before B (readings A15), or -1 */
  int failed_side;
} JudgeOpinion;

/* One legal sequence, and what the judge says of it. */
typedef struct
{
  int n;
  const char *ids[16];
  const SulhOption *options[16][3]; /* for each side in the file, and for the channel; or NULL */
  int days[16];
  gboolean fits, lasts, stays; /* as in an opinion */
  double joint;
  double worth[JUDGE_PRINCIPALS];
} JudgeSequence;

typedef void (*JudgeFunc) (const JudgeSequence *sequence, gpointer data);

/* Calls @func for every legal sequence for which there are days: on the earliest, and once more on
 * days on which some rungs wait longer or come too early, as if by chance. */
void judge_each (const SulhScenario *scenario, JudgeFunc func, gpointer data);

JudgeVerdict *judge_scenario (const SulhScenario *scenario);
void judge_verdict_free (JudgeVerdict *verdict);

/* @ids names the exchanges in order. */
JudgeOpinion judge_sequence (const SulhScenario *scenario, const char *const *ids);

/* The same, each exchange as it stands, on @days; where exchanges may overlap, what is kept counts
 * when it is verified. Only what fits, lasts and stays, the values and the day on which all is
 * verified. */
JudgeOpinion judge_days_chosen (const SulhScenario *scenario, const char *const *ids,
                                const int *days, int *end);

/* What the judge says of one principal at one rung. */
typedef struct
{
  double tau, p, W, slack, p_star, L;
  double budget; /* of the rung, the same for all */
} JudgeValue;

/* Of each rung and principal for a sequence of at most 16 exchanges. */
void judge_values (const SulhScenario *scenario, const char *const *ids,
                   JudgeValue values[][JUDGE_PRINCIPALS]);

/* The days of the rungs, -1 after the last; FALSE if nothing fits. */
gboolean judge_days (const SulhScenario *scenario, const char *const *ids, int days[16]);

/* Capital and balance of a principal at the end of each of @n days. */
void judge_politics (const SulhScenario *scenario, const char *const *ids, int principal, int n,
                     double *capital, double *balance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JudgeVerdict, judge_verdict_free)

G_END_DECLS
