/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this program does not know is neither lost nor moved when a file is opened and saved. */
#include <glib.h>
#include <string.h>

#include "random-scenario.h"
#include "strangers.h"
#include "xml/xml.h"

#define SEED 20260314
#define N_SCENARIOS 500

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario version=\"1\" id=\"s\">\n\n"

static SulhScenario *
read_text (const char *text, GPtrArray *findings)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return sulh_xml_read (file, findings);
}

static char *
write_text (const SulhScenario *scenario)
{
  g_autoptr (GBytes) file = sulh_xml_write (scenario);

  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static char *
list_codes (const GPtrArray *findings)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      g_string_append_printf (codes, "%s%s %d:%d", i ? ", " : "", finding->code, finding->line,
                              finding->column);
    }
  return g_string_free (codes, FALSE);
}

static SulhScenario *
read_whole (const char *text)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = read_text (text, findings);
  g_autofree char *codes = list_codes (findings);

  if (*codes)
    g_test_message ("%s", text);
  g_assert_cmpstr (codes, ==, "");
  return scenario;
}

/* Writes @scenario, and sees that the file is read the same and written the same again. */
static char *
write_and_read (const SulhScenario *scenario)
{
  char *text = write_text (scenario);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) again = read_text (text, findings);
  g_autofree char *text_again = again ? write_text (again) : NULL;

  g_assert_cmpstr (text_again, ==, text);
  g_assert_true (sulh_part_equal (scenario, again));
  return text;
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, piece)); at++)
    n++;
  return n;
}

static void
check_strangers (GRand *chance, gboolean newer)
{
  g_autoptr (SulhScenario) plain = random_scenario_new (chance);
  g_autofree char *file = write_text (plain);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *crowded = strangers_add (chance, file, newer, added);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = read_text (crowded, findings);
  g_autofree char *codes = list_codes (findings);
  g_autofree char *written = NULL;

  if (scenario == NULL)
    g_error ("%s\n%s", codes, crowded);
  g_assert_cmpint (findings->len, ==, newer ? 1 : 0);
  written = write_and_read (scenario);
  for (guint i = 0; i < added->len; i++)
    if (count (written, added->pdata[i]) != 1)
      g_error ("Lost: %s\nof %s\nin %s", (char *)added->pdata[i], crowded, written);
}

static void
test_random_strangers (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED);

  for (int i = 0; i < N_SCENARIOS; i++)
    check_strangers (chance, i % 2);
}

static const char three_parties[] = HEAD "  <!-- first -->\n"
                                         "  <party id=\"a\"/>\n"
                                         "  <!-- before b -->\n"
                                         "  <?before b?>\n"
                                         "  <party id=\"b\" wants=\"peace\"/>\n"
                                         "  <!-- before c -->\n"
                                         "  <party id=\"c\"/>\n"
                                         "\n"
                                         "  <!-- last -->\n"
                                         "</scenario>\n";

static gconstpointer
find (const SulhScenario *scenario, const char *id)
{
  return sulh_scenario_find (scenario, id);
}

static void
test_change_of_attributes (void)
{
  g_autoptr (SulhScenario) scenario = read_whole (three_parties);
  g_autoptr (SulhPart) part = sulh_part_copy (find (scenario, "b"));
  g_autoptr (SulhScenario) next = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_auto (GStrv) halves = g_strsplit (three_parties, "peace", 2);

  sulh_part_set_text (&((SulhParty *)part)->wants, "land");
  next = sulh_scenario_with_part (scenario, part);
  text = write_and_read (next);
  expected = g_strjoinv ("land", halves);
  g_assert_cmpstr (text, ==, expected);
}

/* A new part at the end stands in front of what stood at the end. */
static void
test_new_sibling (void)
{
  g_autoptr (SulhScenario) scenario = read_whole (three_parties);
  g_autoptr (SulhPart) part = sulh_part_new (SULH_KIND_PARTY, "d");
  g_autoptr (SulhScenario) next = sulh_scenario_with_part (scenario, part);
  g_autofree char *text = write_and_read (next);

  g_assert_nonnull (strstr (text, "  <party id=\"c\"/>\n"
                                  "  <party id=\"d\"/>\n"
                                  "\n"
                                  "  <!-- last -->\n"
                                  "</scenario>\n"));
}

