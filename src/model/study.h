/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known and what is asked: evidence tables, predictions, levers and experiments. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_REFERENCE_UNSPECIFIED,
  SULH_REFERENCE_JOURNAL,
  SULH_REFERENCE_REPORT,
  SULH_REFERENCE_BOOK,
  SULH_REFERENCE_OFFICIAL,
  SULH_REFERENCE_NEWS,
  SULH_REFERENCE_COMMENTARY,
  SULH_REFERENCE_INTERVIEW,
  SULH_REFERENCE_DATA,
} SulhReferenceCategory;

typedef enum
{
  SULH_REFERENCE_THEME_UNSPECIFIED,
  SULH_REFERENCE_THEME_COERCIVE_DIPLOMACY,
  SULH_REFERENCE_THEME_MIDDLE_POWER_MEDIATION,
  SULH_REFERENCE_THEME_REGIONAL_SECURITY,
  SULH_REFERENCE_THEME_STRATEGIC_BALANCING,
} SulhReferenceTheme;

typedef enum
{
  SULH_PREDICTION_OUTCOME_COMPLETED,
  SULH_PREDICTION_OUTCOME_STABILISED,
  SULH_PREDICTION_OUTCOME_RESOLVED,
  SULH_PREDICTION_OUTCOME_STALLED,
  SULH_PREDICTION_OUTCOME_COLLAPSED,
  SULH_PREDICTION_OUTCOME_AVERTED,
} SulhPredictionOutcome;

typedef enum
{
  SULH_PREDICTION_RESULT_OPEN,
  SULH_PREDICTION_RESULT_YES,
  SULH_PREDICTION_RESULT_NO,
} SulhPredictionResult;

typedef enum
{
  SULH_LEVER_CAPACITY,
  SULH_LEVER_SKILL,
  SULH_LEVER_COHERENCE,
  SULH_LEVER_DEPENDENCY,
  SULH_LEVER_FORUM,
  SULH_LEVER_BACKING,
  SULH_LEVER_GUARANTORS,
  SULH_LEVER_OTHER,
} SulhLeverCategory;

typedef enum
{
  SULH_AXIS_QUANTITY_CONFLICT_INTENSITY,
  SULH_AXIS_QUANTITY_NEGOTIATION_TIME,
  SULH_AXIS_QUANTITY_CEASEFIRE_SURVIVAL,
  SULH_AXIS_QUANTITY_MEDIATOR_EXIT,
  SULH_AXIS_QUANTITY_FIELD,
} SulhAxisQuantity;

/**
 * SulhReference:
 * @category: what kind of source it is (L11)
 * @keywords: words to find it by, or %NULL (L11)
 * @theme: what it is mostly about (Q30)
 * @relevant: it bears on the question (Q30)
 * @authentic: its origin was checked (Q30)
 * @timely: it is recent enough (Q30)
 * @documents: number of documents that it stands for (L09)
 *
 * What kind of source it is and why it was taken.
 */
typedef struct
{
  SulhPart part;
  int category;
  char *keywords;
  int theme;
  gboolean relevant;
  gboolean authentic;
  gboolean timely;
  int documents;
} SulhReference;

/**
 * SulhEvidenceRow:
 * @wording: the grade in the words of the source, or %NULL (L08)
 * @level: the grade from 1, low, to 5, high (L08)
 * @sources: number of sources that agree; not a probability (L08)
 * @about: the part that it speaks about, or %NULL (L08)
 * @field: what it speaks about in that part, such as mediation/skill/@fidelity, or %NULL (L08)
 *
 * One finding of a table.
 */
typedef struct
{
  SulhPart part;
  char *wording;
  SulhNumber level;
  int sources;
  char *about;
  char *field;
} SulhEvidenceRow;

/**
 * SulhEvidenceTable:
 * @sample: number of sources that were read (L09)
 * @page: where in the source the table stands, or %NULL (L01 L02 L03)
 * @rows: its findings, of #SulhEvidenceRow (L08)
 *
 * A table of findings from the literature.
 */
typedef struct
{
  SulhPart part;
  int sample;
  char *page;
  GPtrArray *rows;
} SulhEvidenceTable;

/**
 * SulhPrediction:
 * @by: who made it, or %NULL (P10)
 * @on: when it was made (P10)
 * @outcome: what it says will happen (K07 P10)
 * @chance: how likely it says that is, 0..1 (P10)
 * @due: when it will be known (P10)
 * @result: whether it came about (P10)
 *
 * A forecast that somebody made, to be scored later.
 */
typedef struct
{
  SulhPart part;
  char *by;
  SulhDate on;
  int outcome;
  SulhNumber chance;
  SulhDate due;
  int result;
} SulhPrediction;

/**
 * SulhLever:
 * @category: what it works on (N01 N02 N03 N04 N05 N06 N07)
 * @on: the part that it changes, or %NULL (N01)
 * @field: what it changes in that part, such as mediation/skill/@translation, or %NULL (N01)
 * @effect: what it adds there (N01 N02 N03 N04 N05 N06)
 * @cost: what it costs whoever does it, pt (N02)
 * @after: days until it takes effect, d (N02)
 *
 * Something that could be done to make mediation work better.
 */
typedef struct
{
  SulhPart part;
  int category;
  char *on;
  char *field;
  SulhNumber effect;
  SulhNumber cost;
  SulhNumber after;
} SulhLever;

/**
 * SulhAxis:
 * @quantity: what is varied (O01)
 * @on: the part whose field is varied, or %NULL (O03)
 * @field: the field, such as @latency, or %NULL (O03)
 * @from: where it begins (O01)
 * @to: where it ends (O01)
 * @steps: how many values are tried (O01)
 *
 * A quantity that an experiment varies.
 */
typedef struct
{
  SulhPart part;
  int quantity;
  char *on;
  char *field;
  SulhNumber from;
  SulhNumber to;
  int steps;
} SulhAxis;

/**
 * SulhExperiment:
 * @horizon: days that each run lasts, d (O04)
 * @runs: how many futures are tried for each value (O01)
 * @seed: number that the chances start from; the same gives the same futures (O01)
 * @compares: the actors, channels or plans that it compares (O02)
 * @axes: what it varies, of #SulhAxis (O01)
 *
 * A question to be answered by many runs.
 */
typedef struct
{
  SulhPart part;
  SulhNumber horizon;
  int runs;
  int seed;
  char **compares;
  GPtrArray *axes;
} SulhExperiment;

const SulhChoice *sulh_reference_category_choices (void);
const SulhChoice *sulh_reference_theme_choices (void);
const SulhChoice *sulh_prediction_outcome_choices (void);
const SulhChoice *sulh_prediction_result_choices (void);
const SulhChoice *sulh_lever_category_choices (void);
const SulhChoice *sulh_axis_quantity_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReference, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEvidenceRow, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEvidenceTable, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPrediction, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLever, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAxis, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhExperiment, sulh_part_unref)

G_END_DECLS
