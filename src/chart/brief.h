/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A briefing: pages of one size, for a reader who has a few minutes and will not see the program.
 */
#pragma once

#include "chart/catalogue.h"
#include "chart/page-size.h"

G_BEGIN_DECLS

/**
 * SulhBriefParts:
 * @SULH_BRIEF_COVER: what it is about, the verdict, what is in it
 * @SULH_BRIEF_PLAN: the plan in words, rung by rung
 * @SULH_BRIEF_ASSUMPTIONS: the numbers that the answer rests on, and what supports them
 * @SULH_BRIEF_WATCH: what to watch next: where it is weakest, dates, signs, shocks
 *
 * What a briefing holds besides charts.
 */
typedef enum
{
  SULH_BRIEF_COVER = 1 << 0,
  SULH_BRIEF_PLAN = 1 << 1,
  SULH_BRIEF_ASSUMPTIONS = 1 << 2,
  SULH_BRIEF_WATCH = 1 << 3,
  SULH_BRIEF_ALL = SULH_BRIEF_COVER | SULH_BRIEF_PLAN | SULH_BRIEF_ASSUMPTIONS | SULH_BRIEF_WATCH,
} SulhBriefParts;

/**
 * SulhBrief:
 * @matter: the scenario, as its reader may see it, and what the rules say of plans of it
 * @reason: (nullable): why there is no plan, in a sentence
 * @charts: (element-type SulhChart): which, in their order
 * @parts: what else
 * @size: of all pages
 * @options: language, direction, calendars, audience; the rest follows from @size
 * @keeps_empty: whether a chart that only says what is missing has a page too
 * @plays_later: whether charts of futures that nobody has played yet will be: before a section is
 *   made, what sulh_brief_get_chart() names is to be among the foresights of @matter
 * @all_numbers: whether the assumptions are all numbers, and not those that a reader can weigh
 *
 * What to make a briefing of.
 */
typedef struct
{
  SulhChartMatter matter;
  const char *reason;
  const GPtrArray *charts;
  SulhBriefParts parts;
  const SulhPageSize *size;
  SulhChartOptions options;
  gboolean keeps_empty;
  gboolean plays_later;
  gboolean all_numbers;
} SulhBrief;

guint sulh_brief_get_n_sections (const SulhBrief *brief);
const SulhChart *sulh_brief_get_chart (const SulhBrief *brief, guint index);
char *sulh_brief_dup_section_label (const SulhBrief *brief, guint index);
void sulh_brief_add_section (const SulhBrief *brief, guint index, GPtrArray *pages);
GPtrArray *sulh_brief_make (const SulhBrief *brief);

const char *sulh_brief_part_get_name (SulhBriefParts part);
const char *sulh_brief_part_get_label (SulhBriefParts part);

G_END_DECLS
