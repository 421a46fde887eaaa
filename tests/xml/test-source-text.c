/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of a text while somebody writes it: its parts, and what fits at the cursor. */
#include <glib.h>
#include <string.h>

#include "xml/xml.h"

static const char scenario[] = "<?xml version=\"1.0\"?>\n"
                               "<scenario version=\"1\" id=\"talks\">\n"
                               "  <!-- <party id=\"nobody\"/> -->\n"
                               "  <summary>Of <two> parties</summary>\n"
                               "  <party id=\"north\" name=\"North &amp; East\"/>\n"
                               "  <party id=\"south\"><clock/></party>\n"
                               "  <trust from=\"north\" to=\"south\"/>\n"
                               "  <verification id=\"agency\"/>\n"
                               "  <exchange id=\"swap\">\n"
                               "    <side giver=\"north\" verification=\"agency\"/>\n"
                               "  </exchange>\n"
                               "</scenario>\n";

static const SulhSourcePart *
find_part (const GPtrArray *parts, const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((SulhSourcePart *)parts->pdata[i])->part->id, id) == 0)
      return parts->pdata[i];
  return NULL;
}

static char *
cut (const char *text, const SulhSourcePart *part)
{
  return g_strndup (text + part->start, part->end - part->start);
}

static void
test_parts (void)
{
  g_autoptr (GPtrArray) parts = sulh_xml_list_parts (scenario, strlen (scenario));
  const SulhTrust *trust;
  g_autofree char *south = NULL;
  g_autofree char *swap = NULL;

  g_assert_cmpuint (parts->len, ==, 5);
  g_assert_cmpstr (find_part (parts, "north")->part->name, ==, "North & East");
  south = cut (scenario, find_part (parts, "south"));
  g_assert_cmpstr (south, ==, "<party id=\"south\"><clock/></party>");
  swap = cut (scenario, find_part (parts, "swap"));
  g_assert_true (g_str_has_prefix (swap, "<exchange") && g_str_has_suffix (swap, "</exchange>"));
  trust = (const SulhTrust *)((SulhSourcePart *)parts->pdata[2])->part;
  g_assert_cmpstr (trust->from, ==, "north");
  g_assert_cmpstr (trust->to, ==, "south");
}

/* Half a tag, a quote left open, an end tag of nothing: the parts around are still found. */
static void
test_parts_while_writing (void)
{
  static const char *const slips[] = { "<exch",    "<exch id=\"new",
                                       "</exchan", "<party id=\"x\"><clo</party>",
                                       "<clock/>", "&",
                                       "\"",       "</",
                                       "<" };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *text = g_strconcat (
          "<scenario>\n <party id=\"a\"/>\n", slips[i],
          "\n <party id=\"b\"/>\n <exchange id=\"c\"><side giver=\"a\"/></exchange></scenario>",
          NULL);
      g_autoptr (GPtrArray) parts = sulh_xml_list_parts (text, strlen (text));

      g_assert_nonnull (find_part (parts, "a"));
      g_assert_nonnull (find_part (parts, "b"));
    }
}

/* What is proposed where a bar stands in @text; the word in front of it is checked to be @word. */
static char *
propose (const char *text, const char *word)
{
  const char *bar = strchr (text, '|');
  g_autofree char *whole = g_strdup_printf ("%.*s%s", (int)(bar - text), text, bar + 1);
  gsize cursor = (gsize)(bar - text);
  gsize start;
  g_autoptr (GPtrArray) proposals = sulh_xml_propose (whole, strlen (whole), cursor, &start);
  GString *said = g_string_new (NULL);

  if (word)
    g_assert_cmpint (strncmp (whole + start, word, cursor - start), ==, 0);
  for (guint i = 0; i < proposals->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "",
                            ((SulhProposal *)proposals->pdata[i])->text);
  return g_string_free (said, FALSE);
}

static gboolean
has_word (const char *said, const char *word)
{
  g_auto (GStrv) words = g_strsplit (said, " ", -1);

  return g_strv_contains ((const char *const *)words, word);
}

