/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between two starts. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *sulh_settings_open (void);

G_END_DECLS
