/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema.h"

#include <string.h>

#include "words.h"
#include "xml/layout.h"
#include "xml/prose.h"
#include "xml/xml.h"

#define WORD "[^ ]+"
#define DECIMAL "[+\\-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+\\-]?[0-9]+)?"
#define DAY "([0-9]{4}-[0-9]{2}-[0-9]{2}|D[+\\-][0-9]+)"

static void G_GNUC_PRINTF (3, 4) add (GString *out, guint depth, const char *format, ...)
{
  va_list arguments;

  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
  va_start (arguments, format);
  g_string_append_vprintf (out, format, arguments);
  va_end (arguments);
  g_string_append_c (out, '\n');
}

static void
add_document (GString *out, guint depth, const char *text)
{
  SulhOut lines;

  sulh_out_init (&lines);
  sulh_prose_write (&lines, "a:documentation", NULL, text, depth);
  g_string_append_len (out, lines.text, (gssize)lines.length);
  sulh_out_clear (&lines);
}

/* "Left out: 0.5 (a stated assumption)." and the like; nothing for what has no initial value */
static void
describe_initial (GString *text, const SulhField *field)
{
  g_autofree char *value = words_describe_initial (field);

  if (field->flags & SULH_FIELD_REQUIRED)
    g_string_append (text, " Must be given.");
  if (value)
    g_string_append_printf (text, " Left out: %s", value);
  if (value && field->provenance)
    g_string_append_printf (text, ", %s", words_name_provenance (field->provenance));
  if (value)
    g_string_append_c (text, '.');
}

static void
describe_bounds (GString *text, const SulhField *field)
{
  g_autofree char *minimum = sulh_number_format_double (field->minimum);
  g_autofree char *maximum = sulh_number_format_double (field->maximum);

  if (field->unit)
    g_string_append_printf (text, " Unit: %s.", words_name_unit (field->unit));
  if (field->type == SULH_FIELD_NUMBER || field->type == SULH_FIELD_COUNT)
    g_string_append_printf (text, " From %s to %s.", minimum, maximum);
}

static void
describe_targets (GString *text, const SulhField *field)
{
  gboolean several = field->type == SULH_FIELD_REFS;
  const char *before = several ? " Ids of" : " Id of";

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    if (field->refers & SULH_KIND_BIT (kind))
      {
        g_string_append_printf (text, "%s <%s>", before, sulh_kind_get_info (kind)->element);
        before = " or";
      }
  if (field->refers)
    g_string_append (text, several ? ", divided by spaces." : ".");
}

static char *
describe (const SulhField *field)
{
  GString *text = g_string_new (field->help);

  describe_targets (text, field);
  describe_bounds (text, field);
  describe_initial (text, field);
  if (field->seed)
    g_string_append_printf (text, " Asked for by %s.", field->seed);
  return g_string_free (text, FALSE);
}

/* The words of a choice, each with what a person reads. */
static void
add_choice (GString *out, guint depth, const SulhField *field)
{
  const SulhChoice *choices = field->choices ();
  guint first = field->choices == sulh_grade_choices ? 1 : 0;

  add (out, depth, "<choice>");
  for (guint i = first; choices[i].nick; i++)
    {
      add (out, depth + 1, "<value>%s</value>", choices[i].nick);
      add_document (out, depth + 1, choices[i].label);
    }
  add (out, depth, "</choice>");
}

static const char *
name_pattern (SulhFieldType type)
{
  switch (type)
    {
    case SULH_FIELD_REF:
      return "word";
    case SULH_FIELD_REFS:
      return "words";
    case SULH_FIELD_NUMBER:
      return "number";
    case SULH_FIELD_COUNT:
      return "count";
    case SULH_FIELD_FLAG:
      return "flag";
    case SULH_FIELD_DATE:
      return "days";
    case SULH_FIELD_CALENDAR_DAY:
      return "calendar-day";
    default:
      return NULL;
    }
}

static void
add_attribute (GString *out, guint depth, const SulhField *field)
{
  gboolean required = (field->flags & SULH_FIELD_REQUIRED) != 0;
  g_autofree char *text = describe (field);
  guint inner = required ? depth : depth + 1;

  if (!required)
    add (out, depth, "<optional>");
  add (out, inner, "<attribute name=\"%s\">", field->name);
  add_document (out, inner + 1, text);
  if (field->type == SULH_FIELD_CHOICE)
    add_choice (out, inner + 1, field);
  else if (g_str_equal (field->name, "id") || g_str_equal (field->name, "alternatives"))
    add (out, inner + 1, "<ref name=\"word\"/>");
  else if (field->type == SULH_FIELD_TEXT)
    add (out, inner + 1, "<text/>");
  else
    add (out, inner + 1, "<ref name=\"%s\"/>", name_pattern (field->type));
  add (out, inner, "</attribute>");
  if (!required)
    add (out, depth, "</optional>");
}

