/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/surroundings.h"

#include <glib/gi18n-lib.h>

#include "model/field-path.h"

typedef struct
{
  SulhFaultFunc report;
  gpointer user_data;
  SulhLookup *lookup;
} Check;

static void
add_fault (const Check *check, gconstpointer part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  const SulhPart *self = part;
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, self->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, self, check->user_data);
  g_free (sentence);
}

/* Whether the one ended before the other began; open ends are never too early. */
static gboolean
is_before (SulhDate date, SulhDate other)
{
  return date.latest < other.earliest;
}

/* Every one of @parts names somebody at @field; nobody may be named twice. */
static void
check_once (const Check *check, const GPtrArray *parts, const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];
      const SulhField *field = sulh_kind_find_field (part->kind, name);
      char *id = *(char **)sulh_part_get_member (part, field);

      if (id && !g_hash_table_add (seen, id))
        add_fault (check, part, "named-twice", name,
                   g_strdup_printf (_ ("\"%s\" stands twice in the same list."), id),
                   _ ("Put both into one, or take one out."));
    }
}

/* Channels, messages, venues */

static void
check_ends (const Check *check, gconstpointer part, const char *from, const char *to)
{
  if (from && g_strcmp0 (from, to) == 0)
    add_fault (check, part, "same-ends", "to",
               g_strdup_printf (_ ("It leads from \"%s\" to itself."), from),
               _ ("Name the other end."));
}

static void
check_channel (const Check *check, const SulhChannel *channel)
{
  for (guint i = 0; i < channel->legs->len; i++)
    {
      const SulhLeg *leg = channel->legs->pdata[i];

      check_ends (check, leg, leg->from, leg->to);
    }
}

static void
check_message (const Check *check, const SulhMessage *message)
{
  check_ends (check, message, message->from, message->to);
  if (is_before (message->received, message->sent))
    add_fault (check, message, "dates-out-of-order", "received",
               g_strdup (_ ("The message is received before it is sent.")),
               _ ("Correct one of the days."));
  if (is_before (message->answered, message->sent)
      || is_before (message->answered, message->received))
    add_fault (check, message, "dates-out-of-order", "answered",
               g_strdup (_ ("The message is answered before it is there.")),
               _ ("Correct one of the days."));
}

static void
check_group (const Check *check, const SulhContactGroup *group)
{
  if (group->lead && group->members
      && !g_strv_contains ((const char *const *)group->members, group->lead))
    add_fault (
        check, group, "lead-not-a-member", "lead",
        g_strdup_printf (_ ("\"%s\" leads the group and does not belong to it."), group->lead),
        _ ("Add it to the members, or name one of them."));
}

/* Forces and events */

static void
check_course (const Check *check, const SulhForce *force)
{
  int before = SULH_DAY_FIRST;

  check_once (check, force->burdens, "party");
  for (guint i = 0; i < force->course->len; i++)
    {
      const SulhLevel *level = force->course->pdata[i];

      if (sulh_date_is_open (level->on))
        add_fault (check, level, "missing-value", "on",
                   g_strdup (_ ("The level does not say from which day it holds.")),
                   _ ("Give the day."));
      else if (level->on.earliest < before)
        add_fault (check, level, "dates-out-of-order", "on",
                   g_strdup (_ ("The level begins before the one in front of it.")),
                   _ ("Put the levels in the order of their days."));
      else
        before = level->on.earliest;
    }
}

static void
check_stages (const Check *check, const SulhEscalationLadder *ladder)
{
  for (guint i = 1; i < ladder->stages->len; i++)
    {
      const SulhEscalationStage *below = ladder->stages->pdata[i - 1];
      const SulhEscalationStage *stage = ladder->stages->pdata[i];

      if (stage->from.mode < below->from.mode)
        add_fault (check, stage, "stages-out-of-order", "from",
                   g_strdup (_ ("The stage begins below the one in front of it.")),
                   _ ("Put the stages in order, the lowest first."));
    }
}

static void
check_event (const Check *check, const SulhEvent *event)
{
  if (event->follows && g_strcmp0 (event->follows, event->part.id) == 0)
    add_fault (check, event, "follows-itself", "follows",
               g_strdup (_ ("An event cannot follow itself.")), _ ("Name the earlier event."));
}

