/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a mediator would tell the truth about a principal it knows to be untrustworthy. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a mediator gets from each way a rung can end, in its points. */
typedef struct
{
  double both_keep; /* [m_CC] */
  double none_keeps; /* [m_DD] */
  double a_exploits; /* [m_AB] A takes and does not give */
  double b_exploits; /* [m_BA] */
  double reputation; /* [R_m] what a name for honesty is worth to it */
} SulhMediatorStakes;

/**
 * sulh_rules_credibility:
 * @stakes: of the mediator
 * @softness: [s of R12] points, 1 unless set
 *
 * R12: kappa = logistic((R_m + m_DD - max(m_AB, m_BA)) / s).
 *
 * Returns: credibility, 0 to 1
 */
double sulh_rules_credibility (const SulhMediatorStakes *stakes, double softness);

G_END_DECLS
