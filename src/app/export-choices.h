/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be chosen of an export, as rows that remember what was chosen last. */
#pragma once

#include <adwaita.h>

#include "chart/chart.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_CHOICE_FORMAT,
  SULH_CHOICE_SIZE,
  SULH_CHOICE_COLOURS,
  SULH_CHOICE_LANGUAGE,
  SULH_CHOICE_CALENDAR,
  SULH_CHOICE_SECOND_CALENDAR,
  SULH_CHOICE_LETTERS,
} SulhExportChoice;

void sulh_export_choices_fill (SulhSettings *settings, AdwComboRow *row, SulhExportChoice choice);
const SulhPageSize *sulh_export_choices_get_size (guint selected);
char *sulh_export_choices_dup_language (guint selected);
gboolean sulh_export_choices_reads_right_to_left (const char *language);

guint sulh_export_choices_count (void);
GtkCheckButton *sulh_export_choices_new_check (SulhSettings *settings, guint index);
GtkWidget *sulh_export_choices_new_row (guint index, GtkCheckButton *check);
SulhBriefParts sulh_export_choices_read (const GPtrArray *checks, GPtrArray *charts);
void sulh_export_choices_remember (SulhSettings *settings, const GPtrArray *checks);

G_END_DECLS
