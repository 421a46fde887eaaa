/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to say about a scenario: what is wrong, where, and what to do. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_SEVERITY_NOTE,
  SULH_SEVERITY_WARNING,
  SULH_SEVERITY_ERROR,
} SulhSeverity;

/**
 * SulhFinding:
 * @severity: how much it matters; an error keeps the scenario from being used
 * @code: a fixed word for programs, such as "cyclic-prerequisites"
 * @subject: (nullable): id of the part it is about
 * @field: (nullable): the attribute it is about
 * @sentence: what is wrong
 * @remedy: (nullable): what to do
 * @line: line in the file, or 0
 * @column: column in the file, or 0
 */
typedef struct
{
  SulhSeverity severity;
  char *code;
  char *subject;
  char *field;
  char *sentence;
  char *remedy;
  int line;
  int column;
} SulhFinding;

SulhFinding *sulh_finding_new (SulhSeverity severity, const char *code, const char *subject,
                               const char *sentence, const char *remedy);
void sulh_finding_free (SulhFinding *finding);
GPtrArray *sulh_findings_new (void);
gboolean sulh_findings_have_errors (const GPtrArray *findings);
char *sulh_finding_format (const SulhFinding *finding, const char *file_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFinding, sulh_finding_free)

G_END_DECLS
