/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/talk.h"

#include <glib/gi18n-lib.h>

#include "chart/chart.h"
#include "workbench/review.h"

#define NO_NUMBER G_MAXUINT
#define MOST_TYPED 9999

struct _SulhTalk
{
  SulhScenario *team; /* what the team knows, for the notes */
  SulhPlan *team_plan; /* (nullable) */
  SulhScenario *scenario; /* what is shown */
  SulhAssessment *assessment; /* (nullable): of the plan, as it is shown */
  char *audience_name;
  SulhTalkCourse course;
  GPtrArray *notes; /* (element-type utf8): one for each slide */
  guint n_steps;
  guint place;
  guint typed;
  gboolean is_black;
  gint64 started; /* by the clock of the caller; meaningless while the timer stands */
  gint64 elapsed; /* until the timer was last stopped */
  gboolean is_running;
};

/* What the audience may see */

/* Whose remark holds its place, which comes through where the part does. */
static gpointer
number_part (const SulhPart *part, guint place)
{
  SulhPart *numbered = sulh_part_copy (part);
  g_autofree char *number = g_strdup_printf ("%u", place);

  sulh_part_set_text (&numbered->note, number);
  sulh_part_set_field_audience (numbered, "note", (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  return numbered;
}

/* Returns: the place that @part had, %G_MAXUINT if it had none. */
static guint
read_place (const SulhPart *part)
{
  guint64 place = part->note ? g_ascii_strtoull (part->note, NULL, 10) : G_MAXUINT;

  return (guint)MIN (place, G_MAXUINT);
}

static SulhPlan *
number_rungs (const SulhPlan *plan)
{
  const SulhField *field = sulh_kind_find_field (SULH_KIND_PLAN, "rung");
  SulhPlan *numbered = sulh_part_copy (plan);

  for (guint i = 0; i < plan->rungs->len; i++)
    {
      g_autoptr (SulhPlan) before = numbered;
      g_autoptr (SulhRung) rung = number_part (plan->rungs->pdata[i], i);

      numbered = sulh_part_with_child (before, field, i, rung);
    }
  return numbered;
}

static SulhScenario *
number_slides (const SulhScenario *scenario)
{
  SulhScenario *numbered = sulh_part_ref (scenario);

  for (guint i = 0; i < scenario->slides->len; i++)
    {
      g_autoptr (SulhScenario) before = numbered;
      g_autoptr (SulhSlide) slide = number_part (scenario->slides->pdata[i], i);

      numbered = sulh_scenario_with_replaced (before, scenario->slides->pdata[i], slide);
    }
  return numbered;
}

/* With this plan and no other, so that it can be found in a copy that has other ids. */
static SulhScenario *
put_plan (const SulhScenario *scenario, const SulhPlan *plan)
{
  SulhScenario *next = sulh_part_ref (scenario);
  g_autoptr (SulhPlan) numbered = number_rungs (plan);
  SulhScenario *whole;

  while (next->plans->len > 0)
    {
      g_autoptr (SulhScenario) before = next;

      next = sulh_scenario_without (before, before->plans->pdata[0]);
    }
  whole = sulh_scenario_with_part (next, numbered);
  sulh_part_unref (next);
  return whole;
}

static void
project (SulhTalk *self, const char *audience)
{
  g_autoptr (SulhScenario) numbered = number_slides (self->team);
  g_autoptr (SulhScenario) whole
      = self->team_plan ? put_plan (numbered, self->team_plan) : sulh_part_ref (numbered);

  self->scenario = sulh_scenario_project (whole, audience);
  if (self->team_plan && self->scenario->plans->len > 0)
    self->assessment = sulh_review_assess (self->scenario, self->scenario->plans->pdata[0]);
  self->audience_name = sulh_projection_dup_audience_name (self->scenario, self->team, audience);
}

/* Notes */

static void
add_note (GString *notes, gconstpointer part)
{
  const char *note = part ? ((const SulhPart *)part)->note : NULL;

  if (note && *note)
    g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n\n" : "", note);
}

static void
add_notes_of (GString *notes, const SulhExchange *exchange)
{
  add_note (notes, exchange);
  for (guint i = 0; exchange && i < exchange->sides->len; i++)
    add_note (notes, exchange->sides->pdata[i]);
}

static const SulhRung *
find_shown_rung (const SulhTalk *self, const SulhExchange *shown)
{
  const SulhPlan *plan = self->scenario->plans->len > 0 ? self->scenario->plans->pdata[0] : NULL;

  for (guint i = 0; plan && i < plan->rungs->len; i++)
    if (g_strcmp0 (sulh_plan_get_rung (plan, i)->exchange, shown->part.id) == 0)
      return sulh_plan_get_rung (plan, i);
  return NULL;
}

static const SulhRung *
find_team_rung (const SulhTalk *self, const SulhExchange *shown)
{
  const SulhRung *rung = NULL;

  if (self->team_plan == NULL)
    return NULL;
  if (self->scenario != self->team)
    {
      const SulhRung *numbered = find_shown_rung (self, shown);
      guint place = numbered ? read_place (&numbered->part) : G_MAXUINT;

      return place < self->team_plan->rungs->len ? sulh_plan_get_rung (self->team_plan, place)
                                                 : NULL;
    }
  for (guint i = 0; i < self->team_plan->rungs->len && !rung; i++)
    if (g_strcmp0 (sulh_plan_get_rung (self->team_plan, i)->exchange, shown->part.id) == 0)
      rung = sulh_plan_get_rung (self->team_plan, i);
  return rung;
}

static char *
collect_step (const SulhTalk *self, const SulhExchange *shown)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  const SulhRung *rung = find_team_rung (self, shown);

  add_note (notes, rung);
  add_notes_of (notes, rung ? sulh_scenario_find_exchange (self->team, rung->exchange)
                            : (self->scenario == self->team ? shown : NULL));
  return g_strdup (notes->str);
}

static void
collect_notes_of_slides (SulhTalk *self)
{
  for (guint i = 0; i < self->scenario->slides->len; i++)
    {
      const SulhPart *slide = self->scenario->slides->pdata[i];
      guint place = self->scenario == self->team ? i : read_place (slide);
      const SulhPart *written
          = place < self->team->slides->len ? self->team->slides->pdata[place] : NULL;

      g_ptr_array_add (self->notes, g_strdup (written && written->note ? written->note : ""));
    }
}

static void
collect_notes (SulhTalk *self)
{
  const SulhChartOptions options = { 0 };
  g_autoptr (GArray) steps = sulh_chart_list_steps (self->scenario, self->assessment, &options);
  const char *opening = self->team->part.note;
  const char *closing = self->team_plan ? self->team_plan->part.note : NULL;

  self->n_steps = steps->len;
  if (self->course == SULH_TALK_BY_SLIDES)
    {
      collect_notes_of_slides (self);
      return;
    }
  g_ptr_array_add (self->notes, g_strdup (opening ? opening : ""));
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (self->notes,
                     collect_step (self, g_array_index (steps, SulhSequenceStep, i).exchange));
  g_ptr_array_add (self->notes, g_strdup (closing ? closing : ""));
}

static SulhTalk *
talk_alloc (const SulhScenario *scenario, SulhTalkCourse course)
{
  SulhTalk *self = g_new0 (SulhTalk, 1);

  self->course = course;
  self->team = sulh_part_ref (scenario);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->typed = NO_NUMBER;
  return self;
}

SulhTalk *
sulh_talk_new (const SulhScenario *scenario, const SulhPlan *plan, const char *audience,
               SulhTalkCourse course)
{
  SulhTalk *self = talk_alloc (scenario, course);

  self->team_plan = plan ? sulh_part_ref (plan) : NULL;
  if (!g_str_equal (audience, SULH_AUDIENCE_TEAM))
    project (self, audience);
  else
    {
      self->scenario = sulh_part_ref (scenario);
      self->assessment = plan ? sulh_review_assess (scenario, plan) : NULL;
    }
  collect_notes (self);
  return self;
}

/* A plan that was only found may have the name of one that was written. */
static const SulhPlan *
find_written_plan (const SulhScenario *scenario, const SulhAssessment *assessment)
{
  const SulhPlan *plan = NULL;

  for (guint i = 0; assessment && i < scenario->plans->len; i++)
    if (g_strcmp0 (((const SulhPart *)scenario->plans->pdata[i])->id, assessment->plan) == 0)
      plan = scenario->plans->pdata[i];
  if (plan == NULL || plan->rungs->len != assessment->rungs->len)
    return NULL;
  for (guint i = 0; i < plan->rungs->len; i++)
    if (g_strcmp0 (sulh_plan_get_rung (plan, i)->exchange,
                   sulh_assessment_get_rung (assessment, i)->exchange)
        != 0)
      return NULL;
  return plan;
}

SulhTalk *
sulh_talk_new_assessed (const SulhScenario *scenario, const SulhAssessment *assessment,
                        SulhTalkCourse course)
{
  SulhTalk *self = talk_alloc (scenario, course);
  const SulhPlan *plan = find_written_plan (scenario, assessment);

  self->team_plan = plan ? sulh_part_ref (plan) : NULL;
  self->scenario = sulh_part_ref (scenario);
  self->assessment = assessment ? sulh_assessment_ref (assessment) : NULL;
  collect_notes (self);
  return self;
}

void
sulh_talk_free (SulhTalk *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->notes);
  g_clear_pointer (&self->assessment, sulh_assessment_unref);
  g_clear_pointer (&self->team_plan, sulh_part_unref);
  sulh_part_unref (self->scenario);
  sulh_part_unref (self->team);
  g_free (self->audience_name);
  g_free (self);
}

