/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/markup.h"
#include "chart/odp-private.h"
#include "chart/package.h"
#include "chart/shape.h"
#include "chart/slide-fit.h"

#include <math.h>

#define ARROW_WIDTH 0.84 /* of its length */
#define PATH_UNITS 100 /* in a point: paths are written in whole numbers */
#define NOTES_MARGIN 56.0
#define NOTES_TEXT_TOP 400.0
#define NOTES_TEXT_HEIGHT 380.0

typedef struct
{
  GString *out;
  SulhOdpStyles *styles;
  const SulhDeck *deck;
  const SulhFigure *figure;
  SulhFit fit;
} Pen;

/* Styles */

static void
put_colour (GString *out, const char *name, SulhColour colour)
{
  g_string_append_printf (out, " %s=\"#", name);
  sulh_markup_put_colour (out, colour);
  g_string_append_c (out, '"');
}

static void
put_fill (const Pen *pen, GString *out, const SulhItem *item)
{
  SulhStyle style = pen->deck->style;

  if (item->look.fill == SULH_FILL_NONE)
    {
      g_string_append (out, " draw:fill=\"none\"");
      return;
    }
  if (item->look.fill >= SULH_FILL_HATCH)
    {
      g_string_append (out, " draw:fill=\"hatch\" draw:fill-hatch-solid=\"true\""
                            " draw:fill-hatch-name=\"");
      sulh_odp_styles_put_pattern_name (pen->styles, out, item->look.fill, item->role);
      g_string_append_c (out, '"');
    }
  else
    g_string_append (out, " draw:fill=\"solid\"");
  put_colour (out, "draw:fill-color",
              item->look.fill == SULH_FILL_INK ? sulh_palette_get_ink (style, item->role)
                                               : sulh_palette_get_tint (style, item->role));
}

static void
put_stroke (const Pen *pen, GString *out, const SulhItem *item)
{
  double width = item->look.width * pen->fit.scale;

  if (item->look.line == SULH_LINE_NONE || width <= 0)
    {
      g_string_append (out, " draw:stroke=\"none\"");
      return;
    }
  if (item->look.line == SULH_LINE_SOLID)
    g_string_append (out, " draw:stroke=\"solid\"");
  else
    g_string_append_printf (out, " draw:stroke=\"dash\" draw:stroke-dash=\"%s\"%s",
                            sulh_odp_styles_name_dash (pen->styles, item->look.line, width),
                            item->look.line == SULH_LINE_DOTTED ? " svg:stroke-linecap=\"round\""
                                                                : "");
  sulh_odp_put_length (out, "svg:stroke-width", width);
  put_colour (out, "svg:stroke-color", sulh_palette_get_ink (pen->deck->style, item->role));
  if (item->kind == SULH_ITEM_PATH && item->look.arrow > 0)
    {
      g_string_append (out, " draw:marker-end=\"Arrow\"");
      sulh_odp_put_length (out, "draw:marker-end-width",
                           ARROW_WIDTH * item->look.arrow * pen->fit.scale);
    }
}

static void
put_shape_style (const Pen *pen, const SulhItem *item)
{
  g_autoptr (GString) look = g_string_new ("<style:graphic-properties");

  put_fill (pen, look, item);
  put_stroke (pen, look, item);
  g_string_append (look, "/>");
  g_string_append_printf (pen->out, " draw:style-name=\"%s\"",
                          sulh_odp_styles_name (pen->styles, "graphic", look->str));
}

static const char *
get_align (const SulhItem *item)
{
  static const char *const aligns[]
      = { [SULH_ALIGN_START] = "left", [SULH_ALIGN_CENTER] = "center", [SULH_ALIGN_END] = "right" };

  return aligns[item->align];
}

