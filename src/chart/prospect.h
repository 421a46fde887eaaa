/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many futures come to, as charts: survival, what matters most, cases, shocks by week. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

/* One step of a curve of survival; shares from 0 to 1. */
typedef struct
{
  int day;
  double survival;
  double lower;
  double upper;
} SulhSurvivalPoint;

/* Something that futures end by, and in how many of them. */
typedef struct
{
  char *name;
  guint futures;
} SulhSurvivalCause;

/**
 * SulhSurvivalMatter:
 * @runs: futures that were played
 * @days: that were looked at
 * @completed: futures that were carried out to the last rung
 * @curve: (element-type SulhSurvivalPoint): by day
 * @causes: (element-type SulhSurvivalCause): the most frequent first
 */
typedef struct
{
  guint runs;
  int days;
  guint completed;
  GArray *curve;
  GArray *causes;
} SulhSurvivalMatter;

/**
 * SulhEffectRow:
 * @name: what is changed, or which case it is
 * @low: how much less or more comes of it at its low end, or of the case
 * @high: at its high end
 * @low_words: (nullable): its value there; %NULL for a row with one end
 * @high_words: (nullable): the same
 * @error: standard error of the difference that matters most
 * @tells: whether it is more than chance
 */
typedef struct
{
  char *name;
  double low;
  double high;
  char *low_words;
  char *high_words;
  double error;
  gboolean tells;
} SulhEffectRow;

/**
 * SulhEffectMatter:
 * @runs: futures of each case
 * @base: rungs kept in a future as things are, or of the first case
 * @base_name: (nullable): the first case; %NULL for things as they are
 * @rows: (element-type SulhEffectRow): differences in rungs kept
 */
typedef struct
{
  guint runs;
  double base;
  char *base_name;
  GArray *rows;
} SulhEffectMatter;

/* What comes of one kind of shock in one week; futures in which the talks still went on then. */
typedef struct
{
  guint futures;
  guint holds;
  guint stalls;
  guint collapses;
  guint contained; /* of those that hold, a message came in time */
  guint mended; /* of those that hold, without one, but a rung was kept afterwards */
} SulhStrikeCell;

/**
 * SulhStrikeMatter:
 * @runs: futures of each cell
 * @within: days after the shock that are looked at
 * @n_rows: kinds of shock
 * @names: (array length=n_rows): of each
 * @n_weeks: columns
 * @weeks: (array length=n_weeks): first day of each
 * @cells: (array length=n_rows * n_weeks): row by row
 */
typedef struct
{
  guint runs;
  int within;
  guint n_rows;
  char **names;
  guint n_weeks;
  int *weeks;
  SulhStrikeCell *cells;
} SulhStrikeMatter;

SulhFigure *sulh_chart_make_survival (const SulhScenario *scenario,
                                      const SulhSurvivalMatter *matter,
                                      const SulhChartOptions *options);
SulhFigure *sulh_chart_make_effects (const SulhScenario *scenario, const SulhEffectMatter *matter,
                                     const SulhChartOptions *options);
SulhFigure *sulh_chart_make_strikes (const SulhScenario *scenario, const SulhStrikeMatter *matter,
                                     const SulhChartOptions *options);

G_END_DECLS
