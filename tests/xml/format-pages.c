/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format-pages.h"

#include <string.h>

#include "words.h"
#include "xml/layout.h"

#define MOST_LINES 20 /* of an example */

static const char *
name_of (SulhKind kind)
{
  return sulh_kind_get_info (kind)->element;
}

/* A bar would begin the next cell of a table. */
static void
add_cell (GString *page, const char *text)
{
  g_string_append (page, " ");
  for (const char *c = text; *c; c++)
    g_string_append_printf (page, *c == '|' ? "\\%c" : "%c", *c);
  g_string_append (page, *text ? " |" : "|");
}

static char *
list_choices (const SulhField *field)
{
  const SulhChoice *choices = field->choices ();
  GString *list = g_string_new (NULL);

  for (guint i = field->choices == sulh_grade_choices ? 1 : 0; choices[i].nick; i++)
    g_string_append_printf (list, "%s`%s` (%s)", list->len ? ", " : "one of ", choices[i].nick,
                            choices[i].label);
  return g_string_free (list, FALSE);
}

static char *
list_targets (const SulhField *field)
{
  gboolean several = field->type == SULH_FIELD_REFS;
  GString *list = g_string_new (several ? "ids of " : "id of a ");
  gboolean first = TRUE;

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    if (field->refers & SULH_KIND_BIT (kind))
      {
        g_string_append_printf (list, "%s[%s](%s.md)", first ? "" : " or ", name_of (kind),
                                name_of (kind));
        first = FALSE;
      }
  return g_string_free (list, FALSE);
}

static char *
describe_content (const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
      return g_strdup (g_str_equal (field->name, "id") ? "one word" : "one line of text");
    case SULH_FIELD_PROSE:
      return g_strdup ("paragraphs of text");
    case SULH_FIELD_REF:
    case SULH_FIELD_REFS:
      return list_targets (field);
    case SULH_FIELD_NUMBER:
      return g_strdup ("number");
    case SULH_FIELD_COUNT:
      return g_strdup ("whole number");
    case SULH_FIELD_FLAG:
      return g_strdup ("`yes` or `no`");
    case SULH_FIELD_CHOICE:
      return list_choices (field);
    case SULH_FIELD_DATE:
      return g_strdup ("day or window");
    case SULH_FIELD_CALENDAR_DAY:
      return g_strdup ("day of the calendar");
    case SULH_FIELD_PART:
    case SULH_FIELD_PARTS:
      break;
    }
  return g_strdup_printf ("[%s](%s.md)", name_of (field->child), name_of (field->child));
}

static char *
describe_unit (const SulhField *field)
{
  if (field->unit == NULL)
    return g_strdup ("");
  return g_strdup_printf ("`%s`: %s", field->unit, words_name_unit (field->unit));
}

static char *
describe_absence (const SulhField *field)
{
  char *value = words_describe_initial (field);

  if (field->flags & SULH_FIELD_REQUIRED)
    return g_strdup ("must be given");
  return value ? value : g_strdup ("nothing");
}

static char *
describe_limits (const SulhField *field)
{
  g_autofree char *minimum = sulh_number_format_double (field->minimum);
  g_autofree char *maximum = sulh_number_format_double (field->maximum);

  if (field->type != SULH_FIELD_NUMBER && field->type != SULH_FIELD_COUNT)
    return g_strdup ("");
  return g_strdup_printf ("%s to %s", minimum, maximum);
}

/* A mark speaks of the value that goes without saying; where there is none it has no object. */
static char *
describe_mark (const SulhField *field)
{
  g_autofree char *value = words_describe_initial (field);

  if (value == NULL || field->provenance == 0)
    return g_strdup ("");
  return g_strdup_printf ("[%c] %s", field->provenance, words_name_provenance (field->provenance));
}

