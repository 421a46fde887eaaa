/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide that somebody wrote for a talk: its title, what it shows, and words of its own. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhSlideContent:
 * @SULH_SLIDE_STEP: the sequence up to a step, with the trust graph of its day
 * @SULH_SLIDE_WORDS: words alone
 *
 * What a slide shows; all between these two are charts by their names.
 */
typedef enum
{
  SULH_SLIDE_STEP,
  SULH_SLIDE_TIMELINE,
  SULH_SLIDE_TRUST,
  SULH_SLIDE_TRUST_TABLE,
  SULH_SLIDE_LADDER,
  SULH_SLIDE_INCENTIVES,
  SULH_SLIDE_HOME,
  SULH_SLIDE_SNAPSHOTS,
  SULH_SLIDE_PLANS,
  SULH_SLIDE_CHANNELS,
  SULH_SLIDE_EVIDENCE,
  SULH_SLIDE_WORDS,
} SulhSlideContent;

/**
 * SulhSlide:
 * @shows: what is on it, of #SulhSlideContent
 * @step: the exchange up to which the sequence has come, or %NULL for all of it
 * @words: what it says under its title, or %NULL
 *
 * One slide of a talk; the name of the part is its title, and the note is for who speaks.
 */
typedef struct
{
  SulhPart part;
  int shows;
  char *step;
  char *words;
} SulhSlide;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSlide, sulh_part_unref)

const SulhChoice *sulh_slide_content_choices (void);

G_END_DECLS
