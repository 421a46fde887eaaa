/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/page-size.h"

#include <glib/gi18n-lib.h>

/* Words are largest where they are read from afar. */
static const SulhPageSize sizes[] = {
  { "16:9", N_ ("Slide 16:9"), 960, 540, 34, 1.15, FALSE },
  { "4:3", N_ ("Slide 4:3"), 720, 540, 30, 1.05, FALSE },
  { "half", N_ ("Half a slide"), 480, 540, 22, 0.95, FALSE },
  { "a4", N_ ("A4"), 595.28, 841.89, 42, 0.85, TRUE },
  { "a3", N_ ("A3"), 841.89, 1190.55, 54, 1.15, TRUE },
};

/**
 * sulh_page_size_list:
 * @n_sizes: (out): how many
 *
 * Returns: (transfer none) (array length=n_sizes): all sizes, the usual one first
 */
const SulhPageSize *
sulh_page_size_list (guint *n_sizes)
{
  *n_sizes = G_N_ELEMENTS (sizes);
  return sizes;
}

/** sulh_page_size_find: Returns: (transfer none) (nullable): the size of that name */
const SulhPageSize *
sulh_page_size_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (sizes[i].name, name) == 0)
      return &sizes[i];
  return NULL;
}

/** sulh_page_size_turn: Returns: the same page on its side */
SulhPageSize
sulh_page_size_turn (const SulhPageSize *size)
{
  SulhPageSize turned = *size;

  turned.width = size->height;
  turned.height = size->width;
  turned.turns = FALSE;
  return turned;
}

/** sulh_page_size_get_inner_width: Returns: the width between the margins in points */
double
sulh_page_size_get_inner_width (const SulhPageSize *size)
{
  return size->width - 2 * size->margin;
}
