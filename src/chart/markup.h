/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all written formats of a figure share: numbers, colours and words as markup. */
#pragma once

#include "chart/palette.h"

G_BEGIN_DECLS

void sulh_markup_put_number (GString *out, double value);
void sulh_markup_put_colour (GString *out, SulhColour colour);
void sulh_markup_put_text (GString *out, const char *text);

G_END_DECLS
