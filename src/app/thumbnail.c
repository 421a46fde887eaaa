/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/thumbnail.h"

#include <adwaita.h>

#include "app/looks.h"

#define WIDTH 640.0 /* points */
#define SCALE 0.5 /* pixels for each point */
#define MOST_EXCHANGES 200 /* beyond, drawing takes longer than a glance */
#define FIRST_EXCHANGES 60 /* of so many, which show what it is all the same */

static SulhScenario *
take_beginning (const SulhScenario *scenario)
{
  const SulhField *field = sulh_kind_find_field (SULH_KIND_SCENARIO, "exchange");
  SulhScenario *beginning = sulh_part_copy (scenario);

  if (scenario->exchanges->len > MOST_EXCHANGES)
    g_ptr_array_set_size (sulh_part_open_list (beginning, field), FIRST_EXCHANGES);
  return beginning;
}

/**
 * sulh_thumbnail_new:
 * @scenario: a scenario
 *
 * Returns: (transfer full) (nullable): its timeline in small, or how it begins where it is too
 * large to be drawn in passing, in the colours of the theme
 */
GdkPaintable *
sulh_thumbnail_new (const SulhScenario *scenario)
{
  const SulhChartOptions options = { .width = WIDTH, .bare = TRUE };
  g_autoptr (SulhScenario) beginning = take_beginning (scenario);
  g_autoptr (SulhFigure) figure = sulh_chart_make_timeline (beginning, NULL, &options);
  g_autoptr (GBytes) picture = sulh_chart_write_png (figure, sulh_looks_find_style (), SCALE, NULL);
  return picture ? GDK_PAINTABLE (gdk_texture_new_from_bytes (picture, NULL)) : NULL;
}
