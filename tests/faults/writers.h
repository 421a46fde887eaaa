/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways of saving: those of Sulh, and two that others use. */
#pragma once

#include "place.h"

/**
 * Writer:
 * @name: what a table calls it
 * @is_ours: whether nothing may be lost
 * @asks: whether it has to notice what others wrote since it last read or wrote
 * @is_small: whether what it writes cannot grow
 * @prepare: (nullable): puts its own old and new text in the place, in which a scenario is
 * @look: (nullable): what is found of it; %NULL looks at the file
 * @write: saves the old (0) or the new (1) text; must set the error on failure
 *
 * A row here, and every trial is made with it.
 */
typedef struct
{
  const char *name;
  gboolean is_ours;
  gboolean asks;
  gboolean is_small;
  void (*prepare) (Place *place, gsize growth);
  PlaceLook (*look) (const Place *place);
  gboolean (*write) (Place *place, guint which, GError **error);
} Writer;

extern const Writer writers[];
extern const guint n_writers;

Place *writer_make_place (const Writer *writer, const char *example, gsize growth);
PlaceLook writer_look (const Writer *writer, const Place *place);
guint writer_count_left_overs (const Writer *writer, const Place *place);
