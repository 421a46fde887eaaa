/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of shock by week, for a person, for a program, and as a picture. */
#pragma once

#include "cli/picture.h"

G_BEGIN_DECLS

SulhExit sulh_strikes_print (const SulhInput *input, const SulhPlan *plan,
                             const SulhFuturesRequest *request, const SulhPicture *picture,
                             gboolean as_json, GCancellable *cancellable);

G_END_DECLS
