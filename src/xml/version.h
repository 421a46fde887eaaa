/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of the format that a file says it is in. */
#pragma once

#include "xml/xml.h"

G_BEGIN_DECLS

/* A new minor version only adds elements and attributes; a new major one may change any. */
typedef struct
{
  guint major;
  guint minor;
} SulhVersion;

gboolean sulh_version_parse (const char *text, SulhVersion *version);
char *sulh_version_format (SulhVersion version);
gboolean sulh_version_is_newer (SulhVersion version);
gboolean sulh_version_is_older (SulhVersion version);

G_END_DECLS
