/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stake.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField stake_fields[] = {
  SULH_FIELD ("value", SulhStake, value, SULH_FIELD_NUMBER, .label = N_ ("Value"),
              .help = N_ ("What the deal is worth to it."), .unit = "pt", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "A25"),
  SULH_FIELD ("seat", SulhStake, seat, SULH_FIELD_FLAG, .label = N_ ("Seat"),
              .help = N_ ("It has a seat at the table."), .seed = "A25"),
  SULH_FIELD ("exposure", SulhStake, exposure, SULH_FIELD_NUMBER, .label = N_ ("Exposure"),
              .help = N_ ("How exposed it is to what happens."), .unit = "prob", .initial = 0,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A26"),
  SULH_FIELD ("region", SulhStake, region, SULH_FIELD_CHOICE, .label = N_ ("Region"),
              .help = N_ ("The region that reports count it under."),
              .choices = sulh_region_choices, .seed = "A29"),
  SULH_FIELD (
      "own-channel", SulhStake, own_channel, SULH_FIELD_NUMBER, .label = N_ ("Own channels"),
      .help = N_ ("Chance that it opens a channel of its own when talks go well."), .unit = "prob",
      .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A26"),
};

const SulhKindInfo sulh_stake_info
    = SULH_INFO (SulhStake, "stake", N_ ("Stake"),
                 N_ ("What an actor stands to gain from a deal that holds."), FALSE, stake_fields);
