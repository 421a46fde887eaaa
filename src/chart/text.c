/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text.h"
#include "chart/text-memory.h"

#include <math.h>
#include <string.h>
#include <unicode/uchar.h>

#include "model/model.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"
#define NO_BREAK_SPACE "\u00a0"
#define PER_CENT_OF_ARABIC "\u066a"
#define ELLIPSIS "\u2026"

/* Of the size of letters, above the first baseline and below the last */
#define MOST_ABOVE 1.07
#define MOST_BELOW 0.38

/* Likewise from one baseline to the next */
#define MOST_BETWEEN 1.6

struct _SulhRuler
{
  PangoContext *context;
  char *family;
  char *language;
  gboolean right_to_left;
  double scale;
  SulhTextMemory *memory; /* or NULL */
};

typedef struct
{
  double width;
  double height;
  double baseline;
} Extent;

static const char *const preferred_families[] = { "Cantarell", "Noto Sans", NULL };

/* Arabic letters. The first is Naskh without modulation, with a bold face of its own, and its text
 * is found again in a PDF; of the letters of the second, which stand in slanting words, readers of
 * PDF make none. */
static const char *const scripts[] = {
  [SULH_LETTERS_NASKH] = "Noto Sans Arabic",
  [SULH_LETTERS_NASTALIQ] = "Noto Nastaliq Urdu",
};

static gboolean
has_family (PangoFontFamily *const *families, int n_families, const char *name)
{
  for (int i = 0; i < n_families; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0)
      return TRUE;
  return FALSE;
}

/* A missing family is replaced here and not by fontconfig, so that the SVG names what was used; and
 * fontconfig knows of no style: the first font with the letters would do for it.
 *
 * Returns: (transfer full): one name, or two with a comma between */
static char *
find_families (PangoFontMap *map, SulhLetters letters)
{
  PangoFontFamily **families = NULL;
  int n_families = 0;
  const char *found = NULL;
  const char *script = scripts[letters];
  char *list;

  pango_font_map_list_families (map, &families, &n_families);
  for (guint i = 0; preferred_families[i] != NULL && found == NULL; i++)
    if (has_family (families, n_families, preferred_families[i]))
      found = preferred_families[i];
  if (found == NULL)
    found = "sans-serif";
  list = has_family (families, n_families, script) ? g_strconcat (found, ",", script, NULL)
                                                   : g_strdup (found);
  g_free (families);
  return list;
}

/* 1 for letters read left to right, -1 for right to left, 0 for digits, signs and spaces. */
static int
get_reading_direction (gunichar letter)
{
  switch (u_charDirection ((UChar32)letter))
    {
    case U_LEFT_TO_RIGHT:
      return 1;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return -1;
    default:
      return 0;
    }
}

/* U+2066 to U+2068: a stretch of its own, read to the right, to the left, or as its letters say. */
static gboolean
opens_isolate (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  return letter >= 0x2066 && letter <= 0x2068;
}

/* The first letter decides, but not one within an isolate: a name put into a sentence says nothing
 * about the sentence (rule P2 of the bidirectional algorithm). */
static gboolean
reads_right_to_left (const SulhRuler *ruler, const char *string)
{
  guint depth = 0;

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      int direction = get_reading_direction (g_utf8_get_char (at));

      if (opens_isolate (at))
        depth++;
      else if (g_str_has_prefix (at, POP_ISOLATE) && depth > 0)
        depth--;
      else if (depth == 0 && direction != 0)
        return direction < 0;
    }
  return ruler->right_to_left;
}

static PangoLayout *
create_layout (const SulhRuler *ruler, const char *string, double size, SulhWeight weight)
{
  PangoLayout *layout = pango_layout_new (ruler->context);
  PangoFontDescription *font = sulh_text_describe_font (ruler->family, size, weight);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, string, -1);
  return layout;
}

static Extent
get_extent (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (Extent){
    .width = (double)logical.width / PANGO_SCALE,
    .height = (double)logical.height / PANGO_SCALE,
    .baseline = (double)pango_layout_get_baseline (layout) / PANGO_SCALE,
  };
}

static Extent
measure_line (const SulhRuler *ruler, const char *string, double size, SulhWeight weight)
{
  g_autoptr (PangoLayout) layout = create_layout (ruler, string, size, weight);

  return get_extent (layout);
}

