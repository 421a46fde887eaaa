/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of finding, as a person and as a program read them. */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

SulhExit sulh_check_list_kinds (gboolean as_json);
gboolean sulh_check_is_repairable (const char *code);

G_END_DECLS
