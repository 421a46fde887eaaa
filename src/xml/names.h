/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds names in the layout: the parser gives the same name as the same pointer each time. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_NAMES_SLOTS 128 /* for each kind; a collision only costs time */

typedef struct
{
  const char *name;
  gint16 index;
  gint16 attribute;
} SulhName;

typedef struct
{
  SulhName known[SULH_N_KINDS][SULH_NAMES_SLOTS];
} SulhNames;

int sulh_names_find (SulhNames *names, SulhKind kind, const char *name, gboolean attribute);

G_END_DECLS
