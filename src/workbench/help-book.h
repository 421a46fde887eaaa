/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of help: what they say, as blocks that a window can show, and where words are found. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhHelpBlockKind:
 * @SULH_HELP_PARAGRAPH: plain text
 * @SULH_HELP_HEADING: the title of a section
 * @SULH_HELP_STEP: one of a list of things to do, counted from 1
 * @SULH_HELP_ITEM: one of a list without an order
 * @SULH_HELP_TERM: a word of a glossary and what it means
 * @SULH_HELP_PICTURE: a picture, with what it shows
 * @SULH_HELP_KEYS: what a key does, with the key
 * @SULH_HELP_LINK: the way to another page
 *
 * What a block is.
 */
typedef enum
{
  SULH_HELP_PARAGRAPH,
  SULH_HELP_HEADING,
  SULH_HELP_STEP,
  SULH_HELP_ITEM,
  SULH_HELP_TERM,
  SULH_HELP_PICTURE,
  SULH_HELP_KEYS,
  SULH_HELP_LINK,
} SulhHelpBlockKind;

/**
 * SulhHelpBlock:
 * @kind: what it is
 * @number: of a step: its place in the list
 * @markup: its text; words that stand on the screen are `<b>`, links are `<a href="page:ID">`
 * @plain: the same without markup
 * @target: (nullable): the file of a picture, the term of a glossary, the keys as accelerators,
 *   or the id of a page
 */
typedef struct
{
  SulhHelpBlockKind kind;
  guint number;
  char *markup;
  char *plain;
  char *target;
} SulhHelpBlock;

/**
 * SulhHelpPage:
 * @id: what links name it by
 * @language: (nullable): the language that it is written in, such as `en`
 * @title: its title
 * @summary: what it is about, in one sentence
 * @blocks: (element-type SulhHelpBlock): what it says
 */
typedef struct
{
  char *id;
  char *language;
  char *title;
  char *summary;
  GPtrArray *blocks;
} SulhHelpPage;

/**
 * sulh_help_book_list:
 * @language: (nullable): a language such as `ur`; a page that is not there in it is given in
 * English
 *
 * Looks in $SULH_HELP_DIR if set (a build that is not installed), else in the data folder. Blocks
 * while the files are read.
 *
 * Returns: (transfer full) (element-type SulhHelpPage): the pages, in the order they are best read
 */
GPtrArray *sulh_help_book_list (const char *language);

/** sulh_help_book_find: Returns: (nullable) (transfer none): the page with this id */
const SulhHelpPage *sulh_help_book_find (const GPtrArray *pages, const char *id);

/**
 * sulh_help_page_find_words:
 * @page: a page
 * @words: what a person looks for, in any case and order
 *
 * Cost: O(text x words).
 *
 * Returns: (transfer full) (nullable): the first text of @page in which words of the search stand,
 * if all of them stand somewhere on the page; else %NULL
 */
char *sulh_help_page_find_words (const SulhHelpPage *page, const char *words);

/** sulh_help_book_dup_picture: Returns: (transfer full): the path of a picture of a page */
char *sulh_help_book_dup_picture (const char *file);

/** sulh_help_page_new_parse: a page from its text; %NULL and @error if it cannot be read */
SulhHelpPage *sulh_help_page_new_parse (const char *id, const char *text, gssize length,
                                        GError **error);
void sulh_help_page_free (SulhHelpPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhHelpPage, sulh_help_page_free)

G_END_DECLS
