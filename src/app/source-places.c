/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/source-places.h"

#include <string.h>

#include "app/place.h"

char *
sulh_source_places_dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * sulh_source_places_list:
 * @buffer: the source as it is now
 *
 * Costs O(length of the source).
 *
 * Returns: (transfer full) (element-type SulhSourcePart): the parts that stand directly in the
 * scenario; their places are counted in characters, as the editor does
 */
GPtrArray *
sulh_source_places_list (GtkTextBuffer *buffer)
{
  g_autofree char *text = sulh_source_places_dup_text (buffer);
  GPtrArray *parts = sulh_source_list_parts (text, strlen (text));
  gsize at = 0;
  glong characters = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      SulhSourcePart *part = parts->pdata[i];
      glong length = g_utf8_strlen (text + part->start, (gssize)(part->end - part->start));

      characters += g_utf8_strlen (text + at, (gssize)(part->start - at));
      at = part->end;
      part->start = (gsize)characters;
      characters += length;
      part->end = (gsize)characters;
    }
  return parts;
}

/**
 * sulh_source_places_find_at:
 * @parts: of sulh_source_places_list()
 * @cursor: a place in the source
 *
 * Returns: (transfer full) (nullable): what stands there, as sulh_place_find() takes it
 */
char *
sulh_source_places_find_at (const GPtrArray *parts, gsize cursor)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhSourcePart *part = parts->pdata[i];

      if (part->start <= cursor && cursor < part->end)
        return sulh_place_of (part->part);
    }
  return NULL;
}

/**
 * sulh_source_places_find:
 * @parts: of sulh_source_places_list()
 * @place: (nullable): a place of the scenario
 *
 * Returns: (transfer none) (nullable): the part that stands there
 */
const SulhSourcePart *
sulh_source_places_find (const GPtrArray *parts, const char *place)
{
  for (guint i = 0; place && i < parts->len; i++)
    {
      const SulhSourcePart *part = parts->pdata[i];
      g_autofree char *its_place = sulh_place_of (part->part);

      if (g_strcmp0 (its_place, place) == 0)
        return part;
    }
  return NULL;
}

static gboolean
is_inside_character (char c)
{
  return (c & 0xC0) == 0x80;
}

/**
 * sulh_source_places_replace_text:
 * @buffer: a source
 * @next: what is to stand there
 * @length: its length in bytes
 *
 * Only what differs is replaced, so that the cursor and what is in view stay.
 */
void
sulh_source_places_replace_text (GtkTextBuffer *buffer, const char *next, gsize length)
{
  g_autofree char *now = sulh_source_places_dup_text (buffer);
  g_autofree char *between = NULL;
  gsize size = strlen (now);
  gsize head = 0;
  gsize tail = 0;
  GtkTextIter start, end;
  int cursor;

  g_object_get (buffer, "cursor-position", &cursor, NULL);
  while (head < MIN (size, length) && now[head] == next[head])
    head++;
  while (head > 0 && is_inside_character (next[head]))
    head--;
  while (tail < MIN (size, length) - head && now[size - tail - 1] == next[length - tail - 1])
    tail++;
  while (tail > 0 && is_inside_character (next[length - tail]))
    tail--;
  /* What tells screen readers of it reads on to a zero byte (GTK 4.8). */
  between = g_strndup (next + head, length - head - tail);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)g_utf8_strlen (now, (gssize)head));
  end = start;
  gtk_text_iter_forward_chars (&end, (int)g_utf8_strlen (now + head, (gssize)(size - head - tail)));
  if (cursor < gtk_text_iter_get_offset (&start) || cursor > gtk_text_iter_get_offset (&end))
    cursor = -1; /* it stands in what stays */
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, between, -1);
  if (cursor < 0)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, cursor);
  gtk_text_buffer_place_cursor (buffer, &start);
}
