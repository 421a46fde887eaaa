/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small picture of a scenario, to tell one from another. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

GdkPaintable *sulh_thumbnail_new (const SulhScenario *scenario);

G_END_DECLS
