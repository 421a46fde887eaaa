/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/help-book.h"

#include <gio/gio.h>
#include <string.h>

#include "workbench/load-file.h"

#define MOST_BYTES (1024 * 1024)

/* As they are best read. */
static const char *const order[] = {
  "getting-started", "timeline", "trust",       "forms",    "planning", "answer",
  "findings",        "stress",   "experiments", "signs",    "charts",   "presenting",
  "saving",          "sealing",  "keyboard",    "glossary",
};

/* Elements that hold text, and what becomes of them. */
static const struct
{
  const char *element;
  SulhHelpBlockKind kind;
  const char *target; /* attribute */
} blocks[] = {
  { "p", SULH_HELP_PARAGRAPH, NULL },  { "h", SULH_HELP_HEADING, NULL },
  { "step", SULH_HELP_STEP, NULL },    { "item", SULH_HELP_ITEM, NULL },
  { "term", SULH_HELP_TERM, "word" },  { "picture", SULH_HELP_PICTURE, "file" },
  { "keys", SULH_HELP_KEYS, "press" }, { "see", SULH_HELP_LINK, "page" },
};

/**
 * Reader:
 * @page: as far as it was read
 * @block: (nullable): that is being read
 * @markup: its text so far
 * @plain: the same without markup
 * @n_steps: of the list that is being read
 */
typedef struct
{
  SulhHelpPage *page;
  SulhHelpBlock *block;
  GString *markup;
  GString *plain;
  guint n_steps;
} Reader;

static void
block_free (gpointer data)
{
  SulhHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->plain);
  g_free (block->target);
  g_free (block);
}

void
sulh_help_page_free (SulhHelpPage *page)
{
  g_free (page->id);
  g_free (page->language);
  g_free (page->title);
  g_free (page->summary);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

/* Reading */

static const char *
find_value (const char *name, const char **names, const char **values)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static const char *
demand_value (const char *element, const char *name, const char **names, const char **values,
              GError **error)
{
  const char *value = find_value (name, names, values);

  if (value == NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                 "<%s> has no attribute “%s”", element, name);
  return value;
}

static void
start_page (Reader *self, const char **names, const char **values, GError **error)
{
  const char *title = demand_value ("page", "title", names, values, error);
  const char *summary = title ? demand_value ("page", "summary", names, values, error) : NULL;

  if (summary == NULL)
    return;
  self->page->title = g_strdup (title);
  self->page->summary = g_strdup (summary);
}

static void
start_block (Reader *self, guint index, const char **names, const char **values, GError **error)
{
  const char *attribute = blocks[index].target;
  const char *target
      = attribute ? demand_value (blocks[index].element, attribute, names, values, error) : NULL;

  if (attribute && target == NULL)
    return;
  self->block = g_new0 (SulhHelpBlock, 1);
  self->block->kind = blocks[index].kind;
  self->block->target = g_strdup (target);
  self->n_steps = self->block->kind == SULH_HELP_STEP ? self->n_steps + 1 : 0;
  self->block->number = self->n_steps;
  g_string_truncate (self->markup, 0);
  g_string_truncate (self->plain, 0);
}

static void
start_inline (Reader *self, const char *element, const char **names, const char **values,
              GError **error)
{
  if (g_str_equal (element, "b") || g_str_equal (element, "i"))
    g_string_append_printf (self->markup, "<%s>", element);
  else if (g_str_equal (element, "a"))
    {
      const char *target = demand_value (element, "page", names, values, error);

      if (target)
        g_string_append_printf (self->markup, "<a href=\"page:%s\">", target);
    }
  else
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> is not known here",
                 element);
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer user_data, GError **error)
{
  Reader *self = user_data;

  if (self->block)
    {
      start_inline (self, element, names, values, error);
      return;
    }
  if (g_str_equal (element, "page") && self->page->title == NULL)
    {
      start_page (self, names, values, error);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (g_str_equal (blocks[i].element, element))
      {
        start_block (self, i, names, values, error);
        return;
      }
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> is not known", element);
}

static void
end_block (Reader *self)
{
  self->block->markup = g_strstrip (g_strdup (self->markup->str));
  self->block->plain = g_strstrip (g_strdup (self->plain->str));
  g_ptr_array_add (self->page->blocks, g_steal_pointer (&self->block));
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reader *self = user_data;

  if (self->block == NULL)
    return;
  if (g_str_equal (element, "b") || g_str_equal (element, "i") || g_str_equal (element, "a"))
    g_string_append_printf (self->markup, "</%s>", element);
  else
    end_block (self);
}

/* Lines of the file are no lines of the page. */
static void
append_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
             GError **error)
{
  Reader *self = user_data;
  g_autofree char *owned = g_strndup (text, length);
  g_autofree char *escaped = NULL;
  GString *joined;

  if (self->block == NULL)
    return;
  joined = g_string_new (NULL);
  for (const char *at = owned; *at; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (joined, *at);
    else if (joined->len == 0 || joined->str[joined->len - 1] != ' ')
      g_string_append_c (joined, ' ');
  escaped = g_markup_escape_text (joined->str, (gssize)joined->len);
  g_string_append (self->markup, escaped);
  g_string_append (self->plain, joined->str);
  g_string_free (joined, TRUE);
}

SulhHelpPage *
sulh_help_page_new_parse (const char *id, const char *text, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, append_text, NULL, NULL };
  g_autoptr (SulhHelpPage) page = g_new0 (SulhHelpPage, 1);
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GString) plain = g_string_new (NULL);
  Reader reader = { .page = page, .markup = markup, .plain = plain };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  gboolean is_read;

  page->id = g_strdup (id);
  page->blocks = g_ptr_array_new_with_free_func (block_free);
  is_read = g_markup_parse_context_parse (context, text, length, error)
            && g_markup_parse_context_end_parse (context, error);
  g_clear_pointer (&reader.block, block_free);
  return is_read ? g_steal_pointer (&page) : NULL;
}

