/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/trust.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

/* Evidence of a belief in which nothing was seen yet, one piece for and one against. */
#define PRIOR 2.0

/* Below this a promise is more likely to be broken than kept. */
#define EVEN 0.5

#define ANYBODY (SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR))

static const SulhField trust_fields[] = {
  SULH_FIELD ("from", SulhTrust, from, SULH_FIELD_REF, .label = N_ ("From"),
              .help = N_ ("The party that trusts."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("to", SulhTrust, to, SULH_FIELD_REF, .label = N_ ("To"),
              .help = N_ ("The party that is trusted."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("level", SulhTrust, level, SULH_FIELD_NUMBER, .label = N_ ("Trust"),
              .help = N_ ("Chance that the other side keeps a promise, as this side believes: none "
                          "0.02, very low 0.1, low 0.2, guarded 0.35, working 0.5, good 0.7, high "
                          "0.9."),
              .unit = "prob", .initial = 0.2, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "C16 E04 O06"),
  SULH_FIELD ("firmness", SulhTrust, firmness, SULH_FIELD_NUMBER, .label = N_ ("Firmness"),
              .help
              = N_ ("How much evidence stands behind the belief; a firm belief moves slowly."),
              .unit = "evidence", .initial = 5, .minimum = 0.01, .maximum = 1000, .provenance = 'D',
              .seed = "E13"),
  SULH_FIELD ("layers", SulhTrust, layers, SULH_FIELD_PART, .label = N_ ("Layers"),
              .help = N_ ("How its fast and slow parts come and go."), .child = SULH_KIND_LAYERS,
              .seed = "E14"),
  SULH_FIELD ("past-event", SulhTrust, past_events, SULH_FIELD_PARTS, .label = N_ ("Past events"),
              .help = N_ ("What happened before and still counts."), .child = SULH_KIND_PAST_EVENT,
              .seed = "C17"),
};

const SulhKindInfo sulh_trust_info
    = SULH_INFO (SulhTrust, "trust", N_ ("Trust"),
                 N_ ("What one party believes of another's promises."), FALSE, trust_fields);

static const SulhField record_fields[] = {
  SULH_FIELD ("by", SulhRecord, by, SULH_FIELD_REF, .label = N_ ("Observer"),
              .help = N_ ("Who observed."), .refers = ANYBODY, .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("of", SulhRecord, of, SULH_FIELD_REF, .label = N_ ("Observed"),
              .help = N_ ("Who was observed."), .refers = ANYBODY, .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("kept", SulhRecord, kept, SULH_FIELD_NUMBER, .label = N_ ("Kept"),
              .help = N_ ("Evidence of kept promises."), .unit = "evidence", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "E12"),
  SULH_FIELD ("broken", SulhRecord, broken, SULH_FIELD_NUMBER, .label = N_ ("Broken"),
              .help = N_ ("Evidence of broken promises."), .unit = "evidence", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "C17 E12"),
};

const SulhKindInfo sulh_record_info = SULH_INFO (
    SulhRecord, "record", N_ ("Record"),
    N_ ("What one side has seen of another, a mediator included."), FALSE, record_fields);

/**
 * sulh_trust_get_alpha:
 * @trust: a belief
 *
 * Returns: evidence for kept promises, level · firmness (R3)
 */
double
sulh_trust_get_alpha (const SulhTrust *trust)
{
  return trust->level.mode * trust->firmness.mode;
}

/**
 * sulh_trust_get_beta:
 * @trust: a belief
 *
 * Returns: evidence for broken promises, (1 − level) · firmness (R3)
 */
double
sulh_trust_get_beta (const SulhTrust *trust)
{
  return (1 - trust->level.mode) * trust->firmness.mode;
}

/**
 * sulh_trust_get_uncertainty:
 * @trust: (nullable): a belief
 *
 * Firmness holds the prior of two pieces; counts of R4 do not, and there this is 2 / (kept +
 * broken + 2).
 *
 * Returns: share of the belief that no evidence backs, 2 / firmness, 0..1; 1 for no belief
 */
double
sulh_trust_get_uncertainty (const SulhTrust *trust)
{
  if (trust == NULL || !(trust->firmness.mode > PRIOR))
    return 1;
  return PRIOR / trust->firmness.mode;
}

/**
 * sulh_trust_is_distrust:
 * @trust: (nullable): a belief
 *
 * Returns: whether a promise is believed to be more likely broken than kept
 */
gboolean
sulh_trust_is_distrust (const SulhTrust *trust)
{
  return trust != NULL && trust->level.mode < EVEN;
}