static void
add_attribute (GString *page, const SulhField *field)
{
  g_autofree char *content = describe_content (field);
  g_autofree char *unit = describe_unit (field);
  g_autofree char *absence = describe_absence (field);
  g_autofree char *limits = describe_limits (field);
  g_autofree char *mark = describe_mark (field);

  g_string_append_printf (page, "| `%s` |", field->name);
  add_cell (page, field->help);
  add_cell (page, content);
  add_cell (page, unit);
  add_cell (page, absence);
  add_cell (page, limits);
  add_cell (page, mark);
  add_cell (page, field->seed ? field->seed : "");
  g_string_append_c (page, '\n');
}

static const char *
describe_number (const SulhField *field)
{
  if (field->type == SULH_FIELD_PARTS)
    return "any number";
  return field->flags & SULH_FIELD_ALWAYS ? "at most one; left out, one with its defaults"
                                          : "at most one";
}

static void
add_element (GString *page, const SulhField *field)
{
  g_autofree char *content = describe_content (field);

  g_string_append_printf (page, "| `<%s>` |", sulh_layout_get_name (field));
  add_cell (page, field->help);
  add_cell (page, content);
  add_cell (page, describe_number (field));
  add_cell (page, field->seed ? field->seed : "");
  g_string_append_c (page, '\n');
}

static void
add_attributes (GString *page, SulhKind kind)
{
  g_string_append (page,
                   "\n## Attributes\n\n"
                   "| attribute | meaning | holds | unit | left out | limits | mark | rows |\n"
                   "|---|---|---|---|---|---|---|---|\n");
  if (kind == SULH_KIND_SCENARIO)
    g_string_append_printf (page,
                            "| `version` | The smallest [version](index.md#versions) of the format "
                            "that can say all of the file. | `%d` to `%d.%d` | | must be given | "
                            "| | |\n",
                            SULH_XML_VERSION, SULH_XML_VERSION, SULH_XML_MINOR_VERSION);
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    if (sulh_layout_is_attribute (sulh_layout_get (kind, i)))
      add_attribute (page, sulh_layout_get (kind, i));
}

static void
add_elements (GString *page, SulhKind kind)
{
  g_string_append (page, "\n## Elements within\n\n"
                         "| element | meaning | holds | how often | rows |\n"
                         "|---|---|---|---|---|\n");
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    if (!sulh_layout_is_attribute (sulh_layout_get (kind, i)))
      add_element (page, sulh_layout_get (kind, i));
}

static void
add_places (GString *page, SulhKind kind)
{
  const char *before = "\nIt stands in";

  for (guint owner = 0; owner < SULH_N_KINDS; owner++)
    for (guint i = 0; i < sulh_kind_get_info (owner)->n_fields; i++)
      {
        const SulhField *field = &sulh_kind_get_info (owner)->fields[i];

        if ((field->type != SULH_FIELD_PART && field->type != SULH_FIELD_PARTS)
            || field->child != kind)
          continue;
        g_string_append_printf (page, "%s [%s](%s.md), %s", before, name_of (owner),
                                name_of (owner), describe_number (field));
        before = "; in";
      }
  g_string_append (page, *before == ';' ? ".\n" : "\nIt is the root of the file.\n");
}

/* Examples */

/* Where the element that starts on line @start ends, in a file laid out by sulh_xml_write(). */
static guint
find_end (char **lines, guint start, SulhKind kind)
{
  guint indent = (guint)strspn (lines[start], " ");
  g_autofree char *end = g_strdup_printf ("%*s</%s>", (int)indent, "", name_of (kind));
  guint i = start;

  while (!g_str_has_suffix (lines[i], ">"))
    i++;
  if (g_str_has_suffix (lines[i], "/>"))
    return i;
  while (!g_str_equal (lines[i], end))
    i++;
  return i;
}

static gboolean
starts_element (const char *line, SulhKind kind)
{
  const char *tag = line + strspn (line, " ");
  gsize length = strlen (name_of (kind));

  return *tag == '<' && strncmp (tag + 1, name_of (kind), length) == 0
         && (tag[1 + length] == '\0' || strchr (" />", tag[1 + length]));
}

