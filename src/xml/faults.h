/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a file, collected with its place and handed over in the order of the file. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_NOWHERE G_MAXSIZE /* the place of a fault of the file as a whole */

typedef struct
{
  GArray *faults;
  guint left_out;
  gboolean cut_short; /* whether there may be more than were counted */
} SulhFaults;

/* A place in a text, from which the next one is found. */
typedef struct
{
  gsize offset;
  int line;
  int column;
} SulhCursor;

void sulh_faults_init (SulhFaults *faults);
void sulh_faults_clear (SulhFaults *faults);
void sulh_faults_take (SulhFaults *faults, gsize offset, SulhFinding *finding);
void sulh_faults_add (SulhFaults *faults, gsize offset, const char *code, const char *field,
                      const char *sentence, const char *remedy);
gboolean sulh_faults_contain (const SulhFaults *faults, guint n, gsize offset, const char *field);
gboolean sulh_faults_have_errors (const SulhFaults *faults);
gboolean sulh_faults_leave_out (SulhFaults *faults);
gboolean sulh_faults_are_full (const SulhFaults *faults);
gboolean sulh_faults_cut_short (SulhFaults *faults);
gboolean sulh_faults_hand_over (SulhFaults *faults, const char *text, gsize length,
                                GPtrArray *findings);

int sulh_place_get_line (const char *text, gsize offset);
gsize sulh_cursor_seek (SulhCursor *cursor, const char *text, gsize length, int line, int column);

G_END_DECLS