/* A line break inside an isolate would tear the pair apart: close it here, reopen it there. */
static char *
balance_isolates (const char *string, guint *open)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < *open; i++)
    g_string_append (line, FIRST_STRONG_ISOLATE);
  g_string_append (line, string);
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (opens_isolate (at))
        (*open)++;
      else if (g_str_has_prefix (at, POP_ISOLATE) && *open > 0)
        (*open)--;
    }
  for (guint i = 0; i < *open; i++)
    g_string_append (line, POP_ISOLATE);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The longest beginning of @string that fits with an ellipsis; halving, since width only grows. */
static char *
shorten (const SulhRuler *ruler, const char *string, double size, SulhWeight weight, double width)
{
  glong low = 0;
  glong high = g_utf8_strlen (string, -1);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *head = g_utf8_substring (string, 0, middle);
      g_autofree char *trial = g_strconcat (g_strchomp (head), ELLIPSIS, NULL);

      if (measure_line (ruler, trial, size, weight).width <= width)
        low = middle;
      else
        high = middle - 1;
    }
  g_autofree char *kept = g_utf8_substring (string, 0, low);
  return g_strconcat (g_strchomp (kept), ELLIPSIS, NULL);
}

static void
append_line (SulhText *text, char *string, Extent extent)
{
  SulhTextLine line = {
    .string = string,
    .width = extent.width,
    .baseline = text->height + extent.baseline,
  };

  text->lines = g_renew (SulhTextLine, text->lines, text->n_lines + 1);
  text->lines[text->n_lines++] = line;
  text->width = MAX (text->width, extent.width);
  text->height += extent.height;
}

/* Puts @to in place of @from between a number and the sign of per cent. */
static char *
swap_before_per_cent (const char *string, const char *from, const char *to)
{
  g_autoptr (GString) swapped = NULL;

  if (strchr (string, '%') == NULL && strstr (string, PER_CENT_OF_ARABIC) == NULL)
    return g_strdup (string);
  swapped = g_string_new (NULL);
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *after = g_str_has_prefix (at, from) ? at + strlen (from) : NULL;
      gboolean is_number
          = at > string && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (at)));

      if (after && is_number
          && (g_str_has_prefix (after, "%") || g_str_has_prefix (after, PER_CENT_OF_ARABIC)))
        g_string_append (swapped, to);
      else
        g_string_append_len (swapped, at, g_utf8_next_char (at) - at);
    }
  return g_string_free (g_steal_pointer (&swapped), FALSE);
}

static char *
get_piece (const SulhRuler *ruler, const SulhText *text, const char *string,
           const PangoLayoutLine *line, gboolean is_cut, double width)
{
  g_autofree char *rest = NULL;

  if (!is_cut)
    return g_strchomp (g_strndup (string + line->start_index, line->length));
  rest = g_strdup (string + line->start_index);
  return shorten (ruler, rest, text->size, text->weight, width);
}

/* Pango decides where lines may break, but never between a number and its per cent; the strings are
 * then kept, one per line. */
static void
break_lines (SulhText *text, const SulhRuler *ruler, const char *string, double width,
             guint max_lines)
{
  g_autofree char *bound = swap_before_per_cent (string, " ", NO_BREAK_SPACE);
  g_autoptr (PangoLayout) layout = create_layout (ruler, bound, text->size, text->weight);
  guint open = 0;

  pango_layout_set_width (layout, width > 0 ? (int)(width * PANGO_SCALE) : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (pango_layout_get_line_count (layout) == 1)
    {
      /* An aligned layout would answer with its room in place of the width of its words. */
      pango_layout_set_width (layout, -1);
      append_line (text, g_strdup (string), get_extent (layout));
      return;
    }
  for (GSList *at = pango_layout_get_lines_readonly (layout); at != NULL; at = at->next)
    {
      gboolean is_last = max_lines > 0 && text->n_lines + 1 == max_lines;
      gboolean is_cut = is_last && at->next != NULL;
      g_autofree char *held = get_piece (ruler, text, bound, at->data, is_cut, width);
      g_autofree char *piece = swap_before_per_cent (held, NO_BREAK_SPACE, " ");
      char *whole = balance_isolates (piece, &open);

      append_line (text, whole, measure_line (ruler, whole, text->size, text->weight));
      text->shortened = text->shortened || is_cut;
      if (is_last)
        break;
    }
}

void
sulh_text_prepare_context (PangoContext *context, const char *language)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Unhinted metrics are the same on screen, paper and in files. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_round_glyph_positions (context, FALSE);
}

