/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every fault of a file is found at its place, all in one pass. */
#include <glib.h>
#include <string.h>

#include "expect.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

#define SIDE "<side giver=\"a\" receiver=\"b\""

/* The body stands in a scenario and begins on line 4. */
static const Case in_body[] = {
  { "nothing wrong", "  <exchange id=\"e\">" SIDE "/></exchange>\n", "" },
  { "unknown element", "  <partie id=\"c\"/>\n", "unknown-element 4:3" },
  { "unknown element with nothing near", "  <x><y z=\"1\"><z/></y>text</x>\n",
    "unknown-element 4:3" },
  { "element in the wrong place", "  <rung exchange=\"e\"/>\n", "unknown-element 4:3" },
  { "unknown attribute", "  <party id=\"c\" want=\"x\" colour=\"red\"/>\n",
    "unknown-attribute 4:17, unknown-attribute 4:26" },
  { "prefix", "  <x:party id=\"c\" y:name=\"n\"/>\n",
    "unknown-element 4:3, unknown-attribute 4:19" },
  { "prefixed attribute", "  <party id=\"c\" xml:lang=\"en\" y:wants=\"n\"/>\n",
    "unknown-attribute 4:31" },
  { "name space", "  <party xmlns=\"http://example.org\" id=\"c\"/>\n", "unknown-attribute 4:10" },
  { "attribute missing", "  <trust\n    from=\"a\"/>\n", "missing-attribute 4:3" },
  { "id missing", "  <event/>\n", "missing-attribute 4:3" },
  { "id empty", "  <event id=\"\"/>\n", "id-not-a-word 4:10" },
  { "id of two words", "  <event id=\"a b\"/>\n", "id-not-a-word 4:10" },
  { "id twice", "  <event id=\"a\"/>\n", "duplicate-id 4:10" },
  { "id where none belongs", "  <trust id=\"t\" from=\"a\" to=\"b\"/>\n",
    "unknown-attribute 4:10" },
  { "attribute twice", "  <event id=\"x\" name=\"1\"\n         name=\"2\"/>\n",
    "not-well-formed 5:10" },
  { "element twice", "  <party id=\"c\"><clock/><clock/></party>\n", "element-twice 4:25" },
  { "note twice", "  <party id=\"c\"><note>1</note><note>2</note></party>\n",
    "element-twice 4:31" },
  { "reference to nothing", "  <trust from=\"a\" to=\"c\"/>\n", "unknown-reference 4:19" },
  { "reference to the wrong kind", "  <trust from=\"a\" to=\"s\"/>\n  <event id=\"v\" of=\"v\"/>\n",
    "unknown-reference 4:19, wrong-reference 5:17" },
  { "source of a number missing", "  <trust from=\"a\" to=\"b\" level=\"0.5 from book\"/>\n",
    "unknown-reference 4:26" },
  { "trust above one", "  <trust from=\"a\" to=\"b\" level=\"7\"/>\n", "number-out-of-range 4:26" },
  { "trust just above one", "  <trust from=\"a\" to=\"b\" level=\"0.9..1..1.01\"/>\n",
    "number-out-of-range 4:26" },
  { "trust at the ends", "  <trust from=\"a\" to=\"b\" level=\"0..0.5..1\"/>\n", "" },
  { "trust below zero", "  <trust from=\"a\" to=\"b\" level=\"-0.1..0.5..0.6\"/>\n",
    "number-out-of-range 4:26" },
  { "range in disorder", "  <trust from=\"a\" to=\"b\" level=\"0.5..0.4..0.6\"/>\n",
    "number-out-of-range 4:26" },
  { "negative cost", "  <exchange id=\"e\">" SIDE " cost=\"-1\"/></exchange>\n",
    "number-out-of-range 4:49" },
  { "no number", "  <exchange id=\"e\">" SIDE " cost=\"much\"/></exchange>\n",
    "not-a-number 4:49" },
  { "NaN", "  <exchange id=\"e\">" SIDE " cost=\"NaN\"/></exchange>\n", "not-a-number 4:49" },
  { "infinity", "  <exchange id=\"e\">" SIDE " cost=\"inf\"/></exchange>\n", "not-a-number 4:49" },
  { "overflow", "  <exchange id=\"e\">" SIDE " cost=\"1e999\"/></exchange>\n",
    "not-a-number 4:49" },
  { "hexadecimal", "  <exchange id=\"e\">" SIDE " cost=\"0x10\"/></exchange>\n",
    "not-a-number 4:49" },
  { "decimal comma", "  <exchange id=\"e\">" SIDE " cost=\"1,5\"/></exchange>\n",
    "not-a-number 4:49" },
  { "empty number", "  <exchange id=\"e\">" SIDE " cost=\"\"/></exchange>\n", "not-a-number 4:49" },
  { "range of two", "  <exchange id=\"e\">" SIDE " cost=\"1..2\"/></exchange>\n",
    "not-a-number 4:49" },
  { "unknown grade of a number", "  <exchange id=\"e\">" SIDE " cost=\"1 grade x\"/></exchange>\n",
    "not-a-number 4:49" },
  { "no whole number", "  <exchange id=\"e\">" SIDE " tranches=\"2.5\"/></exchange>\n",
    "not-a-number 4:49" },
  { "whole number too large",
    "  <exchange id=\"e\">" SIDE " tranches=\"99999999999\"/></exchange>\n", "not-a-number 4:49" },
  { "whole number out of range", "  <exchange id=\"e\">" SIDE " tranches=\"0\"/></exchange>\n",
    "number-out-of-range 4:49" },
  { "unknown word", "  <exchange id=\"e\" issue=\"money\">" SIDE "/></exchange>\n",
    "not-a-choice 4:20" },
  { "no grade is not a grade", "  <event id=\"e\" grade=\"unset\"/>\n", "not-a-choice 4:17" },
  { "neither yes nor no", "  <exchange id=\"e\" required=\"true\">" SIDE "/></exchange>\n",
    "not-a-choice 4:20" },
  { "no day", "  <event id=\"e\" on=\"2026-02-30\"/>\n", "not-a-date 4:17" },
  { "dates out of order", "  <event id=\"e\" on=\"2026-03-01..2026-02-01\"/>\n",
    "dates-out-of-order 4:17" },
  { "rungs out of order",
    "  <exchange id=\"e\">" SIDE "/></exchange>\n  <plan id=\"p\">\n"
    "    <rung exchange=\"e\" on=\"D+9\"/>\n    <rung exchange=\"e\" on=\"D+8\"/>\n  </plan>\n",
    "dates-out-of-order 7:24" },
  { "no sides", "  <exchange id=\"e\"/>\n", "sides 4:3" },
  { "gift to oneself", "  <exchange id=\"e\"><side giver=\"a\" receiver=\"a\"/></exchange>\n",
    "sides 4:3" },
  { "circle of one", "  <exchange id=\"e\" after=\"e\">" SIDE "/></exchange>\n",
    "cyclic-prerequisites 4:20" },
  { "circle of two, and one who waits for it",
    "  <exchange id=\"e\" after=\"f\">" SIDE "/></exchange>\n"
    "  <exchange id=\"f\" after=\"e\">" SIDE "/></exchange>\n"
    "  <exchange id=\"g\" after=\"f\">" SIDE "/></exchange>\n"
    "  <exchange id=\"h\" after=\"g\">" SIDE "/></exchange>\n",
    "cyclic-prerequisites 4:20, cyclic-prerequisites 5:20" },
  { "text between elements", "  stray\n", "text-out-of-place 4:3" },
  { "text behind attributes", "  <event id=\"e\" name=\"/>\">\n   stray</event>\n",
    "text-out-of-place 5:4" },
  { "element in a text", "  <party id=\"c\"><note>so <b>bold</b></note></party>\n",
    "unknown-element 4:26" },
  { "attribute of a text", "  <party id=\"c\"><note lang=\"en\">x</note></party>\n",
    "unknown-attribute 4:23" },
  { "ampersand", "  <event id=\"e\" name=\"A & B\"/>\n", "not-well-formed 4:25" },
  { "unknown entity", "  <party id=\"c\"><note>a&nbsp;b</note></party>\n", "not-well-formed 4:24" },
  { "impossible character", "  <event id=\"e\" name=\"&#1;\"/>\n", "not-well-formed 4:23" },
  { "control character", "  <event id=\"e\" name=\"&amp;; \001\"/>\n\002\n",
    "impossible-character 4:30, impossible-character 5:1" },
  { "the last character of a plane", "  <event id=\"e\"><note>&lt; \357\277\277</note></event>\n",
    "impossible-character 4:28" },
  { "odd names", "  <event id=\"e\" ×=\"1\" on=\"x\"/>\n", "not-well-formed 4:17" },
  { "columns count characters, not bytes", "  <event id=\"صلح🕊\" name=\"é\" on=\"x\"/>\n",
    "not-a-date 4:29" },
  { "element not closed", "  <party id=\"c\">\n", "not-well-formed 5:1" },
  { "wrong end", "  <party id=\"c\">\n  </part>\n", "not-well-formed 5:3" },
  { "end of nothing", "  <party id=\"c\"/></party>\n", "not-well-formed 4:18" },
  { "quote missing", "  <event id=\"e/>\n", "not-well-formed 4:10" },
  { "quotes missing", "  <event id=e/>\n", "not-well-formed 4:10" },
  { "value missing", "  <event id/>\n", "not-well-formed 4:10" },
  { "space missing", "  <event id=\"e\"name=\"n\"/>\n", "not-well-formed 4:16" },
  { "lonely bracket", "  <party id=\"c\"><note>a < b</note></party>\n", "not-well-formed 4:25" },
  { "comment not closed", "  <!-- x -> \n", "not-well-formed 4:3" },
  { "many at once, before and after a broken tag",
    "  <event id=\"a\" on=\"x\"/>\n  <event on=\"y\"/>\n  <trust from=\"a\" to=\"b\" "
    "level=\"x\"/>\n"
    "  <trust from=\"a to=\"b\"/>\n  <event on=\"y\"/>\n",
    "not-a-date 4:17, missing-attribute 5:3, not-a-date 5:10, not-a-number 6:26, "
    "not-well-formed 7:22" },
  { "many at once, of the file and of its meaning",
    "  <event id=\"a\" on=\"x\" of=\"zz\"/>\n"
    "  <exchange id=\"e\" after=\"e\" gap=\"-1\"><sid giver=\"a\" receiver=\"b\" cost=\"x\"/>\n"
    "  </exchange>\n",
    "duplicate-id 4:10, not-a-date 4:17, unknown-reference 4:24, cyclic-prerequisites 5:20, "
    "number-out-of-range 5:30, unknown-element 5:39, not-a-number 5:67" },
};