static void
add_element (GString *out, guint depth, const SulhField *field)
{
  gboolean several = field->type == SULH_FIELD_PARTS;

  add (out, depth, several ? "<zeroOrMore>" : "<optional>");
  if (field->type == SULH_FIELD_PROSE)
    {
      g_autofree char *text = describe (field);

      add (out, depth + 1, "<element name=\"%s\">", field->name);
      add_document (out, depth + 2, text);
      add (out, depth + 2, "<ref name=\"prose\"/>");
      add (out, depth + 1, "</element>");
    }
  else
    add (out, depth + 1, "<ref name=\"%s\"/>", sulh_layout_get_name (field));
  add (out, depth, several ? "</zeroOrMore>" : "</optional>");
}

static void
add_content (GString *out, guint depth, SulhKind kind)
{
  add (out, depth, "<interleave>");
  add (out, depth + 1, "<zeroOrMore>");
  add (out, depth + 2, "<ref name=\"audience\"/>");
  add (out, depth + 1, "</zeroOrMore>");
  add (out, depth + 1, "<zeroOrMore>");
  add (out, depth + 2, "<ref name=\"foreign-element\"/>");
  add (out, depth + 1, "</zeroOrMore>");
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    if (!sulh_layout_is_attribute (sulh_layout_get (kind, i)))
      add_element (out, depth + 1, sulh_layout_get (kind, i));
  add (out, depth, "</interleave>");
}

static void
add_kind (GString *out, SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"%s\">", info->element);
  add (out, 2, "<element name=\"%s\">", info->element);
  add_document (out, 3, info->help);
  if (kind == SULH_KIND_SCENARIO)
    {
      add (out, 3, "<attribute name=\"version\">");
      add_document (out, 4, "The smallest version of the format that can say all of the file.");
      add (out, 4, "<choice>");
      add (out, 5, "<value>%d</value>", SULH_XML_VERSION);
      for (int minor = 1; minor <= SULH_XML_MINOR_VERSION; minor++)
        add (out, 5, "<value>%d.%d</value>", SULH_XML_VERSION, minor);
      add (out, 4, "</choice>");
      add (out, 3, "</attribute>");
    }
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    if (sulh_layout_is_attribute (sulh_layout_get (kind, i)))
      add_attribute (out, 3, sulh_layout_get (kind, i));
  add (out, 3, "<ref name=\"foreign-attributes\"/>");
  add_content (out, 3, kind);
  add (out, 2, "</element>");
  add (out, 1, "</define>");
}

static void
add_pattern (GString *out, const char *name, const char *pattern, const char *text)
{
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"%s\">", name);
  add_document (out, 2, text);
  add (out, 2, "<data type=\"token\">");
  add (out, 3, "<param name=\"pattern\">%s</param>", pattern);
  add (out, 2, "</data>");
  add (out, 1, "</define>");
}

static void
add_prose (GString *out)
{
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"prose\">");
  add_document (out, 2,
                "Paragraphs, divided by an empty line. Within a paragraph, lines and indentation "
                "are layout and read as single spaces; with xml:space=\"preserve\" each space and "
                "line counts.");
  add (out, 2, "<optional>");
  add (out, 3, "<attribute name=\"xml:space\">");
  add (out, 4, "<choice>");
  add (out, 5, "<value>default</value>");
  add (out, 5, "<value>preserve</value>");
  add (out, 4, "</choice>");
  add (out, 3, "</attribute>");
  add (out, 2, "</optional>");
  add (out, 2, "<ref name=\"foreign-attributes\"/>");
  add (out, 2, "<text/>");
  add (out, 1, "</define>");
}

static void
add_audience (GString *out)
{
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"audience\">");
  add (out, 2, "<element name=\"audience\">");
  add_document (out, 3,
                "Who may see one value of the part that it stands in, in place of those "
                "who may see the part.");
  add (out, 3, "<attribute name=\"field\">");
  add_document (out, 4, "Name of the attribute, or of the element that holds a text.");
  add (out, 4, "<ref name=\"word\"/>");
  add (out, 3, "</attribute>");
  add (out, 3, "<attribute name=\"for\">");
  add_document (out, 4,
                "Who may see it besides the team: all is everybody, team is nobody else. "
                "Ids of <party> or <actor>, divided by spaces.");
  add (out, 4, "<ref name=\"words\"/>");
  add (out, 3, "</attribute>");
  add (out, 3, "<ref name=\"foreign-attributes\"/>");
  add (out, 2, "</element>");
  add (out, 1, "</define>");
}

