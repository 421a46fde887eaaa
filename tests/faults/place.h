/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a trial takes place: a folder with one file that holds the old text, and the new text. */
#pragma once

#include "workbench/workbench.h"

/**
 * PlaceLook:
 *
 * What the file is found to hold.
 */
typedef enum
{
  PLACE_OLD,
  PLACE_NEW,
  PLACE_TORN,
} PlaceLook;

/**
 * Place:
 * @folder: real path of a folder of its own
 * @path: the file
 * @texts: the old and the new text
 * @scenarios: what they say
 * @settings: (nullable): the settings of a program that keeps them in the file
 * @document: (nullable): the document of a window that shows the file
 * @draft: (nullable): its draft, in the same folder
 */
typedef struct
{
  char *folder;
  char *path;
  GBytes *texts[2];
  SulhScenario *scenarios[2];
  SulhSettings *settings;
  SulhDocument *document;
  SulhDraft *draft;
} Place;

Place *place_new (const char *example, gsize growth);
void place_free (Place *place);
void place_reset (const Place *place);
void place_put (const char *path, GBytes *bytes);
PlaceLook place_look (const Place *place);
guint place_count_left_overs (const Place *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)
