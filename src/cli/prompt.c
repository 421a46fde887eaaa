/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/prompt.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "cli/terminal.h"

/* A terminal that was made silent, and what it was before. While it is silent, signals wait in a
 * queue, so that none can end or stop the program and leave the terminal silent. */
typedef struct
{
  int terminal;
  int signals;
  struct termios before;
  sigset_t mask_before;
} Prompt;

static void
prompt_clear (Prompt *prompt)
{
  if (prompt->terminal >= 0)
    g_close (prompt->terminal, NULL);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Prompt, prompt_clear)

static gboolean
open_terminal (Prompt *prompt, GError **error)
{
  prompt->terminal = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (prompt->terminal >= 0 && tcgetattr (prompt->terminal, &prompt->before) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _ ("A password is needed, and there is no terminal to ask for it. Give it "
                          "with --password-fd."));
  return FALSE;
}

static void
hold_signals (Prompt *prompt)
{
  const int held[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };
  sigset_t mask;

  sigemptyset (&mask);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    sigaddset (&mask, held[i]);
  sigprocmask (SIG_BLOCK, &mask, &prompt->mask_before);
  prompt->signals = signalfd (-1, &mask, SFD_CLOEXEC);
}

static void
let_signals_through (Prompt *prompt)
{
  if (prompt->signals >= 0)
    g_close (prompt->signals, NULL);
  sigprocmask (SIG_SETMASK, &prompt->mask_before, NULL);
}

static void
write_to (int terminal, const char *text)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      gssize count = write (terminal, text, left);

      if (count < 0 && errno != EINTR)
        return;
      text += MAX (count, 0);
      left -= (gsize)MAX (count, 0);
    }
}

/* The terminal hands out whole lines. Answers whether the end of the line has come. */
static gboolean
read_piece (Prompt *prompt, SulhSecret *secret, GError **error)
{
  char piece[256];
  gssize count = read (prompt->terminal, piece, sizeof piece);
  gboolean has_ended = count <= 0 || piece[count - 1] == '\n';
  gboolean fits = TRUE;

  if (count <= 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("No password was given. Write it as one line."));
  else
    fits = sulh_secret_append (secret, piece, (gsize)(has_ended ? count - 1 : count));
  explicit_bzero (piece, sizeof piece);
  if (!fits)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("The password is too long. Use 1024 bytes or fewer."));
  return has_ended || !fits;
}

/* Returns the signal that came before the line was ended, or 0. */
static int
read_line (Prompt *prompt, SulhSecret *secret, GError **error)
{
  struct pollfd sources[] = { { prompt->signals, POLLIN, 0 }, { prompt->terminal, POLLIN, 0 } };
  struct signalfd_siginfo signal_info;

  while (poll (sources, G_N_ELEMENTS (sources), -1) >= 0 || errno == EINTR)
    {
      if (sources[0].revents
          && read (prompt->signals, &signal_info, sizeof signal_info) == sizeof signal_info)
        return (int)signal_info.ssi_signo;
      if (sources[1].revents && read_piece (prompt, secret, error))
        return 0;
    }
  return 0;
}

static int
ask_silently (Prompt *prompt, const char *question, SulhSecret *secret, GError **error)
{
  struct termios silent = prompt->before;
  int number;

  hold_signals (prompt);
  silent.c_lflag &= ~(tcflag_t)ECHO;
  silent.c_lflag |= ICANON | ISIG;
  tcsetattr (prompt->terminal, TCSAFLUSH, &silent);
  write_to (prompt->terminal, question);
  number = read_line (prompt, secret, error);
  write_to (prompt->terminal, "\n");
  tcsetattr (prompt->terminal, TCSAFLUSH, &prompt->before);
  let_signals_through (prompt);
  return number;
}

/**
 * sulh_prompt_password:
 * @question: what to ask, with a space at its end
 * @error: return location: no terminal, a line too long, or %G_IO_ERROR_CANCELLED for Ctrl+C
 *
 * Asks on the terminal of the program, also while its standard input is a file. However the answer
 * ends, the terminal shows again what is typed.
 *
 * Returns: (transfer full) (nullable): what was typed
 */
SulhSecret *
sulh_prompt_password (const char *question, GError **error)
{
  g_auto (Prompt) prompt = { .terminal = -1, .signals = -1 };
  g_autofree char *shown = sulh_terminal_clean (question);

  if (!open_terminal (&prompt, error))
    return NULL;
  while (TRUE)
    {
      g_autoptr (SulhSecret) secret = sulh_secret_new ();
      g_autoptr (GError) trouble = NULL;
      int number = ask_silently (&prompt, shown, secret, &trouble);

      if (trouble)
        {
          g_propagate_error (error, g_steal_pointer (&trouble));
          return NULL;
        }
      if (number == 0)
        return g_steal_pointer (&secret);
      if (number == SIGINT)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Interrupted."));
          return NULL;
        }
      raise (number); /* ends the program, or stops it until it is called back and asks again */
    }
}
