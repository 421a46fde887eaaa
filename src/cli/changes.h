/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences between two scenarios, as commands tell them. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

void sulh_changes_print (const GPtrArray *changes, const char *lead);
void sulh_changes_write_json (const GPtrArray *changes, const char *before, const char *after);

G_END_DECLS
