/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws by key: the same future, day and stream give the same number, whatever was drawn before. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The random numbers of one future. */
typedef struct
{
  guint32 key[2]; /* the seed */
  guint32 run;
} SulhDraws;

/* Four numbers above 0 and below 1. */
typedef struct
{
  double u[4];
} SulhFour;

/* The stream of a part depends on its id and on nothing else in the scenario. */
guint32 sulh_draw_stream (const char *id, const char *purpose);

/* The numbers for @count in @stream: a day, a block of days, or just the next. */
SulhFour sulh_draw_four (const SulhDraws *draws, guint32 stream, int count, guint32 again);

/* What a number @u between 0 and 1 stands for in each distribution. */
double sulh_draw_exponential (double u);
double sulh_draw_triangular (double u, double minimum, double mode, double maximum);
double sulh_draw_normal (double u);

/* A share with counts @alpha and @beta of evidence for and against (Marsaglia and Tsang, 2000). */
double sulh_draw_beta (const SulhDraws *draws, guint32 stream, double alpha, double beta);

G_END_DECLS
