/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random audiences for a part of a random scenario. */
#pragma once

#include "model/model.h"

void random_audiences_add (GRand *chance, gpointer part, const GPtrArray *const *ids);
