/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help says something about every view, leads nowhere that is not there, and can be searched.
 * Its folder is in the environment. */
#include <glib.h>
#include <string.h>

#include "workbench/workbench.h"

#define N_PAGES 16
#define MOST_WORDS 700 /* longer pages are not read */

static SulhHelpPage *
parse (const char *text)
{
  return sulh_help_page_new_parse ("page", text, -1, NULL);
}

static void
assert_block (const SulhHelpPage *page, guint index, SulhHelpBlockKind kind, const char *markup,
              const char *plain)
{
  const SulhHelpBlock *block = page->blocks->pdata[index];

  g_assert_cmpint (block->kind, ==, kind);
  g_assert_cmpstr (block->markup, ==, markup);
  g_assert_cmpstr (block->plain, ==, plain);
}

static void
test_blocks (void)
{
  g_autoptr (SulhHelpPage) page
      = parse ("<page title='T' summary='S'>\n"
               "  <p>Press <b>Plan</b>,\n     and A &amp; B <a page='planning'>stay</a>.</p>\n"
               "  <step>One</step><step>Two</step><h>More</h><step>Again</step>\n"
               "  <term word='Rung'>A step.</term></page>");

  g_assert_cmpstr (page->title, ==, "T");
  g_assert_cmpstr (page->summary, ==, "S");
  g_assert_cmpuint (page->blocks->len, ==, 6);
  assert_block (page, 0, SULH_HELP_PARAGRAPH,
                "Press <b>Plan</b>, and A &amp; B <a href=\"page:planning\">stay</a>.",
                "Press Plan, and A & B stay.");
  assert_block (page, 2, SULH_HELP_STEP, "Two", "Two");
  g_assert_cmpuint (((SulhHelpBlock *)page->blocks->pdata[2])->number, ==, 2);
  g_assert_cmpuint (((SulhHelpBlock *)page->blocks->pdata[4])->number, ==, 1);
  g_assert_cmpstr (((SulhHelpBlock *)page->blocks->pdata[5])->target, ==, "Rung");
}

static void
test_faults (void)
{
  static const char *const texts[] = { "",
                                       "<page title='T'/>",
                                       "<page title='T' summary='S'><p>no end</page>",
                                       "<page title='T' summary='S'><q>unknown</q></page>",
                                       "<page title='T' summary='S'><p><u>unknown</u></p></page>",
                                       "<page title='T' summary='S'><term>no word</term></page>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (parse (texts[i]));
}

static void
test_search (void)
{
  g_autoptr (SulhHelpPage) page
      = parse ("<page title='Trust' summary='Who believes whom.'><p>Words are cheap.</p>"
               "<p>An Escrow holds what both give.</p><term word='Rung'>A step.</term></page>");
  g_autofree char *first = sulh_help_page_find_words (page, "escrow");
  g_autofree char *both = sulh_help_page_find_words (page, "HOLDS  escrow ");
  g_autofree char *title = sulh_help_page_find_words (page, "trust");
  g_autofree char *term = sulh_help_page_find_words (page, "rung");
  g_autofree char *apart = sulh_help_page_find_words (page, "cheap escrow");

  g_assert_cmpstr (first, ==, "An Escrow holds what both give.");
  g_assert_cmpstr (both, ==, first);
  g_assert_cmpstr (title, ==, "Who believes whom.");
  g_assert_cmpstr (term, ==, "A step.");
  g_assert_nonnull (apart);
  g_assert_null (sulh_help_page_find_words (page, "escrow nothing"));
  g_assert_null (sulh_help_page_find_words (page, "  "));
}

/* The addresses of the links in a text. */
static void
assert_links_lead_somewhere (const GPtrArray *pages, const char *markup)
{
  for (const char *at = strstr (markup, "\"page:"); at; at = strstr (at, "\"page:"))
    {
      g_autofree char *id = NULL;

      at += strlen ("\"page:");
      id = g_strndup (at, strcspn (at, "\""));
      g_test_message ("link to %s", id);
      g_assert_nonnull (sulh_help_book_find (pages, id));
    }
}

static void
assert_page (const GPtrArray *pages, const SulhHelpPage *page)
{
  guint n_words = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SulhHelpBlock *block = page->blocks->pdata[i];
      g_auto (GStrv) words = g_strsplit (block->plain, " ", -1);

      n_words += g_strv_length (words);
      assert_links_lead_somewhere (pages, block->markup);
      if (block->kind == SULH_HELP_LINK)
        g_assert_nonnull (sulh_help_book_find (pages, block->target));
      if (block->kind == SULH_HELP_PICTURE)
        {
          g_autofree char *path = sulh_help_book_dup_picture (block->target);

          g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
          g_assert_cmpstr (block->plain, !=, "");
        }
    }
  g_test_message ("%s: %u words", page->id, n_words);
  g_assert_cmpuint (n_words, >, 40);
  g_assert_cmpuint (n_words, <, MOST_WORDS);
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) pages = sulh_help_book_list ("en");

  g_assert_cmpuint (pages->len, ==, N_PAGES);
  g_assert_cmpstr (((SulhHelpPage *)pages->pdata[0])->id, ==, "getting-started");
  for (guint i = 0; i < pages->len; i++)
    assert_page (pages, pages->pdata[i]);
}

