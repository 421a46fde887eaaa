/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/picture.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

#define PNG_SCALE 2

static const char *const styles[] = { "light", "dark", "print", NULL };
static const char *const languages[] = { "en", "ur", "fa", "ar", NULL };
static const char *const suffixes[] = { ".svg", ".pdf", ".png", ".odp", ".pptx", NULL };

void
sulh_picture_clear (SulhPicture *picture)
{
  g_free (picture->name);
  g_free (picture->style);
  g_free (picture->language);
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, suffix);
}

const char *
sulh_picture_find_misuse (const SulhPicture *picture)
{
  gboolean known = picture->name == NULL;

  for (guint i = 0; picture->name && suffixes[i]; i++)
    known |= has_suffix (picture->name, suffixes[i]);
  if (!known)
    return _ ("--picture must end in .svg, .pdf, .png, .odp or .pptx.");
  if (picture->style && !g_strv_contains (styles, picture->style))
    return _ ("--style must be light, dark or print.");
  if (picture->language && !g_strv_contains (languages, picture->language))
    return _ ("--language must be en, ur, fa or ar.");
  return NULL;
}

SulhChartOptions
sulh_picture_get_options (const SulhPicture *picture)
{
  const char *language = picture->language;

  return (SulhChartOptions){ .language = language,
                             .right_to_left = language && !g_str_equal (language, "en") };
}

static SulhStyle
find_style (const SulhPicture *picture)
{
  for (guint i = 0; picture->style && styles[i]; i++)
    if (g_str_equal (styles[i], picture->style))
      return (SulhStyle)i;
  return SULH_STYLE_LIGHT;
}

static GBytes *
paint (const SulhPicture *picture, const SulhFigure *figure, GError **error)
{
  SulhStyle style = find_style (picture);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  const SulhDeck deck = { figures, SULH_SLIDE_WIDTH, SULH_SLIDE_HEIGHT, style, NULL };

  g_ptr_array_add (figures, (gpointer)figure);
  if (has_suffix (picture->name, ".pdf"))
    return sulh_chart_write_pdf (figure, style, error);
  if (has_suffix (picture->name, ".png"))
    return sulh_chart_write_png (figure, style, PNG_SCALE, error);
  if (has_suffix (picture->name, ".odp"))
    return sulh_chart_write_odp (&deck, error);
  if (has_suffix (picture->name, ".pptx"))
    return sulh_chart_write_pptx (&deck, error);
  return sulh_chart_write_svg (figure, style);
}

SulhExit
sulh_picture_write (const SulhPicture *picture, const SulhInput *input, const SulhFigure *figure)
{
  const SulhOutput output = { .name = picture->name, .input = input, .force = picture->force };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = paint (picture, figure, &error);

  if (bytes)
    return sulh_output_write (&output, bytes);
  sulh_terminal_complain ("%s: %s", picture->name, error->message);
  return SULH_EXIT_FAILED;
}
