/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/markup.h"
#include "chart/pptx-private.h"

#include <math.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define LINKS "http://schemas.openxmlformats.org/package/2006/relationships"
#define LINK_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define CONTENT_TYPE "application/vnd.openxmlformats-officedocument.presentationml."
#define NOTES_WIDTH 540 /* points */
#define NOTES_HEIGHT 720
#define FIRST_MASTER_ID 2147483648u

#define COLOUR_MAP                                                                                 \
  "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""                  \
  " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""               \
  " accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

GString *
sulh_pptx_open_part (const char *element)
{
  GString *out = g_string_new (HEAD);

  g_string_append_printf (out, "<%s" SULH_PPTX_NAMESPACES ">\n", element);
  return out;
}

void
sulh_pptx_add_part (SulhPackage *package, const char *name, GString *part)
{
  sulh_package_add (package, name, part->str);
  g_string_free (part, TRUE);
}

/**
 * sulh_pptx_add_links:
 * @name: the part that they belong to, as in "ppt/slides/slide1.xml"
 * @links: what it leads to
 *
 * The links of a part stand in a part of their own; the first is rId1.
 */
void
sulh_pptx_add_links (SulhPackage *package, const char *name, const SulhPptxLink *links,
                     guint n_links)
{
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *full = g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  GString *out = g_string_new (HEAD "<Relationships xmlns=\"" LINKS "\">\n");

  for (guint i = 0; i < n_links; i++)
    g_string_append_printf (out,
                            "<Relationship Id=\"rId%u\" Type=\"" LINK_TYPE "%s\" Target=\"%s\"/>\n",
                            i + 1, links[i].kind, links[i].target);
  g_string_append (out, "</Relationships>\n");
  sulh_pptx_add_part (package, full, out);
}

/* The colours that a person finds when recolouring: those of the parties first. */
static void
put_scheme_colour (GString *out, const char *name, SulhColour colour)
{
  g_string_append_printf (out, "<a:%s><a:srgbClr val=\"", name);
  sulh_markup_put_colour (out, colour);
  g_string_append_printf (out, "\"/></a:%s>", name);
}

static void
put_colours (GString *out, SulhStyle style)
{
  static const SulhRole accents[] = { SULH_ROLE_PARTY_1,  SULH_ROLE_PARTY_2, SULH_ROLE_MEDIATOR,
                                      SULH_ROLE_VERIFIER, SULH_ROLE_BROKEN,  SULH_ROLE_SPOILER };

  put_scheme_colour (out, "dk1", sulh_palette_get_ink (style, SULH_ROLE_LABEL));
  put_scheme_colour (out, "lt1", sulh_palette_get_tint (style, SULH_ROLE_BACKGROUND));
  put_scheme_colour (out, "dk2", sulh_palette_get_ink (style, SULH_ROLE_LABEL_SECONDARY));
  put_scheme_colour (out, "lt2", sulh_palette_get_tint (style, SULH_ROLE_LANE));
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      g_autofree char *name = g_strdup_printf ("accent%u", i + 1);

      put_scheme_colour (out, name, sulh_palette_get_ink (style, accents[i]));
    }
  put_scheme_colour (out, "hlink", sulh_palette_get_ink (style, SULH_ROLE_PARTY_1));
  put_scheme_colour (out, "folHlink", sulh_palette_get_ink (style, SULH_ROLE_SELECTION));
}

/* Three of each, as the format demands. */
static void
put_three (GString *out, const char *list, const char *entry)
{
  g_string_append_printf (out, "<a:%s>%s%s%s</a:%s>", list, entry, entry, entry, list);
}

static GString *
make_theme (SulhStyle style, const char *family)
{
  static const char fill[] = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
  static const char line[] = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/>"
                             "</a:solidFill></a:ln>";
  const char *script = strchr (family, ',');
  g_autofree char *fonts = g_strdup_printf ("<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/>"
                                            "<a:cs typeface=\"%s\"/>",
                                            script ? script + 1 : "Arial");
  GString *out = g_string_new (
      HEAD "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " name=\"Sulh\"><a:themeElements><a:clrScheme name=\"Sulh\">");

  put_colours (out, style);
  g_string_append_printf (out,
                          "</a:clrScheme><a:fontScheme name=\"Sulh\"><a:majorFont>%s</a:majorFont>"
                          "<a:minorFont>%s</a:minorFont></a:fontScheme><a:fmtScheme name=\"Sulh\">",
                          fonts, fonts);
  put_three (out, "fillStyleLst", fill);
  put_three (out, "lnStyleLst", line);
  put_three (out, "effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>");
  put_three (out, "bgFillStyleLst", fill);
  g_string_append (out, "</a:fmtScheme></a:themeElements></a:theme>\n");
  return out;
}

