/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pruning.h"

#include "model/audience.h"
#include "model/validity.h"

/* Every round starts from the scenario as it was, so that parts are told apart by their address. */
typedef struct
{
  const SulhScenario *scenario;
  GHashTable *gone; /* parts of the scenario that go */
  GHashTable *names; /* ids of those that stay, and groups of exchanges */
  GHashTable *origins; /* part that was changed → as it was */
  gboolean lost_option; /* whether rungs may have to count the options of an exchange anew */
} Cut;

static SulhPart *prune (Cut *cut, const SulhPart *part);

static gboolean
is_gone (const Cut *cut, gconstpointer part)
{
  return g_hash_table_contains (cut->gone, part);
}

static void
let_go (Cut *cut, const SulhPart *part)
{
  g_hash_table_add (cut->gone, (gpointer)part);
  cut->lost_option |= part->kind == SULH_KIND_OPTION;
}

static gboolean
is_known (const Cut *cut, const char *name)
{
  return g_hash_table_contains (cut->names, name);
}

/* Names that may still be given */

static void collect_names (Cut *cut, const SulhPart *part);

static void
collect_names_within (Cut *cut, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    collect_names (cut, *(SulhPart **)member);
  for (guint i = 0; field->type == SULH_FIELD_PARTS && i < (*(GPtrArray **)member)->len; i++)
    collect_names (cut, (*(GPtrArray **)member)->pdata[i]);
}

static void
collect_names (Cut *cut, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (is_gone (cut, part))
    return;
  if (part->id)
    g_hash_table_add (cut->names, part->id);
  if (part->kind == SULH_KIND_EXCHANGE && ((const SulhExchange *)part)->alternatives)
    g_hash_table_add (cut->names, ((const SulhExchange *)part)->alternatives);
  for (guint i = 0; i < info->n_fields; i++)
    collect_names_within (cut, part, &info->fields[i]);
}

/* One part without what it names in vain */

static SulhPart *
open_copy (SulhPart **copy, const SulhPart *part)
{
  if (*copy == NULL)
    *copy = sulh_part_copy (part);
  return *copy;
}

/* Returns NULL if all words are still known. */
static char **
keep_known (const Cut *cut, const char *const *words, gboolean is_audience)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  gboolean differs = FALSE;

  for (guint i = 0; words && words[i]; i++)
    if (is_known (cut, words[i]) || (is_audience && sulh_audience_is_word (words[i])))
      g_strv_builder_add (kept, words[i]);
    else
      differs = TRUE;
  return differs ? g_strv_builder_end (kept) : NULL;
}

/* Where nobody is left to see it, it is for nobody else: it must not open up to all. */
static void
prune_audiences (Cut *cut, const SulhPart *part, SulhPart **copy)
{
  g_auto (GStrv) kept = keep_known (cut, sulh_part_get_audience (part), TRUE);

  if (kept)
    sulh_part_set_audience (open_copy (copy, part), (const char *const *)kept);
  for (guint i = 0; i < sulh_part_count_field_audiences (part); i++)
    {
      const char *field;
      const char *const *words = sulh_part_get_nth_field_audience (part, i, &field);
      g_auto (GStrv) left = keep_known (cut, words, TRUE);

      if (left)
        sulh_part_set_field_audience (open_copy (copy, part), field, (const char *const *)left);
    }
}

/* A way to a field says nothing without the part that it starts from. */
static void
prune_field_path (SulhPart *copy, const SulhField *field)
{
  const SulhField *path = sulh_kind_find_field (copy->kind, "field");

  if (path && path->type == SULH_FIELD_TEXT
      && (g_str_equal (field->name, "on") || g_str_equal (field->name, "about")))
    sulh_part_set_text (sulh_part_get_member (copy, path), NULL);
}

/* Returns whether the part can stay. */
static gboolean
prune_reference (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  const char *id = *(char **)sulh_part_get_member (part, field);

  if (id == NULL || is_known (cut, id))
    return TRUE;
  if (field->flags & SULH_FIELD_REQUIRED)
    return FALSE;
  sulh_part_set_text (sulh_part_get_member (open_copy (copy, part), field), NULL);
  prune_field_path (*copy, field);
  return TRUE;
}

