/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "expect.h"

/* "code line:column" for each finding, divided by commas */
static char *
summarize (const GPtrArray *findings)
{
  GString *summary = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      g_assert_cmpstr (finding->sentence, !=, "");
      g_assert_cmpstr (finding->remedy, !=, NULL);
      g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
      g_string_append_printf (summary, "%s%s %d:%d", i ? ", " : "", finding->code, finding->line,
                              finding->column);
    }
  return g_string_free (summary, FALSE);
}

/**
 * expect_findings:
 * @name: what to call the file when it fails
 * @data: (array length=length): the file
 * @length: its length in bytes
 * @expected: code, line and column of each finding, such as "duplicate-id 4:8, sides 5:1"; a
 *   scenario is expected if it is empty
 *
 * Reads the file and compares the findings, their order included.
 */
void
expect_findings (const char *name, const char *data, gsize length, const char *expected)
{
  /* A copy of exactly this size, so that a reader that looks beyond its end is caught. */
  g_autoptr (GBytes) file = g_bytes_new (data, length);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_xml_read (file, findings);
  g_autofree char *found = summarize (findings);

  if (g_strcmp0 (found, expected) != 0)
    g_test_message ("In the file: %s", name);
  for (guint i = 0; g_strcmp0 (found, expected) != 0 && i < findings->len; i++)
    {
      g_autofree char *text = sulh_finding_format (findings->pdata[i], name);

      g_test_message ("%s", text);
    }
  g_assert_cmpstr (found, ==, expected);
  g_assert_true ((scenario != NULL) == (*expected == '\0'));
}

/**
 * in_scenario:
 * @body: elements, of which the first stands on line 4
 *
 * Returns: (transfer full): a scenario with the parties "a" and "b" and @body
 */
char *
in_scenario (const char *body)
{
  return g_strconcat ("<scenario version=\"1\" id=\"s\" day-zero=\"2026-01-01\">\n"
                      "  <party id=\"a\"/>\n"
                      "  <party id=\"b\"/>\n",
                      body, "</scenario>\n", NULL);
}