static void
put_ground (GString *out)
{
  g_string_append (out, "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
                        "<a:effectLst/></p:bgPr></p:bg>");
}

/* A place for the title or the notes, in points. */
static void
put_placeholder (GString *out, guint id, const char *name, const char *type, SulhArea area)
{
  g_string_append_printf (
      out,
      "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"%s\"/><p:cNvSpPr/><p:nvPr><p:ph %s/></p:nvPr>"
      "</p:nvSpPr><p:spPr><a:xfrm><a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" cy=\"%ld\"/>"
      "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>",
      id, name, type, lround (area.x * SULH_PPTX_UNITS), lround (area.y * SULH_PPTX_UNITS),
      lround (area.width * SULH_PPTX_UNITS), lround (area.height * SULH_PPTX_UNITS));
  g_string_append (out, "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>"
                        "</p:sp>\n");
}

static GString *
make_master (const SulhDeck *deck)
{
  GString *out = sulh_pptx_open_part ("p:sldMaster");

  g_string_append (out, "<p:cSld>");
  put_ground (out);
  g_string_append (out, "<p:spTree>" SULH_PPTX_TREE_HEAD);
  put_placeholder (out, 2, "Title", "type=\"title\"", (SulhArea){ 28, 12, deck->width - 56, 48 });
  g_string_append_printf (out,
                          "</p:spTree></p:cSld>" COLOUR_MAP "<p:sldLayoutIdLst><p:sldLayoutId"
                          " id=\"%u\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>"
                          "<a:lvl1pPr><a:defRPr sz=\"2000\" b=\"1\"/></a:lvl1pPr></p:titleStyle>"
                          "<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>\n",
                          FIRST_MASTER_ID + 1);
  return out;
}

static GString *
make_layout (const SulhDeck *deck)
{
  GString *out = sulh_pptx_open_part ("p:sldLayout");

  g_string_append (out, "<p:cSld name=\"Chart\"><p:spTree>" SULH_PPTX_TREE_HEAD);
  put_placeholder (out, 2, "Title", "type=\"title\"", (SulhArea){ 28, 12, deck->width - 56, 48 });
  g_string_append (out, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                        "</p:sldLayout>\n");
  return out;
}

static GString *
make_notes_master (void)
{
  GString *out = sulh_pptx_open_part ("p:notesMaster");

  g_string_append (out, "<p:cSld>");
  put_ground (out);
  g_string_append (out, "<p:spTree>" SULH_PPTX_TREE_HEAD);
  put_placeholder (out, 2, "Slide", "type=\"sldImg\" idx=\"2\"", (SulhArea){ 36, 36, 468, 263 });
  put_placeholder (out, 3, "Notes", "type=\"body\" idx=\"3\"", (SulhArea){ 54, 340, 432, 340 });
  g_string_append (out, "</p:spTree></p:cSld>" COLOUR_MAP "</p:notesMaster>\n");
  return out;
}

static GString *
make_presentation (const SulhDeck *deck)
{
  GString *out = sulh_pptx_open_part ("p:presentation");
  guint n_slides = deck->figures->len;

  g_string_append_printf (out,
                          "<p:sldMasterIdLst><p:sldMasterId id=\"%u\" r:id=\"rId1\"/>"
                          "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/>"
                          "</p:notesMasterIdLst><p:sldIdLst>",
                          FIRST_MASTER_ID);
  for (guint i = 0; i < n_slides; i++)
    g_string_append_printf (out, "<p:sldId id=\"%u\" r:id=\"rId%u\"/>", 256 + i, 4 + i);
  g_string_append_printf (out,
                          "</p:sldIdLst><p:sldSz cx=\"%ld\" cy=\"%ld\"/><p:notesSz cx=\"%d\""
                          " cy=\"%d\"/></p:presentation>\n",
                          lround (deck->width * SULH_PPTX_UNITS),
                          lround (deck->height * SULH_PPTX_UNITS), NOTES_WIDTH * SULH_PPTX_UNITS,
                          NOTES_HEIGHT * SULH_PPTX_UNITS);
  return out;
}

static void
link_presentation (SulhPackage *package, guint n_slides)
{
  static const SulhPptxLink frame[] = { { "slideMaster", "slideMasters/slideMaster1.xml" },
                                        { "notesMaster", "notesMasters/notesMaster1.xml" },
                                        { "theme", "theme/theme1.xml" } };
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (SulhPptxLink));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_array_append_vals (links, frame, G_N_ELEMENTS (frame));
  for (guint i = 0; i < n_slides; i++)
    {
      SulhPptxLink link = { "slide", g_strdup_printf ("slides/slide%u.xml", i + 1) };

      g_ptr_array_add (names, (gpointer)link.target);
      g_array_append_val (links, link);
    }
  sulh_pptx_add_links (package, "ppt/presentation.xml", (const SulhPptxLink *)links->data,
                       links->len);
}

