/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills a scenario with secrets and says which:  write-secrets SCENARIO|random SEED SALT OUTPUT
 *
 * About half of all values, and some whole parts, become the team's alone and get a value that
 * stands nowhere else. The seed chooses what is secret, the salt what it is: two files of the same
 * seed differ in nothing but secrets. Prints each secret as it might be found. */
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "../xml/random-scenario.h"
#include "model/model.h"
#include "workbench/workbench.h"

typedef struct
{
  GRand *chance; /* which values are secret */
  int salt;
  guint n;
  gboolean open; /* whether what was looked at stands in a part that others may see */
  GPtrArray *secrets;
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

  planter->n++;
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
           const SulhField *field)
{
  g_autoptr (SulhPart) copy = sulh_part_copy (part);
  g_autofree char *secret = plant_value (planter, copy, field);
  g_autoptr (SulhScenario) next = NULL;

  if (planter->open)
    sulh_part_set_field_audience (copy, field->name, team);
  next = sulh_scenario_with_replaced (scenario, part, copy);
  if (next == NULL || !is_valid (next))
    return NULL;
  if (secret)
    g_ptr_array_add (planter->secrets, g_steal_pointer (&secret));
  return g_steal_pointer (&next);
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

static SulhScenario *
plant (Planter *planter, SulhScenario *scenario)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));
  Place start = { .open = TRUE };

  list_places (&scenario->part, start, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const SulhPart *part = follow (&scenario->part, place);
      const SulhField *field = sulh_part_get_field (part, place->field);
      SulhScenario *next = NULL;

      planter->open = place->open;
      if (can_be_secret (part, field, place->open) && g_rand_boolean (planter->chance))
        next = plant_one (planter, scenario, part, field);
      if (next)
        {
          sulh_part_unref (scenario);
          scenario = next;
        }
    }
  return scenario;
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

int
main (int argc, char **argv)
{
  g_autoptr (SulhScenario) scenario = NULL;
  g_autoptr (SulhScenario) full = NULL;
  g_autoptr (GBytes) text = NULL;
  Planter planter = { 0 };

  if (argc != 5)
    return EXIT_FAILURE;
  scenario = get_scenario (argv[1], (guint32)atoi (argv[2]));
  if (scenario == NULL)
    return EXIT_FAILURE;
  planter.chance = g_rand_new_with_seed ((guint32)atoi (argv[2]));
  planter.salt = atoi (argv[3]);
  planter.secrets = g_ptr_array_new_with_free_func (g_free);
  full = plant (&planter, open_scenario (&planter, scenario));
  text = sulh_store_format (full);
  if (!g_file_set_contents (argv[4], g_bytes_get_data (text, NULL), (gssize)g_bytes_get_size (text),
                            NULL))
    return EXIT_FAILURE;
  for (guint i = 0; i < planter.secrets->len; i++)
    g_print ("%s\n", (char *)planter.secrets->pdata[i]);
  g_rand_free (planter.chance);
  g_ptr_array_unref (planter.secrets);
  return EXIT_SUCCESS;
}
