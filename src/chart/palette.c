/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/palette.h"

/* Two colours a role: ink for lines, marks and letters, tint for the calm inside of shapes. */
typedef struct
{
  guint32 ink;
  guint32 tint;
} Paint;

/* Hues after Okabe and Ito, darkened or lightened until ink stands 3:1 on its ground.
 * Blue and gold for the two principals are the pair that every kind of colour vision tells apart;
 * vermilion is kept for what breaks, much darker or redder than gold, since who sees no green sees
 * both as one hue. */
static const Paint paints[SULH_N_STYLES][SULH_N_ROLES] = {
  [SULH_STYLE_LIGHT] = {
    [SULH_ROLE_BACKGROUND] = { 0xffffff, 0xffffff },
    [SULH_ROLE_LANE] = { 0x8d949c, 0xf6f7f8 },
    [SULH_ROLE_PANEL] = { 0xb4bac1, 0xfbfbfc },
    [SULH_ROLE_GRID] = { 0xdde1e5, 0xeceff1 },
    [SULH_ROLE_AXIS] = { 0x6a737d, 0xeceff1 },
    [SULH_ROLE_TITLE] = { 0x14181d, 0xffffff },
    [SULH_ROLE_SUBTITLE] = { 0x4b545e, 0xffffff },
    [SULH_ROLE_LABEL] = { 0x1e2329, 0xffffff },
    [SULH_ROLE_LABEL_SECONDARY] = { 0x565f69, 0xffffff },
    [SULH_ROLE_NOTE] = { 0x626b75, 0xffffff },
    [SULH_ROLE_PARTY_1] = { 0x0069a8, 0xbcdcf2 },
    [SULH_ROLE_PARTY_2] = { 0xa87000, 0xf9dc9b },
    [SULH_ROLE_PARTY_3] = { 0x9c4076, 0xf2d3e4 },
    [SULH_ROLE_PARTY_4] = { 0x00785a, 0xbfe8db },
    [SULH_ROLE_PARTY_5] = { 0x2a7ca8, 0xd9effb },
    [SULH_ROLE_PARTY_6] = { 0x6b6400, 0xf3edae },
    [SULH_ROLE_MEDIATOR] = { 0x00785a, 0xc9eadf },
    [SULH_ROLE_VERIFIER] = { 0x3f4a56, 0xdfe4e9 },
    [SULH_ROLE_SPOILER] = { 0x3a2230, 0xe9dfe4 },
    [SULH_ROLE_ALLY] = { 0x4c6a86, 0xe1eaf2 },
    [SULH_ROLE_CONSTITUENCY] = { 0x8a4a73, 0xf4e3ee },
    [SULH_ROLE_OBSERVER] = { 0x6a737d, 0xeceff1 },
    [SULH_ROLE_TIE] = { 0x6a737d, 0xeceff1 },
    [SULH_ROLE_RUNG] = { 0x2b333c, 0xffffff },
    [SULH_ROLE_VERIFICATION] = { 0x2b333c, 0xffffff },
    [SULH_ROLE_DEADLINE] = { 0x2b333c, 0xffffff },
    [SULH_ROLE_EVENT] = { 0x565f69, 0xffffff },
    [SULH_ROLE_SHOCK] = { 0x8a6d00, 0xfbf3d0 },
    [SULH_ROLE_GAP] = { 0x7d8790, 0xe3e7eb },
    [SULH_ROLE_TRUST] = { 0x0069a8, 0xbcdcf2 },
    [SULH_ROLE_NEED] = { 0x2b333c, 0xdfe4e9 },
    [SULH_ROLE_BROKEN] = { 0x9c2400, 0xfde1d3 },
    [SULH_ROLE_DISTRUST] = { 0x9c2400, 0xfde1d3 },
    [SULH_ROLE_UNCERTAINTY] = { 0x7d8790, 0xe9ecef },
    [SULH_ROLE_SELECTION] = { 0x5b3fa8, 0xebe6f8 },
    [SULH_ROLE_FOCUS] = { 0x5b3fa8, 0xebe6f8 },
  },
  [SULH_STYLE_DARK] = {
    [SULH_ROLE_BACKGROUND] = { 0x1d2025, 0x1d2025 },
    [SULH_ROLE_LANE] = { 0x7b848d, 0x25292f },
    [SULH_ROLE_PANEL] = { 0x59616a, 0x212429 },
    [SULH_ROLE_GRID] = { 0x383e45, 0x2c3137 },
    [SULH_ROLE_AXIS] = { 0x98a1aa, 0x2c3137 },
    [SULH_ROLE_TITLE] = { 0xffffff, 0x1d2025 },
    [SULH_ROLE_SUBTITLE] = { 0xc3cad1, 0x1d2025 },
    [SULH_ROLE_LABEL] = { 0xf1f3f5, 0x1d2025 },
    [SULH_ROLE_LABEL_SECONDARY] = { 0xb4bcc4, 0x1d2025 },
    [SULH_ROLE_NOTE] = { 0xa3abb4, 0x1d2025 },
    [SULH_ROLE_PARTY_1] = { 0x6cb9ec, 0x184a6b },
    [SULH_ROLE_PARTY_2] = { 0xf7d070, 0x5f4510 },
    [SULH_ROLE_PARTY_3] = { 0xe09cc4, 0x642c4d },
    [SULH_ROLE_PARTY_4] = { 0x3fc79f, 0x0f4c3b },
    [SULH_ROLE_PARTY_5] = { 0x9ad4f5, 0x25505f },
    [SULH_ROLE_PARTY_6] = { 0xe6dc55, 0x4d480f },
    [SULH_ROLE_MEDIATOR] = { 0x3fc79f, 0x0f4c3b },
    [SULH_ROLE_VERIFIER] = { 0xc3cad1, 0x3b434c },
    [SULH_ROLE_SPOILER] = { 0xe3c3d2, 0x4a3441 },
    [SULH_ROLE_ALLY] = { 0xa9c3da, 0x2f4356 },
    [SULH_ROLE_CONSTITUENCY] = { 0xdba8c8, 0x55364a },
    [SULH_ROLE_OBSERVER] = { 0x98a1aa, 0x2f353b },
    [SULH_ROLE_TIE] = { 0x98a1aa, 0x2f353b },
    [SULH_ROLE_RUNG] = { 0xe4e8ec, 0x1d2025 },
    [SULH_ROLE_VERIFICATION] = { 0xe4e8ec, 0x1d2025 },
    [SULH_ROLE_DEADLINE] = { 0xe4e8ec, 0x1d2025 },
    [SULH_ROLE_EVENT] = { 0xb4bcc4, 0x1d2025 },
    [SULH_ROLE_SHOCK] = { 0xe0c24a, 0x3a341c },
    [SULH_ROLE_GAP] = { 0x87919a, 0x383f46 },
    [SULH_ROLE_TRUST] = { 0x6cb9ec, 0x184a6b },
    [SULH_ROLE_NEED] = { 0xe4e8ec, 0x3b434c },
    [SULH_ROLE_BROKEN] = { 0xff7040, 0x5c2811 },
    [SULH_ROLE_DISTRUST] = { 0xff7040, 0x5c2811 },
    [SULH_ROLE_UNCERTAINTY] = { 0x87919a, 0x31373d },
    [SULH_ROLE_SELECTION] = { 0xb8a4f5, 0x372c5c },
    [SULH_ROLE_FOCUS] = { 0xb8a4f5, 0x372c5c },
  },
  [SULH_STYLE_PRINT] = {
    [SULH_ROLE_BACKGROUND] = { 0xffffff, 0xffffff },
    [SULH_ROLE_LANE] = { 0x8c8c8c, 0xf8f8f8 },
    [SULH_ROLE_PANEL] = { 0xb0b0b0, 0xffffff },
    [SULH_ROLE_GRID] = { 0xdcdcdc, 0xf0f0f0 },
    [SULH_ROLE_AXIS] = { 0x606060, 0xf0f0f0 },
    [SULH_ROLE_TITLE] = { 0x000000, 0xffffff },
    [SULH_ROLE_SUBTITLE] = { 0x404040, 0xffffff },
    [SULH_ROLE_LABEL] = { 0x000000, 0xffffff },
    [SULH_ROLE_LABEL_SECONDARY] = { 0x4a4a4a, 0xffffff },
    [SULH_ROLE_NOTE] = { 0x555555, 0xffffff },
    [SULH_ROLE_PARTY_1] = { 0x202020, 0xc4c4c4 },
    [SULH_ROLE_PARTY_2] = { 0x6a6a6a, 0xf0f0f0 },
    [SULH_ROLE_PARTY_3] = { 0x404040, 0xd9d9d9 },
    [SULH_ROLE_PARTY_4] = { 0x7c7c7c, 0xe6e6e6 },
    [SULH_ROLE_PARTY_5] = { 0x303030, 0xcecece },
    [SULH_ROLE_PARTY_6] = { 0x585858, 0xf5f5f5 },
    [SULH_ROLE_MEDIATOR] = { 0x4a4a4a, 0xe0e0e0 },
    [SULH_ROLE_VERIFIER] = { 0x303030, 0xe6e6e6 },
    [SULH_ROLE_SPOILER] = { 0x000000, 0xd6d6d6 },
    [SULH_ROLE_ALLY] = { 0x5a5a5a, 0xeeeeee },
    [SULH_ROLE_CONSTITUENCY] = { 0x5a5a5a, 0xeaeaea },
    [SULH_ROLE_OBSERVER] = { 0x707070, 0xf4f4f4 },
    [SULH_ROLE_TIE] = { 0x606060, 0xf0f0f0 },
    [SULH_ROLE_RUNG] = { 0x000000, 0xffffff },
    [SULH_ROLE_VERIFICATION] = { 0x000000, 0xffffff },
    [SULH_ROLE_DEADLINE] = { 0x000000, 0xffffff },
    [SULH_ROLE_EVENT] = { 0x555555, 0xffffff },
    [SULH_ROLE_SHOCK] = { 0x6a6a6a, 0xf1f1f1 },
    [SULH_ROLE_GAP] = { 0x808080, 0xe8e8e8 },
    [SULH_ROLE_TRUST] = { 0x303030, 0xd0d0d0 },
    [SULH_ROLE_NEED] = { 0x000000, 0xe6e6e6 },
    [SULH_ROLE_BROKEN] = { 0x000000, 0xffffff },
    [SULH_ROLE_DISTRUST] = { 0x000000, 0xffffff },
    [SULH_ROLE_UNCERTAINTY] = { 0x808080, 0xececec },
    [SULH_ROLE_SELECTION] = { 0x000000, 0xe0e0e0 },
    [SULH_ROLE_FOCUS] = { 0x000000, 0xe0e0e0 },
  },
};

static SulhColour
get_colour (guint32 code)
{
  return (SulhColour){ (code >> 16 & 0xff) / 255.0, (code >> 8 & 0xff) / 255.0,
                       (code & 0xff) / 255.0 };
}

/**
 * sulh_palette_get_ink:
 *
 * Returns: the colour of lines, marks and letters of @role
 */
SulhColour
sulh_palette_get_ink (SulhStyle style, SulhRole role)
{
  return get_colour (paints[style][role].ink);
}

/**
 * sulh_palette_get_tint:
 *
 * Returns: the colour of the inside of shapes of @role; letters in the label role can be read on it
 */
SulhColour
sulh_palette_get_tint (SulhStyle style, SulhRole role)
{
  return get_colour (paints[style][role].tint);
}
