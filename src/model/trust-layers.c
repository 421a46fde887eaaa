/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/trust-layers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField layers_fields[] = {
  SULH_FIELD ("fast-half-life", SulhLayers, fast_half_life, SULH_FIELD_NUMBER,
              .label = N_ ("Fast half-life"),
              .help = N_ ("Time in which recent evidence fades by half; left out, it stays."),
              .unit = "d", .initial = NAN, .minimum = 1, .maximum = 36500, .provenance = 'D',
              .seed = "E14"),
  SULH_FIELD ("slow-half-life", SulhLayers, slow_half_life, SULH_FIELD_NUMBER,
              .label = N_ ("Slow half-life"),
              .help = N_ ("Time in which what history taught fades by half; left out, it stays."),
              .unit = "d", .initial = NAN, .minimum = 1, .maximum = 365000, .provenance = 'D',
              .seed = "E14"),
  SULH_FIELD ("ability", SulhLayers, ability, SULH_FIELD_NUMBER, .label = N_ ("Ability"),
              .help = N_ ("Chance that the other side can deliver what it means to deliver."),
              .unit = "prob", .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "E02"),
  SULH_FIELD ("routine", SulhLayers, routine, SULH_FIELD_COUNT, .label = N_ ("Routine"),
              .help = N_ ("Steps of the same kind kept in a row so far."), .initial = 0,
              .minimum = 0, .maximum = 100000, .provenance = 'D', .seed = "E05"),
  SULH_FIELD ("habit", SulhLayers, habit, SULH_FIELD_NUMBER, .label = N_ ("Habit"),
              .help
              = N_ ("Evidence that each repetition of a kept step adds, however small the step."),
              .unit = "evidence", .initial = 0, .minimum = 0, .maximum = 50, .provenance = 'D',
              .seed = "E05"),
  SULH_FIELD (
      "observability", SulhLayers, observability, SULH_FIELD_NUMBER, .label = N_ ("Observability"),
      .help = N_ ("How well good intent can be seen at no trust; it grows to 1 with trust."),
      .unit = "prob", .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D28"),
};

const SulhKindInfo sulh_layers_info
    = SULH_INFO (SulhLayers, "layers", N_ ("Layers"),
                 N_ ("How fast and slow parts of a belief come and go."), FALSE, layers_fields);

static const SulhField past_event_fields[] = {
  SULH_FIELD ("on", SulhPastEvent, on, SULH_FIELD_DATE, .label = N_ ("Day"),
              .help = N_ ("When it happened."), .seed = "C17"),
  SULH_FIELD ("evidence", SulhPastEvent, evidence, SULH_FIELD_NUMBER, .label = N_ ("Evidence"),
              .help = N_ ("What it weighed then: for trust above 0, against it below."),
              .unit = "evidence", .initial = NAN, .minimum = -1000, .maximum = 1000,
              .provenance = 'D', .flags = SULH_FIELD_REQUIRED, .seed = "C17"),
  SULH_FIELD ("half-life", SulhPastEvent, half_life, SULH_FIELD_NUMBER, .label = N_ ("Half-life"),
              .help = N_ ("Time in which it fades by half; left out, it never does."), .unit = "d",
              .initial = NAN, .minimum = 1, .maximum = 365000, .provenance = 'D',
              .seed = "C17 E14"),
};

const SulhKindInfo sulh_past_event_info
    = SULH_INFO (SulhPastEvent, "past-event", N_ ("Past event"),
                 N_ ("Something that happened before and still counts."), FALSE, past_event_fields);

static const SulhField process_trust_fields[] = {
  SULH_FIELD ("party", SulhProcessTrust, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("The party that believes it."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED, .seed = "E03"),
  SULH_FIELD (
      "in", SulhProcessTrust, in, SULH_FIELD_REF, .label = N_ ("In"),
      .help
      = N_ ("The verifier, mediator or channel that it trusts; left out, the process as a whole."),
      .refers = SULH_KIND_BIT (SULH_KIND_ACTOR) | SULH_KIND_BIT (SULH_KIND_CHANNEL)
                | SULH_KIND_BIT (SULH_KIND_VERIFICATION),
      .seed = "E03"),
  SULH_FIELD ("level", SulhProcessTrust, level, SULH_FIELD_NUMBER, .label = N_ ("Trust"),
              .help = N_ ("Chance that it does what it is there for."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "E03"),
  SULH_FIELD ("firmness", SulhProcessTrust, firmness, SULH_FIELD_NUMBER, .label = N_ ("Firmness"),
              .help = N_ ("How much evidence stands behind the belief."), .unit = "evidence",
              .initial = 5, .minimum = 0.01, .maximum = 1000, .provenance = 'D', .seed = "E03"),
};

const SulhKindInfo sulh_process_trust_info = SULH_INFO (
    SulhProcessTrust, "process-trust", N_ ("Trust in the process"),
    N_ ("What a party believes of the talks themselves, whatever it believes of the other side."),
    TRUE, process_trust_fields);
