/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check sum CRC-32C (Castagnoli), which tells a torn or rotten record from a whole one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 sulh_crc32c (guint32 sum, gconstpointer data, gsize length);

G_END_DECLS
