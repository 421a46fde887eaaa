/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes out of a part made by chance what contradicts itself. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

void settle_timing (SulhExchange *exchange, GRand *chance);
void settle_options (SulhExchange *exchange, GRand *chance);
void settle_issue (SulhIssue *issue);
void settle_party (SulhParty *party);

G_END_DECLS
