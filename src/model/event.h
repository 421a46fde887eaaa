/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens round the exchanges: meetings, votes and expiries, and shocks that may come. */
#pragma once

#include "model/aftermath.h"
#include "model/signs.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_EVENT_MEETING,
  SULH_EVENT_STATEMENT,
  SULH_EVENT_AGREEMENT,
  SULH_EVENT_ELECTION,
  SULH_EVENT_VOTE,
  SULH_EVENT_EXPIRY,
  SULH_EVENT_INCIDENT,
  SULH_EVENT_BREACH,
  SULH_EVENT_VISIT,
  SULH_EVENT_ANNOUNCEMENT,
  SULH_EVENT_LEAK,
  SULH_EVENT_SIGNAL,
  SULH_EVENT_ANNIVERSARY,
} SulhEventCategory;

typedef enum
{
  SULH_EVENT_HELD,
  SULH_EVENT_SET,
  SULH_EVENT_TENTATIVE,
  SULH_EVENT_UNDATED,
  SULH_EVENT_MISSED,
} SulhEventStatus;

typedef enum
{
  SULH_SHOCK_MILITARY_INCIDENT,
  SULH_SHOCK_POLITICAL_CYCLE,
  SULH_SHOCK_HARDLINE_BLOWBACK,
  SULH_SHOCK_ECONOMIC_PRESSURE,
} SulhShockFamily;

/**
 * SulhEvent:
 * @category: what it is
 * @status: whether it was held, is set, or lacks a date
 * @on: the day
 * @of: the party or actor it belongs to, or %NULL
 * @every: days after which it comes again, 0 for once (G10, I05)
 * @follows: the event that it follows up, or %NULL
 * @speech: how a statement speaks, or %NULL
 * @signs: what it is a sign of, of #SulhSign
 * @impacts: what it does to the talks, of #SulhImpact
 *
 * A dated or undated mark on the calendar. It gives nobody points.
 */
typedef struct
{
  SulhPart part;
  int category;
  int status;
  SulhDate on;
  char *of;
  int every;
  char *follows;
  SulhSpeech *speech;
  GPtrArray *signs;
  GPtrArray *impacts;
} SulhEvent;

/**
 * SulhShock:
 * @family: what it comes from
 * @hazard: chance per day, 1/d (R16)
 * @severity: mean evidence of good faith that it destroys (R14)
 * @control: how far the other party believes @blamed could have prevented it, 0..1 (R14)
 * @escalation: time in which it escalates, d (R15)
 * @blamed: the party it is laid at the door of, or %NULL
 * @window: when it can come; open for always
 * @target: the party that it strikes, or %NULL
 * @theatre: where it strikes, or %NULL
 * @aftermath: what it leaves behind, or %NULL
 */
typedef struct
{
  SulhPart part;
  int family;
  SulhNumber hazard;
  SulhNumber severity;
  SulhNumber control;
  SulhNumber escalation;
  char *blamed;
  SulhDate window;
  char *target;
  SulhTheatre *theatre;
  SulhAftermath *aftermath;
} SulhShock;

const SulhChoice *sulh_event_category_choices (void);
const SulhChoice *sulh_event_status_choices (void);
const SulhChoice *sulh_shock_family_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEvent, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhShock, sulh_part_unref)

G_END_DECLS
