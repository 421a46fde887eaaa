/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reel of a film: what happens in one future, day by day, and which futures end how. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

/* A way in which futures end, with a number of futures to choose among. */
typedef struct
{
  char *words;
  guint ending;
  char *cause; /* nick, or NULL for any */
  guint futures;
} SulhFilmEnd;

GArray *sulh_film_list_ends (const SulhFuturesResult *futures, const SulhScenario *scenario,
                             const SulhPlan *plan);
guint sulh_film_find_event (const SulhFutureMatter *reel, int day, gboolean *is_on_day);
char *sulh_film_say_day (const SulhFutureMatter *reel, int day);
int sulh_film_find_next_day (const SulhFutureMatter *reel, int day, gboolean is_forward);
SulhScenario *sulh_film_set_trust (const SulhScenario *scenario, const SulhFutureMatter *reel,
                                   int day);

G_END_DECLS
