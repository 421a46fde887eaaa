/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/gauge.h"

#include <glib/gi18n-lib.h>

#define KEY_SIGN 10.0
#define KEY_GAP 20.0

static void
draw_part (const SulhSheet *sheet, SulhRole role, SulhArea area, double from, double to,
           SulhLook look)
{
  double start = area.x + area.width * CLAMP (from, 0, 1);
  double end = area.x + area.width * CLAMP (to, 0, 1);

  if (end - start > 0.5)
    sulh_figure_builder_add_box (sheet->page.builder, role,
                                 (SulhArea){ start, area.y, end - start, area.height }, look);
}

static void
draw_need (const SulhSheet *sheet, SulhArea area, const SulhStanding *standing)
{
  double x = area.x + area.width * CLAMP (standing->need, 0, 1);

  sulh_figure_builder_add_box (sheet->page.builder, SULH_ROLE_BACKGROUND,
                               (SulhArea){ x - 2.5, area.y - 1, 5, area.height + 2 },
                               (SulhLook){ .fill = SULH_FILL_TINT });
  sulh_figure_builder_add_line (
      sheet->page.builder, standing->holds ? SULH_ROLE_NEED : SULH_ROLE_BROKEN,
      (SulhPoint){ x, area.y - 4 }, (SulhPoint){ x, area.y + area.height + 4 },
      (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6, .solid = TRUE });
}

/**
 * sulh_gauge_draw:
 * @role: of the party whose standing it is
 * @area: where 0 to 1 lies
 *
 * Ink up to trust, tint for what incentives add, a mark for the need, hatched what is missing.
 */
void
sulh_gauge_draw (const SulhSheet *sheet, SulhRole role, SulhArea area, const SulhStanding *standing)
{
  const SulhLook added
      = { .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE };
  const SulhLook missing
      = { .fill = SULH_FILL_HATCH, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE };
  double trust = MIN (standing->trust, standing->reliability);

  sulh_figure_builder_add_box (sheet->page.builder, SULH_ROLE_GRID, area,
                               (SulhLook){ .fill = SULH_FILL_TINT, .solid = TRUE });
  draw_part (sheet, role, area, 0, trust, (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  draw_part (sheet, role, area, trust, standing->reliability, added);
  if (!standing->holds)
    draw_part (sheet, SULH_ROLE_BROKEN, area, standing->reliability, standing->need, missing);
  draw_need (sheet, area, standing);
}

typedef struct
{
  SulhRole role;
  SulhFill fill;
  const char *words;
} KeySign;

/* Returns: x behind the words. */
static double
draw_sign (const SulhSheet *sheet, const KeySign *sign, double x, double y)
{
  SulhFigureBuilder *builder = sheet->page.builder;
  double size = KEY_SIGN * sheet->scale;
  SulhText *text = sulh_ruler_measure (sheet->ruler, _ (sign->words), sulh_font_small, 0, 1);
  double width = text->width;
  double middle = y + text->height / 2;

  if (sign->role == SULH_ROLE_NEED)
    sulh_figure_builder_add_line (builder, sign->role, (SulhPoint){ x + size / 2, middle - size },
                                  (SulhPoint){ x + size / 2, middle + size },
                                  (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6 });
  else
    sulh_figure_builder_add_box (
        builder, sign->role, (SulhArea){ x, middle - size / 2, size, size },
        (SulhLook){ .fill = sign->fill, .line = SULH_LINE_SOLID, .width = 1 });
  x += size + 5;
  sulh_figure_builder_take_text (builder, SULH_ROLE_LABEL_SECONDARY, text, (SulhPoint){ x, y },
                                 (SulhPlace){ 0 });
  return x + width + KEY_GAP;
}

double
sulh_gauge_get_key_height (const SulhSheet *sheet)
{
  return 18 * sheet->scale + 10;
}

/* One line that says what the gauges are made of. */
void
sulh_gauge_draw_key (const SulhSheet *sheet, double x, double y)
{
  static const KeySign signs[] = {
    { SULH_ROLE_LABEL_SECONDARY, SULH_FILL_INK, N_ ("trust") },
    { SULH_ROLE_LABEL_SECONDARY, SULH_FILL_TINT, N_ ("added by incentives") },
    { SULH_ROLE_NEED, SULH_FILL_NONE, N_ ("needed") },
    { SULH_ROLE_BROKEN, SULH_FILL_HATCH, N_ ("missing") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    x = draw_sign (sheet, &signs[i], x, y);
}

char *
sulh_gauge_say (const SulhStanding *standing)
{
  g_autofree char *have = sulh_sheet_format (standing->reliability, 2);
  g_autofree char *need = sulh_sheet_format (standing->need, 2);

  if (standing->need > 1)
    return g_strdup_printf (_ ("%s, nothing is enough"), have);
  return g_strdup_printf (_ ("%s, needs %s"), have, need);
}