/* Studies */

static void
check_field (const Check *check, gconstpointer part, const char *id, const char *path)
{
  const SulhPart *target = sulh_lookup_find (check->lookup, id);

  if (path && id == NULL)
    add_fault (check, part, "field-of-nothing", "field",
               g_strdup_printf (_ ("\"%s\" is a field, but of which part is not said."), path),
               _ ("Name the part as well."));
  else if (path && target && sulh_field_path_find (target->kind, path) == NULL)
    add_fault (check, part, "unknown-field", "field",
               g_strdup_printf (_ ("\"%s\" leads to no field of \"%s\"."), path, id),
               _ ("Write the way to an attribute, such as mediation/skill/@translation."));
}

static void
check_evidence (const Check *check, const SulhEvidenceTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SulhEvidenceRow *row = table->rows->pdata[i];

      check_field (check, row, row->about, row->field);
    }
}

static void
check_axis (const Check *check, const SulhAxis *axis)
{
  check_field (check, axis, axis->on, axis->field);
  if (axis->quantity == SULH_AXIS_QUANTITY_FIELD && (axis->on == NULL || axis->field == NULL))
    add_fault (check, axis, "missing-value", axis->on ? "field" : "on",
               g_strdup (_ ("The axis varies a field, but does not say which.")),
               _ ("Name the part and the field."));
  if (axis->from.mode > axis->to.mode)
    add_fault (check, axis, "axis-out-of-order", "from",
               g_strdup (_ ("The axis ends before it begins.")), _ ("Put the smaller one first."));
}

static void
check_prediction (const Check *check, const SulhPrediction *prediction)
{
  if (is_before (prediction->due, prediction->on))
    add_fault (check, prediction, "dates-out-of-order", "due",
               g_strdup (_ ("The prediction is due before it was made.")),
               _ ("Correct one of the days."));
}

/**
 * sulh_part_find_disagreements:
 * @part: a part that stands directly in a scenario
 * @lookup: the parts of the scenario
 * @report: called for each fault
 * @user_data: passed to @report
 *
 * Looks for what contradicts itself in the kinds round the exchanges. Costs O(parts within).
 */
void
sulh_part_find_disagreements (const SulhPart *part, SulhLookup *lookup, SulhFaultFunc report,
                              gpointer user_data)
{
  Check check = { report, user_data, lookup };
  const SulhActor *actor = (const SulhActor *)part;
  const SulhExperiment *experiment = (const SulhExperiment *)part;

  switch (part->kind)
    {
    case SULH_KIND_ACTOR:
      if (actor->mediation)
        check_once (&check, actor->mediation->relations, "with");
      break;
    case SULH_KIND_CHANNEL:
      check_channel (&check, (const SulhChannel *)part);
      break;
    case SULH_KIND_VENUE:
      check_once (&check, ((const SulhVenue *)part)->receptions, "party");
      break;
    case SULH_KIND_MESSAGE:
      check_message (&check, (const SulhMessage *)part);
      break;
    case SULH_KIND_CONTACT_GROUP:
      check_group (&check, (const SulhContactGroup *)part);
      break;
    case SULH_KIND_FORCE:
      check_course (&check, (const SulhForce *)part);
      break;
    case SULH_KIND_ESCALATION_LADDER:
      check_stages (&check, (const SulhEscalationLadder *)part);
      break;
    case SULH_KIND_BASELINE:
      check_once (&check, ((const SulhBaseline *)part)->burdens, "party");
      break;
    case SULH_KIND_EVENT:
      check_event (&check, (const SulhEvent *)part);
      break;
    case SULH_KIND_EVIDENCE_TABLE:
      check_evidence (&check, (const SulhEvidenceTable *)part);
      break;
    case SULH_KIND_LEVER:
      check_field (&check, part, ((const SulhLever *)part)->on, ((const SulhLever *)part)->field);
      break;
    case SULH_KIND_PREDICTION:
      check_prediction (&check, (const SulhPrediction *)part);
      break;
    case SULH_KIND_EXPERIMENT:
      for (guint i = 0; i < experiment->axes->len; i++)
        check_axis (&check, experiment->axes->pdata[i]);
      break;
    default:
      break;
    }
}