static void
put_type (GString *out, const char *part, const char *type)
{
  g_string_append_printf (out, "<Override PartName=\"/%s\" ContentType=\"%s\"/>\n", part, type);
}

static GString *
make_types (guint n_slides)
{
  GString *out = g_string_new (
      HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
           "<Default Extension=\"rels\" ContentType="
           "\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n");
  static const char *const parts[][2] = {
    { "ppt/presentation.xml", CONTENT_TYPE "presentation.main+xml" },
    { "ppt/slideMasters/slideMaster1.xml", CONTENT_TYPE "slideMaster+xml" },
    { "ppt/slideLayouts/slideLayout1.xml", CONTENT_TYPE "slideLayout+xml" },
    { "ppt/notesMasters/notesMaster1.xml", CONTENT_TYPE "notesMaster+xml" },
    { "ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml" },
    { "ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml" },
    { "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    put_type (out, parts[i][0], parts[i][1]);
  for (guint i = 1; i <= n_slides; i++)
    {
      g_autofree char *slide = g_strdup_printf ("ppt/slides/slide%u.xml", i);
      g_autofree char *notes = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", i);

      put_type (out, slide, CONTENT_TYPE "slide+xml");
      put_type (out, notes, CONTENT_TYPE "notesSlide+xml");
    }
  g_string_append (out, "</Types>\n");
  return out;
}

/* What the file is about; nothing of who made it, when and on what. */
static GString *
make_properties (const SulhDeck *deck)
{
  GString *out = g_string_new (
      HEAD "<cp:coreProperties xmlns:cp="
           "\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");

  sulh_markup_put_text (out, deck->title != NULL ? deck->title
                                                 : sulh_figure_get_title (deck->figures->pdata[0]));
  g_string_append (out, "</dc:title></cp:coreProperties>\n");
  return out;
}

static void
add_roots (SulhPackage *package)
{
  sulh_package_add (package, "_rels/.rels",
                    HEAD "<Relationships xmlns=\"" LINKS "\">\n"
                         "<Relationship Id=\"rId1\" Type=\"" LINK_TYPE "officeDocument\""
                         " Target=\"ppt/presentation.xml\"/>\n"
                         "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/"
                         "package/2006/relationships/metadata/core-properties\""
                         " Target=\"docProps/core.xml\"/>\n</Relationships>\n");
}

/* All that is not a slide. The list of contents has to come first. */
void
sulh_pptx_add_frame (SulhPackage *package, const SulhDeck *deck)
{
  static const SulhPptxLink master_links[]
      = { { "slideLayout", "../slideLayouts/slideLayout1.xml" },
          { "theme", "../theme/theme1.xml" } };
  static const SulhPptxLink layout_links[]
      = { { "slideMaster", "../slideMasters/slideMaster1.xml" } };
  static const SulhPptxLink notes_links[] = { { "theme", "../theme/theme2.xml" } };

  sulh_pptx_add_part (package, "[Content_Types].xml", make_types (deck->figures->len));
  add_roots (package);
  sulh_pptx_add_part (package, "docProps/core.xml", make_properties (deck));
  sulh_pptx_add_part (package, "ppt/presentation.xml", make_presentation (deck));
  link_presentation (package, deck->figures->len);
  sulh_pptx_add_part (package, "ppt/theme/theme1.xml",
                      make_theme (deck->style, sulh_figure_get_family (deck->figures->pdata[0])));
  sulh_pptx_add_part (
      package, "ppt/theme/theme2.xml",
      make_theme (SULH_STYLE_LIGHT, sulh_figure_get_family (deck->figures->pdata[0])));
  sulh_pptx_add_part (package, "ppt/slideMasters/slideMaster1.xml", make_master (deck));
  sulh_pptx_add_links (package, "ppt/slideMasters/slideMaster1.xml", master_links, 2);
  sulh_pptx_add_part (package, "ppt/slideLayouts/slideLayout1.xml", make_layout (deck));
  sulh_pptx_add_links (package, "ppt/slideLayouts/slideLayout1.xml", layout_links, 1);
  sulh_pptx_add_part (package, "ppt/notesMasters/notesMaster1.xml", make_notes_master ());
  sulh_pptx_add_links (package, "ppt/notesMasters/notesMaster1.xml", notes_links, 1);
}
