/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a presentation that stand for one thing each, whatever is shown. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *sulh_present_keys_find (guint key);

G_END_DECLS
