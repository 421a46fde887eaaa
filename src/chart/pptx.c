/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/markup.h"
#include "chart/pptx-private.h"
#include "chart/shape.h"
#include "chart/slide-fit.h"

#include <math.h>

#define FIRST_SHAPE_ID 2 /* 1 is the slide itself */

typedef struct
{
  GString *out;
  const SulhDeck *deck;
  const SulhFigure *figure;
  SulhFit fit;
  guint id;
} Pen;

static long
to_units (double points)
{
  return lround (points * SULH_PPTX_UNITS);
}

/* Colours and lines */

static void
put_colour (const Pen *pen, SulhColour colour)
{
  g_string_append (pen->out, "<a:srgbClr val=\"");
  sulh_markup_put_colour (pen->out, colour);
  g_string_append (pen->out, "\"/>");
}

static void
put_solid (const Pen *pen, SulhColour colour)
{
  g_string_append (pen->out, "<a:solidFill>");
  put_colour (pen, colour);
  g_string_append (pen->out, "</a:solidFill>");
}

static void
put_pattern (const Pen *pen, const SulhItem *item)
{
  static const char *const names[] = {
    [SULH_FILL_HATCH] = "ltUpDiag", [SULH_FILL_BACK_HATCH] = "ltDnDiag", [SULH_FILL_DOTS] = "pct10"
  };

  g_string_append_printf (pen->out, "<a:pattFill prst=\"%s\"><a:fgClr>", names[item->look.fill]);
  put_colour (pen, sulh_palette_get_ink (pen->deck->style, item->role));
  g_string_append (pen->out, "</a:fgClr><a:bgClr>");
  put_colour (pen, sulh_palette_get_tint (pen->deck->style, item->role));
  g_string_append (pen->out, "</a:bgClr></a:pattFill>");
}

static void
put_fill (const Pen *pen, const SulhItem *item)
{
  switch (item->look.fill)
    {
    case SULH_FILL_NONE:
      g_string_append (pen->out, "<a:noFill/>");
      break;
    case SULH_FILL_TINT:
      put_solid (pen, sulh_palette_get_tint (pen->deck->style, item->role));
      break;
    case SULH_FILL_INK:
      put_solid (pen, sulh_palette_get_ink (pen->deck->style, item->role));
      break;
    default:
      put_pattern (pen, item);
    }
}

static void
put_stroke (const Pen *pen, const SulhItem *item)
{
  static const char *const dashes[]
      = { [SULH_LINE_SOLID] = "solid", [SULH_LINE_DASHED] = "dash", [SULH_LINE_DOTTED] = "sysDot" };

  if (item->look.line == SULH_LINE_NONE || item->look.width <= 0)
    {
      g_string_append (pen->out, "<a:ln><a:noFill/></a:ln>");
      return;
    }
  g_string_append_printf (pen->out, "<a:ln w=\"%ld\">",
                          to_units (item->look.width * pen->fit.scale));
  put_solid (pen, sulh_palette_get_ink (pen->deck->style, item->role));
  g_string_append_printf (pen->out, "<a:prstDash val=\"%s\"/><a:round/>", dashes[item->look.line]);
  if (item->kind == SULH_ITEM_PATH && item->look.arrow > 0)
    g_string_append (pen->out, "<a:tailEnd type=\"triangle\"/>");
  g_string_append (pen->out, "</a:ln>");
}

/* Places and outlines */

static void
put_frame (const Pen *pen, SulhArea area, const char *flips)
{
  g_string_append_printf (pen->out,
                          "<a:xfrm%s><a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" cy=\"%ld\"/>"
                          "</a:xfrm>",
                          flips, to_units (area.x), to_units (area.y), to_units (area.width),
                          to_units (area.height));
}

