/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the builder remembers of each element that is open. */
#pragma once

#include "xml/attribute.h"
#include "xml/bounds.h"
#include "xml/layout.h"
#include "xml/names.h"
#include "xml/out.h"
#include "xml/prescan.h"
#include "xml/version.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_OPEN_PART,
  SULH_OPEN_TEXT,
  SULH_OPEN_AUDIENCE,
  SULH_OPEN_FOREIGN, /* is kept as it is, with all that stands in it */
  SULH_OPEN_PASSED_OVER, /* is at fault */
} SulhOpenType;

/**
 * SulhOpen:
 * @type: what the element is
 * @part: (nullable): the part that it makes
 * @field: (nullable): the field of the part around it that it fills
 * @seen: of a part, the positions in the layout that were met, as bits
 * @tag: number of its start tag
 * @preserve: of a text, whether its spaces count
 * @text_reported: of a part, whether text in it was reported
 * @previous: of a part, the last known element in it; of others, the one in front of it
 * @draft: (nullable): of a part, what is foreign in it
 */
typedef struct
{
  SulhOpenType type;
  SulhPart *part;
  const SulhField *field;
  guint64 seen;
  guint tag;
  gboolean preserve;
  gboolean text_reported;
  SulhSibling previous;
  SulhForeignDraft *draft;
} SulhOpen;

/**
 * SulhBuilder:
 * @scan: where the tags stand
 * @faults: where to report
 * @frames: the elements that are open, the root first
 * @depth: their number
 * @layouts: the layout of each kind
 * @names: names that were looked up
 * @pool: where the parts and their texts are
 * @text: of the text that is open; texts hold no texts
 * @kept: of an attribute that is to be kept
 * @spare: (nullable): a draft of a part that is complete, for the next
 * @outside: (nullable): what stands in front of the root and behind it
 * @next_remark: the first comment or instruction of the scan that was not met yet
 * @version: of the file
 * @root: (nullable): the scenario, when its end was reached
 * @day_zero: the scenario's day zero
 * @given_up: whether looking further makes no sense
 */
struct SulhBuilder
{
  const SulhScan *scan;
  SulhFaults *faults;
  SulhOpen frames[SULH_XML_DEEPEST];
  guint depth;
  const SulhLayout *layouts;
  SulhNames names;
  SulhPool *pool;
  GString *text;
  SulhOut kept;
  SulhForeignDraft *spare;
  SulhForeignDraft *outside;
  guint next_remark;
  SulhVersion version;
  SulhPart *root;
  guint32 day_zero;
  gboolean given_up;
};

static inline SulhOpen *
sulh_open_get_top (struct SulhBuilder *builder)
{
  return builder->depth > 0 ? &builder->frames[builder->depth - 1] : NULL;
}

/* Whether a comment or an instruction that was not met yet stands in front of the tag. */
static inline gboolean
sulh_open_is_behind_remark (const struct SulhBuilder *builder, guint tag)
{
  const GArray *remarks = builder->scan->remarks;

  return builder->next_remark < remarks->len
         && g_array_index (remarks, SulhSpan, builder->next_remark).start
                <= sulh_scan_get_tag (builder->scan, tag);
}

G_END_DECLS
