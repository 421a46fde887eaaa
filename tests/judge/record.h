/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in the letters of the written model, as the judge reads it. */
#pragma once

#include "model/model.h"

#define MOST 16 /* exchanges and mediators */

/* One exchange in the letters of R2. Index 0 is A, 1 is B. */
typedef struct
{
  const char *id;
  double C[2], G[2], e[2], d[2], rho[2], F[2], comp[2], vis[2], f[2], v[2], o[2];
  double dt;
  const SulhExchange *exchange;
} Exchange;

typedef struct
{
  double lev, decay, exit;
} Leverage;

typedef struct
{
  int n;
  Exchange x[MOST]; /* sorted by id */
  double r[2], b[2], half[2], O[2];
  double alpha[2], beta[2]; /* of A about B, of B about A */
  double plus[2], minus[2]; /* what mediators add to them */
  int n_leverages;
  Leverage leverage[MOST];
  double chi, sigma, eps, eta, w_max, H;
} Record;

void record_read (const SulhScenario *scenario, Record *record);
