/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a briefing: pages of words that flow, and the sections made of them. */
#pragma once

#include "chart/brief.h"
#include "chart/leaf.h"
#include "chart/page-fit.h"

G_BEGIN_DECLS

#define SULH_FLOW_COLUMNS 4

/**
 * SulhCell:
 * @head: (nullable): first line, in bold
 * @text: (nullable): below it
 */
typedef struct
{
  const char *head;
  const char *text;
} SulhCell;

/**
 * SulhFlow:
 * @brief: of what
 * @pages: (element-type SulhFigure): the pages that are full, and those before them
 * @title: of every page
 * @subtitle: of the first page
 * @columns: shares of the width, as far as they are above 0
 * @headings: (nullable): what stands above the columns of every page
 *
 * Words that go on on the next page when one is full.
 */
typedef struct
{
  const SulhBrief *brief;
  GPtrArray *pages;
  const char *title;
  const char *subtitle;
  double columns[SULH_FLOW_COLUMNS];
  const char *headings[SULH_FLOW_COLUMNS];

  SulhLeafTerms given;
  SulhLeaf leaf;
  GString *description;
  double y;
  guint n_rows;
  gboolean is_open;
  gboolean has_headings;
} SulhFlow;

void sulh_flow_open (SulhFlow *flow, const SulhBrief *brief, GPtrArray *pages, const char *title,
                     const char *subtitle);
void sulh_flow_set_columns (SulhFlow *flow, const double *columns, const char *const *headings);
void sulh_flow_add_heading (SulhFlow *flow, const char *heading);
void sulh_flow_add_words (SulhFlow *flow, const char *words);
void sulh_flow_add_row (SulhFlow *flow, const SulhCell *cells);
void sulh_flow_close (SulhFlow *flow);

char *sulh_brief_isolate (const SulhFlow *flow, const char *name);
char *sulh_brief_isolate_part (const SulhFlow *flow, const char *id);
char *sulh_brief_say_day (const SulhBrief *brief, int day);
char *sulh_brief_say_date (const SulhBrief *brief, SulhDate date);

void sulh_brief_add_cover (const SulhBrief *brief, GPtrArray *pages);
void sulh_brief_add_plan (const SulhBrief *brief, GPtrArray *pages);
void sulh_brief_add_assumptions (const SulhBrief *brief, GPtrArray *pages);
void sulh_brief_add_watch (const SulhBrief *brief, GPtrArray *pages);

G_END_DECLS