/* Whole files. */
static const Case files[] = {
  { "empty", "", "empty-file 0:0" },
  { "blank", " \n\n", "not-well-formed 3:1" },
  { "words", "Dear colleague,\n", "not-well-formed 1:1" },
  { "another format", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>", "wrong-root 1:1" },
  { "misspelt root", "<?xml version=\"1.0\"?>\n<scenaro version=\"1\"/>", "wrong-root 2:1" },
  { "newer version", "<scenario id=\"s\" version=\"2\"><new-thing/></scenario>",
    "unknown-version 1:18" },
  { "version missing", "<scenario id=\"s\"/>", "missing-attribute 1:1" },
  { "two roots", "<scenario version=\"1\" id=\"s\"/>\n<scenario version=\"1\" id=\"t\"/>",
    "not-well-formed 2:1" },
  { "text after the end", "<scenario version=\"1\" id=\"s\"/>\n  x", "not-well-formed 2:3" },
  { "other encoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<scenario/>",
    "wrong-encoding 1:21" },
  { "UTF-7", "<?xml version='1.0' encoding='UTF-7'?><scenario version='1' id='s'/>",
    "wrong-encoding 1:21" },
  { "Latin-1 in UTF-8", "<scenario version=\"1\"\n id=\"s\" name=\"caf\xe9\"/>",
    "wrong-encoding 2:18" },
  { "overlong slash", "<scenario version=\"1\" id=\"s\" name=\"\xc0\xaf\"/>",
    "wrong-encoding 1:36" },
  { "surrogate", "<scenario version=\"1\" id=\"s\" name=\"\xed\xa0\x80\"/>",
    "wrong-encoding 1:36" },
  { "byte-order mark", "\xef\xbb\xbf<scenario version=\"1\" id=\"s\"/>", "" },
  { "byte-order mark and a fault", "\xef\xbb\xbf<scenario version=\"1\"/>",
    "missing-attribute 1:1" },
  { "late declaration", "\n<?xml version=\"1.0\"?><scenario version=\"1\" id=\"s\"/>",
    "not-well-formed 2:6" },
  { "CRLF", "<scenario version=\"1\"\r\n id=\"s\"\r\n name=\"a\" day-zero=\"b\"/>\r\n",
    "not-a-date 3:11" },
  { "gzip", "\x1f\x8b\x08", "packed-file 0:0" },
  { "zip", "PK\x03\x04", "packed-file 0:0" },
  { "PDF", "%PDF-1.7\n", "foreign-file 0:0" },
};

static void
test_bodies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_body); i++)
    {
      g_autofree char *text = in_scenario (in_body[i].text);

      expect_findings (in_body[i].name, text, strlen (text), in_body[i].expected);
    }
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    expect_findings (files[i].name, files[i].text, strlen (files[i].text), files[i].expected);
}

