/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dice.h"

/* splitmix64 */
guint64
dice_roll (Dice *dice)
{
  guint64 z = dice->state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

double
dice_between (Dice *dice, double low, double high)
{
  return low + (high - low) * ((double)(dice_roll (dice) >> 11) / 9007199254740992.0);
}

guint
dice_below (Dice *dice, guint n)
{
  return (guint)(dice_roll (dice) % n);
}

gboolean
dice_chance (Dice *dice, CatalogueTraits trait, double probability)
{
  return dice_between (dice, 0, 1) < probability && (dice->traits & trait);
}

SulhNumber
dice_number (Dice *dice, double low, double high)
{
  return sulh_number_point (dice_between (dice, low, high));
}
