/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads that share a list of items among them; what comes out depends on none of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhTeam SulhTeam;

/* Works on one item; @member says which thread it is, 0 for that of the caller. Writes only what
 * belongs to the item or to the member. */
typedef void (*SulhTeamFunc) (gpointer data, guint member, gsize item);

/* @n_members threads with that of the caller. */
SulhTeam *sulh_team_new (guint n_members);
void sulh_team_free (SulhTeam *team);
guint sulh_team_get_n_members (const SulhTeam *team);

/* Calls @func once for each item from @first to before @end and returns when all are done. The
 * thread of the caller takes part, and waits for no other that has not begun. */
void sulh_team_run (SulhTeam *team, gsize first, gsize end, SulhTeamFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTeam, sulh_team_free)

G_END_DECLS