/* Behind the part that it stood behind. */
static void
test_next_sibling_gone (void)
{
  g_autoptr (SulhScenario) scenario = read_whole (three_parties);
  g_autoptr (SulhScenario) next = sulh_scenario_without (scenario, find (scenario, "b"));
  g_autofree char *text = write_and_read (next);

  g_assert_nonnull (strstr (text, "  <party id=\"a\"/>\n"
                                  "  <!-- before b -->\n"
                                  "  <?before b?>\n"
                                  "  <!-- before c -->\n"
                                  "  <party id=\"c\"/>\n"));
}

static void
test_all_siblings_gone (void)
{
  g_autoptr (SulhScenario) scenario = read_whole (three_parties);
  g_autofree char *text = NULL;

  for (const char *id = "abc"; *id; id++)
    {
      g_autofree char *name = g_strndup (id, 1);
      SulhScenario *next = sulh_scenario_without (scenario, find (scenario, name));

      sulh_part_unref (scenario);
      scenario = next;
    }
  text = write_and_read (scenario);
  g_assert_cmpstr (text, ==,
                   HEAD "  <!-- first -->\n"
                        "  <!-- before b -->\n"
                        "  <?before b?>\n"
                        "  <!-- before c -->\n"
                        "  <!-- last -->\n"
                        "</scenario>\n");
}

/* Parts without ids are known by whom they name, and by their number among equals. */
static void
test_parts_without_ids (void)
{
  static const char file[] = HEAD "  <party id=\"a\"/>\n"
                                  "  <party id=\"b\"/>\n"
                                  "\n"
                                  "  <trust from=\"a\" to=\"b\" level=\"0.3\"/>\n"
                                  "  <!-- of b -->\n"
                                  "  <trust from=\"b\" to=\"a\" level=\"0.4\"/>\n"
                                  "</scenario>\n";
  g_autoptr (SulhScenario) scenario = read_whole (file);
  g_autoptr (SulhScenario) next = NULL;
  g_autofree char *text = NULL;

  next = sulh_scenario_without (scenario, scenario->trusts->pdata[0]);
  text = write_and_read (next);
  g_assert_nonnull (strstr (text, "  <!-- of b -->\n"
                                  "  <trust from=\"b\" to=\"a\" level=\"0.4\"/>\n"));
}

/* A text holds nothing but itself. */
/* The hyphens that open a comment do not close it, whatever comes next. */
static void
test_comment_that_looks_closed (void)
{
  g_autoptr (SulhScenario) scenario
      = read_whole ("<scenario version=\"1\" id=\"s\"><!--> c --><!-->--></scenario>");
  g_autofree char *text = write_and_read (scenario);

  g_assert_nonnull (strstr (text, "\n  <!--> c -->\n  <!-->-->\n"));
}

static void
test_comment_in_text (void)
{
  g_autoptr (SulhScenario) scenario
      = read_whole (HEAD "<note>one<!-- c -->two <?p?> three</note><party id=\"a\"/></scenario>");
  g_autofree char *text = write_and_read (scenario);

  g_assert_cmpstr (text, ==,
                   HEAD "  <!-- c -->\n"
                        "  <?p?>\n"
                        "  <note>onetwo three</note>\n"
                        "\n"
                        "  <party id=\"a\"/>\n"
                        "</scenario>\n");
}

/* An attribute of a text goes with the text. */
static void
test_text_gone (void)
{
  g_autoptr (SulhScenario) scenario
      = read_whole (HEAD "  <note x:lang=\"en\" xmlns:x=\"urn:x\">Text.</note>\n</scenario>\n");
  g_autoptr (SulhPart) next = sulh_part_copy (scenario);
  g_autofree char *text = NULL;

  sulh_part_set_text (&next->note, NULL);
  text = write_and_read ((SulhScenario *)next);
  g_assert_cmpuint (count (text, "lang"), ==, 0);
}

