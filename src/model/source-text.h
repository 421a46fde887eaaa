/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a scenario's text while somebody writes it: its parts, and what fits in. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhSourcePart:
 * @part: a sketch of the part: its kind, id and name, and of whom it speaks (from, to, by, of)
 * @start: where its first tag begins, in bytes
 * @end: behind its last tag; where it is not closed, behind all that can belong to it
 *
 * A part that stands directly in the scenario of a text.
 */
typedef struct
{
  SulhPart *part;
  gsize start;
  gsize end;
} SulhSourcePart;

/**
 * SulhProposal:
 * @text: what to write
 * @behind: (nullable): what to write after the cursor
 * @label: (nullable): what a person calls it, in the user's language
 * @help: (nullable): one sentence on its meaning, in the user's language
 *
 * Something that could be written at a place in a text.
 */
typedef struct
{
  char *text;
  const char *behind;
  char *label;
  const char *help;
} SulhProposal;

SulhSourcePart *sulh_source_part_new (SulhKind kind, const char *id);
void sulh_source_part_free (SulhSourcePart *self);
SulhProposal *sulh_proposal_new (const char *text, const char *behind, const char *label,
                                 const char *help);
void sulh_proposal_free (SulhProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSourcePart, sulh_source_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhProposal, sulh_proposal_free)

G_END_DECLS
