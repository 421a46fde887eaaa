/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk: a sequence shown step by step, where it stands, and what only the speaker sees. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef struct _SulhTalk SulhTalk;

/**
 * SulhTalkMove:
 * @SULH_TALK_NEXT: to the slide after
 * @SULH_TALK_PREVIOUS: to the slide before
 * @SULH_TALK_FIRST: to the slide that opens
 * @SULH_TALK_LAST: to the slide that closes
 *
 * Where to go from the slide that is shown.
 */
typedef enum
{
  SULH_TALK_NEXT,
  SULH_TALK_PREVIOUS,
  SULH_TALK_FIRST,
  SULH_TALK_LAST,
} SulhTalkMove;

/**
 * SulhTalkCourse:
 * @SULH_TALK_BY_STEPS: a slide that opens, one for each step of the sequence, one that closes
 * @SULH_TALK_BY_SLIDES: the slides of the scenario, in their order
 *
 * What leads through a talk.
 */
typedef enum
{
  SULH_TALK_BY_STEPS,
  SULH_TALK_BY_SLIDES,
} SulhTalkCourse;

/**
 * sulh_talk_new:
 * @scenario: what the team knows
 * @plan: (nullable): the plan to show, in @scenario or not; %NULL shows what has a date
 * @audience: who sees it: %SULH_AUDIENCE_TEAM, %SULH_AUDIENCE_ALL or the id of a party or actor
 * @course: what leads through it
 *
 * What the audience may not see is in no slide; the notes are the team's. Of the slides of a
 * scenario these are the ones that the audience may see.
 *
 * Returns: (transfer full): a talk on its first slide, its timer standing at 0
 */
SulhTalk *sulh_talk_new (const SulhScenario *scenario, const SulhPlan *plan, const char *audience,
                         SulhTalkCourse course);

/**
 * sulh_talk_new_assessed:
 * @scenario: what its readers may see, already without the rest
 * @assessment: (nullable): of the plan to show
 * @course: what leads through it
 *
 * For a file that is handed over: the notes are those that @scenario still holds.
 *
 * Returns: (transfer full): a talk
 */
SulhTalk *sulh_talk_new_assessed (const SulhScenario *scenario, const SulhAssessment *assessment,
                                  SulhTalkCourse course);
void sulh_talk_free (SulhTalk *self);

const SulhScenario *sulh_talk_get_scenario (const SulhTalk *self);
const SulhAssessment *sulh_talk_get_assessment (const SulhTalk *self);
const char *sulh_talk_get_audience_name (const SulhTalk *self);

/**
 * sulh_talk_get_slide:
 * @self: a talk
 * @place: of a slide
 *
 * Returns: (transfer none) (nullable): what was written there; %NULL where steps lead
 */
const SulhSlide *sulh_talk_get_slide (const SulhTalk *self, guint place);

guint sulh_talk_count_steps (const SulhTalk *self);
guint sulh_talk_count_slides (const SulhTalk *self);
guint sulh_talk_get_place (const SulhTalk *self);

/**
 * sulh_talk_move:
 * @self: a talk
 * @move: where to
 *
 * At either end it stays. What was typed is forgotten, and the screen is no longer black.
 *
 * Returns: whether another slide is shown
 */
gboolean sulh_talk_move (SulhTalk *self, SulhTalkMove move);

/**
 * sulh_talk_type:
 * @self: a talk
 * @digit: 0 to 9
 *
 * Digits add up to the number of a step or slide until sulh_talk_go_to_typed().
 */
void sulh_talk_type (SulhTalk *self, guint digit);
char *sulh_talk_say_typed (const SulhTalk *self);
void sulh_talk_forget_typed (SulhTalk *self);

/**
 * sulh_talk_go_to_typed:
 * @self: a talk
 *
 * Goes to the step or slide whose number was typed; 0 is the slide that opens. A number that none
 * has leads nowhere.
 *
 * Returns: whether another slide is shown
 */
gboolean sulh_talk_go_to_typed (SulhTalk *self);

void sulh_talk_toggle_black (SulhTalk *self);
gboolean sulh_talk_is_black (const SulhTalk *self);

/**
 * sulh_talk_say_place:
 * @self: a talk
 * @place: of a slide
 *
 * Returns: (transfer full): "Step 3 of 10", "Slide 3 of 7" and the like
 */
char *sulh_talk_say_place (const SulhTalk *self, guint place);

/**
 * sulh_talk_say_notes:
 * @self: a talk
 * @place: of a slide
 *
 * The remarks of the scenario for the slide that opens, of the rung, the exchange and what each
 * side gives for a step, and of the plan for the slide that closes; of a written slide its own.
 *
 * Returns: (transfer full): paragraphs, or ""
 */
char *sulh_talk_say_notes (const SulhTalk *self, guint place);

/* The timer; @now is in microseconds, from any start. */
void sulh_talk_restart_timer (SulhTalk *self, gint64 now);
void sulh_talk_pause_timer (SulhTalk *self, gint64 now);
gboolean sulh_talk_is_timer_running (const SulhTalk *self);
char *sulh_talk_say_elapsed (const SulhTalk *self, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTalk, sulh_talk_free)

G_END_DECLS
