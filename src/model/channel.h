/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A way for messages to travel between the parties. */
#pragma once

#include "model/conduct.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_CHANNEL_DIRECT,
  SULH_CHANNEL_INDIRECT,
  SULH_CHANNEL_SHUTTLE,
  SULH_CHANNEL_HOTLINE,
  SULH_CHANNEL_PROTECTING_POWER,
} SulhChannelFormat;

/**
 * SulhChannel:
 * @format: how messages travel
 * @between: the parties it joins
 * @through: the mediators that carry it
 * @latency: time for one message, d (R15)
 * @deniability: how far a party can deny using it, 0..1
 * @venue: where, in words
 * @meets_at: the venues that it uses
 * @conduct: how it is run, or %NULL
 * @cover: what it hides, or %NULL
 * @transmission: how surely it carries, or %NULL
 * @circuit_breaker: how it takes the force out of shocks, or %NULL
 * @legs: the stretches of the way, of #SulhLeg
 * @stances: what parties say in public and offer in it, of #SulhStance
 */
typedef struct
{
  SulhPart part;
  int format;
  char **between;
  char **through;
  SulhNumber latency;
  SulhNumber deniability;
  char *venue;
  char **meets_at;
  SulhConduct *conduct;
  SulhCover *cover;
  SulhTransmission *transmission;
  SulhCircuitBreaker *circuit_breaker;
  GPtrArray *legs;
  GPtrArray *stances;
} SulhChannel;

const SulhChoice *sulh_channel_format_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhChannel, sulh_part_unref)

G_END_DECLS
