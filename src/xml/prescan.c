/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/prescan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/bounds.h"
#include "xml/window.h"

/* An element that is open. */
typedef struct
{
  gsize tag;
  const char *name;
  gsize length;
} Open;

/* Where the pass is, and what is open there. */
typedef struct
{
  SulhScan *scan;
  SulhFaults *faults;
  gsize at;
  Open open[SULH_XML_DEEPEST];
  guint depth;
  guint elements;
  guint most_elements;
  gsize text; /* bytes of text since the last tag */
  SulhWindow window;
  gboolean root_seen;
  gboolean refused;
} Pass;

static char
peek (const Pass *pass)
{
  return pass->at < pass->scan->length ? pass->scan->text[pass->at] : '\0';
}

static gboolean
looking_at (const Pass *pass, const char *start)
{
  gsize n = strlen (start);

  return pass->scan->length - pass->at >= n && memcmp (pass->scan->text + pass->at, start, n) == 0;
}

/* What no scenario may hold, however well-formed: reading stops and nothing is parsed. */
static gboolean
refuse (Pass *pass, gsize offset, const char *code, char *sentence, const char *remedy)
{
  sulh_faults_add (pass->faults, offset, code, NULL, sentence, remedy);
  g_free (sentence);
  pass->refused = TRUE;
  return FALSE;
}

/* What is not well-formed: the parser goes up to here and finds what else is wrong before. */
static gboolean
stop (Pass *pass, gsize offset, gsize broken_at, char *sentence, const char *remedy)
{
  sulh_faults_add (pass->faults, offset, "not-well-formed", NULL, sentence, remedy);
  g_free (sentence);
  pass->scan->broken_at = broken_at;
  return FALSE;
}

static gboolean
stop_in_tag (Pass *pass, gsize tag, gsize offset, char *sentence, const char *remedy)
{
  return stop (pass, offset, tag, sentence, remedy);
}

/* Comments and instructions are counted too, since they are kept. */
static gboolean
count_element (Pass *pass, gsize offset)
{
  if (++pass->elements <= pass->most_elements)
    return TRUE;
  return refuse (pass, offset, "too-many-elements",
                 g_strdup_printf (_ ("The file holds more than %u elements."), pass->most_elements),
                 _ ("Divide the scenario."));
}

/* From @begin, which stands here, past @end; @unclosed is what to say, in English, if that never
 * comes: to look up its translation costs more than the rest. */
static gboolean
skip_past (Pass *pass, const char *begin, const char *end, const char *unclosed)
{
  gsize start = pass->at, inside = start + strlen (begin);
  const char *found
      = inside < pass->scan->length
            ? memmem (pass->scan->text + inside, pass->scan->length - inside, end, strlen (end))
            : NULL;

  if (found == NULL)
    return stop (pass, start, start, g_strdup (_ (unclosed)), _ ("Close it, or take it out."));
  pass->at = (gsize)(found - pass->scan->text) + strlen (end);
  return TRUE;
}

/* The XML declaration looks like an instruction, but is none; it is written anyway. */
static gboolean
skip_comment (Pass *pass, const char *begin, const char *end, const char *unclosed)
{
  gsize start = pass->at;
  gboolean declaration = looking_at (pass, "<?xml ");

  if (!skip_past (pass, begin, end, unclosed))
    return FALSE;
  if (!declaration)
    {
      SulhSpan span = { (guint32)start, (guint32)pass->at };

      g_array_append_val (pass->scan->remarks, span);
    }
  return declaration || count_element (pass, start);
}

static gboolean
count_text (Pass *pass, gsize start)
{
  pass->text += pass->at - start;
  if (pass->text <= SULH_XML_LONGEST_TEXT)
    return TRUE;
  return refuse (
      pass, start, "text-too-long",
      g_strdup_printf (_ ("The text here is longer than %d MB."), SULH_XML_LONGEST_TEXT / 1048576),
      _ ("Shorten it."));
}

static gboolean
scan_cdata (Pass *pass)
{
  gsize start = pass->at;

  return skip_past (pass, "<![CDATA[", "]]>", N_ ("The <![CDATA[ that begins here is not closed."))
         && count_text (pass, start);
}

static gsize
find_bracket (Pass *pass, gsize at)
{
  at = sulh_window_find (&pass->window, pass->scan, at);
  while (at < pass->scan->length && pass->scan->text[at] != '<')
    at = sulh_window_find (&pass->window, pass->scan, at + 1);
  return at;
}

