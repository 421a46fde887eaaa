/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the OpenDocument writer: the styles that its shapes ask for, and the frame round them. */
#pragma once

#include "chart/slides.h"

G_BEGIN_DECLS

#define SULH_ODP_NOTES_WIDTH 595.0 /* points: A4 upright */

/* Styles are named where they are first asked for; @text holds their elements in that order. */
typedef struct
{
  SulhStyle style;
  GHashTable *names;
  GString *text;
  gboolean has_pattern[SULH_FILL_DOTS + 1][SULH_N_ROLES];
  GHashTable *dashes;
  GString *dash_text;
} SulhOdpStyles;

SulhOdpStyles *sulh_odp_styles_new (SulhStyle style);
void sulh_odp_styles_free (SulhOdpStyles *styles);
const char *sulh_odp_styles_name (SulhOdpStyles *styles, const char *family,
                                  const char *properties);
const char *sulh_odp_styles_name_dash (SulhOdpStyles *styles, SulhLine line, double width);
void sulh_odp_styles_put_pattern_name (SulhOdpStyles *styles, GString *out, SulhFill fill,
                                       SulhRole role);

GString *sulh_odp_open_document (const char *element);
GString *sulh_odp_make_styles (const SulhOdpStyles *styles, const SulhDeck *deck);
GString *sulh_odp_make_meta (const SulhDeck *deck);
void sulh_odp_put_length (GString *out, const char *name, double points);
void sulh_odp_put_area (GString *out, SulhArea area);

extern const char sulh_odp_manifest[];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOdpStyles, sulh_odp_styles_free)

G_END_DECLS
