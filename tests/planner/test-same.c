/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same answer to every question, to the bit: from a file in any order, under any locale, on one
 * processor and on all. The message at the end is the same on every machine and from every
 * compiler, however it optimises. */
#include "judge/catalogues.h"
#include "judge/dice.h"

#include "planner/planner.h"

#include <locale.h>
#include <sched.h>
#include <string.h>

#define EXCHANGES 4

static const struct
{
  double trust;
  CatalogueTraits traits;
} catalogues[] = {
  { 0.5, CATALOGUE_TWINS },
  { 0.6, CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES | CATALOGUE_REQUIRED },
  { 0.5, CATALOGUE_TERMS | CATALOGUE_PARTIES | CATALOGUE_MEDIATED },
  { 0.7, CATALOGUE_FORGETTING | CATALOGUE_WINDOWS | CATALOGUE_LAGS | CATALOGUE_PINNED },
  { 0.7, CATALOGUE_CAPITAL | CATALOGUE_BAND | CATALOGUE_DEADLINES | CATALOGUE_CAPACITY },
  { 0.5, CATALOGUE_VARIANTS | CATALOGUE_COSTS | CATALOGUE_GOALS },
  { 0.7, CATALOGUE_THREE },
  { 0.1, CATALOGUE_REQUIRED },
};

/* Its bits, since a locale has a say in how it is written. */
static void
tell_value (GString *text, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  g_string_append_printf (text, "%" G_GINT64_MODIFIER "x ", bits);
}

static void
tell_plan (GString *text, const SulhPlan *plan)
{
  for (guint k = 0; plan && k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      g_string_append_printf (text, "%s on %d, ", rung->exchange, rung->on.earliest);
    }
}

static void
tell_list (GString *text, SulhAlternatives *list)
{
  for (guint i = 0; list && i < list->list->len; i++)
    {
      const SulhAlternative *one = sulh_alternatives_get (list, i);

      tell_plan (text, one->plan);
      tell_value (text, one->figures.value[0]);
      tell_value (text, one->figures.value[1]);
      tell_value (text, one->figures.joint_value);
      tell_value (text, one->figures.survival);
      tell_value (text, one->figures.budget);
      tell_value (text, one->apart);
      g_string_append_printf (text, "%d\n", one->figures.days);
    }
  if (list)
    g_string_append_printf (text, "%" G_GUINT64_FORMAT "\n", list->transitions);
  sulh_alternatives_unref (list);
}

static void
tell_best (GString *text, const SulhScenario *scenario)
{
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

  tell_plan (text, answer->plan);
  for (int i = 0; answer->plan && i < answer->assessment->n_principals; i++)
    tell_value (text, answer->assessment->value[i]);
  if (answer->plan)
    tell_value (text, answer->assessment->budget);
  tell_value (text, answer->gap);
  tell_value (text, answer->lowest_trust);
  g_string_append_printf (text, "%d %" G_GUINT64_FORMAT "\n", answer->proof, answer->transitions);
}

static void
tell_ways_out (GString *text, const SulhScenario *scenario)
{
  g_autoptr (SulhWaysOut) ways = sulh_planner_find_ways_out (scenario, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < ways->demands->len; i++)
    g_string_append_printf (text, "%s %s, ", sulh_ways_out_get_demand (ways, i)->code,
                            sulh_ways_out_get_demand (ways, i)->subject);
  for (guint i = 0; i < ways->ways->len; i++)
    {
      const SulhWayOut *way = sulh_ways_out_get_way (ways, i);

      tell_value (text, way->price);
      tell_value (text, way->joint_value);
      g_string_append_printf (text, "%s %s %d\n", way->code, way->subject, way->days);
    }
}

static void
tell_intervals (GString *text, const SulhScenario *scenario)
{
  g_autoptr (SulhSensitivity) found
      = sulh_planner_find_intervals (scenario, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < found->intervals->len; i++)
    {
      const SulhInterval *one = sulh_sensitivity_get (found, i);

      tell_value (text, one->end[0]);
      tell_value (text, one->end[1]);
      g_string_append_printf (text, "%s %s %d %d\n", one->quantity.subject,
                              one->quantity.field->name, one->beyond[0], one->beyond[1]);
    }
}

