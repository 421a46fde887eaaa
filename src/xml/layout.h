/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an element of each kind holds in the file, in which order. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_LAYOUT_AUDIENCE                                                                       \
  "audience" /* element for a value that is not for all of the part's                              \
              */

#define SULH_LAYOUT_MOST 64 /* fields of a kind; the reader counts them in bits */

/**
 * SulhLayout:
 * @n: number of attributes and elements that an element of the kind can hold
 * @fields: what they are, in the order of the file
 * @required: the attributes that have to be there, as bits
 */
typedef struct
{
  guint n;
  const SulhField **fields;
  guint64 required;
} SulhLayout;

const SulhLayout *sulh_layout_get_all (void);
guint sulh_layout_count (SulhKind kind);
const SulhField *sulh_layout_get (SulhKind kind, guint index);
gboolean sulh_layout_is_attribute (const SulhField *field);
const char *sulh_layout_get_name (const SulhField *field);
int sulh_layout_find (SulhKind kind, const char *name, gboolean attribute);
int sulh_layout_guess (SulhKind kind, const char *name, gboolean attribute);

G_END_DECLS