const SulhScenario *
sulh_talk_get_scenario (const SulhTalk *self)
{
  return self->scenario;
}

const SulhAssessment *
sulh_talk_get_assessment (const SulhTalk *self)
{
  return self->assessment;
}

const char *
sulh_talk_get_audience_name (const SulhTalk *self)
{
  return self->audience_name;
}

const SulhSlide *
sulh_talk_get_slide (const SulhTalk *self, guint place)
{
  if (self->course != SULH_TALK_BY_SLIDES || place >= self->scenario->slides->len)
    return NULL;
  return self->scenario->slides->pdata[place];
}

/* Moving */

guint
sulh_talk_count_steps (const SulhTalk *self)
{
  return self->n_steps;
}

guint
sulh_talk_count_slides (const SulhTalk *self)
{
  return self->notes->len;
}

guint
sulh_talk_get_place (const SulhTalk *self)
{
  return self->place;
}

static gboolean
show (SulhTalk *self, guint place)
{
  gboolean is_other = place != self->place;

  self->place = place;
  self->is_black = FALSE;
  sulh_talk_forget_typed (self);
  return is_other;
}

gboolean
sulh_talk_move (SulhTalk *self, SulhTalkMove move)
{
  guint n = sulh_talk_count_slides (self);
  guint last = n > 0 ? n - 1 : 0;

  switch (move)
    {
    case SULH_TALK_NEXT:
      return show (self, MIN (self->place + 1, last));
    case SULH_TALK_PREVIOUS:
      return show (self, self->place > 0 ? self->place - 1 : 0);
    case SULH_TALK_FIRST:
      return show (self, 0);
    case SULH_TALK_LAST:
      return show (self, last);
    }
  g_return_val_if_reached (FALSE);
}

