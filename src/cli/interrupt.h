/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns Ctrl+C into a cancelled search, so that a command can end in good order. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GCancellable *sulh_interrupt_watch (void);

G_END_DECLS