static void
tell_why (GString *text, const SulhScenario *scenario)
{
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

  for (guint k = 0; answer->plan && k < answer->plan->rungs->len; k++)
    {
      const SulhQuestion question
          = { SULH_ASKED_OUT, sulh_plan_get_rung (answer->plan, k)->exchange, NULL, 0 };
      g_autoptr (SulhCounterfactual) why
          = sulh_planner_ask (scenario, answer->plan, &question, NULL, NULL, NULL, NULL);

      tell_plan (text, why->plan);
      tell_value (text, why->moved_joint);
      tell_value (text, why->joint);
    }
}

/* All that the planner can be asked. */
static char *
tell_all (const SulhScenario *scenario)
{
  GString *text = g_string_new (NULL);

  tell_best (text, scenario);
  tell_list (text, sulh_planner_list_distinct (scenario, 3, NULL, NULL, NULL, NULL));
  tell_list (text, sulh_planner_list_pareto (scenario, 0, NULL, NULL, NULL, NULL));
  tell_ways_out (text, scenario);
  tell_intervals (text, scenario);
  tell_why (text, scenario);
  return g_string_free (text, FALSE);
}

static void
reorder (GPtrArray *parts, Dice *dice)
{
  for (guint i = parts->len; i > 1; i--)
    {
      guint other = dice_below (dice, i);
      gpointer part = parts->pdata[i - 1];

      parts->pdata[i - 1] = parts->pdata[other];
      parts->pdata[other] = part;
    }
}

/* All lists of the file in another order, and the sides of its exchanges. */
static SulhScenario *
shuffle (const SulhScenario *scenario, guint64 seed)
{
  SulhScenario *other = sulh_part_copy (scenario);
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  Dice dice = { .state = seed };

  for (guint f = 0; f < info->n_fields; f++)
    if (info->fields[f].type == SULH_FIELD_PARTS)
      reorder (*(GPtrArray **)sulh_part_get_member (other, &info->fields[f]), &dice);
  for (guint i = 0; i < other->exchanges->len; i++)
    {
      SulhExchange *exchange = sulh_part_copy (other->exchanges->pdata[i]);

      reorder (exchange->sides, &dice);
      sulh_part_unref (other->exchanges->pdata[i]);
      other->exchanges->pdata[i] = exchange;
    }
  return other;
}

static SulhScenario *
get_catalogue (gsize index)
{
  return catalogue_new (60 + index, EXCHANGES, catalogues[index].trust, catalogues[index].traits);
}

static void
test_file_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autoptr (SulhScenario) scenario = get_catalogue (i);
      g_autoptr (SulhScenario) shuffled = shuffle (scenario, i);
      g_autofree char *first = tell_all (scenario);
      g_autofree char *second = tell_all (shuffled);

      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_locale (void)
{
  const char *const locales[] = { "de_DE.UTF-8", "fa_IR.UTF-8", "tr_TR.UTF-8", "ur_PK.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autoptr (SulhScenario) scenario = get_catalogue (i);
      g_autofree char *plain = tell_all (scenario);
      const char *locale = locales[i % G_N_ELEMENTS (locales)];
      g_autofree char *text = NULL;

      if (!setlocale (LC_ALL, locale))
        {
          g_test_message ("%s is not installed", locale);
          continue;
        }
      text = tell_all (scenario);
      setlocale (LC_ALL, before);
      g_assert_cmpstr (text, ==, plain);
    }
}

static void
test_processors (void)
{
  cpu_set_t all, one;
  int first = 0;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  while (!CPU_ISSET (first, &all))
    first++;
  CPU_ZERO (&one);
  CPU_SET (first, &one);
  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autoptr (SulhScenario) scenario = get_catalogue (i);
      g_autofree char *together = tell_all (scenario);
      g_autofree char *alone = NULL;

      sched_setaffinity (0, sizeof one, &one);
      alone = tell_all (scenario);
      sched_setaffinity (0, sizeof all, &all);
      g_assert_cmpstr (alone, ==, together);
      g_checksum_update (sum, (const guchar *)alone, -1);
    }
  g_test_message ("all answers: %s", g_checksum_get_string (sum));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/same/file-order", test_file_order);
  g_test_add_func ("/planner/same/locale", test_locale);
  g_test_add_func ("/planner/same/processors", test_processors);
  return g_test_run ();
}
