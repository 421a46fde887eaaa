/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages made and written beside the window: what they are made of, how far it is, and Stop. */
#pragma once

#include <gio/gio.h>

#include "chart/chart.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhExportFormat:
 * @SULH_EXPORT_PDF: one file of pages
 * @SULH_EXPORT_PPTX: one file of slides for PowerPoint
 * @SULH_EXPORT_ODP: one file of slides for LibreOffice
 * @SULH_EXPORT_SVG: a drawing for each page
 * @SULH_EXPORT_PNG: a picture for each page, for a screen
 * @SULH_EXPORT_PNG_FINE: the same, twice as fine
 * @SULH_EXPORT_PNG_PRINT: the same, for a printer
 * @SULH_EXPORT_CSV: a table for each chart, of what it shows
 */
typedef enum
{
  SULH_EXPORT_PDF,
  SULH_EXPORT_PPTX,
  SULH_EXPORT_ODP,
  SULH_EXPORT_SVG,
  SULH_EXPORT_PNG,
  SULH_EXPORT_PNG_FINE,
  SULH_EXPORT_PNG_PRINT,
  SULH_EXPORT_CSV,
  SULH_N_EXPORT_FORMATS,
} SulhExportFormat;

/**
 * SulhExportOrder:
 * @scenario: whole, as the team sees it; owned
 * @assessment: (nullable): of the plan on the table; owned
 * @plan: (nullable): that plan; owned
 * @audience: (nullable): id of whom it is for; then all is made of a copy without the rest, and the
 *   plan is looked for in that copy
 * @charts: (element-type SulhChart): which; owned
 * @parts: what else
 * @size: of the pages
 * @lies: whether all pages lie on their side, as slides do
 * @language: (nullable): of dates
 * @right_to_left: direction of reading
 * @calendars: of dates
 * @letters: style of Urdu letters
 * @range: (nullable): time that timelines show, as it was typed; owned
 *
 * What is to be made.
 */
typedef struct
{
  SulhScenario *scenario;
  SulhAssessment *assessment;
  SulhPlan *plan;
  char *audience;
  GPtrArray *charts;
  SulhBriefParts parts;
  const SulhPageSize *size;
  gboolean lies;
  char *language;
  gboolean right_to_left;
  SulhCalendarKind calendars[SULH_CHART_CALENDARS];
  SulhLetters letters;
  char *range;
} SulhExportOrder;

void sulh_export_order_free (SulhExportOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhExportOrder, sulh_export_order_free)

/**
 * SulhExportFunc:
 * @pages: (element-type SulhFigure): pages that were made since the last call
 * @done: parts of the work that are done
 * @total: of how many
 * @user_data: whatever was passed along
 *
 * Called on the main loop, never after the work was stopped or is over.
 */
typedef void (*SulhExportFunc) (const GPtrArray *pages, guint done, guint total,
                                gpointer user_data);

void sulh_export_make_async (SulhExportOrder *order, SulhExportFunc progressed,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *sulh_export_make_finish (GAsyncResult *result, GError **error);

void sulh_export_write_async (GPtrArray *pages, SulhExportFormat format, SulhStyle style,
                              const char *title, GFile *target, SulhExportFunc progressed,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean sulh_export_write_finish (GAsyncResult *result, GError **error);

const char *sulh_export_format_get_label (SulhExportFormat format);
const char *sulh_export_format_get_suffix (SulhExportFormat format);
gboolean sulh_export_format_is_one_file (SulhExportFormat format, guint n_pages);
gboolean sulh_export_format_is_slides (SulhExportFormat format);
GBytes *sulh_export_format_page (const SulhFigure *page, SulhExportFormat format, SulhStyle style,
                                 GError **error);
char *sulh_export_name_file (const char *title, SulhExportFormat format, guint page);

G_END_DECLS
