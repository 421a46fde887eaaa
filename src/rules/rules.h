/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the rules: what a scenario means, one header per rule, pure functions. */
#pragma once

#include "rules/bridge.h"
#include "rules/clock.h"
#include "rules/continuation.h"
#include "rules/credibility.h"
#include "rules/debt.h"
#include "rules/ladder.h"
#include "rules/leverage.h"
#include "rules/loss.h"
#include "rules/participation.h"
#include "rules/race.h"
#include "rules/reliability.h"
#include "rules/shock-budget.h"
#include "rules/spoiler.h"
#include "rules/terms.h"
#include "rules/track.h"
#include "rules/trust.h"
