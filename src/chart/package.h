/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several files in one: the zip archive that a slide file is, with the same bytes on every machine.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct SulhPackage SulhPackage;

SulhPackage *sulh_package_new (void);
void sulh_package_add (SulhPackage *package, const char *name, const char *content);
void sulh_package_add_plain (SulhPackage *package, const char *name, const char *content);
GBytes *sulh_package_close (SulhPackage *package, GError **error);

G_END_DECLS