/* Text stays on its lines and in the middle of its box, so that another font moves it least. */
static const char *
name_box_style (const Pen *pen, const SulhItem *item, const char *family)
{
  g_autoptr (GString) look = g_string_new ("<style:graphic-properties draw:stroke=\"none\"");

  if (item->plate == SULH_ROLE_NONE)
    g_string_append (look, " draw:fill=\"none\"");
  else
    {
      g_string_append (look, " draw:fill=\"solid\"");
      put_colour (look, "draw:fill-color", sulh_palette_get_tint (pen->deck->style, item->plate));
    }
  g_string_append_printf (
      look,
      " fo:padding-top=\"0pt\" fo:padding-bottom=\"0pt\" fo:padding-left=\"0pt\""
      " fo:padding-right=\"0pt\" fo:wrap-option=\"no-wrap\""
      " draw:auto-grow-width=\"true\" draw:auto-grow-height=\"false\""
      " draw:textarea-vertical-align=\"middle\""
      " draw:textarea-horizontal-align=\"%s\"/>",
      get_align (item));
  return sulh_odp_styles_name (pen->styles, family, look->str);
}

static const char *
name_paragraph_style (const Pen *pen, const SulhItem *item)
{
  g_autoptr (GString) look = g_string_new ("<style:paragraph-properties fo:margin=\"0pt\"");
  double pitch = sulh_item_get_pitch (item) * pen->fit.scale;

  g_string_append_printf (look, " fo:text-align=\"%s\" style:writing-mode=\"%s\"", get_align (item),
                          item->text->right_to_left ? "rl-tb" : "lr-tb");
  if (pitch > 0)
    sulh_odp_put_length (look, "fo:line-height", pitch);
  g_string_append (look, "/>");
  return sulh_odp_styles_name (pen->styles, "paragraph", look->str);
}

/* A font has one entry for each group of scripts. */
static const char *
name_text_style (const Pen *pen, const SulhItem *item)
{
  static const char *const groups[] = { "", "-asian", "-complex" };
  static const char *const prefixes[] = { "fo", "style", "style" };
  static const char *const faces[] = { "Text", "Text", "Script" };
  g_autoptr (GString) look = g_string_new ("<style:text-properties");

  put_colour (look, "fo:color", sulh_palette_get_ink (pen->deck->style, item->role));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *size = g_strdup_printf ("%s:font-size%s", prefixes[i], groups[i]);

      sulh_odp_put_length (look, size, item->text->size * pen->fit.scale);
      g_string_append_printf (look, " style:font-name%s=\"%s\" %s:font-weight%s=\"%s\"", groups[i],
                              faces[i], prefixes[i], groups[i],
                              item->text->weight == SULH_WEIGHT_BOLD ? "bold" : "normal");
      g_string_append_printf (look, " %s:language%s=\"%s\"", prefixes[i], groups[i],
                              sulh_figure_get_language (pen->figure));
    }
  g_string_append (look, "/>");
  return sulh_odp_styles_name (pen->styles, "text", look->str);
}

/* Shapes */

static void
put_path_data (const Pen *pen, const GArray *strokes, SulhArea area)
{
  for (guint i = 0; i < strokes->len; i++)
    {
      const SulhStroke *stroke = &g_array_index (strokes, SulhStroke, i);
      guint n_points = stroke->command == 'Z' ? 0 : stroke->command == 'C' ? 3 : 1;

      g_string_append_c (pen->out, stroke->command);
      for (guint j = 0; j < n_points; j++)
        g_string_append_printf (pen->out, "%s%ld %ld", j > 0 ? " " : "",
                                lround ((stroke->points[j].x - area.x) * PATH_UNITS),
                                lround ((stroke->points[j].y - area.y) * PATH_UNITS));
    }
}

static void
put_path (const Pen *pen, const SulhItem *item)
{
  g_autoptr (GArray) strokes = sulh_item_trace (item, pen->fit);
  SulhArea area = sulh_strokes_get_area (strokes);

  area.width = MAX (area.width, 1.0 / PATH_UNITS);
  area.height = MAX (area.height, 1.0 / PATH_UNITS);
  g_string_append (pen->out, "<draw:path");
  put_shape_style (pen, item);
  sulh_odp_put_area (pen->out, area);
  g_string_append_printf (pen->out, " svg:viewBox=\"0 0 %ld %ld\" svg:d=\"",
                          lround (area.width * PATH_UNITS), lround (area.height * PATH_UNITS));
  put_path_data (pen, strokes, area);
  g_string_append (pen->out, "\"/>\n");
}