static gboolean
scan_text (Pass *pass)
{
  const char *text = pass->scan->text;
  gsize start = pass->at;
  gsize end = find_bracket (pass, start);

  pass->at = end;
  if (pass->depth > 0)
    return count_text (pass, start);
  while (start < end && sulh_scan_is_space (text[start]))
    start++;
  if (start == end)
    return TRUE;
  if (pass->root_seen)
    return stop (pass, start, start, g_strdup (_ ("Text stands after the end of the scenario.")),
                 _ ("Take it out, or put it into a note."));
  return stop (pass, start, start, g_strdup (_ ("The file does not begin with a tag.")),
               _ ("Open a file whose name ends in .sulh, or take out what stands before "
                  "<scenario>."));
}

static gboolean
scan_name (Pass *pass, const char **name, gsize *length)
{
  const char *text = pass->scan->text;
  gsize start = pass->at;

  *name = text + start;
  pass->at = (gsize)(sulh_scan_find_name_end (*name, text + pass->scan->length) - text);
  *length = pass->at - start;
  if (*length <= SULH_XML_LONGEST_NAME)
    return TRUE;
  return refuse (
      pass, start, "name-too-long",
      g_strdup_printf (_ ("The name here is longer than %d bytes."), SULH_XML_LONGEST_NAME),
      _ ("Use the names of the format."));
}

/* Either one space, or a line feed and many. */
static inline void
skip_space (Pass *pass)
{
  const SulhScan *scan = pass->scan;

  while (sulh_scan_is_space (peek (pass)))
    {
      guint others;

      pass->at++;
      if (scan->length - pass->at < SULH_BYTES || scan->text[pass->at] != ' ')
        continue;
      others = sulh_bytes_mark (scan->text + pass->at, ' ', ' ') ^ SULH_BYTES_ALL;
      pass->at += others ? sulh_bytes_first (others) : SULH_BYTES;
    }
}

static gboolean
scan_value (Pass *pass, gsize tag, gsize name, gsize name_length)
{
  const char *text = pass->scan->text;
  gsize start = pass->at + 1;
  const char *close;
  const char *bracket;

  if (peek (pass) != '"' && peek (pass) != '\'')
    return stop_in_tag (pass, tag, name,
                        g_strdup_printf (_ ("The attribute \"%.*s\" has no value in quotes."),
                                         (int)name_length, text + name),
                        _ ("Write it like cost=\"4\"."));
  close = memchr (text + start, peek (pass), pass->scan->length - start);
  bracket = memchr (text + start, '<',
                    close ? (gsize)(close - text) - start : pass->scan->length - start);
  if (close == NULL || bracket)
    return stop_in_tag (pass, tag, name,
                        g_strdup_printf (_ ("The value of \"%.*s\" is not closed before the next "
                                            "\"<\"."),
                                         (int)name_length, text + name),
                        _ ("Close it with the same quote that it begins with, and write &lt; for "
                           "\"<\"."));
  if ((gsize)(close - text) - start > SULH_XML_LONGEST_TEXT)
    return refuse (pass, name, "text-too-long",
                   g_strdup_printf (_ ("The value here is longer than %d MB."),
                                    SULH_XML_LONGEST_TEXT / 1048576),
                   _ ("Shorten it."));
  pass->at = (gsize)(close - text) + 1;
  return TRUE;
}

static gboolean
scan_attribute (Pass *pass, gsize tag)
{
  gsize start = pass->at;
  const char *name;
  gsize length;

  if (!sulh_scan_is_space (pass->scan->text[start - 1]))
    return stop_in_tag (pass, tag, start, g_strdup (_ ("A space is missing here.")),
                        _ ("Put a space between two attributes."));
  if (!scan_name (pass, &name, &length))
    return FALSE;
  skip_space (pass);
  if (peek (pass) == '=')
    pass->at++;
  skip_space (pass);
  return scan_value (pass, tag, start, length);
}

/* Steps over name="value" where that is all there is to it, with whatever name. */
static inline gboolean
skip_attribute (Pass *pass)
{
  const char *text = pass->scan->text;
  const char *end = text + pass->scan->length;
  const char *start = text + pass->at;
  const char *at = sulh_scan_find_name_end (start, end);

  if (end - at < 2 || at - start > SULH_XML_LONGEST_NAME || at[0] != '=' || at[1] != '"')
    return FALSE;
  start = at + 2;
  at = sulh_scan_find_value_end (start, end);
  if (at == end || *at == '<' || at - start > SULH_XML_LONGEST_TEXT)
    return FALSE;
  pass->at = (gsize)(at - text) + 1;
  return TRUE;
}

