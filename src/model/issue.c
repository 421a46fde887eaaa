/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/issue.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField linkage_fields[] = {
  SULH_FIELD ("to", SulhLinkage, to, SULH_FIELD_REF, .label = N_ ("To"),
              .help = N_ ("The issue that trouble spreads to."),
              .refers = SULH_KIND_BIT (SULH_KIND_ISSUE), .flags = SULH_FIELD_REQUIRED,
              .seed = "C14"),
  SULH_FIELD ("strength", SulhLinkage, strength, SULH_FIELD_NUMBER, .label = N_ ("Strength"),
              .help = N_ ("Share of the trouble that spreads; 0 for issues kept apart."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "C14"),
};

const SulhKindInfo sulh_linkage_info
    = SULH_INFO (SulhLinkage, "linkage", N_ ("Linkage"),
                 N_ ("How far trouble on one issue spreads to another."), FALSE, linkage_fields);

static const SulhField issue_fields[] = {
  SULH_FIELD ("area", SulhIssue, area, SULH_FIELD_CHOICE, .label = N_ ("Area"),
              .help = N_ ("The field of policy that it belongs to."),
              .choices = sulh_issue_area_choices, .initial = SULH_AREA_POLITICAL,
              .seed = "C06 Q20"),
  SULH_FIELD ("owner", SulhIssue, owner, SULH_FIELD_REF, .label = N_ ("Owner"),
              .help = N_ ("The party that can decide it."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "C06"),
  SULH_FIELD ("core", SulhIssue, core, SULH_FIELD_FLAG, .label = N_ ("Core issue"),
              .help = N_ ("It is at the core of the dispute."), .seed = "C06"),
  SULH_FIELD ("sensitive", SulhIssue, sensitive, SULH_FIELD_FLAG,
              .label = N_ ("Technically sensitive"),
              .help = N_ ("A step on it can only run under a verification regime."), .seed = "C07"),
  SULH_FIELD ("minimum-detection", SulhIssue, minimum_detection, SULH_FIELD_NUMBER,
              .label = N_ ("Least detection"),
              .help = N_ ("Detection that a step on it needs; left out, none in particular."),
              .unit = "prob", .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "C07"),
  SULH_FIELD ("linkage", SulhIssue, linkages, SULH_FIELD_PARTS, .label = N_ ("Linkages"),
              .help = N_ ("Issues that trouble on this one spreads to."),
              .child = SULH_KIND_LINKAGE, .seed = "C14"),
};

const SulhKindInfo sulh_issue_info = SULH_INFO (
    SulhIssue, "issue", N_ ("Issue"),
    N_ ("A matter in dispute; a principal owns it, never a mediator."), TRUE, issue_fields);

/**
 * sulh_issue_area_choices:
 *
 * Returns: (transfer none): the areas, in the order of #SulhIssueArea
 */
const SulhChoice *
sulh_issue_area_choices (void)
{
  static const SulhChoice choices[] = {
    { "security", N_ ("Security") },         { "maritime", N_ ("Maritime security") },
    { "sanctions", N_ ("Sanctions") },       { "nuclear", N_ ("Nuclear") },
    { "regional", N_ ("Regional conduct") }, { "economic", N_ ("Economic") },
    { "humanitarian", N_ ("Humanitarian") }, { "political", N_ ("Political") },
    { "procedural", N_ ("Procedural") },     { NULL, NULL },
  };

  return choices;
}
