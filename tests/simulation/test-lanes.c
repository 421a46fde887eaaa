/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eight draws at once are eight draws one by one, to the bit, however wide the vectors. */
#include "simulation/lanes.h"

#include "rules/rules.h"

#define KEYS 4000
#define LOG_MEDIAN -3.0
#define LOG_WIDTH 1.4

static SulhLanes
choose_keys (guint key)
{
  SulhLanes lanes;

  for (guint i = 0; i < SULH_LANES; i++)
    {
      lanes.stream[i] = (guint32)((key * SULH_LANES + i) * 2654435761u);
      lanes.count[i] = (guint32)((int)i - 3);
      lanes.again[i] = i == 5 ? G_MAXUINT32 : i << 24 | key;
    }
  return lanes;
}

static SulhFour
draw_alone (const SulhDraws *draws, const SulhLanes *lanes, guint i)
{
  return sulh_draw_four (draws, (guint32)lanes->stream[i], (int)(guint32)lanes->count[i],
                         (guint32)lanes->again[i]);
}

static void
compare_waits (gboolean wide)
{
  for (guint key = 0; key < KEYS; key++)
    {
      const SulhDraws draws = { { 0x80000001u, key }, key * 31 };
      SulhLanes lanes = choose_keys (key);
      double waits[SULH_LANES];

      sulh_lanes_draw_waits (wide, &draws, &lanes, waits);
      for (guint i = 0; i < SULH_LANES; i++)
        {
          SulhFour alone = draw_alone (&draws, &lanes, i);

          for (int w = 0; w < 4; w++)
            g_assert_cmpfloat (lanes.u[w][i], ==, alone.u[w]);
          g_assert_cmpfloat (waits[i], ==, sulh_draw_exponential (alone.u[0]));
        }
    }
}

static void
compare_shares (gboolean wide)
{
  for (guint key = 0; key < KEYS; key++)
    {
      const SulhDraws draws = { { key, 5 }, 1 };
      SulhLanes lanes = choose_keys (key);
      double shares[SULH_LANES];

      sulh_lanes_draw_shares (wide, &draws, LOG_MEDIAN, LOG_WIDTH, &lanes, shares);
      for (guint i = 0; i < SULH_LANES; i++)
        {
          double normal = sulh_draw_normal (draw_alone (&draws, &lanes, i).u[2]);

          g_assert_cmpfloat (shares[i], ==, sulh_rules_exp (LOG_MEDIAN + LOG_WIDTH * normal));
        }
    }
}

static void
test_narrow (void)
{
  compare_waits (FALSE);
  compare_shares (FALSE);
}

static void
test_wide (void)
{
  if (!sulh_lanes_are_wide ())
    {
      g_test_skip ("This processor has no AVX2.");
      return;
    }
  compare_waits (TRUE);
  compare_shares (TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/narrow", test_narrow);
  g_test_add_func ("/lanes/wide", test_wide);
  return g_test_run ();
}
