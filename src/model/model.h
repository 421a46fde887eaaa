/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the floor that says what a scenario is. */
#pragma once

#include "model/actor.h"
#include "model/answer.h"
#include "model/assessment.h"
#include "model/channel.h"
#include "model/choice.h"
#include "model/date.h"
#include "model/event.h"
#include "model/exchange.h"
#include "model/finding.h"
#include "model/nearest.h"
#include "model/number-fault.h"
#include "model/number.h"
#include "model/part.h"
#include "model/party.h"
#include "model/patience.h"
#include "model/plan.h"
#include "model/scenario.h"
#include "model/terms.h"
#include "model/trust.h"
#include "model/validity.h"
