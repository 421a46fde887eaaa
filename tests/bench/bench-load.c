/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long opening and saving take beside the bare parser, its tree and the tree's dump, in turn in
 * one process; and how much memory each needs, each in a process of its own. */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <malloc.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hostile.h"
#include "mix.h"
#include "workbench/workbench.h"
#include "xml/xml.h"

#define FEWEST_ROUNDS 11
#define MOST_ROUNDS 101 /* of a small file, which is over before the machine changes its pace */
#define MEGABYTES_IN_ALL 200

typedef enum
{
  SULH_LOAD,
  SAX_LOAD,
  TREE_LOAD,
  SULH_SAVE,
  TREE_SAVE,
  N_WAYS,
} Way;

/* What the ways work on. */
typedef struct
{
  GString *text;
  GBytes *bytes;
  SulhScenario *scenario;
  xmlDoc *tree;
} Subject;

/* Processor time, so that other programs do not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static SulhScenario *
load (GBytes *bytes)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario
      = sulh_xml_read_large (bytes, SULH_XML_LARGEST_WITH_CONSENT, NULL, findings);

  if (scenario == NULL || findings->len > 0)
    g_error ("%s", ((SulhFinding *)findings->pdata[0])->sentence);
  return scenario;
}

static void
start_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
          int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
          const xmlChar **attributes)
{
}

static void
end_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
}

static void
text_cb (void *user_data, const xmlChar *text, int length)
{
}

static void
parse_bare (const GString *text)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
                            .startElementNs = start_cb,
                            .endElementNs = end_cb,
                            .characters = text_cb,
                            .ignorableWhitespace = text_cb };

  if (xmlSAXUserParseMemory (&handler, NULL, text->str, (int)text->len) != 0)
    g_error ("The bare parser refuses the file");
}

static xmlDoc *
parse_tree (const GString *text)
{
  xmlDoc *tree = xmlReadMemory (text->str, (int)text->len, NULL, NULL, XML_PARSE_NONET);

  if (tree == NULL)
    g_error ("The tree parser refuses the file");
  return tree;
}

static void
dump_tree (xmlDoc *tree)
{
  xmlChar *text;
  int length;

  xmlDocDumpMemory (tree, &text, &length);
  xmlFree (text);
}

/* Freeing what was made is not part of the work, nor is tidying up after the way before. */
static double
measure (Subject *subject, Way way)
{
  double start;
  double end;

  malloc_trim (0);
  start = now ();
  switch (way)
    {
    case SULH_LOAD:
      {
        g_autoptr (SulhScenario) scenario = load (subject->bytes);

        end = now ();
        return end - start;
      }
    case SAX_LOAD:
      parse_bare (subject->text);
      return now () - start;
    case TREE_LOAD:
      {
        xmlDoc *tree = parse_tree (subject->text);

        end = now ();
        xmlFreeDoc (tree);
        return end - start;
      }
    case SULH_SAVE:
      {
        g_autoptr (GBytes) bytes = sulh_xml_write (subject->scenario);

        end = now ();
        return end - start;
      }
    default:
      dump_tree (subject->tree);
      return now () - start;
    }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

/* Saving and loading it again is byte-stable, and loses nothing. */
static void
check_round_trip (const Subject *subject)
{
  g_autoptr (GBytes) once = sulh_xml_write (subject->scenario);
  g_autoptr (SulhScenario) again = load (once);
  g_autoptr (GBytes) twice = sulh_xml_write (again);

  if (!sulh_part_equal (subject->scenario, again) || !g_bytes_equal (once, twice))
    g_error ("The file is not read as it was written");
}

static double
find_median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_times);
  return values[n / 2];
}

/* Of the ratios of each round, since the machine may be twice as fast in another. */
static double
find_ratio (const double *times, const double *others, guint n)
{
  double ratios[MOST_ROUNDS];

  for (guint i = 0; i < n; i++)
    ratios[i] = times[i] / others[i];
  return find_median (ratios, n);
}

static void
print_times (guint megabytes, double times[N_WAYS][MOST_ROUNDS], guint n)
{
  double bare = find_ratio (times[SULH_LOAD], times[SAX_LOAD], n);
  double tree = find_ratio (times[SULH_LOAD], times[TREE_LOAD], n);
  double dump = find_ratio (times[TREE_SAVE], times[SULH_SAVE], n);
  double median[N_WAYS];

  for (guint way = 0; way < N_WAYS; way++)
    median[way] = find_median (times[way], n) * 1e3;
  g_print ("%3u MB  load %7.1f ms = %.2f x bare parser (%.1f ms) = %.2f x tree (%.1f ms); "
           "save %6.1f ms, %.1f x as fast as the dump of the tree (%.1f ms)\n",
           megabytes, median[SULH_LOAD], bare, median[SAX_LOAD], tree, median[TREE_LOAD],
           median[SULH_SAVE], dump, median[TREE_SAVE]);
}

