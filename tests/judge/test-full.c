/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints, option by option, on how many random catalogues the planner and the judge agree, and how
 * many searches that were cut short gave a bound that holds.
 * judge-agreement [--save FOLDER] [CATALOGUES [OPTION]]: with a folder, the smallest scenario found
 * for each disagreement is written there. Fails if they disagree on an option that the planner
 * honours. */
#include "test-compare.h"

#include "xml/xml.h"

#include <stdlib.h>
#include <string.h>

#define FULL 100 /* catalogues of each option */

typedef struct
{
  guint n;
  const char *folder;
  const char *only;
} Wish;

/* The scenario without whatever exchange it can lose and still be disagreed on. */
static SulhScenario *
shrink (const SulhScenario *scenario, gboolean reasons)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      CompareTally tally = { 0 };
      g_autoptr (SulhScenario) less
          = sulh_scenario_without (scenario, scenario->exchanges->pdata[i]);
      g_autofree char *differs = NULL;

      if (less->exchanges->len > 0)
        differs = compare_scenario (less, reasons, &tally);
      if (differs && !strstr (differs, "no answer"))
        return shrink (less, reasons);
    }
  return sulh_part_copy (scenario);
}

static void
save (const CompareOption *option, guint index, const SulhScenario *scenario, const char *folder)
{
  CompareTally tally = { 0 };
  g_autoptr (SulhScenario) least = shrink (scenario, option->reasons);
  g_autofree char *differs = compare_scenario (least, option->reasons, &tally);
  g_autofree char *name = g_strdup_printf ("%s/%s-%u.sulh", folder, option->name, index);
  g_autoptr (GBytes) bytes = sulh_xml_write (least);

  g_print ("    %s: %s\n", name, differs);
  if (!g_file_set_contents (name, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            NULL))
    g_printerr ("%s cannot be written\n", name);
}

/* Returns whether nothing was disagreed on. */
static gboolean
compare_all (const CompareOption *option, const Wish *wish)
{
  CompareTally tally = { 0 };
  guint differences = 0;

  for (guint i = 0; i < wish->n; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (option, i);
      g_autofree char *differs = compare_scenario (scenario, option->reasons, &tally);

      if (!differs)
        continue;
      differences++;
      if (option->honoured || wish->only)
        g_print ("  catalogue %u: %s\n", i, differs);
      if (wish->folder && differences <= 3)
        save (option, i, scenario, wish->folder);
    }
  g_print ("%-28s %5u %6u %6u %9u %7u %7u  %s\n", option->name, wish->n, tally.plans, tally.cures,
           tally.hopeless, tally.bounded, differences, option->honoured ? "" : "not honoured yet");
  return differences == 0;
}

static Wish
read_wish (int argc, char **argv)
{
  Wish wish = { FULL, NULL, NULL };
  int next = 1;

  if (argc > 2 && g_str_equal (argv[1], "--save"))
    {
      wish.folder = argv[2];
      next = 3;
    }
  if (argc > next)
    wish.n = (guint)atoi (argv[next]);
  if (argc > next + 1)
    wish.only = argv[next + 1];
  return wish;
}

int
main (int argc, char **argv)
{
  Wish wish = read_wish (argc, argv);
  gboolean agreed = TRUE;
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_print ("option                  catalogues  plans  cures  hopeless bounded  differ\n");
  for (gsize i = 0; i < n; i++)
    if (!wish.only || g_str_equal (wish.only, options[i].name))
      agreed = (compare_all (&options[i], &wish) || !options[i].honoured) && agreed;
  return agreed ? EXIT_SUCCESS : EXIT_FAILURE;
}
