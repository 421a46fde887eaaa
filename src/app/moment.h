/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When something was, as a person says it: today 14:05. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sulh_moment_describe (gint64 moment, gint64 now);

G_END_DECLS
