/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of the scenario stand in the source, and which part stands at a place. */
#pragma once

#include <gtk/gtk.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

char *sulh_source_places_dup_text (GtkTextBuffer *buffer);
GPtrArray *sulh_source_places_list (GtkTextBuffer *buffer);
char *sulh_source_places_find_at (const GPtrArray *parts, gsize cursor);
const SulhSourcePart *sulh_source_places_find (const GPtrArray *parts, const char *place);
void sulh_source_places_replace_text (GtkTextBuffer *buffer, const char *next, gsize length);

G_END_DECLS
