/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record.h"

#include <math.h>
#include <string.h>

static void
count_record (const SulhScenario *s, const char *by, const char *of, double *kept, double *broken)
{
  *kept = *broken = 0;
  for (guint r = 0; r < s->records->len; r++)
    {
      const SulhRecord *seen = s->records->pdata[r];

      if (!strcmp (seen->by, by) && !strcmp (seen->of, of))
        {
          *kept = seen->kept.mode;
          *broken = seen->broken.mode;
          return;
        }
    }
}

/* The mediators of a scenario as one principal knows them: pieces for and against. */
typedef struct
{
  int n;
  const SulhActor *actor[MOST];
  double kappa[MOST];
  double known[MOST][2];
  double passed[MOST][2];
} Mediators;

/* R12 */
static double
credibility (const SulhScenario *s, const SulhMediation *at)
{
  double worst = at->first_exploits.mode > at->second_exploits.mode ? at->first_exploits.mode
                                                                    : at->second_exploits.mode;
  double margin = at->reputation.mode + at->neither_keeps.mode - worst;

  return 1 / (1 + exp (-margin / s->assumptions->credibility_scale.mode));
}

static double
belief_in (const Mediators *m, int i)
{
  return m->known[i][0] / (m->known[i][0] + m->known[i][1] + 2);
}

/* What @self has seen of each mediator, and what the others tell about it: the fixed point by many
 * plain rounds. */
static void
know (const SulhScenario *s, const char *self, Mediators *m)
{
  for (int round = 0; round < 300; round++)
    {
      double next[MOST][2];

      for (int i = 0; i < m->n; i++)
        {
          count_record (s, self, m->actor[i]->part.id, &next[i][0], &next[i][1]);
          for (int j = 0; j < m->n && round > 0; j++)
            if (j != i)
              {
                double p, q;

                count_record (s, m->actor[j]->part.id, m->actor[i]->part.id, &p, &q);
                next[i][0] += belief_in (m, j) * m->kappa[j] * p;
                next[i][1] += belief_in (m, j) * m->kappa[j] * q;
              }
        }
      memcpy (m->known, next, sizeof next);
    }
}

/* R4: what each mediator passes on about @other. */
static void
pass_on (const SulhScenario *s, const char *other, Mediators *m)
{
  for (int i = 0; i < m->n; i++)
    {
      double p, q, access = 0;

      for (guint t = 0; t < m->actor[i]->ties->len; t++)
        if (!strcmp (((const SulhTie *)m->actor[i]->ties->pdata[t])->party, other))
          access = ((const SulhTie *)m->actor[i]->ties->pdata[t])->access.mode;
      count_record (s, m->actor[i]->part.id, other, &p, &q);
      m->passed[i][0] = belief_in (m, i) * m->kappa[i] * access * p;
      m->passed[i][1] = belief_in (m, i) * m->kappa[i] * access * q;
    }
}

/* Of mediators that depend on each other only the one that passes on most counts; then the one with
 * more that speaks for the other, then the first. */
static gboolean
counts (const Mediators *m, int i)
{
  const char *word = m->actor[i]->mediation->dependency;
  double mine = m->passed[i][0] + m->passed[i][1];

  for (int j = 0; word && j < m->n; j++)
    {
      double theirs = m->passed[j][0] + m->passed[j][1];

      if (j == i || g_strcmp0 (word, m->actor[j]->mediation->dependency))
        continue;
      if (theirs > mine || (theirs == mine && m->passed[j][0] > m->passed[i][0])
          || (theirs == mine && m->passed[j][0] == m->passed[i][0] && j < i))
        return FALSE;
    }
  return TRUE;
}

void
bridge_read (const SulhScenario *s, const char *self, const char *other, double *plus,
             double *minus)
{
  Mediators m = { .n = 0 };

  for (guint i = 0; i < s->actors->len; i++)
    if (((const SulhActor *)s->actors->pdata[i])->mediation)
      {
        m.actor[m.n] = s->actors->pdata[i];
        m.kappa[m.n] = credibility (s, m.actor[m.n]->mediation);
        m.n++;
      }
  know (s, self, &m);
  pass_on (s, other, &m);
  *plus = *minus = 0;
  for (int i = 0; i < m.n; i++)
    if (counts (&m, i))
      {
        *plus += m.passed[i][0];
        *minus += m.passed[i][1];
      }
}
