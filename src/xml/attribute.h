/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attribute as the parser gives it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhAttribute:
 * @prefix: (nullable): prefix of its name; "xmlns" for the declaration of a prefix
 * @name: its name, or the prefix that is declared
 * @uri: (nullable): what @prefix stands for; %NULL where nobody declared it
 * @value: its value, which does not end with a zero byte
 * @length: length of @value in bytes
 */
typedef struct
{
  const char *prefix;
  const char *name;
  const char *uri;
  const char *value;
  gsize length;
} SulhAttribute;

G_END_DECLS
