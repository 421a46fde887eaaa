/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules beside the judge, on every legal sequence of random catalogues: whether it holds, and
 * what it is worth to whom. */
#include "judge.h"
#include "test-compare.h"

#include "rules/rules.h"

#include <math.h>

#define CATALOGUES 12 /* of each option */
#define LARGEST 4 /* exchanges */
#define CATALOGUES_THOROUGH 200
#define LARGEST_THOROUGH 5

typedef struct
{
  const SulhScenario *scenario;
  SulhAgenda *agenda;
  SulhWalk *walk;
  guint sequences;
  guint holding;
  char *differs;
} Witness;

/* Options of an exchange stand in the order of its sides in the file; designs in that of its pair.
 */
static gboolean
is_design (const SulhAgenda *agenda, const SulhAgendaItem *item, const SulhDesign *design,
           const SulhOption *const options[3])
{
  const SulhOption *by_pair[3] = { NULL, NULL, options[2] };

  for (guint k = 0; k < item->exchange->sides->len; k++)
    {
      const SulhSide *side = item->exchange->sides->pdata[k];

      for (int i = 0; i < 2; i++)
        if (!g_strcmp0 (side->giver, agenda->principal[item->pair[i]]->part.id))
          by_pair[i] = options[k];
    }
  return design->options[0] == by_pair[0] && design->options[1] == by_pair[1]
         && design->options[2] == by_pair[2];
}

/* Returns: the number of designs if the agenda has left this one out as no better anywhere */
static guint
find_design (const SulhAgenda *agenda, guint item, const SulhOption *const options[3])
{
  guint n = agenda->items[item].n_designs;

  for (guint d = 0; d < n; d++)
    if (is_design (agenda, &agenda->items[item], &agenda->items[item].designs[d], options))
      return d;
  return n;
}

static char *
name_sequence (const JudgeSequence *sequence)
{
  GString *text = g_string_new (NULL);

  for (int k = 0; k < sequence->n; k++)
    g_string_append_printf (text, "%s@%d ", sequence->ids[k], sequence->days[k]);
  return g_string_free (text, FALSE);
}

static gboolean
near (double a, double b)
{
  return fabs (a - b) <= 1e-9 * fmax (1, fabs (b));
}

static char *
compare_walked (const Witness *witness, const JudgeSequence *sequence, const SulhWalked *walked)
{
  gboolean holds = sequence->fits && sequence->lasts && sequence->stays;

  if (walked->holds != holds)
    return g_strdup_printf (
        "%s: fits %d, lasts %d, stays %d; the walk says \"%s\" at rung %u on day %d",
        name_sequence (sequence), sequence->fits, sequence->lasts, sequence->stays,
        sulh_rules_test_name (walked->first.test), walked->first.rung, walked->first.day);
  if (!holds)
    return NULL;
  if (!near (walked->joint, sequence->joint))
    return g_strdup_printf ("%s: worth %.12g, the walk says %.12g", name_sequence (sequence),
                            sequence->joint, walked->joint);
  for (int i = 0; i < witness->agenda->n_principals; i++)
    if (!near (walked->worth[i], sequence->worth[i]))
      return g_strdup_printf ("%s: worth %.12g to %d, the walk says %.12g",
                              name_sequence (sequence), sequence->worth[i], i, walked->worth[i]);
  return NULL;
}

static void
hear (const JudgeSequence *sequence, gpointer data)
{
  Witness *witness = data;
  SulhDatedRung rungs[16];

  if (witness->differs)
    return;
  for (int k = 0; k < sequence->n; k++)
    {
      guint item = (guint)sulh_rules_agenda_find (witness->agenda, sequence->ids[k]);
      guint design = find_design (witness->agenda, item, sequence->options[k]);

      if (design == witness->agenda->items[item].n_designs)
        return;
      rungs[k] = (SulhDatedRung){ item, design, sequence->days[k] };
    }
  witness->sequences++;
  witness->holding += sequence->fits && sequence->lasts && sequence->stays;
  witness->differs = compare_walked (
      witness, sequence, sulh_rules_walk_plan (witness->walk, rungs, (guint)sequence->n));
}

static void
hear_catalogue (const SulhScenario *scenario, Witness *witness)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);

  witness->scenario = scenario;
  witness->agenda = agenda;
  witness->walk = walk;
  judge_each (scenario, hear, witness);
}

static void
test_option (gconstpointer data)
{
  CompareOption option = *(const CompareOption *)data;
  guint n = g_test_thorough () ? CATALOGUES_THOROUGH : CATALOGUES;
  Witness witness = { 0 };

  option.largest = g_test_thorough () ? LARGEST_THOROUGH : LARGEST;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (&option, i);

      hear_catalogue (scenario, &witness);
      if (witness.differs)
        g_test_message ("catalogue %u: %s", i, witness.differs);
      g_assert_null (witness.differs);
    }
  g_test_message ("%u sequences, %u hold", witness.sequences, witness.holding);
  g_assert_cmpuint (witness.holding, >, 0);
}

int
main (int argc, char **argv)
{
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/judge/walk/", options[i].name, NULL);

      g_test_add_data_func (path, &options[i], test_option);
    }
  return g_test_run ();
}