/* Finding */

static char *
dup_folder (void)
{
  const char *folder = g_getenv ("SULH_HELP_DIR");

  return folder ? g_strdup (folder) : g_build_filename (SULH_DATADIR, "help", NULL);
}

static SulhHelpPage *
read_page (const char *folder, const char *language, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, language, name, NULL);
  g_autoptr (GBytes) bytes = sulh_load_file (path, MOST_BYTES, NULL, NULL);
  g_autoptr (GError) error = NULL;
  SulhHelpPage *page;
  gsize length;
  const char *text = bytes ? g_bytes_get_data (bytes, &length) : NULL;

  if (text == NULL)
    return NULL;
  page = sulh_help_page_new_parse (id, text, (gssize)length, &error);
  if (page == NULL)
    g_warning ("%s: %s", path, error->message);
  else
    page->language = g_strdup (language);
  return page;
}

GPtrArray *
sulh_help_book_list (const char *language)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_help_page_free);
  g_autofree char *folder = dup_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      SulhHelpPage *page = language ? read_page (folder, language, order[i]) : NULL;

      if (page == NULL)
        page = read_page (folder, "en", order[i]);
      if (page)
        g_ptr_array_add (pages, page);
    }
  return pages;
}

const SulhHelpPage *
sulh_help_book_find (const GPtrArray *pages, const char *id)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (((SulhHelpPage *)pages->pdata[i])->id, id))
      return pages->pdata[i];
  return NULL;
}

/* A word of a glossary is found too, and so is what stands in the title. */
static char *
dup_searched (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal ? normal : "", -1);
}

static guint
count_words (const char *text, char **words, gboolean *found)
{
  g_autofree char *searched = dup_searched (text);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    if (*words[i] != '\0' && strstr (searched, words[i]))
      {
        found[i] = TRUE;
        n++;
      }
  return n;
}

static gboolean
found_all (char **words, const gboolean *found)
{
  gboolean is_any = FALSE;

  for (guint i = 0; words[i]; i++)
    {
      if (*words[i] != '\0' && !found[i])
        return FALSE;
      is_any = is_any || *words[i] != '\0';
    }
  return is_any;
}

char *
sulh_help_page_find_words (const SulhHelpPage *page, const char *words)
{
  g_autofree char *searched = dup_searched (words);
  g_auto (GStrv) each = g_strsplit_set (searched, " \t\n", -1);
  g_autofree gboolean *found = g_new0 (gboolean, g_strv_length (each) + 1);
  const char *best = page->summary;
  guint most = count_words (page->title, each, found) + count_words (page->summary, each, found);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SulhHelpBlock *block = page->blocks->pdata[i];
      const char *term = block->kind == SULH_HELP_TERM ? block->target : "";
      guint n = count_words (term, each, found) + count_words (block->plain, each, found);

      if (n > most)
        {
          most = n;
          best = block->plain;
        }
    }
  return found_all (each, found) ? g_strdup (best) : NULL;
}

char *
sulh_help_book_dup_picture (const char *file)
{
  g_autofree char *folder = dup_folder ();

  return g_build_filename (folder, "pictures", file, NULL);
}
