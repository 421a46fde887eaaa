/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Part of the program in builds that look for leaks: what libraries allocate before main is theirs.
 *
 * GLib makes its table of quarks (16,384 bytes) when it is loaded and, when a program has more than
 * 2,048 of them, makes a larger one and never frees the first, since another thread may be reading
 * it (glib/gquark.c, quark_new). A window with a source view has so many. The report names no
 * function but g_malloc, so no suppression could tell this leak from ours. */
#include <sanitizer/lsan_interface.h>

typedef void (*Initializer) (int argc, char **argv, char **environment);

/* Runs before the sanitizer is ready. */
__attribute__ ((no_sanitize ("address", "undefined"))) static void
libraries_begin (int argc, char **argv, char **environment)
{
  __lsan_disable ();
}

__attribute__ ((constructor (101))) static void
libraries_end (void)
{
  __lsan_enable ();
}

__attribute__ ((section (".preinit_array"), used)) static const Initializer first = libraries_begin;
