/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parser's complaints in plain words. */
#pragma once

#include "model/model.h"
#include "xml/compat.h"

G_BEGIN_DECLS

SulhFinding *sulh_syntax_explain (SulhSyntaxError *error);

G_END_DECLS