void
sulh_talk_type (SulhTalk *self, guint digit)
{
  guint before = self->typed == NO_NUMBER ? 0 : self->typed;

  self->typed = MIN (10 * before + digit, MOST_TYPED);
}

void
sulh_talk_forget_typed (SulhTalk *self)
{
  self->typed = NO_NUMBER;
}

static gboolean
has_number (const SulhTalk *self, guint number)
{
  if (self->course == SULH_TALK_BY_SLIDES)
    return number > 0 && number <= self->notes->len;
  return number <= self->n_steps;
}

/** sulh_talk_say_typed: Returns: (transfer full) (nullable): what is being typed, if anything */
char *
sulh_talk_say_typed (const SulhTalk *self)
{
  if (self->typed == NO_NUMBER)
    return NULL;
  if (self->course == SULH_TALK_BY_SLIDES)
    return g_strdup_printf (has_number (self, self->typed) ? _ ("Slide %u: press Enter")
                                                           : _ ("There is no slide %u"),
                            self->typed);
  if (!has_number (self, self->typed))
    return g_strdup_printf (_ ("There is no step %u"), self->typed);
  return g_strdup_printf (_ ("Step %u: press Enter"), self->typed);
}

gboolean
sulh_talk_go_to_typed (SulhTalk *self)
{
  guint typed = self->typed;

  sulh_talk_forget_typed (self);
  if (typed == NO_NUMBER || !has_number (self, typed))
    return FALSE;
  return show (self, self->course == SULH_TALK_BY_SLIDES ? typed - 1 : typed);
}

void
sulh_talk_toggle_black (SulhTalk *self)
{
  self->is_black = !self->is_black;
}

gboolean
sulh_talk_is_black (const SulhTalk *self)
{
  return self->is_black;
}

/* Words */

char *
sulh_talk_say_place (const SulhTalk *self, guint place)
{
  if (self->course == SULH_TALK_BY_SLIDES)
    return g_strdup_printf (_ ("Slide %u of %u"), place + 1, self->notes->len);
  if (place == 0)
    return g_strdup (_ ("Opening"));
  if (place > self->n_steps)
    return g_strdup (_ ("The whole sequence"));
  return g_strdup_printf (_ ("Step %u of %u"), place, self->n_steps);
}

char *
sulh_talk_say_notes (const SulhTalk *self, guint place)
{
  return g_strdup (place < self->notes->len ? self->notes->pdata[place] : "");
}

/* The timer */

static gint64
get_elapsed (const SulhTalk *self, gint64 now)
{
  return self->elapsed + (self->is_running ? MAX (0, now - self->started) : 0);
}

void
sulh_talk_restart_timer (SulhTalk *self, gint64 now)
{
  self->started = now;
  self->elapsed = 0;
  self->is_running = TRUE;
}

/** sulh_talk_pause_timer: Stops the timer, or lets it go on. */
void
sulh_talk_pause_timer (SulhTalk *self, gint64 now)
{
  self->elapsed = get_elapsed (self, now);
  self->started = now;
  self->is_running = !self->is_running;
}

gboolean
sulh_talk_is_timer_running (const SulhTalk *self)
{
  return self->is_running;
}

/** sulh_talk_say_elapsed: Returns: (transfer full): "4:05", or "1:04:05" */
char *
sulh_talk_say_elapsed (const SulhTalk *self, gint64 now)
{
  gint64 seconds = get_elapsed (self, now) / G_USEC_PER_SEC;
  int hours = (int)(seconds / 3600), minutes = (int)(seconds / 60 % 60);

  if (hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", hours, minutes, (int)(seconds % 60));
  return g_strdup_printf ("%d:%02d", minutes, (int)(seconds % 60));
}