/* A part in which nothing is said is not written, and nothing is lost with it. */
static void
test_part_that_goes_without_saying (void)
{
  g_autoptr (SulhScenario) scenario = read_whole (
      HEAD "<party id=\"a\"><!-- one --><clock rate=\"0.0004\"/><!-- two --></party></scenario>");
  g_autofree char *text = write_and_read (scenario);

  g_assert_nonnull (strstr (text, "  <party id=\"a\">\n"
                                  "    <!-- one -->\n"
                                  "    <!-- two -->\n"
                                  "  </party>\n"));
}

static void
expect_codes (const char *file, const char *expected)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = read_text (file, findings);
  g_autofree char *codes = list_codes (findings);

  g_assert_cmpstr (codes, ==, expected);
}

/* In a file of this version an unknown name is a slip, and must not be kept in silence. */
static void
test_slips (void)
{
  expect_codes (HEAD "<partie id=\"a\"/></scenario>", "unknown-element 4:1");
  expect_codes (HEAD "<party id=\"a\" want=\"x\"/></scenario>", "unknown-attribute 4:15");
  expect_codes (HEAD "<novelty/></scenario>", "unknown-element 4:1");
}

/* Nobody said whose names these are. */
static void
test_names_of_nobody (void)
{
  expect_codes (HEAD "<x:party id=\"a\"/></scenario>", "unknown-element 4:1");
  expect_codes (HEAD "<party id=\"a\" x:want=\"y\"/></scenario>", "unknown-attribute 4:15");
  expect_codes ("<scenario version=\"1\" id=\"s\" xmlns=\"urn:x\"/>", "unknown-attribute 1:30");
  expect_codes (HEAD "<party id=\"a\" xmlns:x=\"\"/></scenario>", "not-well-formed 4:25");
  expect_codes (HEAD "<x:a xmlns:x=\"urn:x\" y:b=\"1\"/></scenario>", "not-well-formed 4:29");
}

static void
test_audiences (void)
{
  expect_codes (HEAD "<audience field=\"sumary\" for=\"all\"/></scenario>",
                "audience-of-nothing 2:1");
  expect_codes (HEAD "<!-- c --><audience field=\"sumary\" for=\"all\"/></scenario>",
                "audience-of-nothing 2:1");
  expect_codes (HEAD "<audience for=\"all\"/></scenario>", "missing-attribute 4:1");
  expect_codes (HEAD "<audience field=\"note\" fr=\"all\"/></scenario>",
                "missing-attribute 4:1, unknown-attribute 4:24");
  expect_codes (HEAD "<audience field=\"note\" for=\"all\"><note/></audience></scenario>",
                "unknown-element 4:34");
  expect_codes (HEAD "<audience field=\"note\" for=\"all\"/>\n"
                     "<audience field=\"note\" for=\"team\"/></scenario>",
                "element-twice 5:1");
  expect_codes ("<scenario version=\"1\" id=\"s\" for=\"b\"/>", "unknown-reference 1:30");
}

/* Where the list is empty, somebody meant to keep it back. */
static void
test_empty_audience (void)
{
  g_autoptr (SulhScenario) scenario = read_whole ("<scenario version=\"1\" id=\"s\" for=\" \"/>");

  g_assert_cmpstr (sulh_part_get_audience (scenario)[0], ==, "team");
}

static const char newer[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<scenario version=\"1.3\" id=\"s\">\n\n"
                            "  <party id=\"a\" temper=\"mild\"/>\n"
                            "  <weather day=\"3\"/>\n"
                            "  <party id=\"b\"/>\n"
                            "</scenario>\n";

/* Addresses of others often ask for something, with "&" between what they ask for; the parser gives
 * it as it gives no other text. */
static void
test_address_with_ampersand (void)
{
  static const char *const names[]
      = { "http://example.org/?a=1&amp;b=2&amp;c", "&amp;#38;", "&lt;&amp;lt;&quot;'&gt;" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<scenario version=\"1\" id=\"s\" xmlns:x=\"%s\">\n\n"
          "  <party id=\"a\"/>\n"
          "  <x:side xmlns:y=\"%s\" name=\"&amp;#39;\"><y:more/></x:side>\n</scenario>\n",
          names[i], names[i]);
      g_autoptr (SulhScenario) scenario = read_whole (text);
      g_autofree char *written = write_and_read (scenario);
      g_autofree char *declared = g_strdup_printf ("=\"%s\"", names[i]);

      g_assert_cmpuint (count (written, declared), ==, 2);
    }
}