/* Corners are given in parts of the shorter side, of which there are 100,000. */
static void
put_box (const Pen *pen, const SulhItem *item)
{
  double side = MIN (item->area.width, item->area.height);

  put_frame (pen, sulh_fit_area (pen->fit, item->area), "");
  if (item->kind == SULH_ITEM_BOX && item->look.radius > 0 && side > 0)
    g_string_append_printf (
        pen->out,
        "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val %ld\"/></a:avLst>"
        "</a:prstGeom>",
        lround (MIN (item->look.radius / side, 0.5) * 100000));
  else
    g_string_append_printf (pen->out, "<a:prstGeom prst=\"%s\"><a:avLst/></a:prstGeom>",
                            item->kind == SULH_ITEM_BOX ? "rect" : "ellipse");
}

static void
put_line (const Pen *pen, const SulhItem *item)
{
  SulhPoint from = sulh_fit_point (pen->fit, item->points[0]);
  SulhPoint to = sulh_fit_point (pen->fit, item->points[item->n_points - 1]);
  g_autofree char *flips = g_strconcat (to.x < from.x ? " flipH=\"1\"" : "",
                                        to.y < from.y ? " flipV=\"1\"" : "", NULL);

  put_frame (pen, sulh_points_get_area ((SulhPoint[]){ from, to }, 2), flips);
  g_string_append (pen->out, "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
}

static void
put_points (const Pen *pen, const SulhStroke *stroke, SulhArea area, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    g_string_append_printf (pen->out, "<a:pt x=\"%ld\" y=\"%ld\"/>",
                            to_units (stroke->points[i].x - area.x),
                            to_units (stroke->points[i].y - area.y));
}

static void
put_strokes (const Pen *pen, const GArray *strokes, SulhArea area)
{
  for (guint i = 0; i < strokes->len; i++)
    {
      const SulhStroke *stroke = &g_array_index (strokes, SulhStroke, i);
      const char *name = stroke->command == 'M'   ? "moveTo"
                         : stroke->command == 'L' ? "lnTo"
                                                  : "cubicBezTo";

      if (stroke->command == 'Z')
        {
          g_string_append (pen->out, "<a:close/>");
          continue;
        }
      g_string_append_printf (pen->out, "<a:%s>", name);
      put_points (pen, stroke, area, stroke->command == 'C' ? 3 : 1);
      g_string_append_printf (pen->out, "</a:%s>", name);
    }
}

static void
put_outline (const Pen *pen, const SulhItem *item)
{
  g_autoptr (GArray) strokes = sulh_item_trace (item, pen->fit);
  SulhArea area = sulh_strokes_get_area (strokes);

  put_frame (pen, area, "");
  g_string_append_printf (
      pen->out,
      "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
      "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"%ld\" h=\"%ld\"%s>",
      to_units (area.width), to_units (area.height),
      item->look.fill == SULH_FILL_NONE ? " fill=\"none\"" : "");
  put_strokes (pen, strokes, area);
  g_string_append (pen->out, "</a:path></a:pathLst></a:custGeom>");
}

/* Shapes */

static void
put_shape (Pen *pen, const SulhItem *item)
{
  gboolean is_line = sulh_item_is_straight (item);
  const char *element = is_line ? "cxnSp" : "sp";

  g_string_append_printf (pen->out,
                          "<p:%s><p:nv%sPr><p:cNvPr id=\"%u\" name=\"\"/><p:cNv%sPr/><p:nvPr/>"
                          "</p:nv%sPr><p:spPr>",
                          element, is_line ? "CxnSp" : "Sp", pen->id++, is_line ? "CxnSp" : "Sp",
                          is_line ? "CxnSp" : "Sp");
  if (is_line)
    put_line (pen, item);
  else if (item->kind == SULH_ITEM_BOX || sulh_item_is_ellipse (item))
    put_box (pen, item);
  else
    put_outline (pen, item);
  if (!is_line)
    put_fill (pen, item);
  put_stroke (pen, item);
  g_string_append_printf (pen->out, "</p:spPr></p:%s>\n", element);
}

static void
put_paragraph_look (const Pen *pen, const SulhItem *item)
{
  static const char *const aligns[]
      = { [SULH_ALIGN_START] = "l", [SULH_ALIGN_CENTER] = "ctr", [SULH_ALIGN_END] = "r" };
  double pitch = sulh_item_get_pitch (item) * pen->fit.scale;
  SulhAlign align = item->align;

  if (item->role == SULH_ROLE_TITLE && item->align == SULH_ALIGN_START
      && sulh_figure_get_right_to_left (pen->figure))
    align = SULH_ALIGN_END;
  g_string_append_printf (pen->out, "<a:pPr algn=\"%s\"%s>", aligns[align],
                          item->text->right_to_left ? " rtl=\"1\"" : "");
  if (pitch > 0)
    g_string_append_printf (pen->out, "<a:lnSpc><a:spcPts val=\"%ld\"/></a:lnSpc>",
                            lround (pitch * 100));
  g_string_append (pen->out, "<a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/></a:pPr>");
}

static void
put_run (const Pen *pen, const SulhItem *item, const char *string)
{
  g_string_append_printf (pen->out, "<a:r><a:rPr lang=\"%s\" sz=\"%ld\" b=\"%d\">",
                          sulh_figure_get_language (pen->figure),
                          MAX (100, lround (item->text->size * pen->fit.scale * 100)),
                          item->text->weight == SULH_WEIGHT_BOLD);
  put_solid (pen, sulh_palette_get_ink (pen->deck->style, item->role));
  /* LibreOffice takes the letters of the theme only where they are asked for. */
  g_string_append (pen->out,
                   "<a:latin typeface=\"+mn-lt\"/><a:cs typeface=\"+mn-cs\"/></a:rPr><a:t>");
  sulh_markup_put_text (pen->out, string);
  g_string_append (pen->out, "</a:t></a:r>");
}

/* Text stays on its lines and in the middle of its box, so that another font moves it least. */
static void
put_words (const Pen *pen, const SulhItem *item)
{
  g_string_append (pen->out,
                   "<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\""
                   " bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>");
  put_paragraph_look (pen, item);
  for (guint i = 0; i < item->text->n_lines; i++)
    {
      if (i > 0)
        g_string_append (pen->out, "<a:br/>");
      put_run (pen, item, item->text->lines[i].string);
    }
  g_string_append (pen->out, "</a:p></p:txBody>");
}

static void
put_text (Pen *pen, const SulhItem *item)
{
  gboolean is_title = item->role == SULH_ROLE_TITLE;
  double margin = item->plate == SULH_ROLE_NONE ? 0 : SULH_PLATE_MARGIN;

  g_string_append_printf (
      pen->out,
      "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"%s\"/><p:cNvSpPr%s/><p:nvPr>%s</p:nvPr>"
      "</p:nvSpPr><p:spPr>",
      pen->id++, is_title ? "Title" : "", is_title ? "" : " txBox=\"1\"",
      is_title ? "<p:ph type=\"title\"/>" : "");
  put_frame (pen,
             sulh_fit_area (pen->fit, is_title ? sulh_slide_get_title_room (pen->figure, item)
                                               : sulh_area_grow (item->area, margin)),
             "");
  g_string_append (pen->out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  if (item->plate == SULH_ROLE_NONE)
    g_string_append (pen->out, "<a:noFill/>");
  else
    put_solid (pen, sulh_palette_get_tint (pen->deck->style, item->plate));
  g_string_append (pen->out, "</p:spPr>");
  put_words (pen, item);
  g_string_append (pen->out, "</p:sp>\n");
}

/* Slides */

static void
put_name (const Pen *pen, const char *attribute, const char *words)
{
  g_string_append_printf (pen->out, " %s=\"", attribute);
  sulh_markup_put_text (pen->out, words);
  g_string_append_c (pen->out, '"');
}

/* What stands for one part of the scenario is one group, with its words for those who hear it. The
 * group measures what is in it with the slide's own measure. */
static void
open_group (Pen *pen, const SulhSubject *subject)
{
  SulhArea area = sulh_fit_area (pen->fit, subject->area);

  g_string_append_printf (pen->out, "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"%u\"", pen->id++);
  put_name (pen, "name", subject->name);
  put_name (pen, "descr", subject->description);
  g_string_append_printf (pen->out,
                          "/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
                          "<a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" cy=\"%ld\"/>"
                          "<a:chOff x=\"%ld\" y=\"%ld\"/><a:chExt cx=\"%ld\" cy=\"%ld\"/>"
                          "</a:xfrm></p:grpSpPr>\n",
                          to_units (area.x), to_units (area.y), to_units (area.width),
                          to_units (area.height), to_units (area.x), to_units (area.y),
                          to_units (area.width), to_units (area.height));
}

static void
put_items (Pen *pen)
{
  guint open = SULH_FIGURE_NO_SUBJECT;

  for (guint i = 0; i < sulh_figure_get_n_items (pen->figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (pen->figure, i);

      if (item->subject != open && open != SULH_FIGURE_NO_SUBJECT)
        g_string_append (pen->out, "</p:grpSp>\n");
      if (item->subject != open && item->subject != SULH_FIGURE_NO_SUBJECT)
        open_group (pen, sulh_figure_get_subject (pen->figure, item->subject));
      open = item->subject;
      if (item->kind == SULH_ITEM_TEXT)
        put_text (pen, item);
      else
        put_shape (pen, item);
    }
  if (open != SULH_FIGURE_NO_SUBJECT)
    g_string_append (pen->out, "</p:grpSp>\n");
}

static GString *
make_slide (const SulhDeck *deck, guint index)
{
  const SulhFigure *figure = deck->figures->pdata[index];
  Pen pen = { sulh_pptx_open_part ("p:sld"), deck, figure, sulh_fit_find (figure, deck),
              FIRST_SHAPE_ID };

  g_string_append (pen.out, "<p:cSld><p:spTree>" SULH_PPTX_TREE_HEAD "\n");
  put_items (&pen);
  g_string_append (pen.out, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                            "</p:sld>\n");
  return pen.out;
}

static GString *
make_notes (const SulhFigure *figure)
{
  GString *out = sulh_pptx_open_part ("p:notes");
  g_auto (GStrv) paragraphs = sulh_slide_list_notes (figure);

  g_string_append (
      out, "<p:cSld><p:spTree>" SULH_PPTX_TREE_HEAD
           "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr/><p:nvPr>"
           "<p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
           "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr/><p:nvPr>"
           "<p:ph type=\"body\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>"
           "<a:lstStyle/>");
  for (guint i = 0; paragraphs[i]; i++)
    {
      g_string_append_printf (out, "<a:p><a:r><a:rPr lang=\"%s\"/><a:t>",
                              sulh_figure_get_language (figure));
      sulh_markup_put_text (out, paragraphs[i]);
      g_string_append (out, "</a:t></a:r></a:p>");
    }
  g_string_append (out, "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr>"
                        "<a:masterClrMapping/></p:clrMapOvr></p:notes>\n");
  return out;
}

static void
add_slide (SulhPackage *package, const SulhDeck *deck, guint index)
{
  g_autofree char *slide = g_strdup_printf ("ppt/slides/slide%u.xml", index + 1);
  g_autofree char *notes = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", index + 1);
  g_autofree char *to_slide = g_strdup_printf ("../slides/slide%u.xml", index + 1);
  g_autofree char *to_notes = g_strdup_printf ("../notesSlides/notesSlide%u.xml", index + 1);
  const SulhPptxLink slide_links[]
      = { { "slideLayout", "../slideLayouts/slideLayout1.xml" }, { "notesSlide", to_notes } };
  const SulhPptxLink notes_links[]
      = { { "notesMaster", "../notesMasters/notesMaster1.xml" }, { "slide", to_slide } };

  sulh_pptx_add_part (package, slide, make_slide (deck, index));
  sulh_pptx_add_links (package, slide, slide_links, 2);
  sulh_pptx_add_part (package, notes, make_notes (deck->figures->pdata[index]));
  sulh_pptx_add_links (package, notes, notes_links, 2);
}

GBytes *
sulh_chart_write_pptx (const SulhDeck *deck, GError **error)
{
  SulhPackage *package = sulh_package_new ();

  sulh_pptx_add_frame (package, deck);
  for (guint i = 0; i < deck->figures->len; i++)
    add_slide (package, deck, i);
  return sulh_package_close (package, error);
}