static void
test_zero_bytes (void)
{
  static const char after_end[] = "<scenario version=\"1\" id=\"s\"/>\n\0\0\0\0";
  static const char within[] = "<scenario version=\"1\" id=\"s\0t\"/>";

  expect_findings ("after the end", after_end, sizeof after_end, "zero-byte 2:1");
  expect_findings ("within", within, sizeof within - 1, "zero-byte 1:28");
}

static void
test_wide_encodings (void)
{
  static const char *const encodings[]
      = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE" };
  const char *text = "<scenario version=\"1\" id=\"s\"/>";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *wide = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);

      g_assert_nonnull (wide);
      expect_findings (encodings[i], wide, length, "wrong-encoding 0:0");
    }
}

/* A slip of the hand is answered with the word that was meant. */
static void
test_suggestions (void)
{
  static const struct
  {
    const char *body;
    const char *word;
  } slips[] = {
    { "<exchange id=\"e\"><side giver=\"a\" reciever=\"b\"/></exchange>", "\"receiver\"" },
    { "<partys id=\"c\"/>", "\"party\"" },
    { "<exchange id=\"e\" issue=\"tecnical\"><side giver=\"a\" receiver=\"b\"/></exchange>",
      "\"technical\"" },
    { "<actor id=\"verifier-1\" role=\"verifier\"/><verification id=\"v\" verifier=\"verifer-1\"/>",
      "\"verifier-1\"" },
    { "<event id=\"e\" grade=\"Assumed\"/>", "\"assumed\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *text = in_scenario (slips[i].body);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
      g_autoptr (GPtrArray) findings = sulh_findings_new ();
      g_autoptr (SulhScenario) scenario = sulh_xml_read (file, findings);

      g_assert_null (scenario);
      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_nonnull (strstr (((SulhFinding *)findings->pdata[0])->remedy, slips[i].word));
    }
}

/* The order of attributes and elements is free, and line breaks in a tag are layout. */
static void
test_free_order (void)
{
  const char *canonical = "<scenario version=\"1\" id=\"s\" name=\"n\" day-zero=\"2026-01-01\">"
                          "<summary>x y</summary><party id=\"a\"/><party id=\"b\"/>"
                          "<exchange id=\"e\" after=\"f g\" gap=\"1..2..3 grade assumed\">"
                          "<note>z</note>" SIDE "/></exchange>"
                          "<exchange id=\"f\">" SIDE "/></exchange>"
                          "<exchange id=\"g\">" SIDE "/></exchange>"
                          "<event id=\"v\" on=\"2026-01-11\"/></scenario>";
  const char *other = "<?xml version='1.0'?><scenario\n name='n'\n day-zero=' 2026-01-01 '\n"
                      " id='s' version='1'><event on='D+10' id='v' ></event >"
                      "<exchange gap=' 1..2..3\n   grade  assumed ' after='\n f\n g ' id='e'>"
                      "<side receiver='b' giver=' a'/><note>\n  z\n </note></exchange>"
                      "<party id='a'/><exchange id='f'>" SIDE "></side></exchange><party id='b'/>"
                      "<exchange id='g'>" SIDE "/></exchange><summary>\n   x\n   y</summary>"
                      "</scenario>";
  g_autoptr (GBytes) first_file = g_bytes_new_static (canonical, strlen (canonical));
  g_autoptr (GBytes) second_file = g_bytes_new_static (other, strlen (other));
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) first = sulh_xml_read (first_file, findings);
  g_autoptr (SulhScenario) second = sulh_xml_read (second_file, findings);
  g_autoptr (GBytes) first_again = NULL;
  g_autoptr (GBytes) second_again = NULL;

  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (sulh_part_equal (first, second));
  first_again = sulh_xml_write (first);
  second_again = sulh_xml_write (second);
  g_assert_true (g_bytes_equal (first_again, second_again));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/bad-input/bodies", test_bodies);
  g_test_add_func ("/xml/bad-input/files", test_files);
  g_test_add_func ("/xml/bad-input/zero-bytes", test_zero_bytes);
  g_test_add_func ("/xml/bad-input/wide-encodings", test_wide_encodings);
  g_test_add_func ("/xml/bad-input/suggestions", test_suggestions);
  g_test_add_func ("/xml/bad-input/free-order", test_free_order);
  return g_test_run ();
}
