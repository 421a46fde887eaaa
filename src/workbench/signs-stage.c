/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/signs-private.h"

#include <math.h>

/* What is known of a rung before any future is played. */
typedef struct
{
  const SulhExchange *exchange;
  double technical; /* share of its performances */
  const SulhSide *side[2]; /* of each principal, or NULL */
} Scene;

struct SulhSignsStage
{
  GArray *past; /* of SulhLogEntry, before the plan */
  Scene *scenes;
  guint n_scenes;
  GHashTable *kept[2]; /* kinds of steps that each principal kept in this future */
  gboolean *open; /* rungs that have begun and are not kept by both */
  guint *done; /* bits of the principals that kept each */
  GHashTable *issues;
};

static gboolean
is_technical (const SulhSide *side)
{
  return side->step
         && (side->step->step_class == SULH_STEP_TECHNICAL
             || side->step->step_class == SULH_STEP_PROCEDURAL);
}

static Scene
make_scene (const SulhScenario *scenario, const SulhRung *rung)
{
  Scene scene = { .exchange = sulh_scenario_find_exchange (scenario, rung->exchange) };
  const GPtrArray *sides = scene.exchange ? scene.exchange->sides : NULL;
  guint technical = 0;

  for (guint s = 0; sides && s < sides->len; s++)
    technical += is_technical (sides->pdata[s]);
  if (sides && sides->len > 0)
    scene.technical = (double)technical / sides->len;
  for (guint i = 0; scene.exchange && i < 2; i++)
    scene.side[i] = sulh_exchange_find_side (scene.exchange,
                                             sulh_scenario_get_principal (scenario, i)->part.id);
  return scene;
}

static void
copy_entry (GArray *to, const SulhLogEntry *entry)
{
  SulhLogEntry copy = *entry;

  copy.code = g_strdup (entry->code);
  copy.from = g_strdup (entry->from);
  copy.to = g_strdup (entry->to);
  copy.words = NULL;
  g_array_append_val (to, copy);
}

/* What has happened before the plan begins; what was only set is left to the future. */
static GArray *
find_past (const SulhScenario *scenario, int begins)
{
  g_autoptr (GArray) all = sulh_rules_log_scenario (scenario);
  GArray *past = sulh_event_log_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (all, i);

      if (entry->day < begins
          && (entry->status == SULH_EVENT_HELD || entry->status == SULH_EVENT_MISSED))
        copy_entry (past, entry);
    }
  return past;
}

SulhSignsStage *
sulh_signs_stage_new (const SulhScenario *scenario, const SulhPlan *plan)
{
  SulhSignsStage *stage = g_new0 (SulhSignsStage, 1);
  int begins = plan->rungs->len > 0 ? sulh_date_get_day (sulh_plan_get_rung (plan, 0)->on) : 0;

  stage->past = find_past (scenario, begins);
  stage->n_scenes = plan->rungs->len;
  stage->scenes = g_new0 (Scene, stage->n_scenes + 1);
  for (guint k = 0; k < stage->n_scenes; k++)
    stage->scenes[k] = make_scene (scenario, sulh_plan_get_rung (plan, k));
  for (guint i = 0; i < 2; i++)
    stage->kept[i] = g_hash_table_new (g_str_hash, g_str_equal);
  stage->open = g_new0 (gboolean, stage->n_scenes + 1);
  stage->done = g_new0 (guint, stage->n_scenes + 1);
  stage->issues = g_hash_table_new (g_str_hash, g_str_equal);
  return stage;
}

void
sulh_signs_stage_free (SulhSignsStage *stage)
{
  g_array_unref (stage->past);
  g_free (stage->scenes);
  for (guint i = 0; i < 2; i++)
    g_hash_table_unref (stage->kept[i]);
  g_free (stage->open);
  g_free (stage->done);
  g_hash_table_unref (stage->issues);
  g_free (stage);
}

/* Different issues of the rungs that are under way. */
static int
count_issues (SulhSignsStage *stage)
{
  g_hash_table_remove_all (stage->issues);
  for (guint k = 0; k < stage->n_scenes; k++)
    for (guint i = 0; stage->open[k] && stage->scenes[k].exchange
                      && stage->scenes[k].exchange->about && stage->scenes[k].exchange->about[i];
         i++)
      g_hash_table_add (stage->issues, stage->scenes[k].exchange->about[i]);
  return (int)g_hash_table_size (stage->issues);
}

static const Scene *
get_scene (const SulhSignsStage *stage, const SulhNote *note)
{
  return note->rung >= 0 && (guint)note->rung < stage->n_scenes ? &stage->scenes[note->rung] : NULL;
}

