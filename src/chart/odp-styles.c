/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/markup.h"
#include "chart/odp-private.h"

#define HATCH_SPACING 3.5
#define NOTES_HEIGHT 842.0

const char sulh_odp_manifest[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      " manifest:version=\"1.2\">\n"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
      " manifest:media-type=\"application/vnd.oasis.opendocument.presentation\"/>\n"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
      "</manifest:manifest>\n";

SulhOdpStyles *
sulh_odp_styles_new (SulhStyle style)
{
  SulhOdpStyles *self = g_new0 (SulhOdpStyles, 1);

  self->style = style;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->text = g_string_new (NULL);
  self->dashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dash_text = g_string_new (NULL);
  return self;
}

void
sulh_odp_styles_free (SulhOdpStyles *styles)
{
  g_hash_table_unref (styles->names);
  g_hash_table_unref (styles->dashes);
  g_string_free (styles->text, TRUE);
  g_string_free (styles->dash_text, TRUE);
  g_free (styles);
}

/**
 * sulh_odp_styles_name:
 * @family: graphic, presentation, paragraph, text or drawing-page
 * @properties: the elements within the style
 *
 * Returns: (transfer none): name of the style with these properties
 */
const char *
sulh_odp_styles_name (SulhOdpStyles *styles, const char *family, const char *properties)
{
  g_autofree char *key = g_strconcat (family, properties, NULL);
  char *name = g_hash_table_lookup (styles->names, key);

  if (name != NULL)
    return name;
  name = g_strdup_printf ("s%u", g_hash_table_size (styles->names) + 1);
  g_hash_table_insert (styles->names, g_steal_pointer (&key), name);
  g_string_append_printf (styles->text,
                          "<style:style style:name=\"%s\" style:family=\"%s\">%s</style:style>\n",
                          name, family, properties);
  return name;
}

/* Returns: (transfer none): name of the dashes that a line of this width (points) has. */
const char *
sulh_odp_styles_name_dash (SulhOdpStyles *styles, SulhLine line, double width)
{
  gboolean is_dotted = line == SULH_LINE_DOTTED;
  GString *text = g_string_new (NULL);
  char *name;

  g_string_append (text, is_dotted ? " draw:style=\"round\" draw:dots1=\"1\""
                                   : " draw:style=\"rect\" draw:dots1=\"1\"");
  sulh_odp_put_length (text, "draw:dots1-length", is_dotted ? 0.1 : MAX (3 * width, 4));
  sulh_odp_put_length (text, "draw:distance",
                       is_dotted ? MAX (2.2 * width, 2.5) : MAX (2 * width, 3));
  name = g_hash_table_lookup (styles->dashes, text->str);
  if (name == NULL)
    {
      name = g_strdup_printf ("dash%u", g_hash_table_size (styles->dashes) + 1);
      g_string_append_printf (styles->dash_text, "<draw:stroke-dash draw:name=\"%s\"%s/>\n", name,
                              text->str);
      g_hash_table_insert (styles->dashes, g_strdup (text->str), name);
    }
  g_string_free (text, TRUE);
  return name;
}

void
sulh_odp_styles_put_pattern_name (SulhOdpStyles *styles, GString *out, SulhFill fill, SulhRole role)
{
  styles->has_pattern[fill][role] = TRUE;
  g_string_append_printf (out, "pattern%d-%d", (int)fill, (int)role);
}

void
sulh_odp_put_length (GString *out, const char *name, double points)
{
  g_string_append_printf (out, " %s=\"", name);
  sulh_markup_put_number (out, points);
  g_string_append (out, "pt\"");
}

void
sulh_odp_put_area (GString *out, SulhArea area)
{
  sulh_odp_put_length (out, "svg:x", area.x);
  sulh_odp_put_length (out, "svg:y", area.y);
  sulh_odp_put_length (out, "svg:width", area.width);
  sulh_odp_put_length (out, "svg:height", area.height);
}

/* Returns: (transfer full): the head of one of the files, up to the name of its root. */
GString *
sulh_odp_open_document (const char *element)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
  static const char *const names[][2] = {
    { "office", "office:1.0" },
    { "style", "style:1.0" },
    { "text", "text:1.0" },
    { "draw", "drawing:1.0" },
    { "presentation", "presentation:1.0" },
    { "fo", "xsl-fo-compatible:1.0" },
    { "svg", "svg-compatible:1.0" },
    { "meta", "meta:1.0" },
  };

  g_string_append (out, element);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (out, " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s\"",
                            names[i][0], names[i][1]);
  g_string_append (out, " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\">\n");
  return out;
}

