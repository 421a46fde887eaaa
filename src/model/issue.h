/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matter in dispute: who owns it, how sensitive it is, what it is linked to. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_AREA_SECURITY,
  SULH_AREA_MARITIME,
  SULH_AREA_SANCTIONS,
  SULH_AREA_NUCLEAR,
  SULH_AREA_REGIONAL,
  SULH_AREA_ECONOMIC,
  SULH_AREA_HUMANITARIAN,
  SULH_AREA_POLITICAL,
  SULH_AREA_PROCEDURAL,
} SulhIssueArea;

/**
 * SulhLinkage:
 * @to: the issue that trouble spreads to
 * @strength: share of the trouble that spreads, 0..1
 *
 * How far trouble spreads to another issue.
 */
typedef struct
{
  SulhPart part;
  char *to;
  SulhNumber strength;
} SulhLinkage;

/**
 * SulhIssue:
 * @area: see #SulhIssueArea
 * @owner: the party that can decide it, or %NULL for several (C06)
 * @core: whether it is at the core of the dispute (C06)
 * @sensitive: whether a step on it needs a verification regime (C07)
 * @minimum_detection: detection that a step on it needs, 0..1; unset for none (C07)
 * @linkages: issues that trouble spreads to, of #SulhLinkage
 *
 * A matter in dispute.
 */
typedef struct
{
  SulhPart part;
  int area;
  char *owner;
  gboolean core;
  gboolean sensitive;
  SulhNumber minimum_detection;
  GPtrArray *linkages;
} SulhIssue;

const SulhChoice *sulh_issue_area_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLinkage, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhIssue, sulh_part_unref)

G_END_DECLS
