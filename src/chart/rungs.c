/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/rungs.h"

#include <glib/gi18n-lib.h>

#define NUMBER_ROOM 26.0

/* Returns: whether there is a plan of two parties with rungs to draw. */
gboolean
sulh_rungs_are_there (const SulhScenario *scenario, const SulhAssessment *assessment)
{
  return assessment != NULL && assessment->rungs->len > 0
         && sulh_scenario_get_principal (scenario, 0) != NULL
         && sulh_scenario_get_principal (scenario, 1) != NULL && assessment->n_principals == 2;
}

/* Returns: (transfer full): a page that says why nothing is drawn. */
SulhFigure *
sulh_rungs_close_empty (SulhSheet *sheet, const SulhAssessment *assessment)
{
  if (assessment != NULL && assessment->n_principals > 2)
    return sulh_sheet_close_empty (sheet, _ ("This chart is for plans between two parties"),
                                   _ ("The timeline shows the trust of all"));
  return sulh_sheet_close_empty (sheet, _ ("There is no plan to show"),
                                 _ ("Look for a plan, or make one by hand"));
}

const char *
sulh_rungs_get_name (const SulhScenario *scenario, const SulhRungReading *rung)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, rung->exchange);

  return exchange != NULL ? sulh_part_get_label (exchange) : rung->exchange;
}

/* Returns: (transfer full): when a rung starts, by the first calendar that was chosen. */
char *
sulh_rungs_say_day (const SulhSheet *sheet, const SulhRungReading *rung)
{
  g_autoptr (SulhCalendar) calendar
      = sulh_calendar_new (sheet->scenario->day_zero, sulh_ruler_get_language (sheet->ruler),
                           sheet->options->calendars[0], NULL);

  return sulh_calendar_format (calendar, rung->day);
}

/* Returns: (transfer full) (nullable): who walks away first and where, or which test fails first;
 * %NULL if the plan holds. */
char *
sulh_rungs_say_failure (const SulhSheet *sheet, const SulhAssessment *assessment)
{
  if (assessment->holds || assessment->rungs->len == 0)
    return NULL;
  if (assessment->first_failure < 0)
    return g_strdup (assessment->summary);
  g_autofree char *party
      = sulh_sheet_isolate_party (sheet, assessment->principal[assessment->who_fails]);
  return g_strdup_printf (_ ("%s would walk away at rung %d of %u"), party,
                          assessment->first_failure + 1, assessment->rungs->len);
}

/**
 * sulh_rungs_put_name:
 * @index: of the rung, from 0
 * @room: where its number, its name and its day stand
 *
 * Returns: height of the words
 */
double
sulh_rungs_put_name (const SulhSheet *sheet, const SulhAssessment *assessment, guint index,
                     SulhArea room)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *day = sulh_rungs_say_day (sheet, rung);
  double indent = NUMBER_ROOM * sheet->scale;
  double top = room.y;

  sulh_sheet_put (sheet, SULH_ROLE_LABEL, number, sulh_font_label_bold,
                  (SulhArea){ room.x, room.y, indent, 0 }, SULH_ALIGN_START);
  room.x += indent;
  room.width -= indent;
  room.y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, sulh_rungs_get_name (sheet->scenario, rung),
                            sulh_font_label, room, SULH_ALIGN_START);
  room.y += sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, day, sulh_font_small, room,
                            SULH_ALIGN_START);
  return room.y - top;
}

double
sulh_rungs_measure_name (const SulhSheet *sheet, const SulhAssessment *assessment, guint index,
                         double width)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, index);
  g_autofree char *day = sulh_rungs_say_day (sheet, rung);
  double inner = width - NUMBER_ROOM * sheet->scale;

  return sulh_sheet_measure (sheet, sulh_rungs_get_name (sheet->scenario, rung), sulh_font_label,
                             inner)
         + sulh_sheet_measure (sheet, day, sulh_font_small, inner);
}
