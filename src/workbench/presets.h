/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue of ready-made parts that ship with the program. */
#pragma once

#include "workbench/document.h"

G_BEGIN_DECLS

/**
 * SulhPreset:
 * @id: what it is called for by, such as `mediators/oman`
 * @family: what kind of presets it is one of, in the user's language
 * @name: what a person calls it
 * @summary: (nullable): what it is, one or more sentences
 * @source: (nullable): where its values come from
 * @part: the part
 * @from: the scenario that @part stands in, and that holds what @part names
 *
 * A ready-made part. Every value in it has a source and a grade.
 */
typedef struct
{
  char *id;
  char *family;
  char *name;
  char *summary;
  char *source;
  const SulhPart *part;
  const SulhScenario *from;
} SulhPreset;

/**
 * sulh_presets_list:
 *
 * Looks in $SULH_PRESETS_DIR if set (a build that is not installed), else in the data folder.
 * Blocks while the files are read.
 *
 * Returns: (transfer full) (element-type SulhPreset): the presets, family by family, in the order
 * of the files
 */
GPtrArray *sulh_presets_list (void);

/** sulh_presets_find: Returns: (nullable) (transfer none): the preset with this id */
const SulhPreset *sulh_presets_find (const GPtrArray *presets, const char *id);

/**
 * sulh_preset_add_to:
 * @preset: a preset
 * @scenario: a scenario
 * @target: (nullable): a part of @scenario of the same kind that is to become what the preset is;
 *   %NULL adds a part
 * @id: (out) (optional) (nullable) (transfer full): the id of the part
 *
 * What the preset names, such as its sources, comes along. The two sides of a preset are the first
 * two parties of @scenario, in the order of their ids.
 *
 * Returns: (transfer full): the next scenario
 */
SulhScenario *sulh_preset_add_to (const SulhPreset *preset, const SulhScenario *scenario,
                                  const SulhPart *target, char **id);

/** sulh_document_add_preset: the same to a document, as one step that can be undone. Returns:
 * (transfer full) (nullable): the id of the part */
char *sulh_document_add_preset (SulhDocument *self, const SulhPreset *preset,
                                const SulhPart *target);

G_END_DECLS
