/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file from a stranger costs a few passes over it, whatever it holds, and changes nothing. */
#include <glib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>

#include "expect.h"
#include "random-scenario.h"

#define HEAD "<scenario version=\"1\" id=\"s\">\n"

static void
repeat (GString *text, guint n, const char *piece)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
}

/* A document type is refused where it stands, before any parser sees it. */
static void
test_declarations (void)
{
  static const char *const attacks[] = {
    /* billion laughs */
    "<!DOCTYPE scenario [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n"
    "<scenario version=\"1\" id=\"s\" name=\"&d;\"/>",
    /* an entity that names itself */
    "<!DOCTYPE scenario [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><scenario>&a;</scenario>",
    /* a file of the machine, and one of the net */
    "<!DOCTYPE scenario [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    "<scenario version=\"1\" id=\"s\"><note>&x;</note></scenario>",
    "<!DOCTYPE scenario [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><scenario>&x;</scenario>",
    "<!DOCTYPE scenario SYSTEM \"http://127.0.0.1:9/x.dtd\"><scenario/>",
    "<!DOCTYPE scenario PUBLIC \"-//x\" \"file:///dev/zero\"><scenario/>",
    "<!DOCTYPE scenario [<!ENTITY % p SYSTEM \"file:///dev/random\">%p;]><scenario/>",
    /* default attributes */
    "<!DOCTYPE scenario [<!ATTLIST party name CDATA \"x\">]><scenario version=\"1\" id=\"s\"/>",
    "<!doctype scenario><scenario/>",
    "<!ENTITY a \"b\"><scenario/>",
  };
  const char *late = HEAD "<!DOCTYPE scenario [<!ENTITY a \"b\">]>\n</scenario>";

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    expect_findings (attacks[i], attacks[i], strlen (attacks[i]), "declaration 1:1");
  expect_findings ("inside", late, strlen (late), "declaration 2:1");
}

/* One long entity used often: small in the file, 300 MB when read by a parser that allows it. */
static void
test_quadratic_entity (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE scenario [<!ENTITY a \"");

  repeat (text, 100000, "x");
  g_string_append (text, "\">]><scenario><note>");
  repeat (text, 3000, "&a;");
  g_string_append (text, "</note></scenario>");
  expect_findings ("quadratic entity", text->str, text->len, "declaration 1:1");
}

static void
test_attributes (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "  <party");

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (text, " a%d=\"\"", i);
  g_string_append (text, "/></scenario>");
  expect_findings ("attributes", text->str, text->len, "too-many-attributes 2:3");
}

static void
test_name_spaces (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "  <party");

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, " xmlns:a%d=\"urn:x\"", i);
  g_string_append (text, "/></scenario>");
  expect_findings ("name spaces", text->str, text->len, "too-many-attributes 2:3");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  repeat (text, 40, "<a>\n");
  repeat (text, 40, "</a>\n");
  g_string_append (text, "</scenario>");
  /* The scenario is the first level, and the first <a> stands on line 2. */
  expect_findings ("depth", text->str, text->len, "too-deep 33:1");
}

static void
test_allowed_depth (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<x>\n");

  repeat (text, 30, "<a>\n");
  repeat (text, 30, "</a>\n");
  g_string_append (text, "</x></scenario>");
  expect_findings ("allowed depth", text->str, text->len, "unknown-element 2:1");
}

static void
test_elements (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  repeat (text, 1000000, "<a/>");
  g_string_append (text, "</scenario>");
  /* The scenario is one of the 200,000. */
  expect_findings ("elements", text->str, text->len, "too-many-elements 2:799997");
}

/* A file of 1 MB may hold 20,000 and one more for every 12 bytes. */
static void
test_dense_elements (void)
{
  g_autoptr (GString) text = g_string_new ("<scenario version=\"1\" id=\"s\" xmlns:x=\"urn:x\">\n");
  g_autoptr (GString) roomy = g_string_new (text->str);

  repeat (text, 150000, "<x:a/>");
  g_string_append (text, "</scenario>");
  /* (46 + 900,000 + 11) / 12 is 75,004; the scenario is one of the 95,004. */
  expect_findings ("dense", text->str, text->len, "too-many-elements 2:570019");
  repeat (roomy, 80000, "<x:a></x:a>\n");
  g_string_append (roomy, "</scenario>");
  expect_findings ("roomy", roomy->str, roomy->len, "");
}