PangoFontDescription *
sulh_text_describe_font (const char *family, double size, SulhWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight == SULH_WEIGHT_BOLD ? PANGO_WEIGHT_BOLD
                                                                      : PANGO_WEIGHT_NORMAL);
  return font;
}

/**
 * sulh_ruler_new:
 * @language: (nullable): language code such as "en" or "ur"; %NULL means "en"
 * @right_to_left: base direction of the figure
 * @scale: text scale, 1 is normal, 2 is 200 %
 *
 * A ruler measures text for one figure. It does not look at the locale: the same text gives the
 * same figure everywhere the same fonts are installed.
 *
 * Returns: (transfer full): a ruler, free with sulh_ruler_free()
 */
SulhRuler *
sulh_ruler_new (const char *language, gboolean right_to_left, double scale)
{
  SulhRuler *ruler = g_new0 (SulhRuler, 1);
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  ruler->language = g_strdup (language != NULL ? language : "en");
  ruler->family = find_families (map, SULH_LETTERS_NASKH);
  ruler->right_to_left = right_to_left;
  ruler->scale = scale > 0 ? scale : 1;
  ruler->context = pango_font_map_create_context (map);
  sulh_text_prepare_context (ruler->context, ruler->language);
  pango_context_set_base_dir (ruler->context,
                              right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return ruler;
}

void
sulh_ruler_free (SulhRuler *ruler)
{
  if (ruler == NULL)
    return;
  g_object_unref (ruler->context);
  g_free (ruler->family);
  g_free (ruler->language);
  g_free (ruler);
}

/**
 * sulh_ruler_use_letters:
 * @ruler: a ruler, before anything is measured
 * @letters: style of Arabic letters; only Urdu has another than Naskh
 */
void
sulh_ruler_use_letters (SulhRuler *ruler, SulhLetters letters)
{
  if (letters == SULH_LETTERS_NASKH || !g_str_equal (ruler->language, "ur"))
    return;
  g_free (ruler->family);
  ruler->family = find_families (pango_cairo_font_map_get_default (), letters);
}

/** sulh_ruler_get_family: Returns: the font of Latin letters, and with a comma that of Arabic ones
 * where it is not the same */
const char *
sulh_ruler_get_family (const SulhRuler *ruler)
{
  return ruler->family;
}

const char *
sulh_ruler_get_language (const SulhRuler *ruler)
{
  return ruler->language;
}

gboolean
sulh_ruler_get_right_to_left (const SulhRuler *ruler)
{
  return ruler->right_to_left;
}

double
sulh_ruler_get_scale (const SulhRuler *ruler)
{
  return ruler->scale;
}

/* Noto Sans Arabic leaves more than twice its size from line to line, for marks that no word of
 * ours has; above the first line and below the last that room is not needed, and a number would not
 * go into its badge; and lines of one sentence would stand apart like those of several. */
static void
trim (SulhText *text, const SulhRuler *ruler)
{
  SulhTextLine *lines = text->lines;
  double below = text->height - lines[text->n_lines - 1].baseline - MOST_BELOW * text->size;
  double cut = MAX (lines[0].baseline - MOST_ABOVE * text->size, 0);

  if (!g_str_has_suffix (ruler->family, scripts[SULH_LETTERS_NASKH]))
    return;
  lines[0].baseline -= cut;
  for (guint i = 1; i < text->n_lines; i++)
    {
      double between = lines[i].baseline - cut - lines[i - 1].baseline;

      cut += MAX (between - MOST_BETWEEN * text->size, 0);
      lines[i].baseline -= cut;
    }
  text->height -= cut + MAX (below, 0);
}

static SulhText *
measure (const SulhRuler *ruler, const char *written, SulhFont font, double max_width,
         guint max_lines)
{
  g_autofree char *string = sulh_digits_shape (written, ruler->language);
  SulhText *text = g_new0 (SulhText, 1);

  text->size = font.size * ruler->scale;
  text->weight = font.weight;
  text->right_to_left = reads_right_to_left (ruler, string);
  break_lines (text, ruler, string, max_width, max_lines);
  if (text->n_lines > 0)
    trim (text, ruler);
  return text;
}

static const SulhText *
recall (const SulhRuler *ruler, const char *string, SulhFont font, double width, guint lines)
{
  int units = width > 0 ? (int)(width * PANGO_SCALE) : 0;
  const SulhText *known = sulh_text_memory_find (ruler->memory, string, font, units, lines);

  if (known == NULL)
    {
      g_autoptr (SulhText) text = measure (ruler, string, font, width, lines);

      sulh_text_memory_add (ruler->memory, string, font, units, lines, text);
      known = sulh_text_memory_find (ruler->memory, string, font, units, lines);
    }
  return known;
}

/**
 * sulh_ruler_use_memory:
 * @ruler: a ruler, new
 * @memory: (nullable): what it remembers from the figure before; must outlive it
 *
 * The measures are the same with and without.
 */
void
sulh_ruler_use_memory (SulhRuler *ruler, SulhTextMemory *memory)
{
  g_autofree char *voice = g_strdup_printf ("%s/%s/%d/%.17g", ruler->family, ruler->language,
                                            ruler->right_to_left, ruler->scale);

  ruler->memory = memory;
  if (memory)
    sulh_text_memory_begin (memory, voice);
}

/**
 * sulh_ruler_measure:
 * @string: UTF-8 text of one paragraph; its numbers are measured in the digits of the language
 * @font: size before scaling, and weight
 * @max_width: width in points at which lines are broken, or 0 for one line of any width
 * @max_lines: lines after which the text is shortened with an ellipsis, or 0 for no limit
 *
 * Returns: (transfer full): the measured text
 */
SulhText *
sulh_ruler_measure (const SulhRuler *ruler, const char *string, SulhFont font, double max_width,
                    guint max_lines)
{
  const SulhText *known;

  if (ruler->memory == NULL)
    return measure (ruler, string, font, max_width, max_lines);
  /* What fits on one line is the same for every width that it fits in. */
  known = recall (ruler, string, font, 0, 0);
  if (max_width > 0 && (int)lround (known->width * PANGO_SCALE) > (int)(max_width * PANGO_SCALE))
    known = recall (ruler, string, font, max_width, max_lines);
  return sulh_text_copy (known);
}

double
sulh_ruler_get_width (const SulhRuler *ruler, const char *string, SulhFont font)
{
  g_autofree char *shaped = NULL;

  if (ruler->memory)
    return recall (ruler, string, font, 0, 0)->width;
  shaped = sulh_digits_shape (string, ruler->language);
  return measure_line (ruler, shaped, font.size * ruler->scale, font.weight).width;
}

/**
 * sulh_ruler_isolate:
 * @name: a name from the scenario, to be put into a sentence
 *
 * Wraps @name in first strong isolate marks when letters from right to left may meet others: in it,
 * or around it; without them brackets and digits beside it would be drawn on the wrong side.
 *
 * Returns: (transfer full): the name, wrapped if needed
 */
char *
sulh_ruler_isolate (const SulhRuler *ruler, const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (ruler->right_to_left || get_reading_direction (g_utf8_get_char (at)) < 0)
      return g_strconcat (FIRST_STRONG_ISOLATE, name, POP_ISOLATE, NULL);
  return g_strdup (name);
}

SulhText *
sulh_text_copy (const SulhText *text)
{
  SulhText *copy = g_memdup2 (text, sizeof *text);

  copy->lines = g_new0 (SulhTextLine, text->n_lines);
  for (guint i = 0; i < text->n_lines; i++)
    {
      copy->lines[i] = text->lines[i];
      copy->lines[i].string = g_strdup (text->lines[i].string);
    }
  return copy;
}

void
sulh_text_free (SulhText *text)
{
  if (text == NULL)
    return;
  for (guint i = 0; i < text->n_lines; i++)
    g_free (text->lines[i].string);
  g_free (text->lines);
  g_free (text);
}