static void
put_line (const Pen *pen, const SulhItem *item)
{
  SulhPoint from = sulh_fit_point (pen->fit, item->points[0]);
  SulhPoint to = sulh_fit_point (pen->fit, item->points[item->n_points - 1]);

  g_string_append (pen->out, "<draw:line");
  put_shape_style (pen, item);
  sulh_odp_put_length (pen->out, "svg:x1", from.x);
  sulh_odp_put_length (pen->out, "svg:y1", from.y);
  sulh_odp_put_length (pen->out, "svg:x2", to.x);
  sulh_odp_put_length (pen->out, "svg:y2", to.y);
  g_string_append (pen->out, "/>\n");
}

static void
put_plain (const Pen *pen, const SulhItem *item, const char *element)
{
  double radius = MIN (item->look.radius, MIN (item->area.width, item->area.height) / 2);

  g_string_append_printf (pen->out, "<%s", element);
  put_shape_style (pen, item);
  sulh_odp_put_area (pen->out, sulh_fit_area (pen->fit, item->area));
  if (item->kind == SULH_ITEM_BOX && radius > 0)
    sulh_odp_put_length (pen->out, "draw:corner-radius", radius * pen->fit.scale);
  g_string_append (pen->out, "/>\n");
}

static void
put_text (const Pen *pen, const SulhItem *item)
{
  gboolean is_title = item->role == SULH_ROLE_TITLE;
  const char *family = is_title ? "presentation" : "graphic";
  double margin = item->plate == SULH_ROLE_NONE ? 0 : SULH_PLATE_MARGIN;
  const char *text_style = name_text_style (pen, item);

  g_string_append_printf (pen->out, "<draw:frame %s:style-name=\"%s\"%s",
                          is_title ? "presentation" : "draw", name_box_style (pen, item, family),
                          is_title ? " presentation:class=\"title\"" : "");
  sulh_odp_put_area (pen->out, sulh_fit_area (pen->fit, sulh_area_grow (item->area, margin)));
  g_string_append_printf (pen->out, "><draw:text-box><text:p text:style-name=\"%s\">",
                          name_paragraph_style (pen, item));
  for (guint i = 0; i < item->text->n_lines; i++)
    {
      g_string_append_printf (pen->out, "%s<text:span text:style-name=\"%s\">",
                              i > 0 ? "<text:line-break/>" : "", text_style);
      sulh_markup_put_text (pen->out, item->text->lines[i].string);
      g_string_append (pen->out, "</text:span>");
    }
  g_string_append (pen->out, "</text:p></draw:text-box></draw:frame>\n");
}

static void
put_item (const Pen *pen, const SulhItem *item)
{
  if (item->kind == SULH_ITEM_TEXT)
    put_text (pen, item);
  else if (item->kind == SULH_ITEM_BOX)
    put_plain (pen, item, "draw:rect");
  else if (sulh_item_is_ellipse (item))
    put_plain (pen, item, "draw:ellipse");
  else if (sulh_item_is_straight (item))
    put_line (pen, item);
  else
    put_path (pen, item);
}

/* Slides */

static void
put_element (const Pen *pen, const char *name, const char *content)
{
  g_string_append_printf (pen->out, "<%s>", name);
  sulh_markup_put_text (pen->out, content);
  g_string_append_printf (pen->out, "</%s>\n", name);
}