static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<note>");
  g_autoptr (GString) pieces = g_string_new (HEAD "<note>");

  repeat (text, 1024 * 1024 + 1, "x");
  g_string_append (text, "</note></scenario>");
  expect_findings ("text", text->str, text->len, "text-too-long 2:7");
  for (int i = 0; i < 5; i++)
    {
      repeat (pieces, 300000, "x");
      g_string_append (pieces, "<!---->\n");
    }
  g_string_append (pieces, "</note></scenario>");
  expect_findings ("text in pieces", pieces->str, pieces->len, "text-too-long 4:300008");
}

/* The limit is for one text; a file may hold many. */
static void
test_many_texts (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  for (int i = 0; i < 4; i++)
    {
      g_string_append_printf (text, "<event id=\"e%d\"><note>", i);
      repeat (text, 500000, "x");
      g_string_append (text, "</note></event>\n");
    }
  g_string_append (text, "</scenario>");
  expect_findings ("many texts", text->str, text->len, "");
}

static void
test_long_value (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<party id=\"");

  repeat (text, 1024 * 1024 + 1, "x");
  g_string_append (text, "\"/></scenario>");
  expect_findings ("value", text->str, text->len, "text-too-long 2:8");
}

static void
test_long_names (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "  <");

  repeat (text, 60000, "x");
  g_string_append (text, "/></scenario>");
  expect_findings ("name", text->str, text->len, "name-too-long 2:4");
}

/* A file that is far too large is refused by its length alone; its pages are never touched. */
static void
test_size (void)
{
  const gsize size = 100 * 1024 * 1024;
  void *pages = mmap (NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) file = NULL;
  struct rusage before;
  struct rusage after;

  g_assert_true (pages != MAP_FAILED);
  /* Only the first page can be read: the reader dies if it goes further. */
  g_assert_cmpint (mprotect (pages, 4096, PROT_READ), ==, 0);
  file = g_bytes_new_static (pages, size);
  getrusage (RUSAGE_SELF, &before);
  g_assert_null (sulh_xml_read (file, findings));
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 1024); /* KB */
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((SulhFinding *)findings->pdata[0])->code, ==, "file-too-large");
  munmap (pages, size);
}

static SulhFinding *
last_of_a_thousand (const GString *text, GPtrArray *findings)
{
  g_autoptr (GBytes) file = g_bytes_new_static (text->str, text->len);

  g_assert_null (sulh_xml_read (file, findings));
  g_assert_cmpuint (findings->len, ==, SULH_XML_MOST_FAULTS + 1);
  return findings->pdata[SULH_XML_MOST_FAULTS];
}

/* Files made of faults: each costs its own kind of work. */
static void
test_countless_faults (void)
{
  static const struct
  {
    guint n;
    const char *piece;
    const char *more;
  } kinds[] = {
    { 199000, "<nonsense-element-nobody-knows/>", "At least 10000 " },
    { 190000, "<event id=\"duplicate-identifier\"/>", "188999" },
    { 150000, "<trust from=\"somebody\" to=\"nobody-knows\"/>", "299000" },
    { 80000, "<event id=\"e\" on=\"when?\" status=\"hold\" of=\"whom\" colour=\"red\"/>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GString) text = g_string_new (HEAD);
      g_autoptr (GPtrArray) findings = sulh_findings_new ();
      SulhFinding *last;

      repeat (text, kinds[i].n, kinds[i].piece);
      g_string_append (text, "</scenario>");
      last = last_of_a_thousand (text, findings);
      g_assert_cmpstr (last->code, ==, "more-faults");
      if (kinds[i].more)
        g_assert_true (g_str_has_prefix (last->sentence, kinds[i].more));
    }
}

static void
test_countless_ampersands (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<note>");
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) file = NULL;

  repeat (text, 300000, "& ");
  g_string_append (text, "</note></scenario>");
  file = g_bytes_new_static (text->str, text->len);
  g_assert_null (sulh_xml_read (file, findings));
  g_assert_cmpuint (findings->len, >=, SULH_XML_MOST_FAULTS);
}

/* The last fault of one long line must not be looked for from the start of the file again. */
static void
test_one_long_line (void)
{
  g_autoptr (GString) text = g_string_new ("<scenario version=\"1\" id=\"s\">");
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) file = NULL;
  clock_t start;

  for (int i = 0; i < SULH_XML_MOST_FAULTS; i++)
    {
      g_string_append_printf (text, "<event id=\"e%d\"><note>", i);
      repeat (text, 7000, "x");
      g_string_append (text, "& </note></event>");
    }
  g_string_append (text, "</scenario>");
  file = g_bytes_new_static (text->str, text->len);
  start = clock ();
  g_assert_null (sulh_xml_read (file, findings));
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
  g_assert_cmpuint (findings->len, >=, SULH_XML_MOST_FAULTS);
  for (int i = 0; i < SULH_XML_MOST_FAULTS; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      g_assert_cmpint (text->str[finding->column - 1], ==, '&');
    }
}

