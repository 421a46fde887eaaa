/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hook for tests of the screen: where a widget is, and actions by name. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void sulh_test_hook_start (void);

G_END_DECLS
