/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom a command works: what others may not see goes before anything is made of it. */
#pragma once

#include "cli/command.h"
#include "model/model.h"

G_BEGIN_DECLS

/* The row of the table of options; @audience is where it goes. */
#define SULH_AUDIENCE_ENTRY(audience)                                                              \
  {                                                                                                \
    "for", 0, 0, G_OPTION_ARG_STRING, &(audience),                                                 \
        N_ ("As this party or actor may see it; “all” for everybody"), N_ ("AUDIENCE")             \
  }

gboolean sulh_audience_is_there (const char *file, const SulhScenario *scenario,
                                 const char *audience);

G_END_DECLS