/* A chain of prerequisites in the worst order, which is no fault, and one that bites its tail. */
static void
test_long_chain (void)
{
  const int n = 60000;
  g_autoptr (GString) text = g_string_new (HEAD "<party id=\"a\"/><party id=\"b\"/>\n");
  gsize open;

  for (int i = 0; i < n; i++)
    g_string_append_printf (text,
                            "<exchange id=\"%d\" after=\"%d\"><side giver=\"a\" receiver=\"b\"/>"
                            "</exchange>\n",
                            i, i + 1);
  open = text->len;
  g_string_append_printf (text,
                          "<exchange id=\"%d\"><side giver=\"a\" receiver=\"b\"/></exchange>"
                          "</scenario>",
                          n);
  expect_findings ("chain", text->str, text->len, "");
  g_string_truncate (text, open);
  g_string_append_printf (text,
                          "<exchange id=\"%d\" after=\"0\"><side giver=\"a\" receiver=\"b\"/>"
                          "</exchange></scenario>",
                          n);
  {
    g_autoptr (GPtrArray) findings = sulh_findings_new ();
    SulhFinding *last = last_of_a_thousand (text, findings);

    g_assert_cmpstr (((SulhFinding *)findings->pdata[0])->code, ==, "cyclic-prerequisites");
    g_assert_true (g_str_has_prefix (last->sentence, "59001 "));
  }
}

static void
assert_refused (const char *text, gsize length)
{
  /* A copy of exactly this size: what lies behind must not matter. */
  g_autoptr (GBytes) file = g_bytes_new (text, length);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();

  if (sulh_xml_read (file, findings) != NULL || !sulh_findings_have_errors (findings))
    g_error ("Cut off after %" G_GSIZE_FORMAT " bytes and taken for whole", length);
}

static void
cut_everywhere (const char *text, gsize length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    assert_refused (text, i);
}

static void
test_cut_off (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  gsize length;
  const char *text = g_bytes_get_data (file, &length);

  g_assert_cmpuint (length, >, 3000);
  cut_everywhere (text, length);
}

static void
test_cut_off_example (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "examples", "algiers.sulh", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  cut_everywhere (text, length);
}

/* One byte of a good file replaced: refused or read, but never worse. */
static void
test_damaged (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (4);
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  gsize length;
  const guint8 *text = g_bytes_get_data (file, &length);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (text, length);
      g_autoptr (GPtrArray) findings = sulh_findings_new ();
      g_autoptr (GBytes) damaged_file = NULL;
      g_autoptr (SulhScenario) read = NULL;

      damaged[g_rand_int_range (chance, 0, (gint32)length)]
          = (guint8)g_rand_int_range (chance, 0, 256);
      damaged_file = g_bytes_new (damaged, length);
      read = sulh_xml_read (damaged_file, findings);
      g_assert_true ((read == NULL) == sulh_findings_have_errors (findings));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/hostile/declarations", test_declarations);
  g_test_add_func ("/xml/hostile/quadratic-entity", test_quadratic_entity);
  g_test_add_func ("/xml/hostile/attributes", test_attributes);
  g_test_add_func ("/xml/hostile/name-spaces", test_name_spaces);
  g_test_add_func ("/xml/hostile/depth", test_depth);
  g_test_add_func ("/xml/hostile/allowed-depth", test_allowed_depth);
  g_test_add_func ("/xml/hostile/elements", test_elements);
  g_test_add_func ("/xml/hostile/dense-elements", test_dense_elements);
  g_test_add_func ("/xml/hostile/long-text", test_long_text);
  g_test_add_func ("/xml/hostile/many-texts", test_many_texts);
  g_test_add_func ("/xml/hostile/long-value", test_long_value);
  g_test_add_func ("/xml/hostile/long-names", test_long_names);
  g_test_add_func ("/xml/hostile/size", test_size);
  g_test_add_func ("/xml/hostile/countless-faults", test_countless_faults);
  g_test_add_func ("/xml/hostile/countless-ampersands", test_countless_ampersands);
  g_test_add_func ("/xml/hostile/one-long-line", test_one_long_line);
  g_test_add_func ("/xml/hostile/long-chain", test_long_chain);
  g_test_add_func ("/xml/hostile/cut-off", test_cut_off);
  g_test_add_func ("/xml/hostile/cut-off-example", test_cut_off_example);
  g_test_add_func ("/xml/hostile/damaged", test_damaged);
  return g_test_run ();
}
