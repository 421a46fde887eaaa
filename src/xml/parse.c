/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/compat.h"
#include "xml/bounds.h"
#include "xml/syntax.h"

typedef struct
{
  const SulhScan *scan;
  SulhBuilder *builder;
  SulhFaults *faults;
  xmlParserCtxt *context;
  GStringChunk *decoded; /* values of the attributes of one tag */
  SulhCursor cursor; /* where the parser found the last fault */
  const xmlChar *open[SULH_XML_DEEPEST]; /* names of the elements that are open, as it gives them */
  guint depth; /* their number */
  guint next_tag; /* of the scan: the one that the parser reports next */
  gboolean lost; /* what the parser says from here on follows from what it said before */
  gsize bad_prefix; /* the first that is declared as none can be, or that nobody declares */
  GCancellable *cancellable;
  gsize given; /* bytes of the text that the parser has */
} Parse;

/* Names are so short that looking at their letters one by one is the quickest. */
static inline gsize
count_same (const char *text, const char *end, const char *name)
{
  gsize n = 0;

  while (text + n < end && name[n] && text[n] == name[n])
    n++;
  return n;
}

/* Whether the tag at @text has the name that the parser gives. */
static gboolean
is_name_at (const char *text, const char *end, const char *prefix, const char *name)
{
  gsize length = prefix ? count_same (text, end, prefix) : 0;

  if (prefix && (prefix[length] || text + length == end || text[length] != ':'))
    return FALSE;
  text += length + (prefix != NULL);
  length = count_same (text, end, name);
  return name[length] == '\0' && text + length < end;
}

static gboolean
stop (Parse *parse)
{
  xmlStopParser (parse->context);
  return FALSE;
}

static inline gboolean
can_follow (const Parse *parse)
{
  return !parse->lost && parse->next_tag < parse->scan->n_tags
         && !sulh_builder_has_given_up (parse->builder);
}

/* The parser goes on after a fault; where it then sees other tags than we do, it must stop. */
static gboolean
follow_start (Parse *parse, const xmlChar *prefix, const xmlChar *name)
{
  const SulhScan *scan = parse->scan;
  gsize offset = sulh_scan_get_tag (scan, parse->next_tag);

  if (!can_follow (parse) || parse->depth == G_N_ELEMENTS (parse->open)
      || offset + 1 >= scan->length
      || !is_name_at (scan->text + offset + 1, scan->text + scan->length, (const char *)prefix,
                      (const char *)name))
    return stop (parse);
  parse->open[parse->depth++] = name;
  return TRUE;
}

/* An end tag that the scan has let through closes the element that it saw open, of which the name
 * was looked at. */
static gboolean
follow_end (Parse *parse, const xmlChar *name)
{
  const SulhScan *scan = parse->scan;
  gsize offset = sulh_scan_get_tag (scan, parse->next_tag);
  gboolean empty = parse->next_tag > 0 && sulh_scan_get_tag (scan, parse->next_tag - 1) == offset;

  if (!can_follow (parse) || parse->depth == 0 || parse->open[parse->depth - 1] != name
      || (!empty && scan->text[offset + 1] != '/'))
    return stop (parse);
  parse->depth--;
  return TRUE;
}

/* The parser writes each "&" of a value as "&#38;" unless it is told to replace entities, which
 * it must never be. Where there is none, the value is a place in what the parser was given. */
static void
decode (Parse *parse, SulhAttribute *attribute)
{
  const xmlParserInput *input = parse->context->input;
  g_autoptr (GString) value = NULL;

  if (attribute->value >= (const char *)input->base && attribute->value < (const char *)input->end)
    return;
  if (!memchr (attribute->value, '&', attribute->length)
      || !g_strstr_len (attribute->value, (gssize)attribute->length, "&#38;"))
    return;
  value = g_string_new_len (attribute->value, (gssize)attribute->length);
  g_string_replace (value, "&#38;", "&", 0);
  attribute->value = g_string_chunk_insert_len (parse->decoded, value->str, (gssize)value->len);
  attribute->length = value->len;
}

