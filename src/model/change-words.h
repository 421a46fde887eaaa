/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One sentence for one change, as a diplomat would put it. */
#pragma once

#include "model/difference.h"
#include "model/wording.h"

G_BEGIN_DECLS

/**
 * SulhChangeWords:
 * @before: the words of the scenario as it was
 * @after: the words of the scenario as it is
 * @subject: the part as the start of a sentence; %NULL for the scenario itself
 *
 * What a sentence on a change is made of, besides the change.
 */
typedef struct
{
  SulhWording *before;
  SulhWording *after;
  const char *subject;
} SulhChangeWords;

char *sulh_change_describe_field (const SulhChange *change, const SulhChangeWords *words);
char *sulh_change_describe_audience (const char *subject, const SulhField *field,
                                     const char *audience);
char *sulh_change_describe_presence (SulhChangeKind kind, const char *owner, const char *part);
char *sulh_change_describe_order (const char *owner, const SulhField *list, const char *moved,
                                  const char *follows);

G_END_DECLS
