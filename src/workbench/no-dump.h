/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the memory of the program out of crash reports while it holds what is sealed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void sulh_no_dump_hold (void);
void sulh_no_dump_release (void);

G_END_DECLS