/* Lines one way, the other way, and both ways for dots, which the format does not have. */
static void
put_pattern (const SulhOdpStyles *styles, GString *out, SulhFill fill, SulhRole role)
{
  g_string_append_printf (out, "<draw:hatch draw:name=\"pattern%d-%d\" draw:style=\"%s\"",
                          (int)fill, (int)role, fill == SULH_FILL_DOTS ? "double" : "single");
  g_string_append (out, " draw:color=\"#");
  sulh_markup_put_colour (out, sulh_palette_get_ink (styles->style, role));
  g_string_append_c (out, '"');
  sulh_odp_put_length (out, "draw:distance", HATCH_SPACING);
  g_string_append_printf (out, " draw:rotation=\"%d\"/>\n",
                          fill == SULH_FILL_BACK_HATCH ? 1350 : 450);
}

static void
put_layout (GString *out, const char *name, double width, double height)
{
  g_string_append_printf (out, "<style:page-layout style:name=\"%s\"><style:page-layout-properties",
                          name);
  sulh_odp_put_length (out, "fo:page-width", width);
  sulh_odp_put_length (out, "fo:page-height", height);
  g_string_append_printf (out,
                          " fo:margin=\"0pt\" style:print-orientation=\"%s\"/>"
                          "</style:page-layout>\n",
                          width > height ? "landscape" : "portrait");
}

/**
 * sulh_odp_make_styles:
 *
 * Returns: (transfer full): styles.xml: patterns, dashes, the arrow head, the pages
 */
GString *
sulh_odp_make_styles (const SulhOdpStyles *styles, const SulhDeck *deck)
{
  GString *out = sulh_odp_open_document ("office:document-styles");

  g_string_append (out, "<office:styles>\n"
                        "<draw:marker draw:name=\"Arrow\" svg:viewBox=\"0 0 20 24\""
                        " svg:d=\"M10 0l10 24h-20z\"/>\n");
  for (guint fill = SULH_FILL_HATCH; fill <= SULH_FILL_DOTS; fill++)
    for (guint role = 0; role < SULH_N_ROLES; role++)
      if (styles->has_pattern[fill][role])
        put_pattern (styles, out, (SulhFill)fill, (SulhRole)role);
  g_string_append (out, styles->dash_text->str);
  g_string_append (out, "</office:styles>\n<office:automatic-styles>\n");
  put_layout (out, "slide", deck->width, deck->height);
  put_layout (out, "notes", SULH_ODP_NOTES_WIDTH, NOTES_HEIGHT);
  g_string_append (out, "</office:automatic-styles>\n<office:master-styles>\n"
                        "<style:master-page style:name=\"Sulh\" style:page-layout-name=\"slide\">"
                        "<presentation:notes style:page-layout-name=\"notes\"/>"
                        "</style:master-page>\n</office:master-styles>\n"
                        "</office:document-styles>\n");
  return out;
}

/* Returns: (transfer full): meta.xml, which says nothing of who made it, when and on what. */
GString *
sulh_odp_make_meta (const SulhDeck *deck)
{
  GString *out = sulh_odp_open_document ("office:document-meta");

  g_string_append (out, "<office:meta><meta:generator>Sulh</meta:generator><dc:title>");
  sulh_markup_put_text (out, deck->title != NULL ? deck->title
                                                 : sulh_figure_get_title (deck->figures->pdata[0]));
  g_string_append (out, "</dc:title></office:meta>\n</office:document-meta>\n");
  return out;
}
