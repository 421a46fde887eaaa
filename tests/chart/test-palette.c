/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: everybody can read the words and see the shapes, in every style. */
#include <math.h>

#include "chart/palette.h"

static const SulhRole words[] = {
  SULH_ROLE_TITLE,           SULH_ROLE_SUBTITLE, SULH_ROLE_LABEL,
  SULH_ROLE_LABEL_SECONDARY, SULH_ROLE_NOTE,     SULH_ROLE_BROKEN,
};

/* Where words may stand: the page, lanes, chips, windows of shocks. */
static const SulhRole grounds[] = {
  SULH_ROLE_BACKGROUND,
  SULH_ROLE_LANE,
  SULH_ROLE_PANEL,
  SULH_ROLE_SHOCK,
};

/* Shapes in which words stand. */
static const SulhRole boxes[] = {
  SULH_ROLE_PARTY_1, SULH_ROLE_PARTY_2,      SULH_ROLE_PARTY_3,   SULH_ROLE_PARTY_4,
  SULH_ROLE_PARTY_5, SULH_ROLE_PARTY_6,      SULH_ROLE_MEDIATOR,  SULH_ROLE_VERIFIER,
  SULH_ROLE_SPOILER, SULH_ROLE_CONSTITUENCY, SULH_ROLE_ALLY,      SULH_ROLE_OBSERVER,
  SULH_ROLE_TIE,     SULH_ROLE_BROKEN,       SULH_ROLE_SELECTION,
};

/* Shapes and lines that carry meaning by themselves. */
static const SulhRole shapes[] = {
  SULH_ROLE_PARTY_1,   SULH_ROLE_PARTY_2,      SULH_ROLE_PARTY_3,  SULH_ROLE_PARTY_4,
  SULH_ROLE_PARTY_5,   SULH_ROLE_PARTY_6,      SULH_ROLE_MEDIATOR, SULH_ROLE_VERIFIER,
  SULH_ROLE_SPOILER,   SULH_ROLE_CONSTITUENCY, SULH_ROLE_ALLY,     SULH_ROLE_OBSERVER,
  SULH_ROLE_TIE,       SULH_ROLE_RUNG,         SULH_ROLE_DEADLINE, SULH_ROLE_VERIFICATION,
  SULH_ROLE_EVENT,     SULH_ROLE_SHOCK,        SULH_ROLE_GAP,      SULH_ROLE_TRUST,
  SULH_ROLE_NEED,      SULH_ROLE_BROKEN,       SULH_ROLE_DISTRUST, SULH_ROLE_UNCERTAINTY,
  SULH_ROLE_SELECTION, SULH_ROLE_FOCUS,        SULH_ROLE_AXIS,
};

static double
get_linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG 2.1 defines it. */
static double
get_luminance (SulhColour colour)
{
  return 0.2126 * get_linear (colour.red) + 0.7152 * get_linear (colour.green)
         + 0.0722 * get_linear (colour.blue);
}

static double
get_contrast (SulhColour a, SulhColour b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static double
get_hue (SulhColour colour)
{
  double top = MAX (colour.red, MAX (colour.green, colour.blue));
  double range = top - MIN (colour.red, MIN (colour.green, colour.blue));

  if (range == 0)
    return NAN;
  if (top == colour.red)
    return fmod (60 * (colour.green - colour.blue) / range + 360, 360);
  if (top == colour.green)
    return 60 * (colour.blue - colour.red) / range + 120;
  return 60 * (colour.red - colour.green) / range + 240;
}

static void
test_contrast_reference (void)
{
  SulhColour black = { 0, 0, 0 };
  SulhColour white = { 1, 1, 1 };
  SulhColour grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };

  g_assert_cmpfloat_with_epsilon (get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_contrast (grey, white), 4.48, 0.01);
}

static void
test_words_can_be_read (void)
{
  for (guint style = 0; style < SULH_N_STYLES; style++)
    for (guint word = 0; word < G_N_ELEMENTS (words); word++)
      for (guint ground = 0; ground < G_N_ELEMENTS (grounds); ground++)
        {
          double contrast = get_contrast (sulh_palette_get_ink (style, words[word]),
                                          sulh_palette_get_tint (style, grounds[ground]));
          if (contrast < 4.5)
            g_test_message ("style %u, role %d on role %d", style, words[word], grounds[ground]);
          g_assert_cmpfloat (contrast, >=, 4.5);
        }
}

static void
test_words_in_boxes_can_be_read (void)
{
  static const SulhRole inside[] = { SULH_ROLE_LABEL, SULH_ROLE_LABEL_SECONDARY };

  for (guint style = 0; style < SULH_N_STYLES; style++)
    for (guint word = 0; word < G_N_ELEMENTS (inside); word++)
      for (guint box = 0; box < G_N_ELEMENTS (boxes); box++)
        {
          double contrast = get_contrast (sulh_palette_get_ink (style, inside[word]),
                                          sulh_palette_get_tint (style, boxes[box]));
          if (contrast < 4.5)
            g_test_message ("style %u, role %d in role %d", style, inside[word], boxes[box]);
          g_assert_cmpfloat (contrast, >=, 4.5);
        }
}

