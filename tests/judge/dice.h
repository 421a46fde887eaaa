/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What random catalogues are rolled with, the same on every machine. */
#pragma once

#include "catalogues.h"

typedef struct
{
  guint64 state;
  CatalogueTraits traits;
  SulhScenario *scenario;
  guint *places; /* a random order, so that ids say nothing about what may come first */
} Dice;

guint64 dice_roll (Dice *dice);
double dice_between (Dice *dice, double low, double high);
guint dice_below (Dice *dice, guint n);
SulhNumber dice_number (Dice *dice, double low, double high);
/* Whether a trait shows, if the catalogue has it. */
gboolean dice_chance (Dice *dice, CatalogueTraits trait, double probability);

/* The traits that bind days, places, politics and capacity, and designs. */
void options_add (Dice *dice);
/* Costs that are paid once. */
void once_add (Dice *dice);