static void
test_newer_minor_version (void)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = read_text (newer, findings);
  g_autofree char *codes = list_codes (findings);
  g_autofree char *text = write_and_read (scenario);

  g_assert_cmpstr (codes, ==, "newer-version 2:11");
  g_assert_false (sulh_findings_have_errors (findings));
  g_assert_cmpstr (text, ==, newer);
}

/* Without what only the newer version knows, it is a file that every program reads. */
static void
test_newer_minor_version_unused (void)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = read_text ("<scenario version=\"1.3\" id=\"s\"/>", findings);
  g_autofree char *text = write_text (scenario);

  g_assert_nonnull (strstr (text, "<scenario version=\"1\" id=\"s\"/>"));
}

static void
test_other_versions (void)
{
  expect_codes ("<scenario version=\"2\" id=\"s\"/>", "unknown-version 1:11");
  expect_codes ("<scenario version=\"99.1\" id=\"s\"/>", "unknown-version 1:11");
  expect_codes ("<scenario version=\"one\" id=\"s\"/>", "unknown-version 1:11");
  expect_codes ("<scenario version=\"1.\" id=\"s\"/>", "unknown-version 1:11");
  expect_codes ("<scenario version=\"\" id=\"s\"/>", "unknown-version 1:11");
  expect_codes ("<scenario version=\"01\" id=\"s\"/>", "unknown-version 1:11");
}

static void
test_older_version (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", "version-0.sulh", NULL);
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = NULL;
  g_autofree char *codes = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &file, NULL, NULL));
  scenario = read_text (file, findings);
  codes = list_codes (findings);
  g_assert_cmpstr (codes, ==, "older-version 2:11");
  text = write_and_read (scenario);
  g_assert_cmpstr (
      text, ==,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<scenario version=\"1\" id=\"trial\" name=\"A trial\" day-zero=\"2026-03-01\">\n\n"
      "  <party id=\"a\" name=\"Aland\"/>\n"
      "  <party id=\"b\" name=\"Borduria\"/>\n\n"
      "  <trust from=\"a\" to=\"b\" level=\"0.3\" firmness=\"7\"/>\n\n"
      "  <exchange id=\"list\" name=\"List of the held\">\n"
      "    <side giver=\"a\" receiver=\"b\" cost=\"1\" gain=\"2\"/>\n"
      "    <side giver=\"b\" receiver=\"a\" cost=\"1\" gain=\"2\"/>\n"
      "  </exchange>\n"
      "</scenario>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/foreign/random-strangers", test_random_strangers);
  g_test_add_func ("/xml/foreign/change-of-attributes", test_change_of_attributes);
  g_test_add_func ("/xml/foreign/new-sibling", test_new_sibling);
  g_test_add_func ("/xml/foreign/next-sibling-gone", test_next_sibling_gone);
  g_test_add_func ("/xml/foreign/all-siblings-gone", test_all_siblings_gone);
  g_test_add_func ("/xml/foreign/parts-without-ids", test_parts_without_ids);
  g_test_add_func ("/xml/foreign/comment-that-looks-closed", test_comment_that_looks_closed);
  g_test_add_func ("/xml/foreign/comment-in-text", test_comment_in_text);
  g_test_add_func ("/xml/foreign/text-gone", test_text_gone);
  g_test_add_func ("/xml/foreign/part-that-goes-without-saying",
                   test_part_that_goes_without_saying);
  g_test_add_func ("/xml/foreign/slips", test_slips);
  g_test_add_func ("/xml/foreign/names-of-nobody", test_names_of_nobody);
  g_test_add_func ("/xml/foreign/audiences", test_audiences);
  g_test_add_func ("/xml/foreign/empty-audience", test_empty_audience);
  g_test_add_func ("/xml/foreign/address-with-ampersand", test_address_with_ampersand);
  g_test_add_func ("/xml/foreign/newer-minor-version", test_newer_minor_version);
  g_test_add_func ("/xml/foreign/newer-minor-version-unused", test_newer_minor_version_unused);
  g_test_add_func ("/xml/foreign/other-versions", test_other_versions);
  g_test_add_func ("/xml/foreign/older-version", test_older_version);
  return g_test_run ();
}
