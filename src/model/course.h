/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a plan at home: capital, balance and waiting of both parties from rung to rung. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhHomeLimits:
 * @counts: whether capital and patience are tested: the party says how support comes and goes
 * @capital: capital at the start, 0..100 (R9)
 * @floor: capital below which it cannot go on, 0..100 (R9)
 * @band: most points it may have given beyond what it received; INFINITY for untested (R9)
 * @band_below: most points it may have received beyond what it gave; INFINITY for untested (A09)
 * @tolerance: days it bears without a visible, verified gain (R9)
 *
 * What binds a party at home.
 */
typedef struct
{
  gboolean counts;
  double capital;
  double floor;
  double band;
  double band_below;
  double tolerance;
} SulhHomeLimits;

/**
 * SulhHomeReading:
 * @capital: lowest capital from the rung to the day before the next, 0..100
 * @lowest: lowest balance over the same days: points given less points received
 * @highest: highest balance over the same days
 * @wait: longest time without a visible, verified gain up to then, d
 *
 * How a party stands at home at one rung.
 */
typedef struct
{
  double capital;
  double lowest;
  double highest;
  int wait;
} SulhHomeReading;

/* Both parties at one rung. */
typedef struct
{
  SulhHomeReading party[2];
} SulhCourseRung;

/**
 * SulhCourse:
 * @limits: of both parties
 * @rungs: the rungs in order, of #SulhCourseRung
 */
typedef struct
{
  SulhHomeLimits limits[2];
  GArray *rungs;
} SulhCourse;

SulhCourse *sulh_course_new (void);
void sulh_course_free (SulhCourse *course);
const SulhCourseRung *sulh_course_get_rung (const SulhCourse *course, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCourse, sulh_course_free)

G_END_DECLS
