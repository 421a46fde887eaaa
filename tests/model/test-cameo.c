/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of events and their weights, as model 2.15 has them. */
#include "model/model.h"

static const struct
{
  const char *code;
  double weight;
} weights[] = {
  { "013", 0.4 },   { "012", -0.4 }, { "036", 4.0 },  { "037", 5.0 },   { "039", 5.0 },
  { "041", 1.0 },   { "042", 1.9 },  { "043", 2.8 },  { "044", 2.5 },   { "045", 5.0 },
  { "046", 7.0 },   { "051", 3.4 },  { "054", 6.0 },  { "057", 8.0 },   { "061", 6.4 },
  { "062", 7.4 },   { "064", 7.0 },  { "071", 7.4 },  { "073", 7.4 },   { "074", 8.5 },
  { "081", 5.0 },   { "085", 7.0 },  { "0841", 7.0 }, { "0842", 7.0 },  { "0861", 9.0 },
  { "0863", 9.0 },  { "0871", 9.0 }, { "0872", 9.0 }, { "0873", 9.0 },  { "0874", 10.0 },
  { "09", -2.0 },   { "10", -5.0 },  { "11", -2.0 },  { "112", -2.0 },  { "12", -4.0 },
  { "125", -5.0 },  { "13", -6.0 },  { "131", -5.8 }, { "138", -7.0 },  { "139", -7.0 },
  { "14", -6.5 },   { "15", -7.2 },  { "150", -7.2 }, { "154", -7.2 },  { "16", -4.0 },
  { "161", -4.0 },  { "164", -7.0 }, { "163", -8.0 }, { "166", -7.0 },  { "171", -9.2 },
  { "172", -5.0 },  { "173", -5.0 }, { "18", -9.0 },  { "181", -9.0 },  { "183", -10.0 },
  { "185", -8.0 },  { "191", -9.5 }, { "192", -9.5 }, { "193", -10.0 }, { "194", -10.0 },
  { "195", -10.0 }, { "196", -9.5 }, { "20", -10.0 },
};

static void
test_weights (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double weight;

      g_assert_true (sulh_cameo_find (weights[i].code, &weight));
      g_assert_cmpfloat (weight, ==, weights[i].weight);
    }
}

static void
test_no_codes (void)
{
  const char *none[] = { "",     "0",    "4",    "00",   "21",    "36",  "46",
                         "0460", "0875", "0870", "1126", "08711", "04a", "+46" };
  double weight;

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (sulh_cameo_find (none[i], &weight));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cameo/weights", test_weights);
  g_test_add_func ("/cameo/no-codes", test_no_codes);
  return g_test_run ();
}
