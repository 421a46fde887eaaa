/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as each language writes them; the one place that knows its digits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sulh_digits_shape (const char *text, const char *language);
char *sulh_digits_format (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *sulh_digits_group (guint64 number);

G_END_DECLS
