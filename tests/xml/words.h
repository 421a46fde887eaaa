/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the marks in the tables of fields stand for, in the words of the documentation. */
#pragma once

#include "xml/xml.h"

G_BEGIN_DECLS

const char *words_name_unit (const char *unit);
const char *words_name_provenance (char provenance);
char *words_describe_initial (const SulhField *field);

G_END_DECLS
