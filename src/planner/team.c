/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/team.h"

/* Items are taken in lots of this share of what each member could get, so that none waits long for
 * the last. */
#define LOTS_EACH 8
#define LOT_MOST 64

typedef struct
{
  SulhTeam *team;
  guint number;
  GThread *thread;
} Member;

struct _SulhTeam
{
  GMutex mutex;
  GCond called; /* there is work, or it is time to go */
  GCond returned; /* a member has put down its last lot */
  Member *members; /* without the caller */
  guint n_members; /* with the caller */
  SulhTeamFunc func;
  gpointer data;
  gsize next; /* first item that nobody has taken */
  gsize end;
  gsize lot;
  guint n_busy;
  gboolean dismissed;
};

/* Takes lots until none is left; the mutex is held before and after. */
static void
take_part (SulhTeam *team, guint number)
{
  while (team->next < team->end)
    {
      gsize first = team->next;
      gsize end = MIN (team->end, first + team->lot);

      team->next = end;
      team->n_busy++;
      g_mutex_unlock (&team->mutex);
      for (gsize item = first; item < end; item++)
        team->func (team->data, number, item);
      g_mutex_lock (&team->mutex);
      team->n_busy--;
    }
}

static gpointer
serve (gpointer data)
{
  Member *member = data;
  SulhTeam *team = member->team;

  g_mutex_lock (&team->mutex);
  while (!team->dismissed)
    {
      take_part (team, member->number);
      g_cond_signal (&team->returned);
      g_cond_wait (&team->called, &team->mutex);
    }
  g_mutex_unlock (&team->mutex);
  return NULL;
}

SulhTeam *
sulh_team_new (guint n_members)
{
  SulhTeam *team = g_new0 (SulhTeam, 1);

  g_mutex_init (&team->mutex);
  g_cond_init (&team->called);
  g_cond_init (&team->returned);
  team->n_members = MAX (1, n_members);
  team->members = g_new0 (Member, team->n_members);
  for (guint i = 1; i < team->n_members; i++)
    {
      Member *member = &team->members[i];

      *member = (Member){ .team = team, .number = i };
      member->thread = g_thread_try_new ("sulh-planner", serve, member, NULL);
    }
  return team;
}

void
sulh_team_free (SulhTeam *team)
{
  g_mutex_lock (&team->mutex);
  team->dismissed = TRUE;
  g_cond_broadcast (&team->called);
  g_mutex_unlock (&team->mutex);
  for (guint i = 1; i < team->n_members; i++)
    if (team->members[i].thread)
      g_thread_join (team->members[i].thread);
  g_mutex_clear (&team->mutex);
  g_cond_clear (&team->called);
  g_cond_clear (&team->returned);
  g_free (team->members);
  g_free (team);
}

guint
sulh_team_get_n_members (const SulhTeam *team)
{
  return team->n_members;
}

void
sulh_team_run (SulhTeam *team, gsize first, gsize end, SulhTeamFunc func, gpointer data)
{
  g_mutex_lock (&team->mutex);
  team->func = func;
  team->data = data;
  team->next = first;
  team->end = end;
  team->lot = CLAMP ((end - first) / (LOTS_EACH * team->n_members), 1, LOT_MOST);
  if (end - first > 1 && team->n_members > 1)
    g_cond_broadcast (&team->called);
  take_part (team, 0);
  while (team->n_busy > 0)
    g_cond_wait (&team->returned, &team->mutex);
  g_mutex_unlock (&team->mutex);
}
