/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the outline: a heading before the rows of each group. */
#pragma once

#include "app/outline-heading.h"
#include "app/outline-row.h"

G_BEGIN_DECLS

void sulh_outline_lines_show_heading (GtkListBox *list, guint index, SulhKind kind);
void sulh_outline_lines_show_row (GtkListBox *list, guint index, const char *group,
                                  const SulhScenario *scenario, const SulhPart *part);
void sulh_outline_lines_drop_from (GtkListBox *list, guint index);
void sulh_outline_lines_tell_hidden (GtkListBox *list);

SulhOutlineRow *sulh_outline_lines_get_first_row (GtkListBox *list);
SulhOutlineRow *sulh_outline_lines_get_next_row (SulhOutlineRow *row);
SulhOutlineHeading *sulh_outline_lines_get_first_heading (GtkListBox *list);
SulhOutlineHeading *sulh_outline_lines_get_next_heading (SulhOutlineHeading *heading);
SulhOutlineRow *sulh_outline_lines_get_row_below (SulhOutlineHeading *heading);
GtkWidget *sulh_outline_lines_find_heading (SulhOutlineRow *row);

G_END_DECLS