static void
prune_references (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  char **kept = keep_known (cut, *(const char *const **)sulh_part_get_member (part, field), FALSE);
  char ***member;

  if (kept == NULL)
    return;
  if (*kept == NULL)
    g_clear_pointer (&kept, g_strfreev);
  member = sulh_part_get_member (open_copy (copy, part), field);
  g_strfreev (*member);
  *member = kept;
}

static void
prune_source (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  const char *source = sulh_number_get_source (sulh_part_get_member (part, field));

  if (source && !is_known (cut, source))
    sulh_number_set_source (sulh_part_get_member (open_copy (copy, part), field), NULL);
}

static void
prune_child (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  const SulhPart *child = *(SulhPart **)sulh_part_get_member (part, field);
  SulhPart *left = child ? prune (cut, child) : NULL;

  if (left == NULL && child && field->flags & SULH_FIELD_ALWAYS)
    left = sulh_part_new (field->child, NULL);
  if (left != child)
    sulh_part_take_child (open_copy (copy, part), field, left);
  else
    sulh_part_unref (left);
}

static void
prune_children (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  const GPtrArray *children = *(GPtrArray **)sulh_part_get_member (part, field);
  g_autoptr (GPtrArray) left = g_ptr_array_new_full (children->len, sulh_part_unref);
  gboolean differs = FALSE;
  GPtrArray *list;

  for (guint i = 0; i < children->len; i++)
    {
      SulhPart *child = prune (cut, children->pdata[i]);

      differs |= child != children->pdata[i];
      if (child)
        g_ptr_array_add (left, child);
    }
  if (!differs)
    return;
  list = sulh_part_open_list (open_copy (copy, part), field);
  g_ptr_array_set_size (list, 0);
  for (guint i = 0; i < left->len; i++)
    g_ptr_array_add (list, sulh_part_ref (left->pdata[i]));
}

static gboolean
prune_field (Cut *cut, const SulhPart *part, const SulhField *field, SulhPart **copy)
{
  switch (field->type)
    {
    case SULH_FIELD_REF:
      return prune_reference (cut, part, field, copy);
    case SULH_FIELD_REFS:
      prune_references (cut, part, field, copy);
      return TRUE;
    case SULH_FIELD_NUMBER:
      prune_source (cut, part, field, copy);
      return TRUE;
    case SULH_FIELD_PART:
      prune_child (cut, part, field, copy);
      return TRUE;
    case SULH_FIELD_PARTS:
      prune_children (cut, part, field, copy);
      return TRUE;
    default:
      return TRUE;
    }
}

/* A rung names an option by its place, from 1. */
static int
count_option (const Cut *cut, const SulhExchange *exchange, int place)
{
  const GPtrArray *options = exchange->arrangement->options;
  int left = 0;

  if (place < 1 || place > (int)options->len || is_gone (cut, options->pdata[place - 1]))
    return 0;
  for (int i = 0; i < place; i++)
    left += !is_gone (cut, options->pdata[i]);
  return left;
}

static void
prune_options (Cut *cut, const SulhRung *rung, SulhPart **copy)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (cut->scenario, rung->exchange);
  int first, second, channel;
  SulhRung *next;

  if (!cut->lost_option || exchange == NULL || exchange->arrangement == NULL)
    return;
  first = count_option (cut, exchange, rung->first_option);
  second = count_option (cut, exchange, rung->second_option);
  channel = count_option (cut, exchange, rung->channel_option);
  if (first == rung->first_option && second == rung->second_option
      && channel == rung->channel_option)
    return;
  next = (SulhRung *)open_copy (copy, &rung->part);
  next->first_option = first;
  next->second_option = second;
  next->channel_option = channel;
}

/* Returns: (transfer full): the part itself where nothing in it changes; NULL if it goes */
static SulhPart *
prune (Cut *cut, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (SulhPart) copy = NULL;

  if (is_gone (cut, part))
    return NULL;
  prune_audiences (cut, part, &copy);
  if (part->source && !is_known (cut, part->source))
    sulh_part_set_text (&open_copy (&copy, part)->source, NULL);
  for (guint i = 0; i < info->n_fields; i++)
    if (!prune_field (cut, part, &info->fields[i], &copy))
      {
        let_go (cut, part);
        return NULL;
      }
  if (part->kind == SULH_KIND_RUNG)
    prune_options (cut, (const SulhRung *)part, &copy);
  if (copy == NULL)
    return sulh_part_ref (part);
  g_hash_table_insert (cut->origins, copy, (gpointer)part);
  return g_steal_pointer (&copy);
}

