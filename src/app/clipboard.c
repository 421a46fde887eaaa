/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/clipboard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/field-text.h"
#include "app/place.h"

#define PLAIN_TEXT "text/plain;charset=utf-8"
#define PIXELS_PER_POINT 2 /* of a picture, so that it is sharp on paper and large screens */
#define MOST_BYTES (64 * 1024 * 1024)

/* Who waits for the clipboard. */
typedef struct
{
  SulhClippingFunc done;
  gpointer user_data;
} Reading;

static GdkContentProvider *
provide_text (char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (PLAIN_TEXT, bytes);
}

static char *
format_value (const SulhScenario *scenario, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_PROSE:
      return g_strdup (*(char **)member);
    case SULH_FIELD_FLAG:
      return g_strdup (*(gboolean *)member ? _ ("yes") : _ ("no"));
    case SULH_FIELD_CHOICE:
      return g_strdup (_ (sulh_choice_get_label (field->choices (), *(int *)member)));
    default:
      return sulh_field_format (scenario, part, field);
    }
}

static void describe_part (GString *text, const SulhScenario *scenario, const SulhPart *part,
                           int indent);

static void
describe_field (GString *text, const SulhScenario *scenario, const SulhPart *part,
                const SulhField *field, int indent)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_PARTS)
    for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
      describe_part (text, scenario, (*(GPtrArray **)member)->pdata[i], indent);
  else if (sulh_part_has_initial (part, field))
    return;
  else if (field->type == SULH_FIELD_PART)
    describe_part (text, scenario, *(SulhPart **)member, indent);
  else
    {
      g_autofree char *value = format_value (scenario, part, field);

      g_string_append_printf (text, "%*s%s: %s\n", indent, "", _ (field->label), value);
    }
}

/* What it is, and below what it says besides what goes without saying. */
static void
describe_part (GString *text, const SulhScenario *scenario, const SulhPart *part, int indent)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autofree char *name = sulh_place_describe (scenario, part);

  g_string_append_printf (text, "%*s%s: %s\n", indent, "", _ (info->label), name);
  if (part->note)
    g_string_append_printf (text, "%*s%s\n", indent + 2, "", part->note);
  for (guint i = 0; i < info->n_fields; i++)
    describe_field (text, scenario, part, &info->fields[i], indent + 2);
}

/**
 * sulh_clipboard_describe:
 * @scenario: a scenario
 * @parts: (element-type SulhPart): parts of it
 *
 * Returns: (transfer full): what they say, line by line, for programs that take plain text
 */
char *
sulh_clipboard_describe (const SulhScenario *scenario, const GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    describe_part (text, scenario, parts->pdata[i], 0);
  return g_string_free (text, FALSE);
}

/**
 * sulh_clipboard_put_parts:
 * @widget: whose clipboard
 * @scenario: a scenario
 * @parts: (element-type SulhPart): parts that stand directly in it
 *
 * Other programs get them as plain text.
 */
void
sulh_clipboard_put_parts (GtkWidget *widget, const SulhScenario *scenario, const GPtrArray *parts)
{
  g_autoptr (GBytes) clipping = sulh_clipping_make (scenario, parts);
  GdkContentProvider *providers[]
      = { gdk_content_provider_new_for_bytes (SULH_CLIPPING_TYPE, clipping),
          provide_text (sulh_clipboard_describe (scenario, parts)) };
  g_autoptr (GdkContentProvider) all
      = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

/* What a screen reader would say of it. */
static char *
describe_figure (const SulhFigure *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", sulh_figure_get_title (figure),
                          sulh_figure_get_description (figure));
  for (guint i = 0; i < sulh_figure_get_n_subjects (figure); i++)
    {
      const SulhSubject *subject = sulh_figure_get_subject (figure, i);

      g_string_append_printf (text, "%s: %s\n", subject->name, subject->description);
    }
  return g_strdup (text->str);
}

/**
 * sulh_clipboard_offer_figure:
 * @figure: a chart
 * @style: light, dark or grey
 * @error: return location
 *
 * Returns: (transfer full) (nullable): it for other programs, which take what suits them: a drawing
 * that can be edited, a picture, or text
 */
GdkContentProvider *
sulh_clipboard_offer_figure (const SulhFigure *figure, SulhStyle style, GError **error)
{
  g_autoptr (GBytes) picture = sulh_chart_write_png (figure, style, PIXELS_PER_POINT, error);
  g_autoptr (GBytes) drawing = NULL;

  if (picture == NULL)
    return NULL;
  drawing = sulh_chart_write_svg (figure, style);
  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("image/svg+xml", drawing),
                                gdk_content_provider_new_for_bytes ("image/png", picture),
                                provide_text (describe_figure (figure)) },
      3);
}

/**
 * sulh_clipboard_put_figure:
 * @widget: whose clipboard
 * @figure: a chart
 * @error: return location
 */
gboolean
sulh_clipboard_put_figure (GtkWidget *widget, const SulhFigure *figure, GError **error)
{
  g_autoptr (GdkContentProvider) all
      = sulh_clipboard_offer_figure (figure, SULH_STYLE_LIGHT, error);

  return all && gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

/* Reading */

static void
finish (Reading *reading, GBytes *clipping)
{
  reading->done (clipping, reading->user_data);
  g_free (reading);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    bytes = g_memory_output_stream_steal_as_bytes (memory);
  finish (user_data, bytes && g_bytes_get_size (bytes) <= MOST_BYTES ? bytes : NULL);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const char *type;
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      finish (user_data, NULL);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, copied_cb, user_data);
}

/**
 * sulh_clipboard_read_parts:
 * @widget: whose clipboard
 * @done: called when it was read
 * @user_data: passed to @done
 */
void
sulh_clipboard_read_parts (GtkWidget *widget, SulhClippingFunc done, gpointer user_data)
{
  const char *types[] = { SULH_CLIPPING_TYPE, NULL };
  Reading *reading = g_new0 (Reading, 1);

  reading->done = done;
  reading->user_data = user_data;
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types, G_PRIORITY_DEFAULT, NULL,
                            opened_cb, reading);
}
