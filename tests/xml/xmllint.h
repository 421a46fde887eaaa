/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks xmllint, a program of others, whether files follow a schema. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean xmllint_is_lacking (void);
gboolean xmllint_validate (const char *schema, const GPtrArray *paths);
gboolean xmllint_validate_text (const char *schema, const char *text);

G_END_DECLS