/* Rounds */

static void
fault_found (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  Cut *cut = user_data;
  const SulhPart *origin = g_hash_table_lookup (cut->origins, part);

  sulh_finding_free (finding);
  if (part->kind != SULH_KIND_SCENARIO)
    let_go (cut, origin ? origin : part);
}

/* What cannot stand without what went goes too: an exchange without sides, for instance. */
static SulhScenario *
prune_once (Cut *cut)
{
  guint before = g_hash_table_size (cut->gone);
  SulhPart *left;

  g_hash_table_remove_all (cut->names);
  g_hash_table_remove_all (cut->origins);
  collect_names (cut, &cut->scenario->part);
  left = prune (cut, &cut->scenario->part);
  if (g_hash_table_size (cut->gone) == before)
    sulh_scenario_find_faults ((SulhScenario *)left, fault_found, cut);
  if (g_hash_table_size (cut->gone) == before)
    return (SulhScenario *)left;
  sulh_part_unref (left);
  return NULL;
}

/* What stood directly in the scenario, told apart by whether it went, and changed. */
static void
tell_in_list (SulhPruning *pruning, const Cut *cut, const GPtrArray *before, const GPtrArray *after,
              const GPtrArray *asked)
{
  guint at = 0;

  for (guint i = 0; i < before->len; i++)
    {
      SulhPart *part = before->pdata[i];

      if (!is_gone (cut, part) && after->pdata[at++] == part)
        continue;
      if (!is_gone (cut, part))
        g_ptr_array_add (pruning->loosened, sulh_part_ref (part));
      else if (!g_ptr_array_find ((GPtrArray *)asked, part, NULL))
        g_ptr_array_add (pruning->followed, sulh_part_ref (part));
    }
}

static void
tell (SulhPruning *pruning, const Cut *cut, const GPtrArray *asked)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS)
      tell_in_list (
          pruning, cut, *(GPtrArray **)sulh_part_get_member (cut->scenario, &info->fields[i]),
          *(GPtrArray **)sulh_part_get_member (pruning->scenario, &info->fields[i]), asked);
}

/**
 * sulh_pruning_new:
 * @scenario: a valid scenario
 * @parts: (element-type SulhPart): parts of it, however deep; not the scenario itself
 *
 * Takes @parts out. Where another part named one of them, that reference goes; a part that cannot
 * be without the reference goes as well, and so on until nothing hangs in the air: a rung goes with
 * its exchange, an exchange with its parties. Values that every scenario has become those of a new
 * one. Who could see something and is no longer there leaves it to the team, never to more people.
 * What does not change is shared. Costs a walk through the scenario for each turn of that, of
 * which there are two or three.
 *
 * Returns: (transfer full): what is left, and what else went
 */
SulhPruning *
sulh_pruning_new (const SulhScenario *scenario, const GPtrArray *parts)
{
  SulhPruning *pruning = g_new0 (SulhPruning, 1);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  Cut cut = { .scenario = scenario, .gone = gone, .names = names, .origins = origins };

  for (guint i = 0; i < parts->len; i++)
    if (((const SulhPart *)parts->pdata[i])->kind != SULH_KIND_SCENARIO)
      let_go (&cut, parts->pdata[i]);
  while (pruning->scenario == NULL)
    pruning->scenario = prune_once (&cut);
  pruning->followed = g_ptr_array_new_with_free_func (sulh_part_unref);
  pruning->loosened = g_ptr_array_new_with_free_func (sulh_part_unref);
  tell (pruning, &cut, parts);
  return pruning;
}

void
sulh_pruning_free (SulhPruning *pruning)
{
  sulh_part_unref (pruning->scenario);
  g_ptr_array_unref (pruning->followed);
  g_ptr_array_unref (pruning->loosened);
  g_free (pruning);
}
