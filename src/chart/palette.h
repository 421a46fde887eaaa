/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A palette turns roles into colours: light, dark, and grey for print. */
#pragma once

#include "chart/role.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_STYLE_LIGHT,
  SULH_STYLE_DARK,
  SULH_STYLE_PRINT,
  SULH_N_STYLES,
} SulhStyle;

/* Red, green and blue from 0 to 1; every colour is opaque. */
typedef struct
{
  double red;
  double green;
  double blue;
} SulhColour;

SulhColour sulh_palette_get_ink (SulhStyle style, SulhRole role);
SulhColour sulh_palette_get_tint (SulhStyle style, SulhRole role);

G_END_DECLS
