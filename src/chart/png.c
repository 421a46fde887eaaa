/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/png.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#define POINTS_PER_METRE (72 / 0.0254)
#define CHANNELS 3
#define FILTER_UP 2

/* Fast, and hardly larger than the best: charts are plain areas. */
#define COMPRESSION 4

static void
append_number (GByteArray *out, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, sizeof big);
}

/* Length, name, data, and a checksum of the latter two. */
static void
append_chunk (GByteArray *out, const char *name, const guint8 *data, gsize length)
{
  guint start;

  append_number (out, (guint32)length);
  start = out->len;
  g_byte_array_append (out, (const guint8 *)name, 4);
  if (length > 0)
    g_byte_array_append (out, data, (guint)length);
  append_number (out, (guint32)crc32 (0, out->data + start, out->len - start));
}

static void
append_head (GByteArray *out, int width, int height)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  const guint8 rgb_of_8_bits[] = { 8, 2, 0, 0, 0 };

  append_number (head, (guint32)width);
  append_number (head, (guint32)height);
  g_byte_array_append (head, rgb_of_8_bits, sizeof rgb_of_8_bits);
  append_chunk (out, "IHDR", head->data, head->len);
}

static void
append_size (GByteArray *out, double pixels_per_point)
{
  g_autoptr (GByteArray) size = g_byte_array_new ();
  guint32 per_metre = (guint32)lround (pixels_per_point * POINTS_PER_METRE);
  const guint8 metre = 1;

  append_number (size, per_metre);
  append_number (size, per_metre);
  g_byte_array_append (size, &metre, 1);
  append_chunk (out, "pHYs", size->data, size->len);
}

static void
read_row (const guint32 *pixels, int width, guint8 *row)
{
  for (int x = 0; x < width; x++)
    {
      row[CHANNELS * x] = (guint8)(pixels[x] >> 16);
      row[CHANNELS * x + 1] = (guint8)(pixels[x] >> 8);
      row[CHANNELS * x + 2] = (guint8)pixels[x];
    }
}

/* What goes into the compressor: a byte that names the filter, then the difference to the row
 * above, which is nothing in most of a chart. */
static void
filter_row (const guint8 *row, const guint8 *above, gsize length, guint8 *filtered)
{
  filtered[0] = FILTER_UP;
  for (gsize i = 0; i < length; i++)
    filtered[i + 1] = (guint8)(row[i] - above[i]);
}

static void
deflate_row (z_stream *stream, guint8 *data, gsize length, int flush, GByteArray *out)
{
  guint8 buffer[16384];

  stream->next_in = data;
  stream->avail_in = (uInt)length;
  do
    {
      stream->next_out = buffer;
      stream->avail_out = sizeof buffer;
      deflate (stream, flush);
      g_byte_array_append (out, buffer, sizeof buffer - stream->avail_out);
    }
  while (stream->avail_out == 0);
}

static void
append_pixels (GByteArray *out, cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gsize length = CHANNELS * (gsize)width;
  g_autofree guint8 *rows = g_malloc0 (2 * length);
  g_autofree guint8 *filtered = g_malloc (length + 1);
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  z_stream stream = { 0 };

  if (deflateInit (&stream, COMPRESSION) != Z_OK)
    return;
  for (int y = 0; y < height; y++)
    {
      guint8 *row = rows + (y % 2 == 0 ? 0 : length);
      guint8 *above = rows + (y % 2 == 0 ? length : 0);

      read_row ((const guint32 *)(gconstpointer)(pixels + (gsize)y * stride), width, row);
      filter_row (row, above, length, filtered);
      deflate_row (&stream, filtered, length + 1, Z_NO_FLUSH, packed);
    }
  deflate_row (&stream, NULL, 0, Z_FINISH, packed);
  deflateEnd (&stream);
  append_chunk (out, "IDAT", packed->data, packed->len);
}

/**
 * sulh_png_write:
 * @surface: an image surface of opaque pixels, CAIRO_FORMAT_RGB24
 * @pixels_per_point: says how large the picture is on paper
 *
 * The chunks are IHDR, pHYs, IDAT and IEND. Linear in the pixels.
 *
 * Returns: (transfer full): the file
 */
GBytes *
sulh_png_write (cairo_surface_t *surface, double pixels_per_point)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  GByteArray *out = g_byte_array_new ();

  cairo_surface_flush (surface);
  g_byte_array_append (out, signature, sizeof signature);
  append_head (out, cairo_image_surface_get_width (surface),
               cairo_image_surface_get_height (surface));
  append_size (out, pixels_per_point);
  append_pixels (out, surface);
  append_chunk (out, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (out);
}
