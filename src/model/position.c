/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/position.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField position_fields[] = {
  SULH_FIELD ("x", SulhGraphPosition, x, SULH_FIELD_COUNT, .label = N_ ("Across"),
              .help = N_ ("Points from the middle of the graph, to where reading goes on; before "
                          "the middle, less than 0."),
              .initial = 0, .minimum = -SULH_POSITION_FARTHEST, .maximum = SULH_POSITION_FARTHEST,
              .seed = "P09"),
  SULH_FIELD ("y", SulhGraphPosition, y, SULH_FIELD_COUNT, .label = N_ ("Down"),
              .help = N_ ("Points below the middle of the graph; above it, less than 0."),
              .initial = 0, .minimum = -SULH_POSITION_FARTHEST, .maximum = SULH_POSITION_FARTHEST,
              .seed = "P09"),
  SULH_FIELD ("pinned", SulhGraphPosition, pinned, SULH_FIELD_FLAG, .label = N_ ("Pinned"),
              .help = N_ ("Stays where it is when the graph is arranged."), .seed = "P09"),
};

const SulhKindInfo sulh_position_info
    = SULH_INFO (SulhGraphPosition, "position", N_ ("Position"),
                 N_ ("Where it stands on the trust graph; left out, the program finds a place."),
                 FALSE, position_fields);
