/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the simulation: what happens when a plan meets shocks and spoilers. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "simulation/future.h"
#include "simulation/play.h"
#include "simulation/sample.h"
#include "simulation/statistics.h"
#include "simulation/stress.h"