static void
test_shapes_can_be_seen (void)
{
  static const SulhRole under[] = { SULH_ROLE_BACKGROUND, SULH_ROLE_LANE };

  for (guint style = 0; style < SULH_N_STYLES; style++)
    for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
      for (guint ground = 0; ground < G_N_ELEMENTS (under); ground++)
        {
          double contrast = get_contrast (sulh_palette_get_ink (style, shapes[shape]),
                                          sulh_palette_get_tint (style, under[ground]));
          if (contrast < 3)
            g_test_message ("style %u, role %d on role %d", style, shapes[shape], under[ground]);
          g_assert_cmpfloat (contrast, >=, 3);
        }
}

static void
test_principals_are_not_red_and_green (void)
{
  for (guint style = 0; style < SULH_STYLE_PRINT; style++)
    for (guint i = 0; i < 2; i++)
      {
        double hue = get_hue (sulh_palette_get_ink (style, sulh_role_of_party (i)));

        g_assert_true (hue > 25 && hue < 345);
        g_assert_false (hue > 75 && hue < 170);
      }
}

static void
test_principals_differ_in_grey (void)
{
  SulhColour first = sulh_palette_get_tint (SULH_STYLE_PRINT, SULH_ROLE_PARTY_1);
  SulhColour second = sulh_palette_get_tint (SULH_STYLE_PRINT, SULH_ROLE_PARTY_2);

  g_assert_cmpfloat (get_contrast (first, second), >=, 1.4);
}

static void
test_print_is_grey (void)
{
  for (guint role = SULH_ROLE_BACKGROUND; role < SULH_N_ROLES; role++)
    {
      SulhColour ink = sulh_palette_get_ink (SULH_STYLE_PRINT, role);

      g_assert_cmpfloat (ink.red, ==, ink.green);
      g_assert_cmpfloat (ink.red, ==, ink.blue);
    }
}

typedef struct
{
  double lightness;
  double green_red;
  double blue_yellow;
} Lab;

static double
bend (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
}

/* CIELAB of linear red, green and blue, under daylight. */
static Lab
get_lab (const double rgb[3])
{
  double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047;
  double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;

  return (Lab){ 116 * bend (y) - 16, 500 * (bend (x) - bend (y)), 200 * (bend (y) - bend (z)) };
}

/* What who sees no red, no green or no blue sees instead: Machado, Oliveira and Fernandes (2009),
 * severity 1, applied to linear light. The last is full sight. */
static const double sights[][3][3] = {
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
};

static Lab
see (SulhColour colour, guint sight)
{
  const double linear[3]
      = { get_linear (colour.red), get_linear (colour.green), get_linear (colour.blue) };
  double seen[3];

  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (sights[sight][i][0] * linear[0] + sights[sight][i][1] * linear[1]
                         + sights[sight][i][2] * linear[2],
                     0, 1);
  return get_lab (seen);
}

static double
get_difference (SulhColour a, SulhColour b, guint sight)
{
  Lab first = see (a, sight), second = see (b, sight);

  return hypot (hypot (first.lightness - second.lightness, first.green_red - second.green_red),
                first.blue_yellow - second.blue_yellow);
}

/* Red and green of equal lightness fall together for who sees no green, and for nobody else. */
static void
test_sights_reference (void)
{
  SulhColour red = { 0.78, 0.35, 0.2 }, green = { 0.45, 0.52, 0.2 };

  g_assert_cmpfloat (get_difference (red, green, 1), <, get_difference (red, green, 3) / 2);
}

/* A difference of 2 can just be seen; side by side in thin lines it takes much more. The signs that
 * stand for the two principals and for what breaks have to be told apart by everybody, before any
 * pattern helps. */
static void
test_everybody_tells_them_apart (void)
{
  static const SulhRole apart[][2] = {
    { SULH_ROLE_PARTY_1, SULH_ROLE_PARTY_2 }, { SULH_ROLE_PARTY_1, SULH_ROLE_BROKEN },
    { SULH_ROLE_PARTY_2, SULH_ROLE_BROKEN },  { SULH_ROLE_PARTY_1, SULH_ROLE_NEED },
    { SULH_ROLE_PARTY_2, SULH_ROLE_NEED },    { SULH_ROLE_BROKEN, SULH_ROLE_NEED },
    { SULH_ROLE_TRUST, SULH_ROLE_BROKEN },
  };

  for (guint style = 0; style < SULH_STYLE_PRINT; style++)
    for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
      for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
        {
          double difference = get_difference (sulh_palette_get_ink (style, apart[i][0]),
                                              sulh_palette_get_ink (style, apart[i][1]), sight);

          g_test_message ("style %u, roles %d and %d, sight %u: %.1f", style, apart[i][0],
                          apart[i][1], sight, difference);
          g_assert_cmpfloat (difference, >=, 15);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast-of-known-colours", test_contrast_reference);
  g_test_add_func ("/palette/words-can-be-read", test_words_can_be_read);
  g_test_add_func ("/palette/words-in-boxes-can-be-read", test_words_in_boxes_can_be_read);
  g_test_add_func ("/palette/shapes-can-be-seen", test_shapes_can_be_seen);
  g_test_add_func ("/palette/principals-are-not-red-and-green",
                   test_principals_are_not_red_and_green);
  g_test_add_func ("/palette/principals-differ-in-grey", test_principals_differ_in_grey);
  g_test_add_func ("/palette/print-is-grey", test_print_is_grey);
  g_test_add_func ("/palette/sight-of-known-colours", test_sights_reference);
  g_test_add_func ("/palette/everybody-tells-them-apart", test_everybody_tells_them_apart);
  return g_test_run ();
}
