/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/course.h"
#include "rules/walk.h"

static SulhHomeLimits
read_limits (const SulhHome *home)
{
  return (SulhHomeLimits){
    .counts = home->counts,
    .capital = home->start,
    .floor = home->floor,
    .band = home->band,
    .band_below = home->band_below,
    .tolerance = home->tolerance,
  };
}

static void
add_rung (SulhCourse *course, const SulhWalkedRung *walked)
{
  SulhCourseRung rung;

  for (int i = 0; i < 2; i++)
    rung.party[i] = (SulhHomeReading){
      .capital = walked->capital[i],
      .lowest = walked->lowest[i],
      .highest = walked->highest[i],
      .wait = walked->wait[i],
    };
  g_array_append_val (course->rungs, rung);
}

SulhCourse *
sulh_rules_course (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, plan->aims);
  guint n_rungs = 0;

  if (agenda == NULL)
    return NULL;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n_rungs);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n_rungs);
  SulhCourse *course = sulh_course_new ();
  for (int i = 0; i < 2; i++)
    course->limits[i] = read_limits (&agenda->home[i]);
  for (guint k = 0; k < walked->n_rungs; k++)
    add_rung (course, &walked->rungs[k]);
  return course;
}
