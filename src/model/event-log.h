/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened, day by day: of a scenario, of a file with a record of events, or of one future. */
#pragma once

#include "model/event.h"

G_BEGIN_DECLS

#define SULH_N_SIGNS (SULH_SIGN_OTHER + 1)

/**
 * SulhLogEntry:
 * @day: after day zero
 * @line: in its file, from 1; 0 where there is none
 * @category: see #SulhEventCategory
 * @status: see #SulhEventStatus
 * @code: (nullable): its CAMEO code
 * @from: (nullable): who did it, by name or id
 * @to: (nullable): to whom
 * @words: (nullable): what it is called; nothing is ever read out of it
 * @weight: on the Goldstein scale, -10 to 10; NAN where there is none
 * @signs: how many signs of each #SulhSignCategory
 * @hardness: of what is said, 0 to 10; NAN where nothing is said
 * @technical: share of technical language, 0 to 1; NAN where nobody looked
 * @discipline: how far it keeps to agreed words, 0 to 1; NAN where nobody looked
 * @terms: different issues that it names, 0 where nobody looked
 * @bad_faith: it says that the other side negotiates in bad faith
 * @setback: it sets the talks back
 * @size: of a step that was carried out, to be compared with other steps; NAN where it is none
 *
 * Something that happened, or that is set for a day.
 */
typedef struct
{
  int day;
  guint line;
  int category;
  int status;
  char *code;
  char *from;
  char *to;
  char *words;
  double weight;
  guint signs[SULH_N_SIGNS];
  double hardness;
  double technical;
  double discipline;
  int terms;
  gboolean bad_faith;
  gboolean setback;
  double size;
} SulhLogEntry;

typedef enum
{
  SULH_SIGN_SILENT, /* nothing can be counted */
  SULH_SIGN_GOOD,
  SULH_SIGN_BETWEEN,
  SULH_SIGN_BAD,
} SulhSignState;

/* What an indicator shows on a day; the value is NAN if it is silent. */
typedef struct
{
  double value;
  SulhSignState state;
} SulhSignReading;

GArray *sulh_event_log_new (void);
SulhLogEntry *sulh_event_log_add (GArray *log, int day, int category);
void sulh_event_log_sort (GArray *log);

static inline const SulhLogEntry *
sulh_event_log_get (const GArray *log, guint index)
{
  return &g_array_index (log, SulhLogEntry, index);
}

/* The weight of a CAMEO code on the Goldstein scale; whether there is such a code. */
gboolean sulh_cameo_find (const char *code, double *weight);

G_END_DECLS
