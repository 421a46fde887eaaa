/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a password at the terminal, without showing what is typed. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

SulhSecret *sulh_prompt_password (const char *question, GError **error);

G_END_DECLS
