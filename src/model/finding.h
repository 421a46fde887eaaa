/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to say about a scenario: what is wrong, where, and what to do. */
#pragma once

#include "model/repair.h"
#include "model/scenario.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_SEVERITY_NOTE,
  SULH_SEVERITY_WARNING,
  SULH_SEVERITY_ERROR,
} SulhSeverity;

/**
 * SulhFindingKind:
 * @code: a fixed word for programs, such as "unreachable"
 * @severity: how much a finding of this kind matters
 * @title: what it is about, marked for translation
 * @reason: why it matters, in a few words, marked for translation
 * @remedy: what to do, marked for translation
 * @rule: where the kind and its threshold come from: a rule or rows of the seed map
 * @repairable: whether some findings of this kind carry a repair
 *
 * A kind of remark that is made about scenarios that can be read.
 */
typedef struct
{
  const char *code;
  SulhSeverity severity;
  const char *title;
  const char *reason;
  const char *remedy;
  const char *rule;
  gboolean repairable;
} SulhFindingKind;

/**
 * SulhFinding:
 * @severity: how much it matters; an error keeps the scenario from being used or planned
 * @code: a fixed word for programs, such as "cyclic-prerequisites"
 * @subject: (nullable): id of the part it is about
 * @part: (nullable): the part itself, or one within that it is about
 * @field: (nullable): the attribute it is about
 * @sentence: what is wrong
 * @reason: (nullable): why it matters
 * @remedy: (nullable): what to do
 * @repair: (nullable): a change after which the finding is gone
 * @line: line in the file, or 0
 * @column: column in the file, or 0
 */
typedef struct
{
  SulhSeverity severity;
  char *code;
  char *subject;
  SulhPart *part;
  char *field;
  char *sentence;
  char *reason;
  char *remedy;
  SulhRepair *repair;
  int line;
  int column;
} SulhFinding;

SulhFinding *sulh_finding_new (SulhSeverity severity, const char *code, const char *subject,
                               const char *sentence, const char *remedy);
void sulh_finding_free (SulhFinding *finding);
GPtrArray *sulh_findings_new (void);
gboolean sulh_findings_have_errors (const GPtrArray *findings);
guint sulh_findings_count (const GPtrArray *findings, SulhSeverity severity);
void sulh_findings_sort (GPtrArray *findings);
void sulh_findings_shorten (GPtrArray *findings, guint most);
char *sulh_finding_format (const SulhFinding *finding, const char *file_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFinding, sulh_finding_free)

G_END_DECLS
