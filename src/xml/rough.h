/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags of a text that somebody is writing: what is not finished or not right is passed over. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhRoughType:
 * @SULH_ROUGH_START: a start tag
 * @SULH_ROUGH_EMPTY: the tag of an element without content
 * @SULH_ROUGH_END: an end tag
 * @SULH_ROUGH_OTHER: a comment, an instruction and the like
 */
typedef enum
{
  SULH_ROUGH_START,
  SULH_ROUGH_EMPTY,
  SULH_ROUGH_END,
  SULH_ROUGH_OTHER,
} SulhRoughType;

/**
 * SulhRoughTag:
 * @type: what it is
 * @whole: whether it ends with an angle bracket; one that does not is being written
 * @start: where it begins, in bytes
 * @end: behind it
 * @name: where its name begins
 * @name_end: where its name ends
 */
typedef struct
{
  SulhRoughType type;
  gboolean whole;
  gsize start;
  gsize end;
  gsize name;
  gsize name_end;
} SulhRoughTag;

/**
 * SulhRoughAttribute:
 * @name: where its name begins, in bytes
 * @name_end: where it ends
 * @value: where its value begins, behind the quote; 0 where there is none
 * @value_end: where it ends
 */
typedef struct
{
  gsize name;
  gsize name_end;
  gsize value;
  gsize value_end;
} SulhRoughAttribute;

/* The elements round a place in a text, the scenario first. -1 stands for what is no part. */
typedef struct
{
  GArray *kinds; /* of int */
  GArray *names; /* of SulhRoughTag: their start tags */
} SulhRoughPath;

gboolean sulh_rough_next (const char *text, gsize length, gsize from, SulhRoughTag *tag);
gboolean sulh_rough_next_attribute (const char *text, const SulhRoughTag *tag, gsize *at,
                                    SulhRoughAttribute *attribute);

void sulh_rough_path_init (SulhRoughPath *path);
void sulh_rough_path_clear (SulhRoughPath *path);
void sulh_rough_path_pass (SulhRoughPath *path, const char *text, const SulhRoughTag *tag);
int sulh_rough_path_get_kind (const SulhRoughPath *path);
int sulh_rough_path_find_child (const SulhRoughPath *path, const char *text,
                                const SulhRoughTag *tag);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhRoughPath, sulh_rough_path_clear)

G_END_DECLS
