/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what a file holds beyond the format: comments, instructions, names of others and of newer
 * versions. */
#pragma once

#include "xml/build.h"
#include "xml/open.h"

G_BEGIN_DECLS

void sulh_keep_remarks (SulhBuilder *builder, gsize offset);
gboolean sulh_keep_attribute (SulhBuilder *builder, SulhOpen *frame,
                              const SulhAttribute *attribute);
gboolean sulh_keeps_element (const SulhBuilder *builder, SulhElementName name);
void sulh_keep_element (SulhBuilder *builder, SulhOpen *around, guint start, guint end);
void sulh_keep_sibling (SulhOpen *around, SulhSibling sibling);
void sulh_keep_finish (SulhBuilder *builder, SulhOpen *frame);
void sulh_keep_finish_root (SulhBuilder *builder);

G_END_DECLS
