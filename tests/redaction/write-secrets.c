/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a scenario with secrets, twice:  write-secrets SCENARIO|random SEED OUTPUT OUTPUT
 *
 * About half of all values, and some whole parts, become the team's alone and get a value that
 * stands nowhere else. The two files differ in nothing but secrets. Prints each pair of secrets as
 * it might be found. */
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "../xml/random-scenario.h"
#include "model/model.h"
#include "workbench/workbench.h"

typedef struct
{
  GRand *chance; /* which values are secret */
  int salt; /* which of the two */
  guint n;
  gboolean open; /* whether what was looked at stands in a part that others may see */
  GPtrArray *secrets[2];
} Planter;

static const char *const team[] = { "team", NULL };
static const char *const everybody[] = { "all", NULL };

static void
count_fault (SulhFinding *finding, const SulhPart *part, gpointer n_faults)
{
  (*(guint *)n_faults)++;
  sulh_finding_free (finding);
}

static gboolean
is_valid (const SulhScenario *scenario)
{
  guint n_faults = 0;

  sulh_scenario_find_faults (scenario, count_fault, &n_faults);
  return n_faults == 0;
}

static char *
plant_text (Planter *planter, char **text)
{
  char *secret = g_strdup_printf ("quetzal%c%u", 'a' + planter->salt, planter->n);

  sulh_part_set_text (text, secret);
  return secret;
}

static char *
plant_number (Planter *planter, SulhPart *part, const SulhField *field)
{
  double share = planter->salt == 0 ? 0.3141592653 : 0.2718281828;
  double least = MAX (field->minimum, -1000);
  double most = MIN (field->maximum, 1000);
  double value = least + (most - least) * (share + planter->n * 1e-6);

  sulh_part_set_number (part, field, value);
  return sulh_number_format_double (value);
}

/* The value of a new secret as it is written, or NULL for what cannot be told apart. */
static char *
plant_value (Planter *planter, SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_TEXT || field->type == SULH_FIELD_PROSE)
    return plant_text (planter, member);
  if (field->type == SULH_FIELD_NUMBER)
    return plant_number (planter, part, field);
  if (field->type == SULH_FIELD_FLAG)
    *(int *)member = planter->salt;
  if (field->type == SULH_FIELD_DATE)
    *(SulhDate *)member = sulh_date_exact (4000 + planter->salt);
  return NULL;
}

/* A scenario with a secret more, or NULL if it could not be read again. */
static SulhScenario *
plant_one (Planter *planter, const SulhScenario *scenario, const SulhPart *part,
           const SulhField *field, char **secret)
{
  g_autoptr (SulhPart) copy = sulh_part_copy (part);
  g_autoptr (SulhScenario) next = NULL;

  *secret = plant_value (planter, copy, field);
  if (planter->open)
    sulh_part_set_field_audience (copy, field->name, team);
  next = sulh_scenario_with_replaced (scenario, part, copy);
  return next && is_valid (next) ? g_steal_pointer (&next) : NULL;
}

typedef struct
{
  guint path[8]; /* field and position, in turn */
  guint depth;
  guint field;
  gboolean open;
} Place;

static const SulhPart *
follow (const SulhPart *part, const Place *place)
{
  for (guint i = 0; i < place->depth; i += 2)
    {
      const SulhField *field = &sulh_kind_get_info (part->kind)->fields[place->path[i]];
      gpointer member = sulh_part_get_member (part, field);

      part = field->type == SULH_FIELD_PART ? *(SulhPart **)member
                                            : (*(GPtrArray **)member)->pdata[place->path[i + 1]];
    }
  return part;
}

/* What some may see and others not holds no secret of the team's. */
static gboolean
is_for_some (const char *const *words)
{
  return words && !g_strv_contains (words, "all") && !g_strv_contains (words, "team");
}

static void
list_places (const SulhPart *part, Place place, GArray *places)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  const char *const *words = sulh_part_get_audience (part);

  if (is_for_some (words))
    return;
  place.open = place.open && (words == NULL || g_strv_contains (words, "all"));
  for (place.field = 0; place.field < sulh_part_count_fields (part); place.field++)
    g_array_append_val (places, place);
  for (guint i = 0; i < info->n_fields && place.depth + 2 <= G_N_ELEMENTS (place.path); i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);
      Place within = place;

      within.path[within.depth++] = i;
      within.path[within.depth++] = 0;
      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member)
        list_places (*(SulhPart **)member, within, places);
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        {
          within.path[within.depth - 1] = n;
          list_places ((*(GPtrArray **)member)->pdata[n], within, places);
        }
    }
}