static void
collect_attributes (Parse *parse, SulhAttribute *into, guint n_namespaces,
                    const xmlChar **namespaces, guint n_attributes, const xmlChar **attributes)
{
  for (guint i = 0; i < n_namespaces; i++, into++)
    {
      const char *prefix = (const char *)namespaces[2 * i];

      into->prefix = "xmlns";
      into->name = prefix ? prefix : "";
      into->uri = NULL;
      into->value = (const char *)namespaces[2 * i + 1];
      into->length = into->value ? strlen (into->value) : 0;
      if (into->value)
        decode (parse, into);
    }
  for (guint i = 0; i < n_attributes; i++, into++, attributes += 5)
    {
      into->name = (const char *)attributes[0];
      into->prefix = (const char *)attributes[1];
      into->uri = (const char *)attributes[2];
      into->value = (const char *)attributes[3];
      into->length = (gsize)(attributes[4] - attributes[3]);
      decode (parse, into);
    }
}

/* The parser has read the reference that it complains of; a person looks for its "&". */
static gsize
find_reference (const SulhScan *scan, gsize offset)
{
  gsize at = MIN (offset, scan->length - 1);

  for (gsize i = 0; i < SULH_XML_LONGEST_NAME && at > 0 && scan->text[at] != '<'; i++, at--)
    if (scan->text[at] == '&')
      return at;
  return offset;
}

/* The parser says what went wrong; where, we often know better. */
static gsize
find_place (Parse *parse, SulhSyntaxError *error)
{
  const SulhScan *scan = parse->scan;
  gsize offset;

  if (error->code == XML_ERR_ATTRIBUTE_REDEFINED && error->str1)
    return sulh_scan_find_attribute (scan, parse->next_tag, error->str1, 1);
  offset = sulh_cursor_seek (&parse->cursor, scan->text, scan->length, error->line, error->int2);
  return sulh_syntax_is_about_reference (error) ? find_reference (scan, offset) : offset;
}

/* The parser uses the same numbers for faults of references, names and characters. */
static gboolean
is_understood (const SulhScan *scan, SulhSyntaxError *error, gsize offset)
{
  if (!sulh_syntax_is_about_reference (error))
    return sulh_syntax_is_known (error);
  return offset < scan->length && scan->text[offset] == '&';
}

static void
start_element_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                  const xmlChar **attributes)
{
  Parse *parse = user_data;
  SulhAttribute own[SULH_XML_MOST_ATTRIBUTES];
  guint n = (guint)(n_namespaces + n_attributes);

  if (n > G_N_ELEMENTS (own) || !follow_start (parse, prefix, name))
    {
      xmlStopParser (parse->context);
      return;
    }
  collect_attributes (parse, own, (guint)n_namespaces, namespaces, (guint)n_attributes, attributes);
  sulh_builder_start (
      parse->builder,
      (SulhElementName){ (const char *)prefix, (const char *)name, (const char *)uri },
      parse->next_tag++, own, n);
  if (sulh_builder_has_given_up (parse->builder))
    xmlStopParser (parse->context);
}

static void
end_element_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Parse *parse = user_data;

  if (!follow_end (parse, name))
    return;
  sulh_builder_end (parse->builder, parse->next_tag++);
}

static void
text_found_cb (void *user_data, const xmlChar *text, int length)
{
  Parse *parse = user_data;

  if (parse->next_tag > 0)
    sulh_builder_text (parse->builder, (const char *)text, (gsize)length, parse->next_tag - 1);
}

/* The scan lets no declaration through; this is the second fence. */
static void
declaration_found_cb (void *user_data, const xmlChar *name, const xmlChar *external_id,
                      const xmlChar *system_id)
{
  Parse *parse = user_data;

  xmlStopParser (parse->context);
}

static xmlParserInput *
entity_wanted_cb (void *user_data, const xmlChar *public_id, const xmlChar *system_id)
{
  return NULL;
}

