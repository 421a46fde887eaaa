/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is asked for shortly before it is used. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SULH_PAGES_STRETCH (64 * 1024) /* bytes that are asked for at once; they stay near */

void sulh_pages_ask_for (char *start, gsize n);

G_END_DECLS