static char *
take_lines (char **lines, guint start, guint end)
{
  gsize indent = strspn (lines[start], " ");
  GString *text = g_string_new (NULL);

  for (guint i = start; i <= end; i++)
    g_string_append_printf (text, "%s\n", *lines[i] ? lines[i] + indent : "");
  return g_string_free (text, FALSE);
}

/* The fullest of those that are small. */
static char *
find_in_file (SulhKind kind, const char *file)
{
  g_auto (GStrv) lines = g_strsplit (file, "\n", -1);
  char *found = NULL;

  for (guint i = 0; lines[i]; i++)
    {
      guint end = starts_element (lines[i], kind) ? find_end (lines, i, kind) : G_MAXUINT;
      g_autofree char *text = NULL;

      if (end == G_MAXUINT || end - i >= MOST_LINES)
        continue;
      text = take_lines (lines, i, end);
      if (found && strlen (found) >= strlen (text))
        continue;
      g_free (found);
      found = g_steal_pointer (&text);
    }
  return found;
}

static char *
make_small_scenario (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("my-talks", "My talks");
  g_autoptr (GBytes) file = NULL;

  for (int i = 0; i < 2; i++)
    {
      SulhPart *party = sulh_part_new (SULH_KIND_PARTY, i ? "borduria" : "aland");

      party->name = g_strdup (i ? "Borduria" : "Aland");
      sulh_scenario_take_part (scenario, party);
    }
  file = sulh_xml_write (scenario);
  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

/**
 * format_pages_read_examples:
 *
 * Returns: (transfer full) (element-type utf8): the shipped examples, and after them the sample
 * that holds every kind of part
 */
GPtrArray *
format_pages_read_examples (void)
{
  static const char *const names[]
      = { "data/examples/islamabad.sulh",   "data/examples/jpoa.sulh",
          "data/examples/colombia.sulh",    "data/examples/algiers.sulh",
          "data/examples/good-friday.sulh", "data/examples/sinai.sulh",
          "data/examples/swap-2023.sulh",   "tests/xml/samples/complete.sulh" };
  GPtrArray *examples = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (SULH_SOURCE_ROOT, names[i], NULL);
      char *text;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        g_error ("%s cannot be read", path);
      g_ptr_array_add (examples, text);
    }
  return examples;
}

/**
 * format_page_name:
 * @kind: a kind
 *
 * Returns: (transfer full): the file name of its page
 */
char *
format_page_name (SulhKind kind)
{
  return g_strconcat (name_of (kind), ".md", NULL);
}

/**
 * format_page_find_example:
 * @kind: a kind
 * @examples: (element-type utf8): files to take it from, the best first
 *
 * Returns: (transfer full): an element of @kind from the first file that has a small one
 */
char *
format_page_find_example (SulhKind kind, const GPtrArray *examples)
{
  char *found = kind == SULH_KIND_SCENARIO ? make_small_scenario () : NULL;

  for (guint i = 0; found == NULL && i < examples->len; i++)
    found = find_in_file (kind, examples->pdata[i]);
  if (found == NULL)
    g_error ("Put a <%s> into tests/xml/samples/complete.sulh", name_of (kind));
  return found;
}

/**
 * format_page_write:
 * @kind: a kind
 * @examples: (element-type utf8): files to take an example from
 *
 * Returns: (transfer full): the page on its element, in Markdown
 */
char *
format_page_write (SulhKind kind, const GPtrArray *examples)
{
  GString *page = g_string_new (NULL);
  g_autofree char *example = format_page_find_example (kind, examples);

  g_string_append_printf (page, "# %s\n\n%s\n", name_of (kind), sulh_kind_get_info (kind)->help);
  add_places (page, kind);
  add_attributes (page, kind);
  add_elements (page, kind);
  g_string_append_printf (page, "\n## Example\n\n```xml\n%s```\n\n[All elements](index.md)\n",
                          example);
  return g_string_free (page, FALSE);
}

/**
 * format_index_write:
 *
 * Returns: (transfer full): the page that leads to all others, in Markdown
 */
