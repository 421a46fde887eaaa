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

/**
 * SulhBarRow:
 * @name: what it is of
 * @value: length of the bar
 * @lower: of its band; NAN for none
 * @upper: of its band
 * @mark: what it is compared with, as a line over the bar; NAN for none
 * @words: (nullable): what is said beside it, in place of the number
 * @is_pale: whether it tells nothing by itself
 */
typedef struct
{
  char *name;
  double value;
  double lower;
  double upper;
  double mark;
  char *words;
  gboolean is_pale;
} SulhBarRow;

/**
 * SulhBarMatter:
 * @title: the message
 * @subtitle: measure and unit
 * @are_shares: whether values are shares of one, read as percent
 * @rows: (element-type SulhBarRow): in their order
 */
typedef struct
{
  char *title;
  char *subtitle;
  gboolean are_shares;
  GArray *rows;
} SulhBarMatter;

/**
 * SulhGridMatter:
 * @title: the message
 * @subtitle: measure and unit
 * @row_title: what rows differ in
 * @column_title: what columns differ in
 * @n_rows: how many
 * @rows: (array length=n_rows): their names
 * @n_columns: how many
 * @columns: (array length=n_columns): their names
 * @shares: (array length=n_rows * n_columns): from 0 to 1, row by row
 */
typedef struct
{
  char *title;
  char *subtitle;
  char *row_title;
  char *column_title;
  guint n_rows;
  char **rows;
  guint n_columns;
  char **columns;
  double *shares;
} SulhGridMatter;

/* Whether something that happens in a future helps the talks. */
typedef enum
{
  SULH_MOOD_PLAIN,
  SULH_MOOD_GOOD,
  SULH_MOOD_BAD,
} SulhMood;

/* Something that happens in one future, and how things stand just after. */
typedef struct
{
  int day;
  SulhMood mood;
  char *sentence;
  double trust[2]; /* of each principal in the other, 0 to 1 */
  double support[2]; /* at home of each, 0 to 100 */
} SulhFutureEvent;

/**
 * SulhFutureMatter:
 * @title: (nullable): the message
 * @names: of the two principals
 * @begins: first day
 * @ends: last day
 * @events: (element-type SulhFutureEvent): in the order of the days
 */
typedef struct
{
  char *title;
  char *names[2];
  int begins;
  int ends;
  GArray *events;
} SulhFutureMatter;

/* What a sign shows: the words beside it say in which state it is, as its mark does. */
typedef struct
{
  char *name;
  char *value;
  SulhMood mood;
  gboolean is_silent; /* there is nothing to count */
  char *state;
  char *words;
} SulhSignRow;

/**
 * SulhSignMatter:
 * @title: the message
 * @subtitle: what was read, up to which day
 * @rows: (element-type SulhSignRow): the signs
 * @answers: (element-type utf8): sentences under them
 */
typedef struct
{
  char *title;
  char *subtitle;
  GArray *rows;
  GPtrArray *answers;
} SulhSignMatter;

/* How an outcome stands on a day, from 0 to 100. */
typedef struct
{
  int day;
  double planned; /* if every step is kept and nothing disturbs */
  double mean; /* of all futures */
  double lower; /* a tenth of them stands below */
  double upper; /* a tenth of them stands above */
} SulhRipplePoint;

/**
 * SulhRippleStrip:
 * @id: of the outcome
 * @name: of the outcome
 * @start: its index on the first day, 0 to 100
 * @blow: points that a shock or act without a message in time changes it by; NAN where none comes
 * @points: (element-type SulhRipplePoint): by day
 */
typedef struct
{
  char *id;
  char *name;
  double start;
  double blow;
  GArray *points;
} SulhRippleStrip;

/**
 * SulhRippleMatter:
 * @runs: futures that were played
 * @assessment: of the plan that they are of
 * @strips: (element-type SulhRippleStrip): the outcomes
 */
typedef struct
{
  guint runs;
  SulhAssessment *assessment;
  GArray *strips;
} SulhRippleMatter;

/* Draws the matter of one foresight. */
typedef SulhFigure *(*SulhForesightFunc) (const SulhScenario *scenario, gconstpointer matter,
                                          const SulhChartOptions *options);

/**
 * SulhForesight:
 * @name: of the chart in the catalogue that it is drawn as
 * @runs: futures of each case that it rests on
 * @matter: what futures come to; owned
 * @draw: draws it
 * @matter_free: frees @matter
 * @fault: (nullable): why there is none, in a sentence; then nothing else but @name is set
 *
 * What futures come to, with how it is drawn.
 */
typedef struct
{
  const char *name;
  guint runs;
  gpointer matter;
  SulhForesightFunc draw;
  GDestroyNotify matter_free;
  char *fault;
} SulhForesight;

void sulh_foresight_free (SulhForesight *foresight);
SulhFigure *sulh_foresight_draw (const SulhForesight *foresight, const SulhScenario *scenario,
                                 const SulhChartOptions *options);

SulhFigure *sulh_chart_make_bars (const SulhScenario *scenario, const SulhBarMatter *matter,
                                  const SulhChartOptions *options);
SulhFigure *sulh_chart_make_grid (const SulhScenario *scenario, const SulhGridMatter *matter,
                                  const SulhChartOptions *options);
SulhFigure *sulh_chart_make_future (const SulhScenario *scenario, const SulhFutureMatter *matter,
                                    const SulhChartOptions *options);
SulhFigure *sulh_chart_make_signs (const SulhScenario *scenario, const SulhSignMatter *matter,
                                   const SulhChartOptions *options);
SulhFigure *sulh_chart_make_ripple (const SulhScenario *scenario, const SulhRippleMatter *matter,
                                    const SulhChartOptions *options);
SulhFigure *sulh_chart_make_survival (const SulhScenario *scenario,
                                      const SulhSurvivalMatter *matter,
                                      const SulhChartOptions *options);
SulhFigure *sulh_chart_make_effects (const SulhScenario *scenario, const SulhEffectMatter *matter,
                                     const SulhChartOptions *options);
SulhFigure *sulh_chart_make_strikes (const SulhScenario *scenario, const SulhStrikeMatter *matter,
                                     const SulhChartOptions *options);

void sulh_survival_matter_free (SulhSurvivalMatter *matter);
void sulh_effect_matter_free (SulhEffectMatter *matter);
void sulh_strike_matter_free (SulhStrikeMatter *matter);
void sulh_bar_matter_free (SulhBarMatter *matter);
void sulh_grid_matter_free (SulhGridMatter *matter);
void sulh_future_matter_free (SulhFutureMatter *matter);
void sulh_sign_matter_free (SulhSignMatter *matter);
void sulh_ripple_matter_free (SulhRippleMatter *matter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhForesight, sulh_foresight_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFutureMatter, sulh_future_matter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSignMatter, sulh_sign_matter_free)

G_END_DECLS
