/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a timeline lies under a pointer: the body of a bar, one of its ends, a mark, a chip. */
#pragma once

#include "app/chart-hand.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhGripZone:
 * @SULH_GRIP_NONE: nothing that can be moved
 * @SULH_GRIP_BODY: all of it moves
 * @SULH_GRIP_START: its start moves
 * @SULH_GRIP_END: its end moves
 * @SULH_GRIP_CHIP: it has no day yet
 */
typedef enum
{
  SULH_GRIP_NONE,
  SULH_GRIP_BODY,
  SULH_GRIP_START,
  SULH_GRIP_END,
  SULH_GRIP_CHIP,
} SulhGripZone;

/**
 * SulhGrip:
 * @zone: what it is
 * @id: (nullable): id of the part; lent by the figure
 * @side: side of the exchange whose bar it is, or -1
 * @day: where the body starts, or the end that moves is
 * @last: where the body ends
 */
typedef struct
{
  SulhGripZone zone;
  const char *id;
  int side;
  int day;
  int last;
} SulhGrip;

gboolean sulh_grip_find_handle (const SulhTimetable *timetable, const SulhFigure *figure,
                                const char *id, double reach, SulhPoint *at);
gboolean sulh_grip_find_lane (const SulhFigure *figure, const char *party, SulhArea *area);
const char *sulh_grip_get_lane (const SulhScenario *scenario, const SulhFigure *figure, double y);
SulhGrip sulh_grip_find (const SulhTimetable *timetable, const SulhTouch *touch);

G_END_DECLS