char *
format_index_write (void)
{
  GString *page = g_string_new (
      "# The file format\n\n"
      "A scenario is one file of XML in UTF-8 whose name ends in `.sulh`. There is a page for each "
      "element. The schema in RELAX NG, `scenario.rng`, says the same to programs, and `sulh-cli "
      "check` says where a file differs.\n\n"
      "Each page names the attributes of its element and the elements within. *Left out* is the "
      "value that is taken where the file is silent; Sulh leaves such values out when it writes. "
      "*Mark* says where that value comes from: [F] found in the literature, [M] from memory of "
      "the literature, [D] a stated assumption. *Rows* are rows of the list of what a scenario has "
      "to be able to say.\n\n"
      "- A **number** is `4` or `0.25`, or a range with the smallest, the most likely and the "
      "largest value, `2..4..8`. After it may stand where it comes from, `from who-report`, and "
      "how well it is supported, `grade documented`.\n"
      "- A **day** is `2014-02-01`, or `D+12`, twelve days after day zero. A **window** is "
      "`2014-02-01..2014-03-15`; `2014-02-01..` is not before, `..2014-03-15` not after that "
      "day.\n"
      "- An **id** is one word without spaces that no other part of the file has. Several are "
      "divided by spaces.\n"
      "- **Paragraphs** are divided by an empty line.\n"
      "- **Who may see what** is said by `for` on any element: ids of parties and actors, `all` "
      "for "
      "everybody, `team` for nobody but the team that works on the scenario. Where an element says "
      "nothing, it is for those whom the element around it is for; a scenario that says nothing is "
      "for the team only. One value of an element can be kept to others: `<audience field=\"cost\" "
      "for=\"team\"/>` stands in the element and names the attribute, or the element that holds a "
      "text.\n\n"
      "## Versions\n\n"
      "`version` says in which version of the format a file is written: `1.1` has the major "
      "version 1 and the minor version 1; where the minor version is left out, it is 0. Sulh "
      "writes the smallest version that can say all of the file, so that older programs can read "
      "it wherever that is possible.\n\n"
      "- A new **minor version** only adds: elements, attributes, words to choose from. What could "
      "be said before is said as before and means the same. A program that meets a newer minor "
      "version than its own says so in a remark; elements and attributes that it does not know "
      "stay where they stood when it saves, and what it does know can be edited. A word to choose "
      "that it does not know is an error.\n"
      "- A new **major version** may change anything. A file of an older one is brought to the "
      "version of now while it is read, as a remark says, and saved in that. A file of a newer one "
      "is refused, and opens in a newer version of Sulh.\n\n"
      "| version | came | what changed |\n|---|---|---|\n"
      "| `1.1` | after Sulh 0.1.0 | Added: most elements; `for` and `<audience>`; names of others, "
      "with a prefix that `xmlns:` explains; the roles `stakeholder` and `guarantor`; the "
      "categories of events from `visit` on. |\n"
      "| `1` | with Sulh 0.1.0 | |\n"
      "| `0` | never | A trial, which is read all the same: `step` for `exchange`, `title` for "
      "`name`, `start` for `day-zero`, `weight` for `firmness`. |\n\n"
      "## Elements\n\n| element | what it is |\n|---|---|\n");

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    {
      g_string_append_printf (page, "| [%s](%s.md) |", name_of (kind), name_of (kind));
      add_cell (page, sulh_kind_get_info (kind)->help);
      g_string_append_c (page, '\n');
    }
  g_string_append (page, "\n## Rows that no file holds\n\n"
                         "Two rows ask for what has to come out of a scenario, and must not be put "
                         "into it: no element stands for them.\n\n"
                         "| row | what is asked | said by |\n|---|---|---|\n"
                         "| B11 | Why a sequence fails, of causes with names, and the share of the "
                         "futures that each ends | `sulh-cli why`, `sulh-cli stress` |\n"
                         "| C10 | That the first step is small where trust is low | "
                         "`sulh-cli plan` |\n");
  return g_string_free (page, FALSE);
}
