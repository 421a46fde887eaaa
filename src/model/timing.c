/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/timing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField lag_fields[] = {
  SULH_FIELD ("from", SulhLag, from, SULH_FIELD_REF, .label = N_ ("From"),
              .help = N_ ("The exchange that the time is counted from."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .flags = SULH_FIELD_REQUIRED,
              .seed = "B07"),
  SULH_FIELD ("minimum", SulhLag, minimum, SULH_FIELD_NUMBER, .label = N_ ("Least"),
              .help = N_ ("Least number of days between the two starts."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 36500, .provenance = 'D', .seed = "B07"),
  SULH_FIELD ("maximum", SulhLag, maximum, SULH_FIELD_NUMBER, .label = N_ ("Most"),
              .help
              = N_ ("Greatest number of days between the two starts; left out, there is no limit."),
              .unit = "d", .initial = NAN, .minimum = 0, .maximum = 36500, .provenance = 'D',
              .seed = "B07"),
};

const SulhKindInfo sulh_lag_info
    = SULH_INFO (SulhLag, "lag", N_ ("Time lag"),
                 N_ ("How soon and how late after the start of another exchange this one may "
                     "start, where a plan has both."),
                 FALSE, lag_fields);

static const SulhField closure_fields[] = {
  SULH_FIELD ("during", SulhClosure, during, SULH_FIELD_DATE, .label = N_ ("During"),
              .help = N_ ("The first and the last of these days."), .seed = "B12"),
};

const SulhKindInfo sulh_closure_info
    = SULH_INFO (SulhClosure, "closure", N_ ("Closed time"),
                 N_ ("Days within which the exchange cannot start."), FALSE, closure_fields);

static const SulhField timing_fields[] = {
  SULH_FIELD ("not-before", SulhTiming, not_before, SULH_FIELD_DATE, .label = N_ ("Not before"),
              .help = N_ ("First day that it can start."), .seed = "B12"),
  SULH_FIELD ("not-after", SulhTiming, not_after, SULH_FIELD_DATE, .label = N_ ("Not after"),
              .help = N_ ("Last day that it can start."), .seed = "B12"),
  SULH_FIELD ("pinned", SulhTiming, pinned, SULH_FIELD_DATE, .label = N_ ("Pinned to"),
              .help = N_ ("Day that every plan must start it on."), .seed = "B18"),
  SULH_FIELD ("position", SulhTiming, position, SULH_FIELD_COUNT, .label = N_ ("Pinned place"),
              .help
              = N_ ("Place in the order that every plan must give it, counted from 1; 0 for none."),
              .initial = 0, .minimum = 0, .maximum = 500, .provenance = 'D', .seed = "C18"),
  SULH_FIELD ("expires", SulhTiming, expires, SULH_FIELD_DATE, .label = N_ ("Expires"),
              .help = N_ ("Day that it ends by itself unless it is renewed."), .seed = "C12"),
  SULH_FIELD ("term", SulhTiming, term, SULH_FIELD_NUMBER, .label = N_ ("Holds for"),
              .help
              = N_ ("Days from its start after which it ends by itself unless it is renewed."),
              .unit = "d", .initial = NAN, .minimum = 1, .maximum = 36500, .provenance = 'D',
              .seed = "C12"),
  SULH_FIELD ("closure", SulhTiming, closures, SULH_FIELD_PARTS, .label = N_ ("Closed times"),
              .help = N_ ("Days within which it cannot start."), .child = SULH_KIND_CLOSURE,
              .seed = "B12"),
  SULH_FIELD ("lag", SulhTiming, lags, SULH_FIELD_PARTS, .label = N_ ("Time lags"),
              .help = N_ ("Least and greatest time after other exchanges."), .child = SULH_KIND_LAG,
              .seed = "B07"),
};

const SulhKindInfo sulh_timing_info
    = SULH_INFO (SulhTiming, "timing", N_ ("Timing"),
                 N_ ("When an exchange can start, what fixes it there, and how long it holds."),
                 FALSE, timing_fields);