/* Most belong to names that the builder refuses, with better words. What a prefix stands for need
 * not be an address, and the parser does not know one in which "&" stands twice. */
static void
note_bad_prefix (Parse *parse, SulhSyntaxError *error)
{
  if (parse->bad_prefix == SULH_NOWHERE && error->code != XML_WAR_NS_URI)
    parse->bad_prefix = find_place (parse, error);
}

static void
error_found_cb (void *user_data, SulhSyntaxError *error)
{
  Parse *parse = user_data;
  gsize offset;

  if (error->level < XML_ERR_ERROR || error->code == XML_ERR_USER_STOP || parse->lost)
    return;
  if (error->domain == XML_FROM_NAMESPACE)
    note_bad_prefix (parse, error);
  if (error->domain == XML_FROM_NAMESPACE || sulh_faults_are_full (parse->faults))
    return;
  offset = find_place (parse, error);
  if (parse->scan->broken_at != SULH_NOWHERE && offset + 1 >= parse->scan->broken_at)
    return;
  parse->lost = !is_understood (parse->scan, error, offset);
  sulh_faults_take (parse->faults, offset,
                    parse->lost ? sulh_syntax_quote (error) : sulh_syntax_explain (error));
}

/* The parser asks for the next few thousand bytes, and keeps no more of them than it needs: a text
 * that it is given whole it copies first. In between one can give up. */
static int
more_wanted_cb (void *user_data, char *into, int room)
{
  Parse *parse = user_data;
  gsize n = MIN ((gsize)room, parse->scan->length - parse->given);

  if (g_cancellable_is_cancelled (parse->cancellable))
    return 0;
  memcpy (into, parse->scan->text + parse->given, n);
  parse->given += n;
  return (int)n;
}

static xmlParserCtxt *
create_context (Parse *parse)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = text_found_cb,
    .ignorableWhitespace = text_found_cb,
    .cdataBlock = text_found_cb,
    .internalSubset = declaration_found_cb,
    .resolveEntity = entity_wanted_cb,
    .serror = error_found_cb,
  };
  xmlParserCtxt *context;

  xmlInitParser (); /* once for all threads; later calls do nothing */
  context = xmlCreateIOParserCtxt (&handler, parse, more_wanted_cb, NULL, parse,
                                   XML_CHAR_ENCODING_NONE);
  if (context)
    xmlCtxtUseOptions (context, SULH_PARSE_OPTIONS | XML_PARSE_RECOVER);
  return context;
}

/**
 * sulh_parse:
 * @scan: the text and its tags, as the scan let them through
 * @builder: what hears of elements and texts
 * @cancellable: (nullable): to give up
 * @faults: where to report
 *
 * Parses the text in memory with libxml2: never by file name, never from the network, without
 * entities. It is told to go on after a fault, so that all are found, and is stopped where its
 * tags differ from those of the scan. A file with a fault is refused in any case.
 *
 * Returns: whether the parser has nothing to say against the text
 */
gboolean
sulh_parse (const SulhScan *scan, SulhBuilder *builder, GCancellable *cancellable,
            SulhFaults *faults)
{
  Parse parse = { .scan = scan,
                  .builder = builder,
                  .faults = faults,
                  .bad_prefix = SULH_NOWHERE,
                  .cancellable = cancellable };
  gboolean content;

  parse.decoded = g_string_chunk_new (64);
  parse.context = create_context (&parse);
  if (parse.context == NULL)
    g_error ("Out of memory");
  xmlParseDocument (parse.context);
  content = sulh_parser_is_content (parse.context) && parse.bad_prefix == SULH_NOWHERE;
  if (parse.bad_prefix != SULH_NOWHERE && !sulh_faults_have_errors (faults))
    sulh_faults_add (
        faults, parse.bad_prefix, "not-well-formed", NULL,
        _ ("The prefix of a name here is not declared, or is declared as none can be."),
        _ ("Declare it with xmlns and a name of your own, or take it out."));
  xmlFreeParserCtxt (parse.context);
  g_string_chunk_free (parse.decoded);
  return content;
}
