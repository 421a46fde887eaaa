/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of a search: how much was done, how far it has come, and whether to go on. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "planner/team.h"

G_BEGIN_DECLS

/* Work is counted in rungs evaluated and never in seconds, so that a search looks at the same
 * things on every machine. */
typedef struct
{
  GCancellable *cancellable;
  SulhProgressFunc report;
  gpointer user_data;
  SulhProgress progress;
  double from; /* share of the whole at which the present phase starts */
  double to; /* and ends */
  guint64 sets;
  guint64 labels;
  guint64 transitions;
  gsize labels_most; /* kept at once, in all stores (16 bytes each) */
  guint n_threads; /* set before the first run; nothing that is found depends on it */
  SulhTeam *team;
  guint64 rungs_most; /* of a depth-first search */
  guint64 limit; /* of transitions: the work stops there as if somebody had stopped it */
  guint64 next_look;
  guint64 next_report;
  double next_share; /* at which a report is due in any case */
  gboolean aside; /* what is found now is not about the scenario as it stands */
  gboolean stopped;
} SulhWork;

void sulh_work_init (SulhWork *work, GCancellable *cancellable, SulhProgressFunc report,
                     gpointer user_data);

/* Ends the threads; the counts remain. */
void sulh_work_clear (SulhWork *work);

/* The next phase brings the whole search to @to. */
void sulh_work_begin (SulhWork *work, double to);

/* Counts @transitions more; @share of the phase is done. Returns whether to go on. */
gboolean sulh_work_count (SulhWork *work, guint64 transitions, double share);

/* Looks at once whether somebody stopped it, where a rung takes unusually long. */
void sulh_work_look (SulhWork *work);

/* Calls @func for each item from @first to before @end in as many threads as there are. Each call
 * looks at sulh_work_is_called_off() and counts nothing; returns whether to go on. */
gboolean sulh_work_share_out (SulhWork *work, gsize first, gsize end, SulhTeamFunc func,
                              gpointer data);

/* Whether somebody wants the work to stop; may be asked in any thread. */
gboolean sulh_work_is_called_off (const SulhWork *work);

/* Best joint value and bound so far. */
void sulh_work_set_best (SulhWork *work, double best);
void sulh_work_set_bound (SulhWork *work, double bound);

/* Says that all is done. */
void sulh_work_finish (SulhWork *work);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhWork, sulh_work_clear)

G_END_DECLS
