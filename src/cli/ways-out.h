/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demands that cannot hold together, and the ways out, as a person and as a program read them. */
#pragma once

#include "cli/json.h"
#include "model/model.h"

G_BEGIN_DECLS

void sulh_ways_out_print (const SulhWaysOut *ways, const char *file);
void sulh_ways_out_write_json (const SulhWaysOut *ways, SulhJson *json);
void sulh_way_out_write_json (const SulhWayOut *way, guint number, SulhJson *json,
                              const char *name);

G_END_DECLS
