/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pixels as a PNG that says how large it is on paper, and nothing else. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

GBytes *sulh_png_write (cairo_surface_t *surface, double pixels_per_point);

G_END_DECLS
