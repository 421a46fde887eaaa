/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings, as a person and as a program read them. */
#pragma once

#include "cli/json.h"
#include "model/model.h"

G_BEGIN_DECLS

const char *sulh_remark_get_word (SulhSeverity severity);
const char *sulh_remark_get_label (SulhSeverity severity);
void sulh_remark_print (const SulhFinding *finding);
void sulh_remarks_write_json (const GPtrArray *findings, SulhJson *json, const char *name);

G_END_DECLS
