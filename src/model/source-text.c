/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/source-text.h"

/**
 * sulh_source_part_new:
 * @kind: a kind
 * @id: (nullable): its id
 *
 * Returns: (transfer full): a part of a text, whose place is to be filled in
 */
SulhSourcePart *
sulh_source_part_new (SulhKind kind, const char *id)
{
  SulhSourcePart *self = g_new0 (SulhSourcePart, 1);

  self->part = sulh_part_new (kind, id);
  return self;
}

void
sulh_source_part_free (SulhSourcePart *self)
{
  sulh_part_unref (self->part);
  g_free (self);
}

/**
 * sulh_proposal_new:
 * @text: what to write
 * @behind: (nullable): what to write after the cursor; it is not copied
 * @label: (nullable): what a person calls it
 * @help: (nullable): one sentence on its meaning; it is not copied
 *
 * Returns: (transfer full): a proposal
 */
SulhProposal *
sulh_proposal_new (const char *text, const char *behind, const char *label, const char *help)
{
  SulhProposal *self = g_new0 (SulhProposal, 1);

  self->text = g_strdup (text);
  self->behind = behind;
  self->label = g_strdup (label);
  self->help = help;
  return self;
}

void
sulh_proposal_free (SulhProposal *self)
{
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}
