/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in the letters of the written model, as the judge reads it. */
#pragma once

#include "model/model.h"

#define MOST 16 /* exchanges, mediators, regimes */
#define PRINCIPALS 4
#define WAYS 16 /* designs of one exchange */
#define NOBODY (-1)
#define NEVER 1000000

/* What one principal puts into an exchange and gets out of it, in the letters of R2. */
typedef struct
{
  double C, G, e, d, rho, F, comp, vis, f, v, o;
  int delay; /* days until its performance is verified */
  int extension; /* days by which the exchange moves its deadline */
  int other; /* with whom, or NOBODY for who takes no part */
  int regime; /* that verifies its performance, or NOBODY */
} Share;

/* One design of an exchange. */
typedef struct
{
  Share of[PRINCIPALS];
  int dt;
  int mediation; /* units of capacity */
  int verification;
  const SulhOption *taken[3]; /* for the first side of the file, the second, the channel */
} Way;

typedef struct
{
  const char *id;
  const SulhExchange *exchange;
  guint mediators; /* bits of those that serve it */
  int n_ways;
  Way way[WAYS];
} Exchange;

/* How a principal looks at time, and R9. */
typedef struct
{
  gboolean involved; /* whether any exchange is for it or by it */
  double r, b, half, O;
  gboolean political; /* whether its capital is tested */
  double K, floor, q, a, earned, s, T_gap;
  double dearer; /* 1 + zeta threat */
  double above, below; /* the band; NAN for none */
  int deadline;
} Principal;

typedef struct
{
  double lev, decay, exit;
} Leverage;

typedef struct
{
  int capacity; /* NEVER for no limit */
  int exit;
} Server;

typedef struct
{
  int n;
  Exchange x[MOST]; /* sorted by id */
  int n_principals;
  Principal principal[PRINCIPALS];
  double alpha[PRINCIPALS][PRINCIPALS],
      beta[PRINCIPALS][PRINCIPALS]; /* of the first about the second */
  double plus[PRINCIPALS][PRINCIPALS], minus[PRINCIPALS][PRINCIPALS]; /* what mediators add */
  int n_leverages;
  Leverage leverage[MOST];
  int n_mediators, n_regimes;
  Server mediator[MOST], regime[MOST];
  double setup[MOST]; /* what each regime costs once, F01 */
  int n_musts;
  guint must[MOST]; /* bits of exchanges of which one has to be in every plan */
  double chi, sigma, eps, eta, w_max, H;
  gboolean overlaps; /* what is kept counts when it is verified, not from the next rung on */
} Record;

void record_read (const SulhScenario *scenario, Record *record);

/* R4 and R12: what mediators tell @self about @other. */
void bridge_read (const SulhScenario *scenario, const char *self, const char *other, double *plus,
                  double *minus);
