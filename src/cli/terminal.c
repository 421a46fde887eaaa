/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define LEAST_INTERVAL (G_USEC_PER_SEC / 5) /* between two changes of the progress line */
#define ERASE_LINE "\r\033[K"
#define MOST_COLUMNS 100 /* longer lines are hard to read, however wide the terminal is */

/* Columns to write in, or 0 where lines are not to be broken: a program may read them. */
static guint
get_columns (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) < 0)
    return 0;
  return MIN (size.ws_col, MOST_COLUMNS);
}

/* Length of the control character at @at, or 0: the first 32, delete, and U+0080 to U+009F. */
static gsize
measure_control (const char *at)
{
  const guchar *bytes = (const guchar *)at;

  if (bytes[0] == 0xC2 && bytes[1] >= 0x80 && bytes[1] < 0xA0)
    return 2;
  return (bytes[0] < 0x20 && bytes[0] != '\0') || bytes[0] == 0x7F ? 1 : 0;
}

/* Names come from strangers: what a terminal would obey is shown as a replacement character. */
static void
write_filtered (FILE *stream, const char *text, gboolean keep_lines)
{
  while (*text)
    {
      gsize control = measure_control (text);

      if (control == 0 || (*text == '\n' && keep_lines))
        fputc (*text, stream);
      else
        fputs (*text == '\n' ? " " : "\357\277\275", stream);
      text += MAX (control, 1);
    }
}

static void
print_spaces (guint count)
{
  for (guint i = 0; i < count; i++)
    fputc (' ', stdout);
}

/**
 * sulh_terminal_print:
 * @text: a part of the result
 *
 * Everything is written as UTF-8, whatever the locale says, and without control characters.
 */
void
sulh_terminal_print (const char *text)
{
  write_filtered (stdout, text, TRUE);
}

void
sulh_terminal_print_format (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sulh_terminal_print (text);
}

/**
 * sulh_terminal_print_bytes:
 * @bytes: a document
 *
 * Writes it as it is: another program reads it.
 */
void
sulh_terminal_print_bytes (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  fwrite (data, 1, size, stdout);
}

/**
 * sulh_terminal_print_sentence:
 * @lead: what stands in front of the first line; the others are indented as far
 * @sentence: a sentence
 *
 * Breaks the sentence between words where the terminal ends, and nowhere if a program reads it.
 */
void
sulh_terminal_print_sentence (const char *lead, const char *sentence)
{
  g_auto (GStrv) words = g_strsplit_set (sentence, " \n", -1);
  guint columns = get_columns ();
  guint indent = sulh_terminal_width (lead);
  guint used = indent;

  sulh_terminal_print (lead);
  for (guint i = 0; words[i]; i++)
    {
      guint width = sulh_terminal_width (words[i]);

      if (i > 0 && columns > 0 && used + 1 + width > columns)
        {
          sulh_terminal_print ("\n");
          print_spaces (indent);
          used = indent;
        }
      else if (i > 0)
        {
          sulh_terminal_print (" ");
          used++;
        }
      sulh_terminal_print (words[i]);
      used += width;
    }
  sulh_terminal_print ("\n");
}

/**
 * sulh_terminal_complain:
 * @format: a message, without its line end
 *
 * Prints one line to standard error, whatever the message holds.
 */
void
sulh_terminal_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  write_filtered (stderr, text, FALSE);
  fputc ('\n', stderr);
}

/**
 * sulh_terminal_clean:
 * @text: one line
 *
 * Returns: (transfer full): @text without what a terminal would obey
 */
char *
sulh_terminal_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  while (*text)
    {
      gsize control = measure_control (text);

      if (control == 0)
        g_string_append_c (clean, *text);
      else
        g_string_append (clean, "\357\277\275");
      text += MAX (control, 1);
    }
  return g_string_free (clean, FALSE);
}

/**
 * sulh_terminal_finish:
 *
 * Returns: whether all that was printed has arrived
 */
gboolean
sulh_terminal_finish (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  sulh_terminal_complain ("%s: %s", SULH_PROGRAM, _ ("The output could not be written."));
  return FALSE;
}

/**
 * sulh_terminal_decimal:
 * @value: a number
 * @digits: digits after the point, up to 9
 *
 * Returns: (transfer full): @value in figures, the same in every locale
 */
char *
sulh_terminal_decimal (double value, guint digits)
{
  char format[] = "%.0f";
  char buffer[512];
  gboolean is_tiny = fabs (value) < 0.5 * pow (10, -(double)digits);

  if (isinf (value))
    return g_strdup (_ ("none"));
  format[2] = (char)('0' + digits);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, is_tiny ? 0 : value));
}

/**
 * sulh_terminal_width:
 * @text: one line
 *
 * Returns: the columns that @text takes on a terminal
 */
guint
sulh_terminal_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

/**
 * sulh_progress_line_show:
 * @progress: how far the search has come
 * @progress_line: a #SulhProgressLine
 *
 * A #SulhProgressFunc. Writes over one line of standard error, if that is a terminal.
 */
void
sulh_progress_line_show (const SulhProgress *progress, gpointer progress_line)
{
  SulhProgressLine *line = progress_line;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *best = NULL;

  /* A search that is over at once needs no line. */
  if (line->last == 0)
    line->last = now;
  if (now - line->last < LEAST_INTERVAL || !isatty (STDERR_FILENO))
    return;
  line->last = now;
  line->is_shown = TRUE;
  best = sulh_terminal_decimal (progress->best, 2);
  fprintf (stderr, ERASE_LINE);
  if (progress->best > 0)
    fprintf (stderr, _ ("Searching: %.0f %% done, best joint value so far %s"),
             floor (100 * progress->share), best);
  else
    fprintf (stderr, _ ("Searching: %.0f %% done"), floor (100 * progress->share));
}

/**
 * sulh_progress_line_clear:
 * @line: the line
 *
 * Takes the line away before anything else is printed.
 */
void
sulh_progress_line_clear (SulhProgressLine *line)
{
  if (line->is_shown)
    fprintf (stderr, ERASE_LINE);
  line->is_shown = FALSE;
}