static void
test_elements (void)
{
  g_autofree char *root = propose ("<|", "");
  g_autofree char *all = propose ("<scenario><|", "");
  g_autofree char *some = propose ("<scenario><ver|\n<party id=\"a\"/></scenario>", "ver");
  g_autofree char *inner
      = propose ("<scenario><exchange id=\"a\"><si|</exchange></scenario>", "si");
  g_autofree char *prose = propose ("<scenario><summary><|", "");
  g_autofree char *end = propose ("<scenario><exchange id=\"a\"></|", "");

  g_assert_cmpstr (root, ==, "scenario");
  g_assert_true (has_word (all, "party") && has_word (all, "summary") && has_word (all, "note"));
  g_assert_false (has_word (all, "side"));
  g_assert_cmpstr (some, ==, "verification");
  g_assert_true (has_word (inner, "side"));
  g_assert_cmpstr (prose, ==, "");
  g_assert_cmpstr (end, ==, "exchange>");
}

static void
test_attributes (void)
{
  g_autofree char *all = propose ("<scenario><party |/></scenario>", "");
  g_autofree char *rest = propose ("<scenario><party id=\"a\" n|/></scenario>", "n");
  g_autofree char *glued = propose ("<scenario><party id=\"a\"|/></scenario>", NULL);

  g_assert_true (g_str_has_prefix (all, "id=\""));
  g_assert_true (has_word (all, "grade=\""));
  g_assert_cmpstr (rest, ==, "name=\"");
  g_assert_cmpstr (glued, ==, "");
}

static void
test_values (void)
{
  g_autofree char *yes = propose ("<scenario illustrative=\"|\">", "");
  g_autofree char *grades = propose ("<scenario><party grade=\"ass|\"/>", "ass");
  g_autofree char *parties = propose ("<scenario><party id=\"north\"/><party id=\"south\"/>"
                                      "<source id=\"book\"/><trust from=\"|\"/>",
                                      "");
  g_autofree char *second = propose ("<scenario><party id=\"north\"/><party id=\"south\"/>"
                                     "<issue id=\"i\" for=\"north s|\"/>",
                                     "s");
  g_autofree char *source = propose ("<scenario><source id=\"book\"/><party source=\"|\"/>", "");

  g_assert_cmpstr (yes, ==, "yes no");
  g_assert_cmpstr (grades, ==, "assumed");
  g_assert_cmpstr (parties, ==, "north south");
  g_assert_cmpstr (second, ==, "south");
  g_assert_cmpstr (source, ==, "book");
}

static void
test_nothing (void)
{
  static const char *const places[]
      = { "|",         "<!-- <| -->", "<scenario>|", "<scenario><par|ty x <", "<scenario/>|",
          "<?xml |?>", "<a <b=|",     "<a b=\"|" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (i != 3)
      {
        g_autofree char *said = propose (places[i], NULL);

        g_assert_cmpstr (said, ==, "");
      }
}

/* Whatever somebody writes, at whatever place, it is read to its end and no further. */
static void
test_random (void)
{
  static const char alphabet[] = "<>/=\"' \n!?-[]&;abcid scenario party exchange";
  g_autoptr (GRand) dice = g_rand_new_with_seed (61);

  for (guint i = 0; i < 20000; i++)
    {
      gsize length = (gsize)g_rand_int_range (dice, 0, 60);
      g_autofree char *text = g_malloc0 (length + 1);
      g_autoptr (GPtrArray) parts = NULL;
      g_autoptr (GPtrArray) proposals = NULL;
      gsize start;

      for (gsize j = 0; j < length; j++)
        text[j] = alphabet[g_rand_int_range (dice, 0, sizeof alphabet - 1)];
      parts = sulh_xml_list_parts (text, length);
      for (guint j = 0; j < parts->len; j++)
        g_assert_cmpuint (((SulhSourcePart *)parts->pdata[j])->end, <=, length);
      proposals = sulh_xml_propose (text, length, length / 2, &start);
      g_assert_cmpuint (start, <=, length / 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-text/parts", test_parts);
  g_test_add_func ("/source-text/parts-while-writing", test_parts_while_writing);
  g_test_add_func ("/source-text/elements", test_elements);
  g_test_add_func ("/source-text/attributes", test_attributes);
  g_test_add_func ("/source-text/values", test_values);
  g_test_add_func ("/source-text/nothing", test_nothing);
  g_test_add_func ("/source-text/random", test_random);
  return g_test_run ();
}
