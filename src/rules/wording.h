/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and names as they stand in sentences, the same in every locale. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* @value with @digits after the point; free with g_free(). */
char *sulh_rules_decimal (double value, int digits);

/* Two values with as many digits, 2 at least, as it takes to tell them apart. */
void sulh_rules_decimals (double first, double second, char **first_text, char **second_text);

/* Name of a part, or its id where it has none. */
const char *sulh_rules_name (const SulhPart *part);

G_END_DECLS
