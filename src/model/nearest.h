/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The known word that somebody probably meant by an unknown one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhNearest:
 * @word: the unknown word
 * @length: its length in bytes
 * @nearest: (nullable): the nearest known word so far, if one is near enough
 * @distance: how many letters differ at most from now on
 *
 * A search among known words: set up, offered one word after the other, then read.
 */
typedef struct
{
  const char *word;
  gsize length;
  const char *nearest;
  guint distance;
} SulhNearest;

SulhNearest sulh_nearest (const char *word);
void sulh_nearest_offer (SulhNearest *nearest, const char *known);

G_END_DECLS
