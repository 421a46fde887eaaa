/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said to the person at the terminal: results, messages and progress. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_PROGRAM "sulh-cli"

void sulh_terminal_print (const char *text);
void sulh_terminal_print_format (const char *format, ...) G_GNUC_PRINTF (1, 2);
void sulh_terminal_print_bytes (GBytes *bytes);
void sulh_terminal_print_sentence (const char *lead, const char *sentence);
void sulh_terminal_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean sulh_terminal_finish (void);
char *sulh_terminal_clean (const char *text);

char *sulh_terminal_decimal (double value, guint digits);
guint sulh_terminal_width (const char *text);

/**
 * SulhProgressLine:
 *
 * The line that shows how far a search has come; all zero is a good start.
 */
typedef struct
{
  gboolean is_shown;
  gint64 last; /* when it was last written */
} SulhProgressLine;

void sulh_progress_line_show (const SulhProgress *progress, gpointer progress_line);
void sulh_progress_line_clear (SulhProgressLine *line);

G_END_DECLS
