/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worked scenarios that ship with the program. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SulhExample:
 * @file: the file
 * @name: its title
 * @summary: what it teaches, one or two sentences
 */
typedef struct
{
  GFile *file;
  char *name;
  char *summary;
} SulhExample;

/**
 * sulh_examples_list:
 *
 * Looks in $SULH_EXAMPLES_DIR if set (a build that is not installed), else in the data folder.
 *
 * Returns: (transfer full) (element-type SulhExample): the examples, the main one first
 */
GPtrArray *sulh_examples_list (void);

G_END_DECLS
