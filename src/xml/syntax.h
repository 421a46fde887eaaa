/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parser's complaints in plain words. */
#pragma once

#include "model/model.h"
#include "xml/compat.h"

G_BEGIN_DECLS

gboolean sulh_syntax_is_known (SulhSyntaxError *error);
gboolean sulh_syntax_is_about_reference (SulhSyntaxError *error);
SulhFinding *sulh_syntax_explain (SulhSyntaxError *error);
SulhFinding *sulh_syntax_quote (SulhSyntaxError *error);

G_END_DECLS