/* Any name that is in a name space, but not in one of @others. */
static void
add_foreign_name (GString *out, guint depth, const char *others)
{
  add (out, depth, "<anyName>");
  add (out, depth + 1, "<except>");
  add (out, depth + 2, "<nsName ns=\"\"/>");
  if (others)
    add (out, depth + 2, "<nsName ns=\"%s\"/>", others);
  add (out, depth + 1, "</except>");
  add (out, depth, "</anyName>");
}

static void
add_foreign (GString *out)
{
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"foreign-attributes\">");
  add_document (out, 2, "Attributes of others, with a prefix. Sulh keeps them.");
  add (out, 2, "<zeroOrMore>");
  add (out, 3, "<attribute>");
  add_foreign_name (out, 4, "http://www.w3.org/XML/1998/namespace");
  add (out, 3, "</attribute>");
  add (out, 2, "</zeroOrMore>");
  add (out, 1, "</define>");
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"foreign-element\">");
  add (out, 2, "<element>");
  add_foreign_name (out, 3, NULL);
  add_document (out, 3,
                "An element of others, with a prefix. Sulh keeps it as it is, and writes "
                "it in front of the element that it stood in front of.");
  add (out, 3, "<ref name=\"anything\"/>");
  add (out, 2, "</element>");
  add (out, 1, "</define>");
  g_string_append_c (out, '\n');
  add (out, 1, "<define name=\"anything\">");
  add (out, 2, "<zeroOrMore>");
  add (out, 3, "<choice>");
  add (out, 4, "<attribute>");
  add (out, 5, "<anyName/>");
  add (out, 4, "</attribute>");
  add (out, 4, "<text/>");
  add (out, 4, "<element>");
  add (out, 5, "<anyName/>");
  add (out, 5, "<ref name=\"anything\"/>");
  add (out, 4, "</element>");
  add (out, 3, "</choice>");
  add (out, 2, "</zeroOrMore>");
  add (out, 1, "</define>");
}

static void
add_patterns (GString *out)
{
  add_pattern (out, "word", WORD, "One word without spaces, such as an id.");
  add_pattern (out, "words", "(" WORD "( " WORD ")*)?", "Ids, divided by spaces.");
  add_pattern (out, "number",
               DECIMAL "(\\.\\." DECIMAL "\\.\\." DECIMAL ")?( from " WORD
                       ")?( grade (documented|recalled|disputed|assumed))?",
               "A number such as 4 or 0.25, or the smallest, the most likely and the largest value "
               "such as 2..4..8; after it, where the value comes from, such as \"from "
               "who-report\", and how well it is supported, such as \"grade documented\".");
  add_pattern (out, "count", "[+\\-]?[0-9]+", "A whole number.");
  add_pattern (out, "flag", "yes|no", "Yes or no.");
  add_pattern (out, "days", "open|" DAY "|" DAY "\\.\\.(" DAY ")?|\\.\\." DAY,
               "A day such as 2014-02-01, or 12 days after day zero such as D+12; between two "
               "days such as 2014-02-01..2014-03-15; not before such as 2014-02-01..; not after "
               "such as ..2014-03-15; open, which is the same as leaving it out. Days of the "
               "calendar need the day-zero of the scenario.");
  add_pattern (out, "calendar-day", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
               "A day of the Gregorian calendar, such as 2014-02-01.");
  add_prose (out);
  add_audience (out);
  add_foreign (out);
}

/**
 * schema_write:
 *
 * Elements and attributes may stand in any order; programs write them in the order of the
 * schema. What a schema cannot say, such as that ids are unique, that references lead to the
 * right kind and that numbers lie in their bounds, the reader checks.
 *
 * Returns: (transfer full): the schema in RELAX NG
 */
char *
schema_write (void)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  add (out, 0, "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"");
  add (out, 0, "         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"");
  add (out, 0, "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">");
  add_document (out, 1,
                "A scenario of a mediated negotiation, as Sulh reads and writes it: one file in "
                "UTF-8 whose name ends in .sulh.\n\n"
                "Every part can have a name, a note, the source of its values and their grade. "
                "Whatever is left out has the value that is given here; Sulh leaves such values "
                "out when it writes. Elements and attributes may stand in any order.\n\n"
                "Besides what this schema says, ids are unique in the file, references lead to "
                "parts that are there and of the right kind, numbers lie in their bounds, ranges "
                "and dates grow, and no exchange waits for itself; sulh-cli check says where a "
                "file differs. \"Asked for by\" names rows of the list of what a scenario has to "
                "be able to say.");
  g_string_append_c (out, '\n');
  add (out, 1, "<start>");
  add (out, 2, "<ref name=\"scenario\"/>");
  add (out, 1, "</start>");
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    add_kind (out, kind);
  add_patterns (out);
  add (out, 0, "</grammar>");
  return g_string_free (out, FALSE);
}
