/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One command in a list: what it does, and its keys. */
#pragma once

#include <adwaita.h>

#include "app/commands.h"

G_BEGIN_DECLS

#define SULH_TYPE_COMMAND_ROW (sulh_command_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhCommandRow, sulh_command_row, SULH, COMMAND_ROW, AdwActionRow)

GtkWidget *sulh_command_row_new (const SulhCommand *command, gboolean can_run);
const SulhCommand *sulh_command_row_get_command (SulhCommandRow *self);

G_END_DECLS