static void
compare (guint megabytes)
{
  Subject subject = { .text = mix_new ((gsize)megabytes << 20) };
  guint n = CLAMP (MEGABYTES_IN_ALL / megabytes, FEWEST_ROUNDS, MOST_ROUNDS);
  double times[N_WAYS][MOST_ROUNDS];

  subject.bytes = g_bytes_new_static (subject.text->str, subject.text->len);
  subject.scenario = load (subject.bytes);
  subject.tree = parse_tree (subject.text);
  check_round_trip (&subject);
  for (guint round = 0; round < n; round++)
    for (guint way = 0; way < N_WAYS; way++)
      times[way][round] = measure (&subject, way);
  print_times (megabytes, times, n);
  sulh_part_unref (subject.scenario);
  xmlFreeDoc (subject.tree);
  g_bytes_unref (subject.bytes);
  g_string_free (subject.text, TRUE);
}

/* The most memory that this program has had, in kB; the system counts that of the program that
 * started it into other measures. */
static long
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    g_error ("The system does not say how much memory is used");
  peak = strstr (status, "VmHWM:");
  return peak ? atol (peak + strlen ("VmHWM:")) : 0;
}

/* What any file needs: the pages of the program and of its libraries that reading goes through, and
 * the tables that are made once. */
static void
load_nothing (void)
{
  static const char text[] = "<scenario version=\"1\" id=\"nothing\"/>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SulhScenario) scenario = load (bytes);
}

/* Made from a file, so that only one copy of the text is there. */
static void
print_peak (const char *way, const char *path)
{
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("No %s", path);
  if (g_str_equal (way, "sulh"))
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

      load (bytes);
    }
  else if (g_str_equal (way, "nothing"))
    load_nothing ();
  else if (g_str_equal (way, "tree"))
    xmlReadMemory (text, (int)length, NULL, NULL, XML_PARSE_NONET);
  g_print ("%ld", read_peak ());
}

static double
measure_peak (const char *program, const char *way, const char *path)
{
  const char *const command[] = { program, "--peak", way, path, NULL };
  g_autofree char *output = NULL;

  if (!g_spawn_sync (NULL, (char **)command, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL))
    g_error ("Cannot run %s", program);
  return g_ascii_strtod (output, NULL) * 1024;
}

static void
compare_peaks (const char *program, guint megabytes)
{
  GString *text = mix_new ((gsize)megabytes << 20);
  g_autofree char *path = g_strdup_printf ("%s/sulh-mix-%u.sulh", g_get_tmp_dir (), megabytes);
  double size = (double)text->len;
  double bare;
  double nothing;
  double peak;

  if (!g_file_set_contents (path, text->str, (gssize)text->len, NULL))
    g_error ("Cannot write %s", path);
  /* The program and its libraries are there without any file; the text of the file is counted. */
  bare = measure_peak (program, "bytes", path) - size;
  nothing = measure_peak (program, "nothing", path) - size;
  peak = measure_peak (program, "sulh", path);
  g_print ("%3u MB  peak memory %.2f x the file beyond the %.1f MB of the program that has read a "
           "scenario of nothing; %.2f x beyond the %.1f MB of the program; tree %.2f x\n",
           megabytes, (peak - nothing) / size, nothing / (1 << 20), (peak - bare) / size,
           bare / (1 << 20), (measure_peak (program, "tree", path) - bare) / size);
  remove (path);
  g_string_free (text, TRUE);
}

/* Whether it is refused or not; what is found is freed in time. */
static double
time_reading (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  double start = now ();

  sulh_part_unref (sulh_xml_read_large (bytes, SULH_XML_LARGEST_WITH_CONSENT, NULL, findings));
  return now () - start;
}

/* How long @text takes beside @honest, in turn. */
static double
compare_reading (const GString *text, const GString *honest)
{
  double times[FEWEST_ROUNDS];
  double honest_times[FEWEST_ROUNDS];

  for (guint i = 0; i < FEWEST_ROUNDS; i++)
    {
      times[i] = time_reading (text);
      honest_times[i] = time_reading (honest);
    }
  return find_ratio (times, honest_times, FEWEST_ROUNDS);
}

