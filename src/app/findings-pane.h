/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a careful colleague would say of the scenario; each line leads to its place. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_FINDINGS_PANE (sulh_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (SulhFindingsPane, sulh_findings_pane, SULH, FINDINGS_PANE, AdwBin)

/* Property: "count", how many there are that are more than a note. */

void sulh_findings_pane_set_session (SulhFindingsPane *self, SulhSession *session);

G_END_DECLS
