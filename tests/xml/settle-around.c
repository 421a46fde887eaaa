/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settle-around.h"

static void
settle_ends (char **from, char **to, GPtrArray **ids)
{
  if (g_strcmp0 (*from, *to) != 0)
    return;
  sulh_part_set_text (from, ids[SULH_KIND_PARTY]->pdata[0]);
  sulh_part_set_text (to, ids[SULH_KIND_PARTY]->pdata[1]);
}

static void
settle_after (SulhDate *date, SulhDate before)
{
  if (date->latest < before.earliest)
    *date = sulh_date_open ();
}

static void
settle_message (SulhMessage *message, GPtrArray **ids)
{
  settle_ends (&message->from, &message->to, ids);
  settle_after (&message->received, message->sent);
  settle_after (&message->answered, message->sent);
  settle_after (&message->answered, message->received);
}

static void
settle_channel (SulhChannel *channel, GPtrArray **ids)
{
  for (guint i = 0; i < channel->legs->len; i++)
    {
      SulhLeg *leg = channel->legs->pdata[i];

      settle_ends (&leg->from, &leg->to, ids);
    }
}

/* Takes out those that name somebody who was named before. */
static void
settle_once (GPtrArray *parts, const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len;)
    {
      const SulhPart *part = parts->pdata[i];
      const SulhField *field = sulh_kind_find_field (part->kind, name);
      char *id = *(char **)sulh_part_get_member (part, field);

      if (g_hash_table_contains (seen, id))
        g_ptr_array_remove_index (parts, i);
      else
        i += g_hash_table_add (seen, id);
    }
}

static void
settle_course (GPtrArray *course)
{
  for (guint i = 0; i < course->len; i++)
    ((SulhLevel *)course->pdata[i])->on = sulh_date_exact ((int)i * 10 - 15);
}

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  double first = (*(SulhEscalationStage *const *)a)->from.mode;
  double second = (*(SulhEscalationStage *const *)b)->from.mode;

  return (first > second) - (first < second);
}

static void
settle_event (SulhEvent *event)
{
  if (g_strcmp0 (event->follows, event->part.id) == 0)
    g_clear_pointer (&event->follows, g_free);
}

/* Any attribute of the part with this id. */
static void
settle_field (const char *id, char **path, GPtrArray **ids)
{
  g_clear_pointer (path, g_free);
  for (guint kind = 0; id && kind < SULH_N_KINDS; kind++)
    for (guint i = 0; i < ids[kind]->len; i++)
      {
        const SulhKindInfo *info = sulh_kind_get_info (kind);

        if (!g_str_equal (ids[kind]->pdata[i], id))
          continue;
        for (guint j = 0; *path == NULL && j < info->n_fields; j++)
          if (info->fields[j].type == SULH_FIELD_NUMBER)
            *path = g_strdup_printf ("@%s", info->fields[j].name);
      }
}

static void
settle_axis (SulhAxis *axis, GPtrArray **ids)
{
  SulhNumber from = axis->from;

  settle_field (axis->on, &axis->field, ids);
  if (axis->field == NULL)
    axis->quantity = SULH_AXIS_QUANTITY_NEGOTIATION_TIME;
  if (axis->from.mode <= axis->to.mode)
    return;
  axis->from = axis->to;
  axis->to = from;
}

static void
settle_study (SulhPart *part, GPtrArray **ids)
{
  SulhExperiment *experiment = (SulhExperiment *)part;
  SulhEvidenceTable *table = (SulhEvidenceTable *)part;
  SulhPrediction *prediction = (SulhPrediction *)part;
  SulhLever *lever = (SulhLever *)part;

  if (part->kind == SULH_KIND_LEVER)
    settle_field (lever->on, &lever->field, ids);
  else if (part->kind == SULH_KIND_PREDICTION)
    settle_after (&prediction->due, prediction->on);
  else if (part->kind == SULH_KIND_EXPERIMENT)
    for (guint i = 0; i < experiment->axes->len; i++)
      settle_axis (experiment->axes->pdata[i], ids);
  else if (part->kind == SULH_KIND_EVIDENCE_TABLE)
    for (guint i = 0; i < table->rows->len; i++)
      {
        SulhEvidenceRow *row = table->rows->pdata[i];

        settle_field (row->about, &row->field, ids);
      }
}

static void
settle_group (SulhContactGroup *group)
{
  if (group->members)
    sulh_part_set_text (&group->lead, group->members[0]);
}

/**
 * settle_around:
 * @part: a part that is not shared yet
 * @ids: (element-type utf8): the ids of each kind
 */
void
settle_around (gpointer part, GPtrArray **ids)
{
  SulhPart *self = part;

  if (self->kind == SULH_KIND_MESSAGE)
    settle_message (part, ids);
  else if (self->kind == SULH_KIND_CHANNEL)
    settle_channel (part, ids);
  else if (self->kind == SULH_KIND_MEDIATION)
    settle_once (((SulhMediation *)part)->relations, "with");
  else if (self->kind == SULH_KIND_VENUE)
    settle_once (((SulhVenue *)part)->receptions, "party");
  else if (self->kind == SULH_KIND_BASELINE)
    settle_once (((SulhBaseline *)part)->burdens, "party");
  else if (self->kind == SULH_KIND_CONTACT_GROUP)
    settle_group (part);
  else if (self->kind == SULH_KIND_ESCALATION_LADDER)
    g_ptr_array_sort (((SulhEscalationLadder *)part)->stages, compare_stages);
  else if (self->kind == SULH_KIND_EVENT)
    settle_event (part);
  else if (self->kind == SULH_KIND_FORCE)
    {
      settle_once (((SulhForce *)part)->burdens, "party");
      settle_course (((SulhForce *)part)->course);
    }
  else
    settle_study (self, ids);
}
