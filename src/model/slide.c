/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/slide.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField slide_fields[] = {
  SULH_FIELD ("shows", SulhSlide, shows, SULH_FIELD_CHOICE, .label = N_ ("Shows"),
              .help = N_ ("What is on it: the sequence as it builds up, a chart, or words alone."),
              .choices = sulh_slide_content_choices),
  SULH_FIELD ("step", SulhSlide, step, SULH_FIELD_REF, .label = N_ ("Up to step"),
              .help
              = N_ ("The exchange up to which the sequence has come, and on whose day trust is "
                    "shown; without one, all of it."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE)),
  SULH_FIELD ("words", SulhSlide, words, SULH_FIELD_TEXT, .label = N_ ("Words"),
              .help = N_ ("What it says under its title.")),
};

const SulhKindInfo sulh_slide_info
    = SULH_INFO (SulhSlide, "slide", N_ ("Slide"),
                 N_ ("One slide of a talk; its name is the title, its note is for who speaks."),
                 TRUE, slide_fields);

/**
 * sulh_slide_content_choices:
 *
 * Returns: (transfer none): the words for "shows", in the order of #SulhSlideContent; those of
 *   charts are the names of the charts
 */
const SulhChoice *
sulh_slide_content_choices (void)
{
  static const SulhChoice choices[] = {
    { "step", N_ ("The sequence up to a step") },
    { "timeline", N_ ("Timeline") },
    { "trust", N_ ("Trust graph") },
    { "trust-table", N_ ("Trust as a table") },
    { "ladder", N_ ("Trust at each rung") },
    { "incentives", N_ ("Incentives at each rung") },
    { "home", N_ ("Parties at home") },
    { "snapshots", N_ ("Trust from rung to rung") },
    { "plans", N_ ("Plans side by side") },
    { "channels", N_ ("Channels side by side") },
    { "evidence", N_ ("Evidence") },
    { "words", N_ ("Words alone") },
    { NULL, NULL },
  };

  return choices;
}
