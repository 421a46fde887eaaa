/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

#include "app/application.h"

int
main (int argc, char *argv[])
{
  const char *catalogues = g_getenv ("SULH_LOCALE_DIR"); /* of a build that is not installed */
  g_autoptr (SulhApplication) application = NULL;

  signal (SIGXFSZ, SIG_IGN); /* a file that may not grow is an error with a message, not the end */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues ? catalogues : SULH_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = sulh_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
