/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads tables as RFC 4180 and spreadsheets write them, one line after the other. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SULH_CSV_CELLS_MOST 256
#define SULH_CSV_CELL_LONGEST 65536 /* bytes */

/**
 * SulhCsvReader:
 * @at: what is still to be read
 * @end: of the text
 * @line: number of the line that @at stands in, from 1
 * @begun: number of the line in which the last row that was read begins
 * @delimiter: what stands between cells
 * @cells: (element-type utf8): of the row that was read last
 *
 * Where a table has been read to.
 */
typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint begun;
  char delimiter;
  GPtrArray *cells;
} SulhCsvReader;

gboolean sulh_csv_reader_init (SulhCsvReader *reader, GBytes *bytes, GError **error);
void sulh_csv_reader_clear (SulhCsvReader *reader);
gboolean sulh_csv_reader_next (SulhCsvReader *reader, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhCsvReader, sulh_csv_reader_clear)

G_END_DECLS
