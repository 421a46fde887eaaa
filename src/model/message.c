/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/message.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField message_fields[] = {
  SULH_FIELD ("from", SulhMessage, from, SULH_FIELD_REF, .label = N_ ("From"),
              .help = N_ ("Who sent it."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "D02"),
  SULH_FIELD ("to", SulhMessage, to, SULH_FIELD_REF, .label = N_ ("To"),
              .help = N_ ("Whom it was sent to."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "D02"),
  SULH_FIELD ("channel", SulhMessage, channel, SULH_FIELD_REF, .label = N_ ("Channel"),
              .help = N_ ("The channel that it went through."),
              .refers = SULH_KIND_BIT (SULH_KIND_CHANNEL), .seed = "D02"),
  SULH_FIELD ("content", SulhMessage, content, SULH_FIELD_CHOICE, .label = N_ ("Content"),
              .help = N_ ("What it says."), .choices = sulh_message_content_choices, .seed = "D02"),
  SULH_FIELD ("about", SulhMessage, about, SULH_FIELD_REF, .label = N_ ("About"),
              .help = N_ ("The exchange that it is about."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .seed = "D02"),
  SULH_FIELD ("sent", SulhMessage, sent, SULH_FIELD_DATE, .label = N_ ("Sent"),
              .help = N_ ("When it was sent."), .seed = "D02"),
  SULH_FIELD ("received", SulhMessage, received, SULH_FIELD_DATE, .label = N_ ("Received"),
              .help = N_ ("When it was received."), .seed = "D02"),
  SULH_FIELD ("answered", SulhMessage, answered, SULH_FIELD_DATE, .label = N_ ("Answered"),
              .help = N_ ("When it was answered."), .seed = "D02"),
  SULH_FIELD ("public", SulhMessage, public, SULH_FIELD_FLAG, .label = N_ ("Public"),
              .help = N_ ("It was sent in public."), .seed = "D02"),
  SULH_FIELD ("leaked", SulhMessage, leaked, SULH_FIELD_FLAG, .label = N_ ("Leaked"),
              .help = N_ ("It became public although it was not meant to."), .seed = "D26"),
};

const SulhKindInfo sulh_message_info
    = SULH_INFO (SulhMessage, "message", N_ ("Message"), N_ ("A message from one side to another."),
                 TRUE, message_fields);

/**
 * sulh_message_content_choices:
 *
 * Returns: (transfer none): the words for "content", in the order of #SulhMessageContent
 */
const SulhChoice *
sulh_message_content_choices (void)
{
  static const SulhChoice choices[] = {
    { "information", N_ ("Information") },
    { "proposal", N_ ("Proposal") },
    { "reply", N_ ("Reply") },
    { "acceptance", N_ ("Acceptance") },
    { "refusal", N_ ("Refusal") },
    { "assurance", N_ ("Assurance") },
    { "demand", N_ ("Demand") },
    { "warning", N_ ("Warning") },
    { "ultimatum", N_ ("Ultimatum") },
    { "procedure", N_ ("Procedure") },
    { NULL, NULL },
  };

  return choices;
}
