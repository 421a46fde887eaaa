/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file says that this program does not know, kept with its place in a part. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhForeignPlace:
 * @SULH_FOREIGN_BEFORE: in front of the scenario
 * @SULH_FOREIGN_ATTRIBUTE: an attribute of the part
 * @SULH_FOREIGN_INNER_ATTRIBUTE: an attribute of a text or an audience in the part
 * @SULH_FOREIGN_INSIDE: among the elements of the part
 * @SULH_FOREIGN_AFTER: behind the scenario
 */
typedef enum
{
  SULH_FOREIGN_BEFORE,
  SULH_FOREIGN_ATTRIBUTE,
  SULH_FOREIGN_INNER_ATTRIBUTE,
  SULH_FOREIGN_INSIDE,
  SULH_FOREIGN_AFTER,
} SulhForeignPlace;

/**
 * SulhSibling:
 * @field: the field that it fills; %NULL for none
 * @part: (nullable): the part, or %NULL for a text or an audience
 * @audience: whether it is the audience of @field and not its value
 *
 * An element of a part that this program knows.
 */
typedef struct
{
  const SulhField *field;
  const SulhPart *part;
  gboolean audience;
} SulhSibling;

/**
 * SulhForeignItem:
 * @place: where it stands
 * @slot: of inner attributes, the position of their element among those of the part; of what is
 *   inside, how many stand in front of it
 * @text: as it stands in the file
 *
 * One foreign thing as it is to be written.
 */
typedef struct
{
  SulhForeignPlace place;
  guint slot;
  const char *text;
} SulhForeignItem;

typedef struct SulhForeignDraft SulhForeignDraft;

SulhForeignDraft *sulh_foreign_draft_new (SulhPool *pool);
void sulh_foreign_draft_free (SulhForeignDraft *draft);
void sulh_foreign_draft_take (SulhForeignDraft *draft, SulhForeignPlace place, const char *text,
                              gsize length, SulhSibling previous);
void sulh_foreign_draft_take_at (SulhForeignDraft *draft, SulhForeignPlace place, const char *text,
                                 gsize length, SulhSibling previous, SulhSibling next);
void sulh_foreign_draft_meet (SulhForeignDraft *draft, SulhSibling next);
void sulh_foreign_draft_finish (SulhForeignDraft *draft, gpointer part, guint minor);

gboolean sulh_part_has_foreign (gconstpointer part);
guint sulh_part_get_foreign_minor (gconstpointer part);
GArray *sulh_part_list_foreign (gconstpointer part);
gboolean sulh_part_foreign_says_same (gconstpointer a, gconstpointer b);
void sulh_part_set_foreign (gpointer part, gconstpointer from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhForeignDraft, sulh_foreign_draft_free)

G_END_DECLS
