/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be read from outside: signs of a channel that works or stalls, and who holds the pen. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_SIGN_FOLLOW_UP,
  SULH_SIGN_ISSUE_SEPARATED,
  SULH_SIGN_CONCRETE_SIGNAL,
  SULH_SIGN_PHOTO,
  SULH_SIGN_REPEATED_STEP,
  SULH_SIGN_LEAK,
  SULH_SIGN_SELF_SERVING_LEAK,
  SULH_SIGN_BAD_FAITH,
  SULH_SIGN_CONTEST,
  SULH_SIGN_HEADLINE,
  SULH_SIGN_DELEGATION,
  SULH_SIGN_FLEXIBILITY,
  SULH_SIGN_MARKET_CALM,
  SULH_SIGN_OTHER,
} SulhSignCategory;

typedef enum
{
  SULH_INDICATOR_MEASURE_MEETINGS,
  SULH_INDICATOR_MEASURE_FOLLOW_UPS,
  SULH_INDICATOR_MEASURE_AFTER_SETBACK,
  SULH_INDICATOR_MEASURE_DISCIPLINE,
  SULH_INDICATOR_MEASURE_SEPARATION,
  SULH_INDICATOR_MEASURE_VOCABULARY,
  SULH_INDICATOR_MEASURE_TECHNICAL,
  SULH_INDICATOR_MEASURE_HARDNESS,
  SULH_INDICATOR_MEASURE_LEAKS,
  SULH_INDICATOR_MEASURE_BAD_FAITH,
  SULH_INDICATOR_MEASURE_CONTESTS,
  SULH_INDICATOR_MEASURE_CONCRETE,
  SULH_INDICATOR_MEASURE_REPEATABILITY,
  SULH_INDICATOR_MEASURE_QUIET_STEPS,
  SULH_INDICATOR_MEASURE_SMALLEST_FIRST,
  SULH_INDICATOR_MEASURE_MARKET_CALM,
  SULH_INDICATOR_MEASURE_WINDOW,
} SulhIndicatorMeasure;

/**
 * SulhSign:
 * @category: what it is a sign of (J01 J03 J12 J15)
 * @by: whose sign it is, or %NULL (J15)
 * @count: how often (J01 J03)
 * @lag: days by which it follows what it shows; ahead of it below 0, d (J06 J07)
 *
 * Something that can be counted in an event.
 */
typedef struct
{
  SulhPart part;
  int category;
  char *by;
  int count;
  SulhNumber lag;
} SulhSign;

/**
 * SulhSpeech:
 * @hardness: how hard its words are, from 0 to 10 (J03)
 * @terms: different terms for issues that it uses (J02)
 * @technical: share of technical language, 0..1 (J06)
 * @discipline: how far it keeps to the agreed words, 0..1 (J01)
 * @bad_faith: it says that the other side negotiates in bad faith (J03)
 *
 * How a statement speaks.
 */
typedef struct
{
  SulhPart part;
  SulhNumber hardness;
  int terms;
  SulhNumber technical;
  SulhNumber discipline;
  gboolean bad_faith;
} SulhSpeech;

/**
 * SulhIndicator:
 * @measure: what is counted or measured (J01 J03 J04 J05 J08 J09 J10 J11)
 * @good: value from which it is a good sign (J01 J04)
 * @bad: value from which it is a bad sign (J03 J04)
 * @within: days over which it is counted, d (J10)
 * @lead: days by which it goes ahead of events; behind them below 0, d (J06 J07)
 * @forecast: it counts when survival is forecast (J07)
 * @expected: the answer that was given by hand, where nothing can be counted (J13)
 *
 * A sign to watch, and when it turns good or bad.
 */
typedef struct
{
  SulhPart part;
  int measure;
  SulhNumber good;
  SulhNumber bad;
  SulhNumber within;
  SulhNumber lead;
  gboolean forecast;
  gboolean expected;
} SulhIndicator;

/**
 * SulhDrafting:
 * @text: the exchange whose text it is; left out, the agreement as a whole, or %NULL (J17)
 * @holder: who holds the pen (J17)
 * @since: from when (J17)
 *
 * Who holds the pen for the text of a step.
 */
typedef struct
{
  SulhPart part;
  char *text;
  char *holder;
  SulhDate since;
} SulhDrafting;

const SulhChoice *sulh_sign_category_choices (void);
const SulhChoice *sulh_indicator_measure_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSign, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSpeech, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhIndicator, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhDrafting, sulh_part_unref)

G_END_DECLS