/* What stands for one part of the scenario is one group, with its words for those who hear it. */
static void
put_items (const Pen *pen)
{
  guint open = SULH_FIGURE_NO_SUBJECT;

  for (guint i = 0; i < sulh_figure_get_n_items (pen->figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (pen->figure, i);

      if (item->subject != open && open != SULH_FIGURE_NO_SUBJECT)
        g_string_append (pen->out, "</draw:g>\n");
      if (item->subject != open && item->subject != SULH_FIGURE_NO_SUBJECT)
        {
          const SulhSubject *subject = sulh_figure_get_subject (pen->figure, item->subject);

          g_string_append (pen->out, "<draw:g>\n");
          put_element (pen, "svg:title", subject->name);
          put_element (pen, "svg:desc", subject->description);
        }
      open = item->subject;
      put_item (pen, item);
    }
  if (open != SULH_FIGURE_NO_SUBJECT)
    g_string_append (pen->out, "</draw:g>\n");
}

static void
put_notes (const Pen *pen, guint number)
{
  double width = SULH_ODP_NOTES_WIDTH - 2 * NOTES_MARGIN;
  g_auto (GStrv) paragraphs = sulh_slide_list_notes (pen->figure);

  g_string_append_printf (pen->out,
                          "<presentation:notes><draw:page-thumbnail presentation:class=\"page\" "
                          "draw:page-number=\"%u\"",
                          number);
  sulh_odp_put_area (pen->out, (SulhArea){ NOTES_MARGIN, NOTES_MARGIN, width,
                                           width * pen->deck->height / pen->deck->width });
  g_string_append (pen->out, "/><draw:frame presentation:class=\"notes\"");
  sulh_odp_put_area (pen->out,
                     (SulhArea){ NOTES_MARGIN, NOTES_TEXT_TOP, width, NOTES_TEXT_HEIGHT });
  g_string_append (pen->out, "><draw:text-box>");
  for (guint i = 0; paragraphs[i]; i++)
    put_element (pen, "text:p", paragraphs[i]);
  g_string_append (pen->out, "</draw:text-box></draw:frame></presentation:notes>\n");
}

static void
put_slide (Pen *pen, guint index)
{
  g_autoptr (GString) ground = g_string_new ("<style:drawing-page-properties draw:fill=\"solid\"");

  pen->figure = pen->deck->figures->pdata[index];
  pen->fit = sulh_fit_find (pen->figure, pen->deck);
  put_colour (ground, "draw:fill-color",
              sulh_palette_get_tint (pen->deck->style, SULH_ROLE_BACKGROUND));
  g_string_append (ground, "/>");
  g_string_append_printf (
      pen->out,
      "<draw:page draw:name=\"slide%u\" draw:master-page-name=\"Sulh\" draw:style-name=\"%s\">\n",
      index + 1, sulh_odp_styles_name (pen->styles, "drawing-page", ground->str));
  put_items (pen);
  put_notes (pen, index + 1);
  g_string_append (pen->out, "</draw:page>\n");
}

static void
put_face (GString *out, const char *name, const char *family)
{
  g_string_append_printf (out, "<style:font-face style:name=\"%s\" svg:font-family=\"'", name);
  sulh_markup_put_text (out, family);
  g_string_append (out, "'\"/>");
}

static GString *
make_content (const SulhDeck *deck, SulhOdpStyles *styles, const char *slides)
{
  GString *out = sulh_odp_open_document ("office:document-content");
  g_auto (GStrv) families = g_strsplit (sulh_figure_get_family (deck->figures->pdata[0]), ",", 2);

  g_string_append (out, "<office:font-face-decls>");
  put_face (out, "Text", families[0]);
  put_face (out, "Script", families[1] ? families[1] : families[0]);
  g_string_append (out, "</office:font-face-decls>\n<office:automatic-styles>\n");
  g_string_append (out, styles->text->str);
  g_string_append (out, "</office:automatic-styles>\n<office:body><office:presentation>\n");
  g_string_append (out, slides);
  g_string_append (out, "</office:presentation></office:body>\n</office:document-content>\n");
  return out;
}

static void
add_part (SulhPackage *package, const char *name, GString *part)
{
  sulh_package_add (package, name, part->str);
  g_string_free (part, TRUE);
}

GBytes *
sulh_chart_write_odp (const SulhDeck *deck, GError **error)
{
  g_autoptr (SulhOdpStyles) styles = sulh_odp_styles_new (deck->style);
  g_autoptr (GString) slides = g_string_new (NULL);
  Pen pen = { .out = slides, .styles = styles, .deck = deck };
  SulhPackage *package = sulh_package_new ();

  for (guint i = 0; i < deck->figures->len; i++)
    put_slide (&pen, i);
  sulh_package_add_plain (package, "mimetype", "application/vnd.oasis.opendocument.presentation");
  sulh_package_add (package, "META-INF/manifest.xml", sulh_odp_manifest);
  add_part (package, "content.xml", make_content (deck, styles, slides->str));
  add_part (package, "styles.xml", sulh_odp_make_styles (styles, deck));
  add_part (package, "meta.xml", sulh_odp_make_meta (deck));
  return sulh_package_close (package, error);
}
