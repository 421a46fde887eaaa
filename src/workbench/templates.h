/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenarios that new ones start from, and the names that a person gives in them. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhTemplate:
 * @id: what it is called for by, such as `escrow-swap`
 * @name: its title
 * @summary: when to use it, one or two sentences
 * @scenario: the scenario, complete
 */
typedef struct
{
  char *id;
  char *name;
  char *summary;
  const SulhScenario *scenario;
} SulhTemplate;

/**
 * SulhTemplateTerms:
 * @title: (nullable): the title of the new scenario; %NULL or empty keeps that of the template
 * @day_zero: the calendar day that its days count from; 0 for days without a calendar
 * @names: (nullable) (element-type utf8 utf8): by the id of a role, who takes it; a role that is
 *   not in it, or empty, keeps the name of the template
 *
 * What a person says of a new scenario before it is opened.
 */
typedef struct
{
  const char *title;
  guint32 day_zero;
  GHashTable *names;
} SulhTemplateTerms;

/**
 * sulh_templates_list:
 *
 * Looks in $SULH_TEMPLATES_DIR if set (a build that is not installed), else in the data folder.
 * Blocks while the files are read.
 *
 * Returns: (transfer full) (element-type SulhTemplate): the templates, from the simplest to the
 * exercise; what the program does not know comes last, by name
 */
GPtrArray *sulh_templates_list (void);

/** sulh_templates_find: Returns: (nullable) (transfer none): the template with this id */
const SulhTemplate *sulh_templates_find (const GPtrArray *templates, const char *id);

/**
 * sulh_template_list_roles:
 * @scenario: the scenario of a template
 *
 * Returns: (transfer container) (element-type SulhPart): the parts whose names a person is asked
 * for: the parties in the order of their ids, then who mediates or guarantees
 */
GPtrArray *sulh_template_list_roles (const SulhScenario *scenario);

/**
 * sulh_template_fill:
 * @scenario: the scenario of a template
 * @terms: what a person said
 *
 * Cost: O(roles) copies; all else is shared.
 *
 * Returns: (transfer full): the scenario that the new document starts from
 */
SulhScenario *sulh_template_fill (const SulhScenario *scenario, const SulhTemplateTerms *terms);

G_END_DECLS
