/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the floor that draws: charts make figures, writers and the painter show them. */
#pragma once

#include "chart/calendar.h"
#include "chart/channels.h"
#include "chart/comparison.h"
#include "chart/date-words.h"
#include "chart/document.h"
#include "chart/evidence.h"
#include "chart/figure.h"
#include "chart/home.h"
#include "chart/incentives.h"
#include "chart/ladder.h"
#include "chart/options.h"
#include "chart/painter.h"
#include "chart/palette.h"
#include "chart/role.h"
#include "chart/slides.h"
#include "chart/snapshots.h"
#include "chart/svg.h"
#include "chart/timeline.h"
#include "chart/trust-graph.h"
