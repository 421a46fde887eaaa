/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/terms.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField verification_fields[] = {
  SULH_FIELD ("verifier", SulhVerification, verifier, SULH_FIELD_REF, .label = N_ ("Verifier"),
              .help = N_ ("Who confirms that a step was kept."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "F02"),
  SULH_FIELD ("detection", SulhVerification, detection, SULH_FIELD_NUMBER,
              .label = N_ ("Detection"),
              .help = N_ ("Chance that a breach is found: none 0, national means 0.3, limited "
                          "access 0.6, resident monitor 0.9."),
              .unit = "prob", .initial = 0.6, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "F01 F02"),
  SULH_FIELD ("delay", SulhVerification, delay, SULH_FIELD_NUMBER, .label = N_ ("Delay"),
              .help = N_ ("Days from the step to the finding."), .unit = "d", .initial = 0,
              .minimum = 0, .maximum = 3650, .provenance = 'F', .seed = "F02"),
  SULH_FIELD ("round-cost", SulhVerification, round_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost per rung"),
              .help = N_ ("What being verified costs each party at each rung."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F01"),
};

const SulhKindInfo sulh_verification_info = SULH_INFO (
    SulhVerification, "verification", N_ ("Verification"),
    N_ ("A regime that finds out whether a step was kept."), TRUE, verification_fields);

static const SulhField consequence_fields[] = {
  SULH_FIELD ("share", SulhConsequence, share, SULH_FIELD_NUMBER, .label = N_ ("Share of the cost"),
              .help = N_ ("Penalty for a found breach, as a share of what keeping would cost."),
              .initial = 0.5, .minimum = 0, .maximum = 5, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("points", SulhConsequence, points, SULH_FIELD_NUMBER, .label = N_ ("Points"),
              .help = N_ ("Penalty for a found breach, added to the share."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("compensation", SulhConsequence, compensation, SULH_FIELD_NUMBER,
              .label = N_ ("Compensation"),
              .help = N_ ("What the other side receives when the breach is found."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("grace", SulhConsequence, grace, SULH_FIELD_NUMBER, .label = N_ ("Grace"),
              .help = N_ ("Days of justified delay before the consequence applies."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "F02"),
};

const SulhKindInfo sulh_consequence_info
    = SULH_INFO (SulhConsequence, "consequence", N_ ("Consequence"),
                 N_ ("What the parties agreed should follow a breach."), TRUE, consequence_fields);
