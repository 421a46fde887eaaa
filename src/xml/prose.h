/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text between tags: how paragraphs are laid out in the file and taken back out of it. */
#pragma once

#include "xml/out.h"

G_BEGIN_DECLS

#define SULH_XML_WIDTH 100 /* columns that a line should not exceed */

void sulh_prose_write (SulhOut *out, const char *element, const char *attributes, const char *text,
                       guint depth);
gsize sulh_prose_flow (char *flow, gsize length);

G_END_DECLS
