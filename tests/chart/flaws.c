/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flaws.h"

#include "chart/figure-check.h"

void
sulh_assert_flawless (const SulhFigure *figure, const char *what)
{
  g_autoptr (GArray) flaws = sulh_figure_find_flaws (figure);

  for (guint i = 0; i < MIN (flaws->len, 10); i++)
    {
      g_autofree char *line = sulh_flaw_describe (figure, &g_array_index (flaws, SulhFlaw, i));
      g_test_message ("%s: %s", what, line);
    }
  g_assert_cmpuint (flaws->len, ==, 0);
}
