/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that were measured for an earlier figure, so that a figure like it measures only what is
 * new. */
#pragma once

#include "chart/text.h"

G_BEGIN_DECLS

typedef struct _SulhTextMemory SulhTextMemory;

SulhTextMemory *sulh_text_memory_new (void);
void sulh_text_memory_free (SulhTextMemory *memory);

void sulh_text_memory_begin (SulhTextMemory *memory, const char *voice);
const SulhText *sulh_text_memory_find (SulhTextMemory *memory, const char *string, SulhFont font,
                                       int width, guint lines);
void sulh_text_memory_add (SulhTextMemory *memory, const char *string, SulhFont font, int width,
                           guint lines, const SulhText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTextMemory, sulh_text_memory_free)

G_END_DECLS