static gboolean
scan_attributes (Pass *pass, gsize tag)
{
  guint n = 0;

  if (sulh_scan_is_space (peek (pass)))
    pass->at = sulh_window_skip_attributes (&pass->window, pass->scan, pass->at, &n);
  for (skip_space (pass); sulh_scan_is_name_start (peek (pass)); skip_space (pass))
    {
      if (++n > SULH_XML_MOST_ATTRIBUTES)
        return refuse (pass, tag, "too-many-attributes",
                       g_strdup_printf (_ ("The element here has more than %d attributes."),
                                        SULH_XML_MOST_ATTRIBUTES),
                       _ ("Use the attributes of the format."));
      if (!(sulh_scan_is_space (pass->scan->text[pass->at - 1]) && skip_attribute (pass))
          && !scan_attribute (pass, tag))
        return FALSE;
    }
  return TRUE;
}

static gboolean
open_element (Pass *pass, gsize tag, const char *name, gsize length)
{
  if (pass->depth == 0 && pass->root_seen)
    return stop (pass, tag, tag, g_strdup (_ ("A second element stands after the scenario.")),
                 _ ("Put it into the scenario, or take it out."));
  if (pass->depth == SULH_XML_DEEPEST)
    return refuse (
        pass, tag, "too-deep",
        g_strdup_printf (_ ("Elements stand in each other more than %d deep."), SULH_XML_DEEPEST),
        _ ("Use the elements of the format."));
  if (!count_element (pass, tag))
    return FALSE;
  pass->open[pass->depth++] = (Open){ tag, name, length };
  pass->root_seen = TRUE;
  return TRUE;
}

static void
note_tag (Pass *pass, gsize tag)
{
  sulh_scan_add_tag (pass->scan, tag);
  pass->text = 0;
}

static gboolean
end_start_tag (Pass *pass, gsize tag, const char *name, gsize length)
{
  gboolean empty = peek (pass) == '/';

  pass->at += empty;
  if (peek (pass) != '>')
    return stop_in_tag (
        pass, tag, MIN (pass->at, pass->scan->length),
        pass->at >= pass->scan->length
            ? g_strdup_printf (_ ("The file ends inside <%.*s>."), (int)length, name)
            : g_strdup_printf (_ ("The tag <%.*s> is not closed here."), (int)length, name),
        _ ("Close it with \">\", and put each value in quotes."));
  pass->at++;
  note_tag (pass, tag);
  if (empty)
    {
      note_tag (pass, tag);
      pass->depth--;
    }
  return TRUE;
}

static gboolean
scan_start_tag (Pass *pass)
{
  gsize tag = pass->at++;
  const char *name;
  gsize length;

  if (!sulh_scan_is_name_start (peek (pass)))
    return stop (pass, tag, tag, g_strdup (_ ("A \"<\" stands here that begins no element.")),
                 _ ("Write &lt; for the character, or complete the tag."));
  return scan_name (pass, &name, &length) && open_element (pass, tag, name, length)
         && scan_attributes (pass, tag) && end_start_tag (pass, tag, name, length);
}

