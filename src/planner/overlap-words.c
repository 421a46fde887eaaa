/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

/* What is worth so little less than the bound, as a share, is worth as much. */
#define LEAST_LESS 1e-9

/* A share of the value that is shown as more than 0.0 %. */
#define LEAST_TOLD 0.0005

/* Proved shortest, or how far from it. */
static char *
say_calendar (const SulhOverlap *overlap)
{
  gboolean shorter = overlap->end < overlap->serial_end;

  if (overlap->end <= overlap->least_end && shorter && !overlap->reordered)
    return g_strdup_printf (_ ("With overlaps this order ends on day %d and not on day %d; no "
                               "calendar of this order ends earlier."),
                            overlap->end, overlap->serial_end);
  if (overlap->end <= overlap->least_end)
    return g_strdup_printf (_ ("It ends on day %d; no calendar of this order ends earlier, with "
                               "overlaps or without."),
                            overlap->end);
  if (shorter && !overlap->reordered)
    return g_strdup_printf (_ ("With overlaps this order ends on day %d and not on day %d. A "
                               "shorter calendar of this order is not ruled out; none ends before "
                               "day %d."),
                            overlap->end, overlap->serial_end, overlap->least_end);
  return g_strdup_printf (
      _ ("It ends on day %d. A shorter calendar of this order is not ruled out; "
         "none ends before day %d."),
      overlap->end, overlap->least_end);
}

static char *
say_none (const SulhOverlap *overlap)
{
  if (overlap->bound <= 0)
    return g_strdup (_ ("With overlaps no plan holds either: none would even if exchanges took no "
                        "time."));
  if (overlap->orders == 0)
    return g_strdup (_ ("This is about one exchange after the other. Plans with overlaps were not "
                        "looked for: there are too many orders."));
  return g_strdup_printf (_ ("With overlaps no plan was found either: all %" PRIu64
                             " orders were tried, each on its earliest days, and on the earliest "
                             "on which all before it is verified."),
                          overlap->orders);
}

/* Which other orders were tried where there are too many for all. */
static const char *
say_others (const SulhOverlap *overlap)
{
  if (isnan (overlap->bound) && overlap->others == 0)
    return _ ("Whether another order is worth more with overlaps was not looked for: there are too "
              "many orders.");
  if (isnan (overlap->bound))
    return _ ("Of other orders only those of the next best plans of one exchange after the other "
              "were tried with overlaps: there are too many.");
  if (overlap->others == 0)
    return _ ("Of other orders only the one that promises most was tried with overlaps: there are "
              "too many.");
  return _ ("Of other orders only the one that promises most and those of the next best plans of "
            "one exchange after the other were tried with overlaps: there are too many.");
}

/* The same of an answer. */
static char *
say_few_orders (const SulhOverlap *overlap)
{
  const char *others = say_others (overlap);

  if (!overlap->reordered)
    return g_strdup (others);
  if (isnan (overlap->serial_joint))
    return g_strconcat (_ ("One after the other no plan was found; with overlaps this one holds."),
                        " ", others, NULL);
  return g_strdup_printf (_ ("With overlaps this order is worth %.4f, more than the best that was "
                             "found of one exchange after the other, %.4f. %s"),
                          overlap->joint, overlap->serial_joint, others);
}

/* Whether another order would do better. */
static char *
say_orders (const SulhOverlap *overlap)
{
  if (overlap->orders == 0)
    return say_few_orders (overlap);
  if (overlap->reordered && isnan (overlap->serial_joint))
    return g_strdup_printf (_ ("One after the other no plan was found; with overlaps this one "
                               "holds. It is worth most of all %" PRIu64
                               " orders, each tried on its earliest days, and on the earliest on "
                               "which all before it is verified; other calendars were not tried."),
                            overlap->orders);
  if (overlap->reordered)
    return g_strdup_printf (_ ("With overlaps this order is worth %.4f, more than the best of one "
                               "exchange after the other, %.4f. It is worth most of all "
                               "%" PRIu64
                               " orders, each tried on its earliest days, and on the earliest on "
                               "which all before it is verified; other calendars were not tried."),
                            overlap->joint, overlap->serial_joint, overlap->orders);
  return g_strdup_printf (_ ("All %" PRIu64
                             " orders, this one among them, were also tried on their earliest "
                             "days, and on the earliest on which all before is verified: there "
                             "none is worth more than this one. Other calendars of other orders "
                             "were not tried."),
                          overlap->orders);
}

/* What the calendar that was chosen costs. */
static char *
say_given_up (const SulhOverlap *overlap)
{
  if (overlap->given_up < LEAST_TOLD)
    return g_strdup ("");
  /* Translators: begins with a space, as it follows another sentence. */
  return g_strdup_printf (_ (" It gives up %.1f %% of its joint value for that."),
                          100 * overlap->given_up);
}

/* What a person in a hurry could have, for less. */
static char *
say_fastest (const SulhOverlap *overlap, int end, double joint)
{
  if (end >= overlap->end)
    return g_strdup ("");
  /* Translators: begins with a space, as it follows another sentence. */
  return g_strdup_printf (_ (" Every test would still hold on a calendar that ends on day %d, but "
                             "the plan would be worth %.4f and not %.4f."),
                          end, joint, overlap->joint);
}

/* How much better any plan with overlaps can be; rounded up, so that what is said is true. */
static char *
say_bound (const SulhOverlap *overlap)
{
  double more = overlap->joint > 0 ? overlap->bound / overlap->joint - 1 : INFINITY;

  if (!(more < INFINITY))
    return g_strdup ("");
  if (more <= LEAST_LESS)
    /* Translators: begins with a space, as it follows another sentence. */
    return g_strdup (_ (" With overlaps no plan at all is worth more."));
  /* Translators: begins with a space, as it follows another sentence. */
  return g_strdup_printf (_ (" With overlaps no plan at all is worth more than this one by more "
                             "than %.1f %%."),
                          ceil (1000 * more) / 10);
}

char *
sulh_overlap_say (const SulhAnswer *answer, int fastest_end, double fastest_joint)
{
  const SulhOverlap *overlap = answer->overlap;
  g_autofree char *calendar = NULL;
  g_autofree char *given_up = NULL;
  g_autofree char *fastest = NULL;
  g_autofree char *orders = NULL;
  g_autofree char *limit = NULL;

  if (!answer->plan)
    return say_none (overlap);
  calendar = say_calendar (overlap);
  given_up = say_given_up (overlap);
  fastest = say_fastest (overlap, fastest_end, fastest_joint);
  orders = say_orders (overlap);
  limit = say_bound (overlap);
  return g_strconcat (calendar, given_up, fastest, " ",
                      overlap->unfinished ? _ ("The search for a shorter one came to its limit. ")
                                          : "",
                      orders, limit, NULL);
}
