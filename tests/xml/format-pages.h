/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documentation of our file: a page for each element, made from the tables of fields. */
#pragma once

#include "xml/xml.h"

G_BEGIN_DECLS

GPtrArray *format_pages_read_examples (void);
char *format_page_name (SulhKind kind);
char *format_page_write (SulhKind kind, const GPtrArray *examples);
char *format_page_find_example (SulhKind kind, const GPtrArray *examples);
char *format_index_write (void);

G_END_DECLS
