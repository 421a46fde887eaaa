/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sequence of exchanges and all that the written model says of it. */
#pragma once

#include "record.h"

#define TOLERANCE 1e-9 /* readings A14 */

/* Numbers of exchanges in a record, and of their designs. */
typedef struct
{
  int n;
  int x[MOST];
  int way[MOST];
  int day[MOST + 1]; /* of each rung */
  double J;
  double worth[PRINCIPALS];
} Sequence;

/* Everything that R3 to R8 say along one sequence, by rung and principal. */
typedef struct
{
  double tau[MOST][PRINCIPALS], p[MOST][PRINCIPALS], W[MOST + 1][PRINCIPALS];
  double slack[MOST][PRINCIPALS], p_star[MOST][PRINCIPALS], L[MOST][PRINCIPALS];
} Course;

/* Evidence w against everybody just before rung k; trust of all raised to at least x. */
typedef struct
{
  int k;
  double w;
  double x;
} Change;

static inline const Way *
sequence_way (const Record *r, const Sequence *s, int k)
{
  return &r->x[s->x[k]].way[s->way[k]];
}

/* Puts each rung on the first day that all fixed times allow; FALSE if they allow none. */
gboolean calendar_set (const Record *r, Sequence *s);
/* Whether all fixed times allow the days that the rungs stand on. */
gboolean calendar_allows (const Record *r, const Sequence *s);

/* Whether the days are allowed where exchanges may overlap, and from which an exchange counts. */
gboolean calendar_overlaps (const Record *r, const Sequence *s);
int calendar_seen (const Record *r, const Sequence *s, int k);

/* R3 to R8 from rung @from on; whether nobody walks away. */
gboolean course_run (const Record *r, const Sequence *s, int from, Change change, Course *course);
/* Whether @i stays at rung @k (readings A2, A14). */
gboolean course_stays (const Course *course, int k, int i);
/* What each of the pair pays at rung @k for what no rung before it needed. */
double once_at (const Record *r, const Sequence *s, int k);
double course_join (const Record *r, const double worth[PRINCIPALS]);

/* R14: what rung @k and those after it can absorb; and the smallest of all rungs. */
double course_budget_at (const Record *r, const Sequence *s, int k);
double course_budget (const Record *r, const Sequence *s);
/* Lowest trust of all that is enough, INFINITY if none is. */
double course_need (const Record *r, const Sequence *s);

/* R9, deadlines and capacity, day by day. */
gboolean politics_hold (const Record *r, const Sequence *s);
/* Whether mediators and regimes can serve all that is open on day @t. */
gboolean politics_have_room (const Record *r, const Sequence *s, int t);
/* The first day on which rung @k takes up nobody any more. */
int politics_closes (const Record *r, const Sequence *s, int k);
/* Capital of @i at the end of each of @n days from the first rung on, whatever the floor. */
void politics_capital (const Record *r, const Sequence *s, int i, int n, double *capital);
/* What @i has given beyond what it received, at the end of @day. */
double politics_balance (const Record *r, const Sequence *s, int i, int day);