/* Both speak on such an occasion, as hard as the tension is. */
static void
speak (SulhSignsStage *stage, const SulhNote *note, SulhLogEntry *entry)
{
  const Scene *scene = get_scene (stage, note);

  entry->hardness = CLAMP (10 * note->tension, 0, 10);
  entry->terms = count_issues (stage);
  if (scene)
    entry->technical = scene->technical;
}

static void
meet (SulhSignsStage *stage, const SulhNote *note, SulhLogEntry *entry)
{
  if (get_scene (stage, note))
    stage->open[note->rung] = TRUE;
  speak (stage, note, entry);
  if (note->rung >= 0 && (guint)note->rung + 1 < stage->n_scenes)
    entry->signs[SULH_SIGN_FOLLOW_UP] = 1;
}

static void
keep (SulhSignsStage *stage, const SulhNote *note, SulhLogEntry *entry)
{
  const Scene *scene = get_scene (stage, note);
  const SulhSide *side = scene && note->party >= 0 ? scene->side[note->party] : NULL;
  const char *kind = side && side->step ? side->step->kind : NULL;

  entry->signs[SULH_SIGN_CONCRETE_SIGNAL] = 1;
  if (side)
    entry->size = side->cost.mode;
  if (kind && !g_hash_table_add (stage->kept[note->party], (gpointer)kind))
    entry->signs[SULH_SIGN_REPEATED_STEP] = 1;
  if (scene && note->party >= 0)
    {
      stage->done[note->rung] |= 1u << note->party;
      stage->open[note->rung]
          = (stage->done[note->rung] | (scene->side[0] ? 0 : 1u) | (scene->side[1] ? 0 : 2u)) != 3;
    }
}

static int
find_category (SulhNoteKind kind)
{
  switch (kind)
    {
    case SULH_NOTE_BEGUN:
    case SULH_NOTE_PAUSED:
      return SULH_EVENT_MEETING;
    case SULH_NOTE_FOUND:
      return SULH_EVENT_BREACH;
    case SULH_NOTE_LEAK:
      return SULH_EVENT_LEAK;
    case SULH_NOTE_SHOCK:
    case SULH_NOTE_ACT:
      return SULH_EVENT_INCIDENT;
    case SULH_NOTE_DISAPPOINTED:
    case SULH_NOTE_STALLED:
      return SULH_EVENT_STATEMENT;
    default:
      return SULH_EVENT_SIGNAL;
    }
}

static void
tell (SulhSignsStage *stage, const SulhNote *note, SulhLogEntry *entry)
{
  switch (note->kind)
    {
    case SULH_NOTE_BEGUN:
      meet (stage, note, entry);
      break;
    case SULH_NOTE_KEPT:
    case SULH_NOTE_LATE:
      keep (stage, note, entry);
      break;
    case SULH_NOTE_FOUND:
      speak (stage, note, entry);
      entry->bad_faith = entry->setback = TRUE;
      break;
    case SULH_NOTE_LEAK:
      entry->signs[SULH_SIGN_LEAK] = 1;
      break;
    case SULH_NOTE_SHOCK:
    case SULH_NOTE_ACT:
      speak (stage, note, entry);
      entry->setback = !note->contained;
      break;
    case SULH_NOTE_PAUSED:
      entry->status = SULH_EVENT_MISSED;
      entry->setback = TRUE;
      break;
    case SULH_NOTE_RESUMED:
      entry->signs[SULH_SIGN_FOLLOW_UP] = 1;
      break;
    case SULH_NOTE_BACKLASH:
      entry->signs[SULH_SIGN_CONTEST] = 1;
      break;
    case SULH_NOTE_DISAPPOINTED:
    case SULH_NOTE_STALLED:
      speak (stage, note, entry);
      break;
    default:
      break;
    }
}

/* What the other side cannot see leaves no record. */
static gboolean
is_seen (SulhNoteKind kind)
{
  return kind != SULH_NOTE_CHEATED && kind != SULH_NOTE_NEVER && kind != SULH_NOTE_MISSED
         && kind != SULH_NOTE_ENDED && kind != SULH_NOTE_EVENT;
}

void
sulh_signs_stage_write (SulhSignsStage *stage, const GArray *notes, GArray *log)
{
  g_array_set_size (log, 0);
  for (guint i = 0; i < stage->past->len; i++)
    copy_entry (log, sulh_event_log_get (stage->past, i));
  for (guint i = 0; i < 2; i++)
    g_hash_table_remove_all (stage->kept[i]);
  for (guint k = 0; k < stage->n_scenes; k++)
    {
      stage->open[k] = FALSE;
      stage->done[k] = 0;
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const SulhNote *note = &g_array_index (notes, SulhNote, i);

      if (is_seen (note->kind))
        tell (stage, note, sulh_event_log_add (log, note->day, find_category (note->kind)));
    }
  sulh_event_log_sort (log);
}