/* How many blocks of each kind a page has. */
static void
count_kinds (const SulhHelpPage *page, guint counts[SULH_HELP_LINK + 1])
{
  for (guint i = 0; i < page->blocks->len; i++)
    counts[((const SulhHelpBlock *)page->blocks->pdata[i])->kind]++;
}

/* Keys, pictures and links are the same in every language, and in the same order. */
static void
assert_same_targets (const SulhHelpPage *page, const SulhHelpPage *english)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SulhHelpBlock *block = page->blocks->pdata[i];
      const SulhHelpBlock *other = english->blocks->pdata[i];

      if (block->kind != SULH_HELP_TERM)
        g_assert_cmpstr (block->target, ==, other->target);
    }
}

static void
test_translated (gconstpointer language)
{
  g_autoptr (GPtrArray) pages = sulh_help_book_list (language);
  g_autoptr (GPtrArray) english = sulh_help_book_list ("en");

  g_assert_cmpuint (pages->len, ==, N_PAGES);
  for (guint i = 0; i < pages->len; i++)
    {
      const SulhHelpPage *page = pages->pdata[i];
      guint counts[SULH_HELP_LINK + 1] = { 0 };
      guint expected[SULH_HELP_LINK + 1] = { 0 };

      g_test_message ("%s in %s", page->id, (const char *)language);
      g_assert_cmpstr (page->language, ==, language);
      assert_page (pages, page);
      count_kinds (page, counts);
      count_kinds (english->pdata[i], expected);
      g_assert_cmpmem (counts, sizeof counts, expected, sizeof expected);
      assert_same_targets (page, english->pdata[i]);
    }
}

/* A language that has no pages yet is given the English ones. */
static void
test_other_language (void)
{
  g_autoptr (GPtrArray) pages = sulh_help_book_list ("xx");

  g_assert_cmpuint (pages->len, ==, N_PAGES);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("SULH_HELP_DIR"));
  g_autoptr (GPtrArray) pages = NULL;

  g_setenv ("SULH_HELP_DIR", "/nowhere/at/all", TRUE);
  pages = sulh_help_book_list (NULL);
  g_assert_cmpuint (pages->len, ==, 0);
  g_setenv ("SULH_HELP_DIR", folder, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-book/blocks", test_blocks);
  g_test_add_func ("/help-book/faults", test_faults);
  g_test_add_func ("/help-book/search", test_search);
  g_test_add_func ("/help-book/shipped", test_shipped);
  g_test_add_data_func ("/help-book/urdu", "ur", test_translated);
  g_test_add_data_func ("/help-book/persian", "fa", test_translated);
  g_test_add_data_func ("/help-book/arabic", "ar", test_translated);
  g_test_add_func ("/help-book/other-language", test_other_language);
  g_test_add_func ("/help-book/no-folder", test_no_folder);
  return g_test_run ();
}