/* Names of groups and of ids are chosen anew in what others see; here they must stay references. */
static gboolean
can_be_secret (const SulhPart *part, const SulhField *field, gboolean open)
{
  if (g_str_equal (field->name, "for") || g_str_equal (field->name, "alternatives"))
    return FALSE;
  return !open || sulh_kind_can_limit_field (part->kind, field->name);
}

/* What is secret in one is secret in the other. */
static void
plant_both (Planter *planter, SulhScenario **pair, const Place *place)
{
  SulhScenario *next[2] = { NULL, NULL };
  char *secrets[2] = { NULL, NULL };

  planter->n++;
  for (planter->salt = 0; planter->salt < 2; planter->salt++)
    {
      const SulhPart *part = follow (&pair[planter->salt]->part, place);

      next[planter->salt]
          = plant_one (planter, pair[planter->salt], part, sulh_part_get_field (part, place->field),
                       &secrets[planter->salt]);
    }
  for (int i = 0; i < 2; i++)
    {
      if (next[0] && next[1])
        {
          sulh_part_unref (pair[i]);
          pair[i] = sulh_part_ref (next[i]);
        }
      if (next[0] && next[1] && secrets[i])
        g_ptr_array_add (planter->secrets[i], g_steal_pointer (&secrets[i]));
      sulh_part_unref (next[i]);
      g_free (secrets[i]);
    }
}

static void
plant (Planter *planter, SulhScenario **pair)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));
  Place start = { .open = TRUE };

  list_places (&pair[0]->part, start, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const SulhPart *part = follow (&pair[0]->part, place);
      const SulhField *field = sulh_part_get_field (part, place->field);

      planter->open = place->open;
      if (can_be_secret (part, field, place->open) && g_rand_boolean (planter->chance))
        plant_both (planter, pair, place);
    }
}

/* Everybody may see the scenario, but for a fifth of its exchanges and events. */
static SulhScenario *
open_scenario (Planter *planter, const SulhScenario *scenario)
{
  SulhScenario *copy = sulh_part_copy (scenario);
  GPtrArray *const lists[] = { copy->exchanges, copy->events, copy->shocks };

  sulh_part_set_audience (copy, everybody);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 0; n < lists[i]->len; n++)
      {
        SulhPart *part = sulh_part_copy (lists[i]->pdata[n]);

        if (g_rand_double (planter->chance) < 0.2)
          sulh_part_set_audience (part, team);
        sulh_part_unref (lists[i]->pdata[n]);
        lists[i]->pdata[n] = part;
      }
  return copy;
}

static SulhScenario *
get_scenario (const char *name, guint32 seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (name, "random"))
    return random_scenario_new (chance);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  return bytes ? sulh_store_parse (bytes, findings) : NULL;
}

static gboolean
write_file (const SulhScenario *scenario, const char *name)
{
  g_autoptr (GBytes) text = sulh_store_format (scenario);

  return g_file_set_contents (name, g_bytes_get_data (text, NULL), (gssize)g_bytes_get_size (text),
                              NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (SulhScenario) scenario = NULL;
  SulhScenario *pair[2];
  Planter planter = { 0 };
  gboolean written;

  scenario = argc == 5 ? get_scenario (argv[1], (guint32)atoi (argv[2])) : NULL;
  if (scenario == NULL)
    return EXIT_FAILURE;
  planter.chance = g_rand_new_with_seed ((guint32)atoi (argv[2]));
  pair[0] = open_scenario (&planter, scenario);
  pair[1] = sulh_part_ref (pair[0]);
  for (int i = 0; i < 2; i++)
    planter.secrets[i] = g_ptr_array_new_with_free_func (g_free);
  plant (&planter, pair);
  written = write_file (pair[0], argv[3]) && write_file (pair[1], argv[4]);
  for (guint i = 0; i < planter.secrets[0]->len; i++)
    g_print ("%s\t%s\n", (char *)planter.secrets[0]->pdata[i],
             (char *)planter.secrets[1]->pdata[i]);
  g_rand_free (planter.chance);
  for (int i = 0; i < 2; i++)
    {
      sulh_part_unref (pair[i]);
      g_ptr_array_unref (planter.secrets[i]);
    }
  return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
