/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/course.h"

/**
 * sulh_course_new:
 *
 * Returns: (transfer full): a course without rungs
 */
SulhCourse *
sulh_course_new (void)
{
  SulhCourse *course = g_new0 (SulhCourse, 1);

  course->rungs = g_array_new (FALSE, TRUE, sizeof (SulhCourseRung));
  return course;
}

void
sulh_course_free (SulhCourse *course)
{
  if (course == NULL)
    return;
  g_array_unref (course->rungs);
  g_free (course);
}

const SulhCourseRung *
sulh_course_get_rung (const SulhCourse *course, guint index)
{
  return &g_array_index (course->rungs, SulhCourseRung, index);
}
