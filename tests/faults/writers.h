/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways of saving: those of Sulh, and two that others use. */
#pragma once

#include "place.h"

/**
 * Writer:
 * @name: what a table calls it
 * @is_ours: whether nothing may be lost
 * @asks: whether it has to notice what others wrote since it last read or wrote
 * @write: saves the old (0) or the new (1) text; must set the error on failure
 *
 * A row here, and every trial is made with it.
 */
typedef struct
{
  const char *name;
  gboolean is_ours;
  gboolean asks;
  gboolean (*write) (Place *place, guint which, GError **error);
} Writer;

extern const Writer writers[];
extern const guint n_writers;

const Writer *writer_find (const char *name);