/* Each beside the honest file. */
static void
compare_hostile (void)
{
  GString *honest = mix_new (1 << 20);
  g_autofree char *worst = NULL;
  double most = 0;

  for (guint i = 0; i < hostile_count (); i++)
    {
      const char *what;
      GString *text = hostile_new (i, honest->len, &what);
      double ratio = compare_reading (text, honest);

      g_print ("  1 MB  %-26s %.2f x an honest file\n", what, ratio);
      if (ratio > most)
        {
          g_free (worst);
          worst = g_strdup (what);
        }
      most = MAX (most, ratio);
      g_string_free (text, TRUE);
    }
  g_print ("  1 MB  hostile files take at most %.2f x the time of an honest one (%s)\n", most,
           worst);
  g_string_free (honest, TRUE);
}

static double
time_opening (guint n)
{
  GString *text = mix_new_of_exchanges (n);
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  double start = now ();
  g_autoptr (SulhScenario) scenario = load (bytes);
  double end = now ();

  g_string_free (text, TRUE);
  return end - start;
}

typedef enum
{
  EDIT_NUMBER, /* as a form makes it: the cost of one side, with the check of the scenario after it
                */
  EDIT_NAME,
  EDIT_REFUSED, /* a number that cannot be */
  EDIT_ADD,
  EDIT_UNDO,
  N_EDITS,
} Edit;

static void
set_name (SulhDocument *document, const SulhPart *part, guint n)
{
  const SulhField *name = sulh_head_find_field (part->kind, "name");
  g_autoptr (SulhPart) from = sulh_part_new (part->kind, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  from->name = g_strdup_printf ("Name %u", n);
  g_ptr_array_add (parts, (gpointer)part);
  if (!sulh_document_set_field (document, parts, from, name, NULL))
    g_error ("The edit is refused");
}

static void
edit (SulhDocument *document, Edit kind, guint n)
{
  const GPtrArray *exchanges = sulh_document_get_scenario (document)->exchanges;
  const SulhExchange *exchange = exchanges->pdata[(gsize)n * (exchanges->len - 1) / 100];
  const SulhField *cost = sulh_kind_find_field (SULH_KIND_SIDE, "cost");
  g_autoptr (SulhPart) copy = NULL;

  switch (kind)
    {
    case EDIT_NUMBER:
      if (!sulh_document_set_number (document, exchange->sides->pdata[0], cost, 17 + n, NULL))
        g_error ("The edit is refused");
      break;
    case EDIT_NAME:
      set_name (document, &exchange->part, n);
      break;
    case EDIT_REFUSED:
      if (sulh_document_set_number (document, exchange->sides->pdata[0], cost, -1, NULL))
        g_error ("The edit is made");
      break;
    case EDIT_ADD:
      copy = sulh_part_copy (exchange);
      g_clear_pointer (&((SulhExchange *)copy)->after, g_strfreev);
      if (!sulh_document_insert (document, g_steal_pointer (&copy), NULL, NULL))
        g_error ("The edit is refused");
      break;
    default:
      sulh_document_undo (document);
    }
}

/* The medians, in ms, of edits of each kind anywhere in a scenario of @n exchanges. */
static void
time_edits (guint n, double medians[N_EDITS])
{
  GString *text = mix_new_of_exchanges (n);
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (SulhScenario) scenario = load (bytes);
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, NULL);
  double times[101];

  for (guint kind = 0; kind < N_EDITS; kind++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (times); i++)
        {
          double start = now ();

          edit (document, kind, i);
          times[i] = now () - start;
        }
      qsort (times, G_N_ELEMENTS (times), sizeof (double), compare_times);
      medians[kind] = times[G_N_ELEMENTS (times) / 2] * 1e3;
    }
  g_string_free (text, TRUE);
}

static void
print_opening (void)
{
  double edits[N_EDITS];

  time_edits (5000, edits);
  g_print ("300 exchanges are opened in %.1f ms\n", time_opening (300) * 1e3);
  g_print (
      "one edit among 5,000, with its check: a number %.3f ms, a name %.3f, one that is refused "
      "%.3f, an exchange added %.3f; undone %.3f\n",
      edits[EDIT_NUMBER], edits[EDIT_NAME], edits[EDIT_REFUSED], edits[EDIT_ADD], edits[EDIT_UNDO]);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 1, 10, 50 };

  if (argc == 4 && g_str_equal (argv[1], "--peak"))
    {
      print_peak (argv[2], argv[3]);
      return 0;
    }
  if (argc == 2 && g_str_equal (argv[1], "--opening"))
    {
      print_opening ();
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    compare (sizes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    compare_peaks (argv[0], sizes[i]);
  compare_hostile ();
  print_opening ();
  return 0;
}