static gboolean
is_open (const Pass *pass, const char *name, gsize length)
{
  for (guint i = 0; i < pass->depth; i++)
    if (pass->open[i].length == length && memcmp (pass->open[i].name, name, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
stop_at_wrong_end (Pass *pass, gsize tag, const char *name, gsize length)
{
  const Open *open;

  if (pass->depth == 0)
    return stop (pass, tag, tag, g_strdup_printf (_ ("</%.*s> closes nothing."), (int)length, name),
                 _ ("Take it out."));
  open = &pass->open[pass->depth - 1];
  if (is_open (pass, name, length))
    return stop (pass, tag, tag,
                 g_strdup_printf (_ ("The element <%.*s> that begins on line %d is not closed."),
                                  (int)open->length, open->name,
                                  sulh_place_get_line (pass->scan->text, open->tag)),
                 _ ("Close it before this tag."));
  return stop (pass, tag, tag,
               g_strdup_printf (_ ("</%.*s> closes nothing: <%.*s>, which begins on line %d, is "
                                   "open here."),
                                (int)length, name, (int)open->length, open->name,
                                sulh_place_get_line (pass->scan->text, open->tag)),
               _ ("Correct the name, or take the tag out."));
}

/* Whether the end tag here is that of the element, and no more. */
static gboolean
closes (const Pass *pass, const Open *open)
{
  gsize left = pass->scan->length - pass->at;
  const char *name = pass->scan->text + pass->at + 2;

  return left >= open->length + 3 && name[open->length] == '>'
         && memcmp (name, open->name, open->length) == 0;
}

static gboolean
scan_end_tag (Pass *pass)
{
  gsize tag = pass->at;
  const Open *open = pass->depth > 0 ? &pass->open[pass->depth - 1] : NULL;
  const char *name;
  gsize length;

  if (open && closes (pass, open))
    {
      pass->at += 3 + open->length;
      pass->depth--;
      note_tag (pass, tag);
      return TRUE;
    }
  pass->at += 2;
  if (!scan_name (pass, &name, &length))
    return FALSE;
  skip_space (pass);
  if (peek (pass) != '>')
    return stop (pass, tag, tag, g_strdup (_ ("The end tag here is not closed.")),
                 _ ("Close it with \">\"."));
  if (open == NULL || open->length != length || memcmp (open->name, name, length) != 0)
    return stop_at_wrong_end (pass, tag, name, length);
  pass->at++;
  pass->depth--;
  note_tag (pass, tag);
  return TRUE;
}

static gboolean
scan_markup (Pass *pass)
{
  if (pass->scan->length - pass->at > 1 && sulh_scan_is_name_start (pass->scan->text[pass->at + 1]))
    return scan_start_tag (pass);
  if (looking_at (pass, "<!--"))
    return skip_comment (pass, "<!--", "-->", N_ ("The comment that begins here is not closed."));
  if (looking_at (pass, "<?"))
    return skip_comment (pass, "<?", "?>", N_ ("The instruction that begins here is not closed."));
  if (pass->depth > 0 && looking_at (pass, "<![CDATA["))
    return scan_cdata (pass);
  if (looking_at (pass, "<!"))
    return refuse (pass, pass->at, "declaration",
                   g_strdup (_ ("A declaration such as <!DOCTYPE> or <!ENTITY> stands here; a "
                                "scenario may not hold one.")),
                   _ ("Take it out."));
  if (looking_at (pass, "</"))
    return scan_end_tag (pass);
  return scan_start_tag (pass);
}

static void
check_end (Pass *pass)
{
  const Open *open = pass->depth > 0 ? &pass->open[pass->depth - 1] : NULL;
  gsize end = pass->scan->length;

  if (!pass->root_seen)
    refuse (pass, end, "not-well-formed", g_strdup (_ ("The file holds no scenario.")),
            _ ("Open another file, or an earlier version of this one."));
  else if (open)
    stop (pass, end, end,
          g_strdup_printf (_ ("The file ends before <%.*s> is closed, which begins on line %d."),
                           (int)open->length, open->name,
                           sulh_place_get_line (pass->scan->text, open->tag)),
          _ ("Close it; if the file was cut off, go back to an earlier version."));
}

static guint
count_most_elements (gsize length, gsize largest)
{
  double share = MAX ((double)largest / SULH_XML_LARGEST_FILE, 1);
  gsize dense = SULH_XML_FEW_ELEMENTS + length / SULH_XML_SHORTEST_ELEMENT;

  return (guint)MIN (SULH_XML_MOST_ELEMENTS * share, (double)dense);
}

/**
 * sulh_prescan:
 * @scan: (out): what was found; free with sulh_scan_clear()
 * @text: text in UTF-8 without zero bytes
 * @length: its length in bytes
 * @largest: the size that files may have, in bytes; larger files may hold more elements
 * @faults: where to report
 *
 * Costs one pass over @text, four bytes for each tag and no recursion. It runs before the
 * parser, because the parser of Debian 12 needs minutes for some files that are refused here.
 *
 * Returns: whether the parser may have the text
 */
gboolean
sulh_prescan (SulhScan *scan, const char *text, gsize length, gsize largest, SulhFaults *faults)
{
  Pass pass = { .scan = scan,
                .faults = faults,
                .most_elements = count_most_elements (length, largest),
                .window = { SULH_NOWHERE, 0 } };
  gboolean going_on = TRUE;

  *scan = (SulhScan){ .text = text,
                      .length = length,
                      .remarks = g_array_new (FALSE, FALSE, sizeof (SulhSpan)),
                      .broken_at = SULH_NOWHERE };
  while (going_on && pass.at < length)
    going_on = text[pass.at] == '<' ? scan_markup (&pass) : scan_text (&pass);
  if (going_on)
    check_end (&pass);
  return !pass.refused;
}
