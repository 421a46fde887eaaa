/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file should be refused for, and where. */
#pragma once

#include "xml/xml.h"

G_BEGIN_DECLS

void expect_findings (const char *name, const char *data, gsize length, const char *expected);
char *in_scenario (const char *body);

G_END_DECLS
