/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command by words, with its keys: to be looked for and run, or to be learnt. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_COMMAND_WINDOW (sulh_command_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhCommandWindow, sulh_command_window, SULH, COMMAND_WINDOW, AdwWindow)

/**
 * SulhCommandsBy:
 * @SULH_COMMANDS_BY_WORDS: all that can be run now, to be found by words
 * @SULH_COMMANDS_BY_KEY: all that has a key, in groups
 */
typedef enum
{
  SULH_COMMANDS_BY_WORDS,
  SULH_COMMANDS_BY_KEY,
} SulhCommandsBy;

void sulh_command_window_present (GtkWindow *parent, SulhCommandsBy by);

G_END_DECLS
