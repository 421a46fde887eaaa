/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

#include "app/application.h"
#include "model/model.h"

int
main (int argc, char *argv[])
{
  g_autoptr (SulhApplication) application = NULL;

  signal (SIGXFSZ, SIG_IGN); /* a file that may not grow is an error with a message, not the end */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sulh_words_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = sulh_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
