/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as people say them, "about March 2026" or "before Nowruz", and how they were understood. */
#pragma once

#include "chart/calendar.h"
#include "model/model.h"

G_BEGIN_DECLS

gboolean sulh_date_words_parse (const char *text, guint32 day_zero, SulhDate *date, char **fault);
char *sulh_date_words_describe (SulhDate date, guint32 day_zero, const char *language,
                                SulhCalendarKind second);

G_END_DECLS
