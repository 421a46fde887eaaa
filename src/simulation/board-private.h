/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board while it is being laid out. */
#pragma once

#include "simulation/board.h"

G_BEGIN_DECLS

/* Sets @target, a number of the board's world, to the most likely value of @number, if that is
 * given, and has runs draw it anew if it is a range. */
void sulh_board_read (SulhBoard *board, const SulhPart *part, const SulhNumber *number,
                      double *target);

/* The same for a target that already holds what follows from the most likely value: what a run
 * draws beyond that is added to it @scale times. @weighed: whether it enters the tests of a rung.
 */
void sulh_board_watch (SulhBoard *board, const SulhPart *part, const SulhNumber *number,
                       double *target, double scale, gboolean weighed);

/* The number of the principal with an id, or SULH_NONE. */
int sulh_board_find_principal (const SulhBoard *board, const char *id);

/* Each fills in its part of the world, whose arrays have the right size. */
void sulh_board_lay_sides (SulhBoard *board);
/* What the channel and the place of @rung bring; its other terms are laid. */
void sulh_board_lay_setting (SulhBoard *board, SulhBoardRung *rung);
void sulh_board_lay_rungs (SulhBoard *board, const SulhPlan *plan);
void sulh_board_lay_sources (SulhBoard *board);
void sulh_board_lay_channels (SulhBoard *board);
void sulh_board_lay_calendar (SulhBoard *board);
void sulh_board_lay_turns (SulhBoard *board);
guint sulh_board_count_sources (const SulhScenario *scenario);
guint sulh_board_count_mediators (const SulhScenario *scenario);

/* Derives from the numbers of @world what the tests of its rungs need. */
void sulh_board_prepare (const SulhBoard *board, SulhWorld *world);

G_END_DECLS
