/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as RFC 4180 writes them, safe to open in a spreadsheet. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table that is written cell by cell. */
typedef struct
{
  GString *text;
  gboolean inside; /* a line */
} SulhCsv;

void sulh_csv_init (SulhCsv *csv);
void sulh_csv_add_text (SulhCsv *csv, const char *text);
void sulh_csv_add_count (SulhCsv *csv, int count);

/* A number of six digits; an empty cell if it is not finite. */
void sulh_csv_add_number (SulhCsv *csv, double number);
void sulh_csv_end_line (SulhCsv *csv);

/* (transfer full): the table; @csv is empty afterwards. */
GBytes *sulh_csv_finish (SulhCsv *csv);

G_END_DECLS
