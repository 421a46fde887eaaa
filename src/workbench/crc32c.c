/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/crc32c.h"

#define POLYNOMIAL 0x82f63b78u /* of Castagnoli, lowest bit first (RFC 3720, 12.1) */

typedef struct
{
  guint32 entries[256];
} Table;

static gpointer
make_table (gpointer data)
{
  Table *table = g_new (Table, 1);

  for (guint32 i = 0; i < 256; i++)
    {
      guint32 entry = i;

      for (guint bit = 0; bit < 8; bit++)
        entry = entry & 1 ? entry >> 1 ^ POLYNOMIAL : entry >> 1;
      table->entries[i] = entry;
    }
  return table;
}

/**
 * sulh_crc32c:
 * @sum: 0, or the sum of what comes before @data
 * @data: bytes
 * @length: how many
 *
 * Costs one look-up for each byte.
 *
 * Returns: the check sum of all up to the end of @data
 */
guint32
sulh_crc32c (guint32 sum, gconstpointer data, gsize length)
{
  static GOnce once = G_ONCE_INIT;
  const Table *table = g_once (&once, make_table, NULL);
  const guint8 *bytes = data;

  sum = ~sum;
  for (gsize i = 0; i < length; i++)
    sum = sum >> 8 ^ table->entries[(sum ^ bytes[i]) & 0xff];
  return ~sum;
}
